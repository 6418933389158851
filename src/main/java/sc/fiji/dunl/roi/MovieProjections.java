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

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;

/**
 * Pictures of a movie to draw ROIs on, made while it is read once.
 * <p>
 * The correlation image has at each pixel p the mean of the Pearson correlations
 * of its trace with those of its neighbours q, up to 8 of them,
 * {@code sum_q r(p, q) / n}, as in <a href=
 * "https://doi.org/10.1038/nn.2620">Smith and Häusser 2010</a> and CaImAn's
 * local correlations: pixels of one cell share its activity, but not their
 * noise.
 * </p>
 *
 * @param width width of the pictures in pixels
 * @param height height of the pictures in pixels
 * @param pictures grey values in rows from the top, of those that were asked for
 * @param warnings sentences for the user
 */
public record MovieProjections(int width, int height, Map<Projection, float[]> pictures, List<String> warnings) {

	private static final String STAGE = "Projecting the movie";

	public MovieProjections {
		pictures = Collections.unmodifiableMap(new EnumMap<>(pictures));
		warnings = List.copyOf(warnings);
	}

	/**
	 * Makes pictures of one channel of a movie. Takes 32 bytes of memory a pixel,
	 * and 32 more for the correlation, for a movie of any length. Frames that are 0
	 * everywhere were dropped and are left out, with a warning, as are pixels that
	 * are not always finite (0 in all pictures). Pixels that never change have a
	 * correlation of 0.
	 *
	 * @param frames the movie
	 * @param channel 0-based
	 * @param wanted at least one
	 * @param progress told and asked once a frame
	 * @throws InputException if there are fewer than 2 frames that are not 0
	 *           everywhere
	 * @throws sc.fiji.dunl.progress.CancelledException if the user stops it
	 */
	public static MovieProjections of(final FrameSource frames, final int channel, final Set<Projection> wanted,
		final Progress progress)
	{
		final int width = frames.width();
		final double[] plane = new double[Math.multiplyExact(width, frames.height())];
		final PixelMoments moments = new PixelMoments(width, frames.height(), wanted.contains(Projection.CORRELATION));
		try (PlaneReader reader = frames.reader()) {
			for (int t = 0; t < frames.frames(); t++) {
				progress.check();
				reader.open(channel, t);
				if (read(reader, plane)) moments.add(plane);
				progress.update(STAGE, (t + 1.0) / frames.frames());
			}
		}
		final int dropped = frames.frames() - moments.frames();
		if (moments.frames() < 2) throw new InputException("The movie has " + moments.frames() +
			" frame(s) that are not 0 everywhere; at least 2 are needed to project it.");
		final List<String> warnings = new ArrayList<>();
		if (dropped > 0) warnings.add(dropped + " of " + frames.frames() +
			" frames are 0 everywhere, which a dropped frame is, and are left out of the pictures.");
		if (moments.broken() > 0) warnings.add(moments.broken() +
			" pixel(s) are not finite in every frame and are 0 in the pictures.");
		final Map<Projection, float[]> pictures = new EnumMap<>(Projection.class);
		for (final Projection projection : wanted)
			pictures.put(projection, moments.picture(projection));
		return new MovieProjections(width, frames.height(), pictures, warnings);
	}

	/** Reads a plane, and tells whether it is not 0 everywhere. */
	private static boolean read(final PlaneReader reader, final double[] plane) {
		boolean any = false;
		for (int first = 0; first < plane.length; first += Pixels.STRETCH) {
			final int size = Math.min(Pixels.STRETCH, plane.length - first);
			final Pixels pixels = reader.pixels(first, size);
			for (int i = 0; i < size; i++) {
				final double value = pixels.value(i);
				plane[first + i] = value;
				any |= value != 0;
			}
		}
		return any;
	}
}
