package sc.fiji.dunl.dunl;

/**
 * How far FISTA extrapolates after each iteration: {@code (t - 1) / t'} with
 * {@code t' = (1 + sqrt(1 + 4 t^2)) / 2} from {@code t = 1} (Beck and Teboulle
 * 2009, doi:10.1137/080716542).
 */
final class Momentum {

	private Momentum() {
		// NB: static use only.
	}

	/** One factor an iteration; all zero for ISTA. */
	static double[] of(final EncoderSettings settings) {
		final double[] momentum = new double[settings.iterations()];
		if (!settings.fista()) return momentum;
		// NB: The authors' code keeps t in single precision whatever the data; so do we, to give its numbers.
		float t = 1;
		for (int r = 0; r < momentum.length; r++) {
			final float next = (1f + (float) Math.sqrt(1f + 4f * (t * t))) / 2f;
			momentum[r] = (t - 1f) / next;
			t = next;
		}
		return momentum;
	}
}
