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

/**
 * What is done to the kernels after each update: those marked are clipped at
 * zero, samples beyond a kernel's own length are kept at zero, then each is set
 * to unit l2 norm.
 *
 * @param nonneg per kernel, whether it is kept at or above zero ({@code kernel_nonneg_indicator})
 * @param lengths per kernel, its samples
 * @param normalize whether norms are set to 1 ({@code kernel_normalize})
 */
public record Projection(boolean[] nonneg, int[] lengths, boolean normalize) {

	/** Projects in place. */
	public void apply(final double[][] kernels) {
		for (int c = 0; c < kernels.length; c++) {
			if (nonneg[c]) for (int k = 0; k < kernels[c].length; k++)
				kernels[c][k] = Math.max(kernels[c][k], 0);
			Arrays.fill(kernels[c], lengths[c], kernels[c].length, 0);
			if (normalize) normalize(kernels[c]);
		}
	}

	/** Sets to unit l2 norm, in place; a kernel of zeros stays as it is. */
	public static void normalize(final double[] kernel) {
		double sum = 0;
		for (final double value : kernel)
			sum += value * value;
		if (sum == 0) return;
		for (int k = 0; k < kernel.length; k++)
			kernel[k] /= Math.sqrt(sum);
	}
}
