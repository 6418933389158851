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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.EncoderSettingsBuilder;
import sc.fiji.dunl.dunl.QRegularization;
import sc.fiji.dunl.dunl.TopK;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/**
 * A small gaussian problem with options drawn at random.
 *
 * @param settings of the encoder
 * @param examples trials of one length
 * @param kernels [kernel][sample]
 */
record RandomProblem(EncoderSettings settings, List<Example> examples, double[][] kernels) {

	/** Which kernels' onsets are known. */
	enum Onsets {
			NONE, SOME, ALL
	}

	static RandomProblem of(final long seed, final Onsets onsets) {
		return of(seed, onsets, false);
	}

	/** One whose kernels may reach over the ends of a trial. */
	static RandomProblem withEdges(final long seed, final Onsets onsets) {
		return of(seed, onsets, true);
	}

	private static RandomProblem of(final long seed, final Onsets onsets, final boolean edges) {
		final Random random = new Random(seed);
		final int count = 1 + random.nextInt(3);
		final int length = 2 + random.nextInt(12);
		final int samples = length + random.nextInt(random.nextInt(4) == 0 ? 200 : 50);
		final double[][] kernels = new double[count][length];
		for (final double[] kernel : kernels) {
			for (int k = 0; k < length; k++)
				kernel[k] = random.nextGaussian() + (random.nextBoolean() ? 1 : 0);
			Projection.normalize(kernel);
		}
		final EncoderSettings drawn = settings(random, count, length);
		final EncoderSettings settings = edges ? drawn.toBuilder().edges(true).build() : drawn;
		final List<Example> examples = new ArrayList<>();
		final int trials = 1 + random.nextInt(3), rois = 1 + random.nextInt(2);
		for (int i = 0; i < trials; i++)
			examples.add(example(random, settings, kernels, samples, rois, onsets));
		return new RandomProblem(settings, examples, kernels);
	}

	/** The same with some samples of each trace not observed: single ones, stretches, or whole ends. */
	RandomProblem masked(final long seed) {
		final Random random = new Random(seed);
		return with(example -> {
			final Trial trial = example.trial();
			final boolean[][] observed = new boolean[trial.rois()][trial.length()];
			for (final boolean[] mask : observed) {
				Arrays.fill(mask, true);
				for (int i = 1 + random.nextInt(4); i > 0; i--) {
					final int from = random.nextInt(mask.length);
					Arrays.fill(mask, from, Math.min(mask.length, from + 1 + random.nextInt(8)), false);
				}
				// NB: A baseline needs a sample to be estimated from.
				mask[0] = true;
			}
			return new Example(new Trial(trial.number(), trial.firstSample(), trial.y(), trial.support(), observed), example
				.baseline());
		});
	}

	/** The same with an encoder that ends at rest, and thus without what keeps the objective from falling. */
	RandomProblem atRest(final double tolerance) {
		return new RandomProblem(settings.toBuilder().lambdaDecay(1).hardThreshold(Double.NaN).q(null).topK(null).iterations(
			10 * settings.iterations()).tolerance(tolerance).build(), examples, kernels);
	}

	/** The same with other examples. */
	RandomProblem with(final UnaryOperator<Example> change) {
		return new RandomProblem(settings, examples.stream().map(change).toList(), kernels);
	}

	private static EncoderSettings settings(final Random random, final int count, final int length) {
		final double[] lambda = new double[count];
		final int[] signs = new int[count];
		for (int c = 0; c < count; c++) {
			lambda[c] = random.nextInt(4) == 0 ? 0 : 0.3 * random.nextDouble();
			signs[c] = new int[] { 1, 1, -1, 2 }[random.nextInt(4)];
		}
		final EncoderSettingsBuilder b = EncoderSettings.builder(count).fista(random.nextInt(3) > 0).iterations(1 +
			random.nextInt(40)).lambda(lambda).lambdaDecay(random.nextBoolean() ? 1 : 0.95).signs(signs).stride(random
				.nextInt(3) == 0 ? 1 + random.nextInt(3) : 1).edges(random.nextBoolean()).estimateBaseline(random
					.nextBoolean()).baselineBeforeOnset(random.nextBoolean());
		if (random.nextBoolean()) b.alpha((0.1 + 0.5 * random.nextDouble()) / (count * length));
		if (random.nextInt(5) == 0) b.hardThreshold(0.2 * random.nextDouble());
		if (random.nextInt(3) == 0) b.q(exclusion(random, count));
		if (random.nextInt(5) == 0) b.topK(new TopK(1 + random.nextInt(3), 1 + random.nextInt(12)));
		if (random.nextInt(5) == 0) b.backwardIterations(1 + random.nextInt(10));
		return b.build();
	}

	private static QRegularization exclusion(final Random random, final int count) {
		final double[][] matrix = new double[count][count];
		for (final double[] row : matrix)
			for (int c = 0; c < count; c++)
				row[c] = random.nextBoolean() ? random.nextDouble() : 0;
		return new QRegularization(matrix, 0.2 + 0.5 * random.nextDouble(), 1 + random.nextInt(5), new double[] { 0, 1, 2,
			3 }[random.nextInt(4)]);
	}

	private static Example example(final Random random, final EncoderSettings settings, final double[][] kernels,
		final int samples, final int rois, final Onsets onsets)
	{
		final int length = kernels[0].length, stride = settings.stride();
		final int positions = settings.positions(samples, length);
		final int before = settings.edges() ? (length - 1) / stride * stride : 0;
		// NB: A baseline before the first onset needs a sample there.
		final int least = settings.estimateBaseline() && settings.baselineBeforeOnset() ? before / stride + 1 : 0;
		final List<Support> support = new ArrayList<>();
		for (int c = 0; c < kernels.length; c++) {
			final boolean known = onsets == Onsets.ALL || onsets == Onsets.SOME && (c + 1 < kernels.length || c == 0) && random
				.nextBoolean();
			final TreeSet<Integer> starts = new TreeSet<>();
			final int events = random.nextInt(1 + positions / 3);
			for (int i = 0; i < events && least < positions; i++)
				starts.add((least + random.nextInt(positions - least)) * stride - before);
			support.add(known ? Support.at(starts.stream().mapToInt(Integer::intValue).toArray(), new int[starts.size()])
				: Support.anywhere());
		}
		final double[][] y = new double[rois][samples];
		final double[] baseline = new double[rois];
		for (int n = 0; n < rois; n++) {
			baseline[n] = random.nextGaussian();
			for (int t = 0; t < samples; t++)
				y[n][t] = baseline[n] + 0.3 * random.nextGaussian();
			for (int i = 0; i < 1 + samples / 12; i++) {
				final double[] kernel = kernels[random.nextInt(kernels.length)];
				final int start = random.nextInt(samples);
				final double amplitude = random.nextGaussian() * 2;
				for (int k = 0; k < length && start + k < samples; k++)
					y[n][start + k] += amplitude * kernel[k];
			}
		}
		return new Example(new Trial(1, 0, y, support), settings.estimateBaseline() ? null : baseline);
	}
}
