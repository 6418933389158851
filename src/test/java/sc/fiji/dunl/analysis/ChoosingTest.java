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

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;

/** Choosing as a whole; what is chosen on simulations is the subject of the study in docs/methods.md. */
class ChoosingTest {

	private static final Settings QUICK = TwoShapes.settings().with(ChoiceOptions.EPOCHS, 10).with(DunlOptions.UNROLLING_NUM,
		50).with(DunlOptions.LEARNING_RATE, 0.03);

	private static Choice choose(final Settings settings) {
		return Choosing.choose(List.of(TwoShapes.recording(25, 0.1, 1)), settings, List.of(), Progress.NONE);
	}

	@Test
	void twoKernelsAreChosenWhereThereAreTwo() {
		final Choice choice = Choosing.choose(List.of(TwoShapes.recording(40, 0.1, 1)), QUICK.with(ChoiceOptions.EPOCHS, 25)
			.with(ChoiceOptions.KERNEL_NUMS, "1,2,3").with(ChoiceOptions.PENALTIES, "2").with(ChoiceOptions.FOLDS, 4), List
				.of(), Progress.NONE);
		assertEquals(2, choice.candidate().kernels(), choice.sentences().toString());
		final double[] training = choice.trials().stream().mapToDouble(Choice.Tried::trainingLoss).toArray();
		assertTrue(training[0] > training[1] && training[1] > training[2], "what is seen is fitted ever better");
	}

	@Test
	void resultsDoNotDependOnTheNumberOfThreads() throws InterruptedException, ExecutionException {
		final Settings settings = QUICK.with(ChoiceOptions.KERNEL_NUMS, "1,2").with(ChoiceOptions.PENALTIES, "2,8").with(
			ChoiceOptions.FOLDS, 2).with(ChoiceOptions.EPOCHS, 2);
		final Choice here = choose(settings);
		final ForkJoinPool one = new ForkJoinPool(1), three = new ForkJoinPool(3);
		try {
			assertEquals(here, one.submit(() -> choose(settings)).get());
			assertEquals(here, three.submit(() -> choose(settings)).get());
		}
		finally {
			one.shutdown();
			three.shutdown();
		}
	}

	@Test
	void progressRisesToTheEndAndCancellingStops() {
		final AtomicInteger updates = new AtomicInteger();
		final double[] last = { 0 };
		final Progress watching = new Progress() {

			@Override
			public void update(final String stage, final double fraction) {
				assertEquals("Trying settings", stage);
				assertTrue(fraction >= last[0] - 1e-12);
				last[0] = fraction;
				updates.incrementAndGet();
			}

			@Override
			public boolean cancelled() {
				return updates.get() > 30;
			}
		};
		assertThrows(CancelledException.class, () -> Choosing.choose(List.of(TwoShapes.recording(25, 0.1, 1)), QUICK.with(
			ChoiceOptions.EPOCHS, 10000), List.of(), watching));
		assertTrue(last[0] > 0 && last[0] < 1);
	}

	@Test
	void namedKernelsOfSingleRoisAndBlocksOfTimeAreTriedToo() {
		final Settings settings = AnalysisOptions.defaults().with(DunlOptions.SHARE_KERNELS, false).with(ChoiceOptions.EPOCHS,
			2).with(ChoiceOptions.FOLDS, 2).with(ChoiceOptions.KERNEL_LENGTHS, "0.8,1.6");
		final KernelSpec trial = new KernelSpec("trial", List.of("trial"), 1, true, 1, List.of(), Double.NaN);
		final Choice choice = Choosing.choose(List.of(TwoShapes.recording(6, 0.1, 1), TwoShapes.recording(5, 0.1, 2)),
			settings, List.of(trial), Progress.NONE);
		assertEquals(6, choice.trials().size());
		for (final Choice.Tried tried : choice.trials())
			assertTrue(Double.isFinite(tried.loss()) && tried.loss() > 0);
	}

	@Test
	void penaltiesInEveryUnitAreComparedInTheNoise() {
		final Settings few = QUICK.with(ChoiceOptions.EPOCHS, 1).with(ChoiceOptions.FOLDS, 2).with(ChoiceOptions.KERNEL_NUMS,
			"1");
		final double noise = choose(few.with(ChoiceOptions.PENALTIES, "4")).trials().get(0).loss();
		final double absolute = choose(few.with(ChoiceOptions.PENALTIES, "0.4").with(DunlOptions.PENALTY_UNIT,
			DunlOptions.ABSOLUTE)).trials().get(0).loss();
		final double largest = choose(few.with(ChoiceOptions.PENALTIES, "0.3").with(DunlOptions.PENALTY_UNIT,
			DunlOptions.LAMBDA_MAX)).trials().get(0).loss();
		assertEquals(noise, absolute, 0.2 * noise);
		assertEquals(noise, largest, 0.2 * noise);
	}

	@Test
	void whatCannotBeTriedIsRefusedBeforeAnyWork() {
		refused(QUICK.with(ChoiceOptions.KERNEL_LENGTHS, "1,20"), "longer than trial 1");
		refused(QUICK.with(ChoiceOptions.KERNEL_LENGTHS, "0.1"), "fewer than 2 samples");
		refused(QUICK.with(ChoiceOptions.FOLDS, 26), "25 trials");
		refused(QUICK.with(DunlOptions.PENALTY_UNIT, DunlOptions.LAMBDA_MAX), "lambda_max");
	}

	private static void refused(final Settings settings, final String words) {
		final Progress none = new Progress() {

			@Override
			public void update(final String stage, final double fraction) {
				throw new AssertionError("work was begun");
			}

			@Override
			public boolean cancelled() {
				return false;
			}
		};
		final String message = assertThrows(InputException.class, () -> Choosing.choose(List.of(TwoShapes.recording(25, 0.1,
			1)), settings, List.of(), none)).getMessage();
		assertTrue(message.contains(words), message);
	}
}
