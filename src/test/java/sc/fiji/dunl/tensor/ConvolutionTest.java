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

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionTest {

	@ParameterizedTest
	@CsvSource({ "1,1,1", "20,5,1", "20,6,1", "7,4,3", "1,9,2" })
	void correlateIsAdjointToAdd(final int positions, final int length, final int stride) {
		final Random random = new Random(3);
		final double[] x = random.doubles(positions).toArray(), h = random.doubles(length).toArray();
		final double[] signal = random.doubles((positions - 1) * stride + length).toArray();
		final double[] placed = new double[signal.length], correlated = new double[positions];
		Convolution.add(x, h, stride, placed);
		Convolution.correlate(signal, h, stride, correlated);
		assertEquals(dot(placed, signal), dot(x, correlated), 1e-12);
		final double[] gradient = new double[length];
		Convolution.addKernelGradient(x, signal, stride, 0.5, gradient);
		assertEquals(0.5 * dot(placed, signal), dot(gradient, h), 1e-12);
	}

	@ParameterizedTest
	@CsvSource({ "1", "2" })
	void aUnitCodePlacesTheKernel(final int stride) {
		final double[] signal = new double[3 + 2 * stride];
		Convolution.add(new double[] { 0, 0, 2 }, new double[] { 1, -1, 3 }, stride, signal);
		final double[] expected = new double[signal.length];
		expected[2 * stride] = 2;
		expected[2 * stride + 1] = -2;
		expected[2 * stride + 2] = 6;
		assertArrayEquals(expected, signal);
	}

	private static double dot(final double[] v, final double[] w) {
		double sum = 0;
		for (int i = 0; i < v.length; i++)
			sum += v[i] * w[i];
		return sum;
	}
}
