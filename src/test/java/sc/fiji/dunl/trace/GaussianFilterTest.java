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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianFilterTest {

	/** Sums all weights, which is slow but plainly right. */
	private static double[] summed(final double[] trace, final double sd) {
		final double[] smooth = new double[trace.length];
		for (int t = 0; t < trace.length; t++) {
			double sum = 0, weight = 0;
			for (int u = 0; u < trace.length; u++) {
				if (Double.isNaN(trace[u])) continue;
				final double w = Math.exp(-0.5 * (t - u) * (t - u) / (sd * sd));
				sum += w * trace[u];
				weight += w;
			}
			smooth[t] = Double.isNaN(trace[t]) ? Double.NaN : sum / weight;
		}
		return smooth;
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.01, 0.4, 1, 3, 10, 50, 400 })
	void equalsTheWeightedMeanUpToTheEndsAndAcrossGaps(final double sd) {
		final Random random = new Random(2);
		final double[] trace = random.doubles(500).toArray();
		for (int t = 200; t < 230; t++)
			trace[t] = Double.NaN;
		trace[0] = trace[350] = Double.NaN;
		assertArrayEquals(summed(trace, sd), GaussianFilter.smooth(trace, sd), 2e-3);
	}

	@Test
	void keepsConstantsAndMissingSamples() {
		final double[] smooth = GaussianFilter.smooth(new double[] { 7, 7, Double.NaN, 7, 7 }, 1.5);
		assertArrayEquals(new double[] { 7, 7, Double.NaN, 7, 7 }, smooth, 1e-12);
		assertEquals(3, GaussianFilter.smooth(new double[] { 3 }, 20)[0], 1e-12);
		assertTrue(Double.isNaN(GaussianFilter.smooth(new double[] { Double.NaN }, 2)[0]));
		assertArrayEquals(new double[] { 1, 5 }, GaussianFilter.smooth(new double[] { 1, 5 }, 0));
	}
}
