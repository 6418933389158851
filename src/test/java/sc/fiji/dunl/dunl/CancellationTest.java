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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/** Every encoder can be stopped at each iteration, on its way forth and back. */
class CancellationTest {

	private static final int SAMPLES = 5000;
	private static final int ITERATIONS = 20;
	private static final double[][] KERNELS = StepSizeTest.kernels(2, 2, 30);

	/** Counts how often it is asked, and says to stop from some time on. */
	private static final class Counter implements Progress {

		private final int last;
		private int asked;

		Counter(final int last) {
			this.last = last;
		}

		@Override
		public void update(final String stage, final double fraction) {
			// NB: not watched here.
		}

		@Override
		public boolean cancelled() {
			return ++asked >= last;
		}
	}

	static Stream<Function<EncoderSettings, Encoder>> encoders() {
		return Stream.of(DenseEncoder::new, s -> new DenseEncoder(s.toBuilder().likelihood(Likelihood.POISSON).alpha(1e-4)
			.build()), s -> new DenseEncoder(s.toBuilder().group(0.1).build()), SparseEncoder::new, KnownOnsetEncoder::new);
	}

	@ParameterizedTest
	@MethodSource("encoders")
	void everyIterationAsks(final Function<EncoderSettings, Encoder> encoders) {
		final Counter counter = new Counter(Integer.MAX_VALUE);
		final Tape tape = record(encoders, counter);
		assertEquals(ITERATIONS, counter.asked);
		backward(tape);
		assertEquals(2 * ITERATIONS, counter.asked);
	}

	@ParameterizedTest
	@MethodSource("encoders")
	void nothingIsDoneAfterTheUserAsked(final Function<EncoderSettings, Encoder> encoders) {
		final Counter forth = new Counter(ITERATIONS / 2);
		assertThrows(CancelledException.class, () -> record(encoders, forth));
		assertEquals(ITERATIONS / 2, forth.asked);
		final Counter back = new Counter(ITERATIONS + 3);
		final Tape tape = record(encoders, back);
		assertThrows(CancelledException.class, () -> backward(tape));
		assertTrue(back.asked == ITERATIONS + 3, "asked " + back.asked);
	}

	private static Tape record(final Function<EncoderSettings, Encoder> encoders, final Progress progress) {
		final Encoder encoder = encoders.apply(EncoderSettings.builder(2).iterations(ITERATIONS).lambda(0.1)
			.estimateBaseline(true).build());
		final Support support = encoder instanceof KnownOnsetEncoder ? Support.at(new int[] { 10, 2000, 4000 }, new int[3])
			: Support.anywhere();
		final double[] y = new Random(1).doubles(SAMPLES, 0, 2).toArray();
		return encoder.record(new Trial(1, 0, new double[][] { y }, List.of(support, support)), null, KERNELS, progress);
	}

	private static void backward(final Tape tape) {
		final double[][] dEta = tape.encoding().eta().clone();
		tape.backward(dEta, new double[1][2][tape.encoding().x()[0][0].length], new double[2][30]);
	}
}
