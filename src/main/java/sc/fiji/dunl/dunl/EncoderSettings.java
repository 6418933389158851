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
import java.util.Optional;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trial.Trial;

/**
 * Everything the unrolled encoder is told, with the names of the authors' code
 * in brackets. Immutable; {@link #builder(int)} starts from the defaults.
 */
public final class EncoderSettings {

	private final Builder b;
	private double[] momentum;

	private EncoderSettings(final Builder builder) {
		b = builder;
	}

	/** The defaults for a number of kernels: FISTA, 100 iterations, certified step, positive codes, no penalty. */
	public static Builder builder(final int kernels) {
		return new Builder(kernels);
	}

	/** A builder that starts from these settings. */
	public Builder toBuilder() {
		return b.copy();
	}

	/** Number of kernels ({@code kernel_num}). */
	public int kernels() {
		return b.signs.length;
	}

	/** Whether iterations use momentum ({@code unrolling_mode: fista}). */
	public boolean fista() {
		return b.fista;
	}

	/** Number of iterations ({@code unrolling_num}). */
	public int iterations() {
		return b.iterations;
	}

	/** How far each iteration extrapolates, [iteration]; not to be changed. */
	synchronized double[] momentum() {
		if (momentum == null) momentum = Momentum.of(this);
		return momentum;
	}

	/** Step, or NaN for a certified one ({@code unrolling_alpha}). */
	public double alpha() {
		return b.alpha;
	}

	/** Sparse penalty of a kernel ({@code code_sparse_regularization}). */
	public double lambda(final int kernel) {
		return b.lambda[kernel];
	}

	/** Factor on the penalty at each iteration ({@code code_sparse_regularization_decay}). */
	public double lambdaDecay() {
		return b.lambdaDecay;
	}

	/** Level of hard thresholding, or NaN for shrinkage ({@code unrolling_prox}, {@code unrolling_threshold}). */
	public double hardThreshold() {
		return b.hardThreshold;
	}

	/** Sign of a kernel's codes: 1, -1 or 2 for both ({@code code_nonneg}). */
	public int sign(final int kernel) {
		return b.signs[kernel];
	}

	/** Penalty on the norm over neurons ({@code code_group_neural_firings_regularization}). */
	public double group() {
		return b.group;
	}

	/** Mutual exclusion of kernels ({@code code_q_regularization}). */
	public Optional<QRegularization> q() {
		return Optional.ofNullable(b.q);
	}

	/** Greedy selection ({@code code_topk}). */
	public Optional<TopK> topK() {
		return Optional.ofNullable(b.topK);
	}

	/** Whether the baseline is estimated with the codes ({@code est_baseline_activity}). */
	public boolean estimateBaseline() {
		return b.estimateBaseline;
	}

	/**
	 * Whether a trial whose onsets are all known has its baseline estimated from
	 * the samples before the first of them, rather than from the whole trial.
	 */
	public boolean baselineBeforeOnset() {
		return b.baselineBeforeOnset;
	}

	/** How samples arise from their mean ({@code model_distribution}). */
	public Likelihood likelihood() {
		return b.likelihood;
	}

	/** Non-linearity on a Poisson residual ({@code poisson_stability_name}). */
	public Stabiliser stabiliser() {
		return b.stabiliser;
	}

	/** Samples between code positions ({@code kernel_stride}). */
	public int stride() {
		return b.stride;
	}

	/** Whether kernels may reach over the ends of a trial. */
	public boolean edges() {
		return b.edges;
	}

	/** Iterations the gradient runs back through ({@code backward_truncated_bprop_itr}). */
	public int backwardIterations() {
		return b.backwardIterations;
	}

	/** Number of code positions of a trial, of {@code samples}, for kernels of {@code kernelLength} samples. */
	public int positions(final int samples, final int kernelLength) {
		return CodeGrid.of(samples, kernelLength, b.stride, b.edges).positions();
	}

	/** Number of code positions, of all traces of a trial, whose kernels reach a sample that was observed. */
	public int positions(final Trial trial, final int kernelLength) {
		final CodeGrid grid = CodeGrid.of(trial.length(), kernelLength, b.stride, b.edges);
		int sum = 0;
		for (int n = 0; n < trial.rois(); n++)
			sum += grid.seen(trial.observed(n));
		return sum;
	}

	/** Whether the neurons of a trial depend on each other and must be encoded together. */
	public boolean neuronsCoupled() {
		return b.group > 0;
	}

	/** Collects settings; {@link #build()} checks them. */
	public static final class Builder {

		private boolean fista = true;
		private int iterations = 100;
		private double alpha = Double.NaN;
		private double[] lambda;
		private double lambdaDecay = 1;
		private double hardThreshold = Double.NaN;
		private int[] signs;
		private double group;
		private QRegularization q;
		private TopK topK;
		private boolean estimateBaseline;
		private boolean baselineBeforeOnset = true;
		private Likelihood likelihood = Likelihood.GAUSSIAN;
		private Stabiliser stabiliser = Stabiliser.NONE;
		private int stride = 1;
		private boolean edges;
		private int backwardIterations = Integer.MAX_VALUE;

		private Builder(final int kernels) {
			lambda = new double[kernels];
			signs = new int[kernels];
			Arrays.fill(signs, 1);
		}

		private Builder copy() {
			final Builder c = new Builder(signs.length);
			c.fista = fista;
			c.iterations = iterations;
			c.alpha = alpha;
			c.lambda = lambda.clone();
			c.lambdaDecay = lambdaDecay;
			c.hardThreshold = hardThreshold;
			c.signs = signs.clone();
			c.group = group;
			c.q = q;
			c.topK = topK;
			c.estimateBaseline = estimateBaseline;
			c.baselineBeforeOnset = baselineBeforeOnset;
			c.likelihood = likelihood;
			c.stabiliser = stabiliser;
			c.stride = stride;
			c.edges = edges;
			c.backwardIterations = backwardIterations;
			return c;
		}

		public Builder fista(final boolean value) {
			fista = value;
			return this;
		}

		public Builder iterations(final int value) {
			iterations = value;
			return this;
		}

		public Builder alpha(final double value) {
			alpha = value;
			return this;
		}

		/** One penalty for all kernels, or one for each. */
		public Builder lambda(final double... values) {
			if (values.length == 1) Arrays.fill(lambda, values[0]);
			else lambda = values.clone();
			return this;
		}

		public Builder lambdaDecay(final double value) {
			lambdaDecay = value;
			return this;
		}

		public Builder hardThreshold(final double value) {
			hardThreshold = value;
			return this;
		}

		/** One sign for all kernels, or one for each. */
		public Builder signs(final int... values) {
			if (values.length == 1) Arrays.fill(signs, values[0]);
			else signs = values.clone();
			return this;
		}

		public Builder group(final double value) {
			group = value;
			return this;
		}

		public Builder q(final QRegularization value) {
			q = value;
			return this;
		}

		public Builder topK(final TopK value) {
			topK = value;
			return this;
		}

		public Builder estimateBaseline(final boolean value) {
			estimateBaseline = value;
			return this;
		}

		public Builder baselineBeforeOnset(final boolean value) {
			baselineBeforeOnset = value;
			return this;
		}

		public Builder likelihood(final Likelihood value) {
			likelihood = value;
			return this;
		}

		public Builder stabiliser(final Stabiliser value) {
			stabiliser = value;
			return this;
		}

		public Builder stride(final int value) {
			stride = value;
			return this;
		}

		public Builder edges(final boolean value) {
			edges = value;
			return this;
		}

		public Builder backwardIterations(final int value) {
			backwardIterations = value;
			return this;
		}

		/** @throws InputException that names the option and its allowed values */
		public EncoderSettings build() {
			final int kernels = signs.length;
			require(lambda.length == kernels, "code_sparse_regularization", lambda.length + " values", "one for each of the " +
				kernels + " kernels");
			for (final double value : lambda)
				require(value >= 0 && Double.isFinite(value), "code_sparse_regularization", value, "at least 0");
			for (final int sign : signs)
				require(sign == 1 || sign == -1 || sign == 2, "code_nonneg", sign, "1, -1 or 2");
			require(iterations >= 1, "unrolling_num", iterations, "at least 1");
			require(Double.isNaN(alpha) || alpha > 0 && Double.isFinite(alpha), "unrolling_alpha", alpha,
				"auto or above 0");
			require(lambdaDecay >= 0 && Double.isFinite(lambdaDecay), "code_sparse_regularization_decay", lambdaDecay,
				"at least 0");
			require(Double.isNaN(hardThreshold) || hardThreshold >= 0, "unrolling_threshold", hardThreshold, "at least 0");
			require(group >= 0 && Double.isFinite(group), "code_group_neural_firings_regularization", group, "at least 0");
			require(stride >= 1, "kernel_stride", stride, "at least 1 sample");
			require(backwardIterations >= 1, "backward_truncated_bprop_itr", backwardIterations, "at least 1");
			if (q != null) require(q.matrix().length == kernels, "code_q_regularization_matrix", q.matrix().length +
				" rows", "one for each of the " + kernels + " kernels");
			require(!(Double.isNaN(alpha) && likelihood == Likelihood.POISSON), "unrolling_alpha", "auto",
				"a number for Poisson data, whose curvature has no bound");
			return new EncoderSettings(copy());
		}

		private static void require(final boolean fine, final String key, final Object value, final String allowed) {
			if (!fine) throw new InputException("Setting '" + key + "' is " + value + "; it must be " + allowed + ".");
		}
	}
}
