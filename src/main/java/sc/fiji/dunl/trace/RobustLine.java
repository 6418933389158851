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

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A straight line {@code y = intercept + slope * x} fitted so that a minority
 * of samples far off the line, such as calcium transients, hardly move it:
 * iteratively reweighted least squares, first with Huber's weights (k = 1.345),
 * whose objective is convex and so does not depend on the start, then with
 * Tukey's biweight (c = 4.685), which gives outliers no weight at all. The
 * constants give 95 % efficiency on normal noise (Holland and Welsch 1977,
 * doi:10.1080/03610927708827533). The scale is the residuals' median absolute
 * value / 0.6745, renewed in each iteration.
 *
 * @param slope change of y per unit of x
 * @param intercept value of y at x = 0
 */
record RobustLine(double slope, double intercept) {

	private static final double HUBER = 1.345;
	private static final double TUKEY = 4.685;
	private static final int MAX_ITERATIONS = 200;
	private static final double TOLERANCE = 1e-12;

	/**
	 * Fits a line.
	 *
	 * @param x [sample], not all the same
	 * @param y [sample]
	 */
	static RobustLine fit(final double[] x, final double[] y) {
		final double[] weights = new double[x.length];
		Arrays.fill(weights, 1);
		RobustLine line = weighted(x, y, weights);
		line = reweighted(x, y, line, RobustLine::huber);
		return reweighted(x, y, line, RobustLine::tukey);
	}

	/** The value of the line at {@code x}. */
	double at(final double x) {
		return intercept + slope * x;
	}

	/** Huber's weight of a residual of u times the scale. */
	static double huber(final double u) {
		return u <= HUBER ? 1 : HUBER / u;
	}

	/** Tukey's weight of a residual of u times the scale. */
	static double tukey(final double u) {
		return u < TUKEY ? sq(1 - sq(u / TUKEY)) : 0;
	}

	private static RobustLine reweighted(final double[] x, final double[] y, final RobustLine start,
		final DoubleUnaryOperator weight)
	{
		final double[] residuals = new double[x.length];
		final double[] weights = new double[x.length];
		RobustLine line = start;
		for (int i = 0; i < MAX_ITERATIONS; i++) {
			double largest = 0;
			for (int t = 0; t < x.length; t++) {
				residuals[t] = Math.abs(y[t] - line.at(x[t]));
				largest = Math.max(largest, Math.abs(y[t]));
			}
			final double scale = Statistic.median(residuals) / Statistic.NORMAL_MAD;
			// NB: Half of the samples lie on the line but for rounding: it cannot get better.
			if (scale <= 1e-13 * largest) return line;
			for (int t = 0; t < x.length; t++)
				weights[t] = weight.applyAsDouble(residuals[t] / scale);
			final RobustLine next = weighted(x, y, weights);
			// NB: All samples with weight share one x: they do not tell a slope.
			if (!Double.isFinite(next.slope)) return line;
			final double change = Math.abs(next.slope - line.slope) * spread(x) + Math.abs(next.at(x[0]) - line.at(x[0]));
			line = next;
			if (change <= TOLERANCE * scale) break;
		}
		return line;
	}

	private static RobustLine weighted(final double[] x, final double[] y, final double[] weights) {
		double sum = 0, meanX = 0, meanY = 0;
		for (int t = 0; t < x.length; t++) {
			sum += weights[t];
			meanX += weights[t] * x[t];
			meanY += weights[t] * y[t];
		}
		meanX /= sum;
		meanY /= sum;
		double xx = 0, xy = 0;
		for (int t = 0; t < x.length; t++) {
			xx += weights[t] * sq(x[t] - meanX);
			xy += weights[t] * (x[t] - meanX) * (y[t] - meanY);
		}
		final double slope = xy / xx;
		return new RobustLine(slope, meanY - slope * meanX);
	}

	private static double spread(final double[] x) {
		double min = x[0], max = x[0];
		for (final double value : x) {
			min = Math.min(min, value);
			max = Math.max(max, value);
		}
		return max - min;
	}

	private static double sq(final double value) {
		return value * value;
	}
}
