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
package sc.fiji.dunl.roi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.PixelFlags.Kind;
import sc.fiji.dunl.trace.TimeAxis;

class TraceExtractorTest {

	private static final RoiMask LEFT = new RoiMask("left", new int[] { 0, 1 }, new int[] { 0, 1 });
	private static final RoiMask RIGHT = new RoiMask("right", new int[] { 3 }, new int[] { 2 });

	/** A movie of 4 x 3 pixels: value 100 c + 10 t + x + y / 10. */
	private static class Ramp implements FrameSource {

		private final int frames;
		private final Map<Integer, Double> poison = new HashMap<>();
		private final List<String> asked = new ArrayList<>();

		Ramp(final int frames) {
			this.frames = frames;
		}

		@Override
		public int width() {
			return 4;
		}

		@Override
		public int height() {
			return 3;
		}

		@Override
		public int frames() {
			return frames;
		}

		@Override
		public int channels() {
			return 2;
		}

		@Override
		public RandomAccessibleInterval<? extends RealType<?>> plane(final int channel, final int frame) {
			asked.add(channel + ":" + frame);
			final double[] pixels = new double[12];
			for (int i = 0; i < 12; i++)
				pixels[i] = 100 * channel + 10 * frame + i % 4 + i / 4 / 10.0;
			for (int i = 0; i < 12; i++)
				pixels[i] = poison.getOrDefault(frame * 12 + i, pixels[i]);
			return ArrayImgs.doubles(pixels, 4, 3);
		}

		/** Gives pixels of a frame another value. */
		void poison(final int frame, final double value, final int... pixels) {
			for (final int pixel : pixels)
				poison.put(frame * 12 + pixel, value);
		}
	}

	/** Random pixels, the same whenever they are asked for. */
	private record Noise(int width, int height, int frames) implements FrameSource {

		@Override
		public int channels() {
			return 1;
		}

		@Override
		public RandomAccessibleInterval<? extends RealType<?>> plane(final int channel, final int frame) {
			return ArrayImgs.doubles(new Random(frame).doubles(width * height).toArray(), width, height);
		}
	}

	private static Extraction extract(final FrameSource frames) {
		return extract(frames, PixelRules.DEFAULT, 2, Progress.NONE);
	}

	private static Extraction extract(final FrameSource frames, final PixelRules rules, final int threads,
		final Progress progress)
	{
		return TraceExtractor.extract(frames, List.of(LEFT, RIGHT), Optional.empty(), 0, OptionalInt.empty(), TimeAxis.of(
			frames.frames(), 5), rules, threads, progress);
	}

	@Test
	void meansAreThoseOfThePixels() {
		final Ramp movie = new Ramp(3);
		final Extraction extraction = TraceExtractor.extract(movie, List.of(LEFT, RIGHT), Optional.of(List.of(RIGHT,
			LEFT)), 1, OptionalInt.of(0), TimeAxis.of(3, 5), Progress.NONE);
		assertEquals(List.of("left", "right"), extraction.fluorescence().labels());
		assertArrayEquals(new double[] { 100.55, 110.55, 120.55 }, extraction.fluorescence().trace(0), 1e-12);
		assertArrayEquals(new double[] { 103.2, 113.2, 123.2 }, extraction.fluorescence().trace(1), 1e-12);
		assertEquals(List.of("left", "right"), extraction.neuropil().get().labels());
		assertArrayEquals(new double[] { 103.2, 113.2, 123.2 }, extraction.neuropil().get().trace(0), 1e-12);
		assertArrayEquals(new double[] { 0.55, 10.55, 20.55 }, extraction.control().get().trace(0), 1e-12);
		assertEquals(List.of("0:0", "0:1", "0:2", "1:0", "1:1", "1:2"), movie.asked.stream().sorted().toList(),
			"each plane once");
	}

	@Test
	void progressIsToldAndCancelIsAskedOnceAFrame() {
		final List<Double> told = new ArrayList<>();
		final Ramp movie = new Ramp(10);
		final Progress progress = new Progress() {

			@Override
			public void update(final String stage, final double fraction) {
				told.add(fraction);
			}

			@Override
			public boolean cancelled() {
				return told.size() == 4;
			}
		};
		assertThrows(CancelledException.class, () -> extract(movie, PixelRules.DEFAULT, 1, progress));
		assertEquals(List.of(0.1, 0.2, 0.3, 0.4), told);
		assertEquals(4, movie.asked.size(), "no frame is read after the stop");
	}

	@Test
	void progressComesFromTheCallerAndEndsAtOneForAnyNumberOfThreads() {
		final Thread caller = Thread.currentThread();
		final List<Double> told = new ArrayList<>();
		final Progress progress = new Progress() {

			@Override
			public void update(final String stage, final double fraction) {
				assertEquals(caller, Thread.currentThread());
				told.add(fraction);
			}

			@Override
			public boolean cancelled() {
				assertEquals(caller, Thread.currentThread());
				return false;
			}
		};
		extract(new Ramp(200), PixelRules.DEFAULT, 4, progress);
		assertEquals(told.stream().sorted().toList(), told);
		assertEquals(1, told.get(told.size() - 1));
	}

	@Test
	void numberOfThreadsIsNotSeen() {
		final FrameSource movie = new Noise(300, 231, 40);
		final Random random = new Random(2);
		final List<RoiMask> rois = new ArrayList<>();
		for (int r = 0; r < 9; r++) {
			final int[] xs = random.ints(400, 0, 300).toArray(), ys = random.ints(400, 0, 231).toArray();
			rois.add(new RoiMask("roi " + r, xs, ys, r % 3 == 0 ? random.doubles(400, 0.1, 1).toArray() : null));
		}
		final List<double[]> one = rows(movie, rois, 1);
		for (final int threads : new int[] { 2, 3, 8 }) {
			final List<double[]> many = rows(movie, rois, threads);
			for (int i = 0; i < one.size(); i++)
				assertArrayEquals(one.get(i), many.get(i), 0);
		}
		double sum = 0;
		final RandomAccessibleInterval<? extends RealType<?>> plane = movie.plane(0, 7);
		for (int i = 0; i < 400; i++)
			sum += plane.getAt(rois.get(1).xs()[i], rois.get(1).ys()[i]).getRealDouble();
		assertEquals(sum / 400, one.get(1)[7], 1e-9, "over all stretches of the plane");
	}

	private static List<double[]> rows(final FrameSource movie, final List<RoiMask> rois, final int threads) {
		final Extraction extraction = TraceExtractor.extract(movie, rois, Optional.of(rois.subList(0, 9)), 0, OptionalInt
			.empty(), TimeAxis.of(movie.frames(), 1), PixelRules.DEFAULT, threads, Progress.NONE);
		final List<double[]> rows = new ArrayList<>();
		for (int r = 0; r < rois.size(); r++)
			rows.add(extraction.fluorescence().trace(r));
		for (int r = 0; r < rois.size(); r++)
			rows.add(extraction.neuropil().get().trace(r));
		return rows;
	}

	@Test
	void earliestFailureIsReportedWhateverTheNumberOfThreads() {
		final Ramp movie = new Ramp(60) {

			@Override
			public RandomAccessibleInterval<? extends RealType<?>> plane(final int channel, final int frame) {
				if (frame >= 20) throw new InputException("Frame " + (frame + 1) + " is broken.");
				return super.plane(channel, frame);
			}
		};
		for (final int threads : new int[] { 1, 2, 5 })
			assertEquals("Frame 21 is broken.", assertThrows(InputException.class, () -> extract(movie, PixelRules.DEFAULT,
				threads, Progress.NONE)).getMessage());
	}

	@Test
	void weightedMeanIsThatOfTheWeights() {
		final RoiMask weighted = new RoiMask("weighted", new int[] { 0, 3 }, new int[] { 0, 2 }, new double[] { 3, 1 });
		final Extraction extraction = TraceExtractor.extract(new Ramp(2), List.of(weighted), Optional.empty(), 0,
			OptionalInt.empty(), TimeAxis.of(2, 1), Progress.NONE);
		assertArrayEquals(new double[] { 0.8, 10.8 }, extraction.fluorescence().trace(0), 1e-12);
	}

	@Test
	void pixelThatIsNotFiniteIsLeftOutWhileHalfOfTheRoiRemains() {
		for (final double poison : new double[] { Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY }) {
			final Ramp movie = new Ramp(4);
			movie.poison(2, poison, 5);
			final Extraction half = extract(movie);
			assertArrayEquals(new double[] { 0.55, 10.55, 20, 30.55 }, half.fluorescence().trace(0), 1e-12);
			assertEquals(23.2, half.fluorescence().value(1, 2), 1e-12);
			final PixelFlags flags = half.flags().get();
			assertTrue(flags.has(Kind.NON_FINITE, 0, 2));
			assertEquals(1, flags.frames(Kind.NON_FINITE, 0));
			assertEquals(0, flags.frames(Kind.NON_FINITE, 1));
			assertTrue(half.warnings().get(0).contains("'left'") && half.warnings().get(0).contains("0 samples are missing"), half
				.warnings()::toString);
			movie.poison(2, poison, 0, 5);
			final Extraction all = extract(movie);
			assertArrayEquals(new double[] { 0.55, 10.55, Double.NaN, 30.55 }, all.fluorescence().trace(0), 1e-12);
			assertTrue(all.warnings().get(0).contains("1 sample is missing"), all.warnings()::toString);
		}
	}

	@Test
	void saturatedSampleIsFlaggedAndMissingWhereItIsTooMuchSo() {
		final Ramp movie = new Ramp(4);
		movie.poison(1, 4095, 0);
		movie.poison(3, 5000, 0, 5);
		final Extraction none = extract(movie);
		assertEquals(0, none.flags().get().frames(Kind.SATURATED, 0), "nobody knows the maximum of 64-bit pixels");
		assertArrayEquals(new double[] { 0.55, (4095 + 11.1) / 2, 20.55, 5000 }, none.fluorescence().trace(0), 1e-12);
		final Extraction half = extract(movie, new PixelRules(4095, 50), 2, Progress.NONE);
		assertEquals(2, half.flags().get().frames(Kind.SATURATED, 0));
		assertArrayEquals(new double[] { 0.55, (4095 + 11.1) / 2, 20.55, Double.NaN }, half.fluorescence().trace(0), 1e-12);
		assertFalse(half.fluorescence().hasGaps() && half.fluorescence().missing(1) > 0);
		assertEquals(2, extract(movie, new PixelRules(4095, 10), 2, Progress.NONE).fluorescence().missing(0));
		assertEquals(0, extract(movie, new PixelRules(4095, 100), 2, Progress.NONE).fluorescence().missing(0));
	}

	@Test
	void neuropilAndControlThatCannotBeTrustedAreToldToo() {
		final Ramp movie = new Ramp(4);
		movie.poison(1, 5000, 11);
		movie.poison(2, Double.NaN, 11);
		movie.poison(3, 0, IntStream.range(0, 12).toArray());
		final Extraction extraction = TraceExtractor.extract(movie, List.of(LEFT), Optional.of(List.of(RIGHT)), 1, OptionalInt
			.of(0), TimeAxis.of(4, 5), new PixelRules(4095, 10), Progress.NONE);
		assertArrayEquals(new double[] { 103.2, Double.NaN, Double.NaN, Double.NaN }, extraction.neuropil().get().trace(0),
			1e-12);
		assertEquals(List.of("Black frames, all pixels of which are 0, count as dropped, and their samples are missing in all " +
			"ROIs: 1 of 4, the first is frame 4.",
			"The neuropil of ROI 'left' holds saturated pixels, whose peaks are cut off, in 1 of 4 frames; 1 sample is missing.",
			"The neuropil of ROI 'left' holds pixels that are not finite numbers, which are left out of the means, in 1 of 4 " +
				"frames; 1 sample is missing.",
			"In the control channel, black frames, all pixels of which are 0, count as dropped, and their samples are missing in " +
				"all ROIs: 1 of 4, the first is frame 4."), extraction.warnings());
		final Extraction two = TraceExtractor.extract(movie, List.of(LEFT, RIGHT), Optional.empty(), 1, OptionalInt.of(0),
			TimeAxis.of(4, 5), new PixelRules(0.5, 100), Progress.NONE);
		assertTrue(two.warnings().contains("The control of 2 ROIs ('left', ...) holds saturated pixels, whose peaks are cut " +
			"off, in 3 of 4 frames of 'left', the worst; 0 samples are missing."), two.warnings()::toString);
	}

	@Test
	void blackFrameIsMissingAndABlackRoiIsNot() {
		final Ramp movie = new Ramp(5);
		movie.poison(3, 0, IntStream.range(0, 12).toArray());
		for (int t = 0; t < 5; t++)
			movie.poison(t, 0, 11);
		final Extraction extraction = extract(movie);
		assertArrayEquals(new double[] { 0.55, 10.55, 20.55, Double.NaN, 40.55 }, extraction.fluorescence().trace(0), 1e-12);
		assertArrayEquals(new double[] { 0, 0, 0, Double.NaN, 0 }, extraction.fluorescence().trace(1), 0);
		final PixelFlags flags = extraction.flags().get();
		assertTrue(flags.has(Kind.DROPPED, 0, 3) && flags.has(Kind.ZERO, 0, 3));
		assertEquals(1, flags.frames(Kind.DROPPED, 1));
		assertEquals(5, flags.frames(Kind.ZERO, 1));
		assertEquals(1, extraction.warnings().size(), extraction.warnings()::toString);
		assertTrue(extraction.warnings().get(0).contains("frame 4"), extraction.warnings()::toString);
	}

	@Test
	void roiThatIsBlackInAFrameThatIsNotKeepsItsSample() {
		final Ramp movie = new Ramp(3);
		movie.poison(1, 0, 0, 5, 11);
		final Extraction extraction = extract(movie);
		assertArrayEquals(new double[] { 0.55, 0, 20.55 }, extraction.fluorescence().trace(0), 1e-12);
		assertEquals(1, extraction.flags().get().frames(Kind.ZERO, 0));
		assertEquals(0, extraction.flags().get().frames(Kind.DROPPED, 0));
	}

	@Test
	void rulesAreChecked() {
		for (final double[] bad : new double[][] { { -1, 10 }, { Double.NaN, 10 }, { 0, -1 }, { 0, 101 }, { 0, Double.NaN } })
			assertThrows(InputException.class, () -> new PixelRules(bad[0], bad[1]));
	}

	@Test
	void badInputIsRefused() {
		assertThrows(InputException.class, () -> extract(new Ramp(1)));
		final RoiMask outside = new RoiMask("far", new int[] { 4 }, new int[] { 0 });
		final Ramp movie = new Ramp(3);
		final TimeAxis time = TimeAxis.of(3, 1);
		assertThrows(InputException.class, () -> TraceExtractor.extract(movie, List.of(outside), Optional.empty(), 0,
			OptionalInt.empty(), time, Progress.NONE));
		assertThrows(InputException.class, () -> TraceExtractor.extract(movie, List.of(LEFT), Optional.empty(), 2,
			OptionalInt.empty(), time, Progress.NONE));
		assertThrows(InputException.class, () -> TraceExtractor.extract(movie, List.of(LEFT), Optional.empty(), 0,
			OptionalInt.empty(), TimeAxis.of(4, 1), Progress.NONE));
	}
}
