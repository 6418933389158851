/*-
 * #%L
 * Deconvolutional Unrolled Neural Learning for Fiji.
 * %%
 * Copyright (C) 2026 DUNL for Fiji developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.dunl.analysis;

import java.util.List;

import sc.fiji.dunl.settings.Option;

/** Which settings are tried to choose among them, and how. */
public final class ChoiceOptions {

	public static final Option<String> KERNEL_NUMS = Option.text("kernel_nums", "Numbers of kernels to try", "",
		"Numbers of kernels that are tried, separated by commas; empty tries 1,2,3, or the kernels that the settings name.");

	public static final Option<String> KERNEL_LENGTHS = Option.text("kernel_lengths_s", "Kernel lengths to try (s)", "",
		"Lengths in seconds that are tried for all kernels, separated by commas, such as 0.8,1.6; empty keeps those of the " +
			"settings.");

	public static final Option<String> PENALTIES = Option.text("penalties", "Penalties to try (noise s.d.)", "",
		"Sparse penalties that are tried, separated by commas, such as 2,4,8: code_sparse_regularization, or " +
			"known_sparse_regularization if all kernels have known events; empty tries half of what the settings say, " +
			"that, and twice as much.");

	public static final Option<Integer> FOLDS = Option.integer("folds", "Folds", "", 5, 2, 100,
		"Parts of the trials (of a recording that is one trial, of its time) that are held out in turn while kernels are " +
			"learned from the others.");

	public static final Option<Integer> EPOCHS = Option.integer("choice_epochs", "Epochs of a try", "", 40, 1, 1_000_000,
		"Most training epochs of each try: kernels that are only compared need not be learned to the end.");

	/** All of them, in the order of a dialog. */
	public static final List<Option<?>> ALL = List.of(KERNEL_NUMS, KERNEL_LENGTHS, PENALTIES, FOLDS, EPOCHS);

	private ChoiceOptions() {
		// NB: constants only.
	}
}
