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

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * H'H among the known onsets of a trace, and what else of the onsets depends on
 * the kernels alone. Onsets go by kernel, then by time. Only pairs of onsets
 * whose kernels overlap are kept: row {@code i} has entries {@code
 * row[i]..row[i + 1]} of columns and values. Immutable, and safe for use by
 * several threads.
 */
final class OnsetGram {

	/** How far from 1 the largest ratio may be before power iterations stop. */
	private static final double TOLERANCE = 1e-3;

	/** First onset of each kernel, and at last their number; [kernel + 1]. */
	final int[] from;
	/** Kernel of each onset. */
	final int[] kernel;
	/** Sample of the trial at which each onset's kernel starts. */
	final int[] start;
	/** First entry of each onset's row, and at last their number. */
	final int[] row;
	/** Column of each entry. */
	final int[] column;
	/** Value of each entry. */
	final double[] value;

	private double eigenvalueBound = Double.NaN;

	private OnsetGram(final int[] from, final int[] kernel, final int[] start, final KernelGram gram,
		final int samples, final boolean[] observed)
	{
		this.from = from;
		this.kernel = kernel;
		this.start = start;
		final int onsets = start.length;
		final int[] byTime = IntStream.range(0, onsets).boxed().sorted(Comparator.comparingInt(i -> start[i])).mapToInt(
			Integer::intValue).toArray();
		row = new int[onsets + 1];
		final int[] first = new int[onsets];
		for (int i = 0, low = 0; i < onsets; i++) {
			while (start[byTime[i]] - start[byTime[low]] >= gram.length())
				low++;
			first[i] = low;
		}
		final int[] end = new int[onsets];
		for (int i = onsets - 1, high = onsets; i >= 0; i--) {
			while (start[byTime[high - 1]] - start[byTime[i]] >= gram.length())
				high--;
			end[i] = high;
			row[byTime[i] + 1] = end[i] - first[i];
		}
		for (int i = 0; i < onsets; i++)
			row[i + 1] += row[i];
		column = new int[row[onsets]];
		value = new double[row[onsets]];
		for (int i = 0; i < onsets; i++) {
			final int p = byTime[i];
			for (int e = first[i]; e < end[i]; e++)
				column[row[p] + e - first[i]] = byTime[e];
			Arrays.sort(column, row[p], row[p + 1]);
			for (int e = row[p]; e < row[p + 1]; e++)
				value[e] = product(gram, samples, observed, p, column[e]);
		}
	}

	/**
	 * @param allowed [kernel][position], none of them null
	 * @param observed [sample], null if all were
	 */
	static OnsetGram of(final KernelGram gram, final CodeGrid grid, final boolean[][] allowed,
		final boolean[] observed)
	{
		int onsets = 0;
		final int[] from = new int[allowed.length + 1];
		for (int c = 0; c < allowed.length; c++) {
			for (final boolean here : allowed[c])
				if (here) onsets++;
			from[c + 1] = onsets;
		}
		final int[] kernel = new int[onsets];
		final int[] start = new int[onsets];
		int i = 0;
		for (int c = 0; c < allowed.length; c++)
			for (int d = 0; d < allowed[c].length; d++)
				if (allowed[c][d]) {
					kernel[i] = c;
					start[i++] = grid.sample(d);
				}
		return new OnsetGram(from, kernel, start, gram, grid.samples(), observed);
	}

	/** Number of onsets. */
	int size() {
		return start.length;
	}

	private double product(final KernelGram gram, final int samples, final boolean[] observed, final int p,
		final int q)
	{
		final int low = Math.max(start[p], start[q]);
		final int high = Math.min(start[p], start[q]) + gram.length();
		if (observed == null && low >= 0 && high <= samples) return gram.lags(kernel[p], kernel[q])[gram.reach() +
			(start[q] - start[p]) / gram.stride()];
		final double[] h = gram.kernels()[kernel[p]];
		final double[] g = gram.kernels()[kernel[q]];
		double sum = 0;
		for (int t = Math.max(low, 0); t < Math.min(high, samples); t++)
			if (observed == null || observed[t]) sum += h[t - start[p]] * g[t - start[q]];
		return sum;
	}

	/** Collatz-Wielandt bound {@code max_i (|G| v)_i / v_i} of the largest eigenvalue; 0 without onsets. */
	synchronized double largestEigenvalueBound() {
		if (Double.isNaN(eigenvalueBound)) eigenvalueBound = collatzWielandt();
		return eigenvalueBound;
	}

	private double collatzWielandt() {
		final int n = size();
		double[] v = new double[n];
		Arrays.fill(v, 1);
		double best = Double.POSITIVE_INFINITY;
		for (int iteration = 0; iteration < 50; iteration++) {
			final double[] product = new double[n];
			double high = 0, low = Double.POSITIVE_INFINITY, norm = 0;
			for (int p = 0; p < n; p++) {
				for (int e = row[p]; e < row[p + 1]; e++)
					product[p] += Math.abs(value[e]) * v[column[e]];
				high = Math.max(high, product[p] / v[p]);
				low = Math.min(low, product[p] / v[p]);
				norm = Math.max(norm, product[p]);
			}
			best = Math.min(best, high);
			if (norm == 0 || high - low <= TOLERANCE * high) break;
			// NB: A floor keeps v positive, as the bound needs.
			for (int p = 0; p < n; p++)
				product[p] = Math.max(product[p] / norm, 1e-6);
			v = product;
		}
		return n == 0 ? 0 : best;
	}
}
