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

import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.plugin.frame.RoiManager;

import sc.fiji.dunl.InputException;

/** Finds the ROIs that a user drew in ImageJ. */
public final class ImageRois {

	private ImageRois() {
		// NB: static use only.
	}

	/**
	 * The ROIs of the first of these that has any: the image's overlay; its
	 * selection; the ROI Manager, if it is open.
	 *
	 * @param imp the movie; its own ROIs are copied
	 * @return at least one
	 * @throws InputException if there are none
	 */
	public static List<Roi> of(final ImagePlus imp) {
		final List<Roi> rois = new ArrayList<>();
		final Overlay overlay = imp.getOverlay();
		if (overlay != null) for (final Roi roi : overlay.toArray())
			// NB: What an earlier analysis drew is a result, not a ROI.
			if (!CodeOverlay.drew(roi)) rois.add(copy(roi));
		if (rois.isEmpty() && imp.getRoi() != null) rois.add(copy(imp.getRoi()));
		// NB: The ROI Manager is a window, and throws where there is no display.
		if (rois.isEmpty() && !GraphicsEnvironment.isHeadless() && RoiManager.getInstance2() != null)
			for (final Roi roi : RoiManager.getInstance2().getRoisAsArray())
				rois.add(copy(roi));
		if (rois.isEmpty()) throw new InputException("There are no ROIs for '" + imp.getTitle() +
			"'; give a file of ROIs, add ROIs to the image's overlay or the ROI Manager, draw a selection, or set roi_grid_px.");
		return rois;
	}

	private static Roi copy(final Roi roi) {
		final Roi copy = (Roi) roi.clone();
		copy.setName(roi.getName());
		return copy;
	}
}
