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

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.progress.Progress;

class OasisTest {

	private static final Autoregression FIRST = new Autoregression(new double[] { Reference.GAMMA });
	private static final Autoregression SECOND = new Autoregression(Reference.G2);

	@Test
	void findsTheSparsestSpikesWithinTheNoise() {
		final Oasis found = Oasis.deconvolve(Reference.Y1, FIRST, Reference.SIGMA, Progress.NONE);
		// NB: Of SciPy's L-BFGS-B on the problem of the paper, which weighs the last sample otherwise.
		assertEquals(0.3066, found.baseline(), 1e-3);
		assertEquals(4.3767, Arrays.stream(found.spikes()).sum(), 2e-3);
		assertEquals(1.3287, found.calcium()[11], 2e-3);
		// NB: The authors' package stops near the minimum: its spikes sum to 4.451.
		assertEquals(Reference.PUBLISHED_BASELINE, found.baseline(), 0.01);
		assertArrayEquals(Reference.PUBLISHED, found.calcium(), 0.08);
	}

	@Test
	void leavesAsMuchAsTheNoise() {
		final Random random = new Random(3);
		for (final Autoregression model : new Autoregression[] { FIRST, SECOND }) {
			final double[] y = Reference.trace(model, Reference.spikes(2000, random), 0.4, 0.2, random);
			y[100] = y[101] = y[1500] = Double.NaN;
			final Oasis found = Oasis.deconvolve(y, model, 0.2, Progress.NONE);
			double sum = 0;
			for (int t = 0; t < y.length; t++)
				if (!Double.isNaN(y[t])) sum += Math.pow(y[t] - found.baseline() - found.calcium()[t], 2);
			assertEquals(0.04, sum / (y.length - 3), 1e-7);
			assertTrue(found.penalty() > 0);
			assertEquals(0.4, found.baseline(), 0.1);
			assertArrayEquals(found.calcium(), model.calcium(found.spikes()), 1e-6);
			assertTrue(Arrays.stream(found.spikes()).allMatch(s -> s >= 0));
		}
	}

	@Test
	void spikesWithoutNoiseAreFoundWithTheirSizes() {
		final Random random = new Random(4);
		final double[] spikes = Reference.spikes(400, random);
		for (final Autoregression model : new Autoregression[] { FIRST, SECOND }) {
			final double[] y = Reference.trace(model, spikes, 1.5, 0, random);
			final Oasis found = Oasis.deconvolve(y, model, 0, Progress.NONE);
			assertArrayEquals(spikes, found.spikes(), 2e-3);
			assertEquals(1.5, found.baseline(), 1e-3);
		}
	}

	@Test
	void aTraceWithinItsNoiseHasNoSpikes() {
		final double[] y = { 1, 1.1, 0.9, 1, 1.05, 0.95, Double.NaN, 1 };
		final Oasis found = Oasis.deconvolve(y, FIRST, 0.2, Progress.NONE);
		assertArrayEquals(new double[8], found.spikes());
		assertEquals(1, found.baseline(), 1e-12);
		final double[] constant = new double[8];
		Arrays.fill(constant, 2);
		assertEquals(2, Oasis.deconvolve(constant, SECOND, 0, Progress.NONE).baseline(), 1e-12);
		assertArrayEquals(new double[8], Oasis.deconvolve(constant, SECOND, 0, Progress.NONE).spikes());
	}

	@Test
	void thePenaltyIsNeverNegative() {
		final Random random = new Random(5);
		final double[] y = Reference.trace(SECOND, Reference.spikes(300, random), 0.4, 0.2, random);
		final Oasis found = Oasis.deconvolve(y, SECOND, 0.001, Progress.NONE);
		double left = 0;
		for (int t = 0; t < y.length; t++)
			left += Math.pow(y[t] - found.baseline() - found.calcium()[t], 2) / y.length;
		assertTrue(left > 1e-4, "more than the noise, which no calcium without a penalty explains");
		assertEquals(0, found.penalty(), 1e-6);
	}

	@Test
	void aRiseAndDecayOfTooManySamplesIsRefused() {
		final Random random = new Random(6);
		final Autoregression slow = new Autoregression(new double[] { 0.999 + 0.99, -0.999 * 0.99 });
		final double[] y = random.doubles(500).toArray();
		assertTrue(assertThrows(InputException.class, () -> Oasis.deconvolve(y, slow, 0.1, Progress.NONE)).getMessage()
			.contains("roots 0.999 and 0.990 a sample"));
	}

	@Test
	void offsetAndScaleCarryOver() {
		final double[] scaled = Arrays.stream(Reference.Y2).map(v -> 1000 + 50 * v).toArray();
		final Oasis plain = Oasis.deconvolve(Reference.Y2, SECOND, 0.15, Progress.NONE);
		final Oasis large = Oasis.deconvolve(scaled, SECOND, 7.5, Progress.NONE);
		assertArrayEquals(Arrays.stream(plain.spikes()).map(v -> 50 * v).toArray(), large.spikes(), 1e-4);
		assertEquals(1000 + 50 * plain.baseline(), large.baseline(), 1e-4);
	}

	@Test
	void canBeCancelled() {
		assertThrows(CancelledException.class, () -> Oasis.deconvolve(Reference.Y1, FIRST, 0.1, new Progress() {

			@Override
			public void update(final String stage, final double fraction) {
				// NB: Nobody is watching.
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		}));
		assertThrows(IllegalArgumentException.class, () -> Oasis.deconvolve(new double[] { Double.NaN }, FIRST, 1,
			Progress.NONE));
	}
}
