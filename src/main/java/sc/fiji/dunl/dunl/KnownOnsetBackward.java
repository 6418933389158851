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

import sc.fiji.dunl.progress.Progress;

/**
 * The backward pass of {@link KnownOnsetEncoder} over one trace: the same as
 * {@link SparseBackward}, among the onsets alone. Buffers are [onset].
 */
final class KnownOnsetBackward {

	private final Problem problem;
	private final EncoderSettings settings;
	private final PlacedOnsets placed;
	private final OnsetGram onsets;
	private final TraceProblem data;
	private final OnsetHistory history;
	private final double[] last;
	private final ListProximal proximal;
	private final double alpha;
	private final boolean estimated;
	private final int size;

	/** @param last the codes that were found */
	KnownOnsetBackward(final Problem problem, final PlacedOnsets placed, final OnsetHistory history,
		final double[] last)
	{
		this.problem = problem;
		this.placed = placed;
		this.history = history;
		this.last = last;
		settings = problem.settings;
		onsets = placed.onsets;
		data = placed.data;
		alpha = data.step.alpha();
		estimated = settings.estimateBaseline();
		size = placed.size;
		proximal = new ListProximal(settings, problem.grid.positions());
	}

	/** As {@link TraceRun#backward}. */
	void run(final double[] dEta, final double[][] dCodes, final boolean passes, final double[][] dKernels,
		final Progress progress)
	{
		final double[] momentum = settings.momentum();
		final double[] gx = output(dEta, dCodes, passes, dKernels);
		final double[] gz = new double[size], point = new double[size], values = new double[size];
		final double[] before = new double[size], x = new double[size];
		final CodeList list = placed.list(x);
		final double[] sumGu = new double[size], sumLevelGu = new double[size], sumWindowZ = new double[size];
		final double[] sumProducts = new double[onsets.value.length];
		double ga = Arrays.stream(dEta).sum(), gaPoint = 0;
		for (int r = history.size() - 1; r >= 0; r--) {
			progress.check();
			final boolean constant = history.size() - r > settings.backwardIterations();
			if (constant && !estimated) break;
			final double m = momentum[r];
			final boolean stopped = constant || proximal.cuts(r) && !passes;
			history.codes(r, x);
			for (int i = 0; i < size; i++) {
				values[i] = stopped ? 0 : gx[i] + (1 + m) * gz[i];
				gx[i] = constant ? 0 : -m * gz[i];
			}
			if (!stopped && proximal.excludes(r)) {
				history.unexcluded(r, before);
				proximal.reverseExclude(list, before, alpha, values);
				mask(values, before);
			}
			else mask(values, x);
			history.point(r, momentum, point);
			double pull = 0;
			if (estimated) {
				final double gaMoved = ga + (1 + m) * gaPoint;
				pull = data.step.baseline() * gaMoved;
				ga = -m * gaPoint;
				gaPoint = gaMoved - pull - alpha * Vectors.dot(values, placed.inside, 0);
			}
			reverseStep(values, point, pull, gz, sumProducts);
			final double level = history.level(r);
			for (int i = 0; i < size; i++) {
				sumGu[i] += values[i];
				sumLevelGu[i] += level * values[i];
				sumWindowZ[i] += pull * point[i];
			}
		}
		finish(sumGu, sumLevelGu, sumWindowZ, sumProducts, dKernels);
	}

	private static void mask(final double[] g, final double[] x) {
		for (int i = 0; i < g.length; i++)
			if (x[i] == 0) g[i] = 0;
	}

	private double[] output(final double[] dEta, final double[][] dCodes, final boolean passes,
		final double[][] dKernels)
	{
		final double[] gx = new double[size];
		for (int i = 0; i < size; i++) {
			final int c = onsets.kernel[i], start = onsets.start[i], end = placed.end(i);
			final double[] h = placed.kernel(i);
			double sum = 0;
			for (int k = placed.first(i); k < end; k++) {
				sum += h[k] * dEta[start + k];
				dKernels[c][k] += last[i] * dEta[start + k];
			}
			gx[i] = sum + dCodes[c][problem.grid.position(start)];
		}
		// NB: The selection that topK makes at the end.
		if (settings.topK().isPresent()) {
			if (!passes) return new double[size];
			mask(gx, last);
		}
		return gx;
	}

	private void reverseStep(final double[] gu, final double[] point, final double pull, final double[] gz,
		final double[] sumProducts)
	{
		for (int i = 0; i < size; i++)
			gz[i] = gu[i] - pull * placed.window[i];
		for (int i = 0; i < size; i++) {
			if (gu[i] == 0) continue;
			final double weight = alpha * gu[i];
			for (int e = onsets.row[i]; e < onsets.row[i + 1]; e++) {
				gz[onsets.column[e]] -= weight * onsets.value[e];
				sumProducts[e] += weight * point[onsets.column[e]];
			}
		}
	}

	private void finish(final double[] sumGu, final double[] sumLevelGu, final double[] sumWindowZ,
		final double[] sumProducts, final double[][] dKernels)
	{
		for (int i = 0; i < size; i++) {
			final int start = onsets.start[i], end = placed.end(i);
			final double[] d = dKernels[onsets.kernel[i]];
			final double drive = alpha * sumGu[i], level = alpha * (placed.given * sumGu[i] + (estimated ? sumLevelGu[i] : 0));
			final double mean = sumWindowZ[i] / data.baselineCount;
			for (int k = placed.first(i); k < end; k++)
				if (data.sees(start + k)) d[k] += drive * data.y[start + k] - level - (start + k < data.baselineEnd ? mean : 0);
			for (int e = onsets.row[i]; e < onsets.row[i + 1]; e++)
				if (sumProducts[e] != 0) addProduct(i, onsets.column[e], sumProducts[e], dKernels);
		}
	}

	/** What the product of two onsets' codes gives to both kernels, where both lie on observed samples. */
	private void addProduct(final int i, final int j, final double weight, final double[][] dKernels) {
		final int p = onsets.start[i], q = onsets.start[j];
		final double[] h = placed.kernel(i), g = placed.kernel(j);
		final double[] dh = dKernels[onsets.kernel[i]], dg = dKernels[onsets.kernel[j]];
		for (int t = Math.max(0, Math.max(p, q)); t < Math.min(data.y.length, Math.min(p, q) + h.length); t++) {
			if (!data.sees(t)) continue;
			dh[t - p] -= weight * g[t - q];
			dg[t - q] -= weight * h[t - p];
		}
	}
}
