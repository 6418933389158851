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
import java.util.function.DoublePredicate;

import sc.fiji.dunl.progress.Progress;

/**
 * Non-negative deconvolution with the noise as its constraint (Friedrich, Zhou
 * and Paninski 2017, doi:10.1371/journal.pcbi.1005423): the sparsest spikes
 * whose calcium c and baseline b leave no more than the noise, {@code sum (y - b
 * - c)^2 = sigma^2 T} over the T observed samples. It is the {@link CalciumFit}
 * at the one level at which that holds. Where the model leaves more than the
 * noise even without a penalty, as one of order 2 may, which cannot rise at once,
 * the penalty is 0.
 *
 * @param calcium [sample], at least 0
 * @param spikes [sample], at least 0
 * @param baseline in units of the trace
 * @param penalty lambda
 */
public record Oasis(double[] calcium, double[] spikes, double baseline, double penalty) {

	/** How finely the level is found, relative to the range of the trace. */
	private static final double PRECISION = 1e-10;
	/** Doublings of the range below the trace in which the level is looked for. */
	private static final int DOUBLINGS = 60;

	/**
	 * Deconvolves one trace.
	 *
	 * @param y [sample], NaN where a sample is missing; at least one is there
	 * @param model of order 1 or 2
	 * @param sigma standard deviation of the noise, at least 0; 0 is taken for a
	 *          millionth of the range of the trace
	 * @param progress asked at each level
	 */
	public static Oasis deconvolve(final double[] y, final Autoregression model, final double sigma,
		final Progress progress)
	{
		final double[] observed = Arrays.stream(y).filter(v -> !Double.isNaN(v)).toArray();
		if (observed.length == 0) throw new IllegalArgumentException("no sample was observed");
		final double low = Arrays.stream(observed).min().getAsDouble();
		final double high = Arrays.stream(observed).max().getAsDouble(), range = high - low;
		final double noise = Math.max(sigma, 1e-6 * range);
		final CalciumFit fit = model.order() == 1 ? new PooledCalcium(y, model.g()[0]) : new PivotedCalcium(y, model);
		final DoublePredicate tooHigh = level -> {
			progress.check();
			final double[] calcium = fit.calcium(level);
			// NB: Below the level at which it is the baseline, the penalty would be negative.
			return variance(y, calcium) > noise * noise && mean(y, calcium) < level;
		};
		// NB: At the largest sample nothing is left to explain.
		double above = high, below = low;
		if (tooHigh.test(above)) {
			int tries = 0;
			for (double step = range; tooHigh.test(below) && tries < DOUBLINGS; step *= 2, tries++)
				below -= step;
			while (above - below > PRECISION * range) {
				final double middle = 0.5 * (below + above);
				if (tooHigh.test(middle)) above = middle;
				else below = middle;
				// NB: Neighbouring numbers.
				if (middle == 0.5 * (below + above)) break;
			}
		}
		return of(y, model, fit.calcium(above), above);
	}

	private static Oasis of(final double[] y, final Autoregression model, final double[] calcium, final double level) {
		final double[] g = model.g(), spikes = calcium.clone();
		for (int t = 0; t < spikes.length; t++) {
			for (int i = 0; i < Math.min(g.length, t); i++)
				spikes[t] -= g[i] * calcium[t - 1 - i];
			// NB: What is left of a decay is rounding.
			if (spikes[t] < 1e-9 * calcium[t]) spikes[t] = 0;
		}
		final double baseline = mean(y, calcium);
		return new Oasis(calcium, spikes, baseline, Math.max(0, (level - baseline) / (1 - Arrays.stream(g).sum())));
	}

	/** Mean of what the calcium leaves. */
	private static double mean(final double[] y, final double[] calcium) {
		double sum = 0;
		int count = 0;
		for (int t = 0; t < y.length; t++)
			if (!Double.isNaN(y[t])) {
				sum += y[t] - calcium[t];
				count++;
			}
		return sum / count;
	}

	/** Mean square of what calcium and baseline leave. */
	private static double variance(final double[] y, final double[] calcium) {
		final double mean = mean(y, calcium);
		double sum = 0;
		int count = 0;
		for (int t = 0; t < y.length; t++)
			if (!Double.isNaN(y[t])) {
				final double rest = y[t] - calcium[t] - mean;
				sum += rest * rest;
				count++;
			}
		return sum / count;
	}
}
