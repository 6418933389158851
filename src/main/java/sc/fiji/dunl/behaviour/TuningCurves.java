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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Mean codes by level of a covariate, of each ROI and over them. */
final class TuningCurves {

	private TuningCurves() {
		// NB: static use only.
	}

	/** The points of all ROIs, and then those of the population. */
	static List<LevelMean> of(final EventCodes codes, final int kernel, final Covariate covariate, final int position) {
		final int levels = covariate.levels().size();
		final List<LevelMean> all = new ArrayList<>();
		final double[][] means = new double[levels][codes.rois().size()];
		for (int r = 0; r < codes.rois().size(); r++) {
			final double[] own = codes.codes()[r][kernel];
			for (int l = 0; l < levels; l++) {
				final int level = l;
				final LevelMean point = point(r, kernel, position, l, IntStream.range(0, own.length).filter(e -> covariate
					.level()[e] == level && !Double.isNaN(own[e])).mapToDouble(e -> own[e]).toArray());
				means[l][r] = point.mean();
				all.add(point);
			}
		}
		for (int l = 0; l < levels; l++)
			all.add(point(LevelMean.POPULATION, kernel, position, l, Arrays.stream(means[l]).filter(mean -> !Double.isNaN(
				mean)).toArray()));
		return all;
	}

	private static LevelMean point(final int roi, final int kernel, final int covariate, final int level,
		final double[] values)
	{
		final int n = values.length;
		final double mean = Arrays.stream(values).average().orElse(Double.NaN);
		final double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
		return new LevelMean(roi, kernel, covariate, level, n, mean, n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n));
	}
}
