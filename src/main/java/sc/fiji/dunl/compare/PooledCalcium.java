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
package sc.fiji.dunl.compare;

/**
 * Order 1, exact and in one pass: pool-adjacent-violators as in Friedrich, Zhou
 * and Paninski 2017, doi:10.1371/journal.pcbi.1005423, algorithm 1. A pool is a
 * stretch of calcium that decays without a spike, {@code c[first + k] = v
 * gamma^k}; a pool that would begin below what the one before has decayed to is
 * joined with it.
 */
final class PooledCalcium implements CalciumFit {

	private final double[] y;
	private final double gamma;

	/**
	 * @param y [sample], NaN where a sample is missing; not copied
	 * @param gamma part that is left after a sample, between 0 and 1
	 */
	PooledCalcium(final double[] y, final double gamma) {
		this.y = y;
		this.gamma = gamma;
	}

	@Override
	public double[] calcium(final double level) {
		final int n = y.length;
		// NB: The value of a pool is moment / weight; a pool of missing samples has no weight.
		final double[] moment = new double[n], weight = new double[n];
		final int[] first = new int[n + 1];
		int pools = 0;
		for (int t = 0; t < n; t++) {
			final boolean missing = Double.isNaN(y[t]);
			moment[pools] = missing ? 0 : y[t] - level;
			weight[pools] = missing ? 0 : 1;
			first[pools++] = t;
			first[pools] = t + 1;
			while (pools > 1 && violates(moment, weight, pools - 2, first)) {
				final double decay = decay(first[pools - 1] - first[pools - 2]);
				moment[pools - 2] += decay * moment[pools - 1];
				weight[pools - 2] += decay * decay * weight[pools - 1];
				first[pools - 1] = first[pools];
				pools--;
			}
		}
		final double[] calcium = new double[n];
		for (int p = 0; p < pools; p++) {
			double c = Math.max(0, value(moment, weight, p));
			for (int t = first[p]; t < first[p + 1]; t++) {
				calcium[t] = c;
				c *= gamma;
			}
		}
		return calcium;
	}

	/** Whether the pool behind a pool begins too low, or holds nothing that tells a spike. */
	private boolean violates(final double[] moment, final double[] weight, final int pool, final int[] first) {
		return weight[pool + 1] == 0 || value(moment, weight, pool + 1) < decay(first[pool + 1] - first[pool]) * value(moment,
			weight, pool);
	}

	private static double value(final double[] moment, final double[] weight, final int pool) {
		return weight[pool] == 0 ? 0 : moment[pool] / weight[pool];
	}

	private double decay(final int samples) {
		return Math.pow(gamma, samples);
	}
}
