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
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class AmplitudeErrorsTest {

	private static final int[] BOTH = { 2, 2 };

	private static Confidence[] of(final double[] y, final double[][] kernels, final int[] signs,
		final List<Refit.Placement> placements, final double baseline)
	{
		return of(y, null, kernels, signs, placements, baseline);
	}

	private static Confidence[] of(final double[] y, final boolean[] observed, final double[][] kernels,
		final int[] signs, final List<Refit.Placement> placements, final double baseline)
	{
		final Refit.Result fit = Refit.of(y, observed, kernels, signs, placements, baseline);
		return AmplitudeErrors.of(y, observed, kernels, signs, placements, fit.amplitudes(), fit.baseline(), Double.isNaN(
			baseline));
	}

	/** {@code y = 3 h + (1, -1, 1, -1)}: squared residual 4 with 3 degrees of freedom, standard error sqrt(4/3). */
	@Test
	void oneAmplitudeByHand() {
		final double[][] box = { { 0.5, 0.5, 0.5, 0.5 } };
		final double[] y = { 2.5, 0.5, 2.5, 0.5 };
		final Confidence found = of(y, box, BOTH, List.of(new Refit.Placement(0, 0)), 0)[0];
		// NB: 3.182446 is the 97.5th percentile of Student's t with 3 degrees of freedom.
		final double half = 3.182446 * Math.sqrt(4 / 3.0);
		assertEquals(3 - half, found.low(), 1e-5);
		assertEquals(3 + half, found.high(), 1e-5);
		assertEquals(3 / Math.sqrt(4 / 3.0), found.score(), 1e-9);
	}

	@Test
	void aSignEndsTheIntervalAtZero() {
		final double[][] box = { { 0.5, 0.5, 0.5, 0.5 } };
		final List<Refit.Placement> place = List.of(new Refit.Placement(0, 0));
		final double[] up = { 2.5, 0.5, 2.5, 0.5 }, down = { -2.5, -0.5, -2.5, -0.5 };
		assertEquals(0, of(up, box, new int[] { 1 }, place, 0)[0].low());
		assertEquals(of(up, box, BOTH, place, 0)[0].high(), of(up, box, new int[] { 1 }, place, 0)[0].high());
		assertEquals(0, of(down, box, new int[] { -1 }, place, 0)[0].high());
		// NB: Held at zero: nothing is explained, so 4 degrees of freedom, and 2.776445 is their percentile.
		final Confidence held = of(down, box, new int[] { 1 }, place, 0)[0];
		assertEquals(0, held.low());
		assertEquals(0, held.score());
		assertEquals(Math.max(0, -3 + 2.776445 * Math.sqrt(13 / 4.0)), held.high(), 1e-5);
	}

	@Test
	void whatTheDataCannotTellHasNoInterval() {
		final double[][] alike = { { 0.6, 0.8, 0 }, { 0.6, 0.8, 1e-9 } };
		final double[] y = { 0.1, 0.7, 0.9, -0.1, 0.2, 0.3, -0.2, 0.1 };
		final List<Refit.Placement> copies = List.of(new Refit.Placement(0, 1), new Refit.Placement(1, 1),
			new Refit.Placement(0, 5));
		final Confidence[] found = of(y, alike, BOTH, copies, 0);
		assertSame(Confidence.NONE, found[0]);
		assertSame(Confidence.NONE, found[1]);
		assertTrue(found[2].low() < found[2].high());

		final boolean[] observed = { true, true, true, true, true, false, false, false };
		assertSame(Confidence.NONE, of(y, observed, alike, BOTH, List.of(new Refit.Placement(0, 5)), Double.NaN)[0]);

		final double[][] flat = { { 0.5, 0.5, 0.5, 0.5 } };
		final List<Refit.Placement> level = List.of(new Refit.Placement(0, 0), new Refit.Placement(0, 4));
		assertSame(Confidence.NONE, of(y, flat, BOTH, level, Double.NaN)[0]);
		assertTrue(of(y, flat, BOTH, level, 0)[0].low() < of(y, flat, BOTH, level, 0)[0].high());

		assertSame(Confidence.NONE, of(new double[] { 1, 2 }, new double[][] { { 0.6, 0.8 } }, BOTH, List.of(
			new Refit.Placement(0, 0)), Double.NaN)[0]);
		final double[] exact = { 0, 1.2, 1.6, 0, 0, 0, 0, 0 };
		assertSame(Confidence.NONE, of(exact, alike, BOTH, List.of(new Refit.Placement(0, 1)), Double.NaN)[0]);
	}

	/** As the textbook's regression on the same columns, and as fitting once more without each. */
	@Property(tries = 100, seed = "1", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void agreesWithRegression(@ForAll final long seed) {
		final Random random = new Random(seed);
		final int length = 3 + random.nextInt(8), samples = 60 + random.nextInt(60);
		final double[][] kernels = new double[2][length];
		for (final double[] kernel : kernels)
			Arrays.setAll(kernel, k -> random.nextGaussian());
		final List<Refit.Placement> placements = new ArrayList<>();
		for (int start = -length / 2, c = 0; start < samples - 2; start += 1 + random.nextInt(2 * length), c++)
			placements.add(new Refit.Placement(c % 2, start));
		Collections.shuffle(placements, random);
		final double[] y = random.doubles(samples, -1, 2).toArray();
		final boolean[] observed = new boolean[samples];
		for (int t = 0; t < samples; t++)
			observed[t] = random.nextInt(9) > 0;
		final boolean estimate = random.nextBoolean();
		final double baseline = estimate ? Double.NaN : 0.4;
		final Confidence[] found = of(y, observed, kernels, BOTH, placements, baseline);

		final List<double[]> rows = new ArrayList<>();
		final List<Double> target = new ArrayList<>();
		for (int t = 0; t < samples; t++) {
			if (!observed[t]) continue;
			final double[] row = new double[placements.size()];
			for (int i = 0; i < row.length; i++) {
				final int k = t - placements.get(i).sample();
				if (k >= 0 && k < length) row[i] = kernels[placements.get(i).kernel()][k];
			}
			rows.add(row);
			target.add(y[t] - (estimate ? 0 : baseline));
		}
		final OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
		regression.setNoIntercept(!estimate);
		regression.newSampleData(target.stream().mapToDouble(Double::doubleValue).toArray(), rows.toArray(double[][]::new));
		final double[] parameters = regression.estimateRegressionParameters();
		final double[] errors = regression.estimateRegressionParametersStandardErrors();
		final double t = new TDistribution(rows.size() - parameters.length).inverseCumulativeProbability(0.975);
		final double without = regression.calculateResidualSumOfSquares();
		for (int i = 0; i < found.length; i++) {
			final int p = estimate ? i + 1 : i;
			final double rounding = 1e-6 * (Math.abs(parameters[p]) + errors[p]);
			assertEquals(parameters[p] - t * errors[p], found[i].low(), rounding);
			assertEquals(parameters[p] + t * errors[p], found[i].high(), rounding);
			final List<Refit.Placement> others = new ArrayList<>(placements);
			others.remove(i);
			final double worse = squares(y, observed, kernels, others, baseline) - without;
			final double sigma = Math.sqrt(without / (rows.size() - parameters.length));
			assertEquals(Math.sqrt(worse) / sigma, found[i].score(), 1e-5 * found[i].score() + 1e-5);
		}
	}

	private static double squares(final double[] y, final boolean[] observed, final double[][] kernels,
		final List<Refit.Placement> placements, final double baseline)
	{
		final Refit.Result fit = Refit.of(y, observed, kernels, BOTH, placements, baseline);
		double sum = 0;
		for (int t = 0; t < y.length; t++) {
			double left = y[t] - fit.baseline();
			for (int i = 0; i < placements.size(); i++) {
				final int k = t - placements.get(i).sample();
				if (k >= 0 && k < kernels[0].length) left -= fit.amplitudes()[i] * kernels[placements.get(i).kernel()][k];
			}
			if (observed[t]) sum += left * left;
		}
		return sum;
	}

	/** One trial of everything: a long chain of overlaps must not cost its square. */
	@Test
	void manyEventsAreJudgedAtOnce() {
		final Random random = new Random(2);
		final int events = 20_000;
		final double[][] kernel = { { 0.2, 0.9, 0.3, 0.2, 0.1, 0.05 } };
		final double[] y = random.doubles(4 * events, 0, 1).toArray();
		final List<Refit.Placement> placements = new ArrayList<>();
		for (int i = 0; i < events; i++)
			placements.add(new Refit.Placement(0, 4 * i));
		final Confidence[] found = of(y, kernel, BOTH, placements, Double.NaN);
		assertTrue(Arrays.stream(found).allMatch(c -> c.low() < c.high() && Double.isFinite(c.score())));
	}
}
