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
import java.util.Arrays;
import java.util.List;

/**
 * Which pixels of each stretch of a plane belong to which region. Regions are
 * numbered in the order in which they are given.
 */
final class RegionLayout {

	private final int pixels;
	private final int[] sizes;
	private final double[] weights;
	private final Piece[][] pieces;

	/**
	 * @param regions inside the image
	 * @param width width of the image in pixels
	 * @param height height of the image in pixels
	 */
	RegionLayout(final List<RoiMask> regions, final int width, final int height) {
		pixels = Math.multiplyExact(width, height);
		sizes = regions.stream().mapToInt(RoiMask::size).toArray();
		weights = new double[sizes.length];
		final List<List<Piece>> all = new ArrayList<>();
		for (int first = 0; first < pixels; first += Pixels.STRETCH)
			all.add(new ArrayList<>());
		for (int r = 0; r < sizes.length; r++)
			lay(regions.get(r), r, width, all);
		pieces = all.stream().map(stretch -> stretch.toArray(Piece[]::new)).toArray(Piece[][]::new);
	}

	private void lay(final RoiMask region, final int number, final int width, final List<List<Piece>> all) {
		final long[] order = new long[region.size()];
		for (int i = 0; i < order.length; i++) {
			weights[number] += region.weight(i);
			order[i] = (long) (region.ys()[i] * width + region.xs()[i]) << 32 | i;
		}
		Arrays.sort(order);
		for (int from = 0, to; from < order.length; from = to) {
			final int stretch = pixel(order[from]) / Pixels.STRETCH;
			to = from;
			while (to < order.length && pixel(order[to]) / Pixels.STRETCH == stretch)
				to++;
			final long[] part = Arrays.copyOfRange(order, from, to);
			all.get(stretch).add(Piece.of(number, Arrays.stream(part).mapToInt(o -> pixel(o) - stretch * Pixels.STRETCH)
				.toArray(), region.weights() == null ? null : Arrays.stream(part).mapToDouble(o -> region.weight((int) o))
					.toArray()));
		}
	}

	private static int pixel(final long order) {
		return (int) (order >>> 32);
	}

	/** Number of regions. */
	int regions() {
		return sizes.length;
	}

	/** Number of a region's pixels. */
	int size(final int region) {
		return sizes[region];
	}

	/** Sum of the weights of a region's pixels. */
	double weight(final int region) {
		return weights[region];
	}

	/** Number of stretches of a plane. */
	int stretches() {
		return pieces.length;
	}

	/** First pixel of a stretch. */
	int first(final int stretch) {
		return stretch * Pixels.STRETCH;
	}

	/** Number of pixels of a stretch. */
	int length(final int stretch) {
		return Math.min(Pixels.STRETCH, pixels - first(stretch));
	}

	/** The regions' pieces in a stretch; none are nothing to read. */
	Piece[] pieces(final int stretch) {
		return pieces[stretch];
	}
}
