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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.dunl.dunl.Encoder;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.EncoderSettingsBuilder;
import sc.fiji.dunl.dunl.Encoders;
import sc.fiji.dunl.dunl.Likelihood;
import sc.fiji.dunl.dunl.QRegularization;
import sc.fiji.dunl.dunl.Stabiliser;
import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

class ObjectiveTest {

	private static final int SAMPLES = 40;
	private static final int LENGTH = 6;

	/** Every option whose gradient is that of the loss; top-k and truncation leave out some of it on purpose. */
	static Stream<Arguments> settings() {
		final Map<String, EncoderSettingsBuilder> all = new LinkedHashMap<>();
		all.put("ista", base().fista(false));
		all.put("fista", base());
		all.put("signs", base().signs(2, -1));
		all.put("decay", base().lambdaDecay(0.95));
		all.put("lambda per kernel", base().lambda(0.05, 0.2));
		all.put("hard threshold", base().hardThreshold(0.02));
		all.put("baseline", base().estimateBaseline(true));
		all.put("baseline of the whole trial", base().estimateBaseline(true).baselineBeforeOnset(false));
		all.put("edges", base().edges(true));
		all.put("edges and baseline", base().edges(true).estimateBaseline(true));
		all.put("stride", base().stride(2).edges(true));
		for (final double norm : new double[] { 0, 1, 2, 3 })
			all.put("Q " + norm, base().signs(2, 1).q(new QRegularization(new double[][] { { 0, 1 }, { 1, 0 } }, 0.4, 3,
				norm)));
		all.put("group", base().signs(2).group(0.3));
		all.put("group and baseline", base().group(0.3).estimateBaseline(true));
		all.put("tolerance", base().iterations(300).tolerance(1e-4).estimateBaseline(true));
		all.put("tolerance and group", base().iterations(300).tolerance(1e-4).group(0.3));
		all.put("tolerance and counts", base().iterations(300).tolerance(1e-4).likelihood(Likelihood.POISSON));
		all.put("binomial", base().likelihood(Likelihood.BINOMIAL));
		all.put("binomial baseline", base().likelihood(Likelihood.BINOMIAL).estimateBaseline(true));
		for (final Stabiliser.Kind kind : Stabiliser.Kind.values())
			all.put("poisson " + kind, base().likelihood(Likelihood.POISSON).stabiliser(new Stabiliser(kind, 0.7)));
		return all.entrySet().stream().flatMap(e -> Stream.of(false, true).map(known -> Arguments.of(e.getKey(), e
			.getValue().build(), known)));
	}

	@ParameterizedTest(name = "{0}, onsets known: {2}")
	@MethodSource("settings")
	void gradientIsThatOfTheLossWithoutTheMissingSamples(final String name, final EncoderSettings settings,
		final boolean known)
	{
		final boolean[][] observed = new boolean[2][SAMPLES];
		for (int t = 0; t < SAMPLES; t++) {
			observed[0][t] = t < 8 || t > 12 && t != 31;
			observed[1][t] = t % 7 != 3;
		}
		checkGradient(settings, examples(settings, known).stream().map(e -> new Example(new Trial(e.trial().number(), 0, e
			.trial().y(), e.trial().support(), observed), e.baseline())).toList());
	}

	@ParameterizedTest(name = "{0}, onsets known: {2}")
	@MethodSource("settings")
	void gradientIsThatOfTheLossOfWeightedSamples(final String name, final EncoderSettings settings,
		final boolean known)
	{
		final double[] weights = new double[SAMPLES];
		for (int t = 0; t < SAMPLES; t++)
			weights[t] = t / 5 % 4;
		final List<Example> examples = examples(settings, known);
		final Example first = examples.get(0);
		checkGradient(settings, Stream.concat(Stream.of(new Example(first.trial(), first.baseline(), weights)), examples
			.stream().skip(1)).toList());
	}

	@Test
	void aTrialThatCountsTwiceIsTwoOfIt() {
		final EncoderSettings settings = base().build();
		final List<Example> examples = examples(settings, false);
		final Example first = examples.get(0);
		final double[] twice = new double[SAMPLES];
		Arrays.fill(twice, 2);
		final Objective objective = new Objective(Encoders.fastest(settings), 0.02, 0.1);
		final Objective.Value weighted = objective.of(List.of(new Example(first.trial(), first.baseline(), twice), examples
			.get(1)), kernels(), Progress.NONE), repeated = objective.of(List.of(first, first, examples.get(1)), kernels(),
				Progress.NONE);
		assertEquals(repeated.total(), weighted.total(), 1e-12);
		for (int c = 0; c < 2; c++)
			assertArrayEquals(repeated.gradient()[c], weighted.gradient()[c], 1e-12);
	}

	private static EncoderSettingsBuilder base() {
		return EncoderSettings.builder(2).iterations(12).alpha(0.05).lambda(0.1);
	}

	@ParameterizedTest(name = "{0}, onsets known: {2}")
	@MethodSource("settings")
	void gradientIsThatOfTheLoss(final String name, final EncoderSettings settings, final boolean known) {
		checkGradient(settings, examples(settings, known));
	}

	private static void checkGradient(final EncoderSettings settings, final List<Example> examples) {
		final double[][] kernels = kernels();
		final Objective objective = new Objective(Encoders.fastest(settings), 0.02, 0.1);
		final double[][] gradient = objective.of(examples, kernels, Progress.NONE).gradient();
		double largest = 0;
		for (final double[] row : gradient)
			for (final double value : row)
				largest = Math.max(largest, Math.abs(value));
		assertTrue(largest > 1e-3, "nothing to compare");
		final double step = 1e-6;
		for (int c = 0; c < 2; c++)
			for (int k = 0; k < LENGTH; k++) {
				final double at = kernels[c][k];
				kernels[c][k] = at + step;
				final double above = objective.of(examples, kernels, Progress.NONE).total();
				kernels[c][k] = at - step;
				final double below = objective.of(examples, kernels, Progress.NONE).total();
				kernels[c][k] = at;
				assertEquals((above - below) / (2 * step), gradient[c][k], 2e-6 * Math.max(1, largest), "kernel " + c +
					", sample " + k);
			}
	}

	@ParameterizedTest
	@EnumSource(RandomProblem.Onsets.class)
	void theNumberOfThreadsIsNotSeen(final RandomProblem.Onsets onsets) {
		for (long seed = 0; seed < 12; seed++) {
			final RandomProblem problem = RandomProblem.of(seed, onsets);
			final Encoder encoder = Encoders.fastest(problem.settings());
			final Objective objective = new Objective(encoder, 0.01, 0.1);
			final List<Example> many = new ArrayList<>();
			for (int i = 0; i < 6; i++)
				many.addAll(problem.examples());
			final Objective.Value one = in(1, () -> objective.of(many, problem.kernels(), Progress.NONE));
			final Objective.Value two = in(2, () -> objective.of(many, problem.kernels(), Progress.NONE));
			assertEquals(one.total(), two.total());
			for (int c = 0; c < one.gradient().length; c++)
				assertArrayEquals(one.gradient()[c], two.gradient()[c]);
		}
	}

	@Test
	void stopsWithinASecond() {
		final EncoderSettings settings = base().iterations(1_000_000).estimateBaseline(true).build();
		final long start = System.nanoTime();
		final Progress progress = new Progress() {

			@Override
			public void update(final String stage, final double fraction) {
				// NB: not watched here.
			}

			@Override
			public boolean cancelled() {
				return System.nanoTime() - start > 200_000_000;
			}
		};
		assertThrows(CancelledException.class, () -> new Objective(Encoders.fastest(settings), 0, 0).of(examples(settings,
			false), kernels(), progress));
		assertTrue(System.nanoTime() - start < 1_200_000_000L);
	}

	private static Objective.Value in(final int threads, final java.util.concurrent.Callable<Objective.Value> work) {
		final ForkJoinPool pool = new ForkJoinPool(threads);
		try {
			return pool.submit(work).join();
		}
		finally {
			pool.shutdown();
		}
	}

	private static List<Example> examples(final EncoderSettings settings, final boolean known) {
		final Random random = new Random(9);
		final List<Example> examples = new ArrayList<>();
		final List<Support> support = known ? List.of(Support.at(new int[] { 4, 10, 30 }, new int[3]), Support.at(
			new int[] { 8, 30 }, new int[2])) : List.of(Support.anywhere(), Support.anywhere());
		for (int i = 0; i < 2; i++) {
			final double[][] y = new double[2][SAMPLES];
			for (final double[] trace : y)
				for (int t = 0; t < SAMPLES; t++)
					trace[t] = settings.likelihood() == Likelihood.GAUSSIAN ? 0.3 + 0.5 * random.nextGaussian() + (t % 10 < 3 ? 1.5
						: 0) : random.nextDouble() < (t % 10 < 4 ? 0.8 : 0.2) ? 1 : 0;
			examples.add(new Example(new Trial(i + 1, 0, y, support), settings.estimateBaseline() ? null : new double[] { 0.1,
				-0.2 }));
		}
		return examples;
	}

	private static double[][] kernels() {
		final Random random = new Random(10);
		final double[][] kernels = new double[2][];
		for (int c = 0; c < 2; c++) {
			kernels[c] = random.doubles(LENGTH, -0.2, 1).toArray();
			Projection.normalize(kernels[c]);
		}
		return kernels;
	}
}
