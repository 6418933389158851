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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AmplitudesTest {

	@Test
	void pearsonHandWorked() {
		// NB: deviations (-1, 0, 1) and (-2, 1, 1): 3 / sqrt(2 * 6).
		assertEquals(3 / Math.sqrt(12), Amplitudes.pearson(new double[] { 1, 2, 3 }, new double[] { 0, 3, 3 })
			.getAsDouble(), 1e-15);
	}

	@Test
	void tiesShareTheirAverageRank() {
		assertArrayEquals(new double[] { 2.5, 1, 2.5, 4 }, Amplitudes.ranks(new double[] { 5, -1, 5, 9 }));
		assertArrayEquals(new double[] { 2, 2, 2 }, Amplitudes.ranks(new double[] { 0.0, -0.0, 0.0 }));
		// NB: ranks (2.5, 1, 2.5, 4) and (1, 2, 3, 4): 3 / sqrt(4.5 * 5).
		assertEquals(3 / Math.sqrt(22.5), Amplitudes.spearman(new double[] { 5, -1, 5, 9 }, new double[] { 1, 2, 3, 4 })
			.getAsDouble(), 1e-15);
	}

	@Test
	void spearmanSeesOrderAlone() {
		assertEquals(-1, Amplitudes.spearman(new double[] { 1, 2, 3, 4 }, new double[] { 1000, 10, 1, -5 }).getAsDouble(),
			1e-15);
	}

	@Test
	void biasIsTheSlopeThroughTheOrigin() {
		assertEquals(0.7, Amplitudes.bias(new double[] { 0.7, 1.4, -2.1 }, new double[] { 1, 2, -3 }).getAsDouble(),
			1e-15);
		// NB: (1 * 1 + 1 * 2) / (1 + 4).
		assertEquals(0.6, Amplitudes.bias(new double[] { 1, 1 }, new double[] { 1, 2 }).getAsDouble(), 1e-15);
	}

	@Test
	void whatIsNotDefinedIsEmpty() {
		final double[] rising = { 1, 2, 3 };
		final double[] constant = { 0.1, 0.1, 0.1 };
		assertTrue(Amplitudes.pearson(rising, constant).isEmpty());
		assertTrue(Amplitudes.spearman(constant, rising).isEmpty());
		assertTrue(Amplitudes.pearson(new double[] { 1 }, new double[] { 1 }).isEmpty());
		assertTrue(Amplitudes.pearson(new double[0], new double[0]).isEmpty());
		assertTrue(Amplitudes.bias(rising, new double[3]).isEmpty());
	}

	@Test
	void badInputIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> Amplitudes.pearson(new double[2], new double[3]));
		assertThrows(IllegalArgumentException.class, () -> Amplitudes.bias(new double[] { Double.NaN }, new double[1]));
	}
}
