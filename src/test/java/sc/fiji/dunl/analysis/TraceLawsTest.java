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

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/** What must not depend on the gain, the offset, the clock or the threads, for all corrections. */
class TraceLawsTest {

	private static final int SAMPLES = 700;
	private static final int ROIS = 4;
	private static final List<Event> EVENTS = List.of(new Event("cue", 12, 1, java.util.Map.of()));

	private static double[][] traces(final long seed, final boolean gaps) {
		final Random random = new Random(seed);
		final double[][] values = new double[ROIS][SAMPLES];
		for (final double[] trace : values) {
			double activity = 0;
			for (int t = 0; t < SAMPLES; t++) {
				activity = 0.9 * activity + (random.nextDouble() < 0.02 ? 40 : 0);
				trace[t] = gaps && random.nextInt(20) == 0 ? Double.NaN : 100 + 30 * Math.exp(-t / 300.0) + activity + 3 *
					random.nextGaussian();
			}
		}
		return values;
	}

	private static TraceSet set(final double[][] values, final double start) {
		return TraceSet.withGaps(List.of("a", "b", "c", "d"), new TimeAxis(SAMPLES, 10, start), values);
	}

	private static double[][] changed(final double[][] values, final double gain, final double offset) {
		return Arrays.stream(values).map(trace -> Arrays.stream(trace).map(v -> gain * v + offset).toArray()).toArray(
			double[][]::new);
	}

	private static Settings settings(final int choice) {
		final List<String> baselines = List.of("rolling_percentile", "maximin", "low_pass", "fixed_window", "event_free");
		final List<String> bleachings = List.of("none", "exponential", "bi_exponential", "running_percentile");
		return Settings.defaults(TraceOptions.ALL).with("baseline", baselines.get(choice % 5)).with("bleaching", bleachings
			.get(choice % 4)).with("baseline_stop_s", 10).with("neuropil_method", choice % 2 == 0 ? "given" : "estimated");
	}

	private static ProcessedTraces process(final TraceSet f, final TraceSet neuropil, final Settings settings) {
		return TraceProcessing.process(new Extraction(f, Optional.of(neuropil), Optional.empty(), List.of()), EVENTS,
			settings, Progress.NONE);
	}

	private static void same(final ProcessedTraces expected, final ProcessedTraces actual, final double tolerance) {
		for (int r = 0; r < expected.analysed().size(); r++)
			assertArrayEquals(expected.analysed().trace(r), actual.analysed().trace(r), tolerance);
	}

	@Property(tries = 40, seed = "1", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void relativeSignalsDoNotKnowTheGain(@ForAll final long seed, @ForAll @IntRange(max = 19) final int choice,
		@ForAll @DoubleRange(min = 0.01, max = 100) final double gain, @ForAll final boolean gaps)
	{
		final double[][] f = traces(seed, gaps), neuropil = changed(traces(seed + 1, gaps), 0.3, 0);
		for (final String signal : List.of("dff", "zscore")) {
			final Settings settings = settings(choice).with("signal", signal);
			same(process(set(f, 0), set(neuropil, 0), settings), process(set(changed(f, gain, 0), 0), set(changed(neuropil,
				gain, 0), 0), settings), 1e-3);
		}
	}

	@Property(tries = 20, seed = "2", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void zScoresKnowNeitherGainNorOffset(@ForAll final long seed, @ForAll @IntRange(max = 4) final int choice, @ForAll
	@DoubleRange(min = 0.01, max = 100) final double gain, @ForAll @DoubleRange(min = -1000, max = 1000) final double offset) {
		final Settings settings = settings(choice).with("signal", "zscore").with("bleaching", "none").with(
			"neuropil_method", "given").with("neuropil_coefficient", 0);
		final double[][] f = traces(seed, false);
		same(process(set(f, 0), set(f, 0), settings), process(set(changed(f, gain, offset), 0), set(f, 0), settings), 1e-6);
	}

	@Property(tries = 20, seed = "3", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void aBackgroundThatIsAddedIsSubtracted(@ForAll final long seed, @ForAll @IntRange(max = 19) final int choice) {
		final double[][] f = traces(seed, false), neuropil = changed(traces(seed + 1, false), 0.3, 0);
		final double[] background = new Random(seed).doubles(SAMPLES, 0, 50).toArray();
		f[3] = background;
		final double[][] lifted = new double[ROIS][SAMPLES], around = new double[ROIS][SAMPLES];
		for (int r = 0; r < 3; r++)
			for (int t = 0; t < SAMPLES; t++) {
				lifted[r][t] = f[r][t] + background[t];
				around[r][t] = neuropil[r][t] + background[t];
			}
		lifted[3] = around[3] = background;
		final ProcessedTraces plain = process(set(f, 0), set(neuropil, 0), settings(choice));
		final ProcessedTraces freed = process(set(lifted, 0), set(around, 0), settings(choice).with("background_roi", "d"));
		assertEquals(List.of("a", "b", "c"), freed.analysed().labels());
		for (int r = 0; r < 3; r++)
			assertArrayEquals(plain.analysed().trace(r), freed.analysed().trace(r), 1e-3);
	}

	@Property(tries = 20, seed = "4", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void roisDoNotKnowEachOtherNorTheThreads(@ForAll final long seed, @ForAll @IntRange(max = 19) final int choice)
		throws Exception
	{
		final double[][] f = traces(seed, true), neuropil = changed(traces(seed + 1, true), 0.3, 0);
		final ForkJoinPool one = new ForkJoinPool(1), four = new ForkJoinPool(4);
		try {
			final ProcessedTraces alone = one.submit(() -> process(set(f, 0), set(neuropil, 0), settings(choice))).get();
			same(alone, four.submit(() -> process(set(f, 0), set(neuropil, 0), settings(choice))).get(), 0);
		}
		finally {
			one.shutdown();
			four.shutdown();
		}
	}
}
