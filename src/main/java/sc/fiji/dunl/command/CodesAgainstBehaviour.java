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

import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.behaviour.BehaviourOptions;
import sc.fiji.dunl.behaviour.BehaviourResult;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;

/** Holds the codes of a saved result against what is known of each trial. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "DUNL"), @Menu(
	label = "Codes Against Behaviour...", weight = 5.5) }, description = "Holds the codes of a saved result against covariates of its events, such as a reward: correlations, regressions and tuning curves.")
public class CodesAgainstBehaviour extends DunlCommand {

	@Parameter(label = " ", visibility = ItemVisibility.MESSAGE, required = false, persist = false)
	private final String resultHeading = DialogText.RESULT;

	@Parameter(label = DialogText.RESULT_FOLDER, description = DialogText.RESULT_FOLDER_HELP, style = FileWidget.DIRECTORY_STYLE,
		required = false, persist = false, autoFill = false)
	private File results = NO_FILE;

	@Parameter(label = "Events with covariates (.csv)", description = "Table of the events that were analysed, with more " +
		"columns; empty takes those of the result.", style = FileWidget.OPEN_STYLE, required = false, persist = false,
		autoFill = false)
	private File event_table = NO_FILE;

	@Parameter(label = "Trials with covariates (.csv)", description = "Table of trials with the columns start_s and stop_s, " +
		"whose further columns are covariates of the events in them; empty for none.", style = FileWidget.OPEN_STYLE,
		required = false, persist = false, autoFill = false)
	private File trial_table = NO_FILE;

	@Parameter(label = " ", visibility = ItemVisibility.MESSAGE, required = false, persist = false)
	private final String settingsHeading = DialogText.TREATMENT;

	@Parameter(label = "Covariates", description = "Columns of the events that codes are held against, separated by " +
		"commas; empty takes all that vary.", required = false, persist = false)
	private String covariates = "";

	@Parameter(label = "Categories among them", description = "Which of the covariates are names of categories although " +
		"they are written as numbers, separated by commas.", required = false, persist = false)
	private String categories = "";

	@Parameter(label = "Kernels", description = "Names of the kernels, separated by commas; empty takes all that have a " +
		"code for each event.", required = false, persist = false)
	private String kernels = "";

	@Parameter(label = "Only events called", description = "Name of the events to take; kernels that do not start at them " +
		"then get the sum of their codes in a window around each. Empty takes each kernel at the events that start it.",
		required = false, persist = false)
	private String at_event = "";

	@Parameter(label = "Window from (s)", description = "Start of the window after each event of at_event in which codes of " +
		"other kernels are summed.", style = DialogText.PLAIN_NUMBER, persist = false)
	private double window_start_s = 0;

	@Parameter(label = "Window to (s)", description = "End of that window, which is no part of it.",
		style = DialogText.PLAIN_NUMBER, persist = false)
	private double window_stop_s = 1;

	@Parameter(label = "Only accepted ROIs", description = "Whether to take only the ROIs that were accepted in Explore " +
		"Results, rather than all but those that were rejected.", persist = false)
	private boolean only_accepted = false;

	@Parameter(label = "Permutations", description = "How often trials are shuffled, for p-values of few trials and for " +
		"what the population shows by chance.", min = "100", max = "1000000", persist = false)
	private int permutations = 1000;

	@Parameter(label = "Seed of permutations", description = "Seed of the shuffles; the same seed gives the same result.",
		persist = false)
	private int permutation_seed = 0;

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
		final Settings settings = Settings.defaults(BehaviourOptions.ALL).with("covariates", covariates).with("categories",
			categories).with("kernels", kernels).with("at_event", at_event).with("window_start_s", window_start_s).with(
				"window_stop_s", window_stop_s).with("only_accepted", only_accepted).with("permutations", permutations).with(
					"permutation_seed", permutation_seed);
		final Path folder = path("results", results).orElseThrow(() -> new InputException(
			"results is empty; give the output folder of an analysis."));
		try (Destination destination = Destination.of(output, overwrite, show)) {
			destination.keep(folder);
			final BehaviourStudy study = BehaviourStudy.of(settings, progress);
			final BehaviourResult result = study.compare(folder, path("event_table", event_table), path("trial_table",
				trial_table));
			destination.save(saved -> study.save(saved, result));
			destination.show(() -> study.show(result));
			tell(result.warnings());
		}
	}
}
