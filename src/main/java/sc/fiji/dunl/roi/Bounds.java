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

import sc.fiji.dunl.InputException;

/** The rectangle of pixels from (left, top) that holds a ROI. */
public record Bounds(int left, int top, int width, int height) {

	/** The smallest rectangle that holds a ROI. */
	public static Bounds of(final RoiMask roi) {
		int left = Integer.MAX_VALUE, top = Integer.MAX_VALUE, right = Integer.MIN_VALUE, bottom = Integer.MIN_VALUE;
		for (final int x : roi.xs()) {
			left = Math.min(left, x);
			right = Math.max(right, x);
		}
		for (final int y : roi.ys()) {
			top = Math.min(top, y);
			bottom = Math.max(bottom, y);
		}
		return new Bounds(left, top, right - left + 1, bottom - top + 1);
	}

	/** This rectangle with a margin, cut at the borders of an image. */
	Bounds grown(final int margin, final int imageWidth, final int imageHeight) {
		final int x = Math.max(0, left - margin);
		final int y = Math.max(0, top - margin);
		return new Bounds(x, y, Math.min(imageWidth, left + width + margin) - x, Math.min(imageHeight, top + height +
			margin) - y);
	}

	/** Refuses a ROI that is not wholly inside an image. */
	static void require(final RoiMask roi, final int imageWidth, final int imageHeight) {
		final Bounds box = of(roi);
		if (box.left < 0 || box.top < 0 || box.left + box.width > imageWidth || box.top + box.height > imageHeight)
			throw new InputException("ROI '" + roi.label() + "' reaches outside the image of " + imageWidth + " x " +
				imageHeight + " pixels; draw it inside, or use the ROIs of this movie.");
	}
}
