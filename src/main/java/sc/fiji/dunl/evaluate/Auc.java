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

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** How well a number tells two kinds of trials apart. */
public final class Auc {

	private Auc() {
		// NB: static use only.
	}

	/**
	 * The area under the receiver operating characteristic: the probability that a
	 * trial of the second kind has the larger number, of equal ones half; 0.5 tells
	 * nothing, 1 and 0 tell all. Empty if there is no trial of a kind.
	 *
	 * @param first numbers of the trials of the first kind, finite
	 * @param second numbers of the trials of the second kind, finite
	 */
	public static OptionalDouble of(final double[] first, final double[] second) {
		if (first.length == 0 || second.length == 0) return OptionalDouble.empty();
		final double[] ranks = Amplitudes.ranks(DoubleStream.concat(DoubleStream.of(second), DoubleStream.of(first))
			.toArray());
		double sum = 0;
		for (int i = 0; i < second.length; i++)
			sum += ranks[i];
		final double n = second.length;
		return OptionalDouble.of((sum - n * (n + 1) / 2) / (n * first.length));
	}
}
