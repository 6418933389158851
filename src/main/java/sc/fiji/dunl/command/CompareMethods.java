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
import java.util.Optional;

import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;

/** Holds the usual analyses of the traces of a result to the same measures as DUNL. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "DUNL"), @Menu(
	label = "Compare Methods...", weight = 5.6) }, description = "Compares a result with OASIS, window means, PCA and NMF of the same traces and events.")
public class CompareMethods extends DunlCommand {

	@Parameter(label = " ", visibility = ItemVisibility.MESSAGE, required = false, persist = false)
	private final String resultHeading = DialogText.RESULT;

	@Parameter(label = DialogText.RESULT_FOLDER, description = DialogText.RESULT_FOLDER_HELP,
		style = FileWidget.DIRECTORY_STYLE, required = false, persist = false, autoFill = false)
	private File results = NO_FILE;

	@Parameter(label = " ", visibility = ItemVisibility.MESSAGE, required = false, persist = false)
	private final String settingsHeading = DialogText.TREATMENT;

	@Parameter(label = "Covariate", description = "Column of the table of events, of numbers or of two words, that " +
		"responses are to tell, such as reward_ul; empty for none.", required = false, persist = false)
	private String covariate = "";

	@Parameter(label = "Truth (folder)", description = "Folder with the true kernels.csv and codes.csv of a simulated " +
		"recording; empty for none.", style = FileWidget.DIRECTORY_STYLE, required = false, persist = false,
		autoFill = false)
	private File truth = NO_FILE;

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
		final Path folder = path("results", results).orElseThrow(() -> new InputException(
			"results is empty; give the output folder of an analysis."));
		final Optional<Path> truthFolder = path("truth", truth);
		final ChosenSettings chosen = new ChosenSettings().options(options);
		try (Destination destination = Destination.of(output, overwrite, show)) {
			destination.keep(folder);
			final Comparing work = Comparing.of(folder, truthFolder, covariate, chosen, progress);
			destination.save(work::save);
			destination.show(work::show);
			tell(work.comparison().warnings());
		}
	}
}
