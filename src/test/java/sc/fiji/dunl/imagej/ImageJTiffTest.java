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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import ij.ImagePlus;
import ij.Prefs;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.io.Opener;
import ij.process.FloatProcessor;

class ImageJTiffTest {

	private final boolean preferred = Prefs.intelByteOrder;

	@AfterEach
	void restore() {
		Prefs.intelByteOrder = preferred;
	}

	@Test
	void theBytesAreTheSameWhateverTheUserPrefers() throws IOException {
		for (final ImagePlus image : new ImagePlus[] { movie(), picture() }) {
			final byte[] first = bytes(image, false);
			assertArrayEquals(first, bytes(image, true));
			assertEquals('I', first[0]);
			assertArrayEquals(whole(image, false), whole(image, true));
		}
	}

	@Test
	void imageJReadsThemBack() throws IOException {
		final ImagePlus movie = movie();
		final ImagePlus read = new Opener().openTiff(new ByteArrayInputStream(bytes(movie, true)), "movie.tif");
		assertEquals(5, read.getNFrames());
		assertEquals(0.25, read.getCalibration().frameInterval, 1e-9);
		assertEquals("third", read.getStack().getSliceLabel(3));
		assertEquals("mine", read.getOverlay().get(0).getName());
		for (int n = 1; n <= 5; n++)
			assertArrayEquals((short[]) movie.getStack().getPixels(n), (short[]) read.getStack().getPixels(n));
		final ImagePlus single = new Opener().openTiff(new ByteArrayInputStream(bytes(picture(), false)), "picture.tif");
		assertArrayEquals((float[]) picture().getProcessor().getPixels(), (float[]) single.getProcessor().getPixels());
		assertEquals(0.5, single.getCalibration().pixelWidth, 1e-6);
	}

	private static byte[] bytes(final ImagePlus image, final boolean intel) throws IOException {
		Prefs.intelByteOrder = intel;
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageJTiff.write(image, out);
		assertEquals(intel, Prefs.intelByteOrder);
		return out.toByteArray();
	}

	private static byte[] whole(final ImagePlus image, final boolean intel) throws IOException {
		Prefs.intelByteOrder = intel;
		final byte[] bytes = ImageJTiff.bytes(image);
		assertEquals(intel, Prefs.intelByteOrder);
		return bytes;
	}

	private static ImagePlus movie() {
		final ImagePlus movie = TestMovies.noise(16, 5);
		movie.setDimensions(1, 1, 5);
		movie.getCalibration().frameInterval = 0.25;
		movie.getCalibration().setTimeUnit("sec");
		movie.getStack().setSliceLabel("third", 3);
		final Roi roi = new Roi(1, 2, 3, 4);
		roi.setName("mine");
		movie.setOverlay(new Overlay(roi));
		return movie;
	}

	private static ImagePlus picture() {
		final ImagePlus picture = new ImagePlus("picture", new FloatProcessor(3, 2, new float[] { 0, -1, 2.5f, 3, 1e9f, 5 }));
		picture.getCalibration().setUnit("um");
		picture.getCalibration().pixelWidth = picture.getCalibration().pixelHeight = 0.5;
		return picture;
	}
}
