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
package sc.fiji.dunl.trace;

/** Least squares with factors of at least 0, for a few columns. */
final class NonNegative {

	private NonNegative() {
		// NB: static use only.
	}

	/**
	 * The factors that minimise {@code sum_t weights[t] (y[t] - sum_i factor[i]
	 * columns[i][t])^2}, none of them negative. Every set of columns is tried, so
	 * their number must be small.
	 *
	 * @param columns [column][point]
	 * @param y [point]
	 * @param weights [point], at least 0
	 */
	static double[] leastSquares(final double[][] columns, final double[] y, final double[] weights) {
		final int k = columns.length;
		final double[][] gram = new double[k][k];
		final double[] right = new double[k];
		for (int i = 0; i < k; i++) {
			for (int t = 0; t < y.length; t++)
				right[i] += weights[t] * columns[i][t] * y[t];
			for (int j = 0; j <= i; j++) {
				double sum = 0;
				for (int t = 0; t < y.length; t++)
					sum += weights[t] * columns[i][t] * columns[j][t];
				gram[i][j] = gram[j][i] = sum;
			}
		}
		double[] best = new double[k];
		double most = 0;
		for (int set = 1; set < 1 << k; set++) {
			final double[] factors = solve(gram, right, set);
			if (factors == null) continue;
			// NB: What the fit takes from the sum of squares is, at its minimum, right' factors.
			double explained = 0;
			for (int i = 0; i < k; i++)
				explained += right[i] * factors[i];
			if (explained > most) {
				most = explained;
				best = factors;
			}
		}
		return best;
	}

	/** Cholesky on the columns of a set (bits); null if these depend on each other or a factor is negative. */
	private static double[] solve(final double[][] gram, final double[] right, final int set) {
		final int k = right.length;
		final double[][] lower = new double[k][k];
		final double[] z = new double[k], factors = new double[k];
		for (int i = 0; i < k; i++) {
			if ((set >> i & 1) == 0) continue;
			double sum = right[i];
			for (int j = 0; j <= i; j++) {
				if ((set >> j & 1) == 0) continue;
				double entry = gram[i][j];
				for (int m = 0; m < j; m++)
					entry -= lower[i][m] * lower[j][m];
				if (j < i) {
					lower[i][j] = entry / lower[j][j];
					sum -= lower[i][j] * z[j];
				}
				else {
					if (!(entry > 1e-13 * gram[i][i])) return null;
					lower[i][i] = Math.sqrt(entry);
				}
			}
			z[i] = sum / lower[i][i];
		}
		for (int i = k - 1; i >= 0; i--) {
			if ((set >> i & 1) == 0) continue;
			double sum = z[i];
			for (int j = i + 1; j < k; j++)
				sum -= lower[j][i] * factors[j];
			factors[i] = sum / lower[i][i];
			if (factors[i] < 0) return null;
		}
		return factors;
	}
}
