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
package sc.fiji.dunl.behaviour;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

import java.util.Optional;

/**
 * A least-squares regression of codes on quantities.
 *
 * @param intercept code where all quantities are 0
 * @param slopes one per quantity
 * @param errors standard error of each slope
 * @param p two-sided p-value of each slope, of Student's t
 * @param r2 part of the codes' variance that is explained
 */
public record Line(double intercept, double[] slopes, double[] errors, double[] p, double r2) {

	/**
	 * Fits {@code code = intercept + sum of slope * quantity}.
	 *
	 * @param codes [trial]
	 * @param quantities [trial][quantity]
	 * @return empty if the codes or a quantity are constant, a quantity follows from
	 *         the others, or no trial is left to tell the error from
	 */
	public static Optional<Line> fit(final double[] codes, final double[][] quantities) {
		final int k = quantities.length == 0 ? 0 : quantities[0].length, freedom = codes.length - k - 1;
		if (k == 0 || freedom < 1 || StatUtils.variance(codes) == 0) return Optional.empty();
		for (int c = 0; c < k; c++)
			if (StatUtils.variance(column(quantities, c)) == 0) return Optional.empty();
		final OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression(1e-10);
		regression.newSampleData(codes, quantities);
		try {
			final double[] all = regression.estimateRegressionParameters();
			final double[] allErrors = regression.estimateRegressionParametersStandardErrors();
			final double[] slopes = new double[k], errors = new double[k], p = new double[k];
			final TDistribution t = new TDistribution(freedom);
			for (int c = 0; c < k; c++) {
				slopes[c] = all[c + 1];
				errors[c] = allErrors[c + 1];
				p[c] = errors[c] == 0 ? 0 : 2 * t.cumulativeProbability(-Math.abs(slopes[c] / errors[c]));
			}
			return Optional.of(new Line(all[0], slopes, errors, p, regression.calculateRSquared()));
		}
		catch (final SingularMatrixException e) {
			return Optional.empty();
		}
	}

	/**
	 * The same with codes and quantities in standard deviations, so that slopes of
	 * different quantities compare.
	 */
	public static Optional<Line> standardised(final double[] codes, final double[][] quantities) {
		if (codes.length < 2) return Optional.empty();
		final double[][] z = new double[codes.length][quantities[0].length];
		for (int c = 0; c < quantities[0].length; c++) {
			final double[] column = StatUtils.normalize(column(quantities, c));
			for (int i = 0; i < z.length; i++)
				if (Double.isFinite(column[i])) z[i][c] = column[i];
		}
		return StatUtils.variance(codes) == 0 ? Optional.empty() : fit(StatUtils.normalize(codes), z);
	}

	private static double[] column(final double[][] rows, final int column) {
		final double[] values = new double[rows.length];
		for (int i = 0; i < values.length; i++)
			values[i] = rows[i][column];
		return values;
	}
}
