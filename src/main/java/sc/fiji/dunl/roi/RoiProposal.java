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
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * A first set of ROIs from a correlation image, to be looked through: a proposal
 * and no segmentation.
 * <p>
 * The image is averaged over 3 x 3 pixels. Its background b is the median, and its
 * noise the distance from there to the 16th percentile, since cells only make it
 * brighter. Each local maximum m that stands out of the background by the
 * threshold times the noise, the highest first, grows over neighbouring pixels
 * (8 of them), the highest first, as long as these are at least half as high,
 * {@code c - b >= (m - b) / 2}, and no more than the largest size are taken.
 * What belongs to another ROI is not taken, and what stays too small, or would
 * grow beyond the largest size, is left out.
 * </p>
 */
public final class RoiProposal {

	/** Part of its maximum's height down to which a ROI grows. */
	private static final double FLANK = 0.5;

	private final int width;
	private final int height;
	private final float[] image;
	private final boolean[] taken;

	private RoiProposal(final int width, final int height, final float[] image) {
		this.width = width;
		this.height = height;
		this.image = image;
		taken = new boolean[image.length];
	}

	/**
	 * Proposes ROIs that do not overlap.
	 *
	 * @param correlation correlation image in rows from the top
	 * @param width its width in pixels
	 * @param threshold height of a maximum over the background, in units of the
	 *          noise, positive
	 * @param smallest least number of pixels of a ROI
	 * @param largest greatest number of pixels of a ROI
	 * @return any number, the highest maximum first, named by their number from 1
	 */
	public static List<RoiMask> of(final float[] correlation, final int width, final double threshold,
		final int smallest, final int largest)
	{
		final int height = correlation.length / width;
		return new RoiProposal(width, height, averaged(correlation, width, height)).find(threshold, smallest, largest);
	}

	private List<RoiMask> find(final double threshold, final int smallest, final int largest) {
		final float[] sorted = image.clone();
		Arrays.sort(sorted);
		final double background = sorted[sorted.length / 2];
		final double noise = background - sorted[(int) (0.16 * sorted.length)];
		final int[] seeds = IntStream.range(0, image.length).filter(i -> image[i] - background > threshold * noise &&
			isMaximum(i)).boxed().sorted(Comparator.comparingDouble((Integer i) -> -image[i]).thenComparing(Comparator
				.naturalOrder())).mapToInt(Integer::intValue).toArray();
		final List<RoiMask> rois = new ArrayList<>();
		for (final int seed : seeds) {
			if (taken[seed]) continue;
			final int[] region = grow(seed, background + FLANK * (image[seed] - background), largest);
			if (region.length < smallest || region.length > largest) continue;
			for (final int pixel : region)
				taken[pixel] = true;
			rois.add(new RoiMask("proposal-" + (rois.size() + 1), Arrays.stream(region).map(i -> i % width).toArray(), Arrays
				.stream(region).map(i -> i / width).toArray()));
		}
		return rois;
	}

	/** The pixels over a level around a seed in order; one more than the limit if there are more. */
	private int[] grow(final int seed, final double level, final int limit) {
		final PriorityQueue<Integer> border = new PriorityQueue<>(Comparator.comparingDouble((Integer i) -> -image[i])
			.thenComparing(Comparator.naturalOrder()));
		final boolean[] seen = new boolean[image.length];
		final List<Integer> region = new ArrayList<>();
		border.add(seed);
		seen[seed] = true;
		while (!border.isEmpty() && region.size() <= limit) {
			final int pixel = border.remove();
			region.add(pixel);
			for (final int next : neighbours(pixel))
				if (!seen[next] && !taken[next] && image[next] >= level) {
					seen[next] = true;
					border.add(next);
				}
		}
		return region.stream().mapToInt(Integer::intValue).sorted().toArray();
	}

	private boolean isMaximum(final int pixel) {
		return Arrays.stream(neighbours(pixel)).allMatch(next -> image[next] <= image[pixel]);
	}

	private int[] neighbours(final int pixel) {
		final int x = pixel % width, y = pixel / width;
		return IntStream.range(0, 9).filter(k -> k != 4 && x + k % 3 - 1 >= 0 && x + k % 3 - 1 < width && y + k / 3 -
			1 >= 0 && y + k / 3 - 1 < height).map(k -> pixel + (k / 3 - 1) * width + k % 3 - 1).toArray();
	}

	private static float[] averaged(final float[] image, final int width, final int height) {
		final float[] averaged = new float[image.length];
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++) {
				double sum = 0;
				int n = 0;
				for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
					for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++, n++)
						sum += image[v * width + u];
				averaged[y * width + x] = (float) (sum / n);
			}
		return averaged;
	}
}
