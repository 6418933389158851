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

/**
 * Least-squares amplitudes of given placements of kernels in one trace, without
 * any penalty: minimises {@code sum_t (y - a - sum_i amplitude_i h_i[t -
 * sample_i])^2} over amplitudes of the right sign and, if asked, the baseline,
 * by coordinate descent on the normal equations. Removes the bias that
 * shrinkage leaves on the amplitudes.
 */
public final class Refit {

	/** Largest relative change of an amplitude in the last sweep. */
	private static final double TOLERANCE = 1e-9;

	private static final int MAX_SWEEPS = 20_000;

	private Refit() {
		// NB: static use only.
	}

	/**
	 * One kernel at one place.
	 *
	 * @param kernel position in the bank
	 * @param sample first sample of the kernel, counted from that of the trace;
	 *          may be negative
	 */
	public record Placement(int kernel, int sample) {}

	/**
	 * @param amplitudes one per placement
	 * @param baseline found or given
	 */
	public record Result(double[] amplitudes, double baseline) {}

	/**
	 * As {@link #of(double[], boolean[], double[][], int[], List, double)}, all
	 * samples observed.
	 */
	public static Result of(final double[] y, final double[][] kernels, final int[] signs,
		final List<Placement> placements, final double baseline)
	{
		return of(y, null, kernels, signs, placements, baseline);
	}

	/**
	 * @param y [sample]
	 * @param observed [sample], the samples that are fitted; null for all
	 * @param kernels [kernel][sample]
	 * @param signs per kernel: 1, -1 or 2
	 * @param baseline given baseline, or NaN to estimate it
	 */
	public static Result of(final double[] y, final boolean[] observed, final double[][] kernels, final int[] signs,
		final List<Placement> placements, final double baseline)
	{
		final int n = placements.size();
		final double[] target = new double[n];
		final double[] sums = new double[n];
		final double[] amplitudes = new double[n];
		for (int i = 0; i < n; i++) {
			final double[] h = kernels[placements.get(i).kernel()];
			final int start = placements.get(i).sample();
			for (int k = Math.max(0, -start); k < h.length && start + k < y.length; k++) {
				if (!sees(observed, start + k)) continue;
				target[i] += h[k] * y[start + k];
				sums[i] += h[k];
			}
		}
		final int[][] near = neighbours(kernels, placements);
		final double[][] gram = new double[n][];
		final double[] energy = new double[n];
		for (int i = 0; i < n; i++) {
			final Placement own = placements.get(i);
			energy[i] = overlap(kernels, own, own, y.length, observed);
			gram[i] = new double[near[i].length];
			for (int j = 0; j < gram[i].length; j++)
				gram[i][j] = overlap(kernels, own, placements.get(near[i][j]), y.length, observed);
		}
		double total = 0;
		int samples = 0;
		for (int t = 0; t < y.length; t++)
			if (sees(observed, t)) {
				total += y[t];
				samples++;
			}
		final boolean estimate = Double.isNaN(baseline);
		double a = estimate ? total / samples : baseline;
		for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
			double change = 0, scale = Math.abs(a);
			for (int i = 0; i < n; i++) {
				if (energy[i] == 0) continue;
				double unexplained = target[i] - a * sums[i];
				for (int j = 0; j < near[i].length; j++)
					unexplained -= gram[i][j] * amplitudes[near[i][j]];
				final double moved = clip(unexplained / energy[i], signs[placements.get(i).kernel()]);
				change = Math.max(change, Math.abs(moved - amplitudes[i]));
				scale = Math.max(scale, Math.abs(moved));
				amplitudes[i] = moved;
			}
			if (estimate) {
				double explained = 0;
				for (int i = 0; i < n; i++)
					explained += amplitudes[i] * sums[i];
				final double moved = (total - explained) / samples;
				change = Math.max(change, Math.abs(moved - a));
				a = moved;
			}
			if (change <= TOLERANCE * scale) break;
		}
		return new Result(amplitudes, a);
	}

	private static double clip(final double amplitude, final int sign) {
		return sign == 1 ? Math.max(amplitude, 0) : sign == -1 ? Math.min(amplitude, 0) : amplitude;
	}

	/** For each placement, the others that overlap it. */
	private static int[][] neighbours(final double[][] kernels, final List<Placement> placements) {
		final int[] bySample = IntStream.range(0, placements.size()).boxed().sorted(Comparator.comparingInt(
			i -> placements.get(i).sample())).mapToInt(Integer::intValue).toArray();
		final int reach = Arrays.stream(kernels).mapToInt(h -> h.length).max().orElse(0);
		final int[][] near = new int[placements.size()][];
		for (int p = 0; p < bySample.length; p++) {
			final int sample = placements.get(bySample[p]).sample();
			int from = p, to = p + 1;
			while (from > 0 && sample - placements.get(bySample[from - 1]).sample() < reach)
				from--;
			while (to < bySample.length && placements.get(bySample[to]).sample() - sample < reach)
				to++;
			final int self = p;
			near[bySample[p]] = IntStream.range(from, to).filter(q -> q != self).map(q -> bySample[q]).toArray();
		}
		return near;
	}

	private static boolean sees(final boolean[] observed, final int sample) {
		return observed == null || observed[sample];
	}

	/** Dot product of two placed kernels on the observed samples of a trace of {@code samples}. */
	private static double overlap(final double[][] kernels, final Placement p, final Placement q, final int samples,
		final boolean[] observed)
	{
		final double[] g = kernels[p.kernel()], h = kernels[q.kernel()];
		final int from = Math.max(0, Math.max(p.sample(), q.sample()));
		final int to = Math.min(samples, Math.min(p.sample() + g.length, q.sample() + h.length));
		double sum = 0;
		for (int t = from; t < to; t++)
			if (sees(observed, t)) sum += g[t - p.sample()] * h[t - q.sample()];
		return sum;
	}
}
