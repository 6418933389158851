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
