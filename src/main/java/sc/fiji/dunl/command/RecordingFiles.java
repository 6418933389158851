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

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.imagej.CodeOverlay;
import sc.fiji.dunl.imagej.OverlayTiff;
import sc.fiji.dunl.imagej.ResultFigures;
import sc.fiji.dunl.io.AtomicFile;
import sc.fiji.dunl.io.CorrectionTable;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.io.ResultFiles;
import sc.fiji.dunl.io.TraceTable;
import sc.fiji.dunl.progress.Progress;

/** Every file that one recording leaves in a folder of results: tables, figures and the overlay. */
final class RecordingFiles {

	private RecordingFiles() {
		// NB: static use only.
	}

	/**
	 * Writes what was found in a recording.
	 *
	 * @param measured the movie, if there was one: adds its traces, and its overlay unless it is closed
	 */
	static void write(final OutputFolder folder, final AnalysisResult result, final Optional<Measured> measured,
		final Progress progress)
	{
		ResultFiles.writeRecording(folder, result);
		ResultFigures.write(folder, result, progress);
		measured.ifPresent(m -> {
			TraceTable.write(m.traces().corrected(), folder.path("traces.csv"));
			CorrectionTable.write(m.traces().corrections(), folder.path("corrections.csv"));
			if (!m.isClosed()) writeOverlay(folder, result, m);
		});
	}

	/** Writes measured and corrected traces. */
	static void writeTraces(final OutputFolder folder, final Measured measured) {
		TraceTable.write(measured.extraction().fluorescence(), folder.path("fluorescence.csv"));
		measured.extraction().neuropil().ifPresent(t -> TraceTable.write(t, folder.path("neuropil.csv")));
		measured.extraction().control().ifPresent(t -> TraceTable.write(t, folder.path("control.csv")));
		TraceTable.write(measured.traces().corrected(), folder.path("traces.csv"));
		TraceTable.write(measured.traces().analysed(), folder.path("dff.csv"));
		CorrectionTable.write(measured.traces().corrections(), folder.path("corrections.csv"));
	}

	private static void writeOverlay(final OutputFolder folder, final AnalysisResult result, final Measured m) {
		final Path file = folder.path("overlay.tif");
		try {
			OverlayTiff.write(m.movie(), CodeOverlay.of(result, m.rois(), m.frames(), m.times()), file);
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("write", file, e);
		}
	}
}
