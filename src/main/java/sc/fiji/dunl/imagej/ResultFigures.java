package sc.fiji.dunl.imagej;

import java.util.Locale;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.io.OutputFolder;
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
		final int rois = result.traces().size();
		for (int r = 0; r < rois; r++) {
			progress.check();
			progress.update("Drawing figures", (double) r / rois);
			// NB: ROI names may hold what file names must not.
			final String name = String.format(Locale.ROOT, "%03d_%s.png", r + 1, result.traces().labels().get(r).replaceAll(
				"[^A-Za-z0-9._-]", "_"));
			TraceFigure.of(result, r, unit(result)).writePng(folder.path("figures/traces/" + name));
		}
		progress.update("Drawing figures", 1);
	}

	/** Unit of the traces and amplitudes of a result. */
	public static String unit(final AnalysisResult result) {
		return switch (result.model().settings().get(TraceOptions.SIGNAL)) {
			case TraceOptions.DFF -> "dF/F";
			case TraceOptions.DF -> "dF";
			default -> "trace units";
		};
	}
}
