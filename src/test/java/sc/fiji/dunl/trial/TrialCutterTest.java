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
package sc.fiji.dunl.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trace.EventSample;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;

class TrialCutterTest {

	/** 20 samples at 10 Hz; sample t of the two ROIs is t and 100 + t. */
	private static TraceSet traces() {
		final double[][] values = new double[2][20];
		for (int t = 0; t < 20; t++) {
			values[0][t] = t;
			values[1][t] = 100 + t;
		}
		return new TraceSet(List.of("a", "b"), TimeAxis.of(20, 10), values);
	}

	private static Event event(final String name, final double seconds, final int row) {
		return new Event(name, seconds, row, Map.of());
	}

	private static TrialCutter cutter(final Event... events) {
		return new TrialCutter(traces(), List.of(events), EventSample.FIRST_AT_OR_AFTER, List.of(List.of("cue"), List.of()), 4);
	}

	@Test
	void eventsBelongToTheFirstSampleAtOrAfter() {
		final Trial trial = cutter(event("cue", 0.3, 1), event("cue", 0.31, 2), event("x", 1, 3)).whole().get(0);
		assertEquals(20, trial.length());
		assertEquals(2, trial.rois());
		final Support cue = trial.support().get(0);
		assertEquals(2, cue.size());
		assertEquals(3, cue.sample(0));
		assertEquals(4, cue.sample(1));
		assertEquals(1, cue.eventRow(0));
		assertFalse(trial.support().get(1).known());
	}

	@Test
	void eventsBelongToTheNearestSampleIfAsked() {
		final Trial trial = new TrialCutter(traces(), List.of(event("cue", 0.34, 1), event("cue", 0.45, 2), event("cue", -0.04,
			3)), EventSample.NEAREST, List.of(List.of("cue")), 4).whole().get(0);
		assertEquals(0, trial.support().get(0).sample(0));
		assertEquals(3, trial.support().get(0).sample(1));
		assertEquals(5, trial.support().get(0).sample(2));
	}

	@Test
	void trialsAreCutAroundAnEventAndSeeEarlierOnes() {
		final TrialCutter cutter = cutter(event("cue", 0.3, 1), event("cue", 0.7, 2), event("cue", 1.9, 3));
		final List<Trial> trials = cutter.around("cue", -0.2, 0.4);
		assertEquals(2, trials.size());
		assertEquals(1, trials.get(0).firstSample());
		assertArrayEquals(new double[] { 105, 106, 107, 108, 109, 110 }, trials.get(1).y()[1]);
		final Support second = trials.get(1).support().get(0);
		assertEquals(-2, second.sample(0), "the first cue reaches into the second trial");
		assertEquals(2, second.sample(1));
		assertEquals(2, cutter.warnings().size());
		assertTrue(cutter.warnings().get(1).contains("1 trial(s) around 'cue' begin before"), cutter.warnings()::toString);
		assertTrue(cutter.warnings().get(0).contains("rows 3"), cutter.warnings()::toString);
	}

	@Test
	void missingSamplesAreMaskedInTheirTrial() {
		final TraceSet gapped = traces().map(y -> {
			if (y[0] == 0) y[4] = Double.NaN;
			return y;
		});
		final List<Trial> trials = new TrialCutter(gapped, List.of(event("cue", 0.3, 1), event("cue", 1, 2)),
			EventSample.FIRST_AT_OR_AFTER, List.of(List.of()), 4).around("cue", -0.2, 0.4);
		assertArrayEquals(new boolean[] { true, true, true, false, true, true }, trials.get(0).observed(0));
		assertNull(trials.get(0).observed(1));
		assertNull(trials.get(1).observed());
	}

	@Test
	void eventsOnOneSampleCountOnce() {
		final TrialCutter cutter = cutter(event("cue", 0.3, 1), event("cue", 0.29, 2));
		assertEquals(1, cutter.whole().get(0).support().get(0).size());
		assertTrue(cutter.warnings().get(0).contains("rows 1 and 2"), cutter.warnings()::toString);
	}

	@Test
	void eventsThatDoNotOccurAreRefused() {
		final String message = assertThrows(InputException.class, () -> cutter(event("tone", 1, 1))).getMessage();
		assertTrue(message.contains("'cue'") && message.contains("'tone'"), message);
	}

	@Test
	void windowsOutsideTheRecordingAreRefused() {
		assertThrows(InputException.class, () -> cutter(event("cue", 1, 1)).around("cue", -3, 0));
		assertThrows(InputException.class, () -> cutter(event("cue", 1, 1)).around("cue", 0.5, 0.4));
	}
}
