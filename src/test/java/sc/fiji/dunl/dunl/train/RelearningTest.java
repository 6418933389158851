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
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.dunl.Encoder;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.Encoders;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.simulate.Benchmark;
import sc.fiji.dunl.simulate.BenchmarkData;

class RelearningTest {

	private static final BenchmarkData DATA = Benchmark.named("structured").generate(30, 0.1, 4);
	private static final List<Example> EXAMPLES = DATA.trials().stream().map(trial -> new Example(trial, null)).toList();
	private static final Encoder ENCODER = Encoders.fastest(EncoderSettings.builder(2).lambda(0.1).iterations(60)
		.estimateBaseline(true).baselineBeforeOnset(false).edges(true).build());
	private static final TrainingSettings TRAINING = new TrainingSettings(1, 8, false, 0, 0.01, 1, 1, 1e-3, 0, 0.01, 0,
		true);

	private static double[][] truth() {
		return DATA.kernels().kernels().stream().map(kernel -> kernel.waveform().clone()).toArray(double[][]::new);
	}

	private static double[][] relearn(final Projection projection, final List<Example> examples,
		final double[][] start)
	{
		return new Relearning(ENCODER, TRAINING, projection, EXAMPLES, start, Progress.NONE).of(examples, Progress.NONE);
	}

	private static Objective.Value loss(final double[][] kernels, final List<Example> examples) {
		return new Objective(ENCODER, TRAINING.smoothness(), TRAINING.codeL1()).of(examples, kernels, Progress.NONE);
	}

	/** Where kernels of one norm are best, the gradient points along them, or out of what they may be. */
	@Test
	void theLossIsStationaryAtWhatIsLearned() {
		for (final boolean nonneg : new boolean[] { false, true }) {
			final Projection projection = new Projection(new boolean[] { false, nonneg }, new int[] { 16, 14 }, true);
			final double[][] start = truth(), found = relearn(projection, EXAMPLES, start);
			projection.apply(start);
			assertTrue(loss(found, EXAMPLES).total() < loss(start, EXAMPLES).total());
			assertTrue(tangent(found, projection, EXAMPLES) < 0.02 * tangent(start, projection, EXAMPLES));
			for (final double[] kernel : found)
				assertEquals(1, Arrays.stream(kernel).map(value -> value * value).sum(), 1e-12);
			assertEquals(0, found[1][15]);
			assertTrue(!nonneg || Arrays.stream(found[1]).allMatch(value -> value >= 0));
		}
	}

	private static double tangent(final double[][] kernels, final Projection projection, final List<Example> examples) {
		final double[][] gradient = loss(kernels, examples).gradient();
		double squares = 0;
		for (int c = 0; c < kernels.length; c++) {
			final double[] g = gradient[c], h = kernels[c];
			final double along = IntStream.range(0, h.length).mapToDouble(k -> g[k] * h[k]).sum();
			for (int k = 0; k < projection.lengths()[c]; k++) {
				final double slope = g[k] - along * h[k];
				if (!projection.nonneg()[c] || h[k] > 0 || slope < 0) squares += slope * slope;
			}
		}
		return Math.sqrt(squares);
	}

	@Test
	void weightsSayWhatIsLearnedFrom() {
		final Projection projection = new Projection(new boolean[2], new int[] { 16, 16 }, true);
		final double[] twice = new double[80];
		Arrays.fill(twice, 2);
		final List<Example> half = EXAMPLES.subList(0, 15), doubled = half.stream().map(example -> new Example(example.trial(),
			null, twice)).toList();
		final double[][] found = relearn(projection, half, truth()), same = relearn(projection, doubled, truth());
		for (int c = 0; c < 2; c++)
			for (int k = 0; k < 16; k++)
				assertEquals(found[c][k], same[c][k], 1e-12);
		assertTrue(tangent(found, projection, half) < 0.1 * tangent(found, projection, EXAMPLES));
	}
}
