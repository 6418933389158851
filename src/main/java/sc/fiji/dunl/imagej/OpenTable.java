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

import java.util.ArrayList;
import java.util.List;

import ij.measure.ResultsTable;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.io.ColumnTraces;
import sc.fiji.dunl.io.TableLayout;
import sc.fiji.dunl.io.TraceInput;

/** Traces in a table that is open in ImageJ, such as Multi Measure of the ROI Manager makes it. */
public final class OpenTable {

	private static final String RESULTS = "Results";
	private static final String ROW_LABELS = "Label";

	private OpenTable() {
		// NB: static use only.
	}

	/**
	 * Takes traces from a table.
	 *
	 * @param title title of the table's window
	 * @param layout what the user says of the table; its rate is needed if the table
	 *          holds no times
	 * @throws InputException if there is no such table, or it holds no traces
	 */
	public static TraceInput traces(final String title, final TableLayout layout) {
		// NB: The system's own table is there before its window is.
		final ResultsTable table = title.equals(RESULTS) ? ResultsTable.getResultsTable() : ResultsTable.getResultsTable(
			title);
		if (table == null || table.size() == 0) throw new InputException("There is no open table '" + title +
			"' with rows; open it, or give a CSV file (traces).");
		try {
			return traces(table, layout);
		}
		catch (final InputException e) {
			throw new InputException("Table '" + title + "': " + e.getMessage(), e);
		}
	}

	/** Takes traces from a table; one without times or sample numbers has one sample a row. */
	static TraceInput traces(final ResultsTable table, final TableLayout layout) {
		final List<String> headings = new ArrayList<>();
		final List<double[]> columns = new ArrayList<>();
		for (final String heading : table.getHeadings()) {
			// NB: ImageJ's name of the slice, which is no measurement.
			if (heading.equals(ROW_LABELS)) continue;
			headings.add(heading);
			columns.add(table.getColumn(heading));
		}
		if (!ColumnTraces.startsWithTime(headings)) {
			final double[] rows = new double[table.size()];
			for (int t = 0; t < rows.length; t++)
				rows[t] = t + 1;
			headings.add(0, "frame");
			columns.add(0, rows);
		}
		return ColumnTraces.of(headings, columns.toArray(double[][]::new), layout);
	}
}
