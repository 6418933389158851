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
import java.util.concurrent.atomic.AtomicInteger;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.simulate.Benchmark;

/** Runs of benchmarks: all combinations of scenarios, numbers of trials, noise levels and seeds. */
public final class BenchmarkSuite {

	private final List<BenchmarkRun> runs;

	private BenchmarkSuite(final List<BenchmarkRun> runs) {
		this.runs = List.copyOf(runs);
	}

	/** All scenarios in the sizes and noise that docs/benchmark-science.md shows; takes hours on two cores. */
	public static BenchmarkSuite full() {
		return of(Benchmark.names(), List.of(25, 100, 400), List.of(0.1, 0.25), List.of(11, 12, 13), 200);
	}

	/** A check that takes seconds. */
	public static BenchmarkSuite quick() {
		return of(List.of("long", "structured"), List.of(25), List.of(0.1), List.of(11), 25);
	}

	/**
	 * All combinations.
	 *
	 * @param scenarios names of {@link Benchmark}
	 * @param trials to learn from
	 * @param sigmas of the noise
	 * @param heldOut trials that each run is scored on
	 * @throws InputException if there is no such scenario, or a list is empty
	 */
	public static BenchmarkSuite of(final List<String> scenarios, final List<Integer> trials, final List<Double> sigmas,
		final List<Integer> seeds, final int heldOut)
	{
		final List<BenchmarkRun> runs = new ArrayList<>();
		for (final String scenario : scenarios)
			for (final double sigma : sigmas)
				for (final int count : trials)
					for (final int seed : seeds) {
						// NB: Found out now rather than after hours.
						Benchmark.named(scenario).generate(1, sigma, seed);
						if (count < 1 || heldOut < 1) throw new InputException("Benchmarks need at least one trial to learn from and one " +
							"held out, not " + count + " and " + heldOut + ".");
						runs.add(new BenchmarkRun(scenario, count, heldOut, sigma, seed));
					}
		if (runs.isEmpty()) throw new InputException(
			"There is no benchmark to run; give at least one scenario, number of trials, noise and seed.");
		return new BenchmarkSuite(runs);
	}

	/** Number of runs. */
	public int size() {
		return runs.size();
	}

	/** Runs all of them, several at a time; the rows are in the order of the runs. */
	public List<BenchmarkRun.Row> run(final Progress progress) {
		final AtomicInteger done = new AtomicInteger();
		return runs.parallelStream().map(run -> {
			final List<BenchmarkRun.Row> rows = run.rows(quiet(progress));
			progress.update("Running benchmarks", (double) done.incrementAndGet() / runs.size());
			return rows;
		}).flatMap(List::stream).toList();
	}

	/** Runs side by side would each tell of their own. */
	private static Progress quiet(final Progress progress) {
		return new Progress() {

			@Override
			public void update(final String stage, final double fraction) {
				// NB: The suite tells how many runs are done.
			}

			@Override
			public boolean cancelled() {
				return progress.cancelled();
			}
		};
	}
}
