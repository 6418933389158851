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

import java.util.Arrays;

/**
 * Exact squared Euclidean distances of all pixels of a rectangle to the nearest
 * pixel of a set, in linear time: Felzenszwalb and Huttenlocher 2012,
 * doi:10.4086/toc.2012.v008a019.
 */
final class DistanceMap {

	/** Larger than any squared distance, small enough to add to. */
	private static final long FAR = Long.MAX_VALUE / 4;

	private final int left;
	private final int top;
	private final int width;
	private final int height;
	private final long[] squared;

	/**
	 * An empty set in the rectangle from (left, top) of the given size.
	 */
	DistanceMap(final int left, final int top, final int width, final int height) {
		this.left = left;
		this.top = top;
		this.width = width;
		this.height = height;
		squared = new long[Math.multiplyExact(width, height)];
		Arrays.fill(squared, FAR);
	}

	/** Adds a ROI's pixels to the set; all must be in the rectangle. */
	void add(final RoiMask mask) {
		for (int i = 0; i < mask.size(); i++)
			squared[(mask.ys()[i] - top) * width + mask.xs()[i] - left] = 0;
	}

	/** Turns the set into its distances; called once. */
	void transform() {
		for (int x = 0; x < width; x++) {
			walkColumn(x, 0, 1);
			walkColumn(x, height - 1, -1);
		}
		final long[] row = new long[width];
		final int[] vertices = new int[width];
		for (int y = 0; y < height; y++) {
			System.arraycopy(squared, y * width, row, 0, width);
			lowerEnvelope(row, vertices, y * width);
		}
	}

	/** Squared distance of a pixel of the rectangle to the set. */
	long squared(final int x, final int y) {
		return squared[(y - top) * width + x - left];
	}

	/** Squared distance to the nearest pixel of the set before, in one direction. */
	private void walkColumn(final int x, final int start, final int step) {
		long distance = -1;
		for (int y = start; y >= 0 && y < height; y += step) {
			final int i = y * width + x;
			if (squared[i] == 0) distance = 0;
			else if (distance >= 0) {
				distance++;
				squared[i] = Math.min(squared[i], distance * distance);
			}
		}
	}

	/**
	 * Minimum over v of {@code row[v] + (x - v)^2} for all x.
	 */
	private void lowerEnvelope(final long[] row, final int[] vertices, final int offset) {
		int last = -1;
		for (int v = 0; v < width; v++) {
			if (row[v] == FAR) continue;
			while (last >= 1 && crossing(row, vertices[last - 1], vertices[last]) >= crossing(row, vertices[last], v))
				last--;
			vertices[++last] = v;
		}
		if (last < 0) return;
		int k = 0;
		for (int x = 0; x < width; x++) {
			while (k < last && crossing(row, vertices[k], vertices[k + 1]) < x)
				k++;
			final long away = x - vertices[k];
			squared[offset + x] = row[vertices[k]] + away * away;
		}
	}

	/** Where the parabola over {@code b} goes below that over {@code a < b}. */
	private static double crossing(final long[] row, final int a, final int b) {
		return (row[b] - row[a] + (double) b * b - (double) a * a) / (2.0 * (b - a));
	}
}
