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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

class InitialisationTest {

	private static final double[] SALIENCE = { 0.8, 0.6, 0, 0, 0, 0 };
	private static final double[] VALUE = { 0, 0, 0.48, 0.64, 0.6, 0 };

	private static KernelSpec reward(final String name, final int sign) {
		return new KernelSpec(name, List.of("reward"), sign, true, 0.6, List.of(), Double.NaN);
	}

	@Test
	void kernelsThatShareEventsStartAtMeanAndWhatItLeaves() {
		final List<Trial> trials = new ArrayList<>();
		for (final double value : new double[] { -3, 3, -1, 1 }) {
			final double[] y = new double[20];
			for (int k = 0; k < 6; k++)
				y[5 + k] = 2 * SALIENCE[k] + value * VALUE[k];
			final Support onset = Support.at(new int[] { 5 }, new int[] { 1 });
			trials.add(new Trial(trials.size() + 1, 0, new double[][] { y }, List.of(onset, onset)));
		}
		final double[][] kernels = Initialisation.fromData(trials, List.of(reward("salience", 1), reward("value", 2)),
			new int[] { 6, 6 }, 0);
		assertArrayEquals(SALIENCE, kernels[0], 1e-9);
		assertArrayEquals(VALUE, kernels[1], 1e-9);
	}

	@Test
	void freeKernelsStartAtShapesFoundInTheTraces() {
		final double[] y = new double[400];
		final double[] fast = { 0, 1, 0.5, 0.25, 0.1, 0, 0, 0, 0, 0 };
		final double[] slow = { 0, 0.2, 0.5, 0.8, 1, 1, 0.8, 0.5, 0.2, 0.1 };
		for (int i = 0; i < 18; i++)
			for (int k = 0; k < 10; k++)
				y[20 * i + 10 + k] += i % 2 == 0 ? fast[k] : slow[k];
		final List<KernelSpec> specs = List.of(KernelSpec.free("a", 1), KernelSpec.free("b", 1));
		final double[][] kernels = Initialisation.fromData(List.of(new Trial(1, 0, new double[][] { y }, List.of(Support
			.anywhere(), Support.anywhere()))), specs, new int[] { 10, 10 }, 4);
		final double overlap = dot(kernels[0], kernels[1]);
		assertTrue(overlap < 0.8, "the two starts are different shapes: " + overlap);
		for (final double[] kernel : kernels) {
			assertEquals(1, dot(kernel, kernel), 1e-12);
			for (final double value : kernel)
				assertTrue(value >= 0);
		}
	}

	@Test
	void randomStartsFollowTheirSeedAndLengths() {
		final double[][] kernels = Initialisation.random(new int[] { 3, 5 }, 7);
		assertArrayEquals(kernels[0], Initialisation.random(new int[] { 3, 5 }, 7)[0]);
		assertEquals(5, kernels[0].length);
		assertEquals(0, kernels[0][3]);
		assertEquals(1, dot(kernels[1], kernels[1]), 1e-12);
	}

	@Test
	void smoothedStartsAreRandomStartsUnderAGaussian() {
		final int[] lengths = { 30, 20 };
		final double[][] rough = Initialisation.random(lengths, 3), smooth = Initialisation.smoothed(lengths, 0.2, 3);
		final double[] expected = new double[20];
		for (int k = 0; k < 20; k++)
			for (int i = 0; i < 20; i++)
				expected[k] += Math.exp(-(k - i) * (k - i) / (2 * 2.0 * 2.0)) * rough[1][i];
		Projection.normalize(expected);
		assertArrayEquals(expected, Arrays.copyOf(smooth[1], 20), 1e-12);
		assertEquals(0, smooth[1][20], "nothing beyond its length");
		assertEquals(1, dot(smooth[0], smooth[0]), 1e-12);
		assertArrayEquals(rough[0], Initialisation.smoothed(lengths, 0.01, 3)[0], 1e-12, "a narrow Gaussian changes nothing");
	}

	private static double dot(final double[] a, final double[] b) {
		double sum = 0;
		for (int k = 0; k < a.length; k++)
			sum += a[k] * b[k];
		return sum;
	}
}
