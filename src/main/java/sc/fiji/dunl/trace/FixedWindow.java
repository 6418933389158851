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

import sc.fiji.dunl.InputException;

/**
 * F0 is the mean of a stretch without activity, the same for the whole trace.
 *
 * @param startSeconds samples from this time on, on the clock of the time axis
 * @param stopSeconds samples before this time
 */
public record FixedWindow(double startSeconds, double stopSeconds) implements Baseline {

	public FixedWindow {
		if (!Double.isFinite(startSeconds) || !Double.isFinite(stopSeconds) || !(startSeconds < stopSeconds))
			throw new InputException("The baseline window goes from " + startSeconds + " s to " + stopSeconds +
				" s; baseline_stop_s must be after baseline_start_s.");
	}

	@Override
	public double[] of(final double[] trace, final TimeAxis time) {
		final int from = time.firstSampleAtOrAfter(startSeconds);
		final int to = time.firstSampleAtOrAfter(stopSeconds);
		if (from < 0 || to > time.size()) throw new InputException("The baseline window from " + startSeconds +
			" s to " + stopSeconds + " s is not wholly in the recording, which goes from " + time.startSeconds() +
			" s to " + time.seconds(time.size()) + " s; change baseline_start_s or baseline_stop_s.");
		if (from == to) throw new InputException("The baseline window from " + startSeconds + " s to " + stopSeconds +
			" s holds no sample at " + time.rateHz() + " Hz; make it longer.");
		final double[] f0 = new double[trace.length];
		Arrays.fill(f0, Arrays.stream(trace, from, to).filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN));
		return f0;
	}
}
