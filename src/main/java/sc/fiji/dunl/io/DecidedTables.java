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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.evaluate.RoiQuality;

/**
 * Codes and ROIs of a result with what was decided about them, as the explorer
 * saves them. The tables are specified in docs/output-files/curation.md.
 */
public final class DecidedTables {

	private DecidedTables() {
		// NB: static use only.
	}

	/**
	 * Writes all codes: the columns of {@code codes.csv}, then {@code decision} and
	 * {@code roi_decision}.
	 *
	 * @throws sc.fiji.dunl.InputException if the file cannot be written
	 */
	public static void writeCodes(final StoredResult result, final Curation curation, final Path file) {
		final List<String> headings = new ArrayList<>(CodeTable.HEADINGS);
		headings.addAll(List.of("decision", "roi_decision"));
		CsvTarget.write(file, headings, rows -> {
			for (final Code code : result.codes()) {
				final List<String> cells = new ArrayList<>(CodeTable.cells(code, result.traces(), result.model().kernels()));
				cells.addAll(List.of(curation.of(code).word(), curation.of(code.roi()).word()));
				rows.accept(cells);
			}
		});
	}

	/**
	 * Writes ROIs: {@code roi}, {@code noise}, {@code r2}, {@code events} and
	 * {@code flags} of {@code quality.csv}, then {@code decision}.
	 *
	 * @param order 0-based positions of the ROIs to write
	 * @throws sc.fiji.dunl.InputException if the file cannot be written
	 */
	public static void writeRois(final StoredResult result, final List<Integer> order, final Curation curation,
		final Path file)
	{
		CsvTarget.write(file, List.of("roi", "noise", "r2", "events", "flags", "decision"), rows -> {
			for (final int roi : order) {
				final RoiQuality quality = result.quality().get(roi);
				rows.accept(List.of(quality.roi(), known(quality.noise()), known(quality.r2()), Integer.toString(quality
					.events()), String.join(" ", quality.flags()), curation.of(roi).word()));
			}
		});
	}

	private static String known(final double value) {
		return Double.isNaN(value) ? "" : CsvTarget.text(value);
	}
}
