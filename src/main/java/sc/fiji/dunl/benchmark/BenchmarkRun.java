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

import sc.fiji.dunl.analysis.Analysis;
import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.simulate.Benchmark;
import sc.fiji.dunl.simulate.BenchmarkData;

/**
 * One analysis of one benchmark: kernels are learned from training trials with
 * the default settings, and everything is scored on held-out trials of another
 * seed.
 *
 * @param scenario name of the {@link Benchmark}
 * @param trials to learn from
 * @param heldOut trials to score on
 * @param sigma standard deviation of the noise
 * @param seed of the training trials and of learning
 */
public record BenchmarkRun(String scenario, int trials, int heldOut, double sigma, int seed) {

	/** Method that learns the kernels. */
	public static final String LEARNED = "learned";

	/** Method that has the true kernels and finds codes as the analysis does. */
	public static final String TRUE_KERNELS = "true kernels";

	/** Added to the seed of the training trials for the held-out ones. */
	private static final int HELD_OUT_SEED = 1000;

	/**
	 * What a method reached in a run.
	 *
	 * @param method {@link #LEARNED}, {@link #TRUE_KERNELS} or name of an oracle
	 */
	public record Row(BenchmarkRun run, String method, BenchmarkScore score) {}

	/** Learns, and asks the oracles. */
	public List<Row> rows(final Progress progress) {
		final Benchmark benchmark = Benchmark.named(scenario);
		final BenchmarkData training = benchmark.generate(trials, sigma, seed);
		final BenchmarkData test = benchmark.generate(heldOut, sigma, seed + HELD_OUT_SEED);
		final Settings settings = settings(benchmark);
		final List<Row> rows = new ArrayList<>();
		final List<KernelSpec> specs = training.kernels().specs();
		rows.add(row(LEARNED, Analysis.learn(training.traces(), training.events(), settings, specs, progress).model(), test,
			progress));
		rows.add(row(TRUE_KERNELS, new Model(training.kernels(), settings), test, progress));
		if (specs.stream().noneMatch(KernelSpec::eventsKnown)) for (final Oracle oracle : List.of(Oracle.L1,
			Oracle.REWEIGHTED))
			rows.add(new Row(this, oracle.name(), oracle.score(test, sigma, progress)));
		return rows;
	}

	/** The defaults, with the trials of the benchmark. */
	private Settings settings(final Benchmark benchmark) {
		return Settings.defaults(AnalysisOptions.ALL).with(DunlOptions.SEED, seed).with(DunlOptions.TRIAL_EVENT,
			Benchmark.TRIAL).with(DunlOptions.TRIAL_START, 0.0).with(DunlOptions.TRIAL_STOP, benchmark.trialSamples() /
				benchmark.kernels().rateHz());
	}

	private Row row(final String method, final Model model, final BenchmarkData test, final Progress progress) {
		final AnalysisResult found = Analysis.apply(model, test.traces(), test.events(), model.settings(), progress);
		return new Row(this, method, BenchmarkScore.of(model.kernels(), found.codes(), found.fit(), 0, test));
	}
}
