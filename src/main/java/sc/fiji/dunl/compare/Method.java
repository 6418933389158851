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
package sc.fiji.dunl.compare;

import java.util.Arrays;
import java.util.List;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;

/**
 * What one method found in a recording, in the terms of DUNL.
 *
 * @param name of the method
 * @param kernels the shapes of its responses, of unit norm; none if it has none.
 *          Those without events may start at any time
 * @param codes its responses: factors of the kernels, or, if {@code !unitNorm},
 *          another measure of their size
 * @param noise [kernel], standard deviation that white noise of 1 gives a code
 * @param unitNorm whether codes are factors of the unit-norm kernels, so that
 *          they can be as large as the true ones
 * @param whole whether it explains whole traces, rather than what follows events
 * @param fit [roi][sample], its reconstruction of the traces, NaN where it has
 *          none; not copied, not to be changed
 */
public record Method(String name, List<Kernel> kernels, List<Code> codes, double[] noise, boolean unitNorm,
	boolean whole, double[][] fit)
{

	public Method {
		kernels = List.copyOf(kernels);
		codes = List.copyOf(codes);
	}

	/** A method that explains whole traces by factors of unit-norm kernels, which have the noise of one sample. */
	static Method of(final String name, final List<Kernel> kernels, final List<Code> codes, final double[][] fit) {
		final double[] noise = new double[kernels.size()];
		Arrays.fill(noise, 1);
		return new Method(name, kernels, codes, noise, true, true, fit);
	}

	/**
	 * How many times its noise a code is.
	 *
	 * @param sigma [roi], standard deviation of the noise of each trace
	 * @return not finite where there is no noise
	 */
	public double z(final Code code, final double[] sigma) {
		return code.amplitude() / (sigma[code.roi()] * noise[code.kernel()]);
	}

	/** An empty reconstruction. */
	static double[][] noFit(final int rois, final int samples) {
		final double[][] fit = new double[rois][samples];
		for (final double[] trace : fit)
			Arrays.fill(trace, Double.NaN);
		return fit;
	}
}
