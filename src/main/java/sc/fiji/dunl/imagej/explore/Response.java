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
package sc.fiji.dunl.imagej.explore;

import java.util.Arrays;
import java.util.List;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.evaluate.TriggeredAverage;
import sc.fiji.dunl.io.Decision;
import sc.fiji.dunl.io.StoredResult;
import sc.fiji.dunl.trace.TimeAxis;

/**
 * What a ROI does around the starts of a kernel: the average of its trace and of
 * its reconstruction from a quarter of the kernel's length before to its end,
 * and the kernel times the mean code. Starts are the
 * kernel's known events, or its codes other than zero where none are known;
 * those that were rejected are left out, and windows of codes below zero are
 * turned over so that they do not cancel those above.
 *
 * @param time of the samples of a window; 0 s is the start
 * @param kernel [sample], all NaN before the start and for spikes, of which
 *          kernels have another unit
 */
record Response(TimeAxis time, TriggeredAverage trace, TriggeredAverage fit, double[] kernel) {

	/**
	 * Averages around the starts in the selected ROI.
	 *
	 * @param trace [sample] of the ROI, NaN where missing
	 * @param fit [sample] of its reconstruction, likewise
	 * @param index position of the kernel in its bank
	 */
	static Response of(final ExplorerState state, final double[] trace, final double[] fit, final int index) {
		final StoredResult result = state.result();
		final Kernel h = result.model().kernels().get(index);
		final boolean known = h.spec().eventsKnown(), additive = RoiTraces.additive(result);
		final List<Code> codes = state.codes().stream().filter(c -> c.kernel() == index && (known || c.amplitude() != 0) &&
			state.curation().of(c) != Decision.REJECTED).toList();
		final int[] onsets = codes.stream().mapToInt(Code::sample).toArray();
		final double[] signs = codes.stream().mapToDouble(c -> !known && c.amplitude() < 0 ? -1 : 1).toArray();
		final int before = h.length() / 4, length = before + h.length();
		final double[] scaled = new double[length];
		Arrays.fill(scaled, Double.NaN);
		if (additive && !codes.isEmpty()) {
			final double mean = codes.stream().mapToDouble(c -> known ? c.amplitude() : Math.abs(c.amplitude())).average()
				.getAsDouble();
			for (int k = 0; k < h.length(); k++)
				scaled[before + k] = mean * h.waveform()[k];
		}
		final double rate = result.model().kernels().rateHz();
		return new Response(new TimeAxis(length, rate, -before / rate), TriggeredAverage.of(trace, onsets, signs, before,
			length), TriggeredAverage.of(fit, onsets, signs, before, length), scaled);
	}
}
