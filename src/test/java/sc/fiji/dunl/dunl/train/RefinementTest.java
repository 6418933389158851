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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

class RefinementTest {

	private static final int LENGTH = 8;
	private static final double[] TRUTH = unit(0, 1, 3, 4, 3, 2, 1, 0.5);
	private static final EncoderSettings SETTINGS = EncoderSettings.builder(1).lambda(4).edges(true).estimateBaseline(
		true).build();
	private static final Projection ANY_SIGN = new Projection(new boolean[] { false }, new int[] { LENGTH }, true);

	private static double[] unit(final double... values) {
		Projection.normalize(values);
		return values;
	}

	/** Trials of 80 samples with three events of amplitude 20 each, and noise. */
	private static List<Example> examples(final int count, final double sigma, final Support support) {
		final Random random = new Random(5);
		final List<Example> examples = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			final double[] y = new double[80];
			for (int t = 0; t < y.length; t++)
				y[t] = 2 + sigma * random.nextGaussian();
			for (int e = 0; e < 3; e++) {
				final int start = 10 + 20 * e + (support.known() ? 0 : random.nextInt(12));
				for (int k = 0; k < LENGTH; k++)
					y[start + k] += 20 * TRUTH[k];
			}
			examples.add(new Example(new Trial(i + 1, 80 * i, new double[][] { y }, List.of(support)), null));
		}
		return examples;
	}

	private static double cosine(final double[] a, final double[] b) {
		double sum = 0;
		for (int k = 0; k < a.length; k++)
			sum += a[k] * b[k];
		return sum;
	}

	private static double[] refine(final List<Example> examples, final double[] start, final Projection projection) {
		return new Refinement(examples, SETTINGS, projection, 0).of(new double[][] { start }, 12, Progress.NONE).kernels()[0];
	}

	@Test
	void aCoarseShapeBecomesTheTrueOne() {
		final double[] found = refine(examples(10, 1, Support.anywhere()), unit(1, 1, 1, 1, 1, 0, 0, 0), ANY_SIGN);
		assertEquals(1, cosine(found, found), 1e-12);
		double best = 0;
		for (int shift = -2; shift <= 2; shift++) {
			final double[] moved = new double[LENGTH];
			for (int k = 0; k < LENGTH; k++)
				if (k + shift >= 0 && k + shift < LENGTH) moved[k] = found[k + shift];
			best = Math.max(best, cosine(moved, TRUTH));
		}
		assertTrue(best > 0.99, () -> Arrays.toString(found));
	}

	@Test
	void aKernelThatWasCutOffMovesIntoItsWindow() {
		final double[] cut = new double[LENGTH];
		System.arraycopy(TRUTH, 3, cut, 0, LENGTH - 3);
		final double[] found = refine(examples(10, 0.5, Support.anywhere()), unit(cut), ANY_SIGN);
		assertTrue(cosine(found, TRUTH) > 0.97 || cosine(Arrays.copyOf(Arrays.copyOfRange(found, 0, LENGTH - 1), LENGTH),
			Arrays.copyOfRange(Arrays.copyOf(TRUTH, LENGTH + 1), 1, LENGTH + 1)) > 0.97, () -> Arrays.toString(found));
	}

	@Test
	void kernelsStayNonNegativeWhereTheyMust() {
		for (final double value : refine(examples(3, 3, Support.anywhere()), unit(1, 1, 1, 1, 1, 1, 1, 1), new Projection(
			new boolean[] { true }, new int[] { LENGTH }, true)))
			assertTrue(value >= 0);
	}

	@Test
	void theSameWhateverTheNumberOfThreads() throws Exception {
		final List<Example> examples = examples(6, 2, Support.anywhere());
		final double[] start = unit(1, 1, 1, 1, 1, 0, 0, 0);
		final double[] many = refine(examples, start, ANY_SIGN);
		final java.util.concurrent.ForkJoinPool one = new java.util.concurrent.ForkJoinPool(1);
		try {
			assertArrayEquals(many, one.submit(() -> refine(examples, start, ANY_SIGN)).get());
		}
		finally {
			one.shutdown();
		}
	}

	@Test
	void roundsDoNotRaiseTheObjectiveOfCleanTraces() {
		final List<Example> examples = examples(6, 1e-3, Support.anywhere());
		double last = Double.POSITIVE_INFINITY;
		for (int rounds = 1; rounds < 7; rounds++) {
			final double objective = new Refinement(examples, SETTINGS, ANY_SIGN, 0).of(new double[][] { unit(0, 1, 3, 4, 2, 2,
				1, 1) }, rounds, Progress.NONE).objective();
			assertTrue(objective <= last * (1 + 1e-6), "round " + rounds + ": " + objective + " after " + last);
			last = objective;
		}
		// NB: 18 events at a price of 8 each, and nothing left.
		assertEquals(18 * 8, last, 0.5);
	}

	@Test
	void onlyFreeKernelsWithAPriceAreRefined() {
		final Support known = Support.at(new int[] { 10, 30, 50 }, new int[] { 1, 2, 3 });
		assertFalse(new Refinement(examples(2, 1, known), SETTINGS, ANY_SIGN, 0).applies());
		assertFalse(new Refinement(examples(2, 1, Support.anywhere()), SETTINGS.toBuilder().lambda(0).build(), ANY_SIGN, 0)
			.applies());
		assertTrue(new Refinement(examples(2, 1, Support.anywhere()), SETTINGS, ANY_SIGN, 0).applies());
	}

	@Test
	void aKernelWithoutEventsStaysAsItWas() {
		final double[] start = unit(1, 2, 1, 0, 0, 0, 0, 0);
		final List<Example> flat = List.of(new Example(new Trial(1, 0, new double[][] { new double[80] }, List.of(Support
			.anywhere())), null));
		assertArrayEquals(start, refine(flat, start, ANY_SIGN));
	}
}
