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
package sc.fiji.dunl.dunl;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns the codes of a kernel, which spread an event over neighbouring samples
 * when its true onset lies between them, into single events: each run of
 * non-zero codes of one sign is one event at its largest code, unless a valley below half of
 * the smaller of two peaks parts it.
 */
final class EventPicker {

	private static final double VALLEY = 0.5;

	private EventPicker() {
		// NB: static use only.
	}

	/**
	 * @param x codes, [position]
	 * @return positions of the events, ascending
	 */
	static List<Integer> pick(final double[] x) {
		final List<Integer> peaks = new ArrayList<>();
		int peak = -1;
		double valley = 0;
		for (int d = 0; d < x.length; d++) {
			final double size = Math.abs(x[d]);
			if (size == 0) {
				if (peak >= 0) peaks.add(peak);
				peak = -1;
				continue;
			}
			if (peak < 0) {
				peak = d;
				valley = size;
				continue;
			}
			if (x[d] * x[peak] < 0) {
				peaks.add(peak);
				peak = d;
				valley = size;
				continue;
			}
			final double top = Math.abs(x[peak]);
			valley = Math.min(valley, size);
			if (valley < VALLEY * Math.min(top, size)) {
				peaks.add(peak);
				peak = d;
				valley = size;
			}
			else if (size > top) {
				peak = d;
				valley = size;
			}
		}
		if (peak >= 0) peaks.add(peak);
		return peaks;
	}
}
