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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import sc.fiji.dunl.InputException;

/**
 * What happened while a recording ran.
 *
 * @param events in the order of their table; those in a trial have its
 *          covariates beside their own
 * @param outside events of the table that lie outside the recording and were
 *          left out
 * @param trials by their start, none of which overlaps another; empty if no table
 *          of trials was given
 */
public record EventLog(List<Event> events, List<Event> outside, List<TrialSpan> trials) {

	/** Nothing is known to have happened. */
	public static final EventLog NONE = EventLog.of(List.of());

	public EventLog {
		events = List.copyOf(events);
		outside = List.copyOf(outside);
		trials = List.copyOf(trials);
	}

	/** Events of which no trials are known. */
	public static EventLog of(final List<Event> events) {
		return new EventLog(events, List.of(), List.of());
	}

	/**
	 * The same events with what is known of the trials that they lie in. Where an
	 * event and its trial have a covariate of one name, that of the event holds
	 * unless it is empty.
	 *
	 * @param spans in any order
	 * @throws InputException if two trials overlap
	 */
	public EventLog in(final List<TrialSpan> spans) {
		final List<TrialSpan> sorted = new ArrayList<>(spans);
		sorted.sort(Comparator.comparingDouble(TrialSpan::startSeconds));
		for (int i = 1; i < sorted.size(); i++)
			if (sorted.get(i).startSeconds() < sorted.get(i - 1).stopSeconds()) throw new InputException(
				"The trials in rows " + sorted.get(i - 1).row() + " and " + sorted.get(i).row() +
					" overlap, so that it is not clear which of them an event belongs to; correct their start and stop.");
		return new EventLog(events.stream().map(event -> inheriting(event, sorted)).toList(), outside, sorted);
	}

	private static Event inheriting(final Event event, final List<TrialSpan> spans) {
		final Map<String, String> covariates = new HashMap<>(event.covariates());
		for (final TrialSpan span : spans)
			if (span.contains(event.seconds())) span.covariates().forEach((name, value) -> covariates.merge(name, value, (own,
				inherited) -> own.isEmpty() ? inherited : own));
		return new Event(event.name(), event.seconds(), event.row(), covariates);
	}
}
