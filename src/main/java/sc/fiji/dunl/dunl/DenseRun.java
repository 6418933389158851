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
 * together, and their reverse. Buffers are [roi], [roi][kernel][position] or
 * [roi][sample + before].
 */
final class DenseRun {

	/** State of one iteration: what it started from and what P gave. */
	private record Step(double[][][] point, double[][] eta, double[][] residual, boolean[] clamped, double[][][] x, Proximal.Stages stages) {}

	private final Problem problem;
	private final EncoderSettings settings;
	private final List<TraceProblem> traces;
	private final double[][] h;
	private final double[] given;
	private final boolean keep;
	private final CodeGrid grid;
	private final Proximal proximal;
	private final double[] alpha;
	private final List<Step> steps = new ArrayList<>();
	private final double[] momentum;

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
		final int rois = traces.size();
		// NB: gx and gz are the derivatives with respect to x and the extrapolated point of the current
		// iteration, ga and gaPoint those of the baseline.
		double[][][] gx = dCodes;
		double[][][] gz = codes();
		double[] ga = new double[rois];
		double[] gaPoint = new double[rois];
		for (int n = 0; n < rois; n++) {
			final double[] g = buffer(dEta[n]);
			pull(g, encoding.x()[n], gx[n], dKernels);
			ga[n] = sum(dEta[n]);
		}
		if (settings.topK().isPresent()) {
			if (passes) Proximal.keep(gx, encoding.x());
			else gx = codes();
		}
		for (int r = made - 1; r >= 0; r--) {
			progress.check();
			final Step s = steps.get(r);
			final double m = momentum[r];
			final boolean constant = made - r > settings.backwardIterations();
			final double[][][] gu = codes();
			final double[][][] gxBefore = codes();
			if (!constant) {
				combine(gx, gz, m, gu, gxBefore);
				proximal.reverse(s.stages(), s.x(), alpha, passes, gu);
			}
			gz = gu;
			for (int n = 0; n < rois; n++) {
				double gaMoved = ga[n] + (1 + m) * gaPoint[n];
				ga[n] = -m * gaPoint[n];
				if (s.clamped()[n]) gaMoved = 0;
				gaPoint[n] = gaMoved;
				reverseGradientStep(s, n, gu[n], gaMoved, dKernels);
				if (settings.estimateBaseline()) gaPoint[n] += sum(meanGradient);
			}
			gx = gxBefore;
		}
	}

	/** Derivative with respect to the mean, [sample + before], left by the last reversed gradient step. */
	private double[] meanGradient;

	/** u = z + alpha H'res and a = aPoint + mean res, backwards; {@code gu} becomes the derivative of z. */
	private void reverseGradientStep(final Step s, final int n, final double[][] gu, final double gaMoved,
		final double[][] dKernels)
	{
		final TraceProblem trace = traces.get(n);
		final StepSize step = trace.step;
		meanGradient = new double[grid.bufferLength()];
		for (int c = 0; c < h.length; c++) {
			Convolution.add(gu[c], h[c], grid.stride(), meanGradient);
			Convolution.addKernelGradient(gu[c], s.residual()[n], grid.stride(), step.alpha(), dKernels[c]);
		}
		final double toBaseline = settings.estimateBaseline() ? step.baseline() * gaMoved / trace.baselineCount : 0;
		for (int i = 0; i < meanGradient.length; i++) {
			final int t = i - grid.before();
			if (t < 0 || t >= trace.y.length || !trace.sees(t)) {
				meanGradient[i] = 0;
				continue;
			}
			final double toResidual = step.alpha() * meanGradient[i] + (t < trace.baselineEnd ? toBaseline : 0);
			final double eta = s.eta()[n][i];
			meanGradient[i] = -toResidual * settings.likelihood().meanSlope(eta) * settings.stabiliser().slope(trace.y[t] -
				settings.likelihood().mean(eta));
		}
		pull(meanGradient, s.point()[n], gu, dKernels);
	}

	/** mean = H x + a backwards: adds H'g to {@code gx} and x * g to the kernels' derivative. */
	private void pull(final double[] g, final double[][] x, final double[][] gx, final double[][] dKernels) {
		final double[] correlation = new double[grid.positions()];
		for (int c = 0; c < h.length; c++) {
			Convolution.correlate(g, h[c], grid.stride(), correlation);
			for (int d = 0; d < correlation.length; d++)
				gx[c][d] += correlation[d];
			Convolution.addKernelGradient(x[c], g, grid.stride(), 1, dKernels[c]);
		}
	}

	private void combine(final double[][][] gx, final double[][][] gz, final double m, final double[][][] now,
		final double[][][] before)
	{
		for (int n = 0; n < now.length; n++)
			for (int c = 0; c < h.length; c++)
				for (int d = 0; d < now[n][c].length; d++) {
					now[n][c][d] = gx[n][c][d] + (1 + m) * gz[n][c][d];
					before[n][c][d] = -m * gz[n][c][d];
				}
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

	private double[][][] codes() {
		return new double[traces.size()][h.length][grid.positions()];
	}

	private double[] buffer(final double[] samples) {
		final double[] buffer = new double[grid.bufferLength()];
		System.arraycopy(samples, 0, buffer, grid.before(), samples.length);
		return buffer;
	}

	private double sum(final double[] values) {
		double sum = 0;
		for (final double value : values)
			sum += value;
		return sum;
	}
}
