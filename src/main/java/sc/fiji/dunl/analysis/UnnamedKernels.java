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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trial.Event;

/**
 * The kernels that are learned when the settings name none: one for each name of
 * events, which starts there ({@link DunlOptions#KERNEL_PER_EVENT}), or as many
 * as {@link DunlOptions#KERNEL_NUM} says, that may start anywhere.
 */
final class UnnamedKernels {

	private UnnamedKernels() {
		// NB: static use only.
	}

	/**
	 * Specifies the kernels.
	 *
	 * @param recordings those whose events count; kernels are in the alphabetical
	 *          order of their names
	 * @throws InputException if a kernel is wanted for each event but there are none,
	 *           or too many
	 */
	static List<KernelSpec> of(final Settings settings, final List<Recording> recordings) {
		final double seconds = settings.get(DunlOptions.KERNEL_LENGTH);
		if (settings.get(DunlOptions.KERNEL_PER_EVENT)) return names(recordings).stream().map(name -> new KernelSpec(name,
			List.of(name), 1, true, seconds, List.of(), Double.NaN)).toList();
		final List<KernelSpec> specs = new ArrayList<>();
		for (int c = 1; c <= settings.get(DunlOptions.KERNEL_NUM); c++)
			specs.add(KernelSpec.free("kernel" + c, seconds));
		return specs;
	}

	private static Set<String> names(final List<Recording> recordings) {
		final Set<String> names = recordings.stream().flatMap(recording -> recording.events().stream()).map(Event::name)
			.collect(Collectors.toCollection(TreeSet::new));
		if (names.isEmpty()) throw new InputException("Setting 'kernel_per_event' is true but there are no events; give a " +
			"table of events, or set it to false to find events by sparsity.");
		if (names.size() > DunlOptions.KERNEL_NUM.max()) throw new InputException("Setting 'kernel_per_event' is true but " +
			"the events have " + names.size() + " different names, and there can be at most " + (int) DunlOptions.KERNEL_NUM
				.max() + " kernels; name the kernels in the settings file.");
		return names;
	}
}
