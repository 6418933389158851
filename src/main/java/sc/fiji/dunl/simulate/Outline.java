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
package sc.fiji.dunl.simulate;

/**
 * The polygon drawn round a simulated cell, in ImageJ's coordinates: (0, 0) is
 * the corner of the first pixel, whose centre is (0.5, 0.5). Corners lie between
 * pixels, at whole numbers, as those of a polygon clicked in ImageJ.
 *
 * @param name unique name of the ROI
 * @param xs column of each corner in pixels
 * @param ys row of each corner in pixels
 */
public record Outline(String name, double[] xs, double[] ys) {

	public Outline {
		if (xs.length != ys.length || xs.length < 3) throw new IllegalArgumentException(
			"an outline needs three corners, each with a column and a row");
		for (int i = 0; i < xs.length; i++)
			if (xs[i] != Math.rint(xs[i]) || ys[i] != Math.rint(ys[i])) throw new IllegalArgumentException(
				"corners must be at whole pixels");
		xs = xs.clone();
		ys = ys.clone();
	}
}
