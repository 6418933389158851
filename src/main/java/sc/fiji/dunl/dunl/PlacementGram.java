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

/**
 * The normal equations of kernels placed in one trace: products of the placed
 * kernels with each other, with the trace and with a constant, on the observed
 * samples. Placements go by sample, so that those which overlap a placement and
 * precede it are the stretch from {@link #first} to it. Immutable.
 */
final class PlacementGram {

	/** First placement that overlaps each, [placement]. */
	final int[] first;
	/** Products with those from the first that overlaps to the placement itself, [placement][]. */
	final double[][] rows;
	/** Products with the trace, [placement]. */
	final double[] target;
	/** Sums of the placed kernels, [placement]. */
	final double[] sums;
	/** Sum of the trace. */
	final double total;
	/** Sum of the squares of the trace. */
	final double energy;
	/** Number of observed samples. */
	final int samples;

	private final double[][] kernels;
	private final boolean[] observed;

	/**
	 * @param y [sample]
	 * @param observed [sample], null for all
	 * @param kernels [kernel][sample], all of one length
	 * @param placements by sample
	 */
	PlacementGram(final double[] y, final boolean[] observed, final double[][] kernels,
		final List<Refit.Placement> placements)
	{
		this.kernels = kernels;
		this.observed = observed;
		final int n = placements.size();
		first = new int[n];
		rows = new double[n][];
		target = new double[n];
		sums = new double[n];
		for (int i = 0, low = 0; i < n; i++) {
			final Refit.Placement own = placements.get(i);
			while (own.sample() - placements.get(low).sample() >= kernels[own.kernel()].length)
				low++;
			first[i] = low;
			rows[i] = new double[i - low + 1];
			for (int j = low; j <= i; j++)
				rows[i][j - low] = product(own, placements.get(j), y.length);
			final double[] h = kernels[own.kernel()];
			for (int k = Math.max(0, -own.sample()); k < h.length && own.sample() + k < y.length; k++)
				if (sees(own.sample() + k)) {
					target[i] += h[k] * y[own.sample() + k];
					sums[i] += h[k];
				}
		}
		double sum = 0, squares = 0;
		int count = 0;
		for (int t = 0; t < y.length; t++)
			if (sees(t)) {
				sum += y[t];
				squares += y[t] * y[t];
				count++;
			}
		total = sum;
		energy = squares;
		samples = count;
	}

	/** Number of placements. */
	int size() {
		return first.length;
	}

	/** Product of two placements. */
	double entry(final int i, final int j) {
		final int late = Math.max(i, j), early = Math.min(i, j);
		return early < first[late] ? 0 : rows[late][early - first[late]];
	}

	/** {@code out = G x}. */
	void multiply(final double[] x, final double[] out) {
		for (int i = 0; i < first.length; i++) {
			final int last = rows[i].length - 1;
			double sum = rows[i][last] * x[i];
			for (int e = 0; e < last; e++) {
				sum += rows[i][e] * x[first[i] + e];
				out[first[i] + e] += rows[i][e] * x[i];
			}
			out[i] = sum;
		}
	}

	private double product(final Refit.Placement p, final Refit.Placement q, final int length) {
		final double[] g = kernels[p.kernel()], h = kernels[q.kernel()];
		final int from = Math.max(0, Math.max(p.sample(), q.sample()));
		final int to = Math.min(length, Math.min(p.sample() + g.length, q.sample() + h.length));
		double sum = 0;
		for (int t = from; t < to; t++)
			if (sees(t)) sum += g[t - p.sample()] * h[t - q.sample()];
		return sum;
	}

	private boolean sees(final int sample) {
		return observed == null || observed[sample];
	}
}
