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

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trial.Support;

/**
 * Which start a code position stands for. Position {@code d} of a trial puts
 * the first sample of a kernel at sample {@code stride * d - before}.
 *
 * @param samples length of the trial
 * @param kernelLength samples of the longest kernel
 * @param stride samples between positions
 * @param before samples by which a kernel may start before the trial
 * @param positions number of code positions
 */
record CodeGrid(int samples, int kernelLength, int stride, int before, int positions) {

	/**
	 * @param edges whether a kernel may reach over both ends of the trial; if
	 *          not, codes exist only where a whole kernel fits
	 */
	static CodeGrid of(final int samples, final int kernelLength, final int stride, final boolean edges) {
		if (kernelLength > samples) throw new InputException("The kernel has " + kernelLength +
			" samples but the trace only " + samples + "; choose a shorter kernel or longer trials.");
		final int before = edges ? (kernelLength - 1) / stride * stride : 0;
		final int lastStart = edges ? samples - 1 : samples - kernelLength;
		return new CodeGrid(samples, kernelLength, stride, before, (before + lastStart) / stride + 1);
	}

	/** Length of a buffer that holds every placed kernel whole, and the trial. */
	int bufferLength() {
		return Math.max((positions - 1) * stride + kernelLength, before + samples);
	}

	/** Number of positions whose kernels reach an observed sample. */
	int seen(final boolean[] observed) {
		if (observed == null) return positions;
		int seen = 0;
		for (int d = 0, next = 0; d < positions; d++) {
			next = Math.max(next, sample(d));
			while (next < samples && !observed[next])
				next++;
			if (next < Math.min(samples, sample(d) + kernelLength)) seen++;
		}
		return seen;
	}

	/** Sample of the trial at which a kernel at this position starts. */
	int sample(final int position) {
		return position * stride - before;
	}

	/** Position of a start sample, or -1 if there is none. */
	int position(final int sample) {
		final int shifted = sample + before;
		if (shifted < 0 || shifted % stride != 0 || shifted / stride >= positions) return -1;
		return shifted / stride;
	}

	/** True where a kernel may start; null if it may start anywhere. */
	boolean[] allowed(final Support support) {
		if (!support.known()) return null;
		final boolean[] allowed = new boolean[positions];
		for (int i = 0; i < support.size(); i++) {
			final int position = position(support.sample(i));
			if (position < 0) throw new InputException("A known onset lies at sample " + support.sample(i) +
				" of a trial of " + samples + " samples, where no kernel of " + kernelLength +
				" samples can start; lengthen the trial or drop that event.");
			allowed[position] = true;
		}
		return allowed;
	}
}
