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

import java.util.List;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.dunl.EventSearch;
import sc.fiji.dunl.dunl.Refit;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

class OnsetSpreadTest {

	private static final double[][] KERNEL = { { 0.6, 0.8 } };

	private static OnsetSpread spread(final double[] y, final Support support, final double variance) {
		final double[] residual = y.clone();
		final double amplitude = 0.6 * y[2] + 0.8 * y[3];
		residual[2] -= 0.6 * amplitude;
		residual[3] -= 0.8 * amplitude;
		return OnsetSpread.of(new EventSearch.Result(List.of(new Refit.Placement(0, 2)), new double[] { amplitude }, 0,
			residual, 0), new Trial(1, 0, new double[][] { y }, List.of(support)), KERNEL, 1, variance).get(0);
	}

	@Test
	void placesShareAnEventByTheirLikelihood() {
		final OnsetSpread found = spread(new double[] { 0, 0, 3, 4, 0, 0 }, Support.anywhere(), 4);
		assertArrayEquals(new int[] { 1, 2, 3 }, found.samples());
		// NB: Amplitudes 0.8 * 3, 5 and 0.6 * 4; gains a^2 / 8.
		assertArrayEquals(new double[] { 2.4, 5, 2.4 }, found.amplitudes(), 1e-12);
		final double side = Math.exp((2.4 * 2.4 - 25) / 8);
		assertArrayEquals(new double[] { side / (1 + 2 * side), 1 / (1 + 2 * side), side / (1 + 2 * side) }, found.weights(),
			1e-12);
	}

	@Test
	void withoutNoiseThereIsNoDoubt() {
		assertArrayEquals(new double[] { 0, 1, 0 }, spread(new double[] { 0, 0, 3, 4, 0, 0 }, Support.anywhere(), 1e-9)
			.weights());
	}

	@Test
	void knownOnsetsDoNotSpread() {
		final OnsetSpread found = spread(new double[] { 0, 0, 3, 4, 0, 0 }, Support.at(new int[] { 2 }, new int[] { 1 }), 4);
		assertEquals(1, found.samples().length);
		assertEquals(5, found.amplitudes()[0], 1e-12);
	}

	@Test
	void anEventOfTheOtherSignIsNone() {
		assertEquals(0, spread(new double[] { 0, 0, 3, 4, -90, 0 }, Support.anywhere(), 4).weights()[2]);
	}
}
