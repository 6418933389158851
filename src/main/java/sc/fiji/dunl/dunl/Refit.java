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
 * exactly, by {@link SignedLeastSquares}. Removes the bias that shrinkage leaves
 * on the amplitudes. Equal kernels at one place share their amplitude.
 */
public final class Refit {

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
	 * @param kernels [kernel][sample], all of one length
	 * @param signs per kernel: 1, -1 or 2
	 * @param baseline given baseline, or NaN to estimate it; where the kernels can
	 *          make up a constant, it is the mean
	 */
	public static Result of(final double[] y, final boolean[] observed, final double[][] kernels, final int[] signs,
		final List<Placement> placements, final double baseline)
	{
		final boolean estimate = Double.isNaN(baseline);
		// NB: What is left is small, and so is the rounding of its products.
		final double level = estimate ? mean(y, observed) : baseline;
		final double[] left = Arrays.stream(y).map(value -> value - level).toArray();
		final int[] order = IntStream.range(0, placements.size()).boxed().sorted(Comparator.comparingInt(i -> placements.get(
			i).sample())).mapToInt(Integer::intValue).toArray();
		final PlacementGram gram = new PlacementGram(left, observed, kernels, Arrays.stream(order).mapToObj(placements::get)
			.toList());
		final SignedLeastSquares fit = new SignedLeastSquares(gram, Arrays.stream(order).map(i -> signs[placements.get(i)
			.kernel()]).toArray(), estimate);
		final double[] solution = fit.solve(), amplitudes = new double[order.length];
		for (int i = 0; i < order.length; i++)
			amplitudes[order[i]] = solution[i];
		return new Result(amplitudes, level + fit.baseline());
	}

	private static double mean(final double[] y, final boolean[] observed) {
		return IntStream.range(0, y.length).filter(t -> observed == null || observed[t]).mapToDouble(t -> y[t]).average()
			.orElseThrow();
	}
}
