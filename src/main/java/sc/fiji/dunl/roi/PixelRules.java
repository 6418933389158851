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

/**
 * When pixels make a sample missing, rather than only flag it.
 * <ul>
 * <li>Pixels that are NaN or infinite are left out of the mean; the sample is
 * missing if fewer than half of the ROI's pixels remain.</li>
 * <li>Saturated pixels stay in the mean, which they make too small; the sample
 * is missing if they are more than {@code saturatedPercent} of the ROI's.</li>
 * <li>A frame whose pixels are all 0 was dropped: its samples are missing in all
 * ROIs.</li>
 * <li>A ROI that is 0 in a frame that is not keeps its sample.</li>
 * </ul>
 *
 * @param saturation calibrated value from which a pixel is saturated; 0 for the
 *          largest value of an 8-bit or 16-bit movie, and none for others
 * @param saturatedPercent part of a ROI's pixels that may be saturated, from 0
 *          to 100 (all)
 */
public record PixelRules(double saturation, double saturatedPercent) {

	/** The rules unless settings say otherwise. */
	public static final PixelRules DEFAULT = new PixelRules(0, 10);

	public PixelRules {
		if (!(saturation >= 0) || Double.isInfinite(saturation)) throw new InputException("saturation is " + saturation +
			"; it must be a pixel value, or 0 for the largest value the movie can hold.");
		if (!(saturatedPercent >= 0 && saturatedPercent <= 100)) throw new InputException("saturated_percent is " +
			saturatedPercent + "; it must be from 0 to 100.");
	}

	/**
	 * Whether a sample is missing.
	 *
	 * @param pixels number of the ROI's pixels
	 * @param saturated how many of them are saturated
	 * @param nonFinite how many of them are not finite
	 */
	boolean missing(final int pixels, final int saturated, final int nonFinite) {
		return 2L * (pixels - nonFinite) < pixels || saturated > saturatedPercent / 100 * pixels;
	}
}
