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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;

class AutoregressionTest {

	@Test
	void responsesFollowTheRecursion() {
		assertArrayEquals(new double[] { 1, 0.5, 0.25, 0.125 }, new Autoregression(new double[] { 0.5 }).response(4));
		// NB: Roots .5 and .25: h[t] = 2 .5^t - .25^t.
		assertArrayEquals(new double[] { 1, 0.75, 0.4375, 0.234375 }, new Autoregression(new double[] { 0.75, -0.125 })
			.response(4), 1e-15);
	}

	@Test
	void coefficientsAreFoundInNoise() {
		final Random random = new Random(5);
		for (final double[] g : new double[][] { { 0.9 }, { 1.5, -0.55 } }) {
			final Autoregression model = new Autoregression(g);
			final double[][] y = new double[4][];
			for (int r = 0; r < y.length; r++) {
				y[r] = Reference.trace(model, Reference.spikes(20000, random), r, 0.1, random);
				for (int t = 1000; t < 1400; t++)
					y[r][t] = Double.NaN;
			}
			assertArrayEquals(g, Autoregression.estimate(traces(y), g.length).g(), 0.1);
		}
	}

	@Test
	void aConstantOrShortTraceCountsNothing() {
		final Random random = new Random(6);
		final double[] good = Reference.trace(new Autoregression(new double[] { 0.9 }), Reference.spikes(3000, random), 0, 0.1,
			random);
		final double[] mostlyMissing = new double[3000];
		Arrays.fill(mostlyMissing, Double.NaN);
		mostlyMissing[7] = 1;
		assertArrayEquals(Autoregression.estimate(traces(good), 1).g(), Autoregression.estimate(traces(good,
			new double[3000], mostlyMissing), 1).g());
	}

	@Test
	void whatHasNoDecayIsRefused() {
		final String none = refusal(1, new double[100]);
		assertTrue(none.contains("No trace has 8 samples that vary"), none);
		assertTrue(refusal(1, new double[] { 1, 2, 3 }).contains("No trace has"));
		final double[] alternating = IntStream.range(0, 200).mapToDouble(t -> t % 2).toArray();
		assertTrue(refusal(1, alternating).contains("show no decay"), refusal(1, alternating));
		final double[] wave = IntStream.range(0, 500).mapToDouble(t -> Math.sin(0.8 * t)).toArray();
		assertTrue(refusal(2, wave).contains("roots"), refusal(2, wave));
		assertThrows(IllegalArgumentException.class, () -> new Autoregression(new double[] { 1 }));
		assertThrows(IllegalArgumentException.class, () -> new Autoregression(new double[] { 1, -0.5 }));
		assertEquals(2, new Autoregression(new double[] { 1.5, -0.55 }).order());
	}

	private static String refusal(final int order, final double[]... y) {
		return assertThrows(InputException.class, () -> Autoregression.estimate(traces(y), order)).getMessage();
	}

	private static TraceSet traces(final double[]... y) {
		final List<String> labels = IntStream.range(0, y.length).mapToObj(r -> "r" + r).toList();
		return TraceSet.withGaps(labels, TimeAxis.of(y[0].length, 10), y);
	}
}
