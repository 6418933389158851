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
package sc.fiji.dunl.behaviour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Numbers are those of SciPy 1.17 unless they are worked out here. */
class AssociationTest {

	private static final double[] X = { 1, 2, 2, 4, 5, 7, 8, 9, 11, 12 };
	private static final double[] Y = { 0.1, 0.3, 0.2, 0.5, 0.4, 0.4, 0.9, 0.7, 0.8, 1.3 };

	@Test
	void spearmanSharesRanksAmongTies() {
		final Association spearman = Association.spearman(Y, X);
		assertEquals(0.9207317073170734, spearman.value(), 1e-12);
		assertEquals(0.00015683910924038354, spearman.asymptotic(spearman.value()), 1e-12);
		assertEquals(-0.9207317073170734, Association.spearman(Y, negative(X)).value(), 1e-12);
		assertNull(Association.spearman(new double[] { 1, 1, 1 }, new double[] { 1, 2, 3 }));
	}

	@Test
	void fewTrialsHaveExactP() {
		assertEquals(16.0 / 120, Association.spearman(new double[] { 1, 2, 3, 4, 5 }, new double[] { 2, 1, 4, 3, 5 }).p(1,
			0), 1e-15);
		assertEquals(2.0 / 24, Association.spearman(new double[] { 1, 2, 3, 4 }, new double[] { 5, 6, 7, 8 }).p(1, 0),
			1e-15, "the order itself and its reverse");
	}

	@Test
	void someTrialsHavePOfShufflesThatAgreesWithTheApproximation() {
		final Random random = new Random(1);
		final double[] a = random.doubles(20).toArray(), b = random.doubles(20).toArray();
		for (int i = 0; i < 20; i++)
			b[i] += 0.6 * a[i];
		final Association spearman = Association.spearman(a, b);
		final double p = spearman.p(20000, 3);
		assertEquals(spearman.asymptotic(spearman.value()), p, 0.01);
		assertEquals(p, spearman.p(20000, 3), "the same seed");
	}

	@Test
	void shuffledTrialsHaveUniformP() {
		final Random random = new Random(2);
		int below = 0;
		for (int i = 0; i < 400; i++)
			if (Association.spearman(random.doubles(12).toArray(), random.doubles(12).toArray()).p(200, i) < 0.1) below++;
		assertEquals(40, below, 15);
	}

	@Test
	void kruskalWallisIsThatOfScipyWithAndWithoutTies() {
		final double[] codes = { 2.9, 3.0, 2.5, 2.6, 3.2, 3.8, 2.7, 4.0, 2.4, 2.8, 3.4, 3.7, 2.2, 2.0 };
		final Association h = Association.kruskalWallis(codes, new int[] { 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2 });
		assertEquals(0.7714285714285722, h.value(), 1e-12);
		assertEquals(0.6799647735788936, h.asymptotic(h.value()), 1e-12);
		final Association ties = Association.kruskalWallis(new double[] { 1, 2, 2, 3, 2, 3, 4, 4, 5, 5, 6, 2 }, new int[] { 0,
			0, 0, 0, 2, 2, 2, 2, 3, 3, 3, 3 });
		assertEquals(4.905677655677654, ties.value(), 1e-12);
		assertEquals(0.0860489612524694, ties.asymptotic(ties.value()), 1e-12, "a level without codes does not count");
		assertNull(Association.kruskalWallis(codes, new int[14]));
	}

	@Test
	void qIsThatOfBenjaminiAndHochberg() {
		// NB: The 15 p-values of their paper, of which the first four are found at a rate of 0.05.
		final double[] p = { 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
			0.6528, 0.7590, 1.0000 };
		final double[] q = FalseDiscovery.q(p);
		for (int i = 0; i < p.length; i++)
			assertEquals(i < 4, q[i] <= 0.05, "test " + (i + 1));
		assertEquals(0.0095 * 15 / 4, q[3], 1e-12);
		assertEquals(0.0298 * 15 / 7, q[5], 1e-12, "not above that of a larger p");
		assertArrayEquals(new double[] { 0.04, Double.NaN, 0.02 }, FalseDiscovery.q(new double[] { 0.04, Double.NaN, 0.01 }),
			1e-15);
	}

	@Test
	void lineIsThatOfScipy() {
		final Line line = Line.fit(Y, rows(X)).orElseThrow();
		assertEquals(0.08502556610664719, line.slopes()[0], 1e-12);
		assertEquals(0.013988360317049087, line.errors()[0], 1e-12);
		assertEquals(0.041344046749452246, line.intercept(), 1e-12);
		assertEquals(0.0002964820331124975, line.p()[0], 1e-12);
		assertEquals(0.8220079646855258, line.r2(), 1e-12);
		assertTrue(Line.fit(new double[10], rows(X)).isEmpty(), "codes that are constant");
		assertTrue(Line.fit(Y, rows(new double[10])).isEmpty(), "a quantity that is constant");
	}

	@Test
	void standardisedSlopesAreThoseOfNumpy() {
		final Line line = Line.standardised(Y, rows(X, 3, 1, 4, 1, 5, 9, 2, 6, 5, 3)).orElseThrow();
		assertEquals(1.03268165, line.slopes()[0], 1e-8);
		assertEquals(-0.388841917, line.slopes()[1], 1e-8);
		assertEquals(2.18033281e-3, line.p()[1], 1e-9);
		assertTrue(Line.standardised(Y, rows(X, 2, 4, 4, 8, 10, 14, 16, 18, 22, 24)).isEmpty(), "one is twice the other");
	}

	@Test
	void areaUnderTheCurveCountsTiesHalf() {
		final Covariate two = new Covariate("cs", false, new double[] { 0, 0, 0, 0, 1, 1, 1, 1 }, List.of("-", "+"),
			new int[] { 0, 0, 0, 0, 1, 1, 1, 1 });
		assertEquals(13.5 / 16, Pairs.of(new double[] { 1, 2, 2, 3, 2, 3, 4, 5 }, two).auc(), 1e-15);
	}

	private static double[] negative(final double[] values) {
		return Arrays.stream(values).map(value -> -value).toArray();
	}

	private static double[][] rows(final double[] first, final double... second) {
		final double[][] rows = new double[first.length][];
		for (int i = 0; i < rows.length; i++)
			rows[i] = second.length == 0 ? new double[] { first[i] } : new double[] { first[i], second[i] };
		return rows;
	}
}
