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
package sc.fiji.dunl.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;

class TraceSetTest {

	private static final double NAN = Double.NaN;
	private static final TimeAxis TIME = TimeAxis.of(4, 10);
	private static final List<String> LABELS = List.of("a", "b");

	private static TraceSet gapped() {
		return TraceSet.withGaps(LABELS, TIME, new double[][] { { 1, NAN, 3, 4 }, { 5, 6, 7, 8 } });
	}

	@Test
	void missingSamplesAreKnownByRoi() {
		final TraceSet traces = gapped();
		assertTrue(traces.hasGaps());
		assertArrayEquals(new boolean[] { true, false, true, true }, traces.observed(0));
		assertNull(traces.observed(1));
		assertEquals(1, traces.missing(0));
		assertEquals(0, traces.missing(1));
		assertArrayEquals(new double[] { 1, NAN, 3, 4 }, traces.trace(0));
		assertTrue(Double.isNaN(traces.value(0, 1)));
		assertFalse(TraceSet.withGaps(LABELS, TIME, new double[2][4]).hasGaps());
	}

	@Test
	void onlyMissingSamplesMayBeNoNumbers() {
		final double[][] values = { { 1, 2, 3, 4 }, { 5, NAN, 7, 8 } };
		final String message = assertThrows(InputException.class, () -> new TraceSet(LABELS, TIME, values)).getMessage();
		assertTrue(message.contains("'b'") && message.contains("sample 1"), message);
		values[1][1] = Double.POSITIVE_INFINITY;
		assertThrows(InputException.class, () -> TraceSet.withGaps(LABELS, TIME, values));
	}

	@Test
	void stepsLeaveMissingSamplesMissing() {
		final TraceSet doubled = gapped().map(y -> Arrays.stream(y).map(v -> 2 * v).toArray());
		assertArrayEquals(new double[] { 2, NAN, 6, 8 }, doubled.trace(0));
		assertEquals(4, gapped().map(y -> new double[] { NAN, NAN, NAN, NAN }).missing(0));
		assertThrows(IllegalArgumentException.class, () -> gapped().map(y -> new double[4]));
	}

	@Test
	void flagsGoWithTheTraces() {
		assertEquals(List.of(), gapped().flags(0));
		final TraceSet flagged = gapped().flagged(List.of(List.of("low_f0", "dead"), List.of()));
		assertEquals(List.of("low_f0", "dead"), flagged.map(y -> y).flags(0));
		assertEquals(List.of(), flagged.flags(1));
	}

	@Test
	void correctionsLeaveMissingSamplesOut() {
		final double[] f = { 10, NAN, 30, 20 };
		assertArrayEquals(new double[] { 5, NAN, NAN, 15 }, Neuropil.correct(f, new double[] { 10, 10, NAN, 10 }, 0.5));
		assertArrayEquals(new double[] { 20, 20, 20, 20 }, new RollingPercentile(100, 50, 0).of(f, TIME), 0);
		assertArrayEquals(new double[] { 25, 25, 25, 25 }, new FixedWindow(0.1, 0.4).of(f, TIME), 0);
	}

	@Test
	void noiseComparesNeighboursThatAreBothThere() {
		assertEquals(1 / (0.6744897501960817 * Math.sqrt(2)), Noise.sigma(new double[] { 0, 1, NAN, 100, 101, 100 }), 1e-12);
		assertThrows(InputException.class, () -> Noise.sigma(new double[] { 1, NAN, 2 }));
	}
}
