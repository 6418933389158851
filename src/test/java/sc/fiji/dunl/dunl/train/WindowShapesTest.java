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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class WindowShapesTest {

	private static final int LENGTH = 30;

	/** Fast, slow and delayed, at unit norm. */
	private static double[][] truth() {
		final double[][] truth = new double[3][LENGTH];
		for (int k = 0; k < LENGTH; k++) {
			truth[0][k] = Math.exp(-k / 3.0);
			truth[1][k] = (1 - Math.exp(-k / 4.0)) * Math.exp(-k / 12.0);
			truth[2][k] = Math.exp(-0.5 * Math.pow((k - 18) / 4.0, 2));
		}
		for (final double[] shape : truth)
			Projection.normalize(shape);
		return truth;
	}

	/** The shapes at several sizes and, some of them, upside down; noise of a cosine of about 0.85 with its shape. */
	private static double[][] windows(final double[][] truth, final int count) {
		final Random random = new Random(5);
		final double[][] windows = new double[count][LENGTH];
		for (int w = 0; w < count; w++) {
			final double size = (w % 7 == 0 ? -1 : 1) * (1 + random.nextDouble());
			// NB: One shape in ten is the third, so that most draws begin without it.
			final double[] shape = truth[w % 10 == 0 ? 2 : w % 2];
			for (int k = 0; k < LENGTH; k++)
				windows[w][k] = size * (shape[k] + 0.11 * random.nextGaussian());
		}
		return windows;
	}

	@Test
	void findsTheSameShapesFromEverySeed() {
		final double[][] truth = truth();
		for (int seed = 0; seed < 30; seed++) {
			final double[][] shapes = WindowShapes.of(windows(truth, 200), 3, new Random(seed));
			for (final double[] shape : truth) {
				final double nearest = Arrays.stream(shapes).mapToDouble(s -> Math.abs(dot(s, shape))).max().getAsDouble();
				assertTrue(nearest > 0.98, "seed " + seed + " comes as near as " + nearest);
			}
		}
	}

	@Test
	void oneShapeOfCleanWindowsIsTheirDirection() {
		final double[] shape = truth()[1];
		final double[][] windows = { shape.clone(), Arrays.stream(shape).map(v -> -3 * v).toArray() };
		assertEquals(1, Math.abs(dot(shape, WindowShapes.of(windows, 1, new Random(0))[0])), 1e-12);
	}

	@Test
	void moreShapesThanWindowsAndWindowsOfNothingAreNoFault() {
		assertEquals(3, WindowShapes.of(new double[][] { truth()[0] }, 3, new Random(0)).length);
		assertEquals(2, WindowShapes.of(new double[][] { new double[LENGTH] }, 2, new Random(0)).length);
	}

	private static double dot(final double[] a, final double[] b) {
		double sum = 0;
		for (int k = 0; k < a.length; k++)
			sum += a[k] * b[k];
		return sum;
	}
}
