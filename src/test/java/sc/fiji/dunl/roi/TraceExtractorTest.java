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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trace.TimeAxis;

class TraceExtractorTest {

	private static final RoiMask LEFT = new RoiMask("left", new int[] { 0, 1 }, new int[] { 0, 1 });
	private static final RoiMask RIGHT = new RoiMask("right", new int[] { 3 }, new int[] { 2 });

	/** A movie of 4 x 3 pixels: value 100 c + 10 t + x + y / 10. */
	private static final class Ramp implements FrameSource {

		private final int frames;
		private final double[][] poison = new double[1][];
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
			if (poison[0] != null && frame == poison[0][0]) pixels[(int) poison[0][1]] = poison[0][2];
			return ArrayImgs.doubles(pixels, 4, 3);
		}
	}

	private static Extraction extract(final FrameSource frames, final Progress progress) {
		return TraceExtractor.extract(frames, List.of(LEFT, RIGHT), Optional.empty(), 0, OptionalInt.empty(), TimeAxis.of(
			frames.frames(), 5), progress);
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
		assertEquals(List.of("1:0", "0:0", "1:1", "0:1", "1:2", "0:2"), movie.asked, "each plane once, in order");
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
		assertThrows(CancelledException.class, () -> extract(movie, progress));
		assertEquals(List.of(0.1, 0.2, 0.3, 0.4), told);
		assertEquals(4, movie.asked.size(), "no frame is read after the stop");
	}

	@Test
	void pixelThatIsNotFiniteIsRefusedOnlyInsideARoi() {
		final Ramp movie = new Ramp(4);
		movie.poison[0] = new double[] { 2, 5, Double.NaN };
		final String message = assertThrows(InputException.class, () -> extract(movie, Progress.NONE)).getMessage();
		assertTrue(message.contains("frame 3") && message.contains("'left'") && message.contains("NaN"), message);
		movie.poison[0] = new double[] { 2, 6, Double.POSITIVE_INFINITY };
		assertEquals(20.55, extract(movie, Progress.NONE).fluorescence().value(0, 2), 1e-12);
	}

	@Test
	void badInputIsRefused() {
		assertThrows(InputException.class, () -> extract(new Ramp(1), Progress.NONE));
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
