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

import sc.fiji.dunl.trace.TimeAxis;

/**
 * A trace as it is drawn into columns of pixels: the least and largest value of
 * each, so that no sample is passed over however many share a column, and the
 * work is that of one look at each sample in view.
 *
 * @param low [column], NaN where there is no value
 * @param high [column]
 */
record Envelope(double[] low, double[] high) {

	/**
	 * Draws the samples in view.
	 *
	 * @param values [sample], NaN where missing
	 * @param columns number of columns of pixels
	 */
	static Envelope of(final double[] values, final TimeAxis time, final TimeWindow view, final int columns) {
		final double[] low = new double[columns], high = new double[columns];
		java.util.Arrays.fill(low, Double.NaN);
		java.util.Arrays.fill(high, Double.NaN);
		final int first = Math.max(0, time.firstSampleAtOrAfter(view.from()));
		for (int t = first; t < time.size() && time.seconds(t) <= view.to(); t++) {
			if (Double.isNaN(values[t])) continue;
			final int column = Math.min(columns - 1, (int) ((time.seconds(t) - view.from()) / view.span() * columns));
			if (!(low[column] <= values[t])) low[column] = values[t];
			if (!(high[column] >= values[t])) high[column] = values[t];
		}
		return new Envelope(low, high);
	}
}
