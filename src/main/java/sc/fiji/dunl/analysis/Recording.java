package sc.fiji.dunl.analysis;

import java.util.List;

import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/**
 * Traces and what happened while they were recorded.
 *
 * @param name tells recordings of one analysis apart; empty if there is one
 * @param traces in the units they are analysed in
 * @param events on the clock of the traces; may be none
 */
public record Recording(String name, TraceSet traces, List<Event> events) {

	public Recording {
		events = List.copyOf(events);
	}

	/** A recording that is analysed alone. */
	public Recording(final TraceSet traces, final List<Event> events) {
		this("", traces, events);
	}

	/** A sentence about this recording. */
	String say(final String sentence) {
		return name.isEmpty() ? sentence : name + ": " + sentence;
	}
}
