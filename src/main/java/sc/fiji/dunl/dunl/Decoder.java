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

/**
 * Kernels placed at codes: the mean {@code eta[t] = a + sum_c sum_d h_c[t - d]
 * x_c[d]} of Tolooshams et al. 2025, doi:10.1016/j.neuron.2025.02.006, without
 * its baseline a.
 */
public final class Decoder {

	private Decoder() {
		// NB: static use only.
	}

	/**
	 * Adds one kernel's part of one ROI to {@code sum}; what falls outside is cut.
	 *
	 * @param kernels the bank the codes index
	 * @param codes any codes; those of other ROIs or kernels are passed over
	 * @param roi the ROI
	 * @param kernel the kernel
	 * @param sum [sample] of the recording, added to
	 */
	public static void addPart(final KernelBank kernels, final List<Code> codes, final int roi, final int kernel,
		final double[] sum)
	{
		final double[] h = kernels.get(kernel).waveform();
		for (final Code code : codes) {
			if (code.roi() != roi || code.kernel() != kernel) continue;
			final int from = Math.max(0, -code.sample());
			final int to = Math.min(h.length, sum.length - code.sample());
			for (int k = from; k < to; k++)
				sum[code.sample() + k] += code.amplitude() * h[k];
		}
	}
}
