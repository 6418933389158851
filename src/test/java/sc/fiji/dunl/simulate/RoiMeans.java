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

/** The mean of a movie's pixels inside an outline, by pixel centres. */
final class RoiMeans {

	private RoiMeans() {
		// NB: static use only.
	}

	/** [frame] */
	static double[] inside(final SimulatedMovie movie, final Outline outline, final int channel) {
		final double[] means = new double[movie.frames()];
		for (int frame = 0; frame < means.length; frame++) {
			final short[] pixels = movie.pixels(channel, frame);
			double sum = 0;
			int count = 0;
			for (int p = 0; p < pixels.length; p++)
				if (contains(outline, p % movie.width() + 0.5, p / movie.width() + 0.5)) {
					sum += pixels[p] & 0xffff;
					count++;
				}
			means[frame] = sum / count;
		}
		return means;
	}

	/** Whether a line from the point to the right crosses the outline an odd number of times. */
	private static boolean contains(final Outline outline, final double x, final double y) {
		final double[] xs = outline.xs();
		final double[] ys = outline.ys();
		boolean inside = false;
		for (int i = 0, j = xs.length - 1; i < xs.length; j = i++)
			if (ys[i] > y != ys[j] > y && x < xs[i] + (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i])) inside = !inside;
		return inside;
	}
}
