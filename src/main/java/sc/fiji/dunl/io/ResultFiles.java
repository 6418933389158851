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
package sc.fiji.dunl.io;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Model;

/**
 * The tables and the model of an analysis. Each file is specified in
 * docs/output-files.md.
 */
public final class ResultFiles {

	private ResultFiles() {
		// NB: static use only.
	}

	/**
	 * Writes what belongs to one recording: {@code dff.csv},
	 * {@code reconstruction.csv}, {@code codes.csv}, {@code quality.csv} and, if there
	 * were events, {@code events.csv}.
	 */
	public static void writeRecording(final OutputFolder folder, final AnalysisResult result) {
		TraceTable.write(result.traces(), folder.path("dff.csv"));
		TraceTable.write(StoredResult.fit(result), folder.path("reconstruction.csv"));
		CodeTable.write(result.codes(), result.traces(), result.model().kernels(), folder.path("codes.csv"));
		if (!result.uses().isEmpty()) EventUseTable.write(result.uses(), folder.path(EventUseTable.FILE_NAME));
		QualityTable.write(result.quality(), folder.path("quality.csv"));
	}

	/**
	 * Writes what recordings share: {@code kernels.csv}, {@code kernels-bands.csv} if
	 * there are bands, {@code settings.yaml}, {@code model.json} and, if there were
	 * several starts, {@code restarts.csv}.
	 */
	public static void writeModel(final OutputFolder folder, final AnalysisResult result) {
		final Model model = result.model();
		if (!result.restarts().isEmpty()) RestartTable.write(result.restarts(), folder.path(RestartTable.FILE_NAME));
		KernelTable.write(model.kernels(), folder.path("kernels.csv"));
		model.bands().ifPresent(bands -> KernelBandTable.write(model.kernels(), bands, folder.path("kernels-bands.csv")));
		SettingsFile.write(folder.path("settings.yaml"), model.settings(), model.kernels().specs());
		ModelFile.write(model, folder.path("model.json"));
	}
}
