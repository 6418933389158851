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
package sc.fiji.dunl.command;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.analysis.Recording;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.io.TraceInput;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.report.Repetition;


/** Finds the codes of kernels that were learned before, in other traces. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "DUNL"), @Menu(
	label = "Apply Kernels...", weight = 4) }, description = "Finds the codes of the kernels of a saved model in a table of traces.")
public class ApplyKernels extends DunlCommand {

	@Parameter(label = DialogText.MODEL, description = DialogText.MODEL_HELP, style = FileWidget.OPEN_STYLE,
		required = false, persist = false, autoFill = false)
	private File model = NO_FILE;

	@Parameter(label = DialogText.TABLE, description = DialogText.TABLE_HELP, required = false, persist = false)
	private String table = "";

	@Parameter(label = DialogText.TRACES, description = DialogText.TRACES_HELP, style = FileWidget.OPEN_STYLE,
		required = false, persist = false, autoFill = false)
	private File traces = NO_FILE;

	@Parameter(label = DialogText.FLUORESCENCE, description = DialogText.FLUORESCENCE_HELP, persist = false)
	private boolean fluorescence = false;

	@Parameter(label = DialogText.EVENTS, description = DialogText.EVENTS_HELP, style = FileWidget.OPEN_STYLE,
		required = false, persist = false, autoFill = false)
	private File events = NO_FILE;

	@Parameter(label = DialogText.RATE, description = DialogText.RATE_HELP, min = "0",
		style = DialogText.PLAIN_NUMBER, persist = false)
	private double rate_hz = 0;

	@Parameter(label = DialogText.OUTPUT, description = DialogText.OUTPUT_HELP, style = FileWidget.DIRECTORY_STYLE,
		required = false, persist = false, autoFill = false)
	private File output = NO_FILE;

	@Parameter(label = DialogText.OVERWRITE, description = DialogText.OVERWRITE_HELP, persist = false)
	private boolean overwrite = false;

	@Parameter(label = DialogText.SHOW, description = DialogText.SHOW_HELP, persist = false)
	private boolean show = true;

	@Parameter(label = DialogText.OPTIONS, description = DialogText.OPTIONS_HELP, required = false, persist = false)
	private String options = "";

	@Override
	void work(final Progress progress) {
		final Path modelFile = path("model", model).orElseThrow(() -> new InputException(
			"There is no model; give the model.json of an earlier analysis."));
		final Optional<Path> traceFile = path("traces", traces);
		final Optional<Path> eventFile = path("events", events);
		final Model learned = Workflow.model(modelFile);
		final ChosenSettings chosen = new ChosenSettings().number("rate_hz", TraceOptions.RATE_HZ, rate_hz).options(options);
		final SettingsFile.Content content = chosen.of(learned);
		try (Destination destination = Destination.of(output, overwrite, show)) {
			final TraceInput input = TableTraces.choose(table, traceFile, content.settings(), progress);
			final Workflow work = Workflow.of(TableTraces.settings(content, chosen, learned.settings(), fluorescence, List
				.of(input)), progress);
			final Recording recording = work.recording("", input.extraction(), eventFile);
			final AnalysisResult result = work.apply(learned, recording);
			destination.save(folder -> {
				work.inputs(modelFile);
				work.inputs(input.files().toArray(Path[]::new));
				work.inputs(eventFile.orElse(null));
				work.again(Repetition.apply(modelFile, table, traceFile, eventFile, fluorescence, chosen.changes()));
				work.save(folder, result, Optional.empty());
			});
			destination.show(result, Optional.empty());
			tell(work.warnings());
		}
	}
}
