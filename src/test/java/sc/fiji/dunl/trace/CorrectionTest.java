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

import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;

class CorrectionTest {

	private static double[] of(final double... values) {
		return values;
	}

	@Test
	void neuropilIsSubtractedWithItsLevel() {
		assertArrayEquals(of(7.5, 9.5, 15.5, 9.5), Neuropil.correct(of(10, 12, 20, 11), of(5, 5, 9, 3), 0.5), 1e-15);
		assertArrayEquals(of(10, 12), Neuropil.correct(of(10, 12), of(1, 7), 0), 0);
		assertThrows(InputException.class, () -> Neuropil.correct(of(1, 2), of(1, 2), -1));
	}

	@Test
	void neuropilCoefficientIsFoundUnderTransients() {
		final int n = 6000;
		final Random random = new Random(4);
		final TimeAxis time = TimeAxis.of(n, 15);
		for (final double r : new double[] { 0.3, 0.6, 0.9 }) {
			final double[] f = new double[n], neuropil = new double[n];
			double slow = 0, active = 0;
			for (int t = 0; t < n; t++) {
				slow = 0.97 * slow + random.nextGaussian();
				active = 0.9 * active + (random.nextDouble() < 0.02 ? 60 : 0);
				neuropil[t] = 100 + 4 * slow + 0.05 * active + random.nextGaussian();
				f[t] = 80 + r * (100 + 4 * slow) + active + 5 * random.nextGaussian();
			}
			assertEquals(r, Neuropil.coefficient(f, neuropil, time), 0.1);
			f[77] = neuropil[1033] = Double.NaN;
			assertEquals(r, Neuropil.coefficient(f, neuropil, time), 0.1);
		}
		assertTrue(Double.isNaN(Neuropil.coefficient(new double[n], new double[n], time)));
		assertTrue(Double.isNaN(Neuropil.coefficient(new double[50], new double[50], TimeAxis.of(50, 15))));
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
		final ControlChannel result = ControlChannel.fit(signal, control).orElseThrow();
		final double[] dff = DeltaF.overF(signal, result.fitted(), 1);
		assertEquals(2, result.slope(), 0.06);
		assertEquals(50, result.intercept(), 8);
		double error = 0;
		for (int t = 0; t < n; t++)
			error = Math.max(error, Math.abs(dff[t] - truth[t]));
		assertTrue(error < 0.025, "largest error of dF/F " + error);
		for (int t = 0; t < n; t++) {
			final double fitted = result.intercept() + result.slope() * control[t];
			assertEquals(fitted, result.fitted()[t], 1e-9);
		}
		assertEquals(Statistic.median(result.fitted()), Statistic.median(result.corrected(signal)), 3);
	}

	@Test
	void controlIsFittedWhereBothChannelsAreThere() {
		final double[] control = { 1, 2, 3, 4, Double.NaN, 6, 7, 8 };
		final double[] signal = { 12, 14, Double.NaN, 18, 20, 22, 24, 26 };
		final ControlChannel fit = ControlChannel.fit(signal, control).orElseThrow();
		assertEquals(2, fit.slope(), 1e-9);
		assertArrayEquals(of(0, 0, Double.NaN, 0, Double.NaN, 0, 0, 0), DeltaF.difference(signal, fit.fitted()), 1e-9);
	}

	@Test
	void oppositeControlHasANegativeSlopeAndAConstantOneNoFit() {
		assertEquals(-1, ControlChannel.fit(of(10, 9, 8, 7, 6), of(1, 2, 3, 4, 5)).orElseThrow().slope(), 1e-12);
		assertTrue(ControlChannel.fit(of(1, 2, 3), of(4, 4, 4)).isEmpty());
		assertTrue(ControlChannel.fit(of(1, Double.NaN, 3), of(4, 5, Double.NaN)).isEmpty());
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
