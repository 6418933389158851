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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trace.FrameTimes;
import sc.fiji.dunl.trial.Event;

/**
 * Tables of events: {@code event} (or name, type, trial_type) and {@code time_s}
 * (or time, onset) in seconds on the clock of the recording, {@code frame} counted
 * from 1, or {@code sample} counted from 0; further columns are covariates. The
 * format is specified in docs/events-and-trials.md.
 */
public final class EventTable {

	private static final Set<String> NAMES = Set.of("event", "name", "type", "trial_type");
	private static final List<String> SECONDS = Stream.concat(TimeColumn.SECONDS.stream(), Stream.of("onset")).toList();

	private EventTable() {
		// NB: static use only.
	}

	/**
	 * Reads events, in the order of the file.
	 *
	 * @param clock the frames of the recording, for events that are given in frames
	 * @throws InputException if anything in it cannot be used; the message names
	 *           the columns or the row
	 */
	public static List<Event> read(final Path file, final FrameTimes clock) {
		try (CsvSource source = CsvSource.open(file)) {
			final List<String> headings = source.headings();
			checkUnique(file, headings);
			final int name = nameColumn(headings);
			final Optional<ClockColumn> clockColumn = ClockColumn.find(headings, SECONDS, Set.of("frame"), Set.of("sample"));
			if (name < 0 || clockColumn.isEmpty()) throw new InputException("The events file '" + file +
				"' has the columns " + headings.stream().map(h -> "'" + h + "'").collect(Collectors.joining(", ")) +
				"; it needs 'event' (the name of the event) and 'time_s' (its time in seconds) or 'frame' (counted from 1).");
			final ClockColumn time = clockColumn.get();
			final List<Event> events = new ArrayList<>();
			for (List<String> cells = source.next(); cells != null; cells = source.next()) {
				final String event = cells.get(name).strip();
				if (event.isEmpty()) throw new InputException("Column '" + headings.get(name) + "' of '" + file +
					"' is empty in row " + source.row() + "; name every event.");
				final Map<String, String> covariates = new LinkedHashMap<>();
				for (int c = 0; c < headings.size(); c++)
					// NB: A column without a name is the row count that other programs add.
					if (c != name && c != time.position() && !headings.get(c).isEmpty()) covariates.put(headings.get(c), cells
						.get(c).strip());
				events.add(new Event(event, time.start(source, cells, clock), source.row(), covariates));
			}
			if (events.isEmpty()) throw new InputException("The events file '" + file +
				"' has a header but no rows; add the events, or leave the file out.");
			return events;
		}
	}

	private static int nameColumn(final List<String> headings) {
		int found = -1;
		for (int c = 0; c < headings.size(); c++) {
			final String heading = headings.get(c).toLowerCase(Locale.ROOT);
			if (heading.equals("event")) return c;
			if (found < 0 && NAMES.contains(heading)) found = c;
		}
		return found;
	}

	/** Refuses a table two columns of which have one name. */
	static void checkUnique(final Path file, final List<String> headings) {
		final Set<String> seen = new HashSet<>();
		for (final String heading : headings)
			if (!heading.isEmpty() && !seen.add(heading)) throw new InputException("Two columns of '" + file +
				"' are called '" + heading + "'; give each its own name.");
	}
}
