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

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.imagej.ResultWindows;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.progress.Progress;

/** Makes a recording whose kernels and codes are known. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "DUNL"), @Menu(
	label = "Simulate Recording...", weight = 6) }, description = "Makes a recording with known kernels and codes: movie, ROIs, events, settings and truth.")
public class SimulateRecording extends DunlCommand {

	@Parameter(label = "Recording", description = "What to simulate: calcium (cells under a two-photon microscope) or " +
		"dopamine (a sensor with a control channel).", choices = { "calcium", "dopamine" }, persist = false)
	private String recording = "calcium";

	@Parameter(label = "Seed", description = "The same seed gives the same recording; 1 is that of the samples.",
		min = "0", persist = false)
	private int recording_seed = 1;

	@Parameter(label = "Folder for the recording", description = "Folder for the files of the recording: a new or an " +
		"empty one.", style = FileWidget.DIRECTORY_STYLE, required = false, persist = false, autoFill = false)
	private File folder = NO_FILE;

	@Parameter(label = "Open the movie", description = "Open the movie with its ROIs as the overlay.", persist = false)
	private boolean open_movie = true;

	@Override
	void work(final Progress progress) {
		final Sample sample = Sample.of("recording", recording);
		if (recording_seed < 0) throw new InputException("recording_seed is " + recording_seed +
			"; it must be 0 or a positive whole number.");
		final Path target = path("folder", folder).orElseThrow(() -> new InputException(
			"folder is empty; give the folder that the recording is to be written to."));
		try (OutputFolder files = OutputFolder.create(target)) {
			sample.write(recording_seed, files.hidden(), progress);
			files.commit();
		}
		if (open_movie) ResultWindows.show(sample.open(target));
	}
}
