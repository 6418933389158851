package sc.fiji.dunl.imagej;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import ij.measure.ResultsTable;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.io.TraceTable;
import sc.fiji.dunl.trace.TraceSet;

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
	 * @param rateHz samples per second; needed if the table holds no times
	 * @throws InputException if there is no such table, or it holds no traces
	 */
	public static TraceSet traces(final String title, final OptionalDouble rateHz) {
		// NB: The system's own table is there before its window is.
		final ResultsTable table = title.equals(RESULTS) ? ResultsTable.getResultsTable() : ResultsTable.getResultsTable(
			title);
		if (table == null || table.size() == 0) throw new InputException("There is no open table '" + title +
			"' with rows; open it, or give a CSV file (traces).");
		try {
			return traces(table, rateHz);
		}
		catch (final InputException e) {
			throw new InputException("Table '" + title + "': " + e.getMessage(), e);
		}
	}

	/** Takes traces from a table; one without times or sample numbers has one sample a row. */
	static TraceSet traces(final ResultsTable table, final OptionalDouble rateHz) {
		final List<String> headings = new ArrayList<>();
		final List<double[]> columns = new ArrayList<>();
		for (final String heading : table.getHeadings()) {
			// NB: ImageJ's name of the slice, which is no measurement.
			if (heading.equals(ROW_LABELS)) continue;
			headings.add(heading);
			columns.add(table.getColumn(heading));
		}
		if (!TraceTable.startsWithTime(headings)) {
			final double[] rows = new double[table.size()];
			for (int t = 0; t < rows.length; t++)
				rows[t] = t + 1;
			headings.add(0, "frame");
			columns.add(0, rows);
		}
		return TraceTable.of(headings, columns.toArray(double[][]::new), rateHz);
	}
}
