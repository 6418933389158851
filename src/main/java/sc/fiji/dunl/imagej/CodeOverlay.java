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

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.io.RoiDecoder;
import ij.io.RoiEncoder;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.trace.FrameTimes;

/**
 * Shows on the movie when each ROI had which code. All ROIs are outlined in thin
 * grey in all frames; a code outlines its ROI in the colour of its kernel
 * ({@link Palette}) in the {@value #VISIBLE_FRAMES} frames from its start on.
 * The line is {@value #MIN_STROKE} to {@value #MAX_STROKE} pixels wide, in
 * proportion to the size of the amplitude relative to the largest of that
 * kernel, and thinner in images smaller than {@value #FULL_STROKE_SIZE} pixels;
 * where codes meet, the thinner line is on top.
 */
public final class CodeOverlay {

	/** Frames for which a code is shown, so that the eye can catch it. */
	public static final int VISIBLE_FRAMES = 3;

	/** Width in pixels of the line of a code next to zero. */
	public static final double MIN_STROKE = 1;

	/** Width in pixels of the line of a kernel's largest code. */
	public static final double MAX_STROKE = 4;

	/** Size in pixels of an image from which on lines have these widths; in smaller ones they are thinner. */
	public static final double FULL_STROKE_SIZE = 200;

	private static final double OUTLINE_STROKE = 0.5;
	private static final String PROPERTY = "dunl";
	// NB: ImageJ takes a name such as 0012-0100-0200 for a slice, hence the word.
	private static final String OUTLINE = "outline ";

	private CodeOverlay() {
		// NB: static use only.
	}

	/**
	 * Draws the codes that are not zero. Parts of a code's time outside the movie
	 * are left out.
	 *
	 * @param result codes of a movie
	 * @param rois the ROIs of {@code result.traces()}, in the same order; copied
	 * @param frames the movie, which tells how its frames are numbered
	 * @param times which frame each sample is; a code where frames were dropped
	 *          is shown in the next one
	 */
	public static Overlay of(final AnalysisResult result, final List<Roi> rois, final ImagePlusFrames frames,
		final FrameTimes times)
	{
		if (rois.size() != result.traces().size()) throw new IllegalArgumentException("one ROI per trace is needed");
		// NB: Lines grow with the zoom, so those of a small image have to be thin.
		final double unit = Math.min(1, Math.min(frames.width(), frames.height()) / FULL_STROKE_SIZE);
		final List<Roi> copies = rois.stream().map(CodeOverlay::copy).toList();
		final Overlay overlay = new Overlay();
		for (int r = 0; r < copies.size(); r++)
			overlay.add(outline(copies.get(r), OUTLINE + result.traces().labels().get(r), Palette.NEUTRAL,
				OUTLINE_STROKE * unit));
		final KernelBank kernels = result.model().kernels();
		final double[] largest = new double[kernels.size()];
		for (final Code code : result.codes())
			largest[code.kernel()] = Math.max(largest[code.kernel()], Math.abs(code.amplitude()));
		final List<Code> codes = new ArrayList<>(result.codes());
		codes.removeIf(code -> code.amplitude() == 0);
		codes.sort(Comparator.comparingDouble(code -> -Math.abs(code.amplitude()) / largest[code.kernel()]));
		for (final Code code : codes) {
			final double strength = Math.abs(code.amplitude()) / largest[code.kernel()];
			final double stroke = (MIN_STROKE + (MAX_STROKE - MIN_STROKE) * strength) * unit;
			final String name = kernels.get(code.kernel()).spec().shortName() + " " + result.traces().labels().get(code.roi());
			final int start = times.frame(code.sample());
			final int stop = Math.min(frames.frames(), Math.max(code.sample() < 0 ? 0 : start + 1, times.frame(code.sample() +
				VISIBLE_FRAMES)));
			for (int frame = start; frame < stop; frame++) {
				final Roi mark = outline(copies.get(code.roi()), name, Palette.kernel(kernels.lane(code.kernel())), stroke);
				frames.position(mark, frame);
				overlay.add(mark);
			}
		}
		return overlay;
	}

	/**
	 * Shows codes on a movie in place of those of a former analysis. What the user
	 * drew stays; pixels are not changed.
	 *
	 * @param movie the movie, with or without an overlay
	 * @param codes as made here; not to be used afterwards
	 */
	public static void show(final ImagePlus movie, final Overlay codes) {
		final Overlay former = movie.getOverlay();
		// NB: The user's own overlay, since it also knows whether its labels are shown.
		final Overlay shown = former == null ? new Overlay() : former;
		remove(shown, CodeOverlay::drew);
		for (final Roi roi : codes.toArray())
			shown.add(roi);
		movie.setOverlay(shown);
	}

	/** The outlines that an analysis left on a movie, by the names of the ROIs. */
	public static Map<String, Roi> outlines(final ImagePlus movie) {
		final Map<String, Roi> outlines = new LinkedHashMap<>();
		if (movie.getOverlay() != null) for (final Roi roi : movie.getOverlay().toArray())
			if (drew(roi) && roi.getName().startsWith(OUTLINE)) outlines.put(roi.getName().substring(OUTLINE.length()), roi);
		return outlines;
	}

	/**
	 * A mark for an overlay that, as the codes do, counts as no ROI of the user.
	 *
	 * @param roi copied
	 * @param stroke width of its line in pixels
	 */
	public static Roi mark(final Roi roi, final String name, final Color color, final double stroke) {
		return outline(copy(roi), name, color, stroke);
	}

	/** Takes ROIs off an overlay. */
	public static void remove(final Overlay overlay, final Predicate<Roi> which) {
		// NB: By index, since to ImageJ all ROIs of one shape are equal.
		for (int i = overlay.size() - 1; i >= 0; i--)
			if (which.test(overlay.get(i))) overlay.remove(i);
	}

	/** Whether an outline is one of these rather than a ROI of the user. */
	static boolean drew(final Roi roi) {
		return roi.getProperty(PROPERTY) != null;
	}

	private static Roi copy(final Roi roi) {
		// NB: A clone would share its properties with the user's ROI.
		final Roi copy = RoiDecoder.openFromByteArray(RoiEncoder.saveAsByteArray(roi));
		copy.setProperty(PROPERTY, "overlay");
		return copy;
	}

	private static Roi outline(final Roi roi, final String name, final Color color, final double stroke) {
		final Roi copy = (Roi) roi.clone();
		copy.setName(name);
		copy.setPosition(0);
		copy.setFillColor(null);
		copy.setStrokeColor(color);
		copy.setStrokeWidth(stroke);
		return copy;
	}
}
