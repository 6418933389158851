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
package sc.fiji.dunl.command.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.evaluate.TruthReport;
import sc.fiji.dunl.io.CodeTable;
import sc.fiji.dunl.io.KernelTable;

/** What is said on the terminal after an analysis. */
final class Report {

	/** How far a found event may lie from a true one, in samples. */
	private static final double TOLERANCE = 2;

	private Report() {
		// NB: static use only.
	}

	static void print(final AnalysisResult result, final List<String> warnings, final Path folder,
		final PrintWriter out)
	{
		warnings.forEach(warning -> out.println("Warning: " + warning));
		final KernelBank kernels = result.model().kernels();
		out.printf(Locale.ROOT, "Explained %d trace(s) of %d samples with %d kernel(s).%n", result.quality().stream()
			.filter(roi -> !roi.flags().contains("not_analysed")).count(), result.traces().time().size(), kernels.size());
		for (int c = 0; c < kernels.size(); c++) {
			final int kernel = c;
			out.printf(Locale.ROOT, "  %s: %d codes that are not zero%n", kernels.get(c).name(), result.codes().stream()
				.filter(code -> code.kernel() == kernel && code.amplitude() != 0).count());
		}
		final double[] r2 = result.quality().stream().mapToDouble(RoiQuality::r2).filter(
			value -> !Double.isNaN(value)).sorted().toArray();
		if (r2.length > 0) out.printf(Locale.ROOT, "  R2 per ROI: median %.2f (%.2f to %.2f)%n", median(r2), r2[0], r2[r2.length - 1]);
		out.println("Results are in " + folder);
		out.println("  look first at report.html" + (Files.exists(folder.resolve(
			"overlay.tif")) ? "; open overlay.tif in Fiji" : ""));
	}

	/**
	 * The known truth of a simulated recording.
	 *
	 * @param kernels true kernels
	 * @param codes true codes of the ROIs that are analysed
	 */
	record Truth(KernelBank kernels, List<Code> codes) {

		/** Reads kernels.csv and codes.csv of a folder. */
		static Truth read(final Path folder, final List<String> rois) {
			final KernelBank kernels = KernelTable.read(folder.resolve("kernels.csv"));
			return new Truth(kernels, CodeTable.read(folder.resolve("codes.csv"), rois, kernels));
		}
	}

	/** Compares with the known truth. Codes that do not stand out of the noise are no events. */
	static void printTruth(final AnalysisResult result, final Truth truth, final PrintWriter out) {
		final double minimum = result.model().settings().get(DunlOptions.EVENT_MIN);
		// NB: Spikes have no noise to stand out of.
		final List<Code> found = result.codes().stream().filter(code -> !(Math.abs(code.amplitude()) < minimum * result
			.quality().get(code.roi()).noise())).toList();
		final long weak = result.codes().stream().filter(code -> code.amplitude() != 0).count() - found.size();
		out.printf(Locale.ROOT, "Against the known truth (events within %.0f samples%s):%n", TOLERANCE, weak == 0 ? "" : "; " +
			weak + " code(s) below " + minimum + " times the noise left out");
		out.print(TruthReport.compare(result.model().kernels(), found, truth.kernels(), truth.codes(), result.traces()
			.size(), TOLERANCE, 0).text());
		out.flush();
	}

	private static double median(final double[] sorted) {
		final double[] middle = Arrays.copyOfRange(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1);
		return Arrays.stream(middle).average().orElseThrow();
	}
}
