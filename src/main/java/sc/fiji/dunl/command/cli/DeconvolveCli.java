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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.analysis.Recording;
import sc.fiji.dunl.command.TableTraces;
import sc.fiji.dunl.command.Workflow;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.io.TraceInput;
import sc.fiji.dunl.report.Repetition;

/** {@code dunl deconvolve}. */
@Command(name = "deconvolve", mixinStandardHelpOptions = true,
	description = "Learns kernels and codes from a table of traces, or from several tables together.")
public final class DeconvolveCli implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "TRACES", arity = "1..*",
		description = "CSV or TSV with a first column time_s and then one column a ROI, a photometry table, .npy, or a " +
			"folder of suite2p or GuPPy. Several share their kernels; each gets a folder of its name.")
	private List<Path> tables;

	@Option(names = "--events", paramLabel = "CSV",
		description = "Events, with the columns event and time_s; once for each table, in their order.")
	private List<Path> events = List.of();

	@Option(names = "--fluorescence",
		description = "The table holds raw fluorescence: correct it and bring it to dF/F first. Default: analyse it as it is, " +
			"unless it comes with its neuropil or control.")
	private boolean fluorescence;

	@Mixin
	private SettingsFileArguments settings;

	@Mixin
	private OutputArguments output;

	@Override
	public Integer call() {
		try (OutputFolder folder = output.create();
				ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr()))
		{
			final SettingsFile.Content content = settings.read();
			final List<TraceInput> inputs = tables.stream().map(table -> TableTraces.read(table, content.settings(), progress))
				.toList();
			final Workflow work = Workflow.of(TableTraces.settings(content, settings.chosen(), settings.chosen().defaults(),
				fluorescence, inputs), progress);
			final List<Recording> recordings = recordings(work, inputs);
			final List<AnalysisResult> results = work.learn(recordings);
			work.inputs(inputs.stream().flatMap(input -> input.files().stream()).toArray(Path[]::new));
			work.inputs(events.toArray(Path[]::new));
			work.inputs(settings.file().orElse(null));
			work.again(Repetition.deconvolve("", tables, events, fluorescence));
			if (results.size() == 1) work.save(folder, results.get(0), Optional.empty());
			else work.save(folder, recordings, results, List.of());
			folder.commit();
			progress.close();
			for (int i = 0; i < results.size(); i++)
				Report.print(results.get(i), i == 0 ? work.warnings() : List.of(), folder.target().resolve(recordings.get(i)
					.name()), spec.commandLine().getOut());
			if (results.size() > 1) spec.commandLine().getOut().println("Kernels and model of all recordings are in " + folder
				.target());
			return 0;
		}
	}

	private List<Recording> recordings(final Workflow work, final List<TraceInput> inputs) {
		if (!events.isEmpty() && events.size() != tables.size()) throw new InputException(events.size() +
			" file(s) of events were given for " + tables.size() +
			" table(s) of traces; give one for each table, in the same order, or none.");
		final List<Recording> recordings = new ArrayList<>();
		for (int i = 0; i < tables.size(); i++) {
			final String name = tables.size() == 1 ? "" : name(tables.get(i));
			if (recordings.stream().anyMatch(r -> !name.isEmpty() && r.name().equalsIgnoreCase(name)))
				throw new InputException("Two tables are called '" + name +
					"', which is to be the name of their folder of results; rename one of them.");
			recordings.add(work.recording(name, inputs.get(i).extraction(), events.isEmpty() ? Optional.empty() : Optional.of(
				events.get(i))));
		}
		return recordings;
	}

	/** Name of a file without its ending. */
	private static String name(final Path table) {
		return table.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
	}
}
