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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.imagej.ReportPictures;
import sc.fiji.dunl.imagej.ResultFigures;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.io.RunRecord;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.report.Finding;
import sc.fiji.dunl.report.Repetition;
import sc.fiji.dunl.report.Report;
import sc.fiji.dunl.report.Subject;

/** Writes the report of each recording, and of several the one that leads to them. */
final class Reports {

	private Reports() {
		// NB: static use only.
	}

	/**
	 * Writes all reports of a result.
	 *
	 * @param folder with all other files but the record
	 * @param names of the recordings; empty for the only one
	 * @param results one per recording
	 */
	static void write(final OutputFolder folder, final List<String> names, final List<AnalysisResult> results,
		final RunRecord run, final Optional<Repetition> again, final Progress progress)
	{
		final String title = folder.target().getFileName().toString();
		final List<Finding> all = new ArrayList<>();
		for (int i = 0; i < results.size(); i++) {
			final String name = names.get(i);
			final AnalysisResult result = results.get(i);
			final OutputFolder place = name.isEmpty() ? folder : folder.within(name);
			final String unit = ResultFigures.codeUnit(result.model());
			final Finding finding = new Finding(name, result, unit, ReportPictures.of(place, result, progress));
			Report.write(new Subject(name.isEmpty() ? title : title + ": " + name, List.of(finding), about(name, names, run
				.warnings()), run.json(), again, folder.target()), place.path(Report.FILE_NAME));
			// NB: Without figures, of which there may be many.
			all.add(new Finding(name, result, unit, List.of()));
		}
		if (all.size() > 1) Report.write(new Subject(title, all, run.warnings(), run.json(), again, folder.target()), folder
			.path(Report.FILE_NAME));
	}

	/** Warnings that are not about another recording. */
	private static List<String> about(final String name, final List<String> names, final List<String> warnings) {
		return warnings.stream().filter(warning -> names.stream().noneMatch(other -> !other.equals(name) && warning
			.startsWith(other + ": "))).toList();
	}
}
