package sc.fiji.dunl.imagej;

import java.awt.GraphicsEnvironment;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.analysis.ProcessedTraces;

/** Shows results in ImageJ's own windows. Does nothing without a display. */
public final class ResultWindows {

	private ResultWindows() {
		// NB: static use only.
	}

	/** Opens the kernels, codes and qualities as tables, and the kernels, all codes and the first ROI as plots. */
	public static void show(final AnalysisResult result) {
		if (GraphicsEnvironment.isHeadless()) return;
		final String unit = ResultFigures.unit(result);
		ResultTables.show(ResultTables.quality(result.quality(), unit), "DUNL quality");
		ResultTables.show(ResultTables.codes(result, unit), "DUNL codes");
		ResultTables.show(ResultTables.kernels(result.model().kernels()), "DUNL kernels");
		TraceFigure.of(result, 0, unit).show();
		RasterFigure.of(result).show();
		KernelFigure.of(result).show();
	}

	/** Opens the corrected traces, and those that an analysis would explain, as tables. */
	public static void show(final ProcessedTraces traces) {
		if (GraphicsEnvironment.isHeadless()) return;
		ResultTables.show(ResultTables.traces(traces.corrected()), "DUNL corrected traces");
		ResultTables.show(ResultTables.traces(traces.analysed()), "DUNL traces");
	}
}
