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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** Non-negative deconvolution at a level: exactness, optimality, gaps. */
class CalciumFitTest {

	private static final Autoregression FIRST = new Autoregression(new double[] { Reference.GAMMA });
	private static final Autoregression SECOND = new Autoregression(Reference.G2);

	@Test
	void bothFindWhatNonNegativeLeastSquaresFinds() {
		assertArrayEquals(Reference.C1, new PooledCalcium(Reference.Y1, Reference.GAMMA).calcium(Reference.LEVEL), 1e-9);
		assertArrayEquals(Reference.C1, new PivotedCalcium(Reference.Y1, FIRST).calcium(Reference.LEVEL), 1e-9);
		assertArrayEquals(Reference.C2, new PivotedCalcium(Reference.Y2, SECOND).calcium(Reference.LEVEL), 1e-9);
	}

	@Test
	void missingSamplesHaveNoWeightAndNoSpike() {
		final double[] y1 = Reference.withGaps(Reference.Y1), y2 = Reference.withGaps(Reference.Y2);
		assertArrayEquals(Reference.C1_GAPS, new PooledCalcium(y1, Reference.GAMMA).calcium(Reference.LEVEL), 1e-9);
		assertArrayEquals(Reference.C1_GAPS, new PivotedCalcium(y1, FIRST).calcium(Reference.LEVEL), 1e-6);
		assertArrayEquals(Reference.C2_GAPS, new PivotedCalcium(y2, SECOND).calcium(Reference.LEVEL), 1e-6);
	}

	@Test
	void calciumWithoutNoiseIsFoundExactly() {
		final Random random = new Random(1);
		final double[] spikes = Reference.spikes(500, random);
		for (final Autoregression model : new Autoregression[] { FIRST, SECOND }) {
			final double[] calcium = model.calcium(spikes);
			final double[] y = calcium.clone();
			for (int t = 0; t < y.length; t++)
				y[t] += 0.25;
			assertArrayEquals(calcium, new PivotedCalcium(y, model).calcium(0.25), 1e-9);
			if (model == FIRST) assertArrayEquals(calcium, new PooledCalcium(y, Reference.GAMMA).calcium(0.25), 1e-9);
		}
	}

	/**
	 * The conditions of Karush, Kuhn and Tucker: with the residual r, what a spike
	 * at j would gain, {@code sum_t r[t] h[t - j]}, is 0 where there is one and
	 * not positive elsewhere.
	 */
	@Test
	void noSpikeWouldImproveTheFit() {
		final Random random = new Random(2);
		for (int trial = 0; trial < 20; trial++)
			for (final Autoregression model : new Autoregression[] { new Autoregression(new double[] { 0.5 + 0.49 * random
				.nextDouble() }), decayAndRise(random) }) {
				final double[] y = Reference.trace(model, Reference.spikes(300, random), 0.2, 0.05 + 0.5 * random.nextDouble(),
					random);
				final double level = 0.4 * random.nextDouble();
				optimal(y, model, level, new PivotedCalcium(y, model).calcium(level));
				if (model.order() == 1) optimal(y, model, level, new PooledCalcium(y, model.g()[0]).calcium(level));
			}
	}

	private static Autoregression decayAndRise(final Random random) {
		final double slow = 0.8 + 0.19 * random.nextDouble(), fast = slow * (0.1 + 0.8 * random.nextDouble());
		return new Autoregression(new double[] { slow + fast, -slow * fast });
	}

	private static void optimal(final double[] y, final Autoregression model, final double level,
		final double[] calcium)
	{
		final double[] h = model.response(y.length);
		for (int j = 0; j < y.length; j++) {
			double gain = 0;
			double spike = calcium[j];
			for (int i = 0; i < Math.min(model.order(), j); i++)
				spike -= model.g()[i] * calcium[j - 1 - i];
			for (int t = j; t < y.length; t++)
				gain += (y[t] - level - calcium[t]) * h[t - j];
			assertTrue(spike > -1e-9 && gain < 1e-7, spike + " and " + gain);
			if (spike > 1e-6) assertEquals(0, gain, 1e-7);
		}
	}

	@Test
	void aLevelAboveTheTraceLeavesNothing() {
		assertArrayEquals(new double[40], new PooledCalcium(Reference.Y1, 0.8).calcium(5), 0);
		assertArrayEquals(new double[40], new PivotedCalcium(Reference.Y2, SECOND).calcium(5), 0);
	}

	@Test
	void anOrderThatIsAskedTwiceAnswersTheSame() {
		final PivotedCalcium fit = new PivotedCalcium(Reference.Y2, SECOND);
		fit.calcium(5);
		fit.calcium(-5);
		assertArrayEquals(Reference.C2, fit.calcium(Reference.LEVEL), 1e-9);
	}
}
