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
package sc.fiji.dunl.simulate;

import java.util.Random;

/** Random maps and time courses that vary smoothly, with mean 0 and standard deviation 1. */
final class RandomFields {

	private RandomFields() {
		// NB: static use only.
	}

	/**
	 * White noise smoothed by a Gaussian, [y * width + x].
	 *
	 * @param sigma of the Gaussian, in pixels
	 */
	static double[] map(final Random random, final int width, final int height, final double sigma) {
		final int margin = (int) Math.ceil(3 * sigma);
		final int w = width + 2 * margin;
		final int h = height + 2 * margin;
		final double[] noise = new double[w * h];
		for (int i = 0; i < noise.length; i++)
			noise[i] = random.nextGaussian();
		final double[] weights = new double[2 * margin + 1];
		for (int i = 0; i < weights.length; i++)
			weights[i] = StrictMath.exp(-(i - margin) * (i - margin) / (2 * sigma * sigma));
		final double[] rows = new double[width * h];
		for (int y = 0; y < h; y++)
			for (int x = 0; x < width; x++)
				for (int i = 0; i < weights.length; i++)
					rows[y * width + x] += weights[i] * noise[y * w + x + i];
		final double[] map = new double[width * height];
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++)
				for (int i = 0; i < weights.length; i++)
					map[y * width + x] += weights[i] * rows[(y + i) * width + x];
		return standardised(map);
	}

	/**
	 * A slow fluctuation (Ornstein-Uhlenbeck), [sample].
	 *
	 * @param tau correlation time in samples
	 */
	static double[] course(final Random random, final int samples, final double tau) {
		final double keep = StrictMath.exp(-1 / tau);
		final double[] course = new double[samples];
		double first = random.nextGaussian();
		double second = first;
		for (int t = 0; t < samples; t++) {
			first = keep * first + Math.sqrt(1 - keep * keep) * random.nextGaussian();
			// NB: a second pole makes the course smooth from frame to frame, as blood flow and neuropil are.
			second += (first - second) * Math.min(1, 4 / tau);
			course[t] = second;
		}
		return standardised(course);
	}

	private static double[] standardised(final double[] values) {
		double mean = 0;
		for (final double value : values)
			mean += value / values.length;
		double variance = 0;
		for (final double value : values)
			variance += (value - mean) * (value - mean) / values.length;
		final double sd = Math.sqrt(variance);
		for (int i = 0; i < values.length; i++)
			values[i] = (values[i] - mean) / sd;
		return values;
	}
}
