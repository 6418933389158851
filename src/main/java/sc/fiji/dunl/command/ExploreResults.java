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

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Roi;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.imagej.CodeOverlay;
import sc.fiji.dunl.imagej.MovieFile;
import sc.fiji.dunl.imagej.explore.Explorer;
import sc.fiji.dunl.imagej.explore.ShownMovie;
import sc.fiji.dunl.io.ResultFolder;
import sc.fiji.dunl.io.StoredResult;
import sc.fiji.dunl.progress.Progress;

/** Opens a saved result to look through its ROIs and codes, and to decide about them. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "DUNL"), @Menu(
	label = "Explore Results...", weight = 5) }, description = "Opens a saved result to look through its ROIs and codes, and to accept or reject them.")
public class ExploreResults extends DunlCommand {

	@Parameter(label = DialogText.RESULT_FOLDER, description = DialogText.RESULT_FOLDER_HELP, style = FileWidget.DIRECTORY_STYLE, required = false, persist = false, autoFill = false)
	private File results = NO_FILE;

	@Parameter(label = "Movie", description = "The movie as a file, or the title of an open one; empty takes the " +
		"overlay.tif of the result folder, if there is one.", style = FileWidget.OPEN_STYLE, required = false,
		persist = false, autoFill = false)
	private File movie = NO_FILE;

	@Override
	void work(final Progress progress) {
		final Path folder = path("results", results).orElseThrow(() -> new InputException(
			"results is empty; give the output folder of an analysis."));
		if (GraphicsEnvironment.isHeadless()) throw new InputException("Explore Results needs a display; read the tables in '" +
			folder + "' instead.");
		final ResultFolder stored = ResultFolder.open(folder);
		final StoredResult result = stored.read(progress);
		Explorer.open(folder.toAbsolutePath().normalize().getFileName().toString(), result, Optional.of(stored.curation()),
			shown(stored, result));
	}

	private Optional<ShownMovie> shown(final ResultFolder stored, final StoredResult result) {
		final Optional<ImagePlus> saved = stored.movie().map(MovieFile::open);
		final Optional<Path> file = path("movie", movie);
		if (file.isEmpty()) return saved.map(image -> ShownMovie.of(image, result, Map.of()));
		final ImagePlus open = WindowManager.getImage(movie.getPath().strip());
		final ImagePlus image = open != null ? open : MovieFile.open(file.get());
		final Map<String, Roi> outlines = saved.map(CodeOverlay::outlines).orElse(Map.of());
		final ShownMovie shown = ShownMovie.of(image, result, outlines);
		if (shown.outlines().isEmpty()) tell(List.of("Neither '" + image.getTitle() +
			"' nor the result folder holds the outlines of the ROIs; choose ROIs in the table."));
		return Optional.of(shown);
	}
}
