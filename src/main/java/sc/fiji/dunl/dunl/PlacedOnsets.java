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

import java.util.Arrays;

/**
 * The known onsets of one trace, and what of their kernels lies on it. Buffers
 * are [onset]. Immutable.
 */
final class PlacedOnsets {

	final KernelGram gram;
	final OnsetGram onsets;
	final TraceProblem data;
	/** Number of onsets. */
	final int size;
	/** Baseline that is given with the trace, 0 if it is estimated. */
	final double given;
	/** What the baseline's unit takes from an onset's correlation. */
	final double[] inside;
	/** Mean of the kernel at an onset over the baseline's samples. */
	final double[] window;

	/** Place of each onset in a buffer with one row of positions per kernel. */
	private final int[] place;

	PlacedOnsets(final Problem problem, final int roi) {
		gram = problem.gram;
		data = problem.traces.get(roi);
		onsets = data.onsets;
		size = onsets.size();
		given = problem.settings.estimateBaseline() ? 0 : problem.baseline[roi];
		inside = new double[size];
		window = new double[size];
		place = new int[size];
		for (int i = 0; i < size; i++) {
			final int c = onsets.kernel[i], start = onsets.start[i];
			place[i] = c * problem.grid.positions() + problem.grid.position(start);
			inside[i] = data.sum(gram, c, start, data.y.length);
			window[i] = data.sum(gram, c, start, data.baselineEnd) / data.baselineCount;
		}
	}

	/** A list of values at the onsets, which are not copied. */
	CodeList list(final double[] values) {
		return new CodeList(onsets.from, place, values);
	}

	/** Kernel of an onset, [sample]. */
	double[] kernel(final int onset) {
		return gram.kernels()[onsets.kernel[onset]];
	}

	/** First sample of an onset's kernel that lies in the trial. */
	int first(final int onset) {
		return Math.max(0, -onsets.start[onset]);
	}

	/** Sample of an onset's kernel after the last that lies in the trial. */
	int end(final int onset) {
		return Math.min(gram.length(), data.y.length - onsets.start[onset]);
	}

	/** H x + a, [sample of the trial]. */
	double[] mean(final double[] x, final double a) {
		final double[] eta = new double[data.y.length];
		Arrays.fill(eta, a);
		for (int i = 0; i < size; i++) {
			final double[] h = kernel(i);
			final int start = onsets.start[i], end = end(i);
			for (int k = first(i); k < end; k++)
				eta[start + k] += x[i] * h[k];
		}
		return eta;
	}
}
