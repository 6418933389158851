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
