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

import java.util.function.DoubleBinaryOperator;

/**
 * The centred window that moves along a trace: the samples within half its
 * length on both sides, so their number is odd; near the ends it is the part
 * inside the trace. Missing samples do not count.
 */
final class RunningWindow {

	private RunningWindow() {
		// NB: static use only.
	}

	/**
	 * Samples on either side of the centre.
	 *
	 * @param seconds length of the whole window, positive
	 */
	static int half(final double seconds, final TimeAxis time) {
		// NB: A window of a thousand years at 1 MHz still fits a double, not an int.
		return (int) Math.min(time.size(), Math.floor(seconds * time.rateHz() / 2 + 1e-6));
	}

	/**
	 * The smallest sample of the window around each sample.
	 *
	 * @param trace [sample], NaN where a sample is missing
	 * @param half samples on either side
	 * @return [sample], NaN where the window holds no sample
	 */
	static double[] minima(final double[] trace, final int half) {
		return extrema(trace, half, Double.POSITIVE_INFINITY, Math::min);
	}

	/** Likewise, the largest sample. */
	static double[] maxima(final double[] trace, final int half) {
		return extrema(trace, half, Double.NEGATIVE_INFINITY, Math::max);
	}

	/**
	 * Van Herk's algorithm: within blocks as long as the window, the extremum from
	 * the block's start and to its end; every window is the end of one block and
	 * the start of the next. Three comparisons a sample, whatever the window.
	 */
	private static double[] extrema(final double[] trace, final int half, final double none,
		final DoubleBinaryOperator extremum)
	{
		final int n = trace.length, width = 2 * half + 1;
		final double[] fromStart = new double[n], toEnd = new double[n], result = new double[n];
		for (int t = 0; t < n; t++) {
			final double value = Double.isNaN(trace[t]) ? none : trace[t];
			fromStart[t] = t % width == 0 ? value : extremum.applyAsDouble(fromStart[t - 1], value);
		}
		for (int t = n - 1; t >= 0; t--) {
			final double value = Double.isNaN(trace[t]) ? none : trace[t];
			toEnd[t] = t == n - 1 || (t + 1) % width == 0 ? value : extremum.applyAsDouble(toEnd[t + 1], value);
		}
		for (int t = 0; t < n; t++) {
			final int first = t - half, last = Math.min(n - 1, t + half);
			final double found;
			if (first <= 0) found = fromStart[last];
			else if (first / width == last / width) found = toEnd[first];
			else found = extremum.applyAsDouble(toEnd[first], fromStart[last]);
			result[t] = Double.isInfinite(found) ? Double.NaN : found;
		}
		return result;
	}
}
