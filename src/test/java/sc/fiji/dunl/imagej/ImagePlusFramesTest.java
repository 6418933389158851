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
package sc.fiji.dunl.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.io.FileSaver;
import ij.process.ColorProcessor;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.TraceExtractor;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;

class ImagePlusFramesTest {

	private static ImagePlus shaped(final int c, final int z, final int t) {
		final ImagePlus imp = TestMovies.noise(16, c * z * t);
		imp.setDimensions(c, z, t);
		return imp;
	}

	private static double pixel(final ImagePlusFrames frames, final int channel, final int frame) {
		return frames.plane(channel, frame).getAt(3, 2).getRealDouble();
	}

	private static TraceSet traces(final ImagePlus imp) {
		final ImagePlusFrames frames = ImagePlusFrames.of(imp);
		return TraceExtractor.extract(frames, RoiMasks.from(List.of(new OvalRoi(4, 4, 12, 9)), frames.width(), frames
			.height()).masks(), Optional.empty(), 0, OptionalInt.empty(), TimeAxis.of(frames.frames(), 1), Progress.NONE)
			.fluorescence();
	}

	@Test
	void timeIsTheOneLongAxis() {
		for (final int[] czt : new int[][] { { 1, 5, 1 }, { 1, 1, 5 }, { 2, 1, 5 }, { 2, 5, 1 } }) {
			final ImagePlus imp = shaped(czt[0], czt[1], czt[2]);
			final ImagePlusFrames frames = ImagePlusFrames.of(imp);
			assertEquals(czt[2] > 1 ? "T" : "Z", frames.timeAxis());
			assertEquals(5, frames.frames());
			assertEquals(czt[0], frames.channels());
			for (int c = 0; c < czt[0]; c++)
				for (int f = 0; f < 5; f++)
					assertEquals(imp.getStack().getVoxel(3, 2, imp.getStackIndex(c + 1, czt[1] > 1 ? f + 1 : 1, czt[2] > 1 ? f +
						1 : 1) - 1), pixel(frames, c, f));
		}
	}

	@Test
	void stackThatIsAllChannelsIsAMovie() {
		final ImagePlusFrames frames = ImagePlusFrames.of(shaped(12, 1, 1));
		assertEquals("C", frames.timeAxis());
		assertEquals(12, frames.frames());
		assertEquals(1, frames.channels());
	}

	@Test
	void imagesThatAreNoMovieAreRefused() {
		final ImagePlus rgb = new ImagePlus("colour", new ColorProcessor(5, 5));
		for (final ImagePlus imp : List.of(shaped(1, 3, 4), shaped(1, 1, 1), new ImagePlus(), rgb, new CompositeImage(
			shaped(3, 1, 1)))) assertThrows(InputException.class, () -> ImagePlusFrames.of(imp), imp.toString());
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 16, -16, 32 })
	void virtualStackGivesTheSameTraces(final int kind, @TempDir final Path folder) {
		final ImagePlus imp = TestMovies.noise(kind, 6);
		final Path file = folder.resolve("movie.tif");
		assertTrue(new FileSaver(imp).saveAsTiffStack(file.toString()));
		final ImagePlus virtual = MovieFile.open(file);
		assertTrue(virtual.getStack().isVirtual());
		final TraceSet expected = traces(imp), actual = traces(virtual);
		for (int t = 0; t < 6; t++)
			assertEquals(expected.value(0, t), actual.value(0, t), 0);
	}

	@Test
	void fileThatVanishesIsNotBlackFrames(@TempDir final Path folder) throws IOException {
		final Path file = folder.resolve("movie.tif");
		new FileSaver(TestMovies.noise(8, 4)).saveAsTiffStack(file.toString());
		final ImagePlusFrames frames = ImagePlusFrames.of(MovieFile.open(file));
		pixel(frames, 0, 1);
		Files.delete(file);
		assertTrue(assertThrows(InputException.class, () -> pixel(frames, 0, 2)).getMessage().startsWith("Frame 3"));
	}

	@Test
	void measuringLeavesTheImageAsItIs() {
		final ImagePlus imp = TestMovies.noise(-16, 5);
		imp.setSlice(3);
		imp.setRoi(2, 2, 5, 5);
		final short[] before = ((short[]) imp.getStack().getPixels(2)).clone();
		traces(imp);
		assertEquals(3, imp.getCurrentSlice());
		assertEquals(2, imp.getRoi().getBounds().x);
		assertArrayEquals(before, (short[]) imp.getStack().getPixels(2));
	}

	@Test
	void rateIsTheGivenOneOrThatOfTheFile() {
		final ImagePlus imp = shaped(1, 1, 5);
		imp.getCalibration().fps = 7;
		assertTrue(assertThrows(InputException.class, () -> FrameRate.of(imp, 0)).getMessage().contains("rate_hz"));
		assertEquals(12.5, FrameRate.of(imp, 12.5));
		imp.getCalibration().frameInterval = 40;
		for (final Object[] unit : new Object[][] { { "ms", 25.0 }, { "sec", 0.025 }, { "min", 0.025 / 60 }, { "\u00b5s",
			25000.0 } })
		{
			imp.getCalibration().setTimeUnit((String) unit[0]);
			assertEquals((Double) unit[1], FrameRate.of(imp, 0), 1e-9 * (Double) unit[1]);
		}
		imp.getCalibration().setTimeUnit("frame");
		assertThrows(InputException.class, () -> FrameRate.of(imp, 0));
		assertEquals(3, FrameRate.of(imp, 3));
		assertThrows(InputException.class, () -> FrameRate.of(imp, -3));
		assertThrows(InputException.class, () -> FrameRate.of(imp, Double.NaN));
	}
}
