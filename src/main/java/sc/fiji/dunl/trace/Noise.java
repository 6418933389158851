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

import sc.fiji.dunl.InputException;

/**
 * Noise of a trace from the differences of neighbouring samples, which slow
 * signals and rare transients hardly change. Neighbours of which one is missing
 * do not count.
 */
public final class Noise {

	private Noise() {
		// NB: static use only.
	}

	/**
	 * Standard deviation of white noise: {@code median |y[t+1] - y[t]| / (0.6745 *
	 * sqrt 2)}, in the trace's units.
	 *
	 * @param trace [sample], NaN where a sample is missing
	 * @throws InputException if no two neighbours are there
	 */
	public static double sigma(final double[] trace) {
		return medianStep(trace) / (Statistic.NORMAL_MAD * Math.sqrt(2));
	}

	/**
	 * CASCADE's noise level, {@code 100 * median |dF/F[t+1] - dF/F[t]| / sqrt
	 * rate}, in % / sqrt(Hz), comparable between frame rates (Rupprecht et al. 2021,
	 * doi:10.1038/s41593-021-00895-5).
	 *
	 * @param dff [sample] of dF/F as a fraction, NaN where a sample is missing
	 * @param rateHz samples per second
	 * @throws InputException if no two neighbours are there
	 */
	public static double cascade(final double[] dff, final double rateHz) {
		if (!(rateHz > 0) || Double.isInfinite(rateHz)) throw new InputException("The frame rate is " + rateHz +
			" Hz; give a positive rate in Hz.");
		return 100 * medianStep(dff) / Math.sqrt(rateHz);
	}

	/** Whether a trace has two neighbouring samples, so that its noise can be measured. */
	public static boolean measurable(final double[] trace) {
		for (int t = 1; t < trace.length; t++)
			if (!Double.isNaN(trace[t] - trace[t - 1])) return true;
		return false;
	}

	private static double medianStep(final double[] trace) {
		final double[] steps = new double[Math.max(0, trace.length - 1)];
		for (int t = 0; t < steps.length; t++)
			steps[t] = Math.abs(trace[t + 1] - trace[t]);
		final double[] observed = Statistic.finite(steps);
		if (observed.length == 0) throw new InputException("The noise of a trace of " + Statistic.finite(trace).length +
			" samples without two neighbours cannot be measured; at least 2 samples in a row are needed.");
		return Statistic.median(observed);
	}
}
