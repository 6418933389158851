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
package sc.fiji.dunl.dunl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/** What holds for every encoder, from the model alone. */
class EncoderLawsTest {

	private static final double[][] KERNELS = StepSizeTest.kernels(11, 2, 6);

	static Stream<Support> supports() {
		return Stream.of(Support.anywhere(), Support.at(new int[] { 8, 20, 23 }, new int[3]));
	}

	@ParameterizedTest
	@MethodSource("supports")
	void codesScaleWithTheData(final Support support) {
		final double[] y = trace(1, 50), scaled = new double[50];
		for (int t = 0; t < 50; t++)
			scaled[t] = 8 * y[t];
		final EncoderSettings settings = EncoderSettings.builder(2).signs(1, 2).lambda(0.1).build();
		final EncoderSettings times = settings.toBuilder().lambda(0.8).build();
		for (final Encoder[] pair : new Encoder[][] { { Encoders.fastest(settings), Encoders.fastest(times) }, {
			new DenseEncoder(settings), new DenseEncoder(times) } })
		{
			final double[][] x = encode(pair[0], y, 0.25, support).x()[0];
			final double[][] more = encode(pair[1], scaled, 2, support).x()[0];
			for (int c = 0; c < 2; c++)
				for (int d = 0; d < x[c].length; d++)
					assertEquals(8 * x[c][d], more[c][d], 1e-10);
		}
	}

	@Test
	void codesMoveWithTheData() {
		final EncoderSettings settings = EncoderSettings.builder(2).signs(1, 2).lambda(0.2).edges(true).iterations(60)
			.build();
		for (final Encoder encoder : List.of(new DenseEncoder(settings), new SparseEncoder(settings))) {
			final double[] y = new double[160], moved = new double[160], event = trace(2, 20);
			System.arraycopy(event, 0, y, 60, 20);
			System.arraycopy(event, 0, moved, 77, 20);
			final double[][] x = encode(encoder, y, 0, Support.anywhere()).x()[0];
			final double[][] later = encode(encoder, moved, 0, Support.anywhere()).x()[0];
			for (int c = 0; c < 2; c++)
				for (int d = 0; d + 17 < x[c].length; d++)
					assertEquals(x[c][d], later[c][d + 17], 1e-12);
		}
	}

	@ParameterizedTest
	@CsvSource({ "false,false", "false,true", "true,false", "true,true" })
	void theObjectiveNeverRisesUnderACertifiedStep(final boolean estimate, final boolean known) {
		final double[] y = trace(3, 80);
		final Support support = known ? Support.at(new int[] { 8, 20, 23, 40 }, new int[4]) : Support.anywhere();
		double before = Double.POSITIVE_INFINITY;
		for (int iterations = 1; iterations <= 60; iterations++) {
			final EncoderSettings settings = EncoderSettings.builder(2).fista(false).lambda(0.1).edges(true).iterations(
				iterations).estimateBaseline(estimate).baselineBeforeOnset(false).build();
			final Encoding encoding = encode(Encoders.fastest(settings), y, 0.3, support);
			double objective = 0;
			for (int t = 0; t < y.length; t++)
				objective += Math.pow(y[t] - encoding.eta()[0][t], 2) / 2;
			for (final double[] codes : encoding.x()[0])
				for (final double code : codes)
					objective += 0.1 * Math.abs(code);
			assertTrue(objective <= before * (1 + 1e-12), before + " then " + objective + " at " + iterations);
			before = objective;
		}
	}

	/** Optimality of the codes: the gradient is lambda where they are positive, and at most lambda elsewhere. */
	@Test
	void manyIterationsSolveTheSparseProblem() {
		final EncoderSettings settings = EncoderSettings.builder(2).lambda(0.3).iterations(20000).edges(true).build();
		final double[] y = trace(4, 120);
		final Encoding encoding = encode(new SparseEncoder(settings), y, 0, Support.anywhere());
		int active = 0;
		for (int c = 0; c < 2; c++)
			for (int d = 0; d < encoding.x()[0][c].length; d++) {
				double gradient = 0;
				for (int k = 0; k < 6; k++) {
					final int t = d - 5 + k;
					if (t >= 0 && t < y.length) gradient += KERNELS[c][k] * (y[t] - encoding.eta()[0][t]);
				}
				if (encoding.x()[0][c][d] > 1e-9) {
					assertEquals(0.3, gradient, 1e-6);
					active++;
				}
				else assertTrue(gradient <= 0.3 + 1e-6);
			}
		assertTrue(active > 3);
	}

	@ParameterizedTest
	@MethodSource("supports")
	void tracesOfATrialDoNotSeeEachOther(final Support support) {
		final EncoderSettings settings = EncoderSettings.builder(2).lambda(0.1).estimateBaseline(true).build();
		final double[][] y = { trace(5, 50), trace(6, 50), trace(7, 50) };
		final Encoder encoder = Encoders.fastest(settings);
		final Encoding all = encoder.encode(new Trial(1, 0, y, List.of(support, support)), null, KERNELS, Progress.NONE);
		for (int n = 0; n < 3; n++) {
			final Encoding one = encode(encoder, y[n], 0, support);
			for (int c = 0; c < 2; c++)
				assertArrayEquals(one.x()[0][c], all.x()[n][c]);
			assertEquals(one.a()[0], all.a()[n]);
			assertArrayEquals(one.eta()[0], all.eta()[n]);
		}
	}

	@ParameterizedTest
	@MethodSource("supports")
	void stopsWithinAnIteration(final Support support) {
		final EncoderSettings settings = EncoderSettings.builder(2).lambda(0.1).iterations(1_000_000).build();
		final AtomicInteger asked = new AtomicInteger();
		final Progress progress = new Progress() {

			@Override
			public void update(final String stage, final double fraction) {
				// NB: not watched here.
			}

			@Override
			public boolean cancelled() {
				return asked.incrementAndGet() > 100;
			}
		};
		assertThrows(CancelledException.class, () -> Encoders.fastest(settings).encode(new Trial(1, 0, new double[][] {
			trace(1, 200) }, List.of(support, support)), new double[1], KERNELS, progress));
		assertTrue(asked.get() < 110);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void divergenceIsAnErrorThatNamesTheBound(final boolean known) {
		final Support support = known ? Support.at(new int[] { 8, 9 }, new int[2]) : Support.anywhere();
		final EncoderSettings settings = EncoderSettings.builder(2).signs(2).alpha(3).iterations(500).build();
		final List<String> messages = new ArrayList<>();
		for (final Encoder encoder : List.of(new DenseEncoder(settings), Encoders.fastest(settings)))
			messages.add(assertThrows(DivergenceException.class, () -> encode(encoder, trace(1, 50), 0, support))
				.getMessage());
		assertEquals(messages.get(0), messages.get(1));
		assertTrue(messages.get(0).contains("unrolling_alpha is 3"));
	}

	@Test
	void missingSamplesAreRefused() {
		final double[] y = trace(1, 50);
		y[7] = Double.NaN;
		final Encoder encoder = Encoders.fastest(EncoderSettings.builder(2).build());
		assertTrue(assertThrows(InputException.class, () -> encode(encoder, y, 0, Support.anywhere())).getMessage()
			.contains("Sample 7"));
	}

	private static Encoding encode(final Encoder encoder, final double[] y, final double a, final Support support) {
		return encoder.encode(new Trial(1, 0, new double[][] { y }, List.of(support, support)), new double[] { a },
			KERNELS, Progress.NONE);
	}

	private static double[] trace(final long seed, final int samples) {
		final Random random = new Random(seed);
		final double[] y = new double[samples];
		for (int t = 0; t < samples; t++)
			y[t] = 0.3 * random.nextGaussian() + 0.2;
		for (int start = 3; start + 6 <= samples; start += 5 + random.nextInt(10))
			for (int k = 0; k < 6; k++)
				y[start + k] += 2 * KERNELS[start % 2][k];
		return y;
	}
}
