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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FitTest {

	private static final double[] Y = { 1, 2, 3, 6 };

	@Test
	void handWorked() {
		// NB: the mean is 3, so the total is 4 + 1 + 0 + 9 = 14; the residuals are 1, 0, -1, 2.
		assertEquals(1 - 6 / 14.0, Fit.r2(Y, new double[] { 0, 2, 4, 4 }), 1e-15);
	}

	@Test
	void perfectMeanAndWorse() {
		assertEquals(1, Fit.r2(Y, Y));
		assertEquals(0, Fit.r2(Y, new double[] { 3, 3, 3, 3 }), 1e-15);
		assertEquals(1 - 50 / 14.0, Fit.r2(Y, new double[4]), 1e-15);
	}

	@Test
	void residualsThatCancelAreStillErrors() {
		// NB: their mean is 0, which must not count as a perfect fit.
		assertEquals(1 - 36 / 1.0, Fit.r2(new double[] { 0, 1, 0, 1 }, new double[] { 3, -2, -3, 4 }), 1e-12);
	}

	@Test
	void aConstantTraceHasNothingToExplain() {
		final double[] constant = { 0.1, 0.1, 0.1 };
		assertEquals(0, Fit.r2(constant, constant));
		assertEquals(0, Fit.r2(constant, new double[3]));
	}

	@Test
	void aLargeOffsetDoesNotSpoilIt() {
		final double far = 1e8;
		assertEquals(1 - 6 / 14.0, Fit.r2(new double[] { far + 1, far + 2, far + 3, far + 6 }, new double[] { far, far + 2,
			far + 4, far + 4 }), 1e-9);
	}

	@Test
	void badInputIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> Fit.r2(Y, new double[3]));
		assertThrows(IllegalArgumentException.class, () -> Fit.r2(new double[0], new double[0]));
		assertThrows(IllegalArgumentException.class, () -> Fit.r2(Y, new double[] { 1, 2, Double.NaN, 4 }));
	}
}
