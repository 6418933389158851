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
 * F0 is the slow part of the trace: a Gaussian low-pass filter, which shifts
 * nothing in time (zero phase). Its amplitude response {@code exp(-ln 2 / 2 * (f
 * / cutoff)^2)} is 0.71 (-3 dB) at the cutoff, so that the Gaussian has the
 * standard deviation {@code sqrt(ln 2) / (2 pi cutoff)}.
 * <p>
 * Unlike the others it lies in the middle of the trace and not at its resting
 * level: activity raises it, and the signal sinks below 0 beside a response.
 * </p>
 *
 * @param cutoffHz frequency in Hz, positive
 */
public record LowPass(double cutoffHz) implements Baseline {

	public LowPass {
		if (!(cutoffHz > 0) || Double.isInfinite(cutoffHz)) throw new InputException("baseline_cutoff_hz is " + cutoffHz +
			"; it must be a positive number of Hz.");
	}

	@Override
	public double[] of(final double[] trace, final TimeAxis time) {
		return GaussianFilter.smooth(trace, Math.sqrt(Math.log(2)) / (2 * Math.PI * cutoffHz) * time.rateHz());
	}
}
