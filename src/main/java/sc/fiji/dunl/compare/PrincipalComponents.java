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

import java.util.stream.IntStream;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

import sc.fiji.dunl.InputException;

/**
 * Principal components of rows: the orthogonal directions along which they vary
 * most about their mean.
 *
 * @param mean [sample]
 * @param directions [component][sample], orthonormal, of falling variance; each
 *          such that the rows' projections on it sum to at least 0
 */
record PrincipalComponents(double[] mean, double[][] directions) {

	/** Longest rows whose covariance is decomposed. */
	static final int LONGEST = 1000;

	/**
	 * Decomposes rows.
	 *
	 * @param rows [row][sample], more than there are components
	 * @param count how many, at most as many as samples
	 */
	static PrincipalComponents of(final double[][] rows, final int count) {
		final int length = rows[0].length;
		final double[] mean = new double[length];
		for (final double[] row : rows)
			for (int k = 0; k < length; k++)
				mean[k] += row[k] / rows.length;
		final double[][] centred = new double[rows.length][length];
		for (int i = 0; i < rows.length; i++)
			for (int k = 0; k < length; k++)
				centred[i][k] = rows[i][k] - mean[k];
		final double[][] directions = leading(centred, count);
		for (final double[] direction : directions) {
			double sum = 0;
			for (int k = 0; k < length; k++)
				sum += mean[k] * direction[k];
			if (sum < 0) for (int k = 0; k < length; k++)
				direction[k] = -direction[k];
		}
		return new PrincipalComponents(mean, directions);
	}

	/** Right singular vectors of rows, largest singular value first: [component][sample]. */
	static double[][] leading(final double[][] rows, final int count) {
		final int length = rows[0].length;
		if (length > LONGEST) throw new InputException("Windows of the length of the kernels have " + length +
			" samples, more than the " + LONGEST + " that can be decomposed.");
		final double[][] scatter = new double[length][length];
		for (final double[] row : rows)
			for (int i = 0; i < length; i++)
				for (int j = 0; j <= i; j++)
					scatter[i][j] += row[i] * row[j];
		for (int i = 0; i < length; i++)
			for (int j = 0; j < i; j++)
				scatter[j][i] = scatter[i][j];
		final EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(scatter, false));
		final double[] values = eigen.getRealEigenvalues();
		return IntStream.range(0, length).boxed().sorted((a, b) -> Double.compare(values[b], values[a])).limit(count).map(
			i -> eigen.getEigenvector(i).toArray()).toArray(double[][]::new);
	}
}
