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
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.evaluate.KernelMatch;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.EventUse;

/** Events whose times are known to a few samples only. */
class OnsetJitterTest {

	private static final double[] TRUE = { 0.1, 0.6, 0.65, 0.35, 0.22, 0.14, 0.09, 0.05 };

	private static final List<KernelSpec> CUE = List.of(new KernelSpec("cue", List.of("cue"), 1, true, 0.8, List.of(),
		Double.NaN));

	private static final Settings STILL = AnalysisOptions.defaults().with(DunlOptions.EPOCHS, 40);

	private static final Settings MAY_SHIFT = STILL.with(TrialOptions.ONSET_JITTER, 0.2);

	private final List<Event> events = new ArrayList<>();

	/** Three ROIs at 10 Hz; responses come so many samples after their events. */
	private TraceSet traces(final double amplitude, final int... shifts) {
		final Random random = new Random(5);
		final double[][] y = new double[3][30 + 25 * shifts.length];
		events.clear();
		for (int e = 0; e < shifts.length; e++) {
			final int onset = 20 + 25 * e;
			events.add(new Event("cue", onset / 10.0, e + 1, Map.of()));
			for (final double[] trace : y) {
				final double own = amplitude * (0.7 + 0.6 * random.nextDouble());
				for (int k = 0; k < TRUE.length; k++)
					trace[onset + shifts[e] + k] += own * TRUE[k];
			}
		}
		for (final double[] trace : y)
			for (int t = 0; t < trace.length; t++)
				trace[t] += random.nextGaussian();
		return new TraceSet(List.of("a", "b", "c"), TimeAxis.of(y[0].length, 10), y);
	}

	private static int[] shifts(final int count) {
		final Random random = new Random(9);
		return random.ints(count, -2, 3).toArray();
	}

	private static int[] found(final AnalysisResult result) {
		return result.uses().stream().mapToInt(use -> (int) Math.rint(10 * use.shiftSeconds())).toArray();
	}

	private static Model model() {
		final double norm = Math.sqrt(Arrays.stream(TRUE).map(h -> h * h).sum());
		return new Model(new KernelBank(List.of(new Kernel(CUE.get(0), Arrays.stream(TRUE).map(h -> h / norm).toArray())), 10),
			MAY_SHIFT);
	}

	@Test
	void shiftsAreFoundAndTheKernelIsNotBlurred() {
		final int[] shifts = shifts(40);
		final TraceSet traces = traces(10, shifts);
		final AnalysisResult aligned = Analysis.learn(traces, events, MAY_SHIFT, CUE, Progress.NONE);
		final int[] found = found(aligned);
		// NB: The kernel may lie as much earlier as all shifts are later.
		final int common = found[0] - shifts[0];
		int right = 0;
		for (int e = 0; e < shifts.length; e++)
			if (found[e] - shifts[e] == common) right++;
		assertTrue(right >= 38, right + " of 40");
		assertTrue(Math.abs(common) <= 1, "shifts are " + common + " samples off in the mean");
		final AnalysisResult blurred = Analysis.learn(traces, events, STILL, CUE, Progress.NONE);
		assertTrue(error(aligned) < 0.5 * error(blurred), error(aligned) + " against " + error(blurred));
		for (final Code code : aligned.codes())
			assertEquals(20 + 25 * (code.eventRow() - 1) + found[code.eventRow() - 1], code.sample(), "codes stand where they start");
	}

	private static double error(final AnalysisResult result) {
		return KernelMatch.match(new double[][] { result.model().kernels().get(0).waveform() }, new double[][] { TRUE }).get(0).error();
	}

	@Test
	void applyingFindsADelayThatAllEventsShare() {
		final int[] late = new int[12];
		Arrays.fill(late, 2);
		final TraceSet traces = traces(12, late);
		assertEquals(12, Arrays.stream(found(Analysis.apply(model(), traces, events, MAY_SHIFT, Progress.NONE))).filter(
			shift -> shift == 2).count());
	}

	@Test
	void eventsWithoutAnAnswerStayWhereTheyAre() {
		final int[] found = found(Analysis.apply(model(), traces(0, new int[60]), events, MAY_SHIFT, Progress.NONE));
		assertTrue(Arrays.stream(found).filter(shift -> shift != 0).count() <= 3, Arrays.toString(found));
	}

	@Test
	void eventsNextToEachOtherDoNotMeet() {
		final TraceSet traces = traces(10, 0, 0, 0, 0);
		final List<Event> close = new ArrayList<>(events);
		for (int e = 1; e <= 3; e++)
			close.add(new Event("cue", 2 + e / 10.0, 10 + e, Map.of()));
		final AnalysisResult result = Analysis.apply(model(), traces, close, MAY_SHIFT, Progress.NONE);
		assertEquals(3 * 7, result.codes().size());
		assertEquals(7, result.codes().stream().filter(code -> code.roi() == 0).map(Code::sample).distinct().count());
	}

	@Test
	void withoutToleranceNothingIsOtherwise() {
		final TraceSet traces = traces(10, shifts(10));
		final AnalysisResult zero = Analysis.learn(traces, events, STILL.with(TrialOptions.ONSET_JITTER, 0.0), CUE,
			Progress.NONE);
		assertTrue(zero.uses().stream().map(EventUse::shiftSeconds).allMatch(shift -> shift == 0));
		final AnalysisResult belowASample = Analysis.learn(traces, events, STILL.with(TrialOptions.ONSET_JITTER, 0.09), CUE,
			Progress.NONE);
		assertEquals(zero.codes(), belowASample.codes());
	}

	@Test
	void whatCannotBeAlignedIsRefused() {
		final TraceSet traces = traces(10, 0, 0, 0);
		final String own = assertThrows(InputException.class, () -> Analysis.learn(traces, events, MAY_SHIFT.with(
			DunlOptions.SHARE_KERNELS, false), CUE, Progress.NONE)).getMessage();
		assertTrue(own.contains("onset_jitter_s") && own.contains("share_kernels_among_neurons"), own);
	}
}
