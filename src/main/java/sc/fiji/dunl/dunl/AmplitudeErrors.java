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

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * How sure the least-squares amplitudes of {@link Refit} are. For the placed
 * kernels and the baseline as the columns of B, and white Gaussian noise, they
 * have the covariance {@code sigma^2 (B'B)^-1}, with sigma^2 the squared residual
 * over the n - p degrees of freedom that p amplitudes and baseline leave of n
 * observed samples; and Student's t with n - p degrees of freedom times their
 * standard error is their 95 % interval.
 * <p>
 * Amplitudes at zero, held there by their sign or left out before, are no columns
 * of B. Their interval is that of the amplitude they would have as one more
 * column. All intervals end at zero where the sign does, and hold the reported
 * amplitude.
 * </p>
 * <p>
 * The score of an amplitude is itself over its standard error, which is
 * {@code sqrt(rise of the squared residual) / sigma} if it is taken out and the
 * others are fitted again.
 * </p>
 */
final class AmplitudeErrors {

	/** Probability beyond one end of an interval. */
	private static final double TAIL = 0.025;

	/** Part of a kernel's energy that others and the constant cannot make up, below which its amplitude is not known. */
	private static final double DISTINCT = 1e-8;

	/** Part of a trace's energy that is no noise but rounding. */
	private static final double ROUNDING = 1e-18;

	private final PlacementGram gram;
	private final int[] free;
	private final PlacementCholesky factor;
	/** The constant as a sum of free columns, [free]; null if the baseline is not estimated. */
	private final double[] constant;
	/** Squares of the constant that free columns cannot make up; 0 if hardly any. */
	private final double left;

	private AmplitudeErrors(final PlacementGram gram, final int[] free, final boolean estimate) {
		this.gram = gram;
		this.free = free;
		factor = new PlacementCholesky(gram, free);
		constant = estimate ? factor.solve(gram.sums) : null;
		final double squares = estimate ? gram.samples - product(constant, gram.sums) : 0;
		left = squares > DISTINCT * gram.samples ? squares : 0;
	}

	/**
	 * Judges the amplitudes of a trace.
	 *
	 * @param y [sample]
	 * @param observed [sample], the samples that were fitted; null for all
	 * @param kernels [kernel][sample], all of one length
	 * @param signs per kernel: 1, -1 or 2
	 * @param placements those of the fit, and those at zero
	 * @param amplitudes one per placement, as {@link Refit} found them
	 * @param baseline of the trace
	 * @param estimate whether the baseline was fitted along with the amplitudes
	 * @return one per placement
	 */
	static Confidence[] of(final double[] y, final boolean[] observed, final double[][] kernels, final int[] signs,
		final List<Refit.Placement> placements, final double[] amplitudes, final double baseline, final boolean estimate)
	{
		final Confidence[] all = new Confidence[amplitudes.length];
		Arrays.fill(all, Confidence.NONE);
		final int[] order = IntStream.range(0, all.length).boxed().sorted(Comparator.comparingInt(i -> placements.get(i)
			.sample())).mapToInt(Integer::intValue).toArray();
		final double[] residual = residual(y, kernels, placements, amplitudes, baseline);
		final PlacementGram gram = new PlacementGram(residual, observed, kernels, Arrays.stream(order).mapToObj(
			placements::get).toList());
		final int[] free = IntStream.range(0, order.length).filter(i -> amplitudes[order[i]] != 0).toArray();
		final int freedom = gram.samples - free.length - (estimate ? 1 : 0);
		if (freedom < 1 || gram.energy <= ROUNDING * energy(y, observed, baseline)) return all;
		final double sigma = Math.sqrt(gram.energy / freedom);
		final double t = -new TDistribution(null, freedom).inverseCumulativeProbability(TAIL);
		final AmplitudeErrors errors = new AmplitudeErrors(gram, free, estimate);
		final double[] variance = errors.variances();
		for (int f = 0; f < free.length; f++) {
			final int i = order[free[f]];
			final double error = sigma * Math.sqrt(variance[f]);
			all[i] = interval(amplitudes[i], amplitudes[i], t * error, signs[placements.get(i).kernel()], Math.abs(
				amplitudes[i]) / error);
		}
		for (int g = 0; g < order.length; g++) {
			final int i = order[g];
			if (amplitudes[i] != 0) continue;
			final double distinct = errors.distinct(g);
			all[i] = interval(0, gram.target[g] / distinct, t * sigma / Math.sqrt(distinct), signs[placements.get(i)
				.kernel()], 0);
		}
		return all;
	}

	private static Confidence interval(final double amplitude, final double estimate, final double half, final int sign,
		final double score)
	{
		if (Double.isNaN(half)) return Confidence.NONE;
		final double low = sign == 1 ? Math.max(0, estimate - half) : estimate - half;
		final double high = sign == -1 ? Math.min(0, estimate + half) : estimate + half;
		return new Confidence(Math.min(low, amplitude), Math.max(high, amplitude), score);
	}

	/** Diagonal of (B'B)^-1, [free]; NaN where the data cannot tell an amplitude from others. */
	private double[] variances() {
		final double[] variances = factor.inverseDiagonal();
		for (int f = 0; f < free.length; f++) {
			if (constant != null && constant[f] != 0) variances[f] += constant[f] * constant[f] / left;
			final double own = gram.entry(free[f], free[f]);
			if (!(variances[f] > 0 && variances[f] * own * DISTINCT <= 1)) variances[f] = Double.NaN;
		}
		return variances;
	}

	/** Squares of a column at zero that free columns and the constant cannot make up; NaN if hardly any. */
	private double distinct(final int placement) {
		final double[] with = new double[gram.size()];
		for (final int f : free)
			with[f] = gram.entry(f, placement);
		final double own = gram.entry(placement, placement);
		double distinct = own - product(factor.solve(with), with);
		if (left > 0) {
			final double sum = gram.sums[placement] - product(constant, with);
			distinct -= sum * sum / left;
		}
		return distinct > DISTINCT * own ? distinct : Double.NaN;
	}

	/** {@code sum_f x[f] y[free[f]]}. */
	private double product(final double[] x, final double[] y) {
		double sum = 0;
		for (int f = 0; f < free.length; f++)
			sum += x[f] * y[free[f]];
		return sum;
	}

	private static double[] residual(final double[] y, final double[][] kernels, final List<Refit.Placement> placements,
		final double[] amplitudes, final double baseline)
	{
		final double[] residual = Arrays.stream(y).map(value -> value - baseline).toArray();
		for (int i = 0; i < amplitudes.length; i++) {
			final double[] h = kernels[placements.get(i).kernel()];
			final int start = placements.get(i).sample();
			for (int k = Math.max(0, -start); k < h.length && start + k < y.length; k++)
				residual[start + k] -= amplitudes[i] * h[k];
		}
		return residual;
	}

	private static double energy(final double[] y, final boolean[] observed, final double baseline) {
		double sum = 0;
		for (int t = 0; t < y.length; t++)
			if (observed == null || observed[t]) sum += (y[t] - baseline) * (y[t] - baseline);
		return sum;
	}
}
