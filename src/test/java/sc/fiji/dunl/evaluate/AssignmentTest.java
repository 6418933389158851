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
