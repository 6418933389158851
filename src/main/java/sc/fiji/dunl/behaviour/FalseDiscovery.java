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
package sc.fiji.dunl.behaviour;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Control of the false discovery rate over many tests, by Benjamini and Hochberg
 * 1995, https://doi.org/10.1111/j.2517-6161.1995.tb02031.x.
 */
public final class FalseDiscovery {

	private FalseDiscovery() {
		// NB: static use only.
	}

	/**
	 * The q-value of each test: the smallest false discovery rate at which it is
	 * still found, the least of {@code m p_(j) / j} over its own and all larger
	 * p-values, where {@code m} is the number of tests.
	 *
	 * @param p one per test; NaN for what is no test, which does not count
	 * @return q in the same order, at most 1; NaN for what is no test
	 */
	public static double[] q(final double[] p) {
		final int[] order = IntStream.range(0, p.length).filter(i -> !Double.isNaN(p[i])).boxed().sorted(Comparator
			.comparingDouble(i -> p[i])).mapToInt(Integer::intValue).toArray();
		final double[] q = new double[p.length];
		Arrays.fill(q, Double.NaN);
		double least = 1;
		for (int j = order.length; j >= 1; j--) {
			least = Math.min(least, p[order[j - 1]] * order.length / j);
			q[order[j - 1]] = least;
		}
		return q;
	}
}
