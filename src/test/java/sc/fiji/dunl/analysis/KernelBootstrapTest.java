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
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBands;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.simulate.Benchmark;
import sc.fiji.dunl.simulate.BenchmarkData;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

class KernelBootstrapTest {

	private static final int TRIALS = 40;
	private static final double SIGMA = 0.1;
	private static final BenchmarkData DATA = Benchmark.named("structured").generate(TRIALS, SIGMA, 3);

	/** Trials of 2 s, quickly learned. */
	private static final Settings QUICK = AnalysisOptions.defaults().with(DunlOptions.TRIAL_EVENT, Benchmark.TRIAL).with(
		DunlOptions.TRIAL_START, 0.0).with(DunlOptions.TRIAL_STOP, 2.0).with(DunlOptions.EPOCHS, 20).with(
			DunlOptions.UNROLLING_NUM, 40).with(DunlOptions.BOOTSTRAP, 100);

	private static Model learn(final Settings settings) {
		return learn(settings, DATA.kernels().specs(), new Recording(DATA.traces(), DATA.events()));
	}

	private static Model learn(final Settings settings, final List<KernelSpec> specs, final Recording... recordings) {
		return Analysis.learn(List.of(recordings), settings, specs, Progress.NONE).get(0).model();
	}

	private static KernelBands bands(final Model model) {
		final KernelBands bands = model.bands().orElseThrow();
		for (int c = 0; c < model.kernels().size(); c++) {
			final Kernel kernel = model.kernels().get(c);
			assertEquals(kernel.length(), bands.low()[c].length);
			for (int k = 0; k < kernel.length(); k++)
				assertTrue(bands.low()[c][k] <= kernel.waveform()[k] && kernel.waveform()[k] <= bands.high()[c][k]);
		}
		return bands;
	}

	private static double meanWidth(final KernelBands bands, final int kernel) {
		double sum = 0;
		for (int k = 0; k < bands.low()[kernel].length; k++)
			sum += bands.high()[kernel][k] - bands.low()[kernel][k];
		return sum / bands.low()[kernel].length;
	}

	/** Of one response of amplitude 1 in each trial, each sample of the kernel has the standard error sigma / sqrt(trials). */
	@Test
	void bandsAreAsWideAsTheMeanOfTrialsIsUncertain() {
		final KernelBands bands = bands(learn(QUICK));
		assertEquals(100, bands.resamplings());
		assertEquals(1, meanWidth(bands, 0) / (2 * 1.96 * SIGMA / Math.sqrt(TRIALS)), 0.2);
	}

	@Test
	void neitherThreadsNorARepetitionChangeADigit() throws Exception {
		final Model model = learn(QUICK);
		final ForkJoinPool one = new ForkJoinPool(1);
		try {
			final Model alone = one.submit(() -> learn(QUICK)).get();
			assertEquals(model.bands(), alone.bands());
		}
		finally {
			one.shutdown();
		}
		final Model without = learn(QUICK.with(DunlOptions.BOOTSTRAP, 0));
		assertTrue(without.bands().isEmpty());
		assertTrue(Arrays.equals(model.kernels().get(0).waveform(), without.kernels().get(0).waveform()));
	}

	@Test
	void aRecordingThatIsOneTrialIsDrawnInStretches() {
		final Settings whole = QUICK.with(DunlOptions.TRIAL_EVENT, "");
		final KernelBands trials = bands(learn(QUICK)), stretches = bands(learn(whole));
		assertEquals(1, meanWidth(stretches, 0) / meanWidth(trials, 0), 0.3);
		final List<KernelSpec> free = List.of(KernelSpec.free("any", 0.4));
		final Settings penalties = whole.with(DunlOptions.PENALTY_UNIT, DunlOptions.LAMBDA_MAX).with(
			DunlOptions.CODE_SPARSE_REGULARIZATION, 0.3).with(DunlOptions.TRAIN_SPLIT, 0.8).with(DunlOptions.BOOTSTRAP, 40).with(
				DunlOptions.EPOCHS, 5);
		assertTrue(meanWidth(bands(learn(penalties, free, new Recording(DATA.traces(), List.of()))), 0) > 0);
	}

	@Test
	void severalRecordingsMissingSamplesAndKernelsOfSingleRois() {
		final double[] y = DATA.traces().trace(0), other = y.clone();
		Arrays.fill(other, 100, 300, Double.NaN);
		final TraceSet two = TraceSet.withGaps(List.of("a", "b"), DATA.traces().time(), new double[][] { y, other });
		final Recording one = new Recording("one", two, DATA.events()), more = new Recording("two", two, DATA.events());
		final Model model = learn(QUICK.with(DunlOptions.SHARE_KERNELS, false).with(DunlOptions.BOOTSTRAP, 40), DATA.kernels()
			.specs(), one, more);
		assertEquals(4, model.kernels().size());
		final KernelBands bands = bands(model);
		// NB: The same noise twice is no more certain, but the drawing takes it for more trials.
		assertTrue(meanWidth(bands, 0) < meanWidth(bands(learn(QUICK)), 0));
		final List<Event> some = DATA.events().stream().filter(event -> event.seconds() < 12).toList();
		final KernelBands group = bands(learn(QUICK.with(DunlOptions.GROUP, 1.0).with(DunlOptions.BOOTSTRAP, 40).with(
			DunlOptions.EPOCHS, 5), DATA.kernels().specs(), new Recording(two, some)));
		assertTrue(meanWidth(group, 0) > 0);
	}

	@Test
	void tooFewTrialsAreSaid() {
		final List<Event> few = new ArrayList<>();
		for (final Event event : DATA.events())
			if (event.seconds() < 8) few.add(event);
		final Recording recording = new Recording(DATA.traces(), few);
		final String sentence = assertThrows(InputException.class, () -> learn(QUICK, DATA.kernels().specs(), recording))
			.getMessage();
		assertTrue(sentence.contains("'bootstrap' is 100") && sentence.contains("only 4 trials"), sentence);
		final TraceSet brief = new TraceSet(List.of("a"), TimeAxis.of(100, 40), new double[][] { Arrays
			.copyOf(DATA.traces().trace(0), 100) });
		final String stretches = assertThrows(InputException.class, () -> learn(QUICK.with(DunlOptions.TRIAL_EVENT, ""), List
			.of(KernelSpec.free("any", 0.4)), new Recording(brief, List.of()))).getMessage();
		assertTrue(stretches.contains("only 3 stretches"), stretches);
	}

	@ParameterizedTest
	@CsvSource({ "bootstrap=10,at least 40",
		"model_distribution=binomial code_sparse_regularization_unit=absolute debias=false,gaussian data" })
	void whatTellsNoBandIsRefused(final String changes, final String part) {
		Settings settings = QUICK;
		for (final String change : changes.split(" "))
			settings = settings.with(change.split("=")[0], change.split("=")[1]);
		final Settings changed = settings;
		assertTrue(assertThrows(InputException.class, () -> Contradictions.check(changed)).getMessage().contains(part));
	}

	@Test
	void kernelsThatAreNotLearnedHaveNoBand() {
		final Settings fixed = QUICK.with(DunlOptions.EPOCHS, 0);
		assertTrue(learn(fixed).bands().isEmpty());
		assertTrue(WithoutEffect.onLearning(fixed, DATA.kernels().specs()).orElseThrow().contains(
			"bootstrap (train_num_epochs is 0)"));
	}

	@Test
	void drawingCanBeCancelled() {
		final Progress progress = new Progress() {

			private volatile boolean drawing;

			@Override
			public void update(final String stage, final double fraction) {
				assertTrue(fraction >= 0 && fraction <= 1);
				drawing |= stage.startsWith("Drawing");
			}

			@Override
			public boolean cancelled() {
				return drawing;
			}
		};
		assertThrows(CancelledException.class, () -> Analysis.learn(DATA.traces(), DATA.events(), QUICK, DATA.kernels()
			.specs(), progress));
	}
}
