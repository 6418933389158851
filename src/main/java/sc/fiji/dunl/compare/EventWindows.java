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
package sc.fiji.dunl.compare;

import java.util.Arrays;
import java.util.List;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trace.EventSample;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trial.Event;

/**
 * The stretches of a recording around the events of one name: {@code length}
 * samples from the event on, and the {@code before} samples before it, whose
 * mean is the level that responses start from.
 *
 * @param name of the events
 * @param events in the order of the file
 * @param first [event], sample of each
 * @param length samples of a response
 * @param before samples of the level before it; 0 takes no level off
 * @param kernels how many kernels DUNL has for these events
 */
record EventWindows(String name, List<Event> events, int[] first, int length, int before, int kernels) {

	/** Part of a stretch that must have been observed. */
	private static final double LEAST = 0.5;

	EventWindows {
		events = List.copyOf(events);
		if (length < 2) throw new InputException("Windows around '" + name + "' have " + length +
			" sample(s); kernels of at least 2 samples are needed.");
	}

	static EventWindows of(final String name, final List<Event> all, final TimeAxis time, final EventSample match,
		final int length, final int before, final int kernels)
	{
		final List<Event> own = all.stream().filter(event -> event.name().equals(name)).toList();
		return new EventWindows(name, own, own.stream().mapToInt(event -> match.of(event.seconds(), time)).toArray(), length,
			before, kernels);
	}

	/** Number of events. */
	int size() {
		return first.length;
	}

	/** Mean of a trace before an event; NaN if less than half of that was observed. */
	double level(final double[] trace, final int event) {
		return before == 0 ? 0 : mean(trace, first[event] - before, first[event]);
	}

	/**
	 * Mean of a trace in a window after an event, above the level before it; NaN if
	 * less than half of either was observed.
	 *
	 * @param from first sample of the window, counted from the event
	 * @param to the sample after its last
	 */
	double mean(final double[] trace, final int event, final int from, final int to) {
		return mean(trace, first[event] + from, first[event] + to) - level(trace, event);
	}

	private static double mean(final double[] trace, final int from, final int to) {
		double sum = 0;
		int count = 0;
		for (int t = Math.max(0, from); t < Math.min(trace.length, to); t++)
			if (!Double.isNaN(trace[t])) {
				sum += trace[t];
				count++;
			}
		return count < LEAST * (to - from) ? Double.NaN : sum / count;
	}

	/** The response to an event above the level before it: [sample], or null if a sample of it or the level is missing. */
	double[] response(final double[] trace, final int event) {
		if (first[event] < 0 || first[event] + length > trace.length) return null;
		final double level = level(trace, event);
		final double[] response = Arrays.copyOfRange(trace, first[event], first[event] + length);
		for (int k = 0; k < length; k++) {
			response[k] -= level;
			if (Double.isNaN(response[k])) return null;
		}
		return response;
	}

	/**
	 * Writes a response into a reconstruction.
	 *
	 * @param level of the trace before the event
	 * @param response [sample], above that level
	 * @param fit [sample] of the recording
	 */
	void place(final int event, final double level, final double[] response, final double[] fit) {
		for (int k = 0; k < length; k++)
			fit[first[event] + k] = level + response[k];
	}
}
