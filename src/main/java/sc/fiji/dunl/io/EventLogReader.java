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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.TimeOptions;
import sc.fiji.dunl.analysis.TrialOptions;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.EventSample;
import sc.fiji.dunl.trace.FrameTimes;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.EventLog;
import sc.fiji.dunl.trial.TrialSpan;

/**
 * Reads what happened while a recording ran, and holds it against the recording:
 * what lies outside is refused or dropped, as the settings say.
 */
public final class EventLogReader {

	/** Rows that a message names. */
	private static final int NAMED_ROWS = 20;

	private final FrameTimes clock;
	private final EventSample match;
	private final boolean drop;
	private final Consumer<String> warn;

	private EventLogReader(final FrameTimes clock, final Settings settings, final Consumer<String> warn) {
		this.clock = clock;
		this.warn = warn;
		match = TimeOptions.eventSample(settings);
		drop = settings.get(TrialOptions.EVENTS_OUTSIDE).equals(TrialOptions.DROP);
	}

	/**
	 * Reads the events of a file and the trials of the one that settings name.
	 *
	 * @param events the table of events, if there is one
	 * @param clock the frames of the recording
	 * @param settings hold {@link TimeOptions#ALL} and {@link TrialOptions#ALL}
	 * @param warn is told of what was dropped
	 * @throws InputException if a table cannot be read, or anything lies outside the
	 *           recording and is not to be dropped
	 */
	public static EventLog read(final Optional<Path> events, final FrameTimes clock, final Settings settings,
		final Consumer<String> warn)
	{
		final EventLogReader reader = new EventLogReader(clock, settings, warn);
		final EventLog log = events.map(file -> reader.inside(EventTable.read(file, clock))).orElse(EventLog.NONE);
		return TrialOptions.file(settings).map(file -> log.in(reader.trialsInside(TrialTable.read(file, clock)))).orElse(log);
	}

	private EventLog inside(final List<Event> events) {
		final Predicate<Event> inside = event -> match.inside(event.seconds(), clock.axis());
		check("event", events, inside, Event::row, event -> "'" + event.name() + "' at " + event.seconds() + " s");
		return new EventLog(events.stream().filter(inside).toList(), events.stream().filter(inside.negate()).toList(), List
			.of());
	}

	private List<TrialSpan> trialsInside(final List<TrialSpan> trials) {
		final TimeAxis axis = clock.axis();
		final Predicate<TrialSpan> inside = trial -> match.inside(trial.startSeconds(), axis) && match.of(trial
			.stopSeconds(), axis) <= axis.size();
		check("trial", trials, inside, TrialSpan::row, trial -> trial.startSeconds() + " to " + trial.stopSeconds() + " s");
		return trials.stream().filter(inside).toList();
	}

	private <T> void check(final String kind, final List<T> all, final Predicate<T> inside, final ToIntFunction<T> row,
		final Function<T, String> describe)
	{
		final List<T> outside = all.stream().filter(inside.negate()).toList();
		if (outside.isEmpty()) return;
		final TimeAxis axis = clock.axis();
		final String span = String.format(Locale.ROOT, "%.6g to %.6g s", axis.startSeconds(), axis.endSeconds());
		final String first = describe.apply(outside.get(0));
		if (outside.size() == all.size()) throw new InputException("No " + kind +
			" lies in the recording, which runs from " + span + ": the first is " + first +
			"; give times in seconds (not milliseconds) on the recording's clock, or frames.");
		final String rows = outside.stream().limit(NAMED_ROWS).map(one -> String.valueOf(row.applyAsInt(one))).collect(
			Collectors.joining(", ")) + (outside.size() > NAMED_ROWS ? ", ..." : "");
		final String which = outside.size() + " of " + all.size() + " " + kind + "s lie outside the recording, which runs from " +
			span + " (row " + rows + "; " + first + ")";
		if (!drop) throw new InputException(which + "; correct or remove these rows, or set events_outside to drop.");
		warn.accept(which + " and were dropped.");
	}
}
