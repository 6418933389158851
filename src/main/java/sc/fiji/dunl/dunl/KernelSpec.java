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
package sc.fiji.dunl.dunl;

import java.util.List;

import sc.fiji.dunl.InputException;

/**
 * What a settings file says of one kernel.
 *
 * @param name unique name, such as {@code salience}
 * @param events names of the events that may start it; empty: it may start at
 *          any time, and its events are found by sparsity
 * @param codeSign sign of its codes ({@code code_nonneg}): 1 positive, -1
 *          negative, 2 both
 * @param nonneg whether its waveform is kept at or above zero
 *          ({@code kernel_nonneg_indicator})
 * @param lengthSeconds length of its waveform in seconds
 * @param exclusiveWith names of kernels whose codes in a trial exclude its own:
 *          the pairs of the Q-regularization
 * @param lambda sparse penalty of its codes, in multiples of the noise unless
 *          the settings say otherwise; NaN takes
 *          {@code code_sparse_regularization}
 * @param roi name of the one ROI that it belongs to, empty if it is shared by
 *          all ({@code share_kernels_among_neurons})
 */
public record KernelSpec(String name, List<String> events, int codeSign, boolean nonneg, double lengthSeconds,
	List<String> exclusiveWith, double lambda, String roi)
{

	public KernelSpec {
		if (name == null || name.isBlank()) throw new InputException("A kernel has no name; give each kernel its own.");
		if (codeSign != 1 && codeSign != -1 && codeSign != 2) throw new InputException("code_nonneg of kernel '" +
			name + "' is " + codeSign + "; it must be 1 (positive), -1 (negative) or 2 (both).");
		if (!(lengthSeconds > 0) || Double.isInfinite(lengthSeconds)) throw new InputException("length_s of kernel '" +
			name + "' is " + lengthSeconds + "; it must be a positive number of seconds.");
		if (lambda < 0 || Double.isInfinite(lambda)) throw new InputException("code_sparse_regularization of kernel '" +
			name + "' is " + lambda + "; it must be at least 0.");
		events = List.copyOf(events);
		exclusiveWith = List.copyOf(exclusiveWith);
	}

	/** A kernel that is shared by all ROIs. */
	public KernelSpec(final String name, final List<String> events, final int codeSign, final boolean nonneg,
		final double lengthSeconds, final List<String> exclusiveWith, final double lambda)
	{
		this(name, events, codeSign, nonneg, lengthSeconds, exclusiveWith, lambda, "");
	}

	/** This kernel for one ROI alone: {@code cue} of the ROI {@code cell01} is called {@code cue cell01}. */
	public KernelSpec of(final String label) {
		return new KernelSpec(name + " " + label, events, codeSign, nonneg, lengthSeconds, exclusiveWith.stream().map(
			other -> other + " " + label).toList(), lambda, label);
	}

	/** The same kernel with another length in seconds. */
	public KernelSpec ofLength(final double seconds) {
		return new KernelSpec(name, events, codeSign, nonneg, seconds, exclusiveWith, lambda, roi);
	}

	/** Its name without that of the ROI it belongs to. */
	public String shortName() {
		final String ending = " " + roi;
		return !roi.isEmpty() && name.length() > ending.length() && name.endsWith(ending) ? name.substring(0, name
			.length() - ending.length()) : name;
	}

	/** Whether it explains the traces of a ROI. */
	public boolean explains(final String label) {
		return roi.isEmpty() || roi.equals(label);
	}

	/** A kernel with positive codes and waveform that may start at any time. */
	public static KernelSpec free(final String name, final double lengthSeconds) {
		return new KernelSpec(name, List.of(), 1, true, lengthSeconds, List.of(), Double.NaN);
	}

	/** Whether named events alone may start this kernel. */
	public boolean eventsKnown() {
		return !events.isEmpty();
	}
}
