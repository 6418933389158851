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
package sc.fiji.dunl.tensor;

/**
 * The two convolutions of a sparse convolutional model and their derivative
 * with respect to the kernel, on plain arrays.
 * <p>
 * A code {@code x[d]} places a kernel {@code h[k]} at samples
 * {@code d * stride + k} of a signal, so a signal buffer holds at least
 * {@code (x.length - 1) * stride + h.length} samples. Codes that are zero cost
 * nothing in {@link #add} and {@link #addKernelGradient}.
 * </p>
 */
public final class Convolution {

	private Convolution() {
		// NB: static use only.
	}

	/** {@code signal[stride d + k] += x[d] h[k]}: the transposed convolution. */
	public static void add(final double[] x, final double[] h, final int stride, final double[] signal) {
		for (int d = 0; d < x.length; d++) {
			final double amplitude = x[d];
			if (amplitude == 0) continue;
			final int start = d * stride;
			for (int k = 0; k < h.length; k++)
				signal[start + k] += amplitude * h[k];
		}
	}

	/**
	 * {@code out[d] = sum_k h[k] signal[stride d + k]}: the valid
	 * cross-correlation, adjoint to {@link #add}.
	 */
	public static void correlate(final double[] signal, final double[] h, final int stride, final double[] out) {
		if (stride != 1) {
			for (int d = 0; d < out.length; d++) {
				double sum = 0;
				for (int k = 0; k < h.length; k++)
					sum += h[k] * signal[d * stride + k];
				out[d] = sum;
			}
			return;
		}
		java.util.Arrays.fill(out, 0);
		int k = 0;
		// NB: Four taps a pass, with the position innermost, is what the compiler turns into vector code.
		for (; k + 3 < h.length; k += 4)
			correlateFour(signal, k, h[k], h[k + 1], h[k + 2], h[k + 3], out);
		for (; k < h.length; k++) {
			final double tap = h[k];
			for (int d = 0; d < out.length; d++)
				out[d] += tap * signal[d + k];
		}
	}

	private static void correlateFour(final double[] signal, final int k, final double h0, final double h1,
		final double h2, final double h3, final double[] out)
	{
		final int k1 = k + 1, k2 = k + 2, k3 = k + 3;
		for (int d = 0; d < out.length; d++)
			out[d] += h0 * signal[d + k] + h1 * signal[d + k1] + h2 * signal[d + k2] + h3 * signal[d + k3];
	}

	/** {@code gradient[k] += weight sum_d x[d] signal[stride d + k]}. */
	public static void addKernelGradient(final double[] x, final double[] signal, final int stride,
		final double weight, final double[] gradient)
	{
		for (int d = 0; d < x.length; d++) {
			if (x[d] == 0) continue;
			final double amplitude = weight * x[d];
			final int start = d * stride;
			for (int k = 0; k < gradient.length; k++)
				gradient[k] += amplitude * signal[start + k];
		}
	}
}
