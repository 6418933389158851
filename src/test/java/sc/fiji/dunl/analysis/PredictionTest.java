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
package sc.fiji.dunl.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/** What is predicted of samples that were hidden. */
class PredictionTest {

	private static final int LENGTH = 12;
	private static final KernelSpec FREE = KernelSpec.free("free", 1.2), CUE = new KernelSpec("cue", List.of("cue"), 1,
		true, 1.2, List.of(), Double.NaN);
	private static final HiddenSamples HIDDEN = new HiddenSamples(2, 5);
	private static final Settings SETTINGS = AnalysisOptions.defaults();
	private static final double[] BUMP = bump();

	private static double[] bump() {
		final double[] h = IntStream.range(0, LENGTH).mapToDouble(k -> Math.exp(-(k - 5) * (k - 5) / 8.0)).toArray();
		final double norm = Math.sqrt(Arrays.stream(h).map(v -> v * v).sum());
		return Arrays.stream(h).map(v -> v / norm).toArray();
	}

	/** A trial with an event of 20 every 30 samples on a baseline of 3, in units of the noise. */
	private static Trial trial(final Support support, final double noise) {
		final double[][] y = new double[1][300];
		final Random random = new Random(1);
		Arrays.fill(y[0], 3);
		for (int start = 9; start + LENGTH < 300; start += 30)
			for (int k = 0; k < LENGTH; k++)
				y[0][start + k] += 20 * BUMP[k];
		for (int t = 0; t < 300; t++)
			y[0][t] += noise * random.nextGaussian();
		return new Trial(1, 0, y, List.of(support));
	}

	private static Support onsets() {
		final int[] samples = IntStream.range(0, 10).map(i -> 9 + 30 * i).filter(s -> s + LENGTH < 300).toArray();
		return Support.at(samples, new int[samples.length]);
	}

	private static Prediction predict(final KernelSpec spec, final double[] kernel, final double scale,
		final Settings settings, final Trial trial)
	{
		final Prediction prediction = new Prediction(new double[][] { kernel }, List.of(spec), settings, HIDDEN);
		prediction.add(0, new CutRecording(new int[] { 0 }, new double[] { 1 }, new double[] { scale }, List.of(trial)),
			Progress.NONE);
		return prediction;
	}

	@Test
	void whatTheKernelsMadeIsPredictedExactly() {
		final Settings settings = SETTINGS.with(DunlOptions.UNROLLING_NUM, 400);
		for (final Prediction prediction : List.of(predict(CUE, BUMP, 1, settings, trial(onsets(), 0)), predict(FREE, BUMP,
			1, settings, trial(Support.anywhere(), 0))))
		{
			assertEquals(300, prediction.samples(), "each sample once");
			assertEquals(0, prediction.loss(), 1e-6);
			assertEquals(10, prediction.codes(), 0.8);
		}
	}

	@Test
	void noiseIsNotPredictedAndWrongKernelsPredictWorse() {
		final double[] right = { 0 }, flat = new double[LENGTH];
		Arrays.fill(flat, 1 / Math.sqrt(LENGTH));
		final Trial noisy = trial(Support.anywhere(), 1);
		right[0] = predict(FREE, BUMP, 1, SETTINGS, noisy).loss() / 300;
		assertTrue(right[0] > 0.9 && right[0] < 2, "the noise and little more: " + right[0]);
		assertTrue(predict(FREE, flat, 1, SETTINGS, noisy).loss() / 300 > right[0] + 0.3);
	}

	@Test
	void codesThatFollowTheNoisePredictWorse() {
		final Settings loose = SETTINGS.with(DunlOptions.CODE_SPARSE_REGULARIZATION, 0.2).with(DunlOptions.EVENT_MIN, 0.0);
		final Trial noisy = trial(Support.anywhere(), 1);
		assertTrue(predict(FREE, BUMP, 1, loose, noisy).loss() > 1.1 * predict(FREE, BUMP, 1, SETTINGS, noisy).loss());
	}

	@Test
	void hiddenSamplesDoNotMoveWhatIsPredicted() {
		final Trial trial = trial(onsets(), 1);
		final int[] rounds = HIDDEN.rounds(0, trial, 0);
		final double before = predict(CUE, BUMP, 1, SETTINGS, trial).loss();
		// NB: Only the loss of this sample itself may change, and what it tells of the others in other rounds.
		final int sample = 150;
		final double[][] y = { trial.y()[0].clone() };
		y[0][sample] = Double.NaN;
		final boolean[][] observed = new boolean[1][300];
		Arrays.fill(observed[0], true);
		observed[0][sample] = false;
		final Prediction without = predict(CUE, BUMP, 1, SETTINGS, new Trial(1, 0, y, trial.support(), observed));
		assertEquals(299, without.samples(), "what was never observed cannot be judged, hidden in round " + rounds[sample]);
		assertEquals(before, without.loss(), 12);
	}

	@Test
	void theLossIsInUnitsOfTheNoiseWhateverTheUnitOfTheTraces() {
		final Trial trial = trial(onsets(), 1);
		final double inNoise = predict(CUE, BUMP, 1, SETTINGS.with(DunlOptions.KNOWN_SPARSE_REGULARIZATION, 0.0), trial).loss();
		final double inTens = predict(CUE, BUMP, 10, SETTINGS.with(DunlOptions.KNOWN_SPARSE_REGULARIZATION, 0.0), trial.over(
			new double[] { 10 })).loss();
		assertEquals(inNoise, inTens, 1e-6 * inNoise);
	}
}
