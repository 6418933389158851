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
package sc.fiji.dunl.evaluate;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Learned amplitudes against true ones, or codes against a covariate. What
 * is not defined is empty rather than a number.
 */
public final class Amplitudes {

	private Amplitudes() {
		// NB: static use only.
	}

	/**
	 * Pearson's correlation coefficient, -1 to 1; empty for fewer than two pairs
	 * or where one side is constant.
	 */
	public static OptionalDouble pearson(final double[] x, final double[] y) {
		check(x, y);
		if (constant(x) || constant(y)) return OptionalDouble.empty();
		final double meanX = IntStream.range(0, x.length).mapToDouble(i -> x[i]).average().getAsDouble();
		final double meanY = IntStream.range(0, y.length).mapToDouble(i -> y[i]).average().getAsDouble();
		double xx = 0;
		double yy = 0;
		double xy = 0;
		for (int i = 0; i < x.length; i++) {
			xx += (x[i] - meanX) * (x[i] - meanX);
			yy += (y[i] - meanY) * (y[i] - meanY);
			xy += (x[i] - meanX) * (y[i] - meanY);
		}
		final double scale = Math.sqrt(xx) * Math.sqrt(yy);
		return scale == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(-1, Math.min(1, xy / scale)));
	}

	/**
	 * Spearman's rank correlation: Pearson's of the ranks, where equal values
	 * share the average of their ranks. Empty where Pearson's is.
	 */
	public static OptionalDouble spearman(final double[] x, final double[] y) {
		check(x, y);
		return pearson(ranks(x), ranks(y));
	}

	/**
	 * The factor by which learned amplitudes are too large: the slope of the
	 * least-squares line through the origin, {@code sum learned * true / sum
	 * true^2}. 1 is unbiased; empty where every true amplitude is 0.
	 */
	public static OptionalDouble bias(final double[] learned, final double[] truth) {
		check(learned, truth);
		double product = 0;
		double energy = 0;
		for (int i = 0; i < truth.length; i++) {
			product += learned[i] * truth[i];
			energy += truth[i] * truth[i];
		}
		return energy == 0 ? OptionalDouble.empty() : OptionalDouble.of(product / energy);
	}

	/** Ranks from 1; equal values share their average rank. */
	static double[] ranks(final double[] values) {
		final int[] order = IntStream.range(0, values.length).boxed().sorted(Comparator.comparingDouble(
			i -> values[i] + 0.0)).mapToInt(Integer::intValue).toArray();
		final double[] ranks = new double[values.length];
		int from = 0;
		while (from < order.length) {
			int to = from + 1;
			while (to < order.length && values[order[to]] == values[order[from]])
				to++;
			for (int i = from; i < to; i++)
				ranks[order[i]] = (from + 1 + to) / 2.0;
			from = to;
		}
		return ranks;
	}

	private static boolean constant(final double[] values) {
		for (final double value : values)
			if (value != values[0]) return false;
		return true;
	}

	private static void check(final double[] x, final double[] y) {
		if (x.length != y.length) throw new IllegalArgumentException("as many values are needed on both sides: " +
			x.length + " and " + y.length);
		for (int i = 0; i < x.length; i++)
			if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) throw new IllegalArgumentException(
				"pair " + i + " is not finite: " + x[i] + " and " + y[i]);
	}
}
