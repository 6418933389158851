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

import java.util.Optional;

import sc.fiji.dunl.trial.Trial;

/**
 * Everything the unrolled encoder is told, with the names of the authors' code
 * in brackets. Immutable; {@link #builder(int)} starts from the defaults.
 */
public final class EncoderSettings {

	private final EncoderSettingsBuilder b;
	private double[] momentum;

	EncoderSettings(final EncoderSettingsBuilder builder) {
		b = builder;
	}

	/** The defaults for a number of kernels: FISTA, 100 iterations, certified step, positive codes, no penalty. */
	public static EncoderSettingsBuilder builder(final int kernels) {
		return new EncoderSettingsBuilder(kernels);
	}

	/** A builder that starts from these settings. */
	public EncoderSettingsBuilder toBuilder() {
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

	/** Number of iterations ({@code unrolling_num}), the largest if there is a tolerance. */
	public int iterations() {
		return b.iterations;
	}

	/** Relative change of the objective below which iterations end; 0: never ({@code unrolling_tolerance}). */
	public double tolerance() {
		return b.tolerance;
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

	/** Sample of a trial at which a kernel at a code position starts; negative before the trial. */
	public int sample(final int position, final int kernelLength) {
		return CodeGrid.of(kernelLength, kernelLength, b.stride, b.edges).sample(position);
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
}
