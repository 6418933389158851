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
import java.util.regex.Pattern;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trace.TraceSet;

/**
 * Tables of traces, such as {@code traces.csv} and {@code dff.csv}: the first
 * column is the time in seconds ({@code time_s}) or, with a rate given, a
 * count of samples; each further column is a ROI. Cells of a ROI that are empty,
 * {@code NaN} or {@code NA} are missing samples. The format is specified in
 * docs/output-files/traces.md.
 */
public final class TraceTable {

	/** What Fiji's Multi Measure calls other measurements than means. */
	private static final Pattern OTHER_MEASUREMENT = Pattern.compile(
		"(Area|StdDev|Mode|Min|Max|Median|IntDen|RawIntDen|Perim\\.|Circ\\.|Feret)(\\d+|\\(.*\\))");

	private TraceTable() {
		// NB: static use only.
	}

	/**
	 * Writes traces: {@code time_s} and one column a ROI, {@code NaN} where a
	 * sample is missing.
	 *
	 * @throws InputException if the file cannot be written
	 */
	public static void write(final TraceSet traces, final Path file) {
		final List<String> headings = new ArrayList<>();
		headings.add("time_s");
		headings.addAll(traces.labels());
		CsvTarget.write(file, headings, rows -> {
			final List<String> cells = new ArrayList<>();
			for (int t = 0; t < traces.time().size(); t++) {
				cells.clear();
				cells.add(CsvTarget.text(traces.time().seconds(t)));
				for (int r = 0; r < traces.size(); r++)
					cells.add(CsvTarget.textOrMissing(traces.value(r, t)));
				rows.accept(cells);
			}
		});
	}

	/**
	 * Checks that every column has its own name.
	 *
	 * @param first number of the first of these columns, from 1
	 */
	static void checkNames(final String source, final List<String> labels, final int first) {
		for (int c = 0; c < labels.size(); c++) {
			final String label = labels.get(c);
			if (label.isBlank()) throw new InputException("Column " + (c + first) + " of " + source +
				" has no name; give each ROI its own.");
			final int twin = labels.indexOf(label);
			if (twin != c) throw new InputException("Columns " + (twin + first) + " and " + (c + first) + " of " + source +
				" are both called '" + label + "'; give each ROI its own name.");
		}
	}

	/** Refuses a table of ImageJ that holds other measurements than means. */
	static void checkMeasurements(final String source, final List<String> labels) {
		final String other = labels.stream().filter(l -> OTHER_MEASUREMENT.matcher(l).matches()).findFirst().orElse(null);
		// NB: Areas and extremes beside the means would otherwise be analysed as if they were cells.
		if (other != null && labels.stream().anyMatch(l -> l.startsWith("Mean"))) throw new InputException(sentence(source) +
			" holds other measurements than means, such as '" + other +
			"'; keep one column per ROI, or set only 'Mean gray value' in Analyze > Set Measurements.");
	}

	/** The source as the first word of a sentence. */
	static String sentence(final String source) {
		return Character.toUpperCase(source.charAt(0)) + source.substring(1);
	}
}
