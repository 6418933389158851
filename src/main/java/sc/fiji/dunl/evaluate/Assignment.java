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

import java.util.Arrays;

/**
 * The one-to-one assignment of least total cost, by the Hungarian method with
 * potentials: exact, O(rows^2 columns).
 */
final class Assignment {

	private Assignment() {
		// NB: static use only.
	}

	/**
	 * Assigns as many rows to columns as there are of the fewer.
	 *
	 * @param cost [row][column], finite, rectangular
	 * @return [row], its column, or -1 where the row stays alone
	 */
	static int[] minimise(final double[][] cost) {
		final int rows = cost.length;
		final int columns = rows == 0 ? 0 : cost[0].length;
		if (rows <= columns) return columnOfRow(cost, rows, columns);

		final double[][] transposed = new double[columns][rows];
		for (int r = 0; r < rows; r++)
			for (int c = 0; c < columns; c++)
				transposed[c][r] = cost[r][c];
		final int[] rowOfColumn = columnOfRow(transposed, columns, rows);
		final int[] result = new int[rows];
		Arrays.fill(result, -1);
		for (int c = 0; c < columns; c++)
			result[rowOfColumn[c]] = c;
		return result;
	}

	/** For at most as many rows as columns: every row gets a column. */
	private static int[] columnOfRow(final double[][] cost, final int rows, final int columns) {
		// NB: rows and columns count from 1 here; column 0 stands for the row being added.
		final double[] rowPotential = new double[rows + 1];
		final double[] columnPotential = new double[columns + 1];
		final int[] rowOf = new int[columns + 1];
		final int[] previous = new int[columns + 1];
		for (int row = 1; row <= rows; row++) {
			final double[] slack = new double[columns + 1];
			Arrays.fill(slack, Double.POSITIVE_INFINITY);
			final boolean[] reached = new boolean[columns + 1];
			rowOf[0] = row;
			int column = 0;
			while (rowOf[column] != 0) {
				reached[column] = true;
				final int from = rowOf[column];
				int next = 0;
				for (int c = 1; c <= columns; c++) {
					if (reached[c]) continue;
					final double reduced = cost[from - 1][c - 1] - rowPotential[from] - columnPotential[c];
					if (reduced < slack[c]) {
						slack[c] = reduced;
						previous[c] = column;
					}
					if (next == 0 || slack[c] < slack[next]) next = c;
				}
				final double step = slack[next];
				for (int c = 0; c <= columns; c++)
					if (reached[c]) {
						rowPotential[rowOf[c]] += step;
						columnPotential[c] -= step;
					}
					else slack[c] -= step;
				column = next;
			}
			while (column != 0) {
				rowOf[column] = rowOf[previous[column]];
				column = previous[column];
			}
		}
		final int[] result = new int[rows];
		for (int c = 1; c <= columns; c++)
			if (rowOf[c] != 0) result[rowOf[c] - 1] = c - 1;
		return result;
	}
}
