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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.gui.Roi;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.MovieOptions;
import sc.fiji.dunl.settings.Settings;

class MovieAxesTest {

	private static final Settings AUTO = Settings.defaults(MovieOptions.ALL);

	private static ImagePlus shaped(final int c, final int z, final int t) {
		final ImagePlus imp = TestMovies.noise(8, c * z * t);
		imp.setDimensions(c, z, t);
		return imp;
	}

	private static Settings set(final String axis, final int slice) {
		return AUTO.with(MovieOptions.TIME_AXIS, axis).with(MovieOptions.SLICE, slice);
	}

	private static String refusal(final ImagePlus imp, final Settings settings) {
		return assertThrows(InputException.class, () -> MovieAxes.of(imp, settings)).getMessage();
	}

	@Test
	void chosenSliceIsTheMovie() {
		final ImagePlus imp = shaped(2, 3, 5);
		final MovieAxes axes = MovieAxes.of(imp, set(MovieOptions.AUTO, 2));
		assertEquals("T", axes.time());
		assertEquals(5, axes.frames());
		assertEquals(2, axes.channels());
		for (int c = 0; c < 2; c++)
			for (int t = 0; t < 5; t++)
				assertEquals(imp.getStackIndex(c + 1, 2, t + 1), axes.plane(c, t));
		assertEquals("5 frames along the frames (T), 2 channels, slice 2 of 3", axes.toString());
	}

	@Test
	void sliceIsAskedForAndNeverGuessed() {
		assertTrue(refusal(shaped(1, 3, 100), AUTO).endsWith(
			"has 3 slices (Z) beside its 100 frames (T); set slice to the one to be measured, from 1 to 3."));
		assertTrue(refusal(shaped(1, 3, 100), set(MovieOptions.AUTO, 4)).contains("slice is 4"));
		assertTrue(refusal(shaped(1, 1, 9), set(MovieOptions.AUTO, 2)).contains("one slice"));
		assertTrue(refusal(shaped(1, 9, 1), set(MovieOptions.AUTO, 2)).contains("taken for time"));
		assertEquals(9, MovieAxes.of(shaped(1, 1, 9), set(MovieOptions.AUTO, 1)).frames());
	}

	@Test
	void timeMayBeToldAgainstWhatTheFileSays() {
		final ImagePlus channels = new CompositeImage(shaped(3, 1, 1));
		assertTrue(refusal(channels, AUTO).contains("time_axis to c"));
		assertEquals(3, MovieAxes.of(channels, set(MovieOptions.C, 0)).frames());
		final MovieAxes deep = MovieAxes.of(shaped(4, 3, 1), set(MovieOptions.C, 3));
		assertEquals(4, deep.frames());
		assertEquals(1, deep.channels());
		assertEquals(2 * 4 + 1 + 1, deep.plane(0, 1));
		assertTrue(refusal(shaped(1, 50, 3), set(MovieOptions.Z, 0)).contains("3 frames (T) beside the 50"));
		assertTrue(refusal(shaped(1, 50, 1), set(MovieOptions.T, 0)).contains("time_axis is t"));
	}

	@Test
	void overlayStandsInOneFrame() {
		final Roi roi = new Roi(0, 0, 2, 2);
		MovieAxes.of(shaped(1, 1, 5), AUTO).position(roi, 2);
		assertEquals(3, roi.getPosition());
		MovieAxes.of(shaped(2, 3, 5), set(MovieOptions.AUTO, 2)).position(roi, 2);
		assertEquals("0 2 3", roi.getCPosition() + " " + roi.getZPosition() + " " + roi.getTPosition());
		MovieAxes.of(shaped(2, 5, 1), AUTO).position(roi, 2);
		assertEquals("0 3 0", roi.getCPosition() + " " + roi.getZPosition() + " " + roi.getTPosition());
	}
}
