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
		assertArrayEquals(sortedWindows(trace, 20, 30), new RollingPercentile(4, 30, 0).of(trace, TimeAxis.of(301, 10)), 1e-12);
	}

	@ParameterizedTest
	@CsvSource({ "0.05,50", "1,0", "1,100", "1.3,10", "3,50", "4,37.5", "50,10", "1e9,8" })
	void rollingPercentileEqualsSortedWindows(final double seconds, final double percentile) {
		final Random random = new Random(3);
		// NB: Whole numbers, so that there are ties.
		final double[] trace = random.doubles(301).map(v -> Math.floor(12 * v) - 4).toArray();
		final int half = (int) Math.min(301, Math.floor(seconds * 10 / 2));
		assertArrayEquals(sortedWindows(trace, half, percentile), new RollingPercentile(seconds, percentile, 0).of(trace,
			TimeAxis.of(301, 10)), 1e-12);
	}

	@Test
	void rollingPercentileFollowsBleachingButNotTransients() {
		final double[] trace = new double[1000];
		for (int t = 0; t < trace.length; t++)
			trace[t] = 100 - 0.01 * t + (t % 100 < 20 ? 50 : 0);
		final double[] f0 = new RollingPercentile(30, 10, 0).of(trace, TimeAxis.of(1000, 10));
		for (int t = 150; t < 850; t++)
			assertEquals(100 - 0.01 * t, f0[t], 1.6);
	}

	@Test
	void longWindowsOfLongTracesAreFast() {
		final double[] trace = new Random(1).doubles(200_000).toArray();
		Assertions.assertTimeout(Duration.ofSeconds(5), () -> new RollingPercentile(2000, 10, 0.3).of(trace, TimeAxis.of(
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
		assertThrows(InputException.class, () -> new RollingPercentile(0, 10, 0));
		assertThrows(InputException.class, () -> new RollingPercentile(1, Double.NaN, 0));
	}

	@Test
	void maximinEqualsWindowsThatAreSearched() {
		final double[] trace = new Random(5).doubles(200).map(v -> Math.floor(50 * v)).toArray();
		for (int t = 40; t < 75; t++)
			trace[t] = Double.NaN;
		for (final int half : new int[] { 0, 1, 4, 13, 99, 150, 300 }) {
			final double[] expected = searched(searched(trace, half, false), half, true);
			final double[] f0 = new Maximin((2 * half + 1) / 10.0, 0).of(trace, TimeAxis.of(trace.length, 10));
			for (int t = 0; t < trace.length; t++)
				if (!Double.isNaN(trace[t])) assertEquals(expected[t], f0[t], "half " + half + ", sample " + t);
		}
	}

	/** The extremum of each window, which is slow but plainly right. */
	private static double[] searched(final double[] trace, final int half, final boolean largest) {
		final double[] found = new double[trace.length];
		for (int t = 0; t < trace.length; t++) {
			final double[] window = Arrays.stream(trace, Math.max(0, t - half), Math.min(trace.length, t + half + 1)).filter(
				v -> !Double.isNaN(v)).sorted().toArray();
			found[t] = window.length == 0 ? Double.NaN : window[largest ? window.length - 1 : 0];
		}
		return found;
	}

	@Test
	void smoothingTakesTheNoiseOutOfALowPercentile() {
		final Random random = new Random(8);
		final double[] trace = random.doubles(20_000).map(v -> 100 + 10 * random.nextGaussian()).toArray();
		final TimeAxis time = TimeAxis.of(trace.length, 30);
		assertEquals(100 - 12.8, Statistic.median(new RollingPercentile(30, 10, 0).of(trace, time)), 0.3);
		// NB: 0.3 s are 9 samples, which leave 1 / sqrt(2 sqrt(pi) 9) = 0.177 of the noise.
		assertEquals(100 - 12.8 * 0.177, Statistic.median(new RollingPercentile(30, 10, 0.3).of(trace, time)), 0.2);
		assertEquals(97, Statistic.median(new Maximin(30, 0.3).of(trace, time)), 1.5);
	}

	@Test
	void lowPassKeepsSlowWavesAndShiftsNothing() {
		final TimeAxis time = TimeAxis.of(4000, 20);
		for (final double hz : new double[] { 0.01, 0.1, 0.4 }) {
			final double[] trace = new double[time.size()];
			for (int t = 0; t < trace.length; t++)
				trace[t] = 5 + Math.cos(2 * Math.PI * hz * (time.seconds(t) - 100));
			final double[] f0 = new LowPass(0.1).of(trace, time);
			final double gain = Math.exp(-0.5 * Math.log(2) * hz * hz / 0.01);
			for (int t = 1000; t < 3000; t++)
				assertEquals(5 + gain * (trace[t] - 5), f0[t], 2e-3, hz + " Hz");
		}
	}

	@Test
	void eventFreeTakesTheMedianAwayFromEvents() {
		final double[] trace = { 1, 9, 9, 3, 2, Double.NaN, 9, 4 };
		// NB: At 1 Hz, events at 0.5 and 5.5 s take samples 1, 2 and 6, 7.
		final EventFree baseline = new EventFree(List.of(0.5, 5.5), 2);
		assertArrayEquals(new double[] { 2, 2, 2, 2, 2, 2, 2, 2 }, baseline.of(trace, TimeAxis.of(8, 1)));
		assertArrayEquals(new double[] { 2 }, Arrays.stream(new EventFree(List.of(-50.0, 900.0), 2).of(new double[] { 1, 2,
			3 }, TimeAxis.of(3, 1))).distinct().toArray());
		assertTrue(assertThrows(InputException.class, () -> new EventFree(List.of(-1.0), 100).of(trace, TimeAxis.of(8, 1)))
			.getMessage().contains("baseline_event_s"));
		assertTrue(assertThrows(InputException.class, () -> new EventFree(List.of(), 2)).getMessage().contains(
			"there are no events"));
		assertThrows(InputException.class, () -> new EventFree(List.of(1.0), 0));
	}

	@Test
	void traceWithoutSamplesHasNoBaseline() {
		final double[] nothing = new double[50];
		Arrays.fill(nothing, Double.NaN);
		for (final Baseline baseline : List.of(new RollingPercentile(1, 10, 0.3), new Maximin(1, 0.3), new LowPass(0.1),
			new FixedWindow(0, 1), new EventFree(List.of(0.0), 1)))
			assertTrue(Arrays.stream(baseline.of(nothing, TimeAxis.of(50, 10))).allMatch(Double::isNaN), baseline.toString());
	}

	@Test
	void settingsOfBaselinesHaveBounds() {
		assertThrows(InputException.class, () -> new Maximin(Double.POSITIVE_INFINITY, 0));
		assertThrows(InputException.class, () -> new Maximin(1, -1));
		assertThrows(InputException.class, () -> new RollingPercentile(1, 10, Double.NaN));
		assertThrows(InputException.class, () -> new LowPass(0));
	}

	@Test
	void deltaFIsRelativeToTheBaseline() {
		final double[] f = { 2, 2, 5, 1, Double.NaN }, f0 = { 2, 2, 2, 2, Double.NaN };
		assertArrayEquals(new double[] { 0, 0, 1.5, -0.5, Double.NaN }, DeltaF.overF(f, f0, 1), 1e-15);
		assertArrayEquals(new double[] { 0, 0, 3, -1, Double.NaN }, DeltaF.difference(f, f0), 1e-15);
	}

	@Test
	void floorBoundsDeltaFWhereTheBaselineComesNearZero() {
		assertArrayEquals(new double[] { 4.99, 6, 1 }, DeltaF.overF(new double[] { 10, 10, 8 }, new double[] { 0.02, -2,
			4 }, 2), 1e-12);
	}

	@Test
	void zScoreCountsRobustDeviations() {
		final double[] f = { 1, 2, 3, 4, 5, 6, 100 };
		// NB: The median is 4, the deviations from it 3, 2, 1, 0, 1, 2, 96, and their median 2.
		final double[] z = DeltaF.zScore(f, new double[7]);
		assertEquals(0, z[3]);
		assertEquals(96 / (2 * 1.4826022185), z[6], 1e-6);
		assertTrue(Double.isNaN(DeltaF.zScore(new double[] { 3, 3, 3, 9 }, new double[4])[3]));
	}
}
