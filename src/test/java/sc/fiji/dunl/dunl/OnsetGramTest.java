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
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

class OnsetGramTest {

	private static final int SAMPLES = 40;

	private final EncoderSettings settings = EncoderSettings.builder(2).edges(true).build();
	private final double[][] kernels = StepSizeTest.kernels(1, 2, 6);
	private final KernelGram gram = KernelGram.of(kernels, 1);
	private final List<Support> support = List.of(Support.at(new int[] { -2, 5, 8 }, new int[3]), Support.at(new int[] { 7,
		37 }, new int[2]));

	private Problem problem(final boolean[]... observed) {
		return Problem.of(settings, gram, new Trial(1, 0, new double[observed.length][SAMPLES], support, observed),
			new double[observed.length]);
	}

	private static boolean[] without(final int... missing) {
		final boolean[] observed = new boolean[SAMPLES];
		Arrays.fill(observed, true);
		for (final int sample : missing)
			observed[sample] = false;
		return observed;
	}

	@Test
	void tracesThatMissTheSameSamplesShareOne() {
		final Problem problem = problem(without(), without(9), without(9), without(30));
		final OnsetGram whole = problem.traces.get(0).onsets, gap = problem.traces.get(1).onsets;
		assertSame(gap, problem.traces.get(2).onsets);
		assertNotSame(whole, gap);
		assertNotSame(gap, problem.traces.get(3).onsets);
		assertSame(gap, problem(without(9)).traces.get(0).onsets, "another neuron of the trial, encoded by itself");
	}

	@Test
	void productsAreThoseOfObservedSamplesWithinTheTrial() {
		final boolean[] observed = without(0, 9, 39);
		final OnsetGram onsets = problem(observed).traces.get(0).onsets;
		int entries = 0;
		for (int i = 0; i < onsets.size(); i++)
			for (int e = onsets.row[i]; e < onsets.row[i + 1]; e++, entries++) {
				final int j = onsets.column[e];
				double sum = 0;
				for (int t = 0; t < SAMPLES; t++)
					if (observed[t]) sum += at(onsets, i, t) * at(onsets, j, t);
				assertEquals(sum, onsets.value[e], 1e-15);
			}
		assertEquals(5 + 2 * 3, entries, "each with itself, and the three around sample 8 with each other");
	}

	private double at(final OnsetGram onsets, final int i, final int t) {
		final int k = t - onsets.start[i];
		return k >= 0 && k < 6 ? kernels[onsets.kernel[i]][k] : 0;
	}
}
