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

/**
 * Windows of a trace around onsets, averaged: the event-triggered average.
 *
 * @param mean [sample of the window]; NaN if nothing was averaged
 * @param sem [sample of the window], the standard error of the mean {@code s /
 *          sqrt n} with the sample standard deviation s; NaN below two windows
 * @param count number n of windows averaged
 */
public record TriggeredAverage(double[] mean, double[] sem, int count) {

	/**
	 * Averages the windows of which every sample is there.
	 *
	 * @param trace [sample], NaN where missing
	 * @param onsets samples of the trace
	 * @param signs one per onset: 1, or -1 to turn its window over
	 * @param before samples of the window that lie before the onset
	 * @param length samples of the window
	 */
	public static TriggeredAverage of(final double[] trace, final int[] onsets, final double[] signs, final int before,
		final int length)
	{
		final double[] mean = new double[length], squares = new double[length];
		int count = 0;
		for (int i = 0; i < onsets.length; i++) {
			final int from = onsets[i] - before;
			if (!whole(trace, from, length)) continue;
			count++;
			// NB: Welford's way, which loses no digits where the mean is large.
			for (int k = 0; k < length; k++) {
				final double value = signs[i] * trace[from + k], step = value - mean[k];
				mean[k] += step / count;
				squares[k] += step * (value - mean[k]);
			}
		}
		final double[] sem = new double[length];
		for (int k = 0; k < length; k++) {
			sem[k] = count < 2 ? Double.NaN : Math.sqrt(squares[k] / (count - 1) / count);
			if (count == 0) mean[k] = Double.NaN;
		}
		return new TriggeredAverage(mean, sem, count);
	}

	private static boolean whole(final double[] trace, final int from, final int length) {
		if (from < 0 || from + length > trace.length) return false;
		for (int t = from; t < from + length; t++)
			if (Double.isNaN(trace[t])) return false;
		return true;
	}
}
