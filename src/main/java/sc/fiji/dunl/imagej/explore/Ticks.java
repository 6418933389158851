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
package sc.fiji.dunl.imagej.explore;

import java.util.Locale;

/**
 * Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param values ascending, within the axis
 * @param decimals digits behind the point that tell them apart
 */
record Ticks(double[] values, int decimals) {

	/**
	 * Ticks of an axis.
	 *
	 * @param low its least value
	 * @param high its largest value, larger
	 * @param most how many there may be, at least 2
	 */
	static Ticks of(final double low, final double high, final int most) {
		final double least = (high - low) / most;
		final double power = Math.pow(10, Math.floor(Math.log10(least)));
		double step = 10 * power;
		for (final double factor : new double[] { 5, 2, 1 })
			if (factor * power >= least) step = factor * power;
		final long first = (long) Math.ceil(low / step), last = (long) Math.floor(high / step);
		final double[] values = new double[(int) Math.max(0, last - first + 1)];
		for (int i = 0; i < values.length; i++)
			values[i] = (first + i) * step;
		return new Ticks(values, (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
	}

	/** A tick as it is written. */
	String text(final int index) {
		return String.format(Locale.ROOT, "%." + decimals + "f", values[index]);
	}
}
