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

import java.util.Locale;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.io.StoredResult;
import sc.fiji.dunl.progress.Progress;

/** Draws every figure of a result into a folder. */
public final class ResultFigures {

	private ResultFigures() {
		// NB: static use only.
	}

	/**
	 * Writes {@code figures/kernels.png}, {@code figures/raster.png} and one
	 * {@code figures/traces/NNN_ROI.png} per ROI.
	 */
	public static void write(final OutputFolder folder, final AnalysisResult result, final Progress progress) {
		KernelFigure.of(result).writePng(folder.path("figures/kernels.png"));
		RasterFigure.of(result).writePng(folder.path("figures/raster.png"));
		final StoredResult stored = StoredResult.of(result);
		final int rois = result.traces().size();
		for (int r = 0; r < rois; r++) {
			progress.check();
			progress.update("Drawing figures", (double) r / rois);
			// NB: ROI names may hold what file names must not.
			final String name = String.format(Locale.ROOT, "%03d_%s.png", r + 1, result.traces().labels().get(r).replaceAll(
				"[^A-Za-z0-9._-]", "_"));
			TraceFigure.of(stored, r, traceUnit(result.model()), codeUnit(result.model())).writePng(folder.path("figures/traces/" + name));
		}
		progress.update("Drawing figures", 1);
	}

	/** Unit of the traces of a result. */
	public static String traceUnit(final Model model) {
		if (!gaussian(model)) return "spikes a sample";
		return switch (model.settings().get(TraceOptions.SIGNAL)) {
			case TraceOptions.DFF -> "dF/F";
			case TraceOptions.DF -> "dF";
			case TraceOptions.ZSCORE -> "robust s.d.";
			default -> "trace units";
		};
	}

	/** Unit of the codes of a result and of what kernels add: that of the mean, which of spikes is no count. */
	public static String codeUnit(final Model model) {
		if (gaussian(model)) return traceUnit(model);
		return model.settings().get(DunlOptions.DISTRIBUTION).equals("poisson") ? "log rate" : "log odds";
	}

	private static boolean gaussian(final Model model) {
		return model.settings().get(DunlOptions.DISTRIBUTION).equals("gaussian");
	}
}
