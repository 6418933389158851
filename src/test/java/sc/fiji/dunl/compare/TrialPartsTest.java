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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trace.EventSample;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/** Principal components and non-negative factors of rows and of trials. */
class TrialPartsTest {

	@Test
	void componentsAreOrthonormalAndFallInVariance() {
		final Random random = new Random(7);
		final double[][] rows = new double[60][12];
		for (final double[] row : rows)
			for (int k = 0; k < row.length; k++)
				row[k] = 3 + (12 - k) * random.nextGaussian();
		final PrincipalComponents found = PrincipalComponents.of(rows, 12);
		double last = Double.POSITIVE_INFINITY;
		for (int i = 0; i < 12; i++) {
			for (int j = 0; j < 12; j++)
				assertEquals(i == j ? 1 : 0, dot(found.directions()[i], found.directions()[j]), 1e-9);
			double variance = 0;
			for (final double[] row : rows)
				variance += Math.pow(dot(row, found.directions()[i]) - dot(found.mean(), found.directions()[i]), 2);
			assertTrue(variance <= last * (1 + 1e-9));
			last = variance;
			assertTrue(dot(found.mean(), found.directions()[i]) >= 0);
		}
	}

	@Test
	void aRowAndItsOppositeLieOnOneLine() {
		final PrincipalComponents found = PrincipalComponents.of(new double[][] { { 1 + 3, 1 + 4 }, { 1 - 3, 1 - 4 }, { 1,
			1 } }, 1);
		assertArrayEquals(new double[] { 1, 1 }, found.mean(), 1e-12);
		assertArrayEquals(new double[] { 0.6, 0.8 }, found.directions()[0], 1e-12);
	}

	@Test
	void theLossOfFactorsNeverRises() {
		final Random random = new Random(8);
		for (int trial = 0; trial < 10; trial++) {
			final double[][] rows = new double[40][15];
			for (final double[] row : rows)
				for (int k = 0; k < row.length; k++)
					row[k] = random.nextGaussian();
			final double[] losses = MatrixFactorisation.of(rows, 1 + trial % 4, Progress.NONE).losses();
			for (int i = 1; i < losses.length; i++)
				assertTrue(losses[i] <= losses[i - 1] * (1 + 1e-12), losses[i - 1] + " then " + losses[i]);
		}
	}

	@Test
	void nonNegativeFactorsOfSeparateShapesAreFoundExactly() {
		final Random random = new Random(9);
		final double[][] shapes = { { 0.6, 0.8, 0, 0, 0 }, { 0, 0, 0, 0.8, 0.6 } };
		final double[][] rows = new double[30][5];
		for (int i = 0; i < rows.length; i++) {
			// NB: Only rows of one shape alone tell which part a shape is.
			final double a = i % 3 == 0 ? 0 : 3 * random.nextDouble(), b = i % 3 == 1 ? 0 : random.nextDouble();
			for (int k = 0; k < 5; k++)
				rows[i][k] = a * shapes[0][k] + b * shapes[1][k];
		}
		final MatrixFactorisation found = MatrixFactorisation.of(rows, 2, Progress.NONE);
		assertArrayEquals(shapes[0], found.parts()[0], 1e-3);
		assertArrayEquals(shapes[1], found.parts()[1], 1e-3);
		assertEquals(dot(rows[4], shapes[0]), found.weights()[4][0], 1e-2);
	}

	@Test
	void nothingHasNoParts() {
		final MatrixFactorisation found = MatrixFactorisation.of(new double[][] { { -1, -2 }, { 0, -1 }, { 0, 0 } }, 1,
			Progress.NONE);
		assertArrayEquals(new double[1], found.weights()[0], 1e-12);
		assertEquals(0, found.losses()[found.losses().length - 1], 1e-12);
	}

	@Test
	void trialsAreRebuiltFromTheirParts() {
		final double[] early = { 0.8, 0.6, 0, 0 }, late = { 0, 0, 0.6, 0.8 };
		final Random random = new Random(10);
		final double[] y = new double[400];
		final List<Event> events = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			final double a = 1 + random.nextDouble(), b = random.nextDouble();
			for (int k = 0; k < 4; k++)
				y[5 + 10 * i + k] = a * early[k] + b * late[k];
			for (int t = 10 * i; t < 10 * i + 10; t++)
				y[t] += 0.01 * i;
			events.add(new Event("cue", 5 + 10 * i, i + 1, Map.of()));
		}
		y[207] = Double.NaN;
		final TraceSet traces = TraceSet.withGaps(List.of("a"), TimeAxis.of(400, 1), new double[][] { y });
		final EventWindows windows = EventWindows.of("cue", events, traces.time(), EventSample.NEAREST, 4, 3, 2);
		for (final Method method : List.of(TrialParts.principal(traces, List.of(windows), Progress.NONE), TrialParts
			.nonNegative(traces, List.of(windows), Progress.NONE))) {
			assertEquals(2, method.kernels().size());
			assertEquals("cue 2", method.kernels().get(1).name());
			assertEquals(2 * 39, method.codes().size(), "the response with a missing sample is left out");
			for (int t = 0; t < 400; t++)
				if (t % 10 > 4 && t % 10 < 9 && t / 10 != 20) assertEquals(y[t], method.fit()[0][t], 1e-4);
				else assertTrue(Double.isNaN(method.fit()[0][t]));
		}
	}

	@Test
	void tooFewTrialsAreRefused() {
		final TraceSet traces = new TraceSet(List.of("a"), TimeAxis.of(20, 1), new double[1][20]);
		final List<Event> events = List.of(new Event("cue", 5, 1, Map.of()), new Event("cue", 19, 2, Map.of()));
		final EventWindows windows = EventWindows.of("cue", events, traces.time(), EventSample.NEAREST, 4, 3, 1);
		final String message = assertThrows(InputException.class, () -> TrialParts.principal(traces, List.of(windows),
			Progress.NONE)).getMessage();
		assertEquals("Only 1 response(s) to 'cue' lie wholly inside the recording without a missing sample, where more than 1 " +
			"are needed.", message);
		assertTrue(assertThrows(InputException.class, () -> PrincipalComponents.of(
			new double[2][PrincipalComponents.LONGEST + 1], 1)).getMessage().contains("1001 samples"));
	}

	private static double dot(final double[] a, final double[] b) {
		double sum = 0;
		for (int k = 0; k < a.length; k++)
			sum += a[k] * b[k];
		return sum;
	}
}
