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

import sc.fiji.dunl.trace.Bleaching.NotFittedException;

/**
 * A sum of decays {@code c + sum_i a_i exp(-x / tau_i)} with a_i and c at least
 * 0, fitted so that points raised by activity hardly move it: iteratively
 * reweighted least squares with Huber's, then Tukey's weights, as
 * {@link RobustLine}.
 * <p>
 * Variable projection (Golub and Pereyra 1973, doi:10.1137/0710036): for given
 * tau the best a and c follow from linear least squares, so that only the tau
 * are searched, first on a logarithmic grid from two steps of x to ten times its
 * range, then by a compass search around the best.
 * </p>
 *
 * @param amplitudes c and then each a_i
 * @param taus tau_i, rising, in the unit of x
 */
record DecayFit(double[] amplitudes, double[] taus) {

	private static final int GRID = 25;
	/** Decays closer than this factor cannot be told apart. */
	private static final double APART = 2;
	private static final int MAX_ITERATIONS = 200;
	private static final double TOLERANCE = 1e-4;
	private static final double SMALLEST_STEP = 1e-5;

	/**
	 * Fits decays.
	 *
	 * @param x [point], rising, from about 0
	 * @param y [point]
	 * @param decays 1 or 2
	 * @throws NotFittedException if y does not fall, or the weights do not settle
	 */
	static DecayFit of(final double[] x, final double[] y, final int decays) throws NotFittedException {
		final double[] weights = new double[x.length];
		Arrays.fill(weights, 1);
		final Search search = new Search(x, y, decays);
		reweighted(search, search.everywhere(weights), weights, RobustLine::huber);
		final DecayFit fit = reweighted(search, search.everywhere(weights), weights, RobustLine::tukey);
		if (Arrays.stream(fit.amplitudes, 1, decays + 1).max().getAsDouble() == 0) throw new NotFittedException(
			"it does not fall");
		return fit;
	}

	/** The value at x. */
	double at(final double x) {
		double value = amplitudes[0];
		for (int i = 0; i < taus.length; i++)
			value += amplitudes[i + 1] * Math.exp(-x / taus[i]);
		return value;
	}

	private static DecayFit reweighted(final Search search, final DecayFit start, final double[] weights,
		final DoubleUnaryOperator weight) throws NotFittedException
	{
		final double[] x = search.x, y = search.y, residuals = new double[x.length];
		DecayFit fit = start;
		for (int i = 0; i < MAX_ITERATIONS; i++) {
			double largest = 0;
			for (int t = 0; t < x.length; t++) {
				residuals[t] = Math.abs(y[t] - fit.at(x[t]));
				largest = Math.max(largest, Math.abs(y[t]));
			}
			final double scale = Statistic.median(residuals) / Statistic.NORMAL_MAD;
			// NB: Half of the points lie on the curve but for rounding: it cannot get better.
			if (scale <= 1e-9 * largest) return fit;
			for (int t = 0; t < x.length; t++)
				weights[t] = weight.applyAsDouble(residuals[t] / scale);
			final DecayFit next = search.near(fit.taus, weights);
			double change = 0;
			for (final double position : x)
				change = Math.max(change, Math.abs(next.at(position) - fit.at(position)));
			fit = next;
			if (change <= TOLERANCE * scale) return fit;
		}
		throw new NotFittedException("the fit did not settle in " + MAX_ITERATIONS + " iterations");
	}

	/** Weighted least squares over all tau. */
	private static final class Search {

		private final double[] x;
		private final double[] y;
		private final int decays;
		private final double smallest;
		private final double largest;
		private final double[][] columns;
		private final double[] logs;

		Search(final double[] x, final double[] y, final int decays) {
			this.x = x;
			this.y = y;
			this.decays = decays;
			final double range = x[x.length - 1] - x[0];
			smallest = Math.log(2 * range / (x.length - 1));
			largest = Math.log(10 * range);
			columns = new double[decays + 1][x.length];
			Arrays.fill(columns[0], 1);
			logs = new double[decays];
			Arrays.fill(logs, Double.NaN);
		}

		DecayFit everywhere(final double[] weights) {
			final double step = (largest - smallest) / (GRID - 1);
			double best = Double.POSITIVE_INFINITY;
			final double[] log = new double[decays], bestLog = new double[decays];
			for (int i = 0; i < (decays == 1 ? 1 : GRID); i++)
				for (int j = decays == 1 ? 0 : i; j < GRID; j++) {
					log[0] = smallest + (decays == 1 ? j : i) * step;
					if (decays == 2) log[1] = smallest + j * step;
					final double cost = cost(log, weights);
					if (cost < best) {
						best = cost;
						System.arraycopy(log, 0, bestLog, 0, decays);
					}
				}
			return compass(bestLog, step, weights);
		}

		DecayFit near(final double[] taus, final double[] weights) {
			return compass(Arrays.stream(taus).map(Math::log).toArray(), 0.05, weights);
		}

		private DecayFit compass(final double[] start, final double firstStep, final double[] weights) {
			final double[] log = start.clone();
			double best = cost(log, weights);
			for (double step = firstStep; step > SMALLEST_STEP;) {
				boolean better = false;
				for (int i = 0; i < 2 * decays; i++) {
					final double before = log[i / 2];
					log[i / 2] += i % 2 == 0 ? step : -step;
					final double cost = cost(log, weights);
					if (cost < best) {
						best = cost;
						better = true;
					}
					else log[i / 2] = before;
				}
				step *= better ? 1.5 : 0.5;
			}
			return new DecayFit(amplitudes(log, weights), Arrays.stream(log).map(Math::exp).toArray());
		}

		private double cost(final double[] log, final double[] weights) {
			for (int i = 0; i < decays; i++)
				if (log[i] < smallest - 1e-9 || log[i] > largest + 1e-9 || i > 0 && log[i] - log[i - 1] < Math.log(APART))
					return Double.POSITIVE_INFINITY;
			final double[] a = amplitudes(log, weights);
			double sum = 0;
			for (int t = 0; t < x.length; t++) {
				double residual = y[t];
				for (int i = 0; i <= decays; i++)
					residual -= a[i] * columns[i][t];
				sum += weights[t] * residual * residual;
			}
			return sum;
		}

		/** Leaves the decays in {@link #columns}. */
		private double[] amplitudes(final double[] log, final double[] weights) {
			for (int i = 0; i < decays; i++) {
				if (log[i] == logs[i]) continue;
				logs[i] = log[i];
				final double tau = Math.exp(log[i]);
				for (int t = 0; t < x.length; t++)
					columns[i + 1][t] = Math.exp(-x[t] / tau);
			}
			return NonNegative.leastSquares(columns, y, weights);
		}
	}
}
