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
import java.util.Comparator;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;

/**
 * Removes out-of-focus fluorescence of the surroundings (neuropil) from the
 * trace of a ROI:
 *
 * <pre>
 * F[t] - r * Fneu[t]
 * </pre>
 *
 * as suite2p and most of the field do. The whole neuropil is subtracted, its
 * level too, so that F0 is the fluorescence of the cell alone and dF/F has its
 * true size. Where a cell is little brighter than its surroundings, little of F0
 * is left.
 * <p>
 * The coefficient r is 0.7 in Chen et al. 2013, doi:10.1038/nature12354, or
 * {@link #coefficient estimated}.
 * </p>
 */
public final class Neuropil {

	private static final double SLOW_SECONDS = 20;
	private static final double FAST_SECONDS = 0.1;
	private static final int BINS = 20;
	private static final int LEAST_PER_BIN = 10;
	private static final double PERCENTILE = 5;

	private Neuropil() {
		// NB: static use only.
	}

	/**
	 * Subtracts a ROI's neuropil.
	 *
	 * @param f [sample], fluorescence of the ROI in grey values
	 * @param neuropil [sample], that of its surroundings
	 * @param coefficient r, at least 0; 0 leaves the trace as it is
	 * @return [sample], NaN where either is missing
	 */
	public static double[] correct(final double[] f, final double[] neuropil, final double coefficient) {
		if (!(coefficient >= 0) || Double.isInfinite(coefficient)) throw new InputException(
			"The neuropil coefficient is " + coefficient + "; it must be a number of at least 0, such as 0.7.");
		final double[] corrected = f.clone();
		if (coefficient > 0) for (int t = 0; t < f.length; t++)
			corrected[t] -= coefficient * neuropil[t];
		return corrected;
	}

	/**
	 * Estimates the coefficient r of a ROI where the ROI itself is quiet, after
	 * Dipoppa et al. 2018, doi:10.1016/j.neuron.2018.03.037: both traces are
	 * smoothed by a Gaussian of 0.1 s, since noise in the neuropil makes r too
	 * small, and freed of what is slower than a Gaussian of 20 s, since both drift
	 * and bleach; the samples are divided by their neuropil into 20 bins of equal
	 * counts; r is the slope of a robust line through the 5th percentile of F over
	 * the median of Fneu in each bin. Activity of the ROI lies above that
	 * percentile.
	 *
	 * @param f [sample], fluorescence of the ROI, NaN where a sample is missing
	 * @param neuropil [sample], that of its surroundings
	 * @param time sample times of both
	 * @return r; NaN if there are fewer than 200 samples or the neuropil hardly
	 *         changes
	 */
	public static double coefficient(final double[] f, final double[] neuropil, final TimeAxis time) {
		final double[] own = changes(f, time), around = changes(neuropil, time);
		final int[] order = IntStream.range(0, f.length).filter(t -> !Double.isNaN(own[t] + around[t])).boxed().sorted(
			Comparator.comparingDouble(t -> around[t])).mapToInt(Integer::intValue).toArray();
		if (order.length < BINS * LEAST_PER_BIN) return Double.NaN;
		final double[] x = new double[BINS], y = new double[BINS];
		for (int bin = 0; bin < BINS; bin++) {
			final int[] inside = Arrays.copyOfRange(order, (int) ((long) bin * order.length / BINS), (int) ((bin + 1L) *
				order.length / BINS));
			x[bin] = Statistic.median(Arrays.stream(inside).mapToDouble(t -> around[t]).toArray());
			y[bin] = Statistic.percentile(Arrays.stream(inside).mapToDouble(t -> own[t]).toArray(), PERCENTILE);
		}
		return x[0] == x[BINS - 1] ? Double.NaN : RobustLine.fit(x, y).slope();
	}

	private static double[] changes(final double[] trace, final TimeAxis time) {
		return DeltaF.difference(GaussianFilter.smooth(trace, FAST_SECONDS * time.rateHz()), GaussianFilter.smooth(trace,
			SLOW_SECONDS * time.rateHz()));
	}
}
