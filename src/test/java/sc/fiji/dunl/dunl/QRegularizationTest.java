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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.dunl.InputException;

class QRegularizationTest {

	private static final double[][] PAIR = { { 0, 1 }, { 1, 0 } };

	private static QRegularization of(final double norm) {
		return new QRegularization(PAIR, 1, 1, norm);
	}

	@Test
	void normsAreThoseOfTheirDefinition() {
		final double[] v = { 9, -3, 4, 0, 9 };
		assertEquals(7, of(1).over(v, 1, 4));
		assertEquals(5, of(2).over(v, 1, 4));
		assertEquals(Math.cbrt(27 + 64), of(3).over(v, 1, 4), 1e-14);
		for (final double norm : new double[] { 1, 2, 3 })
			assertEquals(0, of(norm).over(new double[3], 0, 3));
	}

	/** 1e5^100 is beyond a double, the norm is not. */
	@Test
	void largeCodesHaveAFiniteNorm() {
		assertEquals(1e5, of(100).over(new double[] { 1e5, 1, -3 }, 0, 3), 1e-6);
		assertEquals(2e-8 * Math.pow(2, 0.02), of(50).over(new double[] { 2e-8, -2e-8 }, 0, 2), 1e-20);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1, 2, 2.5, 7 })
	void slopesAreThoseOfTheNorm(final double norm) {
		final QRegularization q = of(norm);
		final double[] v = { 0.7, -1.3, 0.2 };
		for (int i = 0; i < v.length; i++) {
			final double[] more = v.clone(), less = v.clone();
			more[i] += 1e-6;
			less[i] -= 1e-6;
			assertEquals((q.over(more, 0, 3) - q.over(less, 0, 3)) / 2e-6, q.slope(v[i], q.over(v, 0, 3)), 1e-8);
		}
	}

	@ParameterizedTest
	@ValueSource(doubles = { -1, 0.5, 101, Double.NaN, Double.POSITIVE_INFINITY })
	void normsThatAreNoneAreRefused(final double norm) {
		refused("norm_type", () -> of(norm));
	}

	@ParameterizedTest
	@ValueSource(doubles = { -1, Double.NaN, Double.POSITIVE_INFINITY })
	void weightsThatWouldNotExcludeAreRefused(final double weight) {
		refused("matrix", () -> new QRegularization(new double[][] { { 0, weight }, { 0, 0 } }, 1, 1, 2));
		refused("scale", () -> new QRegularization(PAIR, weight, 1, 2));
	}

	private static void refused(final String name, final Runnable work) {
		final String message = assertThrows(InputException.class, work::run).getMessage();
		assertTrue(message.contains("code_q_regularization_" + name) || message.contains(name), message);
	}
}
