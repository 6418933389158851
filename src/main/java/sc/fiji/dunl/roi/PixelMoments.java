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
 * Running sums over the frames of a movie, for each pixel and for each pair of
 * neighbours. Values are counted from those of the first frame, so that no
 * digits are lost where a movie is bright and changes little; the sums of 8-bit
 * and 16-bit movies are exact.
 */
final class PixelMoments {

	/** Steps from a pixel to the neighbours that come before it in a frame: W, NW, N, NE. */
	private static final int[] DX = { -1, -1, 0, 1 }, DY = { 0, -1, -1, -1 };

	private final int width;
	private final int height;
	private final double[] first;
	private final double[] sum;
	private final double[] squares;
	private final double[] largest;
	private final boolean[] broken;
	/** [direction][pixel]: products with the neighbour in that direction; null if not wanted. */
	private final double[][] products;
	private int frames;

	PixelMoments(final int width, final int height, final boolean correlation) {
		this.width = width;
		this.height = height;
		final int n = width * height;
		first = new double[n];
		sum = new double[n];
		squares = new double[n];
		largest = new double[n];
		Arrays.fill(largest, Double.NEGATIVE_INFINITY);
		broken = new boolean[n];
		products = correlation ? new double[DX.length][n] : null;
	}

	/** Number of frames that were added. */
	int frames() {
		return frames;
	}

	/** Number of pixels that were not finite in every frame. */
	int broken() {
		int n = 0;
		for (final boolean one : broken)
			if (one) n++;
		return n;
	}

	/**
	 * Adds a frame.
	 *
	 * @param plane in rows from the top; changed
	 */
	void add(final double[] plane) {
		for (int i = 0; i < plane.length; i++) {
			if (!(Math.abs(plane[i]) <= Float.MAX_VALUE)) {
				broken[i] = true;
				plane[i] = 0;
			}
			if (frames == 0) first[i] = plane[i];
			largest[i] = Math.max(largest[i], plane[i]);
			final double value = plane[i] -= first[i];
			sum[i] += value;
			squares[i] += value * value;
		}
		frames++;
		if (products == null) return;
		for (int d = 0; d < DX.length; d++)
			for (int y = -DY[d]; y < height; y++)
				addProducts(plane, y, d);
	}

	private void addProducts(final double[] plane, final int y, final int d) {
		final double[] to = products[d];
		final int step = DY[d] * width + DX[d];
		final int end = y * width + Math.min(width, width - DX[d]);
		for (int i = y * width + Math.max(0, -DX[d]); i < end; i++)
			to[i] += plane[i] * plane[i + step];
	}

	/** A picture of all frames so far; pixels that are broken are 0. */
	float[] picture(final Projection projection) {
		final float[] picture = new float[first.length];
		for (int i = 0; i < picture.length; i++)
			if (!broken[i]) picture[i] = (float) switch (projection) {
				case MAXIMUM -> largest[i];
				case MEAN -> first[i] + sum[i] / frames;
				case DEVIATION -> Math.sqrt(variation(i) / (frames - 1));
				case CORRELATION -> correlation(i);
			};
		return picture;
	}

	/** Sum of the squared distances from the mean. */
	private double variation(final int i) {
		// NB: Rounding can leave a little less than 0 of what never changes.
		return Math.max(0, squares[i] - sum[i] * sum[i] / frames);
	}

	private double correlation(final int i) {
		final int x = i % width, y = i / width;
		double total = 0;
		int n = 0;
		for (int d = 0; d < DX.length; d++)
			for (int side = 1; side >= -1; side -= 2) {
				final int nx = x + side * DX[d], ny = y + side * DY[d];
				if (nx < 0 || ny < 0 || nx >= width || ny >= height || broken[ny * width + nx]) continue;
				final int neighbour = ny * width + nx;
				total += correlation(i, neighbour, products[d][side == 1 ? i : neighbour]);
				n++;
			}
		return n == 0 ? 0 : total / n;
	}

	/** Pearson's correlation of two pixels, or 0 if one of them never changes. */
	private double correlation(final int i, final int j, final double product) {
		final double scale = Math.sqrt(variation(i) * variation(j));
		return scale == 0 ? 0 : Math.max(-1, Math.min(1, (product - sum[i] * sum[j] / frames) / scale));
	}
}
