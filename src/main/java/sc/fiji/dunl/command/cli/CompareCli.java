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
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sc.fiji.dunl.command.ChosenSettings;
import sc.fiji.dunl.command.Comparing;
import sc.fiji.dunl.compare.Comparison;
import sc.fiji.dunl.compare.Measure;
import sc.fiji.dunl.io.OutputFolder;

/** {@code dunl compare}. */
@Command(name = "compare", mixinStandardHelpOptions = true,
	description = "Compares a result with OASIS deconvolution, window means, PCA and NMF of the same traces and events.")
public final class CompareCli implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "RESULTS", description = "Output folder of an analysis; of several recordings, the folder of one of them.")
	private Path results;

	@Option(names = "--covariate", paramLabel = "COLUMN", defaultValue = "",
		description = "Column of the table of events, of numbers or of two words, that responses are to tell.")
	private String variable;

	@Option(names = "--truth", paramLabel = "DIR",
		description = "Folder with the true kernels.csv and codes.csv of a simulated recording.")
	private Path truth;

	@Option(names = "--set", paramLabel = "KEY=VALUE",
		description = "Change one setting, for example --set compare_to_s=0.5; may be repeated.")
	private Map<String, String> changes = new LinkedHashMap<>();

	@Mixin
	private OutputArguments output;

	@Override
	public Integer call() {
		final ChosenSettings chosen = new ChosenSettings();
		changes.forEach(chosen::set);
		try (OutputFolder folder = output.create();
				ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr()))
		{
			folder.keep(results);
			final Comparing work = Comparing.of(results, Optional.ofNullable(truth), variable, chosen, progress);
			work.save(folder);
			folder.commit();
			progress.close();
			print(work.comparison(), spec.commandLine().getOut());
			spec.commandLine().getOut().println("Results are in " + folder.target());
			return 0;
		}
	}

	/** A line for each method and kernel. */
	private static void print(final Comparison comparison, final PrintWriter out) {
		comparison.warnings().forEach(warning -> out.println("Warning: " + warning));
		final Map<String, StringBuilder> lines = new LinkedHashMap<>();
		for (final Measure m : comparison.measures()) {
			final String of = m.kernel().isEmpty() ? "" : ", " + m.kernel();
			final StringBuilder line = lines.computeIfAbsent(m.method() + of, key -> new StringBuilder(key).append(':'));
			final String value = Double.isNaN(m.value()) ? "-" : m.name().equals("events") ? String.format(Locale.ROOT, "%.0f", m
				.value()) : String.format(Locale.ROOT, "%.3f", m.value());
			line.append(' ').append(m.name()).append(' ').append(value).append(';');
		}
		lines.values().forEach(line -> out.println(line.substring(0, line.length() - 1)));
	}
}
