package sc.fiji.dunl.dunl;

/** Loops short enough for the compiler to turn into vector code wherever they are used. */
final class Vectors {

	private Vectors() {
		// NB: static use only.
	}

	/** {@code to[offset + k] += weight from[k]} for all of {@code from}. */
	static void add(final double[] to, final int offset, final double weight, final double[] from) {
		for (int k = 0; k < from.length; k++)
			to[offset + k] += weight * from[k];
	}

	/** {@code to[k] += weight from[offset + k]} for all of {@code to}. */
	static void addFrom(final double[] to, final double weight, final double[] from, final int offset) {
		for (int k = 0; k < to.length; k++)
			to[k] += weight * from[offset + k];
	}

	/** {@code sum_k v[k] w[offset + k]} for all of {@code v}. */
	static double dot(final double[] v, final double[] w, final int offset) {
		double sum = 0;
		for (int k = 0; k < v.length; k++)
			sum += v[k] * w[offset + k];
		return sum;
	}
}
