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

	/** Sum of the magnitudes of {@code v[from]..v[to]}, the last not included. */
	static double magnitude(final double[] v, final int from, final int to) {
		double sum = 0;
		for (int i = from; i < to; i++)
			sum += Math.abs(v[i]);
		return sum;
	}
}
