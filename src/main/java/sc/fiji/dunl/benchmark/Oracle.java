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
package sc.fiji.dunl.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Decoder;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.simulate.BenchmarkData;
import sc.fiji.dunl.trial.Trial;

/**
 * Sparse coding that knows the true kernels, the baseline and the noise, as a
 * bound of what learning can reach: minimises {@code 1/2 sum_t (y - a - Hx)^2 +
 * lambda sum_i w_i x_i} over positive codes by coordinate descent. In later
 * rounds {@code w_i = 1 / (1 + x_i / lambda)} of the round before (reweighted
 * L1: Candes, Wakin and Boyd 2008, doi:10.1007/s00041-008-9045-x).
 *
 * @param name in tables
 * @param penalty lambda in multiples of the noise
 * @param rounds 1 for plain L1
 */
record Oracle(String name, double penalty, int rounds) {

	/** Plain L1. */
	static final Oracle L1 = new Oracle("L1", 1, 1);

	/** Reweighted L1. */
	static final Oracle REWEIGHTED = new Oracle("reweighted L1", 3, 4);

	/** Codes that count as events are larger; true amplitudes are around 1. */
	private static final double THRESHOLD = 0.3;

	private static final int SWEEPS = 200;
	private static final double REST = 1e-5;

	/** Scores the codes of all trials. */
	BenchmarkScore score(final BenchmarkData data, final double sigma, final Progress progress) {
		final List<Code> codes = new ArrayList<>();
		final double[][] fit = new double[data.neurons()][data.traces().time().size()];
		for (final double[] trace : fit)
			Arrays.fill(trace, data.baseline());
		for (final Trial trial : data.trials())
			for (int n = 0; n < data.neurons(); n++) {
				progress.check();
				final double[][] x = codes(trial.y()[n], data, penalty * sigma);
				for (int c = 0; c < x.length; c++)
					for (int d = 0; d < x[c].length; d++)
						if (x[c][d] > 0) codes.add(new Code(n, c, trial.number(), trial.firstSample() + d, 0, x[c][d]));
			}
		for (int n = 0; n < fit.length; n++)
			for (int c = 0; c < data.kernels().size(); c++)
				Decoder.addPart(data.kernels(), codes, n, c, fit[n]);
		return BenchmarkScore.of(data.kernels(), codes, fit, THRESHOLD, data);
	}

	/** Codes of a trace, [kernel][position]. */
	private double[][] codes(final double[] y, final BenchmarkData data, final double lambda) {
		final List<Kernel> kernels = data.kernels().kernels();
		final double[][] x = new double[kernels.size()][], weights = new double[x.length][];
		for (int c = 0; c < x.length; c++) {
			x[c] = new double[y.length - kernels.get(c).length() + 1];
			weights[c] = new double[x[c].length];
			Arrays.fill(weights[c], lambda);
		}
		final double[] residual = Arrays.stream(y).map(value -> value - data.baseline()).toArray();
		for (int round = 0; round < rounds; round++) {
			for (int sweep = 0; sweep < SWEEPS; sweep++)
				if (sweep(kernels, x, weights, residual) < REST) break;
			for (int c = 0; c < x.length; c++)
				for (int d = 0; d < x[c].length; d++)
					weights[c][d] = lambda / (1 + x[c][d] / lambda);
		}
		return x;
	}

	/** Moves each code to its best value once; the largest move. */
	private static double sweep(final List<Kernel> kernels, final double[][] x, final double[][] weights,
		final double[] residual)
	{
		double moved = 0;
		for (int c = 0; c < x.length; c++) {
			final double[] h = kernels.get(c).waveform();
			for (int d = 0; d < x[c].length; d++) {
				double product = x[c][d];
				for (int k = 0; k < h.length; k++)
					product += h[k] * residual[d + k];
				final double step = Math.max(0, product - weights[c][d]) - x[c][d];
				if (step == 0) continue;
				x[c][d] += step;
				moved = Math.max(moved, Math.abs(step));
				for (int k = 0; k < h.length; k++)
					residual[d + k] -= step * h[k];
			}
		}
		return moved;
	}
}
