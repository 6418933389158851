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
import org.apache.commons.math3.special.Gamma;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * A rank statistic of how codes depend on a covariate, whose distribution under
 * shuffled trials is known: Spearman's rank correlation for a quantity, the
 * statistic of Kruskal and Wallis, corrected for ties, for categories.
 * <p>
 * The p-value is exact for up to {@value #EXACT} trials, from all orders of the
 * covariate; from random orders below {@value #MANY} trials, as {@code (1 +
 * number at least as extreme) / (1 + number of orders)}; and for more, that of
 * Student's t with n - 2 degrees of freedom, or of chi squared with one less than
 * the number of levels.
 * </p>
 */
final class Association {

	static final int EXACT = 7;
	static final int MANY = 30;

	/** What rounding may take from a statistic of another order of the same trials. */
	private static final double ROUNDING = 1e-12;

	private final int n;
	/** How extreme the statistic of an order of the trials is. */
	private final ToDoubleFunction<int[]> statistic;
	private final boolean signed;
	private final int freedom;

	private Association(final int n, final ToDoubleFunction<int[]> statistic, final boolean signed, final int freedom) {
		this.n = n;
		this.statistic = statistic;
		this.signed = signed;
		this.freedom = freedom;
	}

	/** Spearman's rho of two variables; null if one is constant. */
	static Association spearman(final double[] codes, final double[] covariate) {
		final double[] u = Ranks.unit(codes), v = Ranks.unit(covariate);
		if (u == null || v == null) return null;
		return new Association(codes.length, order -> {
			double sum = 0;
			for (int i = 0; i < u.length; i++)
				sum += u[i] * v[order[i]];
			return sum;
		}, true, codes.length - 2);
	}

	/**
	 * The H of Kruskal and Wallis; null if all codes are equal or of one level.
	 *
	 * @param level of each code, from 0
	 */
	static Association kruskalWallis(final double[] codes, final int[] level) {
		final int levels = Arrays.stream(level).max().orElse(0) + 1;
		final int[] counts = new int[levels];
		for (final int l : level)
			counts[l]++;
		final int used = (int) Arrays.stream(counts).filter(count -> count > 0).count();
		final double[] u = Ranks.unit(codes);
		if (u == null || used < 2) return null;
		// NB: With unit ranks, H corrected for ties is (n - 1) sum_l (sum of its ranks)^2 / n_l.
		return new Association(codes.length, order -> {
			final double[] sums = new double[levels];
			for (int i = 0; i < u.length; i++)
				sums[level[order[i]]] += u[i];
			double h = 0;
			for (int l = 0; l < levels; l++)
				if (counts[l] > 0) h += sums[l] * sums[l] / counts[l];
			return (u.length - 1) * h;
		}, false, used - 1);
	}

	/** Whether the p-value of so many trials is from random orders. */
	static boolean isShuffled(final int n) {
		return n > EXACT && n < MANY;
	}

	/** Number of trials. */
	int n() {
		return n;
	}

	/** The statistic as the trials are. */
	double value() {
		return value(identity(n));
	}

	/** The statistic with the covariate of another trial at each, by position. */
	double value(final int[] order) {
		return statistic.applyAsDouble(order);
	}

	/** The two-sided p-value that holds for many trials. */
	double asymptotic(final double value) {
		// NB: The upper tail of chi squared itself, since 1 less the lower one is 0 from 1e-16 on.
		if (!signed) return Gamma.regularizedGammaQ(freedom / 2.0, value / 2);
		if (freedom < 1) return 1;
		if (Math.abs(value) >= 1 - ROUNDING) return 0;
		final double t = Math.abs(value) * Math.sqrt(freedom / (1 - value * value));
		return 2 * new TDistribution(freedom).cumulativeProbability(-t);
	}

	/**
	 * The two-sided p-value.
	 *
	 * @param permutations random orders where they are needed
	 * @param seed of these
	 */
	double p(final int permutations, final long seed) {
		if (n >= MANY) return asymptotic(value());
		final double limit = extreme(value()) - ROUNDING * Math.max(1, extreme(value()));
		if (n <= EXACT) {
			final long[] counts = new long[2];
			all(identity(n), 0, limit, counts);
			return (double) counts[0] / counts[1];
		}
		final Random random = new Random(seed);
		final int[] order = identity(n);
		int count = 0;
		for (int i = 0; i < permutations; i++) {
			shuffle(order, random);
			if (extreme(value(order)) >= limit) count++;
		}
		return (1.0 + count) / (1.0 + permutations);
	}

	private double extreme(final double value) {
		return signed ? Math.abs(value) : value;
	}

	private void all(final int[] order, final int from, final double limit, final long[] counts) {
		if (from == order.length) {
			counts[1]++;
			if (extreme(value(order)) >= limit) counts[0]++;
			return;
		}
		for (int i = from; i < order.length; i++) {
			swap(order, from, i);
			all(order, from + 1, limit, counts);
			swap(order, from, i);
		}
	}

	static int[] identity(final int n) {
		final int[] order = new int[n];
		for (int i = 0; i < n; i++)
			order[i] = i;
		return order;
	}

	static void shuffle(final int[] order, final Random random) {
		for (int i = order.length - 1; i > 0; i--)
			swap(order, i, random.nextInt(i + 1));
	}

	private static void swap(final int[] order, final int i, final int j) {
		final int kept = order[i];
		order[i] = order[j];
		order[j] = kept;
	}
}
