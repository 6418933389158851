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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Encoder;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.Encoders;
import sc.fiji.dunl.dunl.Encoding;
import sc.fiji.dunl.dunl.Inference;
import sc.fiji.dunl.dunl.Likelihood;
import sc.fiji.dunl.dunl.DenseEncoder;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/** Samples that were not observed take no part in anything. */
class MissingSamplesTest {

	@Property(tries = 150, seed = "2", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void whatStandsAtMissingSamplesDoesNotMatter(@ForAll final long seed, @ForAll final RandomProblem.Onsets onsets) {
		final RandomProblem problem = RandomProblem.of(seed, onsets).masked(seed);
		final Random random = new Random(seed);
		final RandomProblem other = problem.with(example -> {
			final double[][] y = copy(example.trial().y());
			for (int n = 0; n < y.length; n++)
				for (int t = 0; t < y[n].length; t++)
					if (!example.trial().observed()[n][t]) y[n][t] = random.nextBoolean() ? Double.NaN : 1e3 * random.nextGaussian();
			return new Example(new Trial(1, 0, y, example.trial().support(), example.trial().observed()), example.baseline());
		});
		for (final Encoder encoder : List.of(new DenseEncoder(problem.settings()), Encoders.fastest(problem.settings())))
			assertSame(EncodersAgreeTest.numbers(encoder, problem), EncodersAgreeTest.numbers(encoder, other));
	}

	@Property(tries = 60, seed = "3", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void aMaskThatHidesNothingChangesNothing(@ForAll final long seed, @ForAll final RandomProblem.Onsets onsets) {
		final RandomProblem problem = RandomProblem.of(seed, onsets);
		final RandomProblem open = problem.with(example -> {
			final boolean[][] all = new boolean[example.trial().rois()][example.trial().length()];
			for (final boolean[] mask : all)
				Arrays.fill(mask, true);
			return new Example(new Trial(1, 0, example.trial().y(), example.trial().support(), all), example.baseline());
		});
		final Encoder encoder = Encoders.fastest(problem.settings());
		assertSame(EncodersAgreeTest.numbers(encoder, problem), EncodersAgreeTest.numbers(encoder, open));
	}

	/** FISTA on the matrix H of all placed kernels, with the rows of the missing samples removed. */
	@Property(tries = 60, seed = "4", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void missingSamplesAreRowsRemoved(@ForAll final long seed) {
		final Random random = new Random(seed);
		final int length = 4, samples = 25, iterations = 30;
		final double[][] kernels = { random.doubles(length, -0.3, 1).toArray(), random.doubles(length, -0.3, 1).toArray() };
		final boolean edges = random.nextBoolean();
		final double lambda = 0.05, alpha = 0.1;
		final EncoderSettings settings = EncoderSettings.builder(2).signs(2).lambda(lambda).alpha(alpha).edges(edges)
			.iterations(iterations).build();
		final boolean[] observed = new boolean[samples];
		for (int t = 0; t < samples; t++)
			observed[t] = random.nextInt(3) > 0 || t == 7;
		final double[] y = random.doubles(samples, -1, 3).toArray();
		final int before = edges ? length - 1 : 0, positions = settings.positions(samples, length);
		final List<double[]> rows = new ArrayList<>();
		final List<Double> values = new ArrayList<>();
		for (int t = 0; t < samples; t++) {
			if (!observed[t]) continue;
			final double[] row = new double[2 * positions];
			for (int c = 0; c < 2; c++)
				for (int k = 0; k < length; k++)
					if (t - k + before >= 0 && t - k + before < positions) row[c * positions + t - k + before] = kernels[c][k];
			rows.add(row);
			values.add(y[t]);
		}
		final double[] expected = fista(rows, values, alpha, lambda, iterations);
		final Trial trial = new Trial(1, 0, new double[][] { y }, List.of(Support.anywhere(), Support.anywhere()),
			new boolean[][] { observed });
		for (final Encoder encoder : List.of(new DenseEncoder(settings), Encoders.fastest(settings))) {
			final double[][] x = encoder.encode(trial, new double[1], kernels, Progress.NONE).x()[0];
			for (int c = 0; c < 2; c++)
				assertArrayEquals(Arrays.copyOfRange(expected, c * positions, (c + 1) * positions), x[c], 1e-6);
		}
	}

	private static double[] fista(final List<double[]> rows, final List<Double> values, final double alpha,
		final double lambda, final int iterations)
	{
		final int size = rows.get(0).length;
		double[] x = new double[size], z = new double[size];
		double t = 1;
		for (int r = 0; r < iterations; r++) {
			final double[] moved = z.clone();
			for (int i = 0; i < rows.size(); i++) {
				double residual = values.get(i);
				for (int j = 0; j < size; j++)
					residual -= rows.get(i)[j] * z[j];
				for (int j = 0; j < size; j++)
					moved[j] += alpha * rows.get(i)[j] * residual;
			}
			for (int j = 0; j < size; j++)
				moved[j] = Math.signum(moved[j]) * Math.max(0, Math.abs(moved[j]) - alpha * lambda);
			final double next = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
			z = new double[size];
			for (int j = 0; j < size; j++)
				z[j] = moved[j] + (t - 1) / next * (moved[j] - x[j]);
			x = moved;
			t = next;
		}
		return x;
	}

	@Property(tries = 150, seed = "5", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void aTrialFilledUpWithMissingSamplesIsTheShorterTrial(@ForAll final long seed,
		@ForAll final RandomProblem.Onsets onsets)
	{
		final RandomProblem problem = RandomProblem.withEdges(seed, onsets);
		final RandomProblem filled = problem.with(example -> {
			final int samples = example.trial().length(), more = new Random(seed).nextInt(20);
			final double[][] y = new double[example.trial().rois()][];
			final boolean[][] observed = new boolean[y.length][samples + more];
			for (int n = 0; n < y.length; n++) {
				y[n] = Arrays.copyOf(example.trial().y()[n], samples + more);
				Arrays.fill(y[n], samples, samples + more, Double.NaN);
				Arrays.fill(observed[n], 0, samples, true);
			}
			return new Example(new Trial(1, 0, y, example.trial().support(), observed), example.baseline());
		});
		for (final Encoder encoder : List.of(new DenseEncoder(problem.settings()), Encoders.fastest(problem.settings()))) {
			final Objective objective = new Objective(encoder, 0.01, 0.1);
			final Objective.Value value = objective.of(problem.examples(), problem.kernels(), Progress.NONE);
			final Objective.Value same = objective.of(filled.examples(), problem.kernels(), Progress.NONE);
			assertEquals(value.total(), same.total(), 1e-9 * Math.abs(value.total()));
			EncodersAgreeTest.assertClose(Arrays.stream(value.gradient()).flatMapToDouble(Arrays::stream).toArray(), Arrays
				.stream(same.gradient()).flatMapToDouble(Arrays::stream).toArray(), 1e-7);
		}
	}

	@Test
	void trialsOfUnequalLengthAreLearnedFromTogether() {
		final Random random = new Random(3);
		final double[] kernel = { 0.1, 0.9, 0.4, 0.1 };
		Projection.normalize(kernel);
		final List<Example> examples = new ArrayList<>(), filled = new ArrayList<>();
		final int longest = 60;
		for (int i = 0; i < 12; i++) {
			final int samples = 25 + 3 * i;
			final double[] y = new double[samples];
			for (int t = 0; t < samples; t++)
				y[t] = 0.05 * random.nextGaussian() + (t >= 8 && t < 12 ? (1 + i % 3) * kernel[t - 8] : 0);
			final List<Support> onset = List.of(Support.at(new int[] { 8 }, new int[1]));
			final boolean[] observed = new boolean[longest];
			Arrays.fill(observed, 0, samples, true);
			examples.add(new Example(new Trial(i, 0, new double[][] { y }, onset), null));
			filled.add(new Example(new Trial(i, 0, new double[][] { Arrays.copyOf(y, longest) }, onset, new boolean[][] {
				observed }), null));
		}
		final EncoderSettings settings = EncoderSettings.builder(1).estimateBaseline(true).edges(true).iterations(40).build();
		final double[][] start = { { 0.5, 0.5, 0.5, 0.5 } };
		final double[][] learned = trainer(settings).train(examples, start, epoch -> {}, Progress.NONE);
		assertArrayEquals(kernel, learned[0], 0.03);
		assertArrayEquals(learned[0], trainer(settings).train(filled, start, epoch -> {}, Progress.NONE)[0], 1e-7);
	}

	private static Trainer trainer(final EncoderSettings settings) {
		return new Trainer(Encoders.fastest(settings), new TrainingSettings(40, 4, true, 1, 0.05, 20, 0.5, 1e-3, 0, 0, 0,
			true), new Projection(new boolean[] { false }, new int[] { 4 }, true));
	}

	@Test
	void neuronsThatAreShrunkTogetherMayMissDifferentSamples() {
		final Random random = new Random(8);
		final double[][] kernels = { random.doubles(5, 0, 1).toArray() };
		final double[][] y = { random.doubles(30).toArray(), random.doubles(30).toArray() };
		final boolean[][] observed = new boolean[2][30];
		for (int t = 0; t < 30; t++) {
			observed[0][t] = t < 20;
			observed[1][t] = t != 12 && t != 13;
		}
		for (final Likelihood likelihood : List.of(Likelihood.GAUSSIAN, Likelihood.BINOMIAL)) {
			final EncoderSettings settings = EncoderSettings.builder(1).signs(2).group(0.1).likelihood(likelihood)
				.estimateBaseline(true).edges(true).build();
			final Encoding first = encode(settings, y, observed, kernels);
			final double[][] other = copy(y);
			Arrays.fill(other[0], 20, 30, Double.NaN);
			other[1][12] = 1e9;
			assertArrayEquals(first.x()[0][0], encode(settings, other, observed, kernels).x()[0][0]);
			assertArrayEquals(first.a(), encode(settings, other, observed, kernels).a());
			for (int d = 24; d < first.x()[0][0].length; d++)
				assertEquals(0, first.x()[0][0][d], "nothing was seen there");
		}
	}

	private static Encoding encode(final EncoderSettings settings, final double[][] y, final boolean[][] observed,
		final double[][] kernels)
	{
		return Encoders.fastest(settings).encode(new Trial(1, 0, y, List.of(Support.anywhere()), observed), null, kernels,
			Progress.NONE);
	}

	@Test
	void amplitudesAreRefittedToWhatWasSeen() {
		final double[][] kernels = { { 0.5, 0.5, 0.5, 0.5 } };
		final double[] y = new double[40];
		Arrays.fill(y, 0.3);
		for (int k = 0; k < 4; k++)
			y[10 + k] += 5 * kernels[0][k];
		y[12] = Double.NaN;
		final boolean[] observed = new boolean[40];
		for (int t = 0; t < 40; t++)
			observed[t] = t != 12;
		final EncoderSettings settings = EncoderSettings.builder(1).lambda(0.5).edges(true).estimateBaseline(true).build();
		final Inference.Found found = new Inference(Encoders.fastest(settings), kernels, true, new double[] { 1 }).of(
			new Trial(1, 0, new double[][] { y }, List.of(Support.anywhere()), new boolean[][] { observed }), null, Progress.NONE)
			.get(0);
		assertEquals(1, found.codes().size());
		assertEquals(10, found.codes().get(0).sample());
		assertEquals(5, found.codes().get(0).amplitude(), 1e-6);
		assertEquals(0.3, found.baseline(), 1e-6);
	}

	@Test
	void aTraceOfWhichNothingWasSeenIsRefused() {
		final EncoderSettings settings = EncoderSettings.builder(1).build();
		final String message = assertThrows(InputException.class, () -> Encoders.fastest(settings).encode(new Trial(3, 0,
			new double[2][20], List.of(Support.anywhere()), new boolean[2][20]), new double[2], new double[][] { { 1, 1 } },
			Progress.NONE)).getMessage();
		assertTrue(message.contains("trace 1 of trial 3"), message);
	}

	private static void assertSame(final List<double[]> expected, final List<double[]> found) {
		assertEquals(expected.size(), found.size());
		for (int i = 0; i < expected.size(); i++)
			assertArrayEquals(expected.get(i), found.get(i));
	}

	private static double[][] copy(final double[][] rows) {
		return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
	}
}
