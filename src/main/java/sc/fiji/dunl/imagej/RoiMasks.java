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

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import ij.gui.ImageRoi;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.roi.RoiMask;

/**
 * The pixels of ImageJ's ROIs: exactly those that ImageJ's own measurements
 * use.
 *
 * @param masks one per ROI, in their order, with unique names
 * @param warnings sentences for the user
 */
public record RoiMasks(List<RoiMask> masks, List<String> warnings) {

	public RoiMasks {
		masks = List.copyOf(masks);
		warnings = List.copyOf(warnings);
	}

	/**
	 * Finds the pixels of area ROIs of any kind. Parts outside the image are cut,
	 * and names that are missing or come twice are made up, with a warning.
	 *
	 * @param rois at least one
	 * @param width width of the image in pixels
	 * @param height height of the image in pixels
	 * @throws InputException if a ROI is not an area, or is wholly outside
	 */
	public static RoiMasks from(final List<Roi> rois, final int width, final int height) {
		if (rois.isEmpty()) throw new InputException("There is no ROI; draw at least one.");
		final List<String> warnings = new ArrayList<>();
		final List<String> names = names(rois, warnings);
		final List<RoiMask> masks = new ArrayList<>();
		final ImageProcessor probe = new ByteProcessor(width, height);
		for (int r = 0; r < rois.size(); r++)
			masks.add(mask(rois.get(r), names.get(r), probe, warnings));
		return new RoiMasks(masks, warnings);
	}

	private static RoiMask mask(final Roi roi, final String name, final ImageProcessor probe,
		final List<String> warnings)
	{
		if (!roi.isArea() || roi instanceof TextRoi || roi instanceof ImageRoi) throw new InputException("ROI '" + name +
			"' is not an area but of the kind '" + (roi instanceof TextRoi ? "Text" : roi instanceof ImageRoi ? "Image" : roi
				.getTypeAsString()) + "'; remove it, or draw around the cell with an area tool.");
		final int all = pixels(roi.getMask(), roi.getBounds());
		// NB: This is how ImageJ's measurements find a ROI's pixels.
		probe.setRoi(roi);
		final Rectangle box = probe.getRoi();
		final ImageProcessor inside = probe.getMask();
		final int n = box.isEmpty() ? 0 : pixels(inside, box);
		if (n == 0) throw new InputException("ROI '" + name + "' holds no pixel of the image of " + probe.getWidth() +
			" x " + probe.getHeight() + " pixels; remove it, or use the ROIs of this movie.");
		if (n < all) warnings.add("ROI '" + name + "' reaches outside the image: " + n + " of its " + all +
			" pixels are used.");
		final int[] xs = new int[n];
		final int[] ys = new int[n];
		int i = 0;
		for (int y = 0; y < box.height; y++)
			for (int x = 0; x < box.width; x++)
				if (inside == null || inside.get(x, y) != 0) {
					xs[i] = box.x + x;
					ys[i++] = box.y + y;
				}
		return new RoiMask(name, xs, ys);
	}

	private static int pixels(final ImageProcessor mask, final Rectangle box) {
		if (mask == null) return Math.multiplyExact(box.width, box.height);
		int n = 0;
		for (int i = 0; i < mask.getPixelCount(); i++)
			if (mask.get(i) != 0) n++;
		return n;
	}

	private static List<String> names(final List<Roi> rois, final List<String> warnings) {
		final String[] names = new String[rois.size()];
		final Set<String> given = new HashSet<>();
		for (int r = 0; r < names.length; r++) {
			final String name = rois.get(r).getName();
			if (name != null && !name.isBlank()) given.add(names[r] = name.trim());
		}
		final Set<String> taken = new HashSet<>();
		for (int r = 0; r < names.length; r++) {
			final String wanted = names[r];
			if (wanted != null && taken.add(wanted)) continue;
			final String stem = wanted == null ? "ROI-" : wanted + "-";
			int number = wanted == null ? r + 1 : 2;
			while (given.contains(stem + number) || !taken.add(stem + number))
				number++;
			names[r] = stem + number;
			if (wanted != null) warnings.add("More than one ROI is called '" + wanted + "': number " + (r + 1) +
				" of the list is now '" + names[r] + "'.");
		}
		return Arrays.asList(names);
	}
}
