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

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.train.Example;
import sc.fiji.dunl.dunl.train.Objective;
import sc.fiji.dunl.evaluate.EventCounts;
import sc.fiji.dunl.evaluate.EventMatch;
import sc.fiji.dunl.evaluate.Fit;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trace.EventSample;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;
import sc.fiji.dunl.trial.TrialCutter;

/** One test for each fault of the DUNL authors' code that docs/authors-configurations.md says is not repeated. */
class FaultsTest {

	/** A kernel of a single sample: codes are the trace itself, less what the penalties take. */
	private static final double[][] SAMPLE = { { 1 } };

	private static List<Encoder> encoders(final EncoderSettings settings) {
		return SparseEncoder.covers(settings) ? List.of(new DenseEncoder(settings), Encoders.fastest(settings)) : List.of(
			new DenseEncoder(settings));
	}

	private static Encoding encode(final Encoder encoder, final double[][] kernels, final double[] baseline,
		final Support support, final double[]... y)
	{
		final Support[] supports = new Support[kernels.length];
		Arrays.fill(supports, support);
		return encoder.encode(new Trial(1, 0, y, List.of(supports)), baseline, kernels, Progress.NONE);
	}

	private static Support at(final int... samples) {
		return Support.at(samples, new int[samples.length]);
	}

	private static double[] level(final int samples, final double value) {
		final double[] y = new double[samples];
		Arrays.fill(y, value);
		return y;
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void istaEstimatesABaseline(final boolean beforeOnset) {
		final double[] y = level(60, 0.7);
		y[20] += 3;
		final EncoderSettings settings = EncoderSettings.builder(1).fista(false).iterations(400).estimateBaseline(true)
			.baselineBeforeOnset(beforeOnset).build();
		for (final Encoder encoder : encoders(settings)) {
			final Encoding encoding = encode(encoder, SAMPLE, null, at(20), y);
			assertEquals(0.7, encoding.a()[0], 1e-9);
			assertEquals(3, encoding.x()[0][0][20], 1e-9);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, -1, 2 })
	void hardThresholdingKeepsLargeCodesWhole(final int sign) {
		final double[] y = { 0.4, 2, -3, 0.6, -0.2, 0.5 };
		final double[][] expected = { { 0, 2, 0, 0.6, 0, 0 }, { 0, 0, -3, 0, 0, 0 }, { 0, 2, -3, 0.6, 0, 0 } };
		final EncoderSettings settings = EncoderSettings.builder(1).fista(false).iterations(1).alpha(1).hardThreshold(0.5)
			.signs(sign).build();
		for (final Encoder encoder : encoders(settings))
			assertArrayEquals(expected[sign == 1 ? 0 : sign == -1 ? 1 : 2], encode(encoder, SAMPLE, new double[1], Support
				.anywhere(), y).x()[0][0], 1e-15);
	}

	/**
	 * Two neurons answer once, by -3 and 4 (norm 5). At the solution each residual
	 * is g u there (u the unit answer) and as much in all, negative, elsewhere.
	 */
	@Test
	void theGroupPenaltyWorksWithAnEstimatedBaselineAndKeepsNegativeCodes() {
		final double[][] y = { level(51, 0.5), level(51, -0.2) };
		y[0][10] += -3;
		y[1][10] += 4;
		final EncoderSettings settings = EncoderSettings.builder(1).signs(2).group(1).estimateBaseline(true).iterations(
			2000).build();
		final Encoding encoding = encode(Encoders.fastest(settings), SAMPLE, null, Support.anywhere(), y);
		final double kept = 1 - 1 / 5.0 * (1 + 1 / 50.0);
		assertEquals(-3 * kept, encoding.x()[0][0][10], 1e-6);
		assertEquals(4 * kept, encoding.x()[1][0][10], 1e-6);
		assertEquals(0.5 - 0.6 / 50, encoding.a()[0], 1e-6);
		assertEquals(-0.2 + 0.8 / 50, encoding.a()[1], 1e-6);
		assertEquals(2, Arrays.stream(encoding.x()).flatMapToDouble(x -> Arrays.stream(x[0])).filter(x -> x != 0).count());
	}

	@Test
	void aDecayingPenaltyIsTheSameInEachCall() {
		final EncoderSettings settings = EncoderSettings.builder(1).fista(false).iterations(3).alpha(0.5).lambda(1)
			.lambdaDecay(0.5).build();
		// NB: x = max(x + (2 - x) / 2 - lambda / 2, 0) with lambda = 1/2, 1/4, 1/8.
		final double expected = (((1 - 1 / 4.0) + 2) / 2 - 1 / 8.0 + 2) / 2 - 1 / 16.0;
		for (final Encoder encoder : encoders(settings))
			for (int call = 0; call < 3; call++)
				assertEquals(expected, encode(encoder, SAMPLE, new double[1], Support.anywhere(), level(4, 2)).x()[0][0][1],
					1e-15);
		assertEquals(1, settings.lambda(0));
	}

	@Test
	void eachKernelMayHaveItsPenalty() {
		final EncoderSettings settings = EncoderSettings.builder(2).lambda(0.5, 2).iterations(300).build();
		final double[] y = new double[40];
		y[5] = y[20] = 3;
		final Trial trial = new Trial(1, 0, new double[][] { y }, List.of(at(5), at(20)));
		for (final Encoder encoder : encoders(settings)) {
			final Encoding encoding = encoder.encode(trial, new double[1], new double[][] { { 1 }, { 1 } }, Progress.NONE);
			assertEquals(2.5, encoding.x()[0][0][5], 1e-9);
			assertEquals(1, encoding.x()[0][1][20], 1e-9);
		}
	}

	@Test
	void exclusionAtEachTimeActsOnMagnitudesOfTwoSidedCodes() {
		final double[][] kernels = { { 1, 0 }, { 0, 1 } };
		final double[] y = new double[20];
		y[10] = -4;
		y[11] = 5;
		final QRegularization q = new QRegularization(new double[][] { { 0, 1 }, { 1, 0 } }, 0.5, 1, 0);
		final EncoderSettings once = EncoderSettings.builder(2).signs(2).q(q).fista(false).iterations(1).alpha(1).build();
		for (final Encoder encoder : encoders(once)) {
			final Encoding encoding = encode(encoder, kernels, new double[1], at(10), y);
			assertEquals(-4 + 0.5 * 5, encoding.x()[0][0][10], 1e-15);
			assertEquals(5 - 0.5 * 4, encoding.x()[0][1][10], 1e-15);
		}
		final EncoderSettings often = EncoderSettings.builder(2).signs(2).q(q).iterations(3000).build();
		for (final Encoder encoder : encoders(often))
			for (final double[] codes : encode(encoder, kernels, new double[1], Support.anywhere(), y).x()[0])
				for (final double code : codes)
					assertTrue(Math.abs(code) <= 5, "diverges: " + code);
	}

	@Test
	void exclusionAtEachTimeNeedsNoMatrixOverAllTimes() {
		final int kernels = 4, samples = 60_000;
		assertTrue(Runtime.getRuntime().maxMemory() < 8.0 * kernels * kernels * samples * samples);
		final double[][] h = StepSizeTest.kernels(3, kernels, 5);
		final double[][] matrix = new double[kernels][kernels];
		for (int c = 0; c < kernels; c++)
			for (int other = 0; other < kernels; other++)
				matrix[c][other] = c == other ? 0 : 1;
		final EncoderSettings settings = EncoderSettings.builder(kernels).signs(2).iterations(3).q(new QRegularization(
			matrix, 0.1, 1, 0)).build();
		final double[] y = new Random(1).doubles(samples, -1, 1).toArray();
		final Encoding dense = encode(new DenseEncoder(settings), h, new double[1], Support.anywhere(), y);
		assertArrayEquals(dense.eta()[0], encode(Encoders.fastest(settings), h, new double[1], Support.anywhere(), y)
			.eta()[0], 1e-9);
	}

	@Test
	void theFirstOnsetIsEachTrialsOwn() {
		final EncoderSettings settings = EncoderSettings.builder(1).estimateBaseline(true).iterations(200).build();
		final double[] late = level(60, 1), early = new Random(2).doubles(60).toArray();
		Arrays.fill(late, 0, 10, 0);
		final Example one = new Example(new Trial(1, 0, new double[][] { early }, List.of(at(4, 50))), null);
		final Example other = new Example(new Trial(2, 0, new double[][] { late }, List.of(at(30))), null);
		for (final Encoder encoder : encoders(settings)) {
			assertEquals(20 / 30.0, encoder.encode(other.trial(), null, SAMPLE, Progress.NONE).a()[0], 1e-12);
			final Objective objective = new Objective(encoder, 0, 0);
			final double together = objective.of(List.of(one, other), SAMPLE, Progress.NONE).data();
			assertEquals((objective.of(List.of(one), SAMPLE, Progress.NONE).data() + objective.of(List.of(other), SAMPLE,
				Progress.NONE).data()) / 2, together, 1e-12);
		}
	}

	@Test
	void aGaussianBaselineMayBeFarBelowZero() {
		final EncoderSettings settings = EncoderSettings.builder(1).estimateBaseline(true).lambda(0.1).iterations(500)
			.build();
		for (final Encoder encoder : encoders(settings))
			assertEquals(-50, encode(encoder, SAMPLE, null, Support.anywhere(), level(30, -50)).a()[0], 1e-6);
	}

	@Test
	void detectionsAndEventsArePairedOneToOne() {
		assertEquals(new EventCounts(1, 0, 2), EventMatch.match(new double[] { 9, 10, 11 }, new double[] { 10 }, 2)
			.counts());
	}

	@Test
	void predictingNothingExplainsNothing() {
		final double[] y = new Random(4).doubles(1000, -1, 1).map(v -> v + 0.1).toArray();
		assertTrue(Fit.r2(y, new double[1000]) <= 0);
		assertEquals(1, Fit.r2(y, y));
	}

	/** What the data say stops at a selection; what the penalty on codes says of those kept does not. */
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void topKLeavesThePenaltyOnCodesInTheGradient(final boolean known) {
		final double[][] kernels = StepSizeTest.kernels(7, 2, 5);
		final double[] y = new Random(8).doubles(60, -0.3, 1.2).toArray();
		final Support support = known ? at(6, 9, 20, 31, 33, 50) : Support.anywhere();
		final List<Example> batch = List.of(new Example(new Trial(1, 0, new double[][] { y }, List.of(support, support)),
			new double[1]));
		final QRegularization q = new QRegularization(new double[][] { { 0, 1 }, { 1, 0 } }, 0.1, 2, 2);
		for (final EncoderSettingsBuilder builder : List.of(EncoderSettings.builder(2), EncoderSettings.builder(2).q(q),
			EncoderSettings.builder(2).group(0.05)))
		{
			final EncoderSettings settings = builder.iterations(20).alpha(0.05).lambda(0.05).topK(new TopK(2, 4)).build();
			for (final Encoder encoder : encoders(settings)) {
				final Objective with = new Objective(encoder, 0, 0.5), without = new Objective(encoder, 0, 0);
				final double[][] g = with.of(batch, kernels, Progress.NONE).gradient();
				final double[][] data = without.of(batch, kernels, Progress.NONE).gradient();
				double largest = 0;
				for (int c = 0; c < 2; c++)
					for (int k = 0; k < 5; k++) {
						final double slope = (penalty(with, batch, kernels, c, k, 1e-6) - penalty(with, batch, kernels, c, k,
							-1e-6)) / 2e-6;
						assertEquals(slope, g[c][k] - data[c][k], 1e-7);
						largest = Math.max(largest, Math.abs(slope));
					}
				assertTrue(largest > 1e-3, "nothing to compare");
			}
		}
	}

	private static double penalty(final Objective objective, final List<Example> batch, final double[][] kernels,
		final int c, final int k, final double by)
	{
		final double[][] moved = { kernels[0].clone(), kernels[1].clone() };
		moved[c][k] += by;
		final Objective.Value value = objective.of(batch, moved, Progress.NONE);
		return value.total() - value.data();
	}

	@Test
	void shortTrialsAreNotFilledWithZeros() {
		final EncoderSettings settings = EncoderSettings.builder(1).lambda(0.2).iterations(300).build();
		final double[] whole = level(40, 1), part = level(10, 2);
		final Objective objective = new Objective(Encoders.fastest(settings), 0, 0);
		final List<Example> batch = List.of(whole, part).stream().map(y -> new Example(new Trial(1, 0, new double[][] { y },
			List.of(Support.anywhere())), new double[1])).toList();
		// NB: Each sample keeps a residual of lambda; zeros would be fitted without any.
		assertEquals(0.04, objective.of(batch, SAMPLE, Progress.NONE).data(), 1e-9);
		assertEquals(50 * 0.04, 40 * objective.of(batch.subList(0, 1), SAMPLE, Progress.NONE).data() + 10 * objective.of(
			batch.subList(1, 2), SAMPLE, Progress.NONE).data(), 1e-9);
	}

	@Test
	void missingSamplesAreRefusedAndNotTakenForZero() {
		final double[] y = level(20, 1);
		y[3] = Double.NaN;
		for (final Encoder encoder : encoders(EncoderSettings.builder(1).build()))
			assertTrue(assertThrows(InputException.class, () -> encode(encoder, SAMPLE, new double[1], Support.anywhere(), y))
				.getMessage().contains("NaN"));
	}

	@Test
	void anyNumberOfSamplesCanBeCutIntoTrialsOfAnyLength() {
		final int samples = 601;
		final TraceSet traces = new TraceSet(List.of("a"), TimeAxis.of(samples, 10), new double[][] { level(samples, 1) });
		final List<Event> events = List.of(new Event("cue", 10, 1, Map.of()), new Event("cue", 43.7, 2, Map.of()));
		final TrialCutter cutter = new TrialCutter(traces, events, EventSample.FIRST_AT_OR_AFTER, List.of(List.of()), 5);
		assertEquals(samples, cutter.whole().get(0).length());
		final List<Trial> trials = cutter.around("cue", -1, 12.1);
		assertEquals(List.of(131, 131), trials.stream().map(Trial::length).toList());
		final Encoder encoder = Encoders.fastest(EncoderSettings.builder(1).edges(true).build());
		for (final Trial trial : List.of(cutter.whole().get(0), trials.get(1)))
			assertEquals(trial.length(), encoder.encode(trial, new double[1], new double[][] { { 0.6, 0.8 } }, Progress.NONE)
				.eta()[0].length);
	}

	@ParameterizedTest
	@ValueSource(ints = { -3, 0, 25, 36, 39 })
	void eventsNearTheEndsAreRepresented(final int start) {
		final double[][] kernels = StepSizeTest.kernels(5, 1, 8);
		final double[] y = new double[40];
		for (int k = 0; k < 8; k++)
			if (start + k >= 0 && start + k < 40) y[start + k] = 2.5 * kernels[0][k];
		final EncoderSettings settings = EncoderSettings.builder(1).edges(true).iterations(3000).build();
		for (final Encoder encoder : encoders(settings)) {
			final Encoding encoding = encode(encoder, kernels, new double[1], at(start), y);
			assertArrayEquals(y, encoding.eta()[0], 1e-6);
			assertEquals(2.5, Arrays.stream(encoding.x()[0][0]).sum(), 1e-4);
		}
	}
}
