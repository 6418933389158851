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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class KernelMatchTest {

	private static final double[] RAMP = { 0, 1, 2, 3, 0, 0 };
	private static final double[] SWING = { 1, -1, 1, -1, 0, 0 };

	private static KernelMatch one(final double[] learned, final double[] truth) {
		return KernelMatch.match(new double[][] { learned }, new double[][] { truth }).get(0);
	}

	@Test
	void theSameShapeLaterLargerAndUpsideDownHasNoError() {
		final KernelMatch match = one(new double[] { 0, 0, 0, -5, -10, -15 }, RAMP);
		assertEquals(0, match.error(), 1e-7);
		assertEquals(2, match.shift(), "the learned kernel sits two samples later");
		assertEquals(-1, match.sign());
	}

	@Test
	void anEarlierKernelHasANegativeShift() {
		final KernelMatch match = one(new double[] { 1, 2, 3, 0, 0, 0 }, RAMP);
		assertEquals(-1, match.shift());
		assertEquals(1, match.sign());
		assertEquals(0, match.error(), 1e-7);
	}

	@Test
	void handWorkedError() {
		// NB: largest overlap of (1, 1) with (1, 0) is 1, so c = 1 / sqrt 2 and the error is the same; no shift is better.
		final KernelMatch match = one(new double[] { 1, 1 }, new double[] { 1, 0 });
		assertEquals(Math.sqrt(0.5), match.error(), 1e-12);
		assertEquals(0, match.shift());
	}

	@Test
	void lengthsMayDiffer() {
		final KernelMatch match = one(new double[] { 0, 0, 0, 1, 2, 3, 0 }, new double[] { 1, 2, 3 });
		assertEquals(0, match.error(), 1e-7);
		assertEquals(3, match.shift());
		assertEquals(-3, one(new double[] { 1, 2, 3 }, new double[] { 0, 0, 0, 1, 2, 3, 0 }).shift());
	}

	@Test
	void eachLearnedKernelServesOnce() {
		final double[] noisy = { 0, 1, 2, 3, 0.5, 0 };
		final List<KernelMatch> matches = KernelMatch.match(new double[][] { SWING, noisy }, new double[][] { RAMP,
			SWING });
		assertEquals(1, matches.get(0).learned());
		assertEquals(0, matches.get(1).learned());
		assertTrue(matches.get(0).error() > 0);
		assertEquals(0, matches.get(1).error(), 1e-7);
	}

	@Test
	void tooFewLearnedKernelsLeaveTheWorstTrueOneUnfound() {
		final List<KernelMatch> matches = KernelMatch.match(new double[][] { SWING }, new double[][] { RAMP, SWING });
		assertFalse(matches.get(0).found());
		assertEquals(1, matches.get(0).error());
		assertEquals(0, matches.get(1).learned());
		assertFalse(KernelMatch.match(new double[0][], new double[][] { RAMP }).get(0).found());
	}

	@Test
	void spareLearnedKernelsAreLeftOver() {
		final List<KernelMatch> matches = KernelMatch.match(new double[][] { SWING, RAMP, RAMP }, new double[][] { RAMP });
		assertEquals(1, matches.size());
		assertEquals(1, matches.get(0).learned());
	}

	@Test
	void aKernelOfZerosHasNothingInCommonWithAny() {
		assertEquals(1, one(new double[6], RAMP).error());
	}

	@Test
	void whatIsNoNumberIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> one(new double[] { 1, Double.NaN }, RAMP));
	}
}
