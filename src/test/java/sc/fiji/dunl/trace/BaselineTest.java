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

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.dunl.InputException;

class BaselineTest {

	/** Sorts each window, which is slow but plainly right. */
	private static double[] sortedWindows(final double[] trace, final int half, final double percentile) {
		final double[] f0 = new double[trace.length];
		for (int t = 0; t < trace.length; t++) {
			final double[] window = Arrays.stream(trace, Math.max(0, t - half), Math.min(trace.length, t + half + 1)).filter(
				Double::isFinite).toArray();
			Arrays.sort(window);
			final double position = percentile / 100 * (window.length - 1);
			final int below = (int) position;
			final int above = Math.min(below + 1, window.length - 1);
			f0[t] = window[below] + (position - below) * (window[above] - window[below]);
		}
		return f0;
	}

	@Test
	void rollingPercentilePassesOverMissingSamples() {
		final double[] trace = new Random(5).doubles(301).map(v -> v < 0.3 ? Double.NaN : v).toArray();
		assertArrayEquals(sortedWindows(trace, 20, 30), new RollingPercentile(4, 30).of(trace, TimeAxis.of(301, 10)), 1e-12);
	}

	@ParameterizedTest
	@CsvSource({ "0.05,50", "1,0", "1,100", "1.3,10", "3,50", "4,37.5", "50,10", "1e9,8" })
	void rollingPercentileEqualsSortedWindows(final double seconds, final double percentile) {
		final Random random = new Random(3);
		// NB: Whole numbers, so that there are ties.
		final double[] trace = random.doubles(301).map(v -> Math.floor(12 * v) - 4).toArray();
		final int half = (int) Math.min(301, Math.floor(seconds * 10 / 2));
		assertArrayEquals(sortedWindows(trace, half, percentile), new RollingPercentile(seconds, percentile).of(trace,
			TimeAxis.of(301, 10)), 1e-12);
	}

	@Test
	void rollingPercentileFollowsBleachingButNotTransients() {
		final double[] trace = new double[1000];
		for (int t = 0; t < trace.length; t++)
			trace[t] = 100 - 0.01 * t + (t % 100 < 20 ? 50 : 0);
		final double[] f0 = new RollingPercentile(30, 10).of(trace, TimeAxis.of(1000, 10));
		for (int t = 150; t < 850; t++)
			assertEquals(100 - 0.01 * t, f0[t], 1.6);
	}

	@Test
	void longWindowsOfLongTracesAreFast() {
		final double[] trace = new Random(1).doubles(200_000).toArray();
		Assertions.assertTimeout(Duration.ofSeconds(5), () -> new RollingPercentile(2000, 10).of(trace, TimeAxis.of(
			trace.length, 30)));
	}

	@Test
	void fixedWindowTakesTheMeanOfItsSamples() {
		final double[] trace = { 9, 1, 2, 6, 9, 9 };
		// NB: At 2 Hz from 10 s on, samples 1, 2 and 3 are at 10.5, 11 and 11.5 s.
		final double[] f0 = new FixedWindow(10.5, 12).of(trace, new TimeAxis(6, 2, 10));
		assertArrayEquals(new double[] { 3, 3, 3, 3, 3, 3 }, f0, 1e-15);
	}

	@Test
	void fixedWindowMustLieInTheRecording() {
		final double[] trace = new double[10];
		final TimeAxis time = TimeAxis.of(10, 1);
		assertEquals(10, new FixedWindow(0, 10).of(trace, time).length);
		for (final FixedWindow window : List.of(new FixedWindow(-2, 3), new FixedWindow(5, 11), new FixedWindow(2.2,
			2.4)))
			assertTrue(assertThrows(InputException.class, () -> window.of(trace, time)).getMessage().contains(
				"baseline window"));
		assertThrows(InputException.class, () -> new FixedWindow(3, 3));
		assertThrows(InputException.class, () -> new RollingPercentile(0, 10));
		assertThrows(InputException.class, () -> new RollingPercentile(1, Double.NaN));
	}

	@Test
	void deltaFIsRelativeToTheBaseline() {
		final TraceSet f = new TraceSet(List.of("a"), TimeAxis.of(4, 1), new double[][] { { 2, 2, 5, 1 } });
		assertArrayEquals(new double[] { 0, 0, 1.5, -0.5 }, DeltaF.overF(f, new FixedWindow(0, 2)).trace(0), 1e-15);
		assertArrayEquals(new double[] { 0, 0, 3, -1 }, DeltaF.difference(f, new FixedWindow(0, 2)).trace(0), 1e-15);
	}

	@Test
	void deltaFRefusesABaselineThatIsNotPositive() {
		final TraceSet f = new TraceSet(List.of("soma 7"), TimeAxis.of(3, 1), new double[][] { { 0, 0, 4 } });
		final String message = assertThrows(InputException.class, () -> DeltaF.overF(f, new FixedWindow(0, 2)))
			.getMessage();
		assertTrue(message.contains("'soma 7' is 0.0"), message);
		assertEquals(4, DeltaF.difference(f, new FixedWindow(0, 2)).value(0, 2));
	}
}
