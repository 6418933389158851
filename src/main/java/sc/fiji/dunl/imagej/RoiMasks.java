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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import ij.gui.ImageRoi;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.plugin.filter.ThresholdToSelection;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.roi.Bounds;
import sc.fiji.dunl.roi.RoiMask;

/**
 * ROIs as they are measured and as they are drawn. The pixels of ImageJ's ROIs
 * are exactly those that ImageJ's own measurements use; the outline of pixels
 * that came from elsewhere runs along their edges.
 *
 * @param masks one per ROI, inside the image, with unique names
 * @param outlines one per ROI, in the same order
 * @param warnings sentences for the user
 */
public record RoiMasks(List<RoiMask> masks, List<Roi> outlines, List<String> warnings) {

	/** How many times more pixels than the image a ROI's rectangle may have. */
	private static final long OVERSIZE = 64;

	/** Pixels that a ROI's rectangle may always have. */
	private static final long SMALL = 1 << 24;

	/** ROIs that one movie may have; what has more was not meant as ROIs. */
	private static final int MOST = 100_000;

	/** Pixels that all ROIs of one movie may have together. */
	private static final long MOST_PIXELS = 1 << 25;

	public RoiMasks {
		masks = List.copyOf(masks);
		outlines = List.copyOf(outlines);
		warnings = List.copyOf(warnings);
	}

	/**
	 * Finds the pixels of area ROIs of any kind. Parts outside the image are cut,
	 * names that are missing or come twice are made up, and positions in a stack
	 * are passed over, all with a warning.
	 *
	 * @param rois at least one
	 * @param width width of the image in pixels
	 * @param height height of the image in pixels
	 * @throws InputException if a ROI is not an area, or is wholly outside
	 */
	public static RoiMasks from(final List<Roi> rois, final int width, final int height) {
		requireFew(rois.size());
		final List<String> warnings = new ArrayList<>();
		final List<String> names = names(rois, warnings);
		final List<RoiMask> masks = new ArrayList<>();
		final ImageProcessor probe = new ByteProcessor(width, height);
		long pixels = 0;
		for (int r = 0; r < rois.size(); r++) {
			masks.add(mask(rois.get(r), names.get(r), probe, warnings));
			requireFewPixels(pixels += masks.get(r).size());
		}
		final long positioned = rois.stream().filter(roi -> roi.getPosition() != 0 || roi.hasHyperStackPosition()).count();
		if (positioned > 0) warnings.add(positioned + " of " + rois.size() +
			" ROI(s) were drawn in one slice or frame; all are measured in all frames.");
		return new RoiMasks(masks, rois, warnings);
	}

	/**
	 * Takes ROIs that are given by their pixels. Pixels outside the image are cut
	 * with a warning.
	 *
	 * @param rois at least one, with unique names
	 * @param width width of the image in pixels
	 * @param height height of the image in pixels
	 * @throws InputException if a ROI is wholly outside
	 */
	public static RoiMasks ofPixels(final List<RoiMask> rois, final int width, final int height) {
		requireFew(rois.size());
		final List<String> warnings = new ArrayList<>();
		final List<RoiMask> masks = new ArrayList<>();
		long pixels = 0;
		for (final RoiMask roi : rois) {
			final RoiMask inside = inside(roi, width, height);
			if (inside.size() < roi.size()) warnings.add(cut(roi.label(), inside.size(), roi.size()));
			masks.add(inside);
			requireFewPixels(pixels += inside.size());
		}
		return new RoiMasks(masks, masks.stream().map(RoiMasks::outline).toList(), warnings);
	}

	/** The refusal of a ROI that encloses no pixels. */
	static InputException noArea(final String name, final String kind) {
		return new InputException("ROI '" + name + "' is not an area but of the kind '" + kind +
			"'; remove it, or draw around the cell with an area tool.");
	}

	private static RoiMask mask(final Roi roi, final String name, final ImageProcessor probe,
		final List<String> warnings)
	{
		if (!roi.isArea() || roi instanceof TextRoi || roi instanceof ImageRoi) throw noArea(name,
			roi instanceof TextRoi ? "Text" : roi instanceof ImageRoi ? "Image" : roi.getTypeAsString());
		final Rectangle bounds = roi.getBounds();
		if ((long) bounds.width * bounds.height > Math.max(SMALL, OVERSIZE * probe.getPixelCount()))
			throw new InputException("ROI '" + name + "' is " + bounds.width + " x " + bounds.height +
				" pixels large in an image of " + probe.getWidth() + " x " + probe.getHeight() +
				"; remove it, or use the ROIs of this movie.");
		final int all = pixels(roi.getMask(), bounds);
		// NB: This is how ImageJ's measurements find a ROI's pixels.
		probe.setRoi(roi);
		final Rectangle box = probe.getRoi();
		final ImageProcessor inside = probe.getMask();
		final int n = box.isEmpty() ? 0 : pixels(inside, box);
		if (n == 0) throw outside(name, probe.getWidth(), probe.getHeight());
		if (n < all) warnings.add(cut(name, n, all));
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

	private static RoiMask inside(final RoiMask roi, final int width, final int height) {
		final int[] kept = IntStream.range(0, roi.size()).filter(i -> roi.xs()[i] >= 0 && roi.xs()[i] < width && roi
			.ys()[i] >= 0 && roi.ys()[i] < height).toArray();
		if (kept.length == roi.size()) return roi;
		if (kept.length == 0) throw outside(roi.label(), width, height);
		return new RoiMask(roi.label(), Arrays.stream(kept).map(i -> roi.xs()[i]).toArray(), Arrays.stream(kept).map(
			i -> roi.ys()[i]).toArray(), roi.weights() == null ? null : Arrays.stream(kept).mapToDouble(roi::weight).toArray());
	}

	private static void requireFew(final int rois) {
		if (rois == 0) throw new InputException("There is no ROI; draw at least one.");
		if (rois > MOST) throw new InputException("There are " + rois + " ROIs; up to " + MOST +
			" are measured, so choose those that matter.");
	}

	private static void requireFewPixels(final long pixels) {
		if (pixels > MOST_PIXELS) throw new InputException("The ROIs have more than " + MOST_PIXELS +
			" pixels together; choose those that matter.");
	}

	private static InputException outside(final String name, final int width, final int height) {
		return new InputException("ROI '" + name + "' holds no pixel of the image of " + width + " x " + height +
			" pixels; remove it, or use the ROIs of this movie.");
	}

	private static String cut(final String name, final int used, final int all) {
		return "ROI '" + name + "' reaches outside the image: " + used + " of its " + all + " pixels are used.";
	}

	private static int pixels(final ImageProcessor mask, final Rectangle box) {
		if (mask == null) return Math.multiplyExact(box.width, box.height);
		int n = 0;
		for (int i = 0; i < mask.getPixelCount(); i++)
			if (mask.get(i) != 0) n++;
		return n;
	}

	/** The outline along the edges of a ROI's pixels. */
	private static Roi outline(final RoiMask mask) {
		final Bounds box = Bounds.of(mask);
		Roi outline = new Roi(box.left(), box.top(), box.width(), box.height());
		if (mask.size() < (long) box.width() * box.height()) {
			final ImageProcessor pixels = new ByteProcessor(box.width(), box.height());
			for (int i = 0; i < mask.size(); i++)
				pixels.set(mask.xs()[i] - box.left(), mask.ys()[i] - box.top(), 255);
			pixels.setThreshold(255, 255, ImageProcessor.NO_LUT_UPDATE);
			outline = new ThresholdToSelection().convert(pixels);
			outline.setLocation(outline.getBounds().x + box.left(), outline.getBounds().y + box.top());
		}
		outline.setName(mask.label());
		return outline;
	}

	private static List<String> names(final List<Roi> rois, final List<String> warnings) {
		final String[] names = new String[rois.size()];
		final Set<String> given = new HashSet<>();
		for (int r = 0; r < names.length; r++) {
			final String name = rois.get(r).getName();
			if (name != null && !name.isBlank()) given.add(names[r] = name.trim());
		}
		final Set<String> taken = new HashSet<>();
		final Map<String, Integer> next = new HashMap<>();
		for (int r = 0; r < names.length; r++) {
			final String wanted = names[r];
			if (wanted != null && taken.add(wanted)) continue;
			final String stem = wanted == null ? "ROI-" : wanted + "-";
			int number = wanted == null ? r + 1 : next.getOrDefault(stem, 2);
			while (given.contains(stem + number) || !taken.add(stem + number))
				number++;
			if (wanted != null) next.put(stem, number + 1);
			names[r] = stem + number;
			if (wanted != null) warnings.add("More than one ROI is called '" + wanted + "': number " + (r + 1) +
				" of the list is now '" + names[r] + "'.");
		}
		return Arrays.asList(names);
	}
}
