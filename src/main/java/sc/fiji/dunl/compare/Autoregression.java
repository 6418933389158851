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
import java.util.Locale;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trace.Noise;
import sc.fiji.dunl.trace.TraceSet;

/**
 * The autoregressive model of calcium of Friedrich, Zhou and Paninski 2017,
 * doi:10.1371/journal.pcbi.1005423: {@code c[t] = sum_i g[i] c[t-1-i] + s[t]},
 * of order 1 (decay) or 2 (rise and decay), whose roots are real, different and
 * between 0 and 1.
 *
 * @param g coefficients, 1 or 2 of them; not copied, not to be changed
 */
public record Autoregression(double[] g) {

	/** Lags that the coefficients are fitted to, besides as many as there are coefficients. */
	private static final int LAGS = 5;

	public Autoregression {
		final double[] roots = roots(g);
		for (int i = 0; i < roots.length; i++)
			if (!(roots[i] > 0 && roots[i] < 1) || i > 0 && !(roots[i] < roots[i - 1])) throw new IllegalArgumentException(
				"no rise and decay: " + Arrays.toString(g));
	}

	/** The roots in words, the slower one first. */
	String rootsText() {
		return text(roots(g));
	}

	/** Number of coefficients. */
	public int order() {
		return g.length;
	}

	/**
	 * The answer to one spike: {@code h[0] = 1}.
	 *
	 * @param samples how long, at least 1
	 * @return [sample]
	 */
	public double[] response(final int samples) {
		final double[] spikes = new double[samples];
		spikes[0] = 1;
		return calcium(spikes);
	}

	/** The calcium of spikes, [sample]. */
	double[] calcium(final double[] spikes) {
		final double[] calcium = spikes.clone();
		for (int t = 1; t < calcium.length; t++)
			for (int i = 0; i < Math.min(g.length, t); i++)
				calcium[t] += g[i] * calcium[t - 1 - i];
		return calcium;
	}

	/**
	 * Fits the coefficients to traces of one indicator: they solve, by least
	 * squares over lags k, {@code r[k] = sum_i g[i] r[k-1-i]}, where r is the
	 * autocovariance of each trace over its variance, summed over the traces,
	 * with the noise variance taken off at lag 0. Samples that are missing, and
	 * the pairs they would be in, are left out; a trace that is constant or too
	 * short counts nothing.
	 *
	 * @param order 1 or 2
	 * @throws InputException if the traces show no such decay
	 */
	public static Autoregression estimate(final TraceSet traces, final int order) {
		final int lags = order + LAGS;
		final double[] r = new double[lags + 1];
		int counted = 0;
		for (int roi = 0; roi < traces.size(); roi++)
			if (add(traces.trace(roi), r)) counted++;
		if (counted == 0) throw new InputException("No trace has " + (lags + 2) +
			" samples that vary, from which a decay could be told; give longer traces.");
		final double[][] rows = new double[lags][order];
		for (int k = 1; k <= lags; k++)
			for (int i = 0; i < order; i++)
				rows[k - 1][i] = r[Math.abs(k - 1 - i)];
		final double[] g = new SingularValueDecomposition(new Array2DRowRealMatrix(rows, false)).getSolver().solve(
			new ArrayRealVector(Arrays.copyOfRange(r, 1, lags + 1))).toArray();
		final double[] roots = roots(g);
		final boolean usable = Arrays.stream(roots).allMatch(root -> root > 0 && root < 1) && (order == 1 ||
			roots[1] < roots[0]);
		if (!usable) throw new InputException("The traces show no " + (order == 1 ? "decay" : "rise and decay") +
			" that an autoregression of order " + order + " has" + (Double.isNaN(roots[0]) ? ", because its roots are complex"
				: " (its roots are " + text(roots) + " a sample, not between 0 and 1)") + ".");
		return new Autoregression(g);
	}

	/**
	 * Adds the autocovariance of a trace over its variance, the noise taken off at
	 * lag 0.
	 *
	 * @return whether there was one
	 */
	private static boolean add(final double[] trace, final double[] r) {
		final double[] observed = Arrays.stream(trace).filter(v -> !Double.isNaN(v)).toArray();
		if (observed.length < r.length + 1 || !Noise.measurable(trace)) return false;
		final double mean = Arrays.stream(observed).average().getAsDouble();
		final double[] covariance = new double[r.length];
		for (int k = 0; k < r.length; k++) {
			int pairs = 0;
			for (int t = k; t < trace.length; t++) {
				final double product = (trace[t] - mean) * (trace[t - k] - mean);
				if (Double.isNaN(product)) continue;
				covariance[k] += product;
				pairs++;
			}
			// NB: Too many gaps to tell this lag.
			if (pairs < 2) return false;
			covariance[k] /= pairs;
		}
		final double variance = covariance[0], sigma = Noise.sigma(trace);
		if (!(variance > 0)) return false;
		covariance[0] -= Math.min(variance, sigma * sigma);
		for (int k = 0; k < r.length; k++)
			r[k] += covariance[k] / variance;
		return true;
	}

	/** The roots, the slower one first; NaN where they are complex. */
	private static double[] roots(final double[] g) {
		if (g.length == 1) return g;
		final double spread = Math.sqrt(g[0] * g[0] + 4 * g[1]);
		return new double[] { (g[0] + spread) / 2, (g[0] - spread) / 2 };
	}

	private static String text(final double[] roots) {
		final StringBuilder text = new StringBuilder();
		for (final double root : roots)
			text.append(text.isEmpty() ? "" : " and ").append(String.format(Locale.ROOT, "%.3f", root));
		return text.toString();
	}
}
