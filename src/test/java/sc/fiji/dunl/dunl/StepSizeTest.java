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

import static org.junit.jupiter.api.Assertions.assertThrows;
import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.dunl.tensor.Convolution;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/** Correlations and bounds against matrices written out. */
class StepSizeTest {

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void theSpectralBoundIsCloseAboveTheLargestEigenvalue(final long seed) {
		final KernelGram gram = KernelGram.of(kernels(seed, 2, 7), 1);
		final double largest = largestEigenvalue(operator(gram, CodeGrid.of(300, 7, 1, true)));
		assertTrue(gram.spectralBound() >= largest);
		assertTrue(gram.spectralBound() <= 1.05 * largest, gram.spectralBound() + " against " + largest);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void lagsAreTheEntriesOfTheOperator(final int stride) {
		final KernelGram gram = KernelGram.of(kernels(5, 2, 8), stride);
		final CodeGrid grid = CodeGrid.of(60, 8, stride, false);
		final double[][] operator = operator(gram, grid);
		final int middle = grid.positions() / 2;
		for (int c = 0; c < 2; c++)
			for (int o = 0; o < 2; o++)
				for (int lag = -gram.reach(); lag <= gram.reach(); lag++)
					assertEquals(operator[o * grid.positions() + middle + lag][c * grid.positions() + middle], gram.lags(c,
						o)[gram.reach() + lag], 1e-12);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void onsetsSeeTheirPartOfTheOperator(final boolean edges) {
		final KernelGram gram = KernelGram.of(kernels(6, 2, 8), 1);
		final CodeGrid grid = CodeGrid.of(30, 8, 1, edges);
		final int first = edges ? -5 : 0, last = edges ? 27 : 22;
		final List<Support> support = List.of(Support.at(new int[] { first, 9, 12 }, new int[3]), Support.at(new int[] { 2,
			12, last }, new int[3]));
		final boolean[][] allowed = { grid.allowed(support.get(0)), grid.allowed(support.get(1)) };
		final OnsetGram onsets = OnsetGram.of(gram, grid, allowed, null);
		final double[][] operator = operator(gram, grid);
		final double[][] part = new double[6][6];
		for (int i = 0; i < 6; i++)
			for (int e = onsets.row[i]; e < onsets.row[i + 1]; e++)
				part[i][onsets.column[e]] = onsets.value[e];
		final double[][] expected = new double[6][6];
		for (int i = 0; i < 6; i++)
			for (int j = 0; j < 6; j++) {
				expected[i][j] = operator[place(onsets, grid, i)][place(onsets, grid, j)];
				assertEquals(expected[i][j], part[i][j], 1e-12);
			}
		assertTrue(onsets.largestEigenvalueBound() >= largestEigenvalue(expected) * (1 - 1e-9));
	}

	@Test
	void anAutomaticStepIsTheBoundAndAGivenOneIsHonoured() {
		final double[][] kernels = kernels(7, 1, 5);
		final Trial trial = new Trial(1, 0, new double[1][40], List.of(Support.anywhere()));
		final EncoderSettings auto = EncoderSettings.builder(1).build();
		final KernelGram gram = KernelGram.of(kernels, 1);
		final StepSize step = Problem.of(auto, gram, trial, new double[1]).traces.get(0).step;
		assertEquals(1 / gram.spectralBound(), step.alpha());
		final StepSize joint = Problem.of(auto.toBuilder().estimateBaseline(true).build(), gram, trial, null).traces.get(0).step;
		assertEquals(0.75 * step.alpha(), joint.alpha());
		assertEquals(0.25, joint.baseline());
		final StepSize given = Problem.of(auto.toBuilder().alpha(7).build(), gram, trial, new double[1]).traces.get(0).step;
		assertEquals(7, given.alpha());
		assertEquals(step.alpha(), given.bound());
	}

	private static int place(final OnsetGram onsets, final CodeGrid grid, final int i) {
		return onsets.kernel[i] * grid.positions() + grid.position(onsets.start[i]);
	}

	static double[][] kernels(final long seed, final int count, final int length) {
		final Random random = new Random(seed);
		final double[][] kernels = new double[count][];
		for (int c = 0; c < count; c++)
			kernels[c] = random.doubles(length, -0.3, 1).toArray();
		return kernels;
	}

	/** H'H within the trial, [kernel, position][kernel, position]. */
	private static double[][] operator(final KernelGram gram, final CodeGrid grid) {
		final int positions = grid.positions(), size = gram.count() * positions;
		final double[][] atoms = new double[size][];
		for (int i = 0; i < size; i++) {
			final double[] x = new double[positions];
			x[i % positions] = 1;
			final double[] signal = new double[grid.bufferLength()];
			Convolution.add(x, gram.kernels()[i / positions], grid.stride(), signal);
			atoms[i] = Arrays.copyOfRange(signal, grid.before(), grid.before() + grid.samples());
		}
		final double[][] operator = new double[size][size];
		for (int i = 0; i < size; i++)
			for (int j = 0; j < size; j++)
				operator[i][j] = Vectors.dot(atoms[i], atoms[j], 0);
		return operator;
	}

	private static double largestEigenvalue(final double[][] matrix) {
		double[] v = new Random(1).doubles(matrix.length).toArray();
		double value = 0;
		for (int iteration = 0; iteration < 2000; iteration++) {
			final double[] product = new double[v.length];
			for (int i = 0; i < v.length; i++)
				product[i] = Vectors.dot(matrix[i], v, 0);
			value = Math.sqrt(Vectors.dot(product, product, 0) / Vectors.dot(v, v, 0));
			for (int i = 0; i < v.length; i++)
				product[i] /= value;
			v = product;
		}
		return value;
	}

	@Test
	void aStepFarAboveTheBoundIsAnErrorThatNamesBoth() {
		final double[] y = new double[80];
		final Random random = new Random(1);
		for (int t = 0; t < y.length; t++)
			y[t] = random.nextGaussian();
		final double[][] kernels = { { 0.5, 0.5, 0.5, 0.5 } };
		final Encoder encoder = new DenseEncoder(EncoderSettings.builder(1).alpha(2).iterations(500).signs(2).build());
		final String message = assertThrows(InputException.class, () -> encoder.encode(new Trial(1, 0, new double[][] {
			y }, List.of(Support.anywhere())), new double[1], kernels, Progress.NONE)).getMessage();
		assertTrue(message.contains("unrolling_alpha is 2.000") && message.contains("0.2"), message);
	}
}
