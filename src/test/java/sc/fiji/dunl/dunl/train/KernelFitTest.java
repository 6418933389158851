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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class KernelFitTest {

	private static final double[][] KERNELS = { { 1, 2, -1 }, { 0.5, 0.5, 3 } };
	private static final boolean[] BOTH = { true, true };
	private static final Projection ANY_SIGN = new Projection(new boolean[2], new int[] { 3, 3 }, false);

	private static OnsetSpread at(final int kernel, final int sample, final double amplitude) {
		return new OnsetSpread(kernel, new int[] { sample }, new double[] { 1 }, new double[] { amplitude });
	}

	private static double[] signal(final List<OnsetSpread> events) {
		final double[] y = new double[30];
		Arrays.fill(y, 4);
		for (final OnsetSpread event : events)
			for (int k = 0; k < 3; k++)
				if (event.samples()[0] + k >= 0 && event.samples()[0] + k < 30) y[event.samples()[0] + k] += event.amplitudes()[0] *
					KERNELS[event.kernel()][k];
		return y;
	}

	@Test
	void overlappingKernelsAreFittedExactly() {
		final List<OnsetSpread> events = List.of(at(0, -1, 1), at(0, 5, 2), at(1, 6, 3), at(0, 15, 1), at(1, 24, 2), at(1, 29,
			2));
		final KernelFit fit = new KernelFit(2, 3, 0);
		fit.add(signal(events), null, 4, events, 0);
		final double[][] found = fit.solve(new double[2][3], BOTH, ANY_SIGN);
		assertArrayEquals(KERNELS[0], found[0], 1e-4);
		assertArrayEquals(KERNELS[1], found[1], 1e-4);
	}

	@Test
	void missingSamplesTakeNoPart() {
		final List<OnsetSpread> events = List.of(at(0, 5, 2), at(1, 11, 3), at(0, 15, 1), at(1, 20, 2));
		final double[] y = signal(events);
		final boolean[] observed = new boolean[30];
		Arrays.fill(observed, true);
		observed[6] = false;
		y[6] = Double.NaN;
		final KernelFit fit = new KernelFit(2, 3, 0);
		fit.add(y, observed, 4, events, 0);
		assertArrayEquals(KERNELS[0], fit.solve(new double[2][3], BOTH, ANY_SIGN)[0], 1e-4);
	}

	@Test
	void marginsFindWhatLiesBesideTheWindow() {
		final List<OnsetSpread> true1 = List.of(at(1, 5, 2), at(1, 15, 2));
		final KernelFit fit = new KernelFit(2, 3, 1);
		fit.add(signal(true1), null, 4, List.of(at(1, 6, 2), at(1, 16, 2)), 0);
		assertArrayEquals(new double[] { 0.5, 0.5, 3, 0, 0 }, fit.solve(new double[2][3], BOTH, ANY_SIGN)[1], 1e-4);
	}

	@Test
	void aSpreadEventIsExpectedOverItsPlaces() {
		// NB: An event half here and half there, of amplitude 1, fits the mean of both windows.
		final double[] y = { 0, 2, 4, 6, 0 };
		final KernelFit fit = new KernelFit(1, 2, 0);
		fit.add(y, null, 0, List.of(new OnsetSpread(0, new int[] { 1, 2 }, new double[] { 0.5, 0.5 }, new double[] { 1, 1 })),
			1);
		assertArrayEquals(new double[] { 3, 5 }, fit.solve(new double[1][2], new boolean[] { true }, new Projection(
			new boolean[1], new int[] { 2 }, false))[0], 1e-6);
	}

	@Test
	void penaltiesPullTowardsStraightLines() {
		final double[] y = { 0, 1, 0, 1, 0, 0, 0 };
		final KernelFit fit = new KernelFit(1, 4, 0);
		fit.add(y, null, 0, List.of(at(0, 0, 1)), 0);
		fit.penalise(0, 1e3, 1, -2, 1);
		final double[] h = fit.solve(new double[1][4], new boolean[] { true }, new Projection(new boolean[1], new int[] { 4 },
			false))[0];
		for (int k = 0; k < 2; k++)
			assertEquals(0, h[k] - 2 * h[k + 1] + h[k + 2], 0.01);
	}

	@Test
	void signsAndFixedKernelsAreKept() {
		final List<OnsetSpread> events = List.of(at(0, 5, 2), at(1, 15, 3));
		final KernelFit fit = new KernelFit(2, 3, 0);
		fit.add(signal(events), null, 4, events, 0);
		final double[][] start = { { 1, 1, 1 }, { 7, 7, 7 } };
		final double[][] found = fit.solve(start, new boolean[] { true, false }, new Projection(new boolean[] { true, false },
			new int[] { 3, 3 }, false));
		assertArrayEquals(new double[] { 1, 2, 0 }, found[0], 1e-6);
		assertArrayEquals(start[1], found[1]);
	}
}
