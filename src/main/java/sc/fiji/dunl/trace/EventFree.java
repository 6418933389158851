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
package sc.fiji.dunl.trace;

import java.util.Arrays;
import java.util.List;

import sc.fiji.dunl.InputException;

/**
 * F0 is the median of the samples at which no event is recent, the same for the
 * whole trace. An event is recent from the first sample at or after it, for a
 * time in which its response should be over.
 *
 * @param eventSeconds times of the events, on the clock of the time axis; at
 *          least one
 * @param afterSeconds how long an event is recent, in seconds, positive
 */
public record EventFree(List<Double> eventSeconds, double afterSeconds) implements Baseline {

	public EventFree {
		eventSeconds = List.copyOf(eventSeconds);
		if (eventSeconds.isEmpty()) throw new InputException(
			"baseline is event_free, but there are no events; give the table of events, or choose another baseline.");
		if (!(afterSeconds > 0) || Double.isInfinite(afterSeconds)) throw new InputException("baseline_event_s is " +
			afterSeconds + "; it must be a positive number of seconds.");
	}

	@Override
	public double[] of(final double[] trace, final TimeAxis time) {
		final boolean[] recent = new boolean[time.size()];
		for (final double event : eventSeconds)
			Arrays.fill(recent, sample(event, time), sample(event + afterSeconds, time), true);
		final double[] resting = new double[trace.length];
		int free = 0, count = 0;
		for (int t = 0; t < trace.length; t++) {
			if (recent[t]) continue;
			free++;
			if (!Double.isNaN(trace[t])) resting[count++] = trace[t];
		}
		if (free == 0) throw new InputException("No sample lies outside the " + afterSeconds +
			" s after an event; decrease baseline_event_s, or choose another baseline.");
		final double[] f0 = new double[trace.length];
		Arrays.fill(f0, count == 0 ? Double.NaN : Statistic.median(Arrays.copyOf(resting, count)));
		return f0;
	}

	private static int sample(final double seconds, final TimeAxis time) {
		return Math.max(0, Math.min(time.size(), time.firstSampleAtOrAfter(seconds)));
	}
}
