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

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import ij.ImagePlus;

import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.imagej.MovieFile;
import sc.fiji.dunl.imagej.ProjectedMovie;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.progress.Progress;

/** Makes pictures of a movie to draw ROIs on. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "DUNL"), @Menu(
	label = "Project Stack...", weight = 0) }, description = "Makes pictures of a movie to draw ROIs on, and proposes ROIs.")
public class ProjectStack extends DunlCommand {

	@Parameter(label = DialogText.IMAGE, description = DialogText.IMAGE_HELP, persist = false)
	private ImagePlus image;

	@Parameter(label = DialogText.PICTURES, description = DialogText.PICTURES_HELP, choices = { Projecting.ALL,
		"correlation", "maximum", "mean", "deviation" }, persist = false)
	private String pictures = Projecting.ALL;

	@Parameter(label = DialogText.PROPOSE, description = DialogText.PROPOSE_HELP, persist = false)
	private boolean propose = false;

	@Parameter(label = DialogText.SETTINGS, description = DialogText.SETTINGS_HELP, style = FileWidget.OPEN_STYLE,
		required = false, persist = false, autoFill = false)
	private File settings = NO_FILE;

	@Parameter(label = DialogText.CHANNEL, description = DialogText.CHANNEL_HELP, min = "0", persist = false)
	private int signal_channel = 0;

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
		final Optional<Path> yaml = path("settings", settings);
		final SettingsFile.Content content = new ChosenSettings().number("signal_channel", TraceOptions.CHANNEL,
			signal_channel).options(options).read(yaml);
		try (Destination destination = Destination.of(output, overwrite, show)) {
			final Projecting work = Projecting.of(content, progress);
			final ProjectedMovie projected = work.project(movie(image), pictures, propose);
			destination.save(folder -> work.save(folder, projected, MovieFile.unchanged(image), yaml.orElse(null)));
			destination.show(projected::show);
			note(work.notes());
			tell(work.warnings());
		}
	}
}
