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

import sc.fiji.dunl.progress.Progress;

/**
 * The iterations of {@link KnownOnsetEncoder} on one trace, among its onsets
 * alone. The samples are read before the first iteration, and again for the
 * result.
 */
final class KnownOnsetRun implements TraceRun {

	private final Problem problem;
	private final EncoderSettings settings;
	private final PlacedOnsets placed;
	private final OnsetGram onsets;
	private final TraceProblem data;
	private final ListProximal proximal;
	private final OnsetHistory history;
	private final double alpha;

	private double[] last;
	private double baseline;
	private int made;
	private Progress progress = Progress.NONE;

	/** @param keep whether {@link #backward} will be called */
	KnownOnsetRun(final Problem problem, final int roi, final boolean keep) {
		this.problem = problem;
		settings = problem.settings;
		placed = new PlacedOnsets(problem, roi);
		onsets = placed.onsets;
		data = placed.data;
		alpha = data.step.alpha();
		proximal = new ListProximal(settings, problem.grid.positions());
		history = keep ? new OnsetHistory(placed.size, settings.iterations(), settings.q().isPresent()) : null;
	}

	@Override
	public void forward(final Progress asked) {
		progress = asked;
		final int size = placed.size;
		final boolean estimated = settings.estimateBaseline();
		final double[] momentum = settings.momentum();
		final double[] drive = drive();
		final double target = data.mean();
		final double[] z = new double[size], before = new double[size];
		double[] x = new double[size], old = new double[size];
		CodeList list = placed.list(x), spare = placed.list(old);
		final StoppingRule stopping = new StoppingRule(settings);
		boolean rest = false;
		double a = placed.given, aPoint = placed.given, decay = 1;
		for (int r = 0; r < settings.iterations() && !rest; r++) {
			progress.check();
			decay *= settings.lambdaDecay();
			final CodeList swap = spare;
			spare = list;
			list = swap;
			old = spare.value;
			x = list.value;
			double aMoved = a;
			if (estimated) aMoved = aPoint + data.step.baseline() * (target - aPoint - Vectors.dot(z, placed.window, 0));
			step(z, drive, estimated ? aPoint : 0, decay, x);
			if (proximal.excludes(r)) proximal.exclude(list, before, alpha);
			if (proximal.cuts(r)) proximal.cut(list, r);
			problem.checkSize(x, size, r, data.step);
			if (history != null) history.add(x, before, aPoint);
			final double m = momentum[r];
			for (int i = 0; i < size; i++)
				z[i] = x[i] + m * (x[i] - old[i]);
			aPoint = aMoved + m * (aMoved - a);
			a = aMoved;
			made = r + 1;
			rest = stopping.due(r) && stopping.atRest(problem.objective(data, placed.mean(x, a), list));
		}
		last = x.clone();
		if (settings.topK().isPresent()) proximal.cut(placed.list(last), settings.iterations());
		baseline = a;
	}

	/** {@code alpha H'(y - a)}, a the given baseline or 0. */
	private double[] drive() {
		final double[] drive = new double[placed.size];
		for (int i = 0; i < drive.length; i++) {
			final double[] h = placed.kernel(i);
			final int start = onsets.start[i], end = placed.end(i);
			double sum = 0;
			for (int k = placed.first(i); k < end; k++)
				if (data.sees(start + k)) sum += h[k] * (data.y[start + k] - placed.given);
			drive[i] = alpha * sum;
		}
		return drive;
	}

	/** The gradient step and shrinkage. */
	private void step(final double[] z, final double[] drive, final double a, final double decay, final double[] x) {
		final int[] row = onsets.row, column = onsets.column;
		final double[] value = onsets.value;
		final boolean hard = !Double.isNaN(settings.hardThreshold());
		for (int c = 0; c < placed.gram.count(); c++) {
			final double by = hard ? settings.hardThreshold() : alpha * (settings.lambda(c) * decay);
			final int sign = settings.sign(c);
			for (int i = onsets.from[c]; i < onsets.from[c + 1]; i++) {
				double explained = a * placed.inside[i];
				for (int e = row[i]; e < row[i + 1]; e++)
					explained += value[e] * z[column[e]];
				final double v = z[i] + drive[i] - alpha * explained;
				final double shrunk = ListProximal.shrink(v, by, sign);
				x[i] = hard && shrunk != 0 ? v : shrunk;
			}
		}
	}

	// -- Results --

	@Override
	public double[][] codes() {
		final double[][] dense = new double[placed.gram.count()][problem.grid.positions()];
		for (int i = 0; i < placed.size; i++)
			dense[onsets.kernel[i]][problem.grid.position(onsets.start[i])] = last[i];
		return dense;
	}

	@Override
	public double baseline() {
		return baseline;
	}

	@Override
	public double[] eta() {
		return placed.mean(last, baseline);
	}

	@Override
	public int iterations() {
		return made;
	}

	@Override
	public void backward(final double[] dEta, final double[][] dCodes, final boolean passes,
		final double[][] dKernels)
	{
		new KnownOnsetBackward(problem, placed, history, last).run(dEta, dCodes, passes, dKernels, progress);
	}
}
