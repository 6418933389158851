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
package sc.fiji.dunl.dunl.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

import sc.fiji.dunl.dunl.DenseEncoder;
import sc.fiji.dunl.dunl.DivergenceException;
import sc.fiji.dunl.dunl.Encoder;
import sc.fiji.dunl.dunl.Encoders;
import sc.fiji.dunl.dunl.Encoding;
import sc.fiji.dunl.dunl.KnownOnsetEncoder;
import sc.fiji.dunl.dunl.SparseEncoder;
import sc.fiji.dunl.progress.Progress;

/** The encoders differ in speed, not in their numbers. */
class EncodersAgreeTest {

	private static final double TOLERANCE = 1e-9;
	private static final double GRADIENT_TOLERANCE = 1e-7;

	@Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void sparseAgreesWithDense(@ForAll final long seed, @ForAll final RandomProblem.Onsets onsets) {
		final RandomProblem problem = RandomProblem.of(seed, onsets);
		compare(problem, new SparseEncoder(problem.settings()));
	}

	@Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void knownOnsetsAgreeWithDense(@ForAll final long seed) {
		final RandomProblem problem = RandomProblem.of(seed, RandomProblem.Onsets.ALL);
		compare(problem, new KnownOnsetEncoder(problem.settings()));
	}

	@Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void theFastestAgreesWithDense(@ForAll final long seed, @ForAll final RandomProblem.Onsets onsets) {
		final RandomProblem problem = RandomProblem.of(seed, onsets);
		compare(problem, Encoders.fastest(problem.settings()));
	}

	@Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void theyAgreeOnMissingSamples(@ForAll final long seed, @ForAll final RandomProblem.Onsets onsets) {
		final RandomProblem problem = RandomProblem.of(seed, onsets).masked(seed);
		compare(problem, new SparseEncoder(problem.settings()));
		compare(problem, Encoders.fastest(problem.settings()));
	}

	@Property(tries = 100, seed = "1", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void theyAgreeWhereTheyEndAtRest(@ForAll final long seed, @ForAll final RandomProblem.Onsets onsets) {
		final RandomProblem problem = RandomProblem.of(seed, onsets).atRest(1e-4);
		compare(problem, new SparseEncoder(problem.settings()));
		compare(problem, Encoders.fastest(problem.settings()));
	}

	private static void compare(final RandomProblem problem, final Encoder fast) {
		final List<double[]> expected = numbers(new DenseEncoder(problem.settings()), problem);
		final List<double[]> found = numbers(fast, problem);
		assertEquals(expected.size(), found.size(), "one of them diverged");
		for (int i = 0; i < expected.size(); i++)
			assertClose(expected.get(i), found.get(i), i + 1 == expected.size() ? GRADIENT_TOLERANCE : TOLERANCE);
	}

	/** Codes, baselines and means of each example, loss, gradient; nothing if the encoder diverges. */
	static List<double[]> numbers(final Encoder encoder, final RandomProblem problem) {
		final List<double[]> numbers = new ArrayList<>();
		try {
			for (final Example example : problem.examples()) {
				final Encoding encoding = encoder.encode(example.trial(), example.baseline(), problem.kernels(), Progress.NONE);
				numbers.add(Arrays.stream(encoding.x()).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).toArray());
				numbers.add(encoding.a());
				numbers.add(flat(encoding.eta()));
			}
			final Objective.Value value = new Objective(encoder, 0.01, 0.1).of(problem.examples(), problem.kernels(),
				Progress.NONE);
			numbers.add(new double[] { value.data(), value.total() });
			numbers.add(flat(value.gradient()));
		}
		catch (final DivergenceException e) {
			numbers.clear();
		}
		return numbers;
	}

	private static double[] flat(final double[][] rows) {
		return Stream.of(rows).flatMapToDouble(Arrays::stream).toArray();
	}

	static void assertClose(final double[] expected, final double[] found, final double tolerance) {
		assertEquals(expected.length, found.length);
		final double scale = Arrays.stream(expected).map(Math::abs).max().orElse(0);
		for (int i = 0; i < expected.length; i++) {
			assertTrue(Double.isFinite(found[i]));
			assertEquals(expected[i], found[i], tolerance * scale + 1e-13);
		}
	}
}
