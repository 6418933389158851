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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;
import ij.gui.Roi;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.imagej.CodeOverlay;
import sc.fiji.dunl.imagej.ImagePlusFrames;
import sc.fiji.dunl.imagej.MovieTimes;
import sc.fiji.dunl.io.StoredResult;
import sc.fiji.dunl.trace.FrameTimes;
import sc.fiji.dunl.trace.TimeAxis;

/**
 * A movie beside its result.
 *
 * @param image the movie, never changed
 * @param frames how its frames are numbered
 * @param times which frame each sample of the traces is
 * @param outlines the ROIs by name; may lack some
 */
public record ShownMovie(ImagePlus image, ImagePlusFrames frames, FrameTimes times, Map<String, Roi> outlines) {

	public ShownMovie {
		outlines = Map.copyOf(outlines);
	}

	/**
	 * The movie of a result, with the outlines that the analysis left on it.
	 *
	 * @param otherwise outlines to take if there are none on the movie
	 * @throws InputException if it has not as many frames as the result
	 */
	public static ShownMovie of(final ImagePlus image, final StoredResult result, final Map<String, Roi> otherwise) {
		final ImagePlusFrames frames = ImagePlusFrames.of(image, result.model().settings());
		final TimeAxis time = result.traces().time();
		final List<String> warnings = new ArrayList<>();
		// NB: Only a file tells of dropped frames; without one there is a frame a sample.
		final FrameTimes times = MovieTimes.file(result.model().settings()).isEmpty() ? FrameTimes.even(TimeAxis.of(frames
			.frames(), time.rateHz())) : MovieTimes.of(image, frames.frames(), result.model().settings(), warnings);
		if (times.axis().size() != time.size()) throw new InputException("The movie '" + image.getTitle() + "' has " + times
			.axis().size() + " frames where the result has " + time.size() + "; give the movie that was analysed.");
		final Map<String, Roi> own = CodeOverlay.outlines(image);
		return new ShownMovie(image, frames, times, own.isEmpty() ? otherwise : own);
	}
}
