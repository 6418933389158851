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
package sc.fiji.dunl.dunl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

import org.junit.jupiter.api.Test;

class RefitTest {

	private static final double[][] KERNELS = { { 0.6, 0.8, 0, 0 }, { 0.5, 0.5, 0.5, 0.5 } };

	private static double[] signal(final double baseline, final List<Refit.Placement> placements,
		final double... amplitudes)
	{
		final double[] y = new double[12];
		java.util.Arrays.fill(y, baseline);
		for (int i = 0; i < amplitudes.length; i++)
			for (int k = 0; k < 4; k++) {
				final int t = placements.get(i).sample() + k;
				if (t >= 0 && t < y.length) y[t] += amplitudes[i] * KERNELS[placements.get(i).kernel()][k];
			}
		return y;
	}

	@Test
	void overlappingAmplitudesAndBaselineAreExact() {
		final List<Refit.Placement> placements = List.of(new Refit.Placement(0, 2), new Refit.Placement(1, 3),
			new Refit.Placement(0, -1), new Refit.Placement(1, 10));
		final Refit.Result result = Refit.of(signal(0.3, placements, 2, 5, 1, 4), KERNELS, new int[] { 1, 1 }, placements,
			Double.NaN);
		assertArrayEquals(new double[] { 2, 5, 1, 4 }, result.amplitudes(), 1e-6);
		assertEquals(0.3, result.baseline(), 1e-6);
	}

	@Test
	void signsAreKept() {
		final List<Refit.Placement> placements = List.of(new Refit.Placement(0, 2), new Refit.Placement(1, 6));
		final double[] y = signal(0, placements, -2, 3);
		assertArrayEquals(new double[] { 0, 3 }, Refit.of(y, KERNELS, new int[] { 1, 1 }, placements, 0).amplitudes(),
			1e-9);
		assertArrayEquals(new double[] { -2, 3 }, Refit.of(y, KERNELS, new int[] { 2, 1 }, placements, 0).amplitudes(),
			1e-9);
		assertArrayEquals(new double[] { -2, 0 }, Refit.of(y, KERNELS, new int[] { -1, -1 }, placements, 0).amplitudes(),
			1e-9);
	}

	@Test
	void kernelsThatResembleEachOtherAreToldApart() {
		final double[][] alike = { { 0.6, 0.8, 0, 0 }, { 0.6, 0.8, 1e-2, 0 } };
		final List<Refit.Placement> placements = List.of(new Refit.Placement(0, 2), new Refit.Placement(1, 2),
			new Refit.Placement(0, 3), new Refit.Placement(1, 3));
		final double[] y = new double[12];
		final double[] amplitudes = { 3, 1, 0.5, 2 };
		for (int i = 0; i < 4; i++)
			for (int k = 0; k < 4; k++)
				y[placements.get(i).sample() + k] += amplitudes[i] * alike[placements.get(i).kernel()][k];
		assertArrayEquals(amplitudes, Refit.of(y, alike, new int[] { 1, 1 }, placements, 0).amplitudes(), 1e-5);
		assertArrayEquals(amplitudes, Refit.of(y, alike, new int[] { 1, 2 }, placements, Double.NaN).amplitudes(), 1e-5);
	}

	@Test
	void equalKernelsShareTheirAmplitude() {
		final List<Refit.Placement> twice = List.of(new Refit.Placement(0, 2), new Refit.Placement(1, 2));
		final double[][] equal = { KERNELS[0], KERNELS[0] };
		final double[] y = signal(1, List.of(new Refit.Placement(0, 2)), 4);
		final double[] found = Refit.of(y, equal, new int[] { 1, 1 }, twice, 1).amplitudes();
		assertArrayEquals(new double[] { 2, 2 }, found, 1e-4);
		assertEquals(4, found[0] + found[1], 1e-9);
		final double[] opposite = Refit.of(y, equal, new int[] { -1, 1 }, twice, 1).amplitudes();
		assertArrayEquals(new double[] { 0, 4 }, opposite, 1e-9);
	}

	@Test
	void ofWhatWasNotObservedNothingIsSaid() {
		final List<Refit.Placement> placements = List.of(new Refit.Placement(0, 2), new Refit.Placement(1, 7));
		final double[] y = signal(0.5, placements, 2, 3);
		final boolean[] observed = new boolean[12];
		java.util.Arrays.fill(observed, 0, 7, true);
		final Refit.Result result = Refit.of(y, observed, KERNELS, new int[] { 1, 1 }, placements, Double.NaN);
		assertArrayEquals(new double[] { 2, 0 }, result.amplitudes(), 1e-9);
		assertEquals(0.5, result.baseline(), 1e-9);
	}

	@Test
	void kernelsThatMakeUpAConstantLeaveTheMean() {
		final double[][] flat = { { 0.5, 0.5, 0.5, 0.5 } };
		final List<Refit.Placement> placements = List.of(new Refit.Placement(0, 0), new Refit.Placement(0, 4),
			new Refit.Placement(0, 8));
		final double[] y = { 1, 1, 1, 1, 3, 3, 3, 3, 8, 8, 8, 8 };
		final Refit.Result result = Refit.of(y, flat, new int[] { 2 }, placements, Double.NaN);
		assertEquals(4, result.baseline(), 1e-9);
		assertArrayEquals(new double[] { -6, -2, 8 }, result.amplitudes(), 1e-9);
	}

	/** The conditions of Karush, Kuhn and Tucker, which no other amplitudes of a convex problem meet. */
	@Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void noOtherAmplitudesFitBetter(@ForAll final long seed) {
		final Random random = new Random(seed);
		final int length = 2 + random.nextInt(20), samples = length + random.nextInt(120);
		final double[][] kernels = new double[1 + random.nextInt(3)][];
		final int[] signs = new int[kernels.length];
		for (int c = 0; c < kernels.length; c++) {
			// NB: Smooth kernels overlap in nearly the same shape.
			kernels[c] = new double[length];
			for (int k = 0; k < length; k++)
				kernels[c][k] = Math.exp(-k / (2.0 + c)) + 0.05 * random.nextGaussian();
			signs[c] = new int[] { 1, 1, -1, 2 }[random.nextInt(4)];
		}
		final double[] y = random.doubles(samples, -1, 2).toArray();
		final boolean[] observed = random.nextBoolean() ? null : new boolean[samples];
		for (int t = 0; t < samples && observed != null; t++)
			observed[t] = random.nextInt(6) > 0;
		final Set<Refit.Placement> drawn = new HashSet<>();
		for (int i = random.nextInt(samples); i > 0; i--)
			drawn.add(new Refit.Placement(random.nextInt(kernels.length), random.nextInt(samples + length) - length));
		final List<Refit.Placement> placements = List.copyOf(drawn);
		final boolean estimate = random.nextBoolean();
		final Refit.Result result = Refit.of(y, observed, kernels, signs, placements, estimate ? Double.NaN : 0.3);
		final double[] residual = new double[samples];
		for (int t = 0; t < samples; t++)
			residual[t] = observed == null || observed[t] ? y[t] - result.baseline() : 0;
		for (int i = 0; i < placements.size(); i++)
			for (int k = 0; k < length; k++) {
				final int t = placements.get(i).sample() + k;
				if (t >= 0 && t < samples && (observed == null || observed[t])) residual[t] -= result.amplitudes()[i] *
					kernels[placements.get(i).kernel()][k];
			}
		if (estimate) assertEquals(0, java.util.Arrays.stream(residual).sum(), 1e-6);
		final double rounding = 1e-9 * (samples + java.util.Arrays.stream(result.amplitudes()).map(Math::abs).max().orElse(0));
		for (int i = 0; i < placements.size(); i++) {
			double pull = 0;
			for (int k = 0; k < length; k++) {
				final int t = placements.get(i).sample() + k;
				if (t >= 0 && t < samples) pull += residual[t] * kernels[placements.get(i).kernel()][k];
			}
			final int sign = signs[placements.get(i).kernel()];
			final double amplitude = result.amplitudes()[i];
			assertTrue(sign == 2 || sign * amplitude >= 0);
			if (amplitude != 0 || sign == 2) assertEquals(0, pull, rounding);
			else assertTrue(sign * pull < rounding, "pull " + pull);
		}
	}

	@Test
	void withoutPlacementsTheBaselineIsTheMean() {
		final Refit.Result result = Refit.of(new double[] { 1, 2, 6 }, KERNELS, new int[] { 1, 1 }, List.of(), Double.NaN);
		assertEquals(3, result.baseline(), 1e-12);
		assertEquals(0, result.amplitudes().length);
	}
}
