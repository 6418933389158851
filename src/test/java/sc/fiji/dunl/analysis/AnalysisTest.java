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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

class AnalysisTest {

	private static final double RATE = 10;
	private static final double[] KERNEL = normalized(0, 3, 5, 4, 3, 2, 1.4, 1, 0.6, 0.3);
	private static final double NOISE = 0.05;
	private static final Settings QUICK = AnalysisOptions.defaults().with(DunlOptions.EPOCHS, 30).with(
		DunlOptions.KERNEL_LENGTH, 1.0);

	private static double[] normalized(final double... values) {
		double sum = 0;
		for (final double value : values)
			sum += value * value;
		for (int k = 0; k < values.length; k++)
			values[k] /= Math.sqrt(sum);
		return values;
	}

	/** Amplitude of event i in trace r. */
	private static double amplitude(final int r, final int i) {
		return r + 1 + 0.5 * (i % 3);
	}

	/** Two traces of 300 samples, an event every 25 samples from 10 on, different units of noise. */
	private static TraceSet traces() {
		final Random random = new Random(5);
		final double[][] values = new double[2][300];
		for (int r = 0; r < 2; r++) {
			for (int i = 0; 10 + 25 * i < 300; i++)
				for (int k = 0; k < KERNEL.length && 10 + 25 * i + k < 300; k++)
					values[r][10 + 25 * i + k] += amplitude(r, i) * KERNEL[k];
			for (int t = 0; t < 300; t++)
				values[r][t] += 0.4 + NOISE * random.nextGaussian();
		}
		return new TraceSet(List.of("a", "b"), TimeAxis.of(300, RATE), values);
	}

	private static List<Event> events() {
		final List<Event> events = new ArrayList<>();
		for (int i = 0; 10 + 25 * i < 300; i++)
			events.add(new Event("cue", (10 + 25 * i) / RATE, i + 1, Map.of()));
		return events;
	}

	private static AnalysisResult known(final Progress progress) {
		return Analysis.learn(traces(), events(), QUICK, List.of(new KernelSpec("cue", List.of("cue"), 1, true, 1, List
			.of(), Double.NaN)), progress);
	}

	@Test
	void knownEventsGiveKernelAmplitudesAndBaseline() {
		final AnalysisResult result = known(Progress.NONE);
		assertArrayEquals(KERNEL, result.model().kernels().get(0).waveform(), 0.05);
		assertEquals(24, result.codes().size());
		for (int i = 0; i < 24; i++) {
			final Code code = result.codes().get(i);
			assertEquals(10 + 25 * (i % 12), code.sample());
			assertEquals(i % 12 + 1, code.eventRow());
			assertEquals(amplitude(code.roi(), i % 12), code.amplitude(), 4 * NOISE, "amplitudes are not shrunk");
		}
		assertEquals(0.4, result.baseline()[0][0], 0.02);
		assertTrue(result.quality().get(1).r2() > 0.95);
		// NB: steep responses count as noise too, a little.
		assertEquals(NOISE, result.quality().get(0).noise(), 0.6 * NOISE);
		assertEquals(30, result.losses().size());
	}

	@Test
	void unknownEventsAreFound() {
		final AnalysisResult result = Analysis.learn(traces(), List.of(), QUICK, List.of(), Progress.NONE);
		assertEquals(24, result.codes().size());
		final int shift = result.codes().get(0).sample() - 10;
		assertTrue(Math.abs(shift) <= 3, "a kernel may sit some samples earlier or later: " + shift);
		for (int i = 0; i < 24; i++)
			assertEquals(10 + 25 * (i % 12) + shift, result.codes().get(i).sample(), 1);
	}

	@Test
	void trialsAroundAnEventGiveTheSameAmplitudes() {
		final AnalysisResult result = Analysis.learn(traces(), events(), QUICK.with("trial_event", "cue").with(
			"trial_start_s", -0.5).with("trial_stop_s", 2), List.of(new KernelSpec("cue", List.of("cue"), 1, true, 1, List
				.of(), Double.NaN)), Progress.NONE);
		assertEquals(22, result.codes().size(), "the last window reaches over the end");
		assertEquals(1, result.warnings().size());
		assertTrue(Double.isNaN(result.fit()[0][0]), "outside every trial");
		for (final Code code : result.codes())
			assertEquals(amplitude(code.roi(), code.trial() - 1), code.amplitude(), 5 * NOISE);
	}

	@Test
	void aKernelThatBeganBeforeTheTrialDoesNotSpoilItsBaseline() {
		final List<Event> events = new ArrayList<>(events());
		events.add(new Event("go", 1.5, 99, Map.of()));
		final List<KernelSpec> cue = List.of(new KernelSpec("cue", List.of("cue"), 1, true, 1, List.of(), Double.NaN));
		final AnalysisResult result = Analysis.learn(traces(), events, QUICK.with("trial_event", "go").with(
			"trial_start_s", 0).with("trial_stop_s", 10).with("est_baseline_samples", "before_onset"), cue, Progress.NONE);
		assertEquals(0.4, result.baseline()[0][50], 0.05);
		assertEquals(10, result.codes().get(0).sample(), "the cue at 1 s reaches into a trial that starts at 1.5 s");
		refused(() -> Analysis.learn(traces(), events, QUICK.with("est_baseline_samples", "before_onset"), List.of(),
			Progress.NONE), "est_baseline_samples", "kernel1");
	}

	@Test
	void aModelGivesItsCodesAgain() {
		final AnalysisResult learned = known(Progress.NONE);
		final AnalysisResult applied = Analysis.apply(learned.model(), traces(), events(), learned.model().settings(),
			Progress.NONE);
		assertEquals(learned.codes(), applied.codes());
		assertTrue(applied.losses().isEmpty());
	}

	@Test
	void resultsDoNotDependOnTheNumberOfThreads() throws Exception {
		final AnalysisResult one = new ForkJoinPool(1).submit(() -> known(Progress.NONE)).get();
		final AnalysisResult two = new ForkJoinPool(2).submit(() -> known(Progress.NONE)).get();
		assertEquals(one.codes(), two.codes());
		assertEquals(one.losses(), two.losses());
		assertArrayEquals(one.model().kernels().get(0).waveform(), two.model().kernels().get(0).waveform(), 0);
	}

	@Test
	void scaledTracesGiveScaledCodes() {
		final TraceSet thousandfold = traces().map(y -> {
			for (int t = 0; t < y.length; t++)
				y[t] *= 1024;
			return y;
		});
		final AnalysisResult plain = Analysis.learn(traces(), List.of(), QUICK, List.of(), Progress.NONE);
		final AnalysisResult scaled = Analysis.learn(thousandfold, List.of(), QUICK, List.of(), Progress.NONE);
		for (int i = 0; i < plain.codes().size(); i++)
			assertEquals(1024 * plain.codes().get(i).amplitude(), scaled.codes().get(i).amplitude(), 1e-9 * 1024);
	}

	@Test
	void aConstantTraceIsFlaggedNotFitted() {
		final double[][] values = { traces().trace(0), new double[300] };
		final AnalysisResult result = Analysis.learn(new TraceSet(List.of("a", "dead"), TimeAxis.of(300, RATE), values),
			List.of(), QUICK, List.of(), Progress.NONE);
		assertEquals(List.of("constant", "no_events"), result.quality().get(1).flags());
		assertEquals(0, result.quality().get(1).r2());
		assertTrue(result.warnings().get(0).contains("'dead' is constant"), result.warnings()::toString);
		assertTrue(result.codes().stream().allMatch(code -> code.roi() == 0));
	}

	@Test
	void cancellingStopsWithinAnIteration() {
		final Progress stopped = new Progress() {

			@Override
			public void update(final String stage, final double fraction) {
				// NB: nobody watches.
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertThrows(CancelledException.class, () -> known(stopped));
	}

	@Test
	void whatDoesNotFitIsRefusedInASentence() {
		refused(() -> Analysis.learn(traces(), List.of(), QUICK.with(DunlOptions.KERNEL_LENGTH, 31.0), List.of(),
			Progress.NONE), "310 samples", "300");
		refused(() -> Analysis.learn(traces(), List.of(), QUICK.with(DunlOptions.KERNEL_LENGTH, 0.1), List.of(),
			Progress.NONE), "kernel1", "longer");
		refused(() -> Analysis.learn(traces(), List.of(), QUICK, List.of(new KernelSpec("cue", List.of("cue"), 1, true, 1,
			List.of(), Double.NaN)), Progress.NONE), "'cue'", "no events were given");
		refused(() -> Analysis.learn(traces(), List.of(), QUICK.with("unrolling_alpha", "fast"), List.of(), Progress.NONE),
			"unrolling_alpha", "fast");
		refused(() -> Analysis.learn(traces(), List.of(), QUICK, List.of(new KernelSpec("a", List.of(), 1, true, 1, List.of(
			"b"), 1)), Progress.NONE), "exclusive_with", "'b'");
		final AnalysisResult learned = known(Progress.NONE);
		final TraceSet faster = new TraceSet(List.of("a"), TimeAxis.of(300, 20), new double[][] { traces().trace(0) });
		refused(() -> Analysis.apply(learned.model(), faster, events(), QUICK, Progress.NONE), "20.0", "10.0");
	}

	private static void refused(final Runnable work, final String... words) {
		final String message = assertThrows(InputException.class, work::run).getMessage();
		for (final String word : words)
			assertTrue(message.contains(word), message);
	}
}
