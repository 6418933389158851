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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.analysis.Recording;
import sc.fiji.dunl.command.TableTraces;
import sc.fiji.dunl.command.Workflow;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.io.TraceInput;
import sc.fiji.dunl.report.Repetition;

/** {@code dunl apply}. */
@Command(name = "apply", mixinStandardHelpOptions = true,
	description = "Finds the codes of kernels that were learned before, in other traces, with the model's settings.")
public final class ApplyCli implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "MODEL", description = "model.json of an analysis.")
	private Path modelFile;

	@Parameters(index = "1", paramLabel = "TRACES", description = "CSV or TSV with a first column time_s and then one column a " +
		"ROI, a photometry table, .npy, or a folder of suite2p or GuPPy.")
	private Path table;

	@Option(names = "--events", paramLabel = "CSV", description = "Events, with the columns event and time_s.")
	private Path events;

	@Option(names = "--fluorescence",
		description = "The table holds raw fluorescence: correct it and bring it to dF/F first. Default: take it as it is, " +
			"unless it comes with its neuropil or control.")
	private boolean fluorescence;

	@Mixin
	private SettingsArguments settings;

	@Mixin
	private OutputArguments output;

	@Override
	public Integer call() {
		try (OutputFolder folder = output.create();
				ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr()))
		{
			final Model model = Workflow.model(modelFile);
			final SettingsFile.Content content = settings.of(model);
			final TraceInput input = TableTraces.read(table, content.settings(), progress);
			final Workflow work = Workflow.of(TableTraces.settings(content, settings.chosen(), model.settings(), fluorescence, List
				.of(input)), progress);
			final Recording recording = work.recording("", input.extraction(), Optional.ofNullable(events));
			final AnalysisResult result = work.apply(model, recording);
			work.inputs(modelFile);
			work.inputs(input.files().toArray(Path[]::new));
			work.inputs(events);
			work.again(Repetition.apply(modelFile, "", Optional.of(table), Optional.ofNullable(events), fluorescence, settings
				.chosen().changes()));
			work.save(folder, result, Optional.empty());
			folder.commit();
			progress.close();
			Report.print(result, work.warnings(), folder.target(), spec.commandLine().getOut());
			return 0;
		}
	}
}
