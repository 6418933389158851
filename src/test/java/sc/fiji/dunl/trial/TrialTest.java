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
package sc.fiji.dunl.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class TrialTest {

	private static final double[][] Y = { { 0, 1, 2, 3, 4, 5 }, { 10, 11, 12, 13, 14, 15 } };
	private static final boolean[][] SEEN = { { true, true, true, true, true, true }, { true, false, true, true, false,
		true } };
	private static final Trial TRIAL = new Trial(3, 100, Y, List.of(Support.at(new int[] { -1, 1, 4 }, new int[] { 7, 8,
		9 }), Support.anywhere()), SEEN);

	@Test
	void aMaskOfEverythingIsNoMask() {
		final boolean[] all = { true, true, true, true, true, true };
		assertNull(new Trial(1, 0, Y, List.of(), new boolean[][] { all, all }).observed());
		assertNull(TRIAL.observed(0));
		assertArrayEquals(SEEN[1], TRIAL.observed(1));
		assertEquals(10, TRIAL.observedSamples());
		assertThrows(IllegalArgumentException.class, () -> new Trial(1, 0, Y, List.of(), new boolean[1][6]));
		assertThrows(IllegalArgumentException.class, () -> new Trial(1, 0, Y, List.of(), new boolean[2][5]));
	}

	@Test
	void aStretchKeepsWhatReachesIntoIt() {
		final Trial part = TRIAL.stretch(3, 6, 3);
		assertEquals(103, part.firstSample());
		assertEquals(3, part.number());
		assertArrayEquals(new double[] { 13, 14, 15 }, part.y()[1]);
		assertArrayEquals(new boolean[] { true, false, true }, part.observed(1));
		final Support onsets = part.support().get(0);
		assertEquals(2, onsets.size());
		assertEquals(-2, onsets.sample(0));
		assertEquals(8, onsets.eventRow(0));
		assertEquals(1, onsets.sample(1));
		assertFalse(part.support().get(1).known());
		assertEquals(1, TRIAL.stretch(3, 6, 2).support().get(0).size(), "a shorter kernel does not reach in");
	}

	@Test
	void someTracesAndKernelsMayBeTaken() {
		final Trial some = TRIAL.of(new int[] { 1 }, new int[] { 1 });
		assertEquals(1, some.rois());
		assertArrayEquals(Y[1], some.y()[0]);
		assertArrayEquals(SEEN[1], some.observed(0));
		assertEquals(List.of(Support.anywhere()), some.support());
		assertNull(TRIAL.of(0).observed());
		assertArrayEquals(new double[] { 5, 5.5, 6, 6.5, 7, 7.5 }, TRIAL.over(new double[] { 1, 2 }).y()[1]);
	}
}
