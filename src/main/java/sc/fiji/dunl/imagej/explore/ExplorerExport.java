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
package sc.fiji.dunl.imagej.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.SwingWorker;

import ij.io.SaveDialog;
import ij.plugin.BrowserLauncher;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.imagej.Figure;
import sc.fiji.dunl.imagej.ResultFigures;
import sc.fiji.dunl.imagej.TraceFigure;
import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.DecidedTables;

/** Takes what the explorer shows out of it: a ROI as a picture or as plots, and the tables with the decisions. */
final class ExplorerExport {

	/** Writes a file. */
	private interface Writer {

		void write(Path file);
	}

	private final ExplorerState state;
	private final Consumer<String> told;
	private final Optional<Path> report;

	/**
	 * Makes the exports of a result.
	 *
	 * @param told called on the event thread with what became of it, in a sentence
	 * @param report the report of the result, if it has one
	 */
	ExplorerExport(final ExplorerState state, final Consumer<String> told, final Optional<Path> report) {
		this.state = state;
		this.told = told;
		this.report = report;
	}

	/** Whether there is a report to open. */
	boolean hasReport() {
		return report.isPresent();
	}

	/** Opens the report in the browser. */
	void openReport() {
		final String address = report.orElseThrow().toUri().toString();
		try {
			BrowserLauncher.openURL(address);
			told.accept("The report was opened in your browser: " + address);
		}
		catch (final IOException e) {
			told.accept("No browser could be opened (" + e.getMessage() + "); the report is " + address);
		}
	}

	/** Asks for a file and writes the selected ROI over the time in view as PNG. */
	void savePicture() {
		final String label = state.result().traces().labels().get(state.roi());
		final Figure figure = figure();
		save("Save figure of ROI", label.replaceAll("[^A-Za-z0-9._-]", "_"), ".png", figure::writePng);
	}

	/** Opens the selected ROI over the time in view as ImageJ's own plots. */
	void openPlots() {
		figure().show();
	}

	/** Asks for a file and writes all codes with the decisions. */
	void saveCodes() {
		final Curation curation = state.curation();
		save("Save codes with decisions", "codes-decided", ".csv", file -> DecidedTables.writeCodes(state.result(), curation,
			file));
	}

	/** Asks for a file and writes all ROIs, as they are sorted, with the decisions. */
	void saveRois() {
		final Curation curation = state.curation();
		final var order = state.rois();
		save("Save ROIs with decisions", "rois-decided", ".csv", file -> DecidedTables.writeRois(state.result(), order,
			curation, file));
	}

	/** The selected ROI over the time in view. */
	Figure figure() {
		return TraceFigure.of(state.result(), state.roi(), ResultFigures.traceUnit(state.result().model()), ResultFigures
			.codeUnit(state.result().model()), state.view().from(), state.view().to());
	}

	private void save(final String title, final String name, final String extension, final Writer writer) {
		ask(title, name, extension).ifPresent(file -> new SwingWorker<String, Void>() {

			@Override
			protected String doInBackground() {
				try {
					writer.write(file);
					return "Saved " + file;
				}
				catch (final InputException e) {
					return e.getMessage();
				}
			}

			@Override
			protected void done() {
				try {
					told.accept(get());
				}
				catch (final InterruptedException e) {
					Thread.currentThread().interrupt();
				}
				catch (final java.util.concurrent.ExecutionException e) {
					throw new IllegalStateException(e.getCause());
				}
			}
		}.execute());
	}

	private static Optional<Path> ask(final String title, final String name, final String extension) {
		final SaveDialog dialog = new SaveDialog(title, name, extension);
		return dialog.getFileName() == null ? Optional.empty() : Optional.of(Path.of(dialog.getDirectory(), dialog
			.getFileName()));
	}
}
