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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trace.EventSample;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trial.Event;

/**
 * Tables of events: {@code event} (or name, type) and {@code time_s} (or time)
 * in seconds on the clock of the recording; further columns are covariates.
 * The format is specified in docs/input-files.md.
 */
public final class EventTable {

	private static final Set<String> NAMES = Set.of("event", "name", "type");
	private static final int NAMED_ROWS = 5;

	private EventTable() {
		// NB: static use only.
	}

	/**
	 * Reads events, in the order of the file.
	 *
	 * @throws InputException if anything in it cannot be used; the message names
	 *           the columns or the row
	 */
	public static List<Event> read(final Path file) {
		try (CsvSource source = CsvSource.open(file)) {
			final List<String> headings = source.headings();
			checkUnique(file, headings);
			final int name = column(headings, NAMES, "event");
			final int time = timeColumn(headings);
			if (name < 0 || time < 0) throw new InputException("The events file '" + file +
				"' has the columns " + headings.stream().map(h -> "'" + h + "'").collect(Collectors.joining(", ")) +
				"; it needs 'event' (the name of the event) and 'time_s' (its time in seconds).");
			final List<Event> events = new ArrayList<>();
			for (List<String> cells = source.next(); cells != null; cells = source.next()) {
				final String event = cells.get(name).strip();
				if (event.isEmpty()) throw new InputException("Column '" + headings.get(name) + "' of '" + file +
					"' is empty in row " + source.row() + "; name every event.");
				final Map<String, String> covariates = new LinkedHashMap<>();
				for (int c = 0; c < headings.size(); c++)
					// NB: A column without a name is the row count that other programs add.
					if (c != name && c != time && !headings.get(c).isEmpty()) covariates.put(headings.get(c), cells.get(c)
						.strip());
				events.add(new Event(event, source.number(time, cells), source.row(), covariates));
			}
			if (events.isEmpty()) throw new InputException("The events file '" + file +
				"' has a header but no rows; add the events, or leave the file out.");
			return events;
		}
	}

	/**
	 * Writes events with their covariates, in their order.
	 *
	 * @param events in the order of the rows they came from, from 1
	 * @throws InputException if the file cannot be written
	 */
	public static void write(final List<Event> events, final Path file) {
		final List<String> covariates = events.stream().flatMap(e -> e.covariates().keySet().stream()).distinct().sorted()
			.toList();
		final List<String> headings = new ArrayList<>(List.of("event", "time_s"));
		headings.addAll(covariates);
		CsvTarget.write(file, headings, rows -> {
			for (final Event event : events) {
				final List<String> cells = new ArrayList<>(List.of(event.name(), CsvTarget.text(event.seconds())));
				covariates.forEach(name -> cells.add(event.covariates().getOrDefault(name, "")));
				rows.accept(cells);
			}
		});
	}

	/**
	 * Checks that every event happened while the recording ran.
	 *
	 * @param match which sample an event belongs to
	 * @return the events, all of them
	 * @throws InputException if any lies outside
	 */
	public static List<Event> checkInside(final List<Event> events, final TimeAxis time, final EventSample match) {
		final List<Event> outside = events.stream().filter(e -> !match.inside(e.seconds(), time)).toList();
		if (outside.isEmpty()) return events;
		final String span = String.format(Locale.ROOT, "%.6g to %.6g s", time.startSeconds(), time.endSeconds());
		final Event first = outside.get(0);
		if (outside.size() == events.size()) throw new InputException("No event lies in the recording, which runs from " +
			span + ": the first, '" + first.name() + "', is at " + first.seconds() +
			" s; give times in seconds (not milliseconds or frames) on the recording's clock.");
		final String rows = outside.stream().limit(NAMED_ROWS).map(e -> String.valueOf(e.row())).collect(Collectors
			.joining(", ")) + (outside.size() > NAMED_ROWS ? ", ..." : "");
		throw new InputException(outside.size() + " of " + events.size() +
			" events lie outside the recording, which runs from " + span + " (row " + rows + "; '" + first.name() + "' at " +
			first.seconds() + " s); correct or remove these rows.");
	}

	private static int timeColumn(final List<String> headings) {
		final int exact = column(headings, Set.of("time_s"), "time_s");
		if (exact >= 0) return exact;
		for (int c = 0; c < headings.size(); c++)
			if (TimeColumn.isSeconds(headings.get(c))) return c;
		return -1;
	}

	private static int column(final List<String> headings, final Set<String> names, final String best) {
		int found = -1;
		for (int c = 0; c < headings.size(); c++) {
			final String heading = headings.get(c).toLowerCase(Locale.ROOT);
			if (heading.equals(best)) return c;
			if (found < 0 && names.contains(heading)) found = c;
		}
		return found;
	}

	private static void checkUnique(final Path file, final List<String> headings) {
		final Set<String> seen = new HashSet<>();
		for (final String heading : headings)
			if (!heading.isEmpty() && !seen.add(heading)) throw new InputException("Two columns of '" + file +
				"' are called '" + heading + "'; give each its own name.");
	}
}
