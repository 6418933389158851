package sc.fiji.dunl.evaluate;

/** How much of a trace a reconstruction explains. */
public final class Fit {

	private Fit() {
		// NB: static use only.
	}

	/**
	 * The coefficient of determination {@code R2 = 1 - sum (y - eta)^2 / sum (y -
	 * mean y)^2}: 1 if {@code eta} is {@code y}, 0 if it does as well as the
	 * mean of {@code y}, negative if worse. A constant {@code y} has nothing to
	 * explain: its R2 is 0.
	 *
	 * @param y [sample], the data, finite
	 * @param eta [sample], the reconstruction, finite
	 */
	public static double r2(final double[] y, final double[] eta) {
		if (y.length != eta.length) throw new IllegalArgumentException("R2 needs as many fitted samples as data: " +
			eta.length + " for " + y.length);
		if (y.length == 0) throw new IllegalArgumentException("R2 needs at least one sample");
		double mean = 0;
		double low = y[0];
		double high = y[0];
		for (int t = 0; t < y.length; t++) {
			if (!Double.isFinite(y[t]) || !Double.isFinite(eta[t])) throw new IllegalArgumentException(
				"R2 needs finite numbers; at sample " + t + " the data is " + y[t] + " and the fit " + eta[t]);
			mean += (y[t] - mean) / (t + 1);
			low = Math.min(low, y[t]);
			high = Math.max(high, y[t]);
		}
		// NB: the rounded mean of equal numbers may differ from them, so the sum of squares is no test of constancy.
		if (low == high) return 0;
		double unexplained = 0;
		double total = 0;
		for (int t = 0; t < y.length; t++) {
			unexplained += (y[t] - eta[t]) * (y[t] - eta[t]);
			total += (y[t] - mean) * (y[t] - mean);
		}
		// NB: differences so small that their squares vanish count as constant too.
		return total == 0 ? 0 : 1 - unexplained / total;
	}
}
