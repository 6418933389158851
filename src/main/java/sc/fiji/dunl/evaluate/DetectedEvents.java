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
package sc.fiji.dunl.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import sc.fiji.dunl.dunl.Code;

/**
 * The events that the codes of one kernel in one ROI stand for. Codes at known
 * onsets are events of their own; found codes of one sign at neighbouring
 * samples of a trial are one event at their centroid with their summed
 * amplitude, since sparse coding splits an event between two samples.
 *
 * @param samples where each event is, in samples of the recording
 * @param amplitudes [event]
 */
record DetectedEvents(double[] samples, double[] amplitudes) {

	/**
	 * @param codes any codes; those of other ROIs or kernels are passed over
	 * @param minAmplitude events must have a larger absolute amplitude than this
	 */
	static DetectedEvents of(final List<Code> codes, final int roi, final int kernel, final double minAmplitude) {
		final List<Code> own = codes.stream().filter(c -> c.roi() == roi && c.kernel() == kernel && c.amplitude() != 0)
			.sorted(Comparator.comparingInt(Code::trial).thenComparingInt(Code::sample)).toList();
		final List<double[]> events = new ArrayList<>();
		for (int from = 0; from < own.size();) {
			double moment = 0;
			double sum = 0;
			int to = from;
			do {
				moment += own.get(to).sample() * own.get(to).amplitude();
				sum += own.get(to).amplitude();
				to++;
			}
			while (to < own.size() && sameEvent(own.get(to - 1), own.get(to)));
			if (Math.abs(sum) > minAmplitude) events.add(new double[] { moment / sum, sum });
			from = to;
		}
		return new DetectedEvents(events.stream().mapToDouble(e -> e[0]).toArray(), events.stream().mapToDouble(
			e -> e[1]).toArray());
	}

	private static boolean sameEvent(final Code a, final Code b) {
		return a.eventRow() == 0 && b.eventRow() == 0 && a.trial() == b.trial() && b.sample() - a.sample() == 1 && a
			.amplitude() * b.amplitude() > 0;
	}
}
