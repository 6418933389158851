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
import java.util.Optional;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;

/**
 * Tables with the time of each frame of a movie: one column of times among any
 * others, or numbers alone, one a line, without a heading. The format is
 * specified in docs/input-files.md.
 */
public final class TimestampTable {

	private TimestampTable() {
		// NB: static use only.
	}

	/**
	 * Reads times.
	 *
	 * @param column heading of the column; empty for the only one that holds times
	 *          by its heading
	 * @param unit s, ms or us, or anything else to take that of the heading
	 * @return [frame], in seconds
	 * @throws InputException if a time is no number or there is no such column; the
	 *           message names it, the row and the value
	 */
	public static double[] read(final Path file, final String column, final String unit) {
		try (CsvSource source = CsvSource.open(file)) {
			final List<String> headings = source.headings();
			final boolean bare = headings.size() == 1 && CsvSource.isNumber(headings.get(0));
			final int which = bare ? 0 : column(file, headings, column);
			final double seconds = unit(file, headings.get(which), unit).seconds();
			final List<Double> times = new ArrayList<>();
			if (bare) times.add(Double.parseDouble(headings.get(0)) * seconds);
			for (List<String> cells = source.next(); cells != null; cells = source.next())
				times.add(source.number(which, cells) * seconds);
			if (times.isEmpty()) throw new InputException("'" + file + "' has a header but no rows; it must hold one time a frame.");
			return times.stream().mapToDouble(Double::doubleValue).toArray();
		}
	}

	private static int column(final Path file, final List<String> headings, final String wanted) {
		final String name = wanted.strip();
		final int[] found = IntStream.range(0, headings.size()).filter(c -> name.isEmpty() ? headings.size() == 1 || TimeUnit
			.isTime(headings.get(c)) : headings.get(c).equalsIgnoreCase(name)).toArray();
		if (found.length == 1) return found[0];
		final String columns = "'" + String.join("', '", headings) + "'";
		if (name.isEmpty()) throw new InputException("'" + file + "' has " + (found.length == 0 ? "no column" : "several columns") +
			" of times by their headings (" + columns + "); name the one to take in timestamps_column.");
		throw new InputException("Setting 'timestamps_column' is '" + wanted + "', but " + (found.length == 0 ? "no"
			: "more than one") + " column of '" + file + "' is called so; the columns are " + columns + ".");
	}

	private static TimeUnit unit(final Path file, final String heading, final String name) {
		final Optional<TimeUnit> said = TimeUnit.ofName(name).or(() -> TimeUnit.ofHeading(heading)).filter(
			unit -> unit != TimeUnit.SAMPLES);
		return said.orElseThrow(() -> new InputException("The timestamps of '" + file + "' have no unit (column '" + heading +
			"'); set timestamps_unit to s, ms or us."));
	}
}
