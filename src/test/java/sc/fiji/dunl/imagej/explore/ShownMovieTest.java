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
package sc.fiji.dunl.imagej.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;

import ij.ImagePlus;
import ij.gui.NewImage;
import ij.gui.Overlay;
import ij.gui.Roi;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.imagej.CodeOverlay;
import sc.fiji.dunl.imagej.ImagePlusFrames;
import sc.fiji.dunl.imagej.ResultFixture;
import sc.fiji.dunl.io.StoredResult;
import sc.fiji.dunl.trace.FrameTimes;

class ShownMovieTest {

	private final AnalysisResult analysis = ResultFixture.result(2, 50);
	private final StoredResult result = new StoredResult(analysis.traces(), StoredResult.of(analysis).fit(), new Model(
		analysis.model().kernels(), AnalysisOptions.defaults()), analysis.uses(), analysis.codes(), analysis.quality());

	@Test
	void theOutlinesThatAnAnalysisLeftComeFirst() {
		final ImagePlus image = movie(50);
		final Map<String, Roi> saved = Map.of("cell 1", new Roi(0, 0, 2, 2));
		image.setOverlay(new Overlay(new Roi(5, 5, 1, 1)));
		assertEquals(saved, ShownMovie.of(image, result, saved).outlines());
		final ImagePlusFrames frames = ImagePlusFrames.of(image);
		CodeOverlay.show(image, CodeOverlay.of(analysis, java.util.List.of(new Roi(1, 1, 3, 3), new Roi(6, 6, 3, 3)), frames,
			FrameTimes.even(analysis.traces().time())));
		final Map<String, Roi> own = ShownMovie.of(image, result, saved).outlines();
		assertEquals(java.util.Set.of("cell 1", "cell 2"), own.keySet());
		assertEquals(6, own.get("cell 2").getBounds().x);
	}

	@Test
	void anotherMovieIsRefused() {
		final String message = assertThrows(InputException.class, () -> ShownMovie.of(movie(49), result, Map.of()))
			.getMessage();
		assertTrue(message.contains("49 frames") && message.contains("50"), message);
	}

	private static ImagePlus movie(final int frames) {
		return NewImage.createByteImage("movie", 12, 10, frames, NewImage.FILL_BLACK);
	}
}
