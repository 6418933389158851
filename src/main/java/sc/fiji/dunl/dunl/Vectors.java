package sc.fiji.dunl.dunl;

/**
 * Small loops over arrays. Those in which all arrays have one index become
 * vector code; an offset that varies from call to call prevents that, so where
 * it matters a stretch is copied first.
 */
final class Vectors {

	private Vectors() {
		// NB: static use only.
	}

	/** {@code to += weight from}. */
	static void add(final double[] to, final double weight, final double[] from) {
		for (int k = 0; k < to.length; k++)
			to[k] += weight * from[k];
	}

	/** As {@link #add(double[], double, double[])}, of two. */
	static void add(final double[] to, final double weight0, final double[] from0, final double weight1,
		final double[] from1)
	{
		for (int k = 0; k < to.length; k++)
			to[k] += weight0 * from0[k] + weight1 * from1[k];
	}

	/** As {@link #add(double[], double, double[])}, of four. */
	static void add(final double[] to, final double weight0, final double[] from0, final double weight1,
		final double[] from1, final double weight2, final double[] from2, final double weight3, final double[] from3)
	{
		for (int k = 0; k < to.length; k++)
			to[k] += weight0 * from0[k] + weight1 * from1[k] + weight2 * from2[k] + weight3 * from3[k];
	}

	/** {@code to[offset + k] += weight from[k]} for all of {@code from}. */
	static void addAt(final double[] to, final int offset, final double weight, final double[] from) {
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
