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
package sc.fiji.dunl.dunl.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import sc.fiji.dunl.tensor.PrincipalComponents;

/**
 * The few shapes that windows of traces have, whatever their sizes and signs.
 * <p>
 * Spherical k-means (Dhillon and Modha 2001, doi:10.1023/A:1007612920971): a
 * window belongs to the shape whose cosine with it is largest in size, or to
 * none where all are small; each shape is the mean of its windows, turned to its
 * side, until no window changes to another. It starts at windows drawn for their
 * distance (Arthur and Vassilvitskii 2007). Where it ends depends on where it
 * started, so of several draws the one whose shapes resemble the windows most is
 * kept.
 * </p>
 */
final class WindowShapes {

	/** Similarity (cosine) from which a window counts as alike. */
	private static final double ALIKE = 0.6;

	/** Draws, of which the best is kept. */
	private static final int DRAWS = 10;

	/** Most moves of the shapes of a draw. */
	private static final int MOVES = 20;

	private final double[][] windows;
	private final List<double[]> shapes = new ArrayList<>();

	private WindowShapes(final double[][] windows) {
		this.windows = windows;
	}

	/**
	 * @param windows [window][sample], at least one; brought to unit norm here
	 * @return [shape][sample], each the leading direction of the windows alike
	 */
	static double[][] of(final double[][] windows, final int count, final Random random) {
		for (final double[] window : windows)
			Projection.normalize(window);
		WindowShapes best = null;
		for (int i = 0; i < DRAWS; i++) {
			final WindowShapes drawn = new WindowShapes(windows);
			drawn.draw(count, random);
			drawn.settle();
			if (best == null || drawn.resemblance() > best.resemblance()) best = drawn;
		}
		return best.leading();
	}

	/** Starts at windows far from each other. */
	private void draw(final int count, final Random random) {
		shapes.add(windows[random.nextInt(windows.length)]);
		while (shapes.size() < count)
			shapes.add(windows[draw(Arrays.stream(windows).mapToDouble(w -> 1 - similarity(w, nearest(w))).toArray(),
				random)]);
	}

	/** A position drawn with probability proportional to the square of its weight. */
	private static int draw(final double[] weights, final Random random) {
		double left = random.nextDouble() * Arrays.stream(weights).map(w -> w * w).sum();
		for (int i = 0; i < weights.length; i++) {
			left -= weights[i] * weights[i];
			if (left < 0) return i;
		}
		return weights.length - 1;
	}

	/** Moves each shape to the mean of its windows until these stay the same. */
	private void settle() {
		int[] before = {};
		for (int i = 0; i < MOVES; i++) {
			final int[] owners = owners();
			if (Arrays.equals(owners, before)) return;
			before = owners;
			for (int c = 0; c < shapes.size(); c++) {
				final double[][] alike = alike(owners, c);
				if (alike.length > 0) shapes.set(c, mean(alike, shapes.get(c)));
			}
		}
	}

	/** The shape that each window resembles most, -1 if none. */
	private int[] owners() {
		return Arrays.stream(windows).mapToInt(w -> {
			final int nearest = nearest(w);
			return similarity(w, nearest) >= ALIKE ? nearest : -1;
		}).toArray();
	}

	private double[][] alike(final int[] owners, final int shape) {
		return IntStream.range(0, windows.length).filter(w -> owners[w] == shape).mapToObj(w -> windows[w]).toArray(
			double[][]::new);
	}

	/** The mean of windows turned to the side of a direction, at unit norm. */
	private static double[] mean(final double[][] alike, final double[] direction) {
		final double[] mean = new double[direction.length];
		for (final double[] window : alike) {
			final double sign = Math.signum(dot(window, direction));
			for (int k = 0; k < mean.length; k++)
				mean[k] += sign * window[k];
		}
		Projection.normalize(mean);
		return mean;
	}

	/** How much the windows resemble their nearest shapes: the sum of the squared cosines. */
	private double resemblance() {
		return Arrays.stream(windows).mapToDouble(w -> similarity(w, nearest(w))).map(v -> v * v).sum();
	}

	private double[][] leading() {
		final int[] owners = owners();
		final double[][] leading = new double[shapes.size()][];
		for (int c = 0; c < leading.length; c++) {
			final double[][] alike = alike(owners, c);
			leading[c] = alike.length == 0 ? shapes.get(c).clone() : PrincipalComponents.leading(alike, 1)[0];
		}
		return leading;
	}

	private int nearest(final double[] window) {
		int nearest = 0;
		for (int c = 1; c < shapes.size(); c++)
			if (similarity(window, c) > similarity(window, nearest)) nearest = c;
		return nearest;
	}

	private double similarity(final double[] window, final int shape) {
		return Math.abs(dot(window, shapes.get(shape)));
	}

	private static double dot(final double[] a, final double[] b) {
		double sum = 0;
		for (int k = 0; k < a.length; k++)
			sum += a[k] * b[k];
		return sum;
	}
}
