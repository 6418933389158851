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
package sc.fiji.dunl.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import sc.fiji.dunl.trial.Event;

/** Averages and means in windows of traces that are worked by hand. */
class WindowMeansTest {

	private static final double NAN = Double.NaN;
	/** At 10 Hz, with events at samples 2, 8 and 13, of which the last response reaches beyond the end. */
	private static final double[] Y = { 1, 1, 4, 2, 1, 0, 2, 2, 7, 3, 2, 0, 0, 5, 1 };
	private static final List<Event> EVENTS = List.of(event(1, 0.2), event(2, 0.8), event(3, 1.3), new Event("other", 0.5, 4,
		Map.of()));

	private static Event event(final int row, final double seconds) {
		return new Event("cue", seconds, row, Map.of());
	}

	private static EventWindows windows(final int before) {
		return EventWindows.of("cue", EVENTS, TimeAxis.of(Y.length, 10), EventSample.FIRST_AT_OR_AFTER, 3, before, 1);
	}

	private static TraceSet traces(final double... y) {
		return TraceSet.withGaps(List.of("a"), TimeAxis.of(y.length, 10), new double[][] { y });
	}

	@Test
	void theMeanIsOfTheWindowAboveTheLevelBefore() {
		final EventWindows windows = windows(2);
		assertArrayEquals(new int[] { 2, 8, 13 }, windows.first());
		assertEquals(2 - 1, windows.mean(Y, 0, 1, 2));
		assertEquals((7 + 3 + 2) / 3.0 - 2, windows.mean(Y, 1, 0, 3), 1e-15);
		assertEquals((5 + 1) / 2.0, windows.mean(Y, 2, 0, 3), 1e-15, "two of three samples were observed");
		assertArrayEquals(new double[] { 3, 1, 0 }, windows.response(Y, 0));
		assertNull(windows.response(Y, 2));
		assertEquals(4, windows(0).mean(Y, 0, 0, 1));
	}

	@Test
	void codesKernelsAndFitFollow() {
		final Method found = WindowMeans.of("means", traces(Y), List.of(windows(2)), List.of(new WindowMeans.Window(0, 3)));
		assertArrayEquals(new double[] { 7 / 3.0 - 1, 2, 3 }, found.codes().stream().mapToDouble(c -> c.amplitude()).toArray(),
			1e-15);
		assertEquals(List.of(1, 2, 3), found.codes().stream().map(c -> c.eventRow()).toList());
		// NB: The complete responses are 3 1 0 and 5 1 0.
		final double norm = Math.sqrt(16 + 1);
		assertArrayEquals(new double[] { 4 / norm, 1 / norm, 0 }, found.kernels().get(0).waveform(), 1e-15);
		assertArrayEquals(new double[] { NAN, NAN, 5, 2, 1, NAN, NAN, NAN, 6, 3, 2, NAN, NAN, NAN, NAN }, found.fit()[0]);
		assertEquals(Math.sqrt(1 / 3.0 + 1 / 2.0), found.noise()[0], 1e-15);
		assertEquals(3 / (0.5 * Math.sqrt(1 / 3.0 + 1 / 2.0)), found.z(found.codes().get(2), new double[] { 0.5 }), 1e-12);
	}

	@Test
	void missingSamplesAreLeftOut() {
		final double[] y = Y.clone();
		y[0] = y[9] = NAN;
		final EventWindows windows = windows(2);
		assertEquals(7 / 3.0 - 1, windows.mean(y, 0, 0, 3), 1e-15, "half of the level is enough");
		assertEquals((7 + 2) / 2.0 - 2, windows.mean(y, 1, 0, 3));
		assertNull(windows.response(y, 1));
		y[1] = NAN;
		assertTrue(Double.isNaN(windows.mean(y, 0, 0, 3)));
		final Method found = WindowMeans.of("means", traces(y), List.of(windows), List.of(new WindowMeans.Window(0, 3)));
		assertEquals(2, found.codes().size());
		assertArrayEquals(new double[3], found.kernels().get(0).waveform(), "no response is complete");
	}

	@Test
	void aWindowThatNoEventHasIsRefused() {
		assertTrue(assertThrows(InputException.class, () -> WindowMeans.of("means", traces(Y), List.of(windows(2)), List.of(
			new WindowMeans.Window(0, 30)))).getMessage().contains("half of the window of 30 samples"));
	}

	@Test
	void aKernelOfOneSampleHasNoWindow() {
		assertTrue(assertThrows(InputException.class, () -> new EventWindows("cue", List.of(), new int[0], 1, 0, 1)).getMessage()
			.contains("at least 2 samples"));
	}
}
