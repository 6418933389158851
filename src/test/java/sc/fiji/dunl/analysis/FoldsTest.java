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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/** What is held out in turn. */
class FoldsTest {

	private static final Settings WHOLE = AnalysisOptions.defaults();
	private static final Settings TRIALS = WHOLE.with(DunlOptions.TRIAL_EVENT, "cue");

	private static CutRecording recording(final int trials, final int samples) {
		return new CutRecording(new int[] { 0 }, new double[] { 1 }, new double[] { 1 }, IntStream.range(0, trials).mapToObj(
			i -> new Trial(i + 1, i * samples, new double[1][samples], List.of(Support.anywhere()))).toList());
	}

	@Test
	void everyTrialIsHeldOutOnceAndLearnedFromOtherwise() {
		final List<CutRecording> recordings = List.of(recording(7, 20), recording(6, 20));
		final Folds folds = Folds.of(recordings, 10, TRIALS.with(ChoiceOptions.FOLDS, 4));
		final List<Integer> held = new ArrayList<>();
		for (int fold = 0; fold < 4; fold++) {
			final List<CutRecording> out = folds.heldOut(fold, recordings, 10), in = folds.training(fold, recordings, 10);
			final int size = out.get(0).trials().size() + out.get(1).trials().size();
			assertTrue(size == 3 || size == 4, "as many in each");
			for (int i = 0; i < 2; i++) {
				final TreeSet<Integer> both = new TreeSet<>();
				out.get(i).trials().forEach(trial -> both.add(trial.number()));
				in.get(i).trials().forEach(trial -> assertTrue(both.add(trial.number()), "not in both"));
				assertEquals(recordings.get(i).trials().size(), both.size());
				final int recording = i;
				out.get(i).trials().forEach(trial -> held.add(100 * recording + trial.number()));
			}
		}
		assertEquals(13, held.size());
		assertEquals(13, new TreeSet<>(held).size());
	}

	@Test
	void aRecordingThatIsOneTrialIsPartedIntoBlocksOfTime() {
		final List<CutRecording> recordings = List.of(recording(1, 103));
		final Folds folds = Folds.of(recordings, 20, WHOLE.with(ChoiceOptions.FOLDS, 3));
		final int[][] expected = { { 0, 34 }, { 34, 34 }, { 68, 35 } };
		for (int fold = 0; fold < 3; fold++) {
			final List<Trial> out = folds.heldOut(fold, recordings, 20).get(0).trials();
			assertEquals(1, out.size());
			assertEquals(expected[fold][0], out.get(0).firstSample());
			assertEquals(expected[fold][1], out.get(0).length());
			final List<Trial> in = folds.training(fold, recordings, 20).get(0).trials();
			assertEquals(fold == 1 ? 2 : 1, in.size());
			assertEquals(103 - expected[fold][1], in.stream().mapToInt(Trial::length).sum());
		}
	}

	@Test
	void anotherSeedDealsOtherwise() {
		final List<CutRecording> recordings = List.of(recording(20, 20));
		final List<Integer> one = numbers(Folds.of(recordings, 10, TRIALS), recordings);
		assertEquals(one, numbers(Folds.of(recordings, 10, TRIALS), recordings));
		assertTrue(!one.equals(numbers(Folds.of(recordings, 10, TRIALS.with(DunlOptions.SEED, 9)), recordings)));
	}

	private static List<Integer> numbers(final Folds folds, final List<CutRecording> recordings) {
		return folds.heldOut(0, recordings, 10).get(0).trials().stream().map(Trial::number).toList();
	}

	// -- Bad input --

	@Test
	void tooFewTrialsAreRefused() {
		refused(List.of(recording(3, 20)), 10, TRIALS, "'folds' is 5", "only 3 trials", "at most 3");
		refused(List.of(recording(1, 20)), 10, TRIALS, "only one trial");
	}

	@Test
	void blocksShorterThanAKernelAreRefused() {
		refused(List.of(recording(1, 103)), 30, WHOLE, "blocks of 20", "a kernel of 30", "at most 3");
		refused(List.of(recording(1, 103)), 60, WHOLE, "kernel_lengths_s");
	}

	@Test
	void kernelsLongerThanATrialAreRefused() {
		refused(List.of(recording(10, 20)), 21, TRIALS, "kernel of 21 samples", "trial 1", "20");
	}

	private static void refused(final List<CutRecording> recordings, final int reach, final Settings settings,
		final String... words)
	{
		final String message = assertThrows(InputException.class, () -> Folds.of(recordings, reach, settings)).getMessage();
		for (final String word : words)
			assertTrue(message.contains(word), message);
	}
}
