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
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

class StoppingRuleTest {

	private static final int SAMPLES = 120;
	private static final double[][] KERNELS = StepSizeTest.kernels(5, 2, 8);
	private static final EncoderSettings SETTINGS = EncoderSettings.builder(2).lambda(0.3).iterations(5000).tolerance(1e-6)
		.estimateBaseline(true).build();
	private static final double[] SOME_EVENTS = trace(0.2), MANY_EVENTS = trace(6);

	static Stream<Function<EncoderSettings, Encoder>> encoders() {
		return Stream.of(DenseEncoder::new, SparseEncoder::new, KnownOnsetEncoder::new);
	}

	@ParameterizedTest
	@MethodSource("encoders")
	void eachTraceEndsByItself(final Function<EncoderSettings, Encoder> encoders) {
		final Encoding both = encode(encoders.apply(SETTINGS), SOME_EVENTS, MANY_EVENTS);
		assertTrue(both.iterations()[0] != both.iterations()[1], Arrays.toString(both.iterations()));
		final Encoding alone = encode(encoders.apply(SETTINGS), MANY_EVENTS);
		assertEquals(both.iterations()[1], alone.iterations()[0]);
		assertArrayEquals(both.eta()[1], alone.eta()[0]);
	}

	@ParameterizedTest
	@MethodSource("encoders")
	void theCodesAreThoseOfTheIterationsMade(final Function<EncoderSettings, Encoder> encoders) {
		final Encoding ended = encode(encoders.apply(SETTINGS), MANY_EVENTS);
		final int made = ended.iterations()[0];
		assertTrue(made > 10 && made < 5000 && made % 10 == 0, "iterations " + made);
		final Encoding fixed = encode(encoders.apply(SETTINGS.toBuilder().tolerance(0).iterations(made).build()), MANY_EVENTS);
		assertArrayEquals(fixed.x()[0][0], ended.x()[0][0]);
		assertArrayEquals(fixed.a(), ended.a());
		// NB: Ten times the iterations gain no more than the tolerance promises of each of them.
		final double now = objective(ended), best = objective(encode(encoders.apply(SETTINGS.toBuilder().tolerance(0)
			.iterations(10 * made).build()), MANY_EVENTS));
		assertTrue(now - best < 9 * made * 1e-6 * now, now + " against " + best);
		final double before = objective(encode(encoders.apply(SETTINGS.toBuilder().tolerance(0).iterations(made - 10).build()),
			MANY_EVENTS));
		assertEquals(before, now, 10 * 1e-6 * now);
	}

	@Test
	void coupledNeuronsEndTogether() {
		final Encoding both = encode(new DenseEncoder(SETTINGS.toBuilder().group(0.5).build()), SOME_EVENTS, MANY_EVENTS);
		assertEquals(both.iterations()[0], both.iterations()[1]);
		assertTrue(both.iterations()[0] < 5000);
	}

	@Test
	void allIterationsAreMadeWithoutATolerance() {
		assertEquals(70, encode(new SparseEncoder(SETTINGS.toBuilder().tolerance(0).iterations(70).build()), SOME_EVENTS)
			.iterations()[0]);
	}

	@Test
	void itIsRefusedWhereNoObjectiveFalls() {
		for (final EncoderSettingsBuilder b : List.of(SETTINGS.toBuilder().lambdaDecay(0.9), SETTINGS.toBuilder()
			.hardThreshold(0.1), SETTINGS.toBuilder().topK(new TopK(3, 2)), SETTINGS.toBuilder().q(new QRegularization(
				new double[2][2], 1, 1, 2)), SETTINGS.toBuilder().tolerance(-1), SETTINGS.toBuilder().tolerance(Double.NaN)))
			assertTrue(assertThrows(InputException.class, b::build).getMessage().contains("'unrolling_tolerance'"));
	}

	@Test
	void absurdNumbersOfIterationsAreRefused() {
		final String message = assertThrows(InputException.class, () -> EncoderSettings.builder(1).iterations(1_000_000_000)
			.build()).getMessage();
		assertEquals("Setting 'unrolling_num' is 1000000000; it must be from 1 to 1000000.", message);
	}

	private static double objective(final Encoding encoding) {
		double sum = 0;
		for (int t = 0; t < SAMPLES; t++)
			sum += Math.pow(MANY_EVENTS[t] - encoding.eta()[0][t], 2) / 2;
		for (final double[] codes : encoding.x()[0])
			sum += 0.3 * Arrays.stream(codes).map(Math::abs).sum();
		return sum;
	}

	private static Encoding encode(final Encoder encoder, final double[]... y) {
		final Support support = encoder instanceof KnownOnsetEncoder ? Support.at(new int[] { 3, 20, 24, 60, 66, 90 },
			new int[6]) : Support.anywhere();
		return encoder.encode(new Trial(1, 0, y, List.of(support, support)), null, KERNELS, Progress.NONE);
	}

	/** Noise and events of some amplitude at 20, 24, 60, 66 and 90. */
	private static double[] trace(final double amplitude) {
		final Random random = new Random(3);
		final double[] y = random.doubles(SAMPLES, -0.3, 0.3).toArray();
		for (final int onset : new int[] { 20, 24, 60, 66, 90 })
			for (int k = 0; k < 8; k++)
				y[onset + k] += amplitude * KERNELS[onset % 4 / 2][k];
		return y;
	}
}
