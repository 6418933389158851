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
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;

/**
 * Tables with a column of times (or a count of samples) first, and then a column
 * for each series: this software's own, those of ImageJ, and exports of
 * photometry systems (TDT, pMAT, Doric). The format is specified in
 * docs/traces-from-elsewhere.md.
 */
public final class ColumnTraces {

	/** Lines of inputs and outputs in Doric's exports, and the light they drive. */
	private static final Pattern DORIC_OTHER = Pattern.compile("(?i)(.*\\bDI/?O.*|AOut.*)");
	private static final Pattern DEMODULATED = Pattern.compile("(?i).*\\bDem(odulated)?\\b.*");
	private static final Pattern DORIC_TIME = Pattern.compile("(?i)time ?\\(s\\)");

	/** Fewest samples a second that times are taken to be in seconds without saying so. */
	private static final double SLOWEST_HZ = 0.2;

	private ColumnTraces() {
		// NB: static use only.
	}

	/** Which columns are what. */
	private record Roles(int time, TimeUnit unit, boolean said, SignalColumns columns) {

		List<Integer> wanted() {
			final List<Integer> wanted = new ArrayList<>(List.of(time));
			wanted.addAll(columns.signals());
			wanted.addAll(columns.controls());
			return wanted;
		}
	}

	/** Reads the rows that are left of a table. */
	static TraceInput read(final Path file, final CsvSource table, final TableLayout layout, final Progress progress) {
		final String source = "'" + file + "'";
		final boolean doric = hasSecondHeader(table);
		final Roles roles = roles(source, table.headings(), layout, doric);
		final NumberTable numbers = NumberTable.read(table, roles.wanted(), progress);
		return input(source, table.headings(), roles, List.of(numbers.columns()), layout, List.of(file));
	}

	/**
	 * Takes traces from a table that is already open, such as a Results window.
	 *
	 * @param headings names of the columns
	 * @param columns [column][row], NaN where a cell is empty
	 */
	public static TraceInput of(final List<String> headings, final double[][] columns, final TableLayout layout) {
		final Roles roles = roles("the table", headings, layout, false);
		return input("the table", headings, roles, roles.wanted().stream().map(c -> columns[c]).toList(), layout, List
			.of());
	}

	/** Whether the first column of a table is one of times or of sample numbers, by its heading. */
	public static boolean startsWithTime(final List<String> headings) {
		return !headings.isEmpty() && (TimeUnit.isTime(headings.get(0)) || TimeColumn.isIndex(headings.get(0)));
	}

	/** Doric writes the name of the device over each column, and the names of the columns below. */
	private static boolean hasSecondHeader(final CsvSource table) {
		if (startsWithTime(table.headings()) && !table.headings().get(0).isEmpty()) return false;
		if (!table.headings().get(0).matches("-*")) return false;
		return table.takeHeader(cells -> DORIC_TIME.matcher(cells.get(0).strip()).matches());
	}

	private static Roles roles(final String source, final List<String> headings, final TableLayout layout,
		final boolean doric)
	{
		final int time = headings.size() > 1 && TimeColumn.isIndex(headings.get(0)) && TimeUnit.isTime(headings.get(1)) ? 1
			: 0;
		final boolean said = layout.unit().isPresent() || !headings.get(time).strip().matches("(?i)times?|t");
		final TimeUnit unit = layout.unit().or(() -> TimeUnit.ofHeading(headings.get(time))).orElseThrow(
			() -> new InputException(TimeUnit.isTime(headings.get(time)) ? "The times of " + source + " are in column '" +
				headings.get(time) + "', which says no unit; set time_unit to s, ms, us or samples." : "The first column of " +
					source + " is called '" + headings.get(time) +
					"'; it must be 'time_s' and hold seconds, or 'frame' and count the samples if the frame rate is given."));
		int end = headings.size();
		// NB: A delimiter at the end of each line, as Doric writes it, makes a column of nothing.
		while (doric && end > time + 1 && headings.get(end - 1).isEmpty())
			end--;
		if (end < time + 2) throw new InputException(TraceTable.sentence(source) +
			" has no traces; after the first column it needs one column per ROI.");
		TraceTable.checkNames(source, headings.subList(time + 1, end), time + 2);
		final List<Integer> others = IntStream.range(time + 1, end).boxed().toList();
		return new Roles(time, unit, said, doric ? doric(source, headings, others, layout) : SignalColumns.choose(source,
			headings, others, layout));
	}

	/** The demodulated inputs of Doric's exports, of which nothing tells which is the control. */
	private static SignalColumns doric(final String source, final List<String> headings, final List<Integer> others,
		final TableLayout layout)
	{
		final List<Integer> analog = others.stream().filter(c -> !DORIC_OTHER.matcher(headings.get(c)).matches()).toList();
		final List<Integer> demodulated = analog.stream().filter(c -> DEMODULATED.matcher(headings.get(c)).matches())
			.toList();
		final SignalColumns chosen = SignalColumns.choose(source, headings, demodulated.isEmpty() ? analog : demodulated,
			layout);
		if (chosen.signals().isEmpty()) throw new InputException(TraceTable.sentence(source) +
			" has no analog input; name the columns of the traces in signal_columns.");
		if (chosen.controls().isEmpty() && chosen.signals().size() > 1 && layout.controls().isEmpty())
			throw new InputException("Nothing in " + source + " tells which of " + String.join(", ", chosen.signals().stream()
				.map(c -> "'" + headings.get(c) + "'").toList()) +
				" is the control; name it in control_columns, or set control_columns to none.");
		return chosen;
	}

	private static TraceInput input(final String source, final List<String> headings, final Roles roles,
		final List<double[]> columns, final TableLayout layout, final List<Path> files)
	{
		final double[] times = columns.get(0);
		for (int row = 0; row < times.length; row++)
			if (!Double.isFinite(times[row])) throw new InputException("Column '" + headings.get(roles.time()) + "' of " +
				source + " is empty or no number in row " + (row + 1) + "; every row needs its time.");
		if (roles.unit() != TimeUnit.SAMPLES && !roles.said()) checkSeconds(source, times, layout);
		return TraceInput.ofColumns(source, roles.unit(), times, roles.columns().signals().stream().map(headings::get)
			.toList(), columns.subList(1, columns.size()), layout, roles.columns().notes(), files);
	}

	/** Asks for the unit of times whose heading says none, if they hardly are seconds. */
	private static void checkSeconds(final String source, final double[] times, final TableLayout layout) {
		if (times.length < 2 || layout.rateHz().isPresent()) return;
		final double rate = (times.length - 1) / (times[times.length - 1] - times[0]);
		if (rate > 0 && rate <= SLOWEST_HZ) throw new InputException("The times of " + source + " would mean " +
			(float) rate + " Hz if they were seconds, and their heading says no unit; set time_unit to s, ms, us or samples.");
	}
}
