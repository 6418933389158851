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
package sc.fiji.dunl.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.Encoders;
import sc.fiji.dunl.dunl.Inference;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.evaluate.EventMatch;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.simulate.Benchmark;
import sc.fiji.dunl.simulate.BenchmarkData;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/**
 * Whether uncertainties are what they say: how many 95 % intervals hold the true
 * amplitude, and how many events of a score are found where there is nothing but
 * noise. Prints the tables of docs/uncertainty.md.
 */
public final class CoverageStudy {

	private static final int SEEDS = 3;
	private static final int TRIALS = 200;
	private static final double[] NOISES = { 0.1, 0.25 };

	private CoverageStudy() {
		// NB: static use only.
	}

	/** Prints all tables; takes no arguments. */
	public static void main(final String... args) {
		System.out.println("| scenario | noise | at the true onsets | found at the true sample | found one sample off |\n" +
			"|---|---|---|---|---|");
		for (final String name : List.of("structured", "short", "long"))
			for (final double sigma : NOISES)
				System.out.println(amplitudes(name, sigma));
		System.out.println();
		noise();
	}

	/** Part of intervals that hold the true amplitude. */
	private static String amplitudes(final String name, final double sigma) {
		final Counts given = new Counts(), exact = new Counts(), near = new Counts();
		for (int seed = 11; seed < 11 + SEEDS; seed++) {
			final BenchmarkData data = Benchmark.named(name).generate(TRIALS, sigma, seed);
			final double[][] kernels = waveforms(data.kernels());
			for (final Trial trial : data.trials()) {
				final List<Code> truth = data.codes().stream().filter(code -> code.trial() == trial.number()).toList();
				final List<Code> known = find(trial, kernels, truth, 0, 0).codes();
				for (int i = 0; i < truth.size(); i++)
					given.add(known.get(i), truth.get(i));
				final List<Code> found = find(trial, kernels, null, sigma, 0).codes();
				for (int kernel = 0; kernel < kernels.length; kernel++) {
					final List<Code> t = of(truth, kernel), f = of(found, kernel);
					for (final EventMatch.Pair pair : EventMatch.match(samples(f), samples(t), 1).pairs()) {
						final Code code = f.get(pair.detected()), own = t.get(pair.truth());
						(code.sample() == own.sample() ? exact : near).add(code, own);
					}
				}
			}
		}
		return String.format(Locale.ROOT, "| %s | %s | %s | %s | %s |", name, sigma, given, exact, near);
	}

	/** How many intervals hold the true amplitude. */
	private static final class Counts {

		private int all;
		private int held;

		private void add(final Code found, final Code truth) {
			all++;
			if (found.confidence().low() <= truth.amplitude() && truth.amplitude() <= found.confidence().high()) held++;
		}

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "%.1f %% of %d", 100.0 * held / all, all);
		}
	}

	private static List<Code> of(final List<Code> codes, final int kernel) {
		return codes.stream().filter(code -> code.kernel() == kernel && code.amplitude() != 0).toList();
	}

	private static double[] samples(final List<Code> codes) {
		return codes.stream().mapToDouble(Code::sample).toArray();
	}

	/**
	 * What is found in a trial with the true kernels.
	 *
	 * @param truth where kernels are known to be; null: anywhere
	 * @param smallest score of events that are kept
	 */
	private static Inference.Found find(final Trial trial, final double[][] kernels, final List<Code> truth,
		final double penalty, final double smallest)
	{
		final List<Support> support = new ArrayList<>();
		for (int kernel = 0; kernel < kernels.length; kernel++) {
			final int[] onsets = truth == null ? null : of(truth, kernel).stream().mapToInt(code -> code.sample() - trial
				.firstSample()).toArray();
			support.add(onsets == null ? Support.anywhere() : Support.at(onsets, new int[onsets.length]));
		}
		final EncoderSettings settings = EncoderSettings.builder(kernels.length).lambda(penalty)
			.iterations(300).edges(true).estimateBaseline(true).baselineBeforeOnset(false).build();
		return new Inference(Encoders.fastest(settings), kernels, true, 0).withSmallestScore(smallest).of(new Trial(trial.number(), trial
			.firstSample(), trial.y(), support), null, Progress.NONE).get(0);
	}

	/** Events of the bump a minute in two hours of white noise, at 40 samples a second. */
	private static void noise() {
		final double[][] bump = { Benchmark.named("long").kernels().get(1).waveform() };
		final int minutes = 120, samples = minutes * 60 * 1000 / Benchmark.BIN_MS;
		final double[] penalties = { 1, 2, 3, 4 };
		final Random random = new Random(11);
		final double[] y = new double[samples];
		for (int t = 0; t < samples; t++)
			y[t] = random.nextGaussian();
		final Trial trial = new Trial(1, 0, new double[][] { y }, List.of(Support.anywhere()));
		final StringBuilder head = new StringBuilder("| smallest score |"), rule = new StringBuilder("|---|");
		for (final double penalty : penalties) {
			head.append(String.format(Locale.ROOT, " penalty %.0f |", penalty));
			rule.append("---|");
		}
		System.out.println(head + "\n" + rule);
		for (final double score : new double[] { 0, 3, 3.5, 4, 4.5, 5 }) {
			final StringBuilder row = new StringBuilder("| " + score + " |");
			for (final double penalty : penalties)
				row.append(String.format(Locale.ROOT, " %.2f |", (double) find(trial, bump, null, penalty, score).codes()
					.size() / minutes));
			System.out.println(row);
		}
	}

	private static double[][] waveforms(final KernelBank kernels) {
		return kernels.kernels().stream().map(kernel -> kernel.waveform()).toArray(double[][]::new);
	}
}
