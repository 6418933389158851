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

import sc.fiji.dunl.tensor.Convolution;

/**
 * The kernels at each place of a trace, and H and H' on a {@link CodeList}.
 * <p>
 * A place is a number in a buffer with one row of {@link #width} for each
 * kernel; a row has {@code reach} places to spare on both sides, so that a
 * kernel's correlations can be added around any position without a look at the
 * borders. Signals are {@code [sample + before]} of a {@link CodeGrid}. Immutable.
 * </p>
 */
final class PlacedKernels {

	final KernelGram gram;
	final GramRows rows;
	final CodeGrid grid;
	/** Places of a row. */
	final int width;
	private final TraceProblem trace;
	/** Sum of what of the kernel at a place lies on observed samples of the trial, [place]. */
	final double[] inside;
	/** Mean over the baseline's samples of the kernel at a place, [place]. */
	final double[] window;

	PlacedKernels(final Problem problem, final TraceProblem trace) {
		this.trace = trace;
		gram = problem.gram;
		rows = gram.rows();
		grid = problem.grid;
		width = grid.positions() + 2 * gram.reach();
		inside = sums(grid.samples());
		window = sums(trace.baselineEnd);
		for (int p = 0; p < window.length; p++)
			window[p] /= trace.baselineCount;
	}

	private double[] sums(final int end) {
		final double[] sums = new double[gram.count() * width];
		for (int c = 0; c < gram.count(); c++)
			for (int d = 0; d < grid.positions(); d++)
				sums[place(c, d)] = trace.sum(gram, c, grid.sample(d), end);
		return sums;
	}

	/** Place of a kernel's position. */
	int place(final int kernel, final int position) {
		return kernel * width + gram.reach() + position;
	}

	/** Number of places. */
	int places() {
		return gram.count() * width;
	}

	/** First sample, in a signal buffer, of the kernel at a place. */
	int start(final int kernel, final int place) {
		return (place - place(kernel, 0)) * gram.stride();
	}

	/** {@code signal += H x}. */
	void add(final CodeList x, final double[] signal) {
		for (int c = 0; c < gram.count(); c++)
			for (int i = x.from[c]; i < x.from[c + 1]; i++)
				Vectors.addAt(signal, start(c, x.place[i]), x.value[i], gram.kernels()[c]);
	}

	/** {@code out = weight H' signal} at all places. */
	void correlate(final double[] signal, final double weight, final double[] out) {
		final double[] row = new double[grid.positions()];
		for (int c = 0; c < gram.count(); c++) {
			Convolution.correlate(signal, gram.kernels()[c], gram.stride(), row);
			final int first = place(c, 0);
			for (int d = 0; d < row.length; d++)
				out[first + d] = weight * row[d];
		}
	}

	/** {@code dKernels[c][k] += weight sum_i x_i signal[start_i + k]}. */
	void addKernelGradient(final CodeList x, final double[] signal, final double weight, final double[][] dKernels) {
		for (int c = 0; c < gram.count(); c++)
			for (int i = x.from[c]; i < x.from[c + 1]; i++)
				if (x.value[i] != 0) Vectors.addFrom(dKernels[c], weight * x.value[i], signal, start(c, x.place[i]));
	}

	/** As {@link #addKernelGradient(CodeList, double[], double, double[][])}, of a value at each place. */
	void addKernelGradient(final double[] x, final double[] signal, final double weight, final double[][] dKernels) {
		for (int c = 0; c < gram.count(); c++) {
			final int first = place(c, 0);
			for (int d = 0; d < grid.positions(); d++)
				if (x[first + d] != 0) Vectors.addFrom(dKernels[c], weight * x[first + d], signal, d * gram.stride());
		}
	}

	/** A signal buffer of values minus a level, zero outside the trial and where nothing was observed. */
	double[] signal(final double[] values, final double level) {
		final double[] signal = new double[grid.bufferLength()];
		for (int t = 0; t < values.length; t++)
			if (trace.sees(t)) signal[grid.before() + t] = values[t] - level;
		return signal;
	}

	/** A signal buffer that is 1 in those of the trial's first samples that were observed. */
	double[] ones(final int end) {
		final double[] signal = new double[grid.bufferLength()];
		for (int t = 0; t < end; t++)
			if (trace.sees(t)) signal[grid.before() + t] = 1;
		return signal;
	}

	/** Whether a sample of a signal buffer counts: within the trial, and observed. */
	boolean counts(final int index) {
		final int t = index - grid.before();
		return t >= 0 && t < grid.samples() && trace.sees(t);
	}

	/** What the kernels put where nothing counts: outside the trial or on samples not observed; null if nothing. */
	Overhang overhang() {
		return grid.before() == 0 && grid.bufferLength() == grid.samples() && trace.observed == null ? null : new Overhang(
			this);
	}

	/** Mean {@code a + H x} at the samples of the trial. */
	double[] mean(final CodeList x, final double a) {
		final double[] signal = new double[grid.bufferLength()];
		java.util.Arrays.fill(signal, a);
		add(x, signal);
		return java.util.Arrays.copyOfRange(signal, grid.before(), grid.before() + grid.samples());
	}

	/** Codes as [kernel][position]. */
	double[][] codes(final CodeList x) {
		final double[][] codes = new double[gram.count()][grid.positions()];
		for (int c = 0; c < codes.length; c++)
			for (int i = x.from[c]; i < x.from[c + 1]; i++)
				codes[c][x.place[i] - place(c, 0)] = x.value[i];
		return codes;
	}
}
