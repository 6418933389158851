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
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.Prefs;
import ij.io.FileSaver;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.roi.PixelFlags.Kind;
import sc.fiji.dunl.roi.PlaneReader;
import sc.fiji.dunl.roi.RoiMask;
import sc.fiji.dunl.roi.TraceExtractor;
import sc.fiji.dunl.trace.TimeAxis;

/** What is read past ImageJ is what ImageJ reads, to the last bit. */
class StoredPlanesTest {

	private static final int WIDTH = 263;
	private static final int HEIGHT = 255;
	private static final int FRAMES = 5;

	@TempDir
	private Path folder;

	/** Of more pixels than are read at once, with some that are saturated. */
	private static ImagePlus movie(final int bits) {
		final Random random = new Random(bits);
		final ImageStack stack = new ImageStack(WIDTH, HEIGHT);
		for (int t = 0; t < FRAMES; t++) {
			final ImageProcessor plane = switch (bits) {
				case 8 -> new ByteProcessor(WIDTH, HEIGHT);
				case 16 -> new ShortProcessor(WIDTH, HEIGHT);
				default -> new FloatProcessor(WIDTH, HEIGHT);
			};
			for (int p = 0; p < WIDTH * HEIGHT; p++)
				if (bits == 32) plane.setf(p, (float) (1000 * random.nextGaussian()));
				else plane.set(p, random.nextInt(bits == 8 ? 256 : 65536));
			stack.addSlice(plane);
		}
		final ImagePlus movie = new ImagePlus("movie", stack);
		movie.setDimensions(1, 1, FRAMES);
		return movie;
	}

	private ImagePlus saved(final ImagePlus movie, final boolean intel) {
		final boolean before = Prefs.intelByteOrder;
		Prefs.intelByteOrder = intel;
		try {
			assertTrue(new FileSaver(movie).saveAsTiffStack(folder.resolve("movie.tif").toString()));
		}
		finally {
			Prefs.intelByteOrder = before;
		}
		return MovieFile.open(folder.resolve("movie.tif"));
	}

	private static Extraction extract(final ImagePlus movie) {
		final ImagePlusFrames frames = ImagePlusFrames.of(movie);
		final Random random = new Random(3);
		final RoiMask scattered = new RoiMask("scattered", random.ints(900, 0, WIDTH).toArray(), random.ints(900, 0, HEIGHT)
			.toArray()), corner = new RoiMask("corner", new int[] { WIDTH - 1, WIDTH - 2, WIDTH - 3, WIDTH - 4, WIDTH - 5 },
				new int[] { HEIGHT - 1, HEIGHT - 1, HEIGHT - 1, HEIGHT - 1, HEIGHT - 1 }), first = new RoiMask("first", new int[] {
					0 }, new int[] { 0 });
		return TraceExtractor.extract(frames, List.of(scattered, corner, first), Optional.empty(), 0, OptionalInt.empty(),
			TimeAxis.of(frames.frames(), 10), Progress.NONE);
	}

	private static PlaneReader reader(final ImagePlus movie) {
		try (PlaneReader reader = ImagePlusFrames.of(movie).reader()) {
			return reader;
		}
	}

	private static void assertSame(final Extraction expected, final Extraction actual) {
		for (int r = 0; r < expected.fluorescence().size(); r++) {
			assertArrayEquals(expected.fluorescence().trace(r), actual.fluorescence().trace(r), 0);
			for (final Kind kind : Kind.values())
				assertEquals(expected.flags().get().frames(kind, r), actual.flags().get().frames(kind, r), kind::toString);
		}
	}

	@ParameterizedTest
	@CsvSource({ "8, false", "16, false", "16, true", "32, false", "32, true" })
	void fileOfEachKindAndOrder(final int bits, final boolean intel) {
		final ImagePlus movie = movie(bits), opened = saved(movie, intel);
		assertInstanceOf(StoredPlanes.class, reader(opened));
		assertInstanceOf(StackPlanes.class, reader(movie));
		assertSame(extract(movie), extract(opened));
		final ImagePlus virtual = IJ.openVirtual(folder.resolve("movie.tif").toString());
		assertInstanceOf(StoredPlanes.class, reader(virtual));
		assertSame(extract(movie), extract(virtual));
	}

	@ParameterizedTest
	@CsvSource({ "false", "true" })
	void signedPixels(final boolean intel) {
		final ImagePlus movie = movie(16);
		movie.getCalibration().setSigned16BitCalibration();
		final ImagePlus opened = saved(movie, intel);
		assertInstanceOf(StoredPlanes.class, reader(opened));
		assertSame(extract(movie), extract(opened));
		assertTrue(extract(opened).fluorescence().value(0, 0) < 5000, "the mean of -32768 to 32767 is about 0");
	}

	@ParameterizedTest
	@CsvSource({ "8", "16" })
	void calibratedPixels(final int bits) {
		final ImagePlus movie = movie(bits);
		movie.getCalibration().setFunction(Calibration.POLY2, new double[] { 3, 0.5, 0.001 }, "counts");
		final ImagePlus opened = saved(movie, true);
		assertInstanceOf(StoredPlanes.class, reader(opened));
		assertSame(extract(movie), extract(opened));
		final double raw = movie.getStack().getProcessor(2).get(0, 0);
		assertEquals((float) (3 + 0.5 * raw + 0.001 * raw * raw), extract(opened).fluorescence().value(2, 1), 0.01);
	}

	@Test
	void stackThatLostASliceIsStillTheStack() {
		final ImagePlus movie = movie(16), opened = saved(movie, false);
		final ImagePlus virtual = IJ.openVirtual(folder.resolve("movie.tif").toString());
		for (final ImagePlus imp : List.of(movie, opened, virtual)) {
			imp.getStack().deleteSlice(2);
			imp.setStack(imp.getStack());
			imp.setDimensions(1, 1, FRAMES - 1);
		}
		assertInstanceOf(StackPlanes.class, reader(virtual));
		assertSame(extract(movie), extract(opened));
		assertSame(extract(movie), extract(virtual));
	}

	@Test
	void channelsAndSlicesAreThoseOfTheStack() {
		final ImagePlus movie = movie(16);
		movie.setStack(twice(movie.getStack()));
		movie.setDimensions(2, 1, FRAMES);
		movie.setOpenAsHyperStack(true);
		assertSame(extract(movie), extract(saved(movie, false)));
	}

	private static ImageStack twice(final ImageStack stack) {
		final ImageStack twice = new ImageStack(WIDTH, HEIGHT);
		for (int i = 0; i < 2 * stack.size(); i++)
			twice.addSlice(stack.getProcessor(1 + i % stack.size()));
		return twice;
	}

	@Test
	void fileThatIsCutWhileItIsReadIsNamedByItsFrame() throws IOException {
		final ImagePlusFrames frames = ImagePlusFrames.of(saved(movie(16), false));
		try (PlaneReader reader = frames.reader(); RandomAccessFile file = new RandomAccessFile(folder.resolve("movie.tif")
			.toFile(), "rw"))
		{
			file.setLength(WIDTH * HEIGHT * 2 * 3);
			reader.open(0, 1);
			reader.pixels(0, 100);
			reader.open(0, 3);
			assertTrue(assertThrows(InputException.class, () -> reader.pixels(0, 100)).getMessage().startsWith("Frame 4"));
		}
	}
}
