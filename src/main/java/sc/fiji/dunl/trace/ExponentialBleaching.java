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

/**
 * Bleaching as a sum of exponential decays on a part that does not bleach:
 *
 * <pre>
 * b(t) = c + sum over i of a_i exp(-t / tau_i)      a_i, c at least 0
 * </pre>
 *
 * with one or two decays. The trace is first reduced to the medians of at most
 * 500 stretches of equal length; b is fitted to these by a {@link DecayFit},
 * in which stretches that are raised by activity lose their weight.
 *
 * @param decays 1 or 2
 */
public record ExponentialBleaching(int decays) implements Bleaching {

	private static final int MOST_STRETCHES = 500;
	private static final int LEAST_STRETCHES = 20;

	public ExponentialBleaching {
		if (decays < 1 || decays > 2) throw new IllegalArgumentException("1 or 2 decays, not " + decays);
	}

	@Override
	public double[] course(final double[] trace, final TimeAxis time) throws NotFittedException {
		final int n = trace.length, stretches = Math.min(n, MOST_STRETCHES);
		final double[] x = new double[stretches], y = new double[stretches];
		int count = 0;
		for (int i = 0; i < stretches; i++) {
			final int from = (int) ((long) i * n / stretches), to = (int) ((i + 1L) * n / stretches);
			final double[] inside = Statistic.finite(Arrays.copyOfRange(trace, from, to));
			if (inside.length == 0) continue;
			x[count] = (0.5 * (from + to - 1)) / time.rateHz();
			y[count++] = Statistic.median(inside);
		}
		if (count < LEAST_STRETCHES) throw new NotFittedException("it has only " + count + " samples");
		final DecayFit fit = DecayFit.of(Arrays.copyOf(x, count), Arrays.copyOf(y, count), decays);
		final double[] course = new double[n];
		for (int t = 0; t < n; t++)
			course[t] = fit.at(t / time.rateHz());
		return course;
	}
}
