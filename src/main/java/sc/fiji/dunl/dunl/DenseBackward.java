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

import java.util.List;

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.tensor.Convolution;

/** The reverse of the iterations of a {@link DenseRun}. Buffers are as there. */
final class DenseBackward {

	private final DenseRun run;
	private final EncoderSettings settings;
	private final List<TraceProblem> traces;
	private final double[][] h;
	private final CodeGrid grid;
	private final boolean passes;
	private final double[][] dKernels;

	/** Derivative with respect to the mean, [sample + before], left by the last reversed gradient step. */
	private double[] meanGradient;

	/**
	 * @param passes whether the derivative passes top-k selections; see {@link Selections}
	 * @param dKernels [kernel][sample], added to
	 */
	DenseBackward(final DenseRun run, final boolean passes, final double[][] dKernels) {
		this.run = run;
		this.passes = passes;
		this.dKernels = dKernels;
		settings = run.settings;
		traces = run.traces;
		h = run.h;
		grid = run.grid;
	}

	/** As {@link Tape#backward}, of these traces. */
	void run(final double[][] dEta, final double[][][] dCodes, final Progress progress) {
		final int rois = traces.size(), made = run.steps.size();
		final double[] momentum = settings.momentum();
		final Encoding encoding = run.encoding();
		// NB: gx and gz are the derivatives with respect to x and the extrapolated point of the current
		// iteration, ga and gaPoint those of the baseline.
		double[][][] gx = dCodes;
		double[][][] gz = run.codes();
		double[] ga = new double[rois];
		double[] gaPoint = new double[rois];
		for (int n = 0; n < rois; n++) {
			final double[] g = buffer(dEta[n]);
			pull(g, encoding.x()[n], gx[n]);
			ga[n] = sum(dEta[n]);
		}
		if (settings.topK().isPresent()) {
			if (passes) Proximal.keep(gx, encoding.x());
			else gx = run.codes();
		}
		for (int r = made - 1; r >= 0; r--) {
			progress.check();
			final DenseRun.Step s = run.steps.get(r);
			final double m = momentum[r];
			final boolean constant = made - r > settings.backwardIterations();
			final double[][][] gu = run.codes();
			final double[][][] gxBefore = run.codes();
			if (!constant) {
				combine(gx, gz, m, gu, gxBefore);
				run.proximal.reverse(s.stages(), s.x(), run.alpha, passes, gu);
			}
			gz = gu;
			for (int n = 0; n < rois; n++) {
				double gaMoved = ga[n] + (1 + m) * gaPoint[n];
				ga[n] = -m * gaPoint[n];
				if (s.clamped()[n]) gaMoved = 0;
				gaPoint[n] = gaMoved;
				reverseGradientStep(s, n, gu[n], gaMoved);
				if (settings.estimateBaseline()) gaPoint[n] += sum(meanGradient);
			}
			gx = gxBefore;
		}
	}

	/** u = z + alpha H'res and a = aPoint + mean res, backwards; {@code gu} becomes the derivative of z. */
	private void reverseGradientStep(final DenseRun.Step s, final int n, final double[][] gu,
		final double gaMoved)
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
		pull(meanGradient, s.point()[n], gu);
	}

	/** mean = H x + a backwards: adds H'g to {@code gx} and x * g to the kernels' derivative. */
	private void pull(final double[] g, final double[][] x, final double[][] gx) {
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

	private double[] buffer(final double[] samples) {
		final double[] buffer = new double[grid.bufferLength()];
		System.arraycopy(samples, 0, buffer, grid.before(), samples.length);
		return buffer;
	}

	private static double sum(final double[] values) {
		double sum = 0;
		for (final double value : values)
			sum += value;
		return sum;
	}
}
