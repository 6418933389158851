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

/**
 * Products of the kernels' correlations with a {@link CodeList}, a row of
 * {@value #ROW} positions at a time. Each correlation is kept at every shift
 * against a row: then all arrays of the innermost loop have one index, which is
 * what the compiler turns into vector code. Immutable.
 */
final class GramRows {

	private static final int ROW = 48;

	private final KernelGram gram;
	/** Correlations as a row sees them, [kernel][kernel][code's place in the row's reach][position in the row]. */
	private final double[][][][] tables;

	GramRows(final KernelGram gram) {
		this.gram = gram;
		final int count = gram.count(), reach = gram.reach();
		tables = new double[count][count][2 * reach + ROW][ROW];
		for (int c = 0; c < count; c++)
			for (int o = 0; o < count; o++) {
				final double[] lags = gram.lags(c, o);
				for (int place = 0; place < tables[c][o].length; place++)
					for (int k = Math.max(0, place - 2 * reach); k < Math.min(ROW, place + 1); k++)
						tables[c][o][place][k] = lags[k + 2 * reach - place];
			}
	}

	/**
	 * {@code out = base + weight G x} at all positions.
	 *
	 * @param placed layout of x, base and out
	 * @param base [place]
	 * @param out [place], may be base
	 */
	void addProduct(final PlacedKernels placed, final CodeList x, final double weight, final double[] base,
		final double[] out)
	{
		final int count = gram.count();
		final double[] sum = new double[ROW];
		final int[] low = new int[count], high = new int[count];
		for (int o = 0; o < count; o++) {
			System.arraycopy(x.from, 0, low, 0, count);
			System.arraycopy(x.from, 0, high, 0, count);
			final int end = placed.place(o, placed.grid.positions());
			for (int first = placed.place(o, 0); first < end; first += ROW) {
				final int length = Math.min(ROW, end - first);
				System.arraycopy(base, first, sum, 0, length);
				for (int c = 0; c < count; c++) {
					final int from = first + (c - o) * placed.width - gram.reach();
					final int to = from + 2 * gram.reach() + ROW;
					int i = low[c], j = high[c];
					final int last = x.from[c + 1];
					while (i < last && x.place[i] < from)
						i++;
					while (j < last && x.place[j] < to)
						j++;
					low[c] = i;
					high[c] = j;
					add(tables[c][o], x, i, j, from, weight, sum);
				}
				System.arraycopy(sum, 0, out, first, length);
			}
		}
	}

	private static void add(final double[][] table, final CodeList x, final int first, final int end, final int from,
		final double weight, final double[] sum)
	{
		final int[] place = x.place;
		final double[] value = x.value;
		int i = first;
		for (; i + 3 < end; i += 4)
			addFour(sum, weight * value[i], table[place[i] - from], weight * value[i + 1], table[place[i + 1] - from],
				weight * value[i + 2], table[place[i + 2] - from], weight * value[i + 3], table[place[i + 3] - from]);
		if (i + 1 < end) {
			addTwo(sum, weight * value[i], table[place[i] - from], weight * value[i + 1], table[place[i + 1] - from]);
			i += 2;
		}
		if (i < end) addOne(sum, weight * value[i], table[place[i] - from]);
	}

	// NB: More than four at once, or a length that is not a constant, are slower.

	private static void addOne(final double[] sum, final double v, final double[] row) {
		for (int k = 0; k < ROW; k++)
			sum[k] += v * row[k];
	}

	private static void addTwo(final double[] sum, final double v0, final double[] row0, final double v1,
		final double[] row1)
	{
		for (int k = 0; k < ROW; k++)
			sum[k] += v0 * row0[k] + v1 * row1[k];
	}

	private static void addFour(final double[] sum, final double v0, final double[] row0, final double v1,
		final double[] row1, final double v2, final double[] row2, final double v3, final double[] row3)
	{
		for (int k = 0; k < ROW; k++)
			sum[k] += v0 * row0[k] + v1 * row1[k] + v2 * row2[k] + v3 * row3[k];
	}
}
