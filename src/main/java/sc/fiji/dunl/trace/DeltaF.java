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
package sc.fiji.dunl.trace;

/**
 * Fluorescence relative to its resting level F0. Missing samples stay missing.
 */
public final class DeltaF {

	private DeltaF() {
		// NB: static use only.
	}

	/**
	 * {@code (F - F0) / max(F0, floor)}, no unit. Where F0 comes near 0, as behind a
	 * subtraction that took too much, the quotient would grow without limit; the
	 * floor bounds it there.
	 *
	 * @param f [sample], fluorescence in grey values
	 * @param f0 [sample], its resting level
	 * @param floor smallest value to divide by, positive
	 */
	public static double[] overF(final double[] f, final double[] f0, final double floor) {
		final double[] dff = new double[f.length];
		for (int t = 0; t < f.length; t++)
			dff[t] = (f[t] - f0[t]) / Math.max(f0[t], floor);
		return dff;
	}

	/** {@code F - F0}, in grey values; F0 may have any sign. */
	public static double[] difference(final double[] f, final double[] f0) {
		final double[] df = new double[f.length];
		for (int t = 0; t < f.length; t++)
			df[t] = f[t] - f0[t];
		return df;
	}

	/**
	 * {@code (D - median D) / (1.4826 MAD)} with {@code D = F - F0} and MAD the
	 * median of {@code |D - median D|}, no unit: in robust standard deviations of
	 * the trace, of which a minority of samples in transients hardly changes
	 * anything. F0 takes its drift out of that spread.
	 *
	 * @param f [sample], fluorescence in grey values, at least one of which is there
	 * @param f0 [sample], its resting level
	 * @return [sample]; NaN throughout if more than half of the samples are equal
	 */
	public static double[] zScore(final double[] f, final double[] f0) {
		final double[] z = difference(f, f0);
		final double median = Statistic.median(Statistic.finite(z));
		final double[] deviations = Statistic.finite(z);
		for (int t = 0; t < deviations.length; t++)
			deviations[t] = Math.abs(deviations[t] - median);
		final double spread = Statistic.median(deviations) / Statistic.NORMAL_MAD;
		for (int t = 0; t < z.length; t++)
			z[t] = spread > 0 ? (z[t] - median) / spread : Double.NaN;
		return z;
	}
}
