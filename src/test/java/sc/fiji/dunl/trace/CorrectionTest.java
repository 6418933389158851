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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;

class CorrectionTest {

	private static TraceSet one(final double... values) {
		return new TraceSet(List.of("a"), TimeAxis.of(values.length, 10), new double[][] { values });
	}

	@Test
	void neuropilIsSubtractedWithItsLevel() {
		final TraceSet corrected = Neuropil.correct(one(10, 12, 20, 11), one(5, 5, 9, 3), 0.5);
		assertArrayEquals(new double[] { 7.5, 9.5, 15.5, 9.5 }, corrected.trace(0), 1e-15);
		assertArrayEquals(new double[] { 10, 12 }, Neuropil.correct(one(10, 12), one(1, 7), 0).trace(0), 0);
	}

	@Test
	void neuropilOfOtherRoisOrTimesIsRefused() {
		assertThrows(InputException.class, () -> Neuropil.correct(one(1, 2), one(1, 2, 3), 0.7));
		assertThrows(InputException.class, () -> Neuropil.correct(one(1, 2), new TraceSet(List.of("b"), TimeAxis.of(2, 10),
			new double[][] { { 1, 2 } }), 0.7));
		assertThrows(InputException.class, () -> Neuropil.correct(one(1, 2), one(1, 2), -1));
	}

	@Test
	void lineIsFoundExactlyThroughAMinorityOfOutliers() {
		final double[] x = new double[200], y = new double[200];
		for (int i = 0; i < x.length; i++) {
			x[i] = 1000 + Math.sin(0.1 * i) * 30;
			y[i] = 20 + 0.5 * x[i] + (i % 5 == 0 ? 80 : 0);
		}
		final RobustLine line = RobustLine.fit(x, y);
		assertEquals(0.5, line.slope(), 1e-9);
		assertEquals(20, line.intercept(), 1e-6);
	}

	@Test
	void artefactSharedWithTheControlIsRemovedAndTransientsAreKept() {
		final int n = 2000;
		final Random random = new Random(5);
		final double[] signal = new double[n], control = new double[n], truth = new double[n];
		for (int t = 0; t < n; t++) {
			final double shared = 40 * Math.exp(-t / 700.0) + 6 * Math.sin(t / 37.0);
			control[t] = 100 + shared + 0.2 * random.nextGaussian();
			truth[t] = 0.3 * Math.exp(-(t % 250) / 15.0);
			signal[t] = (50 + 2 * (100 + shared)) * (1 + truth[t]) + 0.2 * random.nextGaussian();
		}
		final ControlChannel.Result result = ControlChannel.correct(one(signal), one(control));
		assertEquals(2, result.slopes()[0], 0.06);
		assertEquals(50, result.intercepts()[0], 8);
		assertTrue(result.warnings().isEmpty());
		double error = 0;
		for (int t = 0; t < n; t++)
			error = Math.max(error, Math.abs(result.dff().value(0, t) - truth[t]));
		assertTrue(error < 0.025, "largest error of dF/F " + error);
		for (int t = 0; t < n; t++) {
			final double fitted = result.intercepts()[0] + result.slopes()[0] * control[t];
			assertEquals(signal[t] - fitted, result.change().value(0, t), 1e-9);
			assertEquals((signal[t] - fitted) / fitted, result.dff().value(0, t), 1e-12);
		}
	}

	@Test
	void oppositeControlIsWarnedOf() {
		final List<String> warnings = ControlChannel.correct(one(10, 9, 8, 7, 6), one(1, 2, 3, 4, 5)).warnings();
		assertEquals(1, warnings.size());
		assertTrue(warnings.get(0).contains("ROI 'a'") && warnings.get(0).contains("slope -1.0"), warnings.get(0));
	}

	@Test
	void controlThatCannotBeUsedIsRefused() {
		assertTrue(assertThrows(InputException.class, () -> ControlChannel.correct(one(1, 2, 3), one(4, 4, 4)))
			.getMessage().contains("'a' is 4.0 throughout"));
		assertTrue(assertThrows(InputException.class, () -> ControlChannel.correct(one(-1, 0, 1, 2), one(0, 1, 2, 3)))
			.getMessage().contains("fitted control of ROI 'a' is -1.0"));
	}

	@Test
	void noiseOfWhiteNoiseIsItsStandardDeviation() {
		final Random random = new Random(11);
		final double[] trace = new double[100_000];
		for (int t = 0; t < trace.length; t++)
			trace[t] = 0.2 * random.nextGaussian() + 5 * Math.sin(t / 3000.0);
		assertEquals(0.2, Noise.sigma(trace), 0.002);
		assertEquals(100 * 0.2 * Math.sqrt(2) * 0.6744897501960817 / Math.sqrt(30), Noise.cascade(trace, 30), 0.05);
		assertEquals(100 * 0.5 / 2, Noise.cascade(new double[] { 0, 0.5, 0, 0.5 }, 4), 1e-12);
		assertThrows(InputException.class, () -> Noise.sigma(new double[1]));
	}
}
