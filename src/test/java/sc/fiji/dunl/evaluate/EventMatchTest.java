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

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.evaluate.EventMatch.Pair;

class EventMatchTest {

	private static EventMatch match(final double[] detected, final double[] truth, final double tolerance) {
		return EventMatch.match(detected, truth, tolerance);
	}

	private static double[] at(final double... times) {
		return times;
	}

	@Test
	void threeDetectionsOfOneEventAreOneHitAndTwoFalseAlarms() {
		final EventMatch match = match(at(9, 10, 11), at(10), 1);
		assertEquals(new EventCounts(1, 0, 2), match.counts());
		assertEquals(List.of(new Pair(1, 0)), match.pairs(), "the nearest one is the hit");
		assertEquals(1, match.hitRate());
		assertEquals(2 / 3.0, match.falseRate(), 1e-15);
	}

	@Test
	void oneDetectionServesOneOfTwoEvents() {
		assertEquals(new EventCounts(1, 1, 0), match(at(10), at(9, 11), 1).counts());
	}

	@Test
	void theNearestFirstWouldLoseAHit() {
		// NB: 10 is nearest to 10.4, but then 11.4 reaches nobody and 9.1 stays alone.
		assertEquals(2, match(at(10, 11.4), at(9.1, 10.4), 1).hits());
	}

	@Test
	void theToleranceItselfIsAllowedAndAHairMoreIsNot() {
		assertEquals(1, match(at(0.1 + 0.2), at(0.2), 0.1).hits());
		assertEquals(0, match(at(11.001), at(10), 1).hits());
		assertEquals(1, match(at(4), at(4), 0).hits());
	}

	@Test
	void orderIsOfNoImportanceAndPairsNameTheGivenPositions() {
		final EventMatch match = match(at(30, 10), at(11, 50, 29), 1);
		assertEquals(List.of(new Pair(1, 0), new Pair(0, 2)), match.pairs());
		assertEquals(new EventCounts(2, 1, 0), match.counts());
	}

	@Test
	void noEventsMeanNoneMissedAndNoDetectionsNoneFalse() {
		final EventMatch nothing = match(at(), at(), 1);
		assertEquals(1, nothing.hitRate());
		assertEquals(0, nothing.falseRate());
		assertEquals(0, match(at(), at(1, 2), 1).hitRate());
		assertEquals(0, match(at(), at(1, 2), 1).falseRate());
		assertEquals(1, match(at(1, 2), at(), 1).hitRate());
		assertEquals(1, match(at(1, 2), at(), 1).falseRate());
	}

	@Test
	void asManyPairsAndAsNearAsTheBestOfAllMatchings() {
		final Random random = new Random(3);
		for (int round = 0; round < 300; round++) {
			final double[] detected = random.doubles(random.nextInt(6), 0, 8).toArray();
			final double[] truth = random.doubles(random.nextInt(6), 0, 8).toArray();
			final EventMatch match = match(detected, truth, 1);
			final double[] best = best(detected, truth, 0, new boolean[truth.length]);
			assertEquals(best[0], match.hits());
			assertEquals(best[1], match.pairs().stream().mapToDouble(p -> Math.abs(detected[p.detected()] - truth[p
				.truth()])).sum(), 1e-12);
		}
	}

	/** Pairs and distance of the best matching of the detections from {@code from} on. */
	private static double[] best(final double[] detected, final double[] truth, final int from,
		final boolean[] taken)
	{
		if (from == detected.length) return new double[2];
		double[] best = best(detected, truth, from + 1, taken);
		for (int t = 0; t < truth.length; t++) {
			final double distance = Math.abs(detected[from] - truth[t]);
			if (taken[t] || distance > 1) continue;
			taken[t] = true;
			final double[] rest = best(detected, truth, from + 1, taken);
			taken[t] = false;
			if (rest[0] + 1 > best[0] || rest[0] + 1 == best[0] && rest[1] + distance < best[1]) best = new double[] {
				rest[0] + 1, rest[1] + distance };
		}
		return best;
	}

	@Test
	void badNumbersAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> match(at(1), at(1), -1));
		assertThrows(IllegalArgumentException.class, () -> match(at(1), at(1), Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> match(at(Double.NaN), at(1), 1));
	}
}
