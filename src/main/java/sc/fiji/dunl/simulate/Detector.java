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

import java.util.Random;

/**
 * A detector that counts photons: a pixel is {@code offset + gain *
 * Poisson(signal / gain) + read noise}, so that its variance grows with the
 * signal.
 *
 * @param offset grey value of darkness
 * @param gain grey values per photon
 * @param readNoise standard deviation in grey values
 */
record Detector(double offset, double gain, double readNoise) {

	/** From this many photons on the Poisson distribution is drawn as a Gaussian. */
	private static final double MANY = 40;
	private static final int BRIGHTEST = 0xffff;

	/** One pixel as unsigned 16 bit; {@code signal} is its mean in grey values, without the offset. */
	short pixel(final double signal, final Random random) {
		final double value = offset + gain * photons(signal / gain, random) + readNoise * random.nextGaussian();
		return (short) Math.max(0, Math.min(BRIGHTEST, Math.round(value)));
	}

	private static double photons(final double mean, final Random random) {
		if (mean > MANY) return mean + Math.sqrt(mean) * random.nextGaussian();
		final double limit = StrictMath.exp(-mean);
		int count = 0;
		for (double product = random.nextDouble(); product > limit; product *= random.nextDouble())
			count++;
		return count;
	}
}
