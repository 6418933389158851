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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.EventLog;
import sc.fiji.dunl.trial.EventUse.Status;
import sc.fiji.dunl.trial.TrialSpan;

/** Trials of a table, and what becomes of each event. */
class TrialTableAnalysisTest {

	private static final List<KernelSpec> CUE = List.of(new KernelSpec("cue", List.of("cue"), 1, true, 0.5, List.of(),
		Double.NaN));

	private static final Settings QUICK = AnalysisOptions.defaults().with(DunlOptions.EPOCHS, 5).with(
		TrialOptions.TRIALS_FILE, "trials.csv");

	/** 300 samples at 10 Hz with a response of 0.5 s at each sample. */
	private static TraceSet traces(final int... onsets) {
		final double[] y = new double[300];
		for (int t = 0; t < y.length; t++)
			y[t] = 0.01 * Math.sin(12.9898 * t);
		for (final int onset : onsets)
			for (int k = 0; k < 5; k++)
				y[onset + k] += 5 - k;
		return new TraceSet(List.of("a"), TimeAxis.of(300, 10), new double[][] { y });
	}

	private static Event event(final String name, final double seconds, final int row) {
		return new Event(name, seconds, row, Map.of());
	}

	private static AnalysisResult learn(final TraceSet traces, final EventLog log, final Settings settings) {
		return Analysis.learn(List.of(new Recording("", traces, log, Map.of())), settings, CUE, Progress.NONE).get(0);
	}

	private static EventLog log(final List<TrialSpan> spans, final Event... events) {
		return EventLog.of(List.of(events)).in(spans);
	}

	private static TrialSpan span(final int row, final double start, final double stop) {
		return new TrialSpan(row, start, stop, Map.of());
	}

	@Test
	void trialsOfUnequalLengthsAreCutAsTheTableSays() {
		final AnalysisResult result = learn(traces(20, 120, 250), log(List.of(span(7, 1, 4), span(3, 11, 18)), event("cue",
			2, 1), event("cue", 12, 2), event("cue", 25, 3)), QUICK);
		assertEquals(List.of(3, 7), result.codes().stream().map(Code::trial).toList(), "numbered by their rows");
		assertEquals(List.of(120, 20), result.codes().stream().map(Code::sample).toList());
		final int[] fitted = IntStream.range(0, 300).filter(t -> !Double.isNaN(result.fit()[0][t])).toArray();
		assertEquals(30 + 70, fitted.length);
		assertEquals(10, fitted[0]);
		assertEquals(179, fitted[99]);
		assertEquals(List.of(Status.USED, Status.USED, Status.NO_TRIAL), result.uses().stream().map(use -> use.status())
			.toList());
		assertEquals(List.of(List.of(7), List.of(3), List.of()), result.uses().stream().map(use -> use.trials()).toList());
	}

	@Test
	void trialsAroundAnEventEndWithTheirTrial() {
		final AnalysisResult result = learn(traces(20, 120, 250), log(List.of(span(1, 1, 2.6), span(2, 11.5, 20)), event("cue",
			2, 1), event("cue", 12, 2), event("cue", 25, 3)), QUICK.with(DunlOptions.TRIAL_EVENT, "cue").with(
				DunlOptions.TRIAL_START, -0.8).with(DunlOptions.TRIAL_STOP, 2.0));
		final int[] fitted = IntStream.range(0, 300).filter(t -> !Double.isNaN(result.fit()[0][t])).toArray();
		assertEquals(IntStream.concat(IntStream.range(12, 26), IntStream.range(115, 140)).boxed().toList(), Arrays.stream(
			fitted).boxed().toList());
		assertTrue(result.warnings().stream().anyMatch(w -> w.contains("1 event(s) 'cue' that lie in no trial") && w
			.contains("rows 3")), result.warnings()::toString);
	}

	@Test
	void whatBecameOfEachEventIsTold() {
		final TraceSet gap = traces(20, 120, 250).map(y -> {
			Arrays.fill(y, 120, 125, Double.NaN);
			Arrays.fill(y, 250, 253, Double.NaN);
			return y;
		});
		final EventLog log = new EventLog(List.of(event("cue", 2, 1), event("cue", 1.99, 2), event("tone", 3, 3), event("cue",
			12, 4), event("cue", 25, 6)), List.of(event("cue", 40, 5)), List.of());
		final AnalysisResult result = learn(gap, log, QUICK.with(TrialOptions.TRIALS_FILE, ""));
		assertEquals(List.of(Status.USED, Status.MERGED, Status.NO_KERNEL, Status.UNOBSERVED, Status.OUTSIDE,
			Status.PARTLY_OBSERVED), result.uses().stream().map(use -> use.status()).toList());
		assertEquals(5, result.events().size(), "those that lie in the recording");
		assertTrue(result.warnings().stream().anyMatch(w -> w.startsWith("No sample was observed") && w.contains("(row 4)")),
			result.warnings()::toString);
		assertTrue(result.warnings().stream().anyMatch(w -> w.startsWith("Fewer than half") && w.contains("(row 6)")), result
			.warnings()::toString);
	}

	@Test
	void trialsOfATableAreHeldOutWhole() {
		final AnalysisResult result = learn(traces(20, 120, 250), log(List.of(span(1, 1, 4), span(2, 11, 18), span(3, 24, 27)),
			event("cue", 2, 1), event("cue", 12, 2), event("cue", 25, 3)), QUICK.with(DunlOptions.TRAIN_SPLIT, 0.67));
		assertEquals(5, result.heldOutLosses().size());
	}
}
