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

import java.util.function.DoubleSupplier;

/**
 * The step of an encoder and the bound that certifies it.
 * <p>
 * The objective of a gaussian trial falls with every step {@code alpha <= 1/L},
 * L the largest eigenvalue of H'H. L is bounded from above by the largest over
 * frequency of {@code sum_c |FFT(h_c)|^2}, and where all onsets are known also
 * by the Collatz-Wielandt bound {@code max_i (|G| v)_i / v_i} on the onsets'
 * Gram matrix G, any positive v. A binomial trial curves at most a quarter as
 * much.
 * </p>
 * <p>
 * An estimated baseline moves with the codes. When it takes its full step, the
 * joint operator of codes and baseline always exceeds the bound; under a
 * certified step the two share it: the codes move by 3/4 of 1/L and the
 * baseline by 1/4 of the mean residual, for which the joint operator is at
 * most 1 (its 2 x 2 block norms are 3/4 and 1/4, the coupling at most their
 * geometric mean).
 * </p>
 */
final class StepSize {

	private static final double BASELINE_SHARE = 0.25;

	private final double alpha;
	private final double baseline;
	private final DoubleSupplier bound;

	private StepSize(final double alpha, final double baseline, final DoubleSupplier bound) {
		this.alpha = alpha;
		this.baseline = baseline;
		this.bound = bound;
	}

	/**
	 * @param onsets where all onsets are known, else null
	 * @param jointBaseline whether the whole trial's mean residual moves the baseline
	 */
	static StepSize of(final EncoderSettings settings, final KernelGram gram, final OnsetGram onsets,
		final boolean jointBaseline)
	{
		final DoubleSupplier bound = () -> bound(settings, gram, onsets);
		if (!Double.isNaN(settings.alpha())) return new StepSize(settings.alpha(), 1, bound);
		final double certified = bound.getAsDouble();
		return jointBaseline ? new StepSize((1 - BASELINE_SHARE) * certified, BASELINE_SHARE, bound) : new StepSize(
			certified, 1, bound);
	}

	/** Step of the codes. */
	double alpha() {
		return alpha;
	}

	/** Factor on the mean residual in the baseline's step. */
	double baseline() {
		return baseline;
	}

	/** Largest certified alpha. */
	double bound() {
		return bound.getAsDouble();
	}

	private static double bound(final EncoderSettings settings, final KernelGram gram, final OnsetGram onsets) {
		double curvature = gram.spectralBound();
		if (onsets != null) curvature = Math.min(curvature, onsets.largestEigenvalueBound());
		if (settings.likelihood() == Likelihood.BINOMIAL) curvature /= 4;
		// NB: Kernels that are all zero have no curvature; any step will do.
		return curvature > 0 ? 1 / curvature : 1;
	}
}
