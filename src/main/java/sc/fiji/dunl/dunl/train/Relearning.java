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
package sc.fiji.dunl.dunl.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.dunl.dunl.Encoder;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.Encoding;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Trial;

/**
 * Learns kernels again that were learned from nearly the same examples: moves
 * them to where the training loss is stationary, in a few projected Gauss-Newton
 * steps. A step is {@code H^-1 g}, g the exact gradient without its part along
 * each kernel, whose norm is fixed, and H the curvature of the loss if codes stayed
 * as they are: that of the smoothness and {@code 2/N sum_t v_t v_t'}, with
 * {@code v_t[c, k] = x_c[t - k]}. Since codes give way, the loss mostly curves less than that; a step
 * that goes too far all the same, so that the loss rises, is made a quarter as
 * long. Samples of a kernel that may not become negative, and would,
 * take no part in a step (Bertsekas 1982, doi:10.1137/0320018).
 */
public final class Relearning {

	/** Steps, each of which leaves less than about half of the way. */
	private static final int STEPS = 8;

	/** Part of its diagonal that is added to H, so that kernels without codes stay. */
	private static final double RIDGE = 1e-3;

	/** Residual of a step's equations, relative to the gradient. */
	private static final double TOLERANCE = 1e-6;

	private final Objective objective;
	private final Projection projection;
	private final double[][] initial;
	private final int length;
	/** H with its diagonal scaled to 1, [kernel and sample][kernel and sample]. */
	private final double[][] curvature;
	private final double[] scale;

	/**
	 * @param examples that the kernels were learned from
	 * @param learned [kernel][sample], all of one length
	 * @param progress asked once an iteration whether to stop
	 */
	public Relearning(final Encoder encoder, final TrainingSettings settings, final Projection projection,
		final List<Example> examples, final double[][] learned, final Progress progress)
	{
		objective = new Objective(encoder, settings.smoothness(), settings.codeL1());
		this.projection = projection;
		initial = learned;
		length = learned[0].length;
		final Encoder.Prepared prepared = encoder.with(learned);
		curvature = new double[learned.length * length][learned.length * length];
		for (final Example example : examples)
			add(prepared.encode(example.trial(), example.baseline(), progress), example.trial(), encoder.settings());
		final double samples = examples.stream().mapToDouble(example -> example.trial().observedSamples()).sum();
		for (final double[] row : curvature)
			for (int i = 0; i < row.length; i++)
				row[i] *= 2 / samples;
		addSmoothness(2 * settings.smoothness() / learned.length);
		scale = new double[curvature.length];
		for (int i = 0; i < scale.length; i++)
			scale[i] = curvature[i][i] > 0 ? 1 / Math.sqrt(curvature[i][i]) : 1;
		for (int i = 0; i < scale.length; i++) {
			for (int j = 0; j < scale.length; j++)
				curvature[i][j] *= scale[i] * scale[j];
			curvature[i][i] += RIDGE;
		}
	}

	/** Adds the curvature of {@code weight / 2 sum_c,k (h_c[k+1] - h_c[k])^2}. */
	private void addSmoothness(final double weight) {
		for (int i = 0; i + 1 < curvature.length; i++) {
			if (i % length == length - 1) continue;
			curvature[i][i] += weight;
			curvature[i + 1][i + 1] += weight;
			curvature[i][i + 1] -= weight;
			curvature[i + 1][i] -= weight;
		}
	}

	/** Adds the products of codes that reach the same sample. */
	private void add(final Encoding encoding, final Trial trial, final EncoderSettings settings) {
		for (int n = 0; n < trial.rois(); n++) {
			final double[][] x = encoding.x()[n];
			final boolean[] observed = trial.observed(n);
			final int[] codes = IntStream.range(0, x.length * x[0].length).filter(i -> x[i % x.length][i / x.length] != 0)
				.toArray();
			for (int i = 0; i < codes.length; i++)
				for (int j = i; j < codes.length; j++) {
					final int a = codes[i] % x.length, b = codes[j] % x.length;
					final int from = settings.sample(codes[i] / x.length, length), to = settings.sample(codes[j] / x.length, length);
					// NB: Codes go by position, so that no later one reaches so far back.
					if (to - from >= length) break;
					final double product = x[a][codes[i] / x.length] * x[b][codes[j] / x.length];
					for (int t = Math.max(0, to); t < Math.min(trial.length(), from + length); t++) {
						if (observed != null && !observed[t]) continue;
						final int p = a * length + t - from, q = b * length + t - to;
						curvature[p][q] += product;
						if (i != j) curvature[q][p] += product;
					}
				}
		}
	}

	/**
	 * Learns again.
	 *
	 * @param examples with the weights that count now
	 * @param progress asked once an iteration whether to stop
	 * @return [kernel][sample]
	 */
	public double[][] of(final List<Example> examples, final Progress progress) {
		double[][] kernels = copy(initial);
		projection.apply(kernels);
		Objective.Value value = objective.of(examples, kernels, progress);
		double[] way = way(kernels, value.gradient());
		double part = 1;
		for (int step = 0; step < STEPS; step++) {
			final double[][] next = copy(kernels);
			for (int i = 0; i < way.length; i++)
				next[i / length][i % length] -= part * way[i];
			projection.apply(next);
			final Objective.Value there = objective.of(examples, next, progress);
			if (there.total() > value.total()) part /= 4;
			else {
				kernels = next;
				value = there;
				way = way(kernels, value.gradient());
				part = 1;
			}
		}
		return kernels;
	}

	/** {@code H^-1 g}, [kernel and sample]. */
	private double[] way(final double[][] kernels, final double[][] gradient) {
		final double[] g = new double[scale.length];
		for (int c = 0; c < kernels.length; c++) {
			double along = 0;
			for (int k = 0; k < length && projection.normalize(); k++)
				along += gradient[c][k] * kernels[c][k];
			for (int k = 0; k < projection.lengths()[c]; k++) {
				final double slope = gradient[c][k] - along * kernels[c][k];
				if (!projection.nonneg()[c] || kernels[c][k] > 0 || slope < 0) g[c * length + k] = slope * scale[c * length + k];
			}
		}
		final double[] way = solve(g);
		for (int i = 0; i < way.length; i++)
			way[i] *= scale[i];
		return way;
	}

	private static double[][] copy(final double[][] kernels) {
		return Arrays.stream(kernels).map(double[]::clone).toArray(double[][]::new);
	}

	/** Solves with the scaled H among the entries that are not zero in g, by conjugate gradients. */
	private double[] solve(final double[] g) {
		final double[] x = new double[g.length], r = g.clone(), p = g.clone(), hp = new double[g.length];
		double squares = dot(r, r);
		final double enough = TOLERANCE * TOLERANCE * squares;
		for (int i = 0; i < g.length && squares > enough; i++) {
			for (int row = 0; row < g.length; row++)
				hp[row] = g[row] == 0 ? 0 : dot(curvature[row], p);
			final double step = squares / dot(p, hp);
			for (int j = 0; j < g.length; j++) {
				x[j] += step * p[j];
				r[j] -= step * hp[j];
			}
			final double left = dot(r, r);
			for (int j = 0; j < g.length; j++)
				p[j] = r[j] + left / squares * p[j];
			squares = left;
		}
		return x;
	}

	private static double dot(final double[] x, final double[] y) {
		double sum = 0;
		for (int i = 0; i < x.length; i++)
			sum += x[i] * y[i];
		return sum;
	}
}
