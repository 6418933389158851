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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.OvalRoi;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.TiffEncoder;
import ij.plugin.filter.AVI_Writer;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.MovieOptions;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;

class MovieFileTest {

	@TempDir
	private Path folder;

	private String refusal(final Path file) {
		return assertThrows(InputException.class, () -> MovieFile.open(file)).getMessage();
	}

	@Test
	void tiffKeepsItsSelectionAndShape() {
		final ImagePlus imp = TestMovies.noise(16, 10);
		imp.setDimensions(2, 1, 5);
		imp.setOpenAsHyperStack(true);
		imp.setRoi(new OvalRoi(4, 5, 6, 7));
		imp.getCalibration().frameInterval = 0.05;
		final Path file = folder.resolve("a movie.tif");
		new FileSaver(imp).saveAsTiffStack(file.toString());
		final ImagePlus opened = MovieFile.open(file);
		assertTrue(opened.getStack().isVirtual());
		assertEquals(2, opened.getNChannels());
		assertEquals(5, opened.getNFrames());
		assertEquals(4, opened.getRoi().getBounds().x);
		assertEquals(20, FrameRate.of(opened, 0), 1e-9);
	}

	@Test
	void whatIsNotThereOrEmptyIsRefused() throws IOException {
		assertTrue(refusal(folder.resolve("none.tif")).contains("no movie file"));
		assertTrue(refusal(folder).contains("no TIFF file"));
		assertTrue(refusal(Files.createFile(folder.resolve("empty.tif"))).contains("0 bytes"));
	}

	@Test
	void whatIsNoImageIsRefused() throws IOException {
		for (final String name : new String[] { "text.tif", "text.xyz" }) {
			final Path file = folder.resolve(name);
			Files.write(file, "time,value\n0,1\n".getBytes(StandardCharsets.US_ASCII));
			assertTrue(refusal(file).contains("cannot read"), name);
		}
	}

	@Test
	void fileThatWasCutOffIsRefused() throws IOException {
		final Path whole = folder.resolve("whole.tif");
		new FileSaver(TestMovies.noise(16, 20)).saveAsTiffStack(whole.toString());
		final byte[] bytes = Files.readAllBytes(whole);
		for (final double part : new double[] { 0.3, 0.7, 0.9 }) {
			final Path cut = folder.resolve("cut.tif");
			Files.write(cut, Arrays.copyOf(bytes, (int) (part * bytes.length)));
			final String message = refusal(cut);
			assertTrue(message.contains("ends in frame"), message);
		}
		assertFalse(MovieFile.open(whole).getStackSize() < 20);
	}

	@Test
	void omeTiffHasTheAxesOfItsXml() throws IOException {
		for (final int channels : new int[] { 1, 2 }) {
			final ImagePlus imp = TestMovies.noise(16, 6);
			final FileInfo info = imp.getFileInfo();
			info.description = "<?xml version=\"1.0\"?><OME><Image><Pixels DimensionOrder=\"XYTZC\" SizeX=\"37\" SizeY=\"29\" " +
				"SizeZ=\"1\" TimeIncrement=\"50\" TimeIncrementUnit=\"ms\" SizeC=\"" + channels + "\" SizeT=\"" + 6 / channels +
				"\"><TiffData/></Pixels></Image></OME>";
			final Path file = folder.resolve("movie.ome.tif");
			try (OutputStream out = Files.newOutputStream(file)) {
				new TiffEncoder(info).write(out);
			}
			final ImagePlus opened = MovieFile.open(file);
			assertEquals(channels, opened.getNChannels());
			assertEquals(6 / channels, opened.getNFrames());
			assertEquals(20, FrameRate.of(opened, 0), 1e-9);
			for (int t = 0; t < 6 / channels; t++)
				for (int c = 0; c < channels; c++)
					assertArrayEquals((short[]) imp.getStack().getPixels(c * 6 / channels + t + 1), (short[]) opened.getStack()
						.getPixels(opened.getStackIndex(c + 1, 1, t + 1)));
		}
	}

	@Test
	void partOfAFileIsReadIfAllowed() throws IOException {
		final Path whole = folder.resolve("whole.tif");
		final ImagePlus imp = TestMovies.noise(-16, 20);
		new FileSaver(imp).saveAsTiffStack(whole.toString());
		final byte[] bytes = Files.readAllBytes(whole);
		final Path cut = Files.write(folder.resolve("cut.tif"), Arrays.copyOf(bytes, bytes.length / 2));
		assertTrue(refusal(cut).contains("incomplete_file"), refusal(cut));
		final List<String> warnings = new ArrayList<>();
		final ImagePlus part = MovieFile.open(cut, Settings.defaults(MovieOptions.ALL).with(MovieOptions.INCOMPLETE_FILE,
			MovieOptions.READ_WHOLE_FRAMES), warnings::add, Progress.NONE);
		assertTrue(part.getStackSize() >= 8 && part.getStackSize() <= 10);
		assertTrue(warnings.get(0).contains("its first " + part.getStackSize() + " frames"), warnings::toString);
		for (int n = 1; n <= part.getStackSize(); n++)
			assertArrayEquals((short[]) imp.getStack().getPixels(n), (short[]) part.getStack().getPixels(n));
		assertTrue(part.getCalibration().isSigned16Bit());
	}

	@Test
	void folderOfNumberedFilesIsOneMovie() {
		for (final int number : new int[] { 1, 2, 10 }) {
			final ImagePlus frame = new ImagePlus("frame", new ByteProcessor(5, 4));
			frame.getProcessor().set(number);
			new FileSaver(frame).saveAsTiff(folder.resolve("frame" + number + ".tif").toString());
		}
		final ImagePlus movie = MovieFile.open(folder);
		assertEquals(3, movie.getNFrames());
		for (int t = 0; t < 3; t++)
			assertEquals(new int[] { 1, 2, 10 }[t], movie.getStack().getProcessor(t + 1).get(2, 2));
	}

	@Test
	void colorIsWhatTheSettingSays() {
		final ImageStack stack = new ImageStack(2, 1);
		for (int t = 0; t < 3; t++)
			stack.addSlice(new ColorProcessor(2, 1, new int[] { 0x0a1e50, 0xffffff }));
		final Path file = folder.resolve("rgb.tif");
		new FileSaver(new ImagePlus("rgb", stack)).saveAsTiffStack(file.toString());
		final ImagePlus movie = MovieFile.open(file);
		assertEquals(24, movie.getBitDepth());
		assertThrows(InputException.class, () -> ImagePlusFrames.of(movie));
		for (final Object[] value : new Object[][] { { "red", 10.0 }, { "green", 30.0 }, { "blue", 80.0 }, { "mean", 40.0 }, {
			"luminance", 0.299 * 10 + 0.587 * 30 + 0.114 * 80 } })
		{
			final ImagePlusFrames frames = ImagePlusFrames.of(movie, Settings.defaults(MovieOptions.ALL).with("rgb",
				value[0]));
			assertEquals((Double) value[1], frames.plane(0, 1).getAt(0, 0).getRealDouble(), 1e-5);
			assertEquals(255, frames.plane(0, 1).getAt(1, 0).getRealDouble(), 1e-5);
		}
	}

	@Test
	void aviIsReadThroughImageJ() throws IOException {
		final ImagePlus imp = TestMovies.noise(8, 4);
		imp.getCalibration().fps = 20;
		final Path file = folder.resolve("movie.avi");
		new AVI_Writer().writeImage(imp, file.toString(), AVI_Writer.NO_COMPRESSION, 0);
		final ImagePlus movie = MovieFile.open(file);
		assertTrue(movie.getStack().isVirtual());
		assertEquals(4, ImagePlusFrames.of(movie).frames());
		assertArrayEquals((byte[]) imp.getStack().getPixels(3), (byte[]) movie.getStack().getPixels(3));
	}
}
