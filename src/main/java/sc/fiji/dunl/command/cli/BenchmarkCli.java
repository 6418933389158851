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
package sc.fiji.dunl.command.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import sc.fiji.dunl.benchmark.BenchmarkRun;
import sc.fiji.dunl.benchmark.BenchmarkScore;
import sc.fiji.dunl.benchmark.BenchmarkSuite;
import sc.fiji.dunl.imagej.BenchmarkFigure;
import sc.fiji.dunl.io.BenchmarkTable;
import sc.fiji.dunl.io.OutputFolder;

/** {@code dunl benchmark}. */
@Command(name = "benchmark", mixinStandardHelpOptions = true,
	description = "Learns kernels from simulated trials with the default settings, scores them on held-out trials beside " +
		"oracles that know the kernels, and writes a table and figures.")
public final class BenchmarkCli implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@ArgGroup(multiplicity = "1")
	private Which which;

	@Mixin
	private OutputArguments output;

	/** How much is run. */
	private static final class Which {

		@Option(names = "--quick", required = true, description = "Two scenarios with few trials: seconds.")
		private boolean quick;

		@Option(names = "--full", required = true, description = "Every scenario with 25 to 400 trials, two levels of noise and three seeds: hours.")
		private boolean full;

		@ArgGroup(exclusive = false, multiplicity = "1")
		private Chosen chosen;
	}

	/** Some of it. */
	private static final class Chosen {

		@Option(names = "--scenario", split = ",", required = true, paramLabel = "NAME", description = "Scenarios, by commas: " +
			"calscenario, short, structured, long, whisker, whisker-5ms, whisker-10ms, whisker-50ms, orth or dopamine.")
		private List<String> scenarios;

		@Option(names = "--trials", split = ",", defaultValue = "100", paramLabel = "N", description = "Numbers of trials to learn from (default: ${DEFAULT-VALUE}).")
		private List<Integer> trials;

		@Option(names = "--sigma", split = ",", defaultValue = "0.1", paramLabel = "S", description = "Noise, where amplitudes are 1 on average (default: ${DEFAULT-VALUE}).")
		private List<Double> sigmas;

		@Option(names = "--seeds", split = ",", defaultValue = "11,12,13", paramLabel = "SEED", description = "Seeds (default: ${DEFAULT-VALUE}).")
		private List<Integer> seeds;

		@Option(names = "--held-out", defaultValue = "200", paramLabel = "N", description = "Trials that each run is scored on (default: ${DEFAULT-VALUE}).")
		private int heldOut;
	}

	@Override
	public Integer call() {
		final BenchmarkSuite suite = which.quick ? BenchmarkSuite.quick() : which.full ? BenchmarkSuite.full() : BenchmarkSuite
			.of(which.chosen.scenarios, which.chosen.trials, which.chosen.sigmas, which.chosen.seeds, which.chosen.heldOut);
		try (OutputFolder folder = output.create();
				ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr()))
		{
			final List<BenchmarkRun.Row> rows = suite.run(progress);
			BenchmarkTable.write(folder.path("benchmark.csv"), rows);
			final Set<String> drawn = new LinkedHashSet<>();
			for (final BenchmarkRun.Row row : rows) {
				final String name = row.run().scenario() + "-" + row.run().sigma();
				if (drawn.add(name)) BenchmarkFigure.of(row.run().scenario(), row.run().sigma(), rows).writePng(folder.path(name +
					".png"));
			}
			folder.commit();
			progress.close();
			print(rows, spec.commandLine().getOut());
			spec.commandLine().getOut().println("Results are in " + folder.target());
			return 0;
		}
	}

	/** Means over the seeds, as a table in Markdown. */
	private static void print(final List<BenchmarkRun.Row> rows, final PrintWriter out) {
		out.println("| scenario | noise | trials | method | kernel error | hits | false | R2 | R2, noiseless | correlation | found/true | reward |");
		out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
		final Map<String, List<BenchmarkRun.Row>> groups = new LinkedHashMap<>();
		for (final BenchmarkRun.Row row : rows)
			groups.computeIfAbsent(String.join(" | ", row.run().scenario(), String.valueOf(row.run().sigma()), String.valueOf(row
				.run().trials()), row.method()), key -> new ArrayList<>()).add(row);
		groups.forEach((name, group) -> out.printf(Locale.ROOT, "| %s | %s | %s | %s | %s | %s | %s | %s | %s |%n", name, mean(
			group, s -> OptionalDouble.of(s.kernelError())), mean(group, s -> OptionalDouble.of(s.events().hitRate())), mean(group,
				s -> OptionalDouble.of(s.events().falseRate())), mean(group, s -> OptionalDouble.of(s.r2())), mean(group,
					s -> OptionalDouble.of(s.r2Signal())), mean(group, BenchmarkScore::pearson), mean(group, BenchmarkScore::bias),
			mean(group, BenchmarkScore::reward)));
	}

	private static String mean(final List<BenchmarkRun.Row> rows, final Function<BenchmarkScore, OptionalDouble> measure) {
		final OptionalDouble mean = rows.stream().map(row -> measure.apply(row.score())).flatMapToDouble(
			OptionalDouble::stream).average();
		return mean.isPresent() ? String.format(Locale.ROOT, "%.3f", mean.getAsDouble()) : "-";
	}
}
