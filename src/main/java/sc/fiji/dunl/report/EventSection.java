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
package sc.fiji.dunl.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import sc.fiji.dunl.trial.EventUse;
import sc.fiji.dunl.trial.EventUse.Status;

/** What became of the events that were given. */
final class EventSection implements Section {

	/** Each status in plain words. */
	private static final Map<Status, String> MEANING = new EnumMap<>(Map.of(Status.USED, "used", Status.PARTLY_OBSERVED,
		"used, though little was observed", Status.UNOBSERVED, "not observed", Status.MERGED, "merged with another",
		Status.NO_KERNEL, "no kernel starts there", Status.NO_TRIAL, "in no trial", Status.OUTSIDE,
		"outside the recording"));

	@Override
	public String title() {
		return "Events";
	}

	@Override
	public boolean applies(final Subject subject) {
		return subject.single() && !subject.first().result().uses().isEmpty();
	}

	@Override
	public void write(final Subject subject, final Html html) {
		final List<EventUse> uses = subject.first().result().uses();
		final Map<String, int[]> counts = new TreeMap<>();
		for (final EventUse use : uses)
			counts.computeIfAbsent(use.event().name(), name -> new int[Status.values().length])[use.status().ordinal()]++;
		// NB: Ways in which no event ended are not worth a column.
		final List<Status> seen = List.of(Status.values()).stream().filter(status -> counts.values().stream().anyMatch(
			count -> count[status.ordinal()] > 0)).toList();
		final List<String> headings = new ArrayList<>(List.of("event"));
		seen.forEach(status -> headings.add(MEANING.get(status)));
		html.table(headings, counts.entrySet().stream().map(entry -> {
			final List<String> row = new ArrayList<>(List.of(entry.getKey()));
			seen.forEach(status -> row.add(Integer.toString(entry.getValue()[status.ordinal()])));
			return row;
		}).toList());
		html.paragraph("What became of each single event is in events.csv.");
	}
}
