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
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import ij.ImagePlus;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.analysis.TracePreview;
import sc.fiji.dunl.imagej.CodeOverlay;
import sc.fiji.dunl.imagej.MovieFile;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.report.Repetition;


/** Measures ROIs in a movie, and learns kernels and their single-trial codes. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "DUNL"), @Menu(
	label = "Analyze Stack...", weight = 1) }, description = "Measures ROIs in a movie, learns response kernels, and finds their codes in every trial.")
public class AnalyzeStack extends PreviewedCommand {

	@Parameter(label = " ", visibility = ItemVisibility.MESSAGE, required = false, persist = false)
	private final String recordingHeading = DialogText.RECORDING;

	@Parameter(label = DialogText.IMAGE, description = DialogText.IMAGE_HELP, persist = false)
	private ImagePlus image;

	@Parameter(label = DialogText.ROIS, description = DialogText.ROIS_HELP, style = FileWidget.OPEN_STYLE,
		required = false, persist = false, autoFill = false)
	private File rois = NO_FILE;

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

	@Parameter(label = DialogText.CHANNEL, description = DialogText.CHANNEL_HELP, min = "0", persist = false)
	private int signal_channel = 0;

	@Parameter(label = DialogText.CONTROL, description = DialogText.CONTROL_HELP, min = "0", persist = false)
	private int control_channel = 0;

	@Parameter(label = DialogText.KERNEL_NUM, description = DialogText.KERNEL_NUM_HELP, min = "0", max = "100",
		persist = false)
	private int kernel_num = 0;

	@Parameter(label = DialogText.KERNEL_LENGTH, description = DialogText.KERNEL_LENGTH_HELP, min = "0", max = "10000",
		style = DialogText.PLAIN_NUMBER, persist = false)
	private double kernel_length_s = 0;

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

	@Parameter(label = DialogText.PREVIEW, description = DialogText.PREVIEW_HELP, persist = false)
	private boolean preview = false;

	@Override
	void work(final Progress progress) {
		final Optional<Path> roiFile = path("rois", rois);
		final Optional<Path> eventFile = path("events", events);
		final Optional<Path> yaml = path("settings", settings);
		final SettingsFile.Content content = chosen().read(yaml);
		try (Destination destination = Destination.of(output, overwrite, show)) {
			final Workflow work = Workflow.of(content, progress);
			final Measured measured = work.measure(movie(image), roiFile, eventFile);
			final AnalysisResult result = work.learn(measured);
			destination.save(folder -> {
				final Optional<Path> file = Optional.ofNullable(MovieFile.unchanged(image));
				work.inputs(file.orElse(null), roiFile.orElse(null), eventFile.orElse(null), yaml.orElse(null));
				work.again(Repetition.analyze(image.getTitle(), file.stream().toList(), roiFile, eventFile.stream().toList(), List.of()));
				work.save(folder, result, Optional.of(measured));
			});
			final Optional<Measured> open = Optional.of(measured).filter(m -> !m.isClosed());
			destination.show(() -> open.ifPresent(m -> CodeOverlay.show(image, CodeOverlay.of(result, m.rois(), m.frames(), m
				.times()))));
			destination.show(result, open);
			note(work.notes());
			tell(work.warnings());
		}
	}

	@Override
	Optional<BiConsumer<Progress, Consumer<TracePreview>>> previewed() {
		if (!preview) return Optional.empty();
		final ImagePlus movie = image;
		final Optional<Path> roiFile = path("rois", rois);
		final Optional<Path> eventFile = path("events", events);
		final Optional<Path> yaml = path("settings", settings);
		final ChosenSettings chosen = chosen();
		return Optional.of((progress, view) -> Previews.of(movie, roiFile, eventFile, chosen.read(yaml), true,
			progress, view));
	}

	private ChosenSettings chosen() {
		return new ChosenSettings().preset(preset).number("rate_hz", TraceOptions.RATE_HZ, rate_hz).number("signal_channel",
			TraceOptions.CHANNEL, signal_channel).number("control_channel", TraceOptions.CONTROL_CHANNEL, control_channel)
			.number("kernel_num", DunlOptions.KERNEL_NUM, kernel_num).number("kernel_length_s", DunlOptions.KERNEL_LENGTH,
				kernel_length_s).options(options);
	}
}
