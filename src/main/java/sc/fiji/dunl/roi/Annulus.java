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
import java.util.Arrays;
import java.util.List;

import sc.fiji.dunl.InputException;

/**
 * The ring around a ROI in which its neuropil is measured: all pixels whose
 * distance d to the ROI is {@code gap < d <= gap + width}, without those within
 * the gap of any ROI. Distances are Euclidean, between pixel centres, to the
 * nearest pixel of the ROI.
 */
public final class Annulus {

	private Annulus() {
		// NB: static use only.
	}

	/**
	 * The ring of each ROI.
	 *
	 * @param rois ROIs inside the image
	 * @param width width of the image in pixels
	 * @param height height of the image in pixels
	 * @param gapPx pixels left out next to each ROI, at least 0
	 * @param widthPx width of the ring in pixels, positive
	 * @return one per ROI, with the same name and order
	 * @throws InputException if a ring holds no pixel
	 */
	public static List<RoiMask> around(final List<RoiMask> rois, final int width, final int height, final double gapPx,
		final double widthPx)
	{
		if (!(gapPx >= 0) || Double.isInfinite(gapPx)) throw new InputException("neuropil_gap_px is " + gapPx +
			"; it must be a number of pixels of at least 0.");
		if (!(widthPx > 0) || Double.isInfinite(widthPx)) throw new InputException("neuropil_width_px is " + widthPx +
			"; it must be a positive number of pixels.");
		final DistanceMap toAny = new DistanceMap(0, 0, width, height);
		for (final RoiMask roi : rois) {
			Bounds.require(roi, width, height);
			toAny.add(roi);
		}
		toAny.transform();
		final List<RoiMask> rings = new ArrayList<>(rois.size());
		for (final RoiMask roi : rois)
			rings.add(ring(roi, toAny, width, height, gapPx, widthPx));
		return rings;
	}

	private static RoiMask ring(final RoiMask roi, final DistanceMap toAny, final int width, final int height,
		final double gapPx, final double widthPx)
	{
		final Bounds box = Bounds.of(roi).grown((int) Math.min(Math.ceil(gapPx + widthPx), Math.max(width, height)),
			width, height);
		final DistanceMap toRoi = new DistanceMap(box.left(), box.top(), box.width(), box.height());
		toRoi.add(roi);
		toRoi.transform();
		final double inner = gapPx * gapPx;
		final double outer = (gapPx + widthPx) * (gapPx + widthPx);
		final int[] xs = new int[box.width() * box.height()];
		final int[] ys = new int[xs.length];
		int n = 0;
		for (int y = box.top(); y < box.top() + box.height(); y++)
			for (int x = box.left(); x < box.left() + box.width(); x++)
				if (toRoi.squared(x, y) <= outer && toAny.squared(x, y) > inner) {
					xs[n] = x;
					ys[n++] = y;
				}
		if (n == 0) throw new InputException("No pixel is left for the neuropil around ROI '" + roi.label() +
			"'; increase neuropil_width_px (" + widthPx + "), decrease neuropil_gap_px (" + gapPx +
			"), or set neuropil_coefficient to 0.");
		return new RoiMask(roi.label(), Arrays.copyOf(xs, n), Arrays.copyOf(ys, n));
	}
}
