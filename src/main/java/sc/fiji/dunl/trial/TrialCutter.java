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
package sc.fiji.dunl.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trace.EventSample;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;

/**
 * Cuts a recording into trials and places known events in them.
 */
public final class TrialCutter {

	private final TraceSet traces;
	private final List<Event> events;
	private final EventSample match;
	private final List<List<String>> starters;
	private final int reach;
	private final List<String> warnings = new ArrayList<>();

	/**
	 * @param traces the recording
	 * @param events its events
	 * @param match which sample an event belongs to
	 * @param starters per kernel, the names of the events that may start it;
	 *          empty: it may start anywhere
	 * @param reach samples of the longest kernel: an event up to that long before
	 *          a trial still reaches into it
	 * @throws InputException if a kernel names an event that does not occur
	 */
	public TrialCutter(final TraceSet traces, final List<Event> events, final EventSample match,
		final List<List<String>> starters, final int reach)
	{
		this.traces = traces;
		this.events = events;
		this.match = match;
		this.starters = starters;
		this.reach = reach;
		for (final List<String> names : starters)
			for (final String name : names)
				requireEvent(name);
	}

	/** Sentences for the user about events and trials that were merged or left out. */
	public List<String> warnings() {
		return List.copyOf(warnings);
	}

	/** The whole recording as one trial. */
	public List<Trial> whole() {
		return List.of(cut(1, 0, traces.time().size()));
	}

	/** One trial for each span of a table, in their order and numbered by their rows. */
	public List<Trial> spans(final List<TrialSpan> spans) {
		final TimeAxis time = traces.time();
		final List<Trial> trials = new ArrayList<>();
		for (final TrialSpan span : spans) {
			final int first = Math.max(0, match.of(span.startSeconds(), time)), end = end(span);
			if (end - first < 2) throw new InputException("The trial in row " + span.row() + " runs from " + span
				.startSeconds() + " s to " + span.stopSeconds() + " s, which are " + (end - first) +
				" samples; correct its start and stop, or remove the row.");
			trials.add(cut(span.row(), first, end - first));
		}
		return trials;
	}

	/**
	 * One trial around each event of a name. A window that is not wholly inside
	 * the recording is left out with a warning.
	 *
	 * @param name the event
	 * @param startSeconds start of the window relative to the event, usually
	 *          negative
	 * @param stopSeconds end of the window relative to the event
	 */
	public List<Trial> around(final String name, final double startSeconds, final double stopSeconds) {
		return around(name, startSeconds, stopSeconds, List.of());
	}

	/**
	 * One trial around each event of a name, which ends where the trial of a table
	 * ends that the event lies in, and starts no earlier than that: trials so cut
	 * have unequal lengths. Events in no trial of the table, and windows that are
	 * not wholly inside the recording, are left out with a warning.
	 *
	 * @param spans trials of a table; if empty, windows are cut by nothing
	 */
	public List<Trial> around(final String name, final double startSeconds, final double stopSeconds,
		final List<TrialSpan> spans)
	{
		requireEvent(name);
		final TimeAxis time = traces.time();
		final int length = time.samples(stopSeconds - startSeconds);
		if (length < 2) throw new InputException("Trials from " + startSeconds + " s to " + stopSeconds + " s around '" +
			name + "' have " + length + " samples; trial_stop_s must lie further behind trial_start_s.");
		final int offset = time.samples(startSeconds);
		final List<Trial> trials = new ArrayList<>();
		final List<Integer> outside = new ArrayList<>(), alone = new ArrayList<>();
		int overlaps = 0, behind = 0;
		for (final Event event : events) {
			if (!event.name().equals(name)) continue;
			int first = match.of(event.seconds(), time) + offset, end = first + length;
			if (!spans.isEmpty()) {
				final Optional<TrialSpan> span = spans.stream().filter(s -> s.contains(event.seconds())).findFirst();
				if (span.isEmpty()) {
					alone.add(event.row());
					continue;
				}
				first = Math.max(first, Math.max(0, match.of(span.get().startSeconds(), time)));
				end = Math.min(end, end(span.get()));
			}
			if (first < 0 || end > time.size() || end - first < 2) outside.add(event.row());
			else {
				if (!trials.isEmpty() && first < behind) overlaps++;
				trials.add(cut(trials.size() + 1, first, end - first));
				behind = end;
			}
		}
		if (trials.isEmpty()) throw new InputException("No trial from " + startSeconds + " s to " + stopSeconds +
			" s around '" + name + "' lies wholly inside the recording (" + time.startSeconds() + " s to " + time
				.endSeconds() + " s)" + (spans.isEmpty() ? "" : " and in a trial of the table") + "; choose a shorter window.");
		if (!alone.isEmpty()) warnings.add("Left out " + alone.size() + " event(s) '" + name +
			"' that lie in no trial of the table (" + rows(alone) + " of the events).");
		if (!outside.isEmpty()) warnings.add("Left out " + outside.size() + " trial(s) around '" + name +
			"' that reach outside the recording (" + rows(outside) + " of the events).");
		if (overlaps > 0) warnings.add(overlaps + " trial(s) around '" + name +
			"' begin before the one before them ends; what happened in both has a code in each.");
		return trials;
	}

	/** The sample after the last one of a trial of a table. */
	private int end(final TrialSpan span) {
		return Math.min(traces.time().size(), match.of(span.stopSeconds(), traces.time()));
	}

	private static String rows(final List<Integer> rows) {
		return "rows " + rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

	private Trial cut(final int number, final int first, final int length) {
		final double[][] y = new double[traces.size()][length];
		final boolean[][] observed = new boolean[traces.size()][length];
		for (int r = 0; r < y.length; r++) {
			traces.copy(r, first, y[r]);
			for (int t = 0; t < length; t++)
				observed[r][t] = !Double.isNaN(y[r][t]);
		}
		final List<Support> support = new ArrayList<>();
		for (final List<String> names : starters)
			support.add(names.isEmpty() ? Support.anywhere() : onsets(names, first, length));
		return new Trial(number, first, y, support, observed);
	}

	private Support onsets(final List<String> names, final int first, final int length) {
		final TreeMap<Integer, Integer> rowOf = new TreeMap<>();
		for (final Event event : events) {
			if (!names.contains(event.name())) continue;
			final int sample = match.of(event.seconds(), traces.time()) - first;
			if (sample <= -reach || sample >= length) continue;
			final Integer earlier = rowOf.putIfAbsent(sample, event.row());
			if (earlier != null) warnings.add("Events in rows " + earlier + " and " + event.row() +
				" fall on the same sample and count as one.");
		}
		return Support.at(rowOf.keySet().stream().mapToInt(Integer::intValue).toArray(), rowOf.values().stream().mapToInt(
			Integer::intValue).toArray());
	}

	private void requireEvent(final String name) {
		if (events.stream().anyMatch(event -> event.name().equals(name))) return;
		final String present = events.stream().map(Event::name).distinct().sorted().collect(Collectors.joining("', '"));
		throw new InputException("No event is called '" + name + "'; " + (events.isEmpty()
			? "no events were given; give the table of events, or take that name out of the settings" : "the events are '" +
				present + "'") + ".");
	}
}
