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
 * The pixels of one ROI, and how much each counts in its mean,
 * {@code sum_p w[p] I[p] / sum_p w[p]}.
 *
 * @param label name of the ROI, unique in its set
 * @param xs column of each pixel
 * @param ys row of each pixel
 * @param weights weight of each pixel, positive and finite; null if all are 1
 */
public record RoiMask(String label, int[] xs, int[] ys, double[] weights) {

	public RoiMask {
		if (xs.length != ys.length) throw new IllegalArgumentException("as many columns as rows are needed");
		if (xs.length == 0) throw new InputException("ROI '" + label + "' holds no pixel of the image; redraw it inside.");
		xs = xs.clone();
		ys = ys.clone();
		if (weights != null) {
			if (weights.length != xs.length) throw new IllegalArgumentException("as many weights as pixels are needed");
			weights = weights.clone();
			for (int i = 0; i < weights.length; i++)
				if (!(weights[i] > 0) || Double.isInfinite(weights[i])) throw new InputException("In ROI '" + label +
					"' the weight of the pixel at x=" + xs[i] + ", y=" + ys[i] + " is " + weights[i] +
					"; weights must be positive numbers: leave out the pixels that do not count.");
		}
	}

	/** Pixels that count alike. */
	public RoiMask(final String label, final int[] xs, final int[] ys) {
		this(label, xs, ys, null);
	}

	/** Number of pixels. */
	public int size() {
		return xs.length;
	}

	/** Weight of a pixel. */
	public double weight(final int pixel) {
		return weights == null ? 1 : weights[pixel];
	}
}
