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

/**
 * The non-linear step P of an iteration on all neurons of a trial, and its
 * reverse: shrinkage (or hard thresholding) and the known onsets, then the
 * group penalty across neurons, then Q-regularization, then top-k.
 */
final class Proximal {

	private static final double GROUP_EPSILON = 1e-10;

	private final EncoderSettings settings;
	private final boolean[][] allowed;

	/** @param allowed [kernel][position], null for a kernel that may start anywhere */
	Proximal(final EncoderSettings settings, final boolean[][] allowed) {
		this.settings = settings;
		this.allowed = allowed;
	}

	/**
	 * What the reverse of one application needs: the codes before each later
	 * stage, null where there was no such stage.
	 */
	record Stages(double[][][] beforeGroup, double[][][] beforeQ, boolean cut) {}

	/**
	 * Applies P in place.
	 *
	 * @param v [roi][kernel][position]
	 * @param iteration counted from 0
	 * @param decay factor on the sparse penalty at this iteration
	 * @param alpha step of each neuron; one for all where they depend on each other
	 * @param keep whether to return what {@link #reverse} needs
	 */
	Stages apply(final double[][][] v, final int iteration, final double decay, final double[] alpha,
		final boolean keep)
	{
		final boolean hard = !Double.isNaN(settings.hardThreshold());
		for (int n = 0; n < v.length; n++)
			for (int c = 0; c < v[n].length; c++) {
				if (hard) threshold(v[n][c], settings.hardThreshold(), settings.sign(c));
				else shrink(v[n][c], alpha[n] * (settings.lambda(c) * decay), settings.sign(c));
				mask(v[n][c], allowed[c]);
			}
		final boolean group = settings.group() > 0;
		final boolean q = settings.q().isPresent() && settings.q().get().due(iteration);
		final boolean cut = settings.topK().isPresent() && settings.topK().get().due(iteration);
		final double[][][] beforeGroup = keep && group ? copy(v) : null;
		if (group) group(v, alpha[0] * settings.group());
		final double[][][] beforeQ = keep && q ? copy(v) : null;
		if (q) for (int n = 0; n < v.length; n++)
			shrinkByOthers(v[n], alpha[n]);
		if (cut) cut(v, iteration);
		return keep ? new Stages(beforeGroup, beforeQ, cut) : null;
	}

	/** Keeps the largest codes as they stand after iteration {@code r}. */
	void cut(final double[][][] v, final int r) {
		final int kept = settings.topK().get().kept(r, settings.iterations());
		for (int c = 0; c < v[0].length; c++) {
			if (settings.neuronsCoupled()) {
				final double[] norms = norms(v, c);
				for (final double[][] codes : v)
					cut(codes[c], norms, kept);
			}
			else for (final double[][] codes : v)
				cut(codes[c], magnitudes(codes[c]), kept);
		}
	}

	/**
	 * Turns the derivative with respect to P's output into that with respect to
	 * its input, in place.
	 *
	 * @param x P's output
	 * @param passes whether it passes a top-k selection, where codes were kept, or stops there
	 * @param g derivative, changed
	 */
	void reverse(final Stages stages, final double[][][] x, final double[] alpha, final boolean passes,
		final double[][][] g)
	{
		if (stages.cut() && passes) keep(g, x);
		else if (stages.cut()) {
			for (final double[][] codes : g)
				for (final double[] code : codes)
					Arrays.fill(code, 0);
			return;
		}
		if (stages.beforeQ() != null) for (int n = 0; n < g.length; n++)
			reverseShrinkByOthers(stages.beforeQ()[n], x[n], alpha[n], g[n]);
		if (stages.beforeGroup() != null) reverseGroup(stages.beforeGroup(), alpha[0] * settings.group(), g);
		final double[][][] shrunk = stages.beforeGroup() != null ? stages.beforeGroup() : stages.beforeQ() != null
			? stages.beforeQ() : x;
		keep(g, shrunk);
	}

	/** Sets a derivative to zero where the codes are. */
	static void keep(final double[][][] g, final double[][][] x) {
		for (int n = 0; n < g.length; n++)
			for (int c = 0; c < g[n].length; c++)
				for (int d = 0; d < g[n][c].length; d++)
					if (x[n][c][d] == 0) g[n][c][d] = 0;
	}

	// -- Shrinkage and thresholding --

	private static double shrink(final double v, final double by, final int sign) {
		if (v > by && sign != -1) return v - by;
		if (-v > by && sign != 1) return v + by;
		return 0;
	}

	private static void shrink(final double[] v, final double by, final int sign) {
		if (sign == 1) for (int d = 0; d < v.length; d++)
			v[d] = Math.max(v[d] - by, 0);
		else for (int d = 0; d < v.length; d++)
			v[d] = shrink(v[d], by, sign);
	}

	private static void threshold(final double[] v, final double level, final int sign) {
		for (int d = 0; d < v.length; d++)
			if (!(v[d] > level && sign != -1) && !(-v[d] > level && sign != 1)) v[d] = 0;
	}

	private static void mask(final double[] v, final boolean[] allowed) {
		if (allowed == null) return;
		for (int d = 0; d < v.length; d++)
			if (!allowed[d]) v[d] = 0;
	}

	// -- Group penalty: every (kernel, position) over neurons is scaled by max(0, 1 - by / (norm + eps)) --

	private static void group(final double[][][] v, final double by) {
		for (int c = 0; c < v[0].length; c++) {
			final double[] norms = norms(v, c);
			for (final double[][] codes : v)
				for (int d = 0; d < norms.length; d++)
					codes[c][d] *= Math.max(0, 1 - by / (norms[d] + GROUP_EPSILON));
		}
	}

	/** Group penalty of codes, [roi][kernel][position]. */
	double groupPenalty(final double[][][] x) {
		double sum = 0;
		for (int c = 0; c < settings.kernels() && settings.group() > 0; c++)
			sum += Arrays.stream(norms(x, c)).sum();
		return settings.group() * sum;
	}

	private static void reverseGroup(final double[][][] v, final double by, final double[][][] g) {
		for (int c = 0; c < v[0].length; c++) {
			final double[] norms = norms(v, c);
			for (int d = 0; d < norms.length; d++) {
				final double padded = norms[d] + GROUP_EPSILON;
				final double scale = Math.max(0, 1 - by / padded);
				double along = 0;
				if (scale > 0 && norms[d] > 0) {
					for (int n = 0; n < v.length; n++)
						along += g[n][c][d] * v[n][c][d];
					along *= by / (padded * padded * norms[d]);
				}
				for (int n = 0; n < v.length; n++)
					g[n][c][d] = scale * g[n][c][d] + along * v[n][c][d];
			}
		}
	}

	private static double[] norms(final double[][][] v, final int kernel) {
		final double[] norms = new double[v[0][kernel].length];
		for (final double[][] codes : v)
			for (int d = 0; d < norms.length; d++)
				norms[d] += codes[kernel][d] * codes[kernel][d];
		for (int d = 0; d < norms.length; d++)
			norms[d] = Math.sqrt(norms[d]);
		return norms;
	}

	// -- Q-regularization --

	private void shrinkByOthers(final double[][] x, final double alpha) {
		final QRegularization q = settings.q().get();
		final double[][] by = q.norm() == 0 ? pointwise(q, x) : overTime(q, x);
		for (int c = 0; c < x.length; c++)
			for (int d = 0; d < x[c].length; d++)
				x[c][d] = shrink(x[c][d], alpha * by[c][by[c].length == 1 ? 0 : d], settings.sign(c));
	}

	/** Thresholds [kernel][1] from the norm over time. */
	private static double[][] overTime(final QRegularization q, final double[][] x) {
		final double[][] by = new double[x.length][1];
		for (int other = 0; other < x.length; other++) {
			final double norm = q.over(x[other], 0, x[other].length);
			for (int c = 0; c < x.length; c++)
				by[c][0] += q.scale() * q.matrix()[c][other] * norm;
		}
		return by;
	}

	/** Thresholds [kernel][position] from the magnitudes at each position. */
	private static double[][] pointwise(final QRegularization q, final double[][] x) {
		final double[][] by = new double[x.length][x[0].length];
		for (int c = 0; c < x.length; c++)
			for (int other = 0; other < x.length; other++) {
				final double weight = q.scale() * q.matrix()[c][other];
				if (weight != 0) for (int d = 0; d < x[c].length; d++)
					by[c][d] += weight * Math.abs(x[other][d]);
			}
		return by;
	}

	private void reverseShrinkByOthers(final double[][] before, final double[][] x, final double alpha,
		final double[][] g)
	{
		final QRegularization q = settings.q().get();
		final int kernels = x.length;
		final boolean pointwise = q.norm() == 0;
		final double[][] toThreshold = new double[kernels][pointwise ? x[0].length : 1];
		for (int c = 0; c < kernels; c++)
			for (int d = 0; d < x[c].length; d++) {
				if (x[c][d] == 0) g[c][d] = 0;
				else toThreshold[c][pointwise ? d : 0] -= alpha * Math.signum(x[c][d]) * g[c][d];
			}
		for (int other = 0; other < kernels; other++) {
			final double norm = pointwise ? 0 : q.over(before[other], 0, before[other].length);
			for (int c = 0; c < kernels; c++) {
				final double weight = q.scale() * q.matrix()[c][other];
				if (weight == 0 || !pointwise && norm == 0) continue;
				for (int d = 0; d < x[other].length; d++) {
					final double v = before[other][d];
					if (v == 0) continue;
					g[other][d] += weight * toThreshold[c][pointwise ? d : 0] * q.slope(v, norm);
				}
			}
		}
	}

	// -- Top-k --

	private static void cut(final double[] v, final double[] rank, final int kept) {
		if (kept >= v.length) return;
		final double[] sorted = rank.clone();
		Arrays.sort(sorted);
		final double least = sorted[sorted.length - kept];
		int ties = kept;
		for (final double value : rank)
			if (value > least) ties--;
		// NB: Of codes as large as the least that is kept, the earliest stay.
		for (int d = 0; d < v.length; d++)
			if (rank[d] < least || rank[d] == least && ties-- <= 0) v[d] = 0;
	}

	private static double[] magnitudes(final double[] v) {
		final double[] magnitudes = new double[v.length];
		for (int d = 0; d < v.length; d++)
			magnitudes[d] = Math.abs(v[d]);
		return magnitudes;
	}

	static double[][][] copy(final double[][][] v) {
		final double[][][] copy = new double[v.length][][];
		for (int n = 0; n < v.length; n++) {
			copy[n] = new double[v[n].length][];
			for (int c = 0; c < v[n].length; c++)
				copy[n][c] = v[n][c].clone();
		}
		return copy;
	}
}
