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
import java.util.Optional;
import java.util.function.Consumer;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.imagej.CodeOverlay;
import sc.fiji.dunl.imagej.ResultWindows;
import sc.fiji.dunl.imagej.explore.Explorer;
import sc.fiji.dunl.imagej.explore.ShownMovie;
import sc.fiji.dunl.io.CurationTable;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.io.StoredResult;

/** Where a command's results go: to a folder, to windows, or both. */
final class Destination implements AutoCloseable {

	private final Optional<OutputFolder> folder;
	private final boolean show;

	private Destination(final Optional<OutputFolder> folder, final boolean show) {
		this.folder = folder;
		this.show = show;
	}

	/**
	 * Checks before any work that the results will get somewhere.
	 *
	 * @param output path of the folder; empty for none
	 * @param overwrite whether a former result there is replaced
	 * @param show whether to show the results
	 */
	static Destination of(final File output, final boolean overwrite, final boolean show) {
		final Optional<OutputFolder> folder = DunlCommand.path("output", output).map(path -> OutputFolder.create(path,
			overwrite));
		if (folder.isEmpty() && !show) throw new InputException(
			"The results would be neither saved nor shown; give an output folder, or set show to true.");
		if (folder.isEmpty() && GraphicsEnvironment.isHeadless()) throw new InputException(
			"There is no display to show the results on; give an output folder.");
		return new Destination(folder, show);
	}

	/**
	 * Refuses to let the results take the place of what they are made from.
	 *
	 * @param input a file or folder that is read
	 */
	void keep(final Path input) {
		folder.ifPresent(f -> f.keep(input));
	}

	/** Writes the results into the folder, if there is one, whole or not at all. */
	void save(final Consumer<OutputFolder> results) {
		folder.ifPresent(f -> {
			results.accept(f);
			f.commit();
		});
	}

	/** Shows the results, if that is wished. */
	void show(final Runnable results) {
		if (show) results.run();
	}

	/**
	 * Opens the tables, plots and the explorer of a result, if that is wished.
	 *
	 * @param measured the movie, if there was one, with the result's overlay
	 */
	void show(final AnalysisResult result, final Optional<Measured> measured) {
		if (!show || GraphicsEnvironment.isHeadless()) return;
		ResultWindows.show(result);
		Explorer.open(folder.map(f -> f.target().getFileName().toString()).orElse("not saved"), StoredResult.of(result),
			folder.map(f -> f.target().resolve(CurationTable.FILE_NAME)), measured.map(m -> new ShownMovie(m.movie(), m.frames(),
				m.times(), CodeOverlay.outlines(m.movie()))));
	}

	/** Leaves nothing behind that was not written to its end. */
	@Override
	public void close() {
		folder.ifPresent(OutputFolder::close);
	}
}
