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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.EventUse;
import sc.fiji.dunl.trial.EventUse.Status;

/**
 * What an analysis made of each event, as {@code events.csv}: one row per event, in
 * the order of the table that was read, with its covariates in the last columns.
 * The format is specified in docs/output-files/events.md.
 */
public final class EventUseTable {

	/** Name of the file, beside the tables of the recording. */
	public static final String FILE_NAME = "events.csv";

	private static final List<String> HEADINGS = List.of("event", "time_s", "row", "trials", "status", "shift_s");

	private EventUseTable() {
		// NB: static use only.
	}

	/** Writes events. A covariate that is called as another column gets {@code covariate_} before its name. */
	public static void write(final List<EventUse> uses, final Path file) {
		final Set<String> covariates = uses.stream().flatMap(use -> use.event().covariates().keySet().stream()).collect(
			Collectors.toCollection(TreeSet::new));
		final List<String> headings = new ArrayList<>(HEADINGS);
		covariates.forEach(name -> headings.add(HEADINGS.contains(name) ? "covariate_" + name : name));
		CsvTarget.write(file, headings, rows -> {
			for (final EventUse use : uses) {
				final List<String> cells = new ArrayList<>(List.of(use.event().name(), CsvTarget.text(use.event()
					.seconds()), Integer.toString(use.event().row()), use.trials().stream().map(String::valueOf).collect(Collectors.joining(
						" ")), use.status().word(), CsvTarget.text(use.shiftSeconds())));
				covariates.forEach(name -> cells.add(use.event().covariates().getOrDefault(name, "")));
				rows.accept(cells);
			}
		});
	}

	/**
	 * Reads events.
	 *
	 * @param file a table as written here
	 * @throws InputException if a column is missing or a row holds what cannot be
	 */
	public static List<EventUse> read(final Path file) {
		try (CsvSource source = CsvSource.open(file)) {
			final List<String> headings = source.headings();
			if (headings.size() < HEADINGS.size() || !headings.subList(0, HEADINGS.size()).equals(HEADINGS))
				throw new InputException("The columns of '" + file + "' are " + headings +
					"; a table of the events of a result begins with " + HEADINGS + ".");
			final List<EventUse> uses = new ArrayList<>();
			for (List<String> cells = source.next(); cells != null; cells = source.next()) {
				final Map<String, String> covariates = new LinkedHashMap<>();
				for (int c = HEADINGS.size(); c < headings.size(); c++)
					covariates.put(headings.get(c), cells.get(c));
				uses.add(new EventUse(new Event(cells.get(0), source.number(1, cells), source.integer(2, cells), covariates),
					status(cells.get(4), file, source.row()), trials(cells.get(3), file, source.row()), source.number(5, cells)));
			}
			return uses;
		}
	}

	private static Status status(final String word, final Path file, final int row) {
		return Arrays.stream(Status.values()).filter(status -> status.word().equals(word)).findFirst().orElseThrow(
			() -> new InputException("Column 'status' of '" + file + "' holds '" + word + "' in row " + row +
				"; take an undamaged copy of the folder."));
	}

	private static List<Integer> trials(final String numbers, final Path file, final int row) {
		if (!numbers.matches("(\\d{1,9}( \\d{1,9})*)?")) throw new InputException("Column 'trials' of '" + file +
			"' holds '" + numbers + "' in row " + row + "; take an undamaged copy of the folder.");
		return numbers.isEmpty() ? List.of() : Arrays.stream(numbers.split(" ")).map(Integer::valueOf).toList();
	}
}
