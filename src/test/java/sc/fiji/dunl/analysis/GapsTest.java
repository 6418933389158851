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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.evaluate.EventMatch;
import sc.fiji.dunl.evaluate.KernelMatch;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/** Missing samples, from the traces to kernels and codes. */
class GapsTest {

	private static final double RATE = 10;
	private static final int ROIS = 6;
	private static final int SAMPLES = 1200;
	private static final double NOISE = 0.1;
	private static final double LEVEL = 2;
	private static final double[] KERNEL = kernel();
	private static final int[][] ONSETS = onsets();
	private static final Settings QUICK = AnalysisOptions.defaults().with(DunlOptions.EPOCHS, 30).with(
		DunlOptions.KERNEL_LENGTH, 1.5);
	private static final List<KernelSpec> CUE = List.of(new KernelSpec("cue", List.of("cue"), 1, true, 1.5, List.of(),
		Double.NaN));

	private static double[] kernel() {
		final double[] h = new double[15];
		for (int k = 0; k < h.length; k++)
			h[k] = (1 - Math.exp(-(k + 1) / 1.5)) * Math.exp(-k / 4.0);
		final double norm = Math.sqrt(Arrays.stream(h).map(v -> v * v).sum());
		return Arrays.stream(h).map(v -> v / norm).toArray();
	}

	/** The cue every 40 samples in the first three ROIs, times of their own in the others. */
	private static int[][] onsets() {
		final Random random = new Random(11);
		final int[][] onsets = new int[ROIS][29];
		for (int r = 0; r < ROIS; r++)
			for (int i = 0; i < onsets[r].length; i++)
				onsets[r][i] = 20 + 40 * i + (r < 3 ? 0 : random.nextInt(20));
		return onsets;
	}

	private static TraceSet traces() {
		final Random random = new Random(12);
		final List<String> labels = new ArrayList<>();
		final double[][] values = new double[ROIS][SAMPLES];
		for (int r = 0; r < ROIS; r++) {
			labels.add("cell " + r);
			for (final int onset : ONSETS[r]) {
				final double amplitude = 1 + random.nextDouble();
				for (int k = 0; k < KERNEL.length && onset + k < SAMPLES; k++)
					values[r][onset + k] += amplitude * KERNEL[k];
			}
			for (int t = 0; t < SAMPLES; t++)
				values[r][t] += LEVEL + NOISE * random.nextGaussian();
		}
		return new TraceSet(labels, TimeAxis.of(SAMPLES, RATE), values);
	}

	private static List<Event> cues() {
		final List<Event> events = new ArrayList<>();
		for (final int onset : ONSETS[0])
			events.add(new Event("cue", onset / RATE, events.size() + 1, Map.of()));
		return events;
	}

	/** About a tenth of the samples, single ones and runs of up to 12, the same in all ROIs. */
	private static UnaryOperator<double[]> dropped(final double value) {
		return y -> {
			final Random random = new Random(13);
			for (int t = 0; t < y.length; t++) {
				final double draw = random.nextDouble();
				final int run = draw < 0.02 ? 1 + random.nextInt(12) : draw < 0.03 ? 1 : 0;
				Arrays.fill(y, t, Math.min(y.length, t + run), value);
				t += run;
			}
			return y;
		};
	}

	private static AnalysisResult free(final TraceSet traces) {
		return Analysis.learn(traces, List.of(), QUICK, List.of(), Progress.NONE);
	}

	private static double error(final AnalysisResult result) {
		return KernelMatch.match(new double[][] { result.model().kernels().get(0).waveform() }, new double[][] { KERNEL })
			.get(0).error();
	}

	/** Hits and false alarms of freely placed events, of 29 in each of 6 ROIs. */
	private static int[] hits(final AnalysisResult result) {
		final int[] sums = new int[2];
		for (int r = 0; r < ROIS; r++) {
			final int roi = r;
			final EventMatch match = EventMatch.match(result.codes().stream().filter(code -> code.roi() == roi).mapToDouble(
				Code::sample).toArray(), Arrays.stream(ONSETS[r]).asDoubleStream().toArray(), 3);
			sums[0] += match.hits();
			sums[1] += match.falseAlarms();
		}
		return sums;
	}

	@Test
	void aTenthOfTheSamplesMissingHardlyChangesKernelsAndEvents() {
		final AnalysisResult whole = free(traces()), gapped = free(traces().map(dropped(Double.NaN)));
		final double missing = gapped.quality().get(0).missingSamples() / (double) SAMPLES;
		assertEquals(0.13, missing, 0.04);
		assertEquals(error(whole), error(gapped), 0.03);
		assertTrue(hits(whole)[0] >= 170, Arrays.toString(hits(whole)));
		assertTrue(hits(gapped)[0] >= hits(whole)[0] - 12, Arrays.toString(hits(gapped)));
		assertTrue(hits(gapped)[1] <= hits(whole)[1] + 6, Arrays.toString(hits(gapped)));
		assertEquals(List.of("missing_samples"), gapped.quality().get(0).flags());
		assertTrue(gapped.warnings().get(0).contains("% of the samples are missing"), gapped.warnings()::toString);
		// NB: What a filled gap would do, so that this test can fail.
		final AnalysisResult filled = free(traces().map(dropped(0)));
		assertTrue(hits(filled)[1] > hits(whole)[1] + 6 || error(filled) > error(whole) + 0.03);
	}

	@Test
	void whatStandsAtMissingSamplesDoesNotMatter() {
		final AnalysisResult model = free(traces());
		final TraceSet gapped = traces().map(dropped(Double.NaN));
		final AnalysisResult applied = Analysis.apply(model.model(), gapped, List.of(), QUICK, Progress.NONE);
		for (final Code code : applied.codes())
			assertTrue(Double.isFinite(code.amplitude()));
		for (int r = 0; r < ROIS; r++) {
			assertTrue(Arrays.stream(applied.fit()[r]).allMatch(Double::isFinite), "the fit bridges the gaps");
			assertEquals(LEVEL, applied.baseline()[r][0], 0.1);
		}
		assertTrue(hits(applied)[0] >= hits(model)[0] - 12, Arrays.toString(hits(applied)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 40 })
	void aGapShiftsNothingBehindIt(final int frames) {
		final AnalysisResult model = free(traces());
		final int from = 600;
		final AnalysisResult applied = Analysis.apply(model.model(), traces().map(y -> {
			Arrays.fill(y, from, from + frames, Double.NaN);
			return y;
		}), List.of(), QUICK, Progress.NONE);
		final int reach = KERNEL.length;
		assertEquals(samples(model, from - reach, from + frames + reach), samples(applied, from - reach, from + frames +
			reach));
	}

	/** ROI and sample of each code outside a stretch. */
	private static List<String> samples(final AnalysisResult result, final int from, final int to) {
		return result.codes().stream().filter(code -> code.sample() < from || code.sample() >= to).map(code -> code.roi() +
			" " + code.sample()).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { DunlOptions.NOISE, DunlOptions.ABSOLUTE, DunlOptions.LAMBDA_MAX })
	void aTraceIsLeftOutOfTrialsInWhichNothingOfItWasObserved(final String unit) {
		final TraceSet gapped = traces().map(y -> {
			if (y[0] == traces().value(1, 0)) Arrays.fill(y, 55, 90, Double.NaN);
			return y;
		});
		final AnalysisResult result = Analysis.learn(gapped, cues(), QUICK.with("trial_event", "cue").with("trial_start_s",
			-0.5).with("trial_stop_s", 2).with(DunlOptions.PENALTY_UNIT, unit).with(DunlOptions.KNOWN_SPARSE_REGULARIZATION,
				1e-3), CUE, Progress.NONE);
		assertEquals(29, result.codes().stream().filter(code -> code.roi() == 0).count());
		assertEquals(28, result.codes().stream().filter(code -> code.roi() == 1).count(), "no code where nothing was seen");
		assertTrue(Double.isNaN(result.baseline()[1][60]));
		assertTrue(Double.isFinite(result.baseline()[0][60]));
		assertEquals(35, result.quality().get(1).missingSamples());
		assertTrue(error(result) < 0.1, () -> "" + error(result));
	}

	@Test
	void aTraceWithoutSamplesBeforeTheOnsetIsLeftOutOfThatTrial() {
		final TraceSet gapped = traces().map(y -> {
			if (y[0] == traces().value(2, 0)) Arrays.fill(y, 55, 60, Double.NaN);
			return y;
		});
		for (final boolean estimated : new boolean[] { true, false }) {
			final AnalysisResult result = Analysis.learn(gapped, cues(), QUICK.with("trial_event", "cue").with(
				"trial_start_s", -0.5).with("trial_stop_s", 2).with("est_baseline_samples", "before_onset").with(
					DunlOptions.EST_BASELINE, estimated).with(DunlOptions.GIVEN_BASELINE, "mean"), CUE, Progress.NONE);
			assertEquals(28, result.codes().stream().filter(code -> code.roi() == 2).count());
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aRoiThatWasNotObservedDoesNotStopTheOthers(final boolean shared) {
		final TraceSet dark = traces().map(y -> {
			if (y[0] == traces().value(1, 0)) Arrays.fill(y, 1, SAMPLES, Double.NaN);
			return y;
		});
		final AnalysisResult result = Analysis.learn(dark, cues(), QUICK.with(DunlOptions.SHARE_KERNELS, shared), CUE,
			Progress.NONE);
		assertEquals(29, result.codes().stream().filter(code -> code.roi() == 0).count());
		assertEquals(0, result.codes().stream().filter(code -> code.roi() == 1).count());
		assertEquals(List.of("not_analysed", "missing_samples", "no_events"), result.quality().get(1).flags());
		assertTrue(Double.isNaN(result.quality().get(1).r2()));
		assertTrue(result.warnings().stream().anyMatch(w -> w.contains("'cell 1'")), result.warnings()::toString);
		final AnalysisResult again = Analysis.apply(result.model(), dark, cues(), result.model().settings(), Progress.NONE);
		assertEquals(result.codes(), again.codes());
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whereNothingWasObservedNothingCanBeLearned(final boolean shared) {
		final TraceSet dark = traces().map(y -> {
			Arrays.fill(y, Double.NaN);
			return y;
		});
		final String message = assertThrows(InputException.class, () -> Analysis.learn(dark, cues(), QUICK.with(
			DunlOptions.SHARE_KERNELS, shared), CUE, Progress.NONE)).getMessage();
		assertTrue(message.contains("observed"), message);
	}

	@Test
	void knownAmplitudesComeFromTheSamplesThatWereSeen() {
		final AnalysisResult whole = Analysis.learn(traces(), cues(), QUICK, CUE, Progress.NONE);
		final AnalysisResult gapped = Analysis.apply(whole.model(), traces().map(dropped(Double.NaN)), cues(), QUICK,
			Progress.NONE);
		final double[] a = whole.codes().stream().filter(code -> code.roi() < 3).mapToDouble(Code::amplitude).toArray();
		final double[] b = gapped.codes().stream().filter(code -> code.roi() < 3).mapToDouble(Code::amplitude).toArray();
		assertEquals(a.length, b.length);
		int near = 0;
		for (int i = 0; i < a.length; i++)
			if (Math.abs(a[i] - b[i]) < 3 * NOISE) near++;
		assertTrue(near > 0.9 * a.length, near + " of " + a.length);
		assertArrayEquals(whole.model().kernels().get(0).waveform(), Analysis.learn(traces().map(dropped(Double.NaN)), cues(),
			QUICK, CUE, Progress.NONE).model().kernels().get(0).waveform(), 0.06);
	}
}
