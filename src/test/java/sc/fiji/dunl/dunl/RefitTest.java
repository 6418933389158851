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

import java.util.List;

import org.junit.jupiter.api.Test;

class RefitTest {

	private static final double[][] KERNELS = { { 0.6, 0.8, 0, 0 }, { 0.5, 0.5, 0.5, 0.5 } };

	private static double[] signal(final double baseline, final List<Refit.Placement> placements,
		final double... amplitudes)
	{
		final double[] y = new double[12];
		java.util.Arrays.fill(y, baseline);
		for (int i = 0; i < amplitudes.length; i++)
			for (int k = 0; k < 4; k++) {
				final int t = placements.get(i).sample() + k;
				if (t >= 0 && t < y.length) y[t] += amplitudes[i] * KERNELS[placements.get(i).kernel()][k];
			}
		return y;
	}

	@Test
	void overlappingAmplitudesAndBaselineAreExact() {
		final List<Refit.Placement> placements = List.of(new Refit.Placement(0, 2), new Refit.Placement(1, 3),
			new Refit.Placement(0, -1), new Refit.Placement(1, 10));
		final Refit.Result result = Refit.of(signal(0.3, placements, 2, 5, 1, 4), KERNELS, new int[] { 1, 1 }, placements,
			Double.NaN);
		assertArrayEquals(new double[] { 2, 5, 1, 4 }, result.amplitudes(), 1e-6);
		assertEquals(0.3, result.baseline(), 1e-6);
	}

	@Test
	void signsAreKept() {
		final List<Refit.Placement> placements = List.of(new Refit.Placement(0, 2), new Refit.Placement(1, 6));
		final double[] y = signal(0, placements, -2, 3);
		assertArrayEquals(new double[] { 0, 3 }, Refit.of(y, KERNELS, new int[] { 1, 1 }, placements, 0).amplitudes(),
			1e-9);
		assertArrayEquals(new double[] { -2, 3 }, Refit.of(y, KERNELS, new int[] { 2, 1 }, placements, 0).amplitudes(),
			1e-9);
		assertArrayEquals(new double[] { -2, 0 }, Refit.of(y, KERNELS, new int[] { -1, -1 }, placements, 0).amplitudes(),
			1e-9);
	}

	@Test
	void withoutPlacementsTheBaselineIsTheMean() {
		final Refit.Result result = Refit.of(new double[] { 1, 2, 6 }, KERNELS, new int[] { 1, 1 }, List.of(), Double.NaN);
		assertEquals(3, result.baseline(), 1e-12);
		assertEquals(0, result.amplitudes().length);
	}
}
