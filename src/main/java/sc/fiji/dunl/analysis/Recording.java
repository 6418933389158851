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
package sc.fiji.dunl.analysis;

import java.util.List;
import java.util.Map;

import sc.fiji.dunl.evaluate.FrameCounts;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.EventLog;

/**
 * Traces and what happened while they were recorded.
 *
 * @param name tells recordings of one analysis apart; empty if there is one
 * @param traces in the units they are analysed in
 * @param log what happened meanwhile, on the clock of the traces; may be nothing
 * @param frames by name of the ROI, in how many frames its pixels could not be
 *          trusted; empty for traces from a table
 */
public record Recording(String name, TraceSet traces, EventLog log, Map<String, FrameCounts> frames) {

	public Recording {
		frames = Map.copyOf(frames);
	}

	/** Traces of which no frames are known. */
	public Recording(final String name, final TraceSet traces, final List<Event> events) {
		this(name, traces, EventLog.of(events), Map.of());
	}

	/** A recording that is analysed alone. */
	public Recording(final TraceSet traces, final List<Event> events) {
		this("", traces, events);
	}

	/** The events that lie in the recording. */
	public List<Event> events() {
		return log.events();
	}

	/** A sentence about this recording. */
	String say(final String sentence) {
		return name.isEmpty() ? sentence : name + ": " + sentence;
	}
}
