package sc.fiji.dunl.trace;

import java.util.Arrays;

/** Order statistics of small arrays. */
final class Statistic {

	/** Median absolute deviation of a standard normal variable. */
	static final double NORMAL_MAD = 0.6744897501960817;

	private Statistic() {
		// NB: static use only.
	}

	/**
	 * The median: the middle value, or the mean of the two middle ones.
	 *
	 * @param values at least one, left as they are
	 */
	static double median(final double[] values) {
		final double[] sorted = values.clone();
		Arrays.sort(sorted);
		final int half = sorted.length / 2;
		return sorted.length % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half]);
	}
}
