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

import java.util.ArrayList;
import java.util.List;

import sc.fiji.dunl.dunl.Code;

/**
 * The codes of a method that are events: those whose absolute value is at least
 * so many times what the noise of their trace gives a code. Codes of one sign at
 * neighbouring samples, of a kernel that may start at any time, are one event and
 * stand out by their sum.
 *
 * @param codes in the order of the method
 * @param events number of events
 */
record StandingOut(List<Code> codes, int events) {

	StandingOut {
		codes = List.copyOf(codes);
	}

	/**
	 * The codes that are events.
	 *
	 * @param noise [roi], standard deviation; there is no event where it is NaN
	 * @param times the noise
	 */
	static StandingOut of(final Method method, final double[] noise, final double times) {
		final List<Code> events = new ArrayList<>(), run = new ArrayList<>();
		int count = 0;
		for (final Code code : method.codes()) {
			if (code.amplitude() == 0) continue;
			if (!run.isEmpty() && !neighbours(run.get(run.size() - 1), code) && close(run, method, noise, times, events)) count++;
			run.add(code);
		}
		if (close(run, method, noise, times, events)) count++;
		return new StandingOut(events, count);
	}

	/** Ends a run of neighbours, and tells whether it was an event. */
	private static boolean close(final List<Code> run, final Method method, final double[] noise, final double times,
		final List<Code> events)
	{
		if (run.isEmpty()) return false;
		final double sum = run.stream().mapToDouble(Code::amplitude).sum();
		final Code first = run.get(0);
		final boolean event = Math.abs(sum) >= times * noise[first.roi()] * method.noise()[first.kernel()];
		if (event) events.addAll(run);
		run.clear();
		return event;
	}

	private static boolean neighbours(final Code a, final Code b) {
		return a.roi() == b.roi() && a.kernel() == b.kernel() && a.trial() == b.trial() && a.eventRow() == 0 && b
			.eventRow() == 0 && b.sample() - a.sample() == 1 && a.amplitude() * b.amplitude() > 0;
	}
}
