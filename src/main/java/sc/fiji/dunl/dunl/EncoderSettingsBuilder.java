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

import sc.fiji.dunl.InputException;

/** Collects {@link EncoderSettings}; {@link #build()} checks them. */
public final class EncoderSettingsBuilder implements Cloneable {

	/** Largest number of iterations. */
	public static final int MOST_ITERATIONS = 1_000_000;

	boolean fista = true;
	int iterations = 100;
	double tolerance;
	double alpha = Double.NaN;
	double[] lambda;
	double lambdaDecay = 1;
	double hardThreshold = Double.NaN;
	int[] signs;
	double group;
	QRegularization q;
	TopK topK;
	boolean estimateBaseline;
	boolean baselineBeforeOnset = true;
	Likelihood likelihood = Likelihood.GAUSSIAN;
	Stabiliser stabiliser = Stabiliser.NONE;
	int stride = 1;
	boolean edges;
	int backwardIterations = Integer.MAX_VALUE;

	EncoderSettingsBuilder(final int kernels) {
		lambda = new double[kernels];
		signs = new int[kernels];
		Arrays.fill(signs, 1);
	}

	EncoderSettingsBuilder copy() {
		try {
			final EncoderSettingsBuilder copy = (EncoderSettingsBuilder) clone();
			copy.lambda = lambda.clone();
			copy.signs = signs.clone();
			return copy;
		}
		catch (final CloneNotSupportedException e) {
			throw new AssertionError(e);
		}
	}

	public EncoderSettingsBuilder fista(final boolean value) {
		fista = value;
		return this;
	}

	public EncoderSettingsBuilder iterations(final int value) {
		iterations = value;
		return this;
	}

	/** How little the objective must still change for iterations to end before their number; 0: never. */
	public EncoderSettingsBuilder tolerance(final double value) {
		tolerance = value;
		return this;
	}

	public EncoderSettingsBuilder alpha(final double value) {
		alpha = value;
		return this;
	}

	/** One penalty for all kernels, or one for each. */
	public EncoderSettingsBuilder lambda(final double... values) {
		if (values.length == 1) Arrays.fill(lambda, values[0]);
		else lambda = values.clone();
		return this;
	}

	public EncoderSettingsBuilder lambdaDecay(final double value) {
		lambdaDecay = value;
		return this;
	}

	public EncoderSettingsBuilder hardThreshold(final double value) {
		hardThreshold = value;
		return this;
	}

	/** One sign for all kernels, or one for each. */
	public EncoderSettingsBuilder signs(final int... values) {
		if (values.length == 1) Arrays.fill(signs, values[0]);
		else signs = values.clone();
		return this;
	}

	public EncoderSettingsBuilder group(final double value) {
		group = value;
		return this;
	}

	public EncoderSettingsBuilder q(final QRegularization value) {
		q = value;
		return this;
	}

	public EncoderSettingsBuilder topK(final TopK value) {
		topK = value;
		return this;
	}

	public EncoderSettingsBuilder estimateBaseline(final boolean value) {
		estimateBaseline = value;
		return this;
	}

	public EncoderSettingsBuilder baselineBeforeOnset(final boolean value) {
		baselineBeforeOnset = value;
		return this;
	}

	public EncoderSettingsBuilder likelihood(final Likelihood value) {
		likelihood = value;
		return this;
	}

	public EncoderSettingsBuilder stabiliser(final Stabiliser value) {
		stabiliser = value;
		return this;
	}

	public EncoderSettingsBuilder stride(final int value) {
		stride = value;
		return this;
	}

	public EncoderSettingsBuilder edges(final boolean value) {
		edges = value;
		return this;
	}

	public EncoderSettingsBuilder backwardIterations(final int value) {
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
		require(iterations >= 1 && iterations <= MOST_ITERATIONS, "unrolling_num", iterations, "from 1 to " +
			MOST_ITERATIONS);
		require(tolerance >= 0 && tolerance < 1, "unrolling_tolerance", tolerance, "at least 0 and below 1");
		require(tolerance == 0 || oneObjective(), "unrolling_tolerance", tolerance, "0 where penalties " +
			"decay, kernels exclude each other, or codes are thresholded or selected, since no single objective is lowered");
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

	private boolean oneObjective() {
		return lambdaDecay == 1 && Double.isNaN(hardThreshold) && q == null && topK == null;
	}

	private static void require(final boolean fine, final String key, final Object value, final String allowed) {
		if (!fine) throw new InputException("Setting '" + key + "' is " + value + "; it must be " + allowed + ".");
	}
}
