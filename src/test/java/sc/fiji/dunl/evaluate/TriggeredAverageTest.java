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
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TriggeredAverageTest {

	private final double[] trace = { 0, 1, 4, 9, 16, 25, Double.NaN, 49, 64 };

	@Test
	void meanAndStandardErrorAreThoseOfTheWindows() {
		final TriggeredAverage average = TriggeredAverage.of(trace, new int[] { 1, 2, 4 }, new double[] { 1, 1, 1 }, 1, 2);
		assertEquals(3, average.count());
		assertArrayEquals(new double[] { 10 / 3.0, 21 / 3.0 }, average.mean(), 1e-12);
		// NB: Windows {0, 1}, {1, 4}, {9, 16}.
		assertArrayEquals(new double[] { Math.sqrt(73 / 3.0 / 3), Math.sqrt(63 / 3.0) }, average.sem(), 1e-12);
	}

	@Test
	void windowsThatAreNotAllThereAreLeftOut() {
		final TriggeredAverage average = TriggeredAverage.of(trace, new int[] { 0, 5, 6, 7, 8, 2 }, new double[] { 1, 1, 1, 1,
			1, 1 }, 1, 3);
		assertEquals(1, average.count());
		assertArrayEquals(new double[] { 1, 4, 9 }, average.mean(), 0);
		assertTrue(Double.isNaN(average.sem()[0]), "one window has no spread");
	}

	@Test
	void windowsOfNegativeCodesAreTurnedOver() {
		final TriggeredAverage average = TriggeredAverage.of(trace, new int[] { 1, 2 }, new double[] { 1, -1 }, 0, 1);
		assertArrayEquals(new double[] { -1.5 }, average.mean(), 1e-12);
	}

	@Test
	void nothingHasNoMean() {
		final TriggeredAverage average = TriggeredAverage.of(trace, new int[0], new double[0], 1, 2);
		assertEquals(0, average.count());
		assertTrue(Double.isNaN(average.mean()[1]));
	}
}
