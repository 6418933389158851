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
package sc.fiji.dunl.io;

import java.util.Arrays;
import java.util.List;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;

/**
 * Some columns of a table of text, as numbers.
 *
 * @param headings of these columns
 * @param columns [column][row], NaN where a cell is empty or says that its value
 *          is missing
 */
record NumberTable(List<String> headings, double[][] columns) {

	private static final int FIRST_ROWS = 1 << 10;
	private static final int ROWS_BETWEEN_CHECKS = 1 << 12;

	/**
	 * Reads the rows that are left of a table. Cells of other columns may hold
	 * anything. Rows at the end that hold nothing are passed over.
	 *
	 * @param wanted the columns, by their place
	 * @throws InputException that names the column, row and value of a cell that
	 *           is no number
	 */
	static NumberTable read(final CsvSource source, final List<Integer> wanted, final Progress progress) {
		final double[][] columns = new double[wanted.size()][FIRST_ROWS];
		int rows = 0;
		for (List<String> cells = source.next(); cells != null; cells = source.next()) {
			if (rows % ROWS_BETWEEN_CHECKS == 0) progress.check();
			for (int c = 0; c < columns.length; c++) {
				if (rows == columns[c].length) columns[c] = Arrays.copyOf(columns[c], 2 * rows);
				columns[c][rows] = source.numberOrMissing(wanted.get(c), cells);
			}
			rows++;
		}
		while (rows > 0 && isEmpty(columns, rows - 1))
			rows--;
		for (int c = 0; c < columns.length; c++)
			columns[c] = Arrays.copyOf(columns[c], rows);
		return new NumberTable(wanted.stream().map(source.headings()::get).toList(), columns);
	}

	private static boolean isEmpty(final double[][] columns, final int row) {
		return Arrays.stream(columns).allMatch(column -> Double.isNaN(column[row]));
	}
}
