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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

class TrainingFractionTest {

	private static final Settings TENTH = AnalysisOptions.defaults().with("train_with_fraction", 0.1);

	private static List<Trial> trials(final int count, final int samples) {
		return IntStream.range(0, count).mapToObj(i -> new Trial(i + 1, 100 * i, new double[1][samples], List.of(Support
			.anywhere()))).toList();
	}

	private static List<Integer> used(final int count, final int seed) {
		return Split.of(trials(count, 50), 5, TENTH.with("trial_event", "cue").with("seed", seed)).training().stream().map(
			Trial::number).toList();
	}

	@Test
	void thatPartOfTheTrialsIsDrawnBySeed() {
		assertEquals(4, used(49, 1).size());
		assertEquals(used(49, 1), used(49, 1));
		assertNotEquals(used(49, 1), used(49, 2));
		assertEquals(1, used(3, 1).size());
	}

	@Test
	void aRecordingThatIsOneTrialGivesItsStart() {
		final Trial start = Split.of(trials(1, 500), 5, TENTH).training().get(0);
		assertEquals(50, start.length());
		assertEquals(0, start.firstSample());
		assertThrows(InputException.class, () -> Split.of(trials(1, 40), 5, TENTH));
	}
}
