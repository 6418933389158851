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
 * The iterations of {@link KnownOnsetEncoder} on one trace, and their reverse,
 * among its onsets alone. The samples are read before the first iteration, and
 * again for the result.
 */
final class KnownOnsetRun implements TraceRun {

	/** Iterations that there is room for before it is made larger. */
	private static final int ROOM = 128;

	private final Problem problem;
	private final EncoderSettings settings;
	private final KernelGram gram;
	private final OnsetGram onsets;
	private final ListProximal proximal;
	private final double alpha;
	private final double share;
	private final TraceProblem data;
	private final double[] trace;
	private final double given;
	private final boolean estimated;
	private final int size;
	private final double[] momentum;

	/** What the baseline's unit takes from an onset's correlation, [onset]. */
	private final double[] inside;
	/** Mean of the kernel at an onset over the baseline's samples, [onset]. */
	private final double[] window;
	private final int[] place;

	// Kept for the backward pass: codes and codes before Q-regularization [iteration, onset], baselines [iteration]
	private double[] codes;
	private double[] unexcluded;
	private double[] levels;

	private double[] last;
	private double baseline;
	private int made;
	private Progress progress = Progress.NONE;

	/** @param keep whether {@link #backward} will be called */
	KnownOnsetRun(final Problem problem, final int roi, final boolean keep) {
		this.problem = problem;
		settings = problem.settings;
		gram = problem.gram;
		data = problem.traces.get(roi);
		onsets = data.onsets;
		alpha = data.step.alpha();
		share = data.step.baseline();
		trace = data.y;
		estimated = settings.estimateBaseline();
		given = estimated ? 0 : problem.baseline[roi];
		size = onsets.size();
		momentum = settings.momentum();
		proximal = new ListProximal(settings, problem.grid.positions());
		inside = new double[size];
		window = new double[size];
		place = new int[size];
		for (int i = 0; i < size; i++) {
			final int c = onsets.kernel[i], start = onsets.start[i];
			place[i] = c * problem.grid.positions() + problem.grid.position(start);
			inside[i] = data.sum(gram, c, start, trace.length);
			window[i] = data.sum(gram, c, start, data.baselineEnd) / data.baselineCount;
		}
		final int room = Math.min(settings.iterations(), ROOM);
		codes = keep ? new double[room * size] : null;
		unexcluded = keep && settings.q().isPresent() ? new double[room * size] : null;
		levels = keep ? new double[room] : null;
	}

	// -- Forward --

	@Override
	public void forward(final Progress asked) {
		progress = asked;
		final double[] drive = drive();
		final double target = data.mean();
		final double[] z = new double[size], before = new double[size];
		double[] x = new double[size], old = new double[size];
		CodeList list = new CodeList(onsets.from, place, x), spare = new CodeList(onsets.from, place, old);
		final StoppingRule stopping = new StoppingRule(settings);
		boolean rest = false;
		double a = given, aPoint = given, decay = 1;
		for (int r = 0; r < settings.iterations() && !rest; r++) {
			progress.check();
			decay *= settings.lambdaDecay();
			final CodeList swap = spare;
			spare = list;
			list = swap;
			old = spare.value;
			x = list.value;
			double aMoved = a;
			if (estimated) aMoved = aPoint + share * (target - aPoint - Vectors.dot(z, window, 0));
			step(z, drive, estimated ? aPoint : 0, decay, x);
			if (proximal.excludes(r)) proximal.exclude(list, before, alpha);
			if (proximal.cuts(r)) proximal.cut(list, r);
			problem.checkSize(x, size, r, data.step);
			if (codes != null) keep(r, x, before, aPoint);
			final double m = momentum[r];
			for (int i = 0; i < size; i++)
				z[i] = x[i] + m * (x[i] - old[i]);
			aPoint = aMoved + m * (aMoved - a);
			a = aMoved;
			made = r + 1;
			rest = stopping.due(r) && stopping.atRest(problem.objective(data, mean(x, a), list));
		}
		last = x.clone();
		if (settings.topK().isPresent()) proximal.cut(new CodeList(onsets.from, place, last), settings.iterations());
		baseline = a;
	}

	/** {@code alpha H'(y - a)}, a the given baseline or 0. */
	private double[] drive() {
		final double[] drive = new double[size];
		for (int i = 0; i < size; i++) {
			final double[] h = gram.kernels()[onsets.kernel[i]];
			final int start = onsets.start[i];
			double sum = 0;
			for (int k = Math.max(0, -start); k < Math.min(h.length, trace.length - start); k++)
				if (data.sees(start + k)) sum += h[k] * (trace[start + k] - given);
			drive[i] = alpha * sum;
		}
		return drive;
	}

	/** The gradient step and shrinkage. */
	private void step(final double[] z, final double[] drive, final double a, final double decay, final double[] x) {
		final int[] row = onsets.row, column = onsets.column;
		final double[] value = onsets.value;
		final boolean hard = !Double.isNaN(settings.hardThreshold());
		for (int c = 0; c < gram.count(); c++) {
			final double by = hard ? settings.hardThreshold() : alpha * (settings.lambda(c) * decay);
			final int sign = settings.sign(c);
			for (int i = onsets.from[c]; i < onsets.from[c + 1]; i++) {
				double explained = a * inside[i];
				for (int e = row[i]; e < row[i + 1]; e++)
					explained += value[e] * z[column[e]];
				final double v = z[i] + drive[i] - alpha * explained;
				final double shrunk = ListProximal.shrink(v, by, sign);
				x[i] = hard && shrunk != 0 ? v : shrunk;
			}
		}
	}

	private void keep(final int r, final double[] x, final double[] before, final double aPoint) {
		if (r == levels.length) {
			levels = Arrays.copyOf(levels, 2 * r);
			codes = Arrays.copyOf(codes, 2 * codes.length);
			if (unexcluded != null) unexcluded = Arrays.copyOf(unexcluded, 2 * unexcluded.length);
		}
		System.arraycopy(x, 0, codes, r * size, size);
		levels[r] = aPoint;
		if (unexcluded != null && proximal.excludes(r)) System.arraycopy(before, 0, unexcluded, r * size, size);
	}

	// -- Results --

	@Override
	public double[][] codes() {
		final double[][] dense = new double[gram.count()][problem.grid.positions()];
		for (int i = 0; i < size; i++)
			dense[onsets.kernel[i]][problem.grid.position(onsets.start[i])] = last[i];
		return dense;
	}

	@Override
	public double baseline() {
		return baseline;
	}

	@Override
	public double[] eta() {
		return mean(last, baseline);
	}

	@Override
	public int iterations() {
		return made;
	}

	private double[] mean(final double[] x, final double a) {
		final double[] eta = new double[trace.length];
		Arrays.fill(eta, a);
		for (int i = 0; i < size; i++) {
			final double[] h = gram.kernels()[onsets.kernel[i]];
			final int start = onsets.start[i];
			for (int k = Math.max(0, -start); k < Math.min(h.length, trace.length - start); k++)
				eta[start + k] += x[i] * h[k];
		}
		return eta;
	}

	// -- Backward: see SparseBackward, of which this is the same among the onsets --

	@Override
	public void backward(final double[] dEta, final double[][] dCodes, final boolean passes,
		final double[][] dKernels)
	{
		final double[] gx = output(dEta, dCodes, passes, dKernels);
		final double[] gz = new double[size], point = new double[size], values = new double[size];
		final double[] before = new double[size], x = new double[size];
		final CodeList list = new CodeList(onsets.from, place, x);
		final double[] sumGu = new double[size], sumLevelGu = new double[size], sumWindowZ = new double[size];
		final double[] sumProducts = new double[onsets.value.length];
		double ga = Arrays.stream(dEta).sum(), gaPoint = 0;
		for (int r = made - 1; r >= 0; r--) {
			progress.check();
			final boolean constant = made - r > settings.backwardIterations();
			if (constant && !estimated) break;
			final double m = momentum[r];
			final boolean stopped = constant || proximal.cuts(r) && !passes;
			System.arraycopy(codes, r * size, x, 0, size);
			for (int i = 0; i < size; i++) {
				values[i] = stopped ? 0 : gx[i] + (1 + m) * gz[i];
				gx[i] = constant ? 0 : -m * gz[i];
			}
			if (!stopped && proximal.excludes(r)) {
				System.arraycopy(unexcluded, r * size, before, 0, size);
				proximal.reverseExclude(list, before, alpha, values);
				mask(values, before);
			}
			else mask(values, x);
			setPoint(r, point);
			double pull = 0;
			if (estimated) {
				final double gaMoved = ga + (1 + m) * gaPoint;
				pull = share * gaMoved;
				ga = -m * gaPoint;
				gaPoint = gaMoved - pull - alpha * Vectors.dot(values, inside, 0);
			}
			reverseStep(values, point, pull, gz, sumProducts);
			for (int i = 0; i < size; i++) {
				sumGu[i] += values[i];
				sumLevelGu[i] += levels[r] * values[i];
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
			final int c = onsets.kernel[i], start = onsets.start[i];
			final double[] h = gram.kernels()[c];
			double sum = 0;
			for (int k = Math.max(0, -start); k < Math.min(h.length, trace.length - start); k++) {
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

	/** The point an iteration started from. */
	private void setPoint(final int r, final double[] point) {
		for (int i = 0; i < size; i++) {
			final double x = r > 0 ? codes[(r - 1) * size + i] : 0;
			final double old = r > 1 ? codes[(r - 2) * size + i] : 0;
			point[i] = r > 0 ? x + momentum[r - 1] * (x - old) : 0;
		}
	}

	private void reverseStep(final double[] gu, final double[] point, final double pull, final double[] gz,
		final double[] sumProducts)
	{
		for (int i = 0; i < size; i++)
			gz[i] = gu[i] - pull * window[i];
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
			final int start = onsets.start[i];
			final double[] d = dKernels[onsets.kernel[i]];
			final double drive = alpha * sumGu[i], level = alpha * (given * sumGu[i] + (estimated ? sumLevelGu[i] : 0));
			final double mean = sumWindowZ[i] / data.baselineCount;
			for (int k = Math.max(0, -start); k < Math.min(d.length, trace.length - start); k++)
				if (data.sees(start + k)) d[k] += drive * trace[start + k] - level - (start + k < data.baselineEnd ? mean : 0);
			for (int e = onsets.row[i]; e < onsets.row[i + 1]; e++)
				if (sumProducts[e] != 0) addProduct(i, onsets.column[e], sumProducts[e], dKernels);
		}
	}

	/** What the product of two onsets' codes gives to both kernels, where both lie on observed samples. */
	private void addProduct(final int i, final int j, final double weight, final double[][] dKernels) {
		final int p = onsets.start[i], q = onsets.start[j];
		final double[] h = gram.kernels()[onsets.kernel[i]], g = gram.kernels()[onsets.kernel[j]];
		final double[] dh = dKernels[onsets.kernel[i]], dg = dKernels[onsets.kernel[j]];
		for (int t = Math.max(0, Math.max(p, q)); t < Math.min(trace.length, Math.min(p, q) + h.length); t++) {
			if (!data.sees(t)) continue;
			dh[t - p] -= weight * g[t - q];
			dg[t - q] -= weight * h[t - p];
		}
	}
}
