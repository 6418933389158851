package sc.fiji.dunl.io;

import java.util.Optional;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Model;
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
		rawTraces.ifPresent(traces -> TraceTable.write(traces, folder.path("traces.csv")));
		writeRecording(folder, result);
		writeModel(folder, result.model());
	}

	/** Writes what belongs to one recording: {@code dff.csv}, {@code codes.csv} and {@code quality.csv}. */
	public static void writeRecording(final OutputFolder folder, final AnalysisResult result) {
		TraceTable.write(result.traces(), folder.path("dff.csv"));
		CodeTable.write(result.codes(), result.traces(), result.model().kernels(), folder.path("codes.csv"));
		QualityTable.write(result.quality(), folder.path("quality.csv"));
	}

	/** Writes what recordings share: {@code kernels.csv}, {@code settings.yaml} and {@code model.json}. */
	public static void writeModel(final OutputFolder folder, final Model model) {
		KernelTable.write(model.kernels(), folder.path("kernels.csv"));
		SettingsFile.write(folder.path("settings.yaml"), model.settings(), model.kernels().specs());
		ModelFile.write(model, folder.path("model.json"));
	}
}
