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
package sc.fiji.dunl.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.dunl.trial.Trial;

class HiddenSamplesTest {

	private static Trial trial(final int firstSample) {
		return new Trial(1, firstSample, new double[2][1003], List.of());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 7, 50 })
	void noMoreThanAStretchIsHiddenAtATime(final int stretch) {
		final int[] rounds = new HiddenSamples(stretch, 3).rounds(0, trial(0), 0);
		int run = 0;
		for (int t = 0; t < rounds.length; t++) {
			assertTrue(rounds[t] >= 0 && rounds[t] < HiddenSamples.ROUNDS);
			run = t > 0 && rounds[t] == rounds[t - 1] ? run + 1 : 1;
			assertTrue(run <= stretch, "at " + t);
		}
	}

	@Test
	void eachRoundHidesAboutAFifth() {
		final int[] rounds = new HiddenSamples(5, 1).rounds(0, trial(0), 0);
		for (int round = 0; round < HiddenSamples.ROUNDS; round++) {
			final int m = round;
			assertEquals(0.2, Arrays.stream(rounds).filter(r -> r == m).count() / (double) rounds.length, 0.08);
		}
	}

	@Test
	void theSameSeedHidesTheSameAndEveryTraceItsOwn() {
		final HiddenSamples hidden = new HiddenSamples(5, 1);
		final int[] rounds = hidden.rounds(0, trial(0), 0);
		assertArrayEquals(rounds, new HiddenSamples(5, 1).rounds(0, trial(0), 0));
		for (final int[] other : List.of(hidden.rounds(0, trial(0), 1), hidden.rounds(1, trial(0), 0), hidden.rounds(0, trial(
			1003), 0), new HiddenSamples(5, 2).rounds(0, trial(0), 0)))
			assertFalse(Arrays.equals(rounds, other));
	}
}
