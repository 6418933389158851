package sc.fiji.dunl.dunl;

/**
 * How a derivative runs back past top-k selections. A selection is a choice, and
 * what the data say of it stops there, as in the authors' code. The codes' own
 * penalty in the loss is another matter: it acts on the codes that are kept, so
 * its derivative passes each selection where a code was kept and ends where one
 * was dropped. The two run back one after the other; without top-k they run
 * together.
 */
final class Selections {

	/** One run back through the iterations. */
	@FunctionalInterface
	interface Sweep {

		/** @param passes whether the derivative passes selections rather than stopping there */
		void run(double[][] dEta, double[][][] dCodes, boolean passes);
	}

	private Selections() {
		// NB: static use only.
	}

	/** Runs back what a loss says of the mean and of the codes; see {@link Tape#backward}. */
	static void backward(final EncoderSettings settings, final double[][] dEta, final double[][][] dCodes,
		final Sweep sweep)
	{
		if (settings.topK().isEmpty()) {
			sweep.run(dEta, dCodes, false);
			return;
		}
		sweep.run(dEta, new double[dCodes.length][dCodes[0].length][dCodes[0][0].length], false);
		if (!isZero(dCodes)) sweep.run(new double[dEta.length][dEta[0].length], dCodes, true);
	}

	private static boolean isZero(final double[][][] values) {
		for (final double[][] kernels : values)
			for (final double[] codes : kernels)
				for (final double code : codes)
					if (code != 0) return false;
		return true;
	}
}
