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
import java.util.stream.IntStream;

/**
 * Brings a series of samples to other times, as is needed where two light
 * sources take turns: a straight line between the samples before and after,
 *
 * <pre>
 * y(t) = y1 + (y2 - y1) (t - t1) / (t2 - t1),   t1 &lt;= t &lt;= t2
 * </pre>
 *
 * and the first or last sample itself just outside of the series.
 */
public final class Interpolation {

	/** Longest way between two samples that is bridged, in median steps: one sample may be missing. */
	private static final double LONGEST = 2.5;

	private Interpolation() {
		// NB: static use only.
	}

	/**
	 * Interpolates a series.
	 *
	 * @param times in any unit, rising, at least one
	 * @param values one for each time, NaN where it is missing
	 * @param at rising times in the same unit
	 * @return one value for each time of {@code at}; NaN where more than one sample
	 *         of the series is missing in a row, and farther than that outside
	 */
	public static double[] linear(final double[] times, final double[] values, final double[] at) {
		final int[] seen = IntStream.range(0, times.length).filter(i -> !Double.isNaN(values[i])).toArray();
		final double longest = LONGEST * medianStep(times);
		final double[] result = new double[at.length];
		Arrays.fill(result, Double.NaN);
		if (seen.length == 0) return result;
		int next = 0;
		for (int i = 0; i < at.length; i++) {
			while (next < seen.length && times[seen[next]] < at[i])
				next++;
			final int after = seen[Math.min(next, seen.length - 1)];
			final int before = seen[Math.max(next - 1, 0)];
			if (before == after || times[after] < at[i] || times[before] > at[i]) {
				if (Math.abs(times[after] - at[i]) <= longest) result[i] = values[after];
			}
			else if (times[after] == at[i]) result[i] = values[after];
			else if (times[after] - times[before] <= longest) result[i] = values[before] + (values[after] - values[before]) *
				(at[i] - times[before]) / (times[after] - times[before]);
		}
		return result;
	}

	private static double medianStep(final double[] times) {
		if (times.length < 2) return 0;
		final double[] steps = new double[times.length - 1];
		for (int i = 0; i < steps.length; i++)
			steps[i] = times[i + 1] - times[i];
		Arrays.sort(steps);
		return steps[steps.length / 2];
	}
}
