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
package sc.fiji.dunl.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class AssignmentTest {

	@Test
	void takingTheCheapestFirstIsNotEnough() {
		// NB: the cheapest pair (0, 0) would leave 100 for the other row.
		assertArrayEquals(new int[] { 1, 0 }, Assignment.minimise(new double[][] { { 0, 1 }, { 1, 100 } }));
	}

	@Test
	void moreRowsThanColumnsLeavesTheDearestRowAlone() {
		assertArrayEquals(new int[] { 0, -1, 1 }, Assignment.minimise(new double[][] { { 1, 9 }, { 2, 8 }, { 7, 1 } }));
	}

	@Test
	void moreColumnsThanRows() {
		assertArrayEquals(new int[] { 2 }, Assignment.minimise(new double[][] { { 3, 2, -1 } }));
	}

	@Test
	void nothingToAssign() {
		assertArrayEquals(new int[0], Assignment.minimise(new double[0][]));
		assertArrayEquals(new int[] { -1, -1 }, Assignment.minimise(new double[2][0]));
	}

	@Test
	void asCheapAsTheBestOfAllPermutations() {
		final Random random = new Random(7);
		for (int round = 0; round < 200; round++) {
			final int rows = 1 + random.nextInt(5);
			final int columns = 1 + random.nextInt(5);
			final double[][] cost = new double[rows][columns];
			for (final double[] row : cost)
				for (int c = 0; c < columns; c++)
					row[c] = random.nextInt(10) - 5;
			final int[] assigned = Assignment.minimise(cost);
			double sum = 0;
			for (int r = 0; r < rows; r++)
				if (assigned[r] >= 0) sum += cost[r][assigned[r]];
			final int[] used = Arrays.stream(assigned).filter(c -> c >= 0).toArray();
			assertEquals(Math.min(rows, columns), used.length);
			assertEquals(used.length, Arrays.stream(used).distinct().count());
			assertEquals(cheapest(cost, 0, new boolean[columns], used.length), sum, 1e-12);
		}
	}

	/** Least cost of assigning exactly {@code left} of the rows from {@code row} on. */
	private static double cheapest(final double[][] cost, final int row, final boolean[] taken, final int left) {
		if (left == 0) return 0;
		if (row == cost.length) return Double.POSITIVE_INFINITY;
		double best = cheapest(cost, row + 1, taken, left);
		for (int c = 0; c < taken.length; c++) {
			if (taken[c]) continue;
			taken[c] = true;
			best = Math.min(best, cost[row][c] + cheapest(cost, row + 1, taken, left - 1));
			taken[c] = false;
		}
		return best;
	}
}
