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

import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import sc.fiji.dunl.analysis.Choice;
import sc.fiji.dunl.analysis.ChoiceOptions;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.imagej.ResultWindows;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.io.TraceInput;
import sc.fiji.dunl.progress.Progress;

/** Chooses the number and length of kernels and the penalty by held-out trials. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "DUNL"), @Menu(
	label = "Choose Settings...", weight = 3.5) }, description = "Chooses the number and length of kernels and the sparse penalty by how well held-out trials are predicted.")
public class ChooseSettings extends DunlCommand {

	@Parameter(label = " ", visibility = ItemVisibility.MESSAGE, required = false, persist = false)
	private final String recordingHeading = DialogText.RECORDING;

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

	@Parameter(label = " ", visibility = ItemVisibility.MESSAGE, required = false, persist = false)
	private final String settingsHeading = DialogText.TREATMENT;

	@Parameter(label = DialogText.PRESET, description = DialogText.PRESET_HELP, choices = { "none", "calcium_blind",
		"calcium_events", "dopamine_control", "photometry", "authors" }, persist = false)
	private String preset = "none";

	@Parameter(label = DialogText.SETTINGS, description = DialogText.SETTINGS_HELP, style = FileWidget.OPEN_STYLE,
		required = false, persist = false, autoFill = false)
	private File settings = NO_FILE;

	@Parameter(label = DialogText.RATE, description = DialogText.RATE_HELP, min = "0",
		style = DialogText.PLAIN_NUMBER, persist = false)
	private double rate_hz = 0;

	@Parameter(label = DialogText.KERNEL_NUMS, description = DialogText.KERNEL_NUMS_HELP, required = false,
		persist = false)
	private String kernel_nums = "";

	@Parameter(label = DialogText.KERNEL_LENGTHS, description = DialogText.KERNEL_LENGTHS_HELP, required = false,
		persist = false)
	private String kernel_lengths_s = "";

	@Parameter(label = DialogText.PENALTIES, description = DialogText.PENALTIES_HELP, required = false, persist = false)
	private String penalties = "";

	@Parameter(label = DialogText.FOLDS, description = DialogText.FOLDS_HELP, min = "0", max = "100", persist = false)
	private int folds = 0;

	@Parameter(label = DialogText.OPTIONS, description = DialogText.OPTIONS_HELP, required = false, persist = false)
	private String options = "";

	@Parameter(label = " ", visibility = ItemVisibility.MESSAGE, required = false, persist = false)
	private final String resultsHeading = DialogText.RESULTS;

	@Parameter(label = DialogText.OUTPUT, description = DialogText.OUTPUT_HELP, style = FileWidget.DIRECTORY_STYLE,
		required = false, persist = false, autoFill = false)
	private File output = NO_FILE;

	@Parameter(label = DialogText.OVERWRITE, description = DialogText.OVERWRITE_HELP, persist = false)
	private boolean overwrite = false;

	@Parameter(label = DialogText.SHOW, description = DialogText.SHOW_HELP, persist = false)
	private boolean show = true;

	@Override
	void work(final Progress progress) {
		final Optional<Path> traceFile = path("traces", traces);
		final Optional<Path> eventFile = SettingsSearch.events(path("events", events), traceFile);
		final Optional<Path> yaml = path("settings", settings);
		final ChosenSettings chosen = chosen();
		final SettingsFile.Content content = chosen.read(yaml);
		try (Destination destination = Destination.of(output, overwrite, show)) {
			traceFile.ifPresent(destination::keep);
			final TraceInput input = TableTraces.choose(table, traceFile, content.settings(), progress);
			final SettingsSearch search = SettingsSearch.of(content, TableTraces.settings(content, chosen, chosen.defaults(),
				fluorescence, List.of(input)), progress);
			final Choice choice = search.choose(List.of(input), eventFile.stream().toList());
			destination.save(folder -> search.save(folder, choice, yaml.stream().toList()));
			destination.show(() -> ResultWindows.show(choice));
			note(choice.sentences());
			tell(search.warnings());
		}
	}

	private ChosenSettings chosen() {
		return new ChosenSettings().preset(preset).number("rate_hz", TraceOptions.RATE_HZ, rate_hz).text(
			ChoiceOptions.KERNEL_NUMS, kernel_nums).text(ChoiceOptions.KERNEL_LENGTHS, kernel_lengths_s).text(
				ChoiceOptions.PENALTIES, penalties).number("folds", ChoiceOptions.FOLDS, folds).options(options);
	}
}
