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

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.trace.Bleaching.NotFittedException;

class BleachingTest {

	private static final TimeAxis TIME = new TimeAxis(6000, 20, 100);

	/** A course, with or without transients of half the brightness and noise. */
	private static double[] trace(final DoubleUnaryOperator course, final boolean active, final double noise) {
		final Random random = new Random(7);
		final double[] trace = new double[TIME.size()];
		double activity = 0;
		for (int t = 0; t < trace.length; t++) {
			activity = 0.95 * activity + (active && random.nextDouble() < 0.01 ? 0.5 : 0);
			trace[t] = course.applyAsDouble(t / 20.0) * (1 + activity) + noise * random.nextGaussian();
		}
		return trace;
	}

	private static double largestError(final double[] course, final DoubleUnaryOperator truth) {
		double error = 0;
		for (int t = 0; t < course.length; t++)
			error = Math.max(error, Math.abs(course[t] / truth.applyAsDouble(t / 20.0) - 1));
		return error;
	}

	@Test
	void exponentialIsFoundExactly() throws NotFittedException {
		for (final double tau : new double[] { 15, 60, 400 }) {
			final DoubleUnaryOperator truth = s -> 60 + 40 * Math.exp(-s / tau);
			assertEquals(0, largestError(new ExponentialBleaching(1).course(trace(truth, false, 0), TIME), truth), 1e-4, "tau " +
				tau);
		}
		final DoubleUnaryOperator two = s -> 50 + 20 * Math.exp(-s / 12) + 40 * Math.exp(-s / 200);
		assertEquals(0, largestError(new ExponentialBleaching(2).course(trace(two, false, 0), TIME), two), 2e-3);
	}

	@Test
	void exponentialIsFoundUnderTransientsAndNoise() throws NotFittedException {
		final DoubleUnaryOperator one = s -> 60 + 40 * Math.exp(-s / 60);
		final DoubleUnaryOperator two = s -> 50 + 20 * Math.exp(-s / 12) + 40 * Math.exp(-s / 200);
		final double[] y = trace(one, true, 2), z = trace(two, true, 2);
		final double[] first = new ExponentialBleaching(1).course(y, TIME), second = new ExponentialBleaching(2).course(z,
			TIME);
		// NB: Medians of stretches that are partly active lie higher, by one factor throughout.
		final double level = first[3000] / one.applyAsDouble(150), level2 = second[3000] / two.applyAsDouble(150);
		assertEquals(1, level, 0.05);
		assertEquals(0, largestError(first, s -> level * one.applyAsDouble(s)), 0.02);
		assertEquals(0, largestError(second, s -> level2 * two.applyAsDouble(s)), 0.03);
	}

	@Test
	void correctionKeepsTheFirstLevelAndResponsesInProportion() throws NotFittedException {
		final DoubleUnaryOperator truth = s -> 60 + 40 * Math.exp(-s / 60);
		final double[] y = trace(truth, false, 0);
		y[100] *= 1.5;
		y[5900] *= 1.5;
		y[200] = y[0] = Double.NaN;
		final double[] corrected = new ExponentialBleaching(1).correct(y, TIME);
		assertTrue(Double.isNaN(corrected[200]));
		assertEquals(y[1], corrected[1], 1e-9);
		for (int t = 1; t < y.length; t++)
			if (t != 200) assertEquals(y[1] * (t == 100 || t == 5900 ? 1.5 : 1), corrected[t], 0.05);
	}

	@Test
	void runningPercentileFollowsAnyLoss() throws NotFittedException {
		final double[] y = trace(s -> s < 150 ? 100 : 70, false, 0);
		final double[] corrected = new RunningBleaching(new RollingPercentile(20, 50, 0)).correct(y, TIME);
		for (int t = 0; t < y.length; t++)
			assertEquals(100, corrected[t], 1e-9);
	}

	@Test
	void whatDoesNotFallOrFallsToNothingIsNotFitted() {
		final Bleaching bleaching = new ExponentialBleaching(1);
		says("does not fall", bleaching, trace(s -> 50 + 0.1 * s, false, 0));
		says("does not fall", bleaching, trace(s -> -5, false, 0));
		says("falls from 100", bleaching, trace(s -> 100 * Math.exp(-s / 20), false, 0));
		says("falls from", new RunningBleaching(new RollingPercentile(20, 10, 0)), trace(s -> 100 - s, false, 0));
		final double[] short19 = Arrays.copyOf(trace(s -> 100 - s, false, 0), TIME.size());
		Arrays.fill(short19, 19, short19.length, Double.NaN);
		says("only", bleaching, short19);
	}

	private static void says(final String reason, final Bleaching bleaching, final double[] trace) {
		final String message = assertThrows(NotFittedException.class, () -> bleaching.correct(trace, TIME)).getMessage();
		assertTrue(message.contains(reason), message);
	}

	@Test
	void leastSquaresWithoutNegativeFactors() {
		final double[][] columns = { { 1, 1, 1, 1 }, { 3, 2, 1, 0 }, { 0, 1, 0, 1 } };
		final double[] ones = { 1, 1, 1, 1 };
		assertArrayEquals(new double[] { 2, 3, 0.5 }, NonNegative.leastSquares(columns, new double[] { 11, 8.5, 5, 2.5 },
			ones), 1e-9);
		final double[][] falling = { columns[0], columns[1] };
		assertArrayEquals(new double[] { 2.5, 0 }, NonNegative.leastSquares(falling, new double[] { 1, 2, 3, 4 }, ones), 1e-9);
		assertArrayEquals(new double[2], NonNegative.leastSquares(falling, new double[] { -1, -2, -3, -4 }, ones), 0);
	}
}
