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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

class LargestPenaltyTest {

	@Test
	void itIsTheLargestCorrelation() {
		final double[][] kernels = { { 0.6, 0.8 } };
		final double[] y = { 0, 0, 3, 4, 0, -10, 0 };
		// NB: At the peak .6 * 3 + .8 * 4; around the trough -.8 * 10.
		assertEquals(5, of(1, y, kernels, Support.anywhere())[0], 1e-12);
		assertEquals(8, of(-1, y, kernels, Support.anywhere())[0], 1e-12);
		assertEquals(8, of(2, y, kernels, Support.anywhere())[0], 1e-12);
		assertEquals(0.8 * 3, of(1, y, kernels, Support.at(new int[] { 1, 6 }, new int[2]))[0], 1e-12);
		assertEquals(0, of(1, new double[7], kernels, Support.anywhere())[0]);
	}

	private static double[] of(final int sign, final double[] y, final double[][] kernels, final Support support) {
		return LargestPenalty.of(EncoderSettings.builder(1).signs(sign).edges(true).build(), kernels, List.of(new Trial(1, 0,
			new double[][] { y }, List.of(support))), trial -> new double[1]);
	}

	@Property(tries = 60, seed = "1", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void justBelowItThereIsACodeAndJustAboveThereIsNone(@ForAll final long seed, @ForAll final boolean estimate,
		@ForAll final boolean known)
	{
		final Random random = new Random(seed);
		final double[][] kernels = StepSizeTest.kernels(seed, 2, 5);
		final double[][] y = { random.doubles(60, -1, 2).toArray(), random.doubles(60, 0, 9).toArray() };
		final boolean[][] observed = new boolean[2][60];
		for (int t = 0; t < 60; t++)
			observed[0][t] = observed[1][t] = t < 4 || random.nextInt(5) > 0;
		final Support support = known ? Support.at(new int[] { 4, 20, 23, 59 }, new int[4]) : Support.anywhere();
		final Trial trial = new Trial(1, 0, y, List.of(support, support), observed);
		final EncoderSettings settings = EncoderSettings.builder(2).signs(1, 2).edges(true).estimateBaseline(estimate)
			.iterations(3000).build();
		final double[] given = estimate ? null : new double[] { 0.2, 3 };
		final double[] largest = LargestPenalty.of(settings, kernels, List.of(trial), t -> given);
		for (int n = 0; n < 2; n++) {
			final Trial one = trial.of(n);
			final double[] baseline = estimate ? null : new double[] { given[n] };
			assertEquals(0, codes(settings, 1.001 * largest[n], one, baseline, kernels));
			assertTrue(codes(settings, 0.99 * largest[n], one, baseline, kernels) > 0);
		}
	}

	private static long codes(final EncoderSettings settings, final double lambda, final Trial trial,
		final double[] baseline, final double[][] kernels)
	{
		return Arrays.stream(Encoders.fastest(settings.toBuilder().lambda(lambda).build()).encode(trial, baseline, kernels,
			Progress.NONE).x()[0]).flatMapToDouble(Arrays::stream).filter(x -> x != 0).count();
	}
}
