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

/**
 * Cholesky factor of the rows and columns of some placements of a
 * {@link PlacementGram}, within the envelope outside of which it is zero. The
 * diagonal is raised by a hundred-billionth, which is not seen in amplitudes that
 * the data tell apart, and shares evenly among those that they do not.
 */
final class PlacementCholesky {

	private static final double RAISED = 1 + 1e-11;

	private final int[] chosen;
	private final int[] first;
	private final double[][] factor;

	/** @param chosen placements, ascending */
	PlacementCholesky(final PlacementGram gram, final int[] chosen) {
		this.chosen = chosen;
		first = new int[chosen.length];
		factor = new double[chosen.length][];
		for (int i = 0, low = 0; i < chosen.length; i++) {
			while (chosen[low] < gram.first[chosen[i]])
				low++;
			first[i] = low;
			factor[i] = new double[i - low + 1];
			for (int j = low; j <= i; j++)
				factor[i][j - low] = entry(gram, i, j);
		}
	}

	private double entry(final PlacementGram gram, final int i, final int j) {
		final double[] row = factor[i], other = factor[j];
		final double product = gram.rows[chosen[i]][chosen[j] - gram.first[chosen[i]]];
		double left = i == j ? RAISED * product : product;
		for (int k = Math.max(first[i], first[j]); k < j; k++)
			left -= row[k - first[i]] * other[k - first[j]];
		// NB: The pivot of a kernel that lies on no observed sample is zero, and so will be its amplitude.
		if (i == j) return Math.sqrt(Math.max(left, 0));
		final double pivot = other[other.length - 1];
		return pivot == 0 ? 0 : left / pivot;
	}

	/** The x with {@code G x = b} on the chosen placements; [chosen], of a b of [placement]. */
	double[] solve(final double[] b) {
		final double[] x = new double[chosen.length];
		for (int i = 0; i < x.length; i++) {
			final int last = i - first[i];
			double left = b[chosen[i]];
			for (int e = 0; e < last; e++)
				left -= factor[i][e] * x[first[i] + e];
			x[i] = factor[i][last] == 0 ? 0 : left / factor[i][last];
		}
		for (int i = x.length - 1; i >= 0; i--) {
			final int last = i - first[i];
			if (factor[i][last] == 0) continue;
			x[i] /= factor[i][last];
			for (int e = 0; e < last; e++)
				x[first[i] + e] -= factor[i][e] * x[i];
		}
		return x;
	}

	/**
	 * Diagonal of the inverse, [chosen]; infinite for a kernel that lies on no
	 * observed sample. By the recursion of Takahashi, which needs no more of the
	 * inverse than its entries within the envelope: {@code Z_ij = (1 / L_jj if i = j,
	 * else 0, - sum_{k > j} Z_ik L_kj) / L_jj} (Erisman and Tinney 1975,
	 * doi:10.1145/360680.360704).
	 */
	double[] inverseDiagonal() {
		final double[][] inverse = new double[chosen.length][];
		for (int i = 0; i < inverse.length; i++)
			inverse[i] = new double[factor[i].length];
		for (int j = chosen.length - 1, end = chosen.length; j >= 0; j--) {
			while (end - 1 > j && first[end - 1] > j)
				end--;
			final double pivot = factor[j][j - first[j]];
			if (pivot == 0) continue;
			for (int i = end - 1; i >= j; i--) {
				double left = i == j ? 1 / pivot : 0;
				for (int k = j + 1; k < end; k++)
					left -= inverse[Math.max(i, k)][Math.min(i, k) - first[Math.max(i, k)]] * factor[k][j - first[k]];
				inverse[i][j - first[i]] = left / pivot;
			}
		}
		final double[] diagonal = new double[chosen.length];
		for (int i = 0; i < diagonal.length; i++) {
			final int last = i - first[i];
			diagonal[i] = factor[i][last] == 0 ? Double.POSITIVE_INFINITY : inverse[i][last];
		}
		return diagonal;
	}
}
