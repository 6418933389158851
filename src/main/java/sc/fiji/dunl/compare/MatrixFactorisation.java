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

import java.util.Arrays;

import sc.fiji.dunl.progress.Progress;

/**
 * Non-negative matrix factorisation of rows, {@code rows[i] = sum_j weights[i][j]
 * parts[j]} with all factors at least 0, by hierarchical alternating least
 * squares (Cichocki and Phan 2009, doi:10.1587/transfun.E92.A.708): each update
 * is the best one for its factor, so that the squared error never rises. It
 * starts from the singular vectors (NNDSVD, Boutsidis and Gallopoulos 2008,
 * doi:10.1016/j.patcog.2007.09.010), and so depends on no seed. What is negative
 * in the rows counts as 0.
 *
 * @param weights [row][part]
 * @param parts [part][sample], of unit norm, or 0
 * @param losses squared error after each round
 */
record MatrixFactorisation(double[][] weights, double[][] parts, double[] losses) {

	private static final int ROUNDS = 1000;
	/** Fall of the loss in a round, relative to it, that counts as none. */
	private static final double CONVERGED = 1e-9;

	/**
	 * Factorises rows.
	 *
	 * @param rows [row][sample]
	 * @param count how many parts, at most as many as samples
	 * @param progress asked in each round
	 */
	static MatrixFactorisation of(final double[][] rows, final int count, final Progress progress) {
		final int length = rows[0].length;
		final double[][] v = new double[rows.length][length];
		for (int i = 0; i < rows.length; i++)
			for (int k = 0; k < length; k++)
				v[i][k] = Math.max(0, rows[i][k]);
		final double[][] parts = PrincipalComponents.leading(v, count), weights = new double[rows.length][count];
		start(v, weights, parts);
		final double[] losses = new double[ROUNDS];
		int rounds = 0;
		do {
			progress.check();
			for (int j = 0; j < count; j++) {
				updateWeights(v, weights, parts, j);
				updatePart(v, weights, parts, j);
			}
			losses[rounds++] = loss(v, weights, parts);
		}
		while (rounds < ROUNDS && (rounds < 2 || losses[rounds - 2] - losses[rounds - 1] > CONVERGED * losses[rounds - 1]));
		for (int j = 0; j < count; j++)
			normalise(weights, parts, j);
		return new MatrixFactorisation(weights, parts, Arrays.copyOf(losses, rounds));
	}

	/** The larger of the positive and the negative side of each pair of singular vectors. */
	private static void start(final double[][] v, final double[][] weights, final double[][] parts) {
		for (int j = 0; j < parts.length; j++) {
			final double[] u = new double[v.length];
			for (int i = 0; i < v.length; i++)
				u[i] = dot(v[i], parts[j]);
			final double up = side(u, 1) * side(parts[j], 1), down = side(u, -1) * side(parts[j], -1);
			final int sign = up >= down ? 1 : -1;
			for (int i = 0; i < v.length; i++)
				weights[i][j] = Math.max(0, sign * u[i]);
			for (int k = 0; k < parts[j].length; k++)
				parts[j][k] = Math.max(0, sign * parts[j][k]);
		}
	}

	private static double side(final double[] values, final int sign) {
		double sum = 0;
		for (final double value : values)
			sum += Math.pow(Math.max(0, sign * value), 2);
		return Math.sqrt(sum);
	}

	/** The best weights of a part, with all else as it is. */
	private static void updateWeights(final double[][] v, final double[][] weights, final double[][] parts, final int j) {
		final double energy = dot(parts[j], parts[j]);
		if (energy == 0) return;
		final double[] overlap = new double[parts.length];
		for (int m = 0; m < parts.length; m++)
			overlap[m] = dot(parts[j], parts[m]);
		for (int i = 0; i < v.length; i++) {
			double rest = dot(v[i], parts[j]);
			for (int m = 0; m < parts.length; m++)
				if (m != j) rest -= weights[i][m] * overlap[m];
			weights[i][j] = Math.max(0, rest / energy);
		}
	}

	/** The best part, with all else as it is. */
	private static void updatePart(final double[][] v, final double[][] weights, final double[][] parts, final int j) {
		double energy = 0;
		final double[] overlap = new double[parts.length];
		final double[] rest = new double[parts[j].length];
		for (int i = 0; i < v.length; i++) {
			energy += weights[i][j] * weights[i][j];
			for (int m = 0; m < parts.length; m++)
				overlap[m] += weights[i][j] * weights[i][m];
			for (int k = 0; k < rest.length; k++)
				rest[k] += weights[i][j] * v[i][k];
		}
		if (energy == 0) return;
		for (int k = 0; k < rest.length; k++) {
			for (int m = 0; m < parts.length; m++)
				if (m != j) rest[k] -= overlap[m] * parts[m][k];
			parts[j][k] = Math.max(0, rest[k] / energy);
		}
	}

	private static void normalise(final double[][] weights, final double[][] parts, final int j) {
		final double norm = Math.sqrt(dot(parts[j], parts[j]));
		if (norm == 0) return;
		for (int k = 0; k < parts[j].length; k++)
			parts[j][k] /= norm;
		for (final double[] row : weights)
			row[j] *= norm;
	}

	private static double loss(final double[][] v, final double[][] weights, final double[][] parts) {
		double sum = 0;
		for (int i = 0; i < v.length; i++)
			for (int k = 0; k < v[i].length; k++) {
				double rest = v[i][k];
				for (int j = 0; j < parts.length; j++)
					rest -= weights[i][j] * parts[j][k];
				sum += rest * rest;
			}
		return sum;
	}

	private static double dot(final double[] a, final double[] b) {
		double sum = 0;
		for (int k = 0; k < a.length; k++)
			sum += a[k] * b[k];
		return sum;
	}
}
