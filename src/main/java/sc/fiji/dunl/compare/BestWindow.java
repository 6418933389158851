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

import java.util.stream.IntStream;

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trace.TraceSet;

/**
 * The window after an event whose mean tells a covariate best, of all
 * windows with their ends on some samples. It is chosen with the answer at hand,
 * and so bounds what any window can do, which is more than a new recording
 * would give.
 */
final class BestWindow {

	/** Most places at which a window may start or end. */
	private static final int PLACES = 24;

	private BestWindow() {
		// NB: static use only.
	}

	/** Looks through all windows; the first of equally good ones is taken. */
	static WindowMeans.Window of(final TraceSet traces, final EventWindows windows, final AgainstCovariate against,
		final Progress progress)
	{
		final int step = Math.max(1, (windows.length() + PLACES - 1) / PLACES);
		final int[] ends = IntStream.rangeClosed(0, windows.length() / step).map(i -> i * step).toArray();
		final int[] events = against.positions();
		WindowMeans.Window best = new WindowMeans.Window(0, windows.length());
		final double[][] y = IntStream.range(0, traces.size()).mapToObj(traces::trace).toArray(double[][]::new);
		double strongest = -1;
		for (final int from : ends)
			for (final int to : ends) {
				if (to <= from) continue;
				progress.check();
				final double[][] responses = new double[y.length][events.length];
				for (int r = 0; r < y.length; r++)
					for (int i = 0; i < events.length; i++)
						responses[r][i] = windows.mean(y[r], events[i], from, to);
				final double strength = against.strength(responses);
				if (strength > strongest) {
					strongest = strength;
					best = new WindowMeans.Window(from, to);
				}
			}
		return best;
	}
}
