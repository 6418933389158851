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
package sc.fiji.dunl.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TensorTest {

	@Test
	void convolutionsAreThoseOfTheirDefinition() {
		final double[] signal = new double[7];
		Convolution.add(new double[] { 1, 0, 2 }, new double[] { 1, 10, 100 }, 2, signal);
		assertArrayEquals(new double[] { 1, 10, 100, 0, 2, 20, 200 }, signal);
		final double[] out = new double[3];
		Convolution.correlate(new double[] { 1, 2, 3, 4, 5, 6, 7 }, new double[] { 1, 10, 100 }, 2, out);
		assertArrayEquals(new double[] { 321, 543, 765 }, out);
		final double[] dense = new double[2];
		Convolution.correlate(new double[] { 1, 2, 3, 4, 5, 6 }, new double[] { 1, 0, 0, 2, 1 }, 1, dense);
		assertArrayEquals(new double[] { 14, 18 }, dense);
	}

	@Test
	void adamMovesAsWrittenDown() {
		final double[] parameters = { 1, -2 };
		final double[][] gradients = { { 0.5, -1 }, { 0.1, 3 } };
		final double[] expected = parameters.clone();
		final double[] m = new double[2], v = new double[2];
		try (Adam adam = new Adam(2, 1e-3, 0.1)) {
			for (int step = 1; step <= 2; step++) {
				for (int i = 0; i < 2; i++) {
					final double g = gradients[step - 1][i] + 0.1 * expected[i];
					m[i] = 0.9 * m[i] + 0.1 * g;
					v[i] = 0.999 * v[i] + 0.001 * g * g;
					expected[i] -= 0.01 * (m[i] / (1 - Math.pow(0.9, step))) / (Math.sqrt(v[i] / (1 - Math.pow(0.999, step))) +
						1e-3);
				}
				adam.update(parameters, gradients[step - 1], 0.01);
				assertArrayEquals(expected, parameters, 1e-13);
			}
		}
	}

	@Test
	void leadingDirectionsAreThoseOfTheWindows() {
		final double[][] windows = { { 3, 0, 4 }, { 6, 0, 8 }, { 0, 1, 0 }, { -3, 0, -4 } };
		final double[][] leading = PrincipalComponents.leading(windows, 2);
		assertArrayEquals(new double[] { 0.6, 0, 0.8 }, leading[0], 1e-12);
		assertArrayEquals(new double[] { 0, 1, 0 }, leading[1], 1e-12);
		assertEquals(3, PrincipalComponents.leading(windows, 9).length);
	}
}
