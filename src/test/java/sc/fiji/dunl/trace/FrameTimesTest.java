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
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;

class FrameTimesTest {

	private static final OptionalDouble OWN = OptionalDouble.empty();

	private static FrameTimes times(final double... seconds) {
		return FrameTimes.of("'t.csv'", seconds, OWN);
	}

	/** Times of the frames of an even recording but those that were dropped. */
	private static double[] dropped(final int size, final double rate, final int... gone) {
		return IntStream.range(0, size).filter(i -> Arrays.stream(gone).noneMatch(g -> g == i)).mapToDouble(i -> 5 + i / rate)
			.toArray();
	}

	@Test
	void evenTimesAreTheGridItself() {
		final FrameTimes times = times(dropped(900, 30));
		assertEquals(900, times.axis().size());
		assertEquals(30, times.axis().rateHz(), 1e-9);
		assertEquals(5, times.axis().startSeconds(), 0);
		assertEquals(0, times.missing());
		assertEquals(0, times.shared());
		assertTrue(times.warnings().isEmpty());
	}

	@Test
	void droppedFramesAreMissingSamples() {
		final FrameTimes times = times(dropped(20, 10, 3, 7, 8, 9));
		assertEquals(20, times.axis().size());
		assertEquals(4, times.missing());
		final double[] byFrame = IntStream.range(0, 16).mapToDouble(i -> i).toArray();
		final double[] bySample = times.place(byFrame);
		assertTrue(Double.isNaN(bySample[3]) && Double.isNaN(bySample[9]));
		assertEquals(2, bySample[2]);
		assertEquals(3, bySample[4]);
		assertEquals(15, bySample[19]);
		assertEquals(3, times.frame(3), "the frame behind a gap");
		assertEquals(4, times.frame(5));
		assertEquals(16, times.frame(20));
		assertTrue(times.describe().contains("16 times") && times.describe().contains("4 sample(s) missing"), times
			.describe());
	}

	@Test
	void framesOnOneSampleAreAveraged() {
		final FrameTimes times = times(0, 1, 2, 2.2, 3, 4, 5, 6, 7, 8);
		assertEquals(9, times.axis().size());
		assertEquals(1, times.shared());
		assertEquals(2.5, times.place(new double[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 })[2]);
		assertEquals(2, times.place(new double[] { 0, 1, 2, Double.NaN, 4, 5, 6, 7, 8, 9 })[2]);
		assertTrue(times.warnings().get(0).startsWith("1 frame(s) fall on the same sample"), times.warnings()::toString);
	}

	@Property(tries = 500)
	void aGapShiftsNothingBehindIt(@ForAll @IntRange(min = 1, max = 60) final int gap,
		@ForAll @IntRange(min = 2, max = 150) final int from, @ForAll @DoubleRange(min = 0.5, max = 200) final double rate,
		@ForAll @DoubleRange(min = 0, max = 0.3) final double jitter, @ForAll final long seed)
	{
		final Random random = new Random(seed);
		final int size = 300;
		final int[] frames = IntStream.range(0, size).filter(i -> i < from || i >= from + gap).toArray();
		final double[] seconds = Arrays.stream(frames).mapToDouble(i -> (i + jitter * (2 * random.nextDouble() - 1)) / rate)
			.toArray();
		final FrameTimes times = times(seconds);
		assertEquals(size, times.axis().size());
		assertEquals(rate, times.axis().rateHz(), 0.01 * rate);
		for (int i = 0; i < frames.length; i++)
			assertEquals(frames[i], times.sample(i));
	}

	@Test
	void aClockThatRunsFastDoesNotSlip() {
		final double rate = 30 * (1 + 3e-4);
		final double[] seconds = IntStream.range(0, 200_000).filter(i -> i % 1000 != 17).mapToDouble(i -> Math.rint(i / rate *
			1e3) / 1e3).toArray();
		final FrameTimes times = times(seconds);
		assertEquals(200, times.missing());
		assertEquals(0, times.shared());
		assertEquals(rate, times.axis().rateHz(), 1e-6);
		assertTrue(times.deviationSeconds() < 0.002, () -> "" + times.deviationSeconds());
	}

	@Test
	void aSlowWanderOfTheIntervalLosesNoFrame() {
		final double[] seconds = new double[5000];
		for (int i = 1; i < seconds.length; i++)
			seconds[i] = seconds[i - 1] + 0.1 * (1 + 1e-4 * Math.sin(i / 800.0));
		final FrameTimes times = times(seconds);
		assertEquals(5000, times.axis().size());
		assertEquals(0, times.missing());
	}

	@Test
	void aGivenRateIsTheGrids() {
		final double[] seconds = dropped(3000, 29.97);
		final FrameTimes times = FrameTimes.of("'t.csv'", seconds, OptionalDouble.of(30));
		assertEquals(30, times.axis().rateHz());
		assertEquals(3003, times.axis().size());
		assertEquals(3, times.missing());
		assertTrue(times.deviationSeconds() <= 0.5 / 30 + 1e-9);
		final String message = assertThrows(InputException.class, () -> FrameTimes.of("'t.csv'", seconds, OptionalDouble.of(
			20))).getMessage();
		assertTrue(message.contains("29.97") && message.contains("20"), message);
	}

	@Test
	void unevenTimesAreSaid() {
		final FrameTimes times = times(0, 1, 2, 3.4, 4, 5, 6, 7, 8, 9, 10);
		assertEquals(0, times.missing());
		assertTrue(times.warnings().get(0).contains("from even ones"), times.warnings()::toString);
	}

	@Test
	void timesThatCannotBeAreRefusedByRow() {
		refused(() -> times(0, 1, 1, 2), "row 3", "rise");
		refused(() -> times(0, 1, 0.5), "row 3", "rise");
		refused(() -> times(0, Double.NaN, 1), "row 2", "NaN");
		refused(() -> times(0), "single sample");
		refused(() -> times(0, 0.1, 0.2, 0.3, 5000), "row 5", "4999.70 s");
		refused(() -> times(0, 1e-300, 1), "row 3");
		refused(() -> times(0, 1e308), "row 2");
		assertEquals(1, FrameTimes.of("'t.csv'", new double[] { 3 }, OptionalDouble.of(10)).axis().size());
	}

	@Test
	void tracesArePlacedWithTheirNames() {
		final TraceSet byFrame = new TraceSet(List.of("a", "b"), TimeAxis.of(3, 1), new double[][] { { 1, 2, 3 }, { 4, 5, 6 } });
		final TraceSet placed = times(0, 1, 3).place(byFrame);
		assertEquals(byFrame.labels(), placed.labels());
		assertArrayEquals(new double[] { 4, 5, Double.NaN, 6 }, placed.trace(1));
	}

	private static void refused(final Runnable work, final String... words) {
		final String message = assertThrows(InputException.class, work::run).getMessage();
		for (final String word : words)
			assertTrue(message.contains(word), message);
	}

	@Test
	void theFirstFramesLieOnTheStartOfTheGrid() {
		final FrameTimes times = FrameTimes.of("the movie", new double[] { 1, 1.1, 1.4, 1.5 }, OptionalDouble.of(10));
		final FrameTimes first = times.first(3);
		assertEquals(3, first.frames());
		assertEquals(5, first.axis().size());
		assertEquals(1, first.axis().seconds(0));
		assertEquals(4, first.sample(2));
		assertEquals(2, first.missing());
	}
}
