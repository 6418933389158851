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
package sc.fiji.dunl.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelSpec;

/** The numbers of a report. */
class NumbersTest {

	@Test
	void threeDigitsCountAndWholeThousandsStay() {
		assertEquals("0.0643", Digits.of(0.0642625));
		assertEquals("0", Digits.of(0));
		assertEquals("100", Digits.of(100));
		assertEquals("1234567", Digits.of(1234567.4));
		assertEquals("-12.3", Digits.of(-12.34));
		assertEquals("1.23E-7", Digits.of(1.234e-7));
		assertEquals("", Digits.of(Double.NaN));
		assertEquals("", Digits.of(OptionalDouble.empty()));
	}

	@Test
	void quantilesAreLinearBetweenValues() {
		final double[] values = { 4, 1, 3, 2 };
		assertEquals(2.5, Quantile.of(values, 0.5).getAsDouble());
		assertEquals(1.75, Quantile.of(values, 0.25).getAsDouble());
		assertEquals(4, Quantile.of(values, 1).getAsDouble());
		assertEquals(4, values[0], "not changed");
		assertTrue(Quantile.of(new double[0], 0.5).isEmpty());
	}

	@Test
	void theWidthOfATriangleIsHalfItsBase() {
		// NB: 0 1 2 3 4 3 2 1 0: half of the peak at 2 s and 6 s.
		final KernelShape shape = KernelShape.of(kernel(0, 1, 2, 3, 4, 3, 2, 1, 0), 1);
		assertEquals(4, shape.peak());
		assertEquals(4, shape.peakSeconds());
		assertEquals(4, shape.halfSeconds(), 1e-12);
		assertEquals(false, shape.cut());
		assertEquals(0.4, KernelShape.of(kernel(0, -1, -2, -3, -4, -3, -2, -1, 0), 10).halfSeconds(), 1e-12, "turned over");
	}

	@Test
	void aKernelThatEndsBeyondHalfOfItsPeakIsCut() {
		final KernelShape shape = KernelShape.of(kernel(4, 4, 3), 2);
		assertTrue(shape.cut());
		assertEquals((2 + 0.5) / 2, shape.halfSeconds(), 1e-12, "from half a sample before its start, where it is 0");
		assertEquals(0.5, KernelShape.of(kernel(1), 1).halfSeconds(), 1e-12);
	}

	private static Kernel kernel(final double... waveform) {
		return new Kernel(new KernelSpec("k", List.of(), 1, true, 1, List.of(), Double.NaN), waveform);
	}
}
