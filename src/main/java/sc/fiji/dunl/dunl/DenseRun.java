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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.tensor.Convolution;

/**
 * The iterations of {@link DenseEncoder} on some traces of a trial, which end
 * together. Buffers are [roi], [roi][kernel][position] or
 * [roi][sample + before].
 */
final class DenseRun {

	/**
	 * One iteration.
	 *
	 * @param point codes that it started from
	 * @param eta their mean, and what it left of the data
	 * @param clamped of each trace, whether its baseline was kept from falling
	 * @param x what P gave
	 * @param stages of P
	 */
	record Step(double[][][] point, double[][] eta, double[][] residual, boolean[] clamped, double[][][] x,
		Proximal.Stages stages)
	{}

	private final Problem problem;
	private final double[] given;
	private final boolean keep;
	private final double[] momentum;

	// For the backward pass
	final EncoderSettings settings;
	final List<TraceProblem> traces;
	/** Kernels, [kernel][sample]. */
	final double[][] h;
	final CodeGrid grid;
	final Proximal proximal;
	/** Step of each trace. */
	final double[] alpha;
	final List<Step> steps = new ArrayList<>();

	private Progress progress = Progress.NONE;
	private int made;
	private Encoding encoding;

	/**
	 * @param from first of the traces
	 * @param to the one after the last
	 * @param keep whether {@link #backward} will be called
	 */
	DenseRun(final Problem problem, final int from, final int to, final boolean keep) {
		this.problem = problem;
		this.keep = keep;
		settings = problem.settings;
		momentum = settings.momentum();
		traces = problem.traces.subList(from, to);
		h = problem.gram.kernels();
		given = problem.baseline == null ? null : Arrays.copyOfRange(problem.baseline, from, to);
		grid = problem.grid;
		proximal = new Proximal(settings, problem.allowed);
		alpha = traces.stream().mapToDouble(trace -> trace.step.alpha()).toArray();
	}

	void forward(final Progress asked) {
		progress = asked;
		final int rois = traces.size();
		double[] a = settings.estimateBaseline() ? new double[rois] : given.clone();
		double[] aPoint = a.clone();
		double[][][] x = codes();
		double[][][] point = codes();
		final StoppingRule stopping = new StoppingRule(settings);
		double decay = 1;
		boolean rest = false;
		for (int r = 0; r < settings.iterations() && !rest; r++) {
			progress.check();
			decay *= settings.lambdaDecay();
			final double[][] eta = new double[rois][], residuals = new double[rois][];
			final double[][][] moved = codes();
			final double[] aMoved = a.clone();
			final boolean[] clamped = new boolean[rois];
			for (int n = 0; n < rois; n++) {
				final StepSize step = traces.get(n).step;
				eta[n] = mean(point[n], aPoint[n]);
				final double[] residual = residual(n, eta[n]);
				residuals[n] = residual;
				if (settings.estimateBaseline()) {
					aMoved[n] = aPoint[n] + step.baseline() * average(n, residual);
					if (settings.likelihood() != Likelihood.GAUSSIAN && aMoved[n] < Likelihood.SILENT) {
						aMoved[n] = Likelihood.SILENT;
						clamped[n] = true;
					}
				}
				for (int c = 0; c < h.length; c++) {
					Convolution.correlate(residual, h[c], grid.stride(), moved[n][c]);
					for (int d = 0; d < moved[n][c].length; d++)
						moved[n][c][d] = point[n][c][d] + step.alpha() * moved[n][c][d];
				}
			}
			final Proximal.Stages stages = proximal.apply(moved, r, decay, alpha, keep);
			checkSize(moved, r);
			if (keep) steps.add(new Step(point, eta, residuals, clamped, moved, stages));
			point = extrapolate(moved, x, momentum[r]);
			for (int n = 0; n < rois; n++)
				aPoint[n] = aMoved[n] + momentum[r] * (aMoved[n] - a[n]);
			x = moved;
			a = aMoved;
			made = r + 1;
			rest = stopping.due(r) && stopping.atRest(objective(x, a));
		}
		if (settings.topK().isPresent()) {
			x = Proximal.copy(x);
			proximal.cut(x, settings.iterations());
		}
		final double[][] eta = new double[rois][];
		for (int n = 0; n < rois; n++)
			eta[n] = inside(mean(x[n], a[n]));
		final int[] iterations = new int[rois];
		Arrays.fill(iterations, made);
		encoding = new Encoding(x, a, eta, iterations);
	}

	/** What {@link #forward} found. */
	Encoding encoding() {
		return encoding;
	}

	private double objective(final double[][][] x, final double[] a) {
		double sum = proximal.groupPenalty(x);
		for (int n = 0; n < x.length; n++) {
			sum += traces.get(n).loss(settings.likelihood(), inside(mean(x[n], a[n])));
			for (int c = 0; c < h.length; c++)
				sum += settings.lambda(c) * Vectors.magnitude(x[n][c], 0, x[n][c].length);
		}
		return sum;
	}

	void backward(final double[][] dEta, final double[][][] dCodes, final boolean passes,
		final double[][] dKernels)
	{
		new DenseBackward(this, passes, dKernels).run(dEta, dCodes, progress);
	}

	private double[][][] extrapolate(final double[][][] x, final double[][][] old, final double m) {
		if (m == 0) return x;
		final double[][][] point = codes();
		for (int n = 0; n < x.length; n++)
			for (int c = 0; c < h.length; c++)
				for (int d = 0; d < grid.positions(); d++)
					point[n][c][d] = x[n][c][d] + m * (x[n][c][d] - old[n][c][d]);
		return point;
	}

	private double[] mean(final double[][] codes, final double a) {
		final double[] eta = new double[grid.bufferLength()];
		Arrays.fill(eta, a);
		for (int c = 0; c < h.length; c++)
			Convolution.add(codes[c], h[c], grid.stride(), eta);
		return eta;
	}

	/** Residual of a mean, zero outside the trial and where nothing was observed. */
	private double[] residual(final int n, final double[] eta) {
		final double[] residual = new double[eta.length];
		final TraceProblem trace = traces.get(n);
		for (int t = 0; t < trace.y.length; t++)
			if (trace.sees(t)) residual[t + grid.before()] = settings.stabiliser().of(trace.y[t] - settings.likelihood().mean(
				eta[t + grid.before()]));
		return residual;
	}

	private double average(final int n, final double[] residual) {
		double sum = 0;
		for (int t = 0; t < traces.get(n).baselineEnd; t++)
			sum += residual[t + grid.before()];
		return sum / traces.get(n).baselineCount;
	}

	private void checkSize(final double[][][] x, final int iteration) {
		for (int n = 0; n < x.length; n++)
			for (final double[] code : x[n])
				problem.checkSize(code, code.length, iteration, traces.get(n).step);
	}

	/** The trial's samples of a buffer. */
	private double[] inside(final double[] buffer) {
		return Arrays.copyOfRange(buffer, grid.before(), grid.before() + grid.samples());
	}

	/** Zeros, [roi][kernel][position]. */
	double[][][] codes() {
		return new double[traces.size()][h.length][grid.positions()];
	}
}
