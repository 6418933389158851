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
package sc.fiji.dunl.simulate;

/**
 * Impulse responses of indicators, unit l2 norm, [sample]. Sample k is the
 * response {@code (k + 1) / rate} seconds after the event; the last quarter
 * runs out smoothly to zero.
 */
final class Waveforms {

	private Waveforms() {
		// NB: static use only.
	}

	/**
	 * {@code (1 - exp(-t / rise)) exp(-t / decay)} from {@code delay} on; times
	 * in seconds.
	 */
	static double[] riseAndDecay(final int samples, final double rateHz, final double delay, final double rise,
		final double decay)
	{
		final double[] h = new double[samples];
		for (int k = 0; k < samples; k++) {
			final double t = (k + 1) / rateHz - delay;
			if (t > 0) h[k] = (1 - StrictMath.exp(-t / rise)) * StrictMath.exp(-t / decay);
		}
		return finished(h);
	}

	/**
	 * A gamma bump {@code (t / tau)^2 exp(-t / tau)} from {@code delay} on, which
	 * peaks {@code 2 tau} after it; times in seconds.
	 */
	static double[] bump(final int samples, final double rateHz, final double delay, final double tau) {
		final double[] h = new double[samples];
		for (int k = 0; k < samples; k++) {
			final double t = ((k + 1) / rateHz - delay) / tau;
			if (t > 0) h[k] = t * t * StrictMath.exp(-t);
		}
		return finished(h);
	}

	private static double[] finished(final double[] h) {
		final int from = h.length * 3 / 4;
		for (int k = from; k < h.length; k++)
			h[k] *= 0.5 + 0.5 * StrictMath.cos(StrictMath.PI * (k - from + 1) / (h.length - from + 1));
		return unitNorm(h);
	}

	/** Scales to unit l2 norm, in place. */
	static double[] unitNorm(final double[] h) {
		double energy = 0;
		for (final double value : h)
			energy += value * value;
		final double norm = Math.sqrt(energy);
		for (int k = 0; k < h.length; k++)
			h[k] /= norm;
		return h;
	}
}
