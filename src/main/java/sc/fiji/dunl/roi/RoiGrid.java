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
import java.util.List;

import sc.fiji.dunl.InputException;

/**
 * A grid of squares that covers the image, for sensors whose signal has no
 * cells. Squares at the right and lower borders are cut there; a square as large
 * as the image is the whole image.
 */
public final class RoiGrid {

	/** Squares that a grid may have. */
	private static final int MOST = 100_000;

	private RoiGrid() {
		// NB: static use only.
	}

	/**
	 * The squares, row by row from the upper left.
	 *
	 * @param width width of the image in pixels
	 * @param height height of the image in pixels
	 * @param size side of a square in pixels, positive
	 * @return named by row and column, from 1, such as {@code r2c7}; the only one
	 *         is called {@code frame}
	 * @throws InputException if there would be too many
	 */
	public static List<RoiMask> of(final int width, final int height, final int size) {
		final long rows = (height - 1) / size + 1;
		final long columns = (width - 1) / size + 1;
		if (rows * columns > MOST) throw new InputException("roi_grid_px is " + size + ", which divides the image of " +
			width + " x " + height + " pixels into " + rows * columns + " squares; up to " + MOST +
			" are measured, so increase roi_grid_px.");
		final List<RoiMask> squares = new ArrayList<>();
		for (int r = 0; r < rows; r++)
			for (int c = 0; c < columns; c++)
				squares.add(square(rows * columns == 1 ? "frame" : "r" + (r + 1) + "c" + (c + 1), c * size, r * size, Math.min(
					size, width - c * size), Math.min(size, height - r * size)));
		return squares;
	}

	private static RoiMask square(final String label, final int left, final int top, final int width, final int height) {
		final int[] xs = new int[width * height];
		final int[] ys = new int[width * height];
		for (int i = 0; i < xs.length; i++) {
			xs[i] = left + i % width;
			ys[i] = top + i / width;
		}
		return new RoiMask(label, xs, ys);
	}
}
