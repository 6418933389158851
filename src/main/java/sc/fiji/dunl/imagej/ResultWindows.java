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
package sc.fiji.dunl.imagej;

import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;

import ij.ImagePlus;
import ij.gui.ImageCanvas;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.analysis.Choice;
import sc.fiji.dunl.analysis.ProcessedTraces;
import sc.fiji.dunl.io.StoredResult;

/** Shows results in ImageJ's own windows. Results are shown only where there is a display. */
public final class ResultWindows {

	private static final int LEGIBLE = 400;

	private ResultWindows() {
		// NB: static use only.
	}

	/**
	 * Opens a movie or picture, enlarged until its longer side has {@value #LEGIBLE} pixels on the screen, so that ROIs
	 * can be seen; without a display, a host that runs macros makes it their current image.
	 */
	public static void show(final ImagePlus movie) {
		try {
			movie.show();
			enlarge(movie);
		}
		catch (final HeadlessException e) {
			// NB: Outside such a host there is nowhere to open it.
		}
	}

	private static void enlarge(final ImagePlus movie) {
		// NB: In ImageJ's batch mode an image has no window.
		if (movie.getWindow() == null) return;
		final ImageCanvas canvas = movie.getCanvas();
		final int side = Math.max(movie.getWidth(), movie.getHeight());
		for (double former = 0; canvas.getMagnification() * side < LEGIBLE && canvas.getMagnification() > former;) {
			former = canvas.getMagnification();
			canvas.zoomIn(0, 0);
		}
	}

	/** Opens the kernels, codes and qualities as tables, and the kernels, all codes and the first ROI as plots. */
	public static void show(final AnalysisResult result) {
		if (GraphicsEnvironment.isHeadless()) return;
		final String unit = ResultFigures.traceUnit(result.model()), codes = ResultFigures.codeUnit(result.model());
		ResultTables.show(ResultTables.quality(result.quality(), unit), "DUNL quality");
		ResultTables.show(ResultTables.codes(result, codes), "DUNL codes");
		ResultTables.show(ResultTables.kernels(result.model().kernels()), "DUNL kernels");
		result.model().bands().ifPresent(bands -> ResultTables.show(ResultTables.bands(result.model().kernels(), bands),
			"DUNL kernel bands"));
		TraceFigure.of(StoredResult.of(result), 0, unit, codes).show();
		RasterFigure.of(result).show();
		KernelFigure.of(result).show();
	}

	/** Opens the corrected traces, and those that an analysis would explain, as tables. */
	public static void show(final ProcessedTraces traces) {
		if (GraphicsEnvironment.isHeadless()) return;
		ResultTables.show(ResultTables.traces(traces.corrected()), "DUNL corrected traces");
		ResultTables.show(ResultTables.traces(traces.analysed()), "DUNL traces");
	}

	/** Opens what was tried as a table, and how well it predicts as plots. */
	public static void show(final Choice choice) {
		if (GraphicsEnvironment.isHeadless()) return;
		ResultTables.show(ResultTables.choice(choice), "DUNL choice");
		ChoiceFigure.of(choice).show();
	}
}
