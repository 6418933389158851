package sc.fiji.dunl.io;

import java.util.Optional;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.trace.TraceSet;

/**
 * The tables and the model of an analysis. Each file is specified in
 * docs/output-files.md.
 */
public final class ResultFiles {

	private ResultFiles() {
		// NB: static use only.
	}

	/**
	 * Writes {@code dff.csv}, {@code kernels.csv}, {@code codes.csv},
	 * {@code quality.csv}, {@code settings.yaml}, {@code model.json} and, if
	 * given, {@code traces.csv}.
	 *
	 * @param folder where
	 * @param result what was found
	 * @param rawTraces the traces before dF/F
	 */
	public static void write(final OutputFolder folder, final AnalysisResult result,
		final Optional<TraceSet> rawTraces)
	{
		final KernelBank kernels = result.model().kernels();
		rawTraces.ifPresent(traces -> TraceTable.write(traces, folder.path("traces.csv")));
		TraceTable.write(result.traces(), folder.path("dff.csv"));
		KernelTable.write(kernels, folder.path("kernels.csv"));
		CodeTable.write(result.codes(), result.traces(), kernels, folder.path("codes.csv"));
		QualityTable.write(result.quality(), folder.path("quality.csv"));
		SettingsFile.write(folder.path("settings.yaml"), result.model().settings(), kernels.specs());
		ModelFile.write(result.model(), folder.path("model.json"));
	}
}
