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

/**
 * Smooths a trace by a Gaussian in the same time whatever its width: each
 * weight {@code exp(-k^2 / (2 sd^2))} is approximated by Deriche's fourth-order
 * recursive filter (Deriche 1993, INRIA report 1893), to 4e-4 of the largest
 * weight. One pass runs forward, one backward, so that nothing is shifted in
 * time.
 * <p>
 * Missing samples have no weight, nor do those before the first and after the
 * last one: each smoothed sample is the weighted mean of the observed samples
 * around it. Missing samples stay missing.
 * </p>
 */
final class GaussianFilter {

	/** Real and imaginary parts of the factors, decays and frequencies of the two oscillations. */
	private static final double[][] OSCILLATIONS = { { 1.680, -3.735, 1.783, 0.6318 }, { -0.6803, 0.2598, 1.723,
		1.997 } };

	private GaussianFilter() {
		// NB: static use only.
	}

	/**
	 * The smoothed trace.
	 *
	 * @param trace [sample], NaN where a sample is missing; left as it is
	 * @param sd standard deviation of the Gaussian in samples; 0 changes nothing
	 * @return [sample], NaN where the trace is
	 */
	static double[] smooth(final double[] trace, final double sd) {
		if (sd == 0) return trace.clone();
		final int n = trace.length;
		final double[] values = new double[n], weights = new double[n];
		for (int t = 0; t < n; t++)
			if (!Double.isNaN(trace[t])) {
				values[t] = trace[t];
				weights[t] = 1;
			}
		final double[] sum = new double[n], weight = new double[n];
		for (final double[] oscillation : OSCILLATIONS) {
			add(values, oscillation, sd, sum);
			add(weights, oscillation, sd, weight);
		}
		for (int t = 0; t < n; t++)
			sum[t] = weights[t] == 0 ? Double.NaN : sum[t] / weight[t];
		return sum;
	}

	/** Adds the real part of one damped oscillation, run both ways; the present sample counts once. */
	private static void add(final double[] x, final double[] oscillation, final double sd, final double[] into) {
		final double a = oscillation[0], b = oscillation[1];
		final double decay = Math.exp(-oscillation[2] / sd);
		final double c = decay * Math.cos(oscillation[3] / sd), s = decay * Math.sin(oscillation[3] / sd);
		double re = 0, im = 0;
		for (int t = 0; t < x.length; t++) {
			final double next = c * re - s * im + x[t];
			im = s * re + c * im;
			re = next;
			into[t] += a * re - b * im;
		}
		re = 0;
		im = 0;
		for (int t = x.length - 2; t >= 0; t--) {
			final double before = re + x[t + 1];
			re = c * before - s * im;
			im = s * before + c * im;
			into[t] += a * re - b * im;
		}
	}
}
