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
package sc.fiji.dunl.report;

import sc.fiji.dunl.dunl.Kernel;

/**
 * The shape of a kernel in a few numbers.
 *
 * @param peak its value of the largest size, of the unit-norm kernel
 * @param peakSeconds when that is, from its start
 * @param halfSeconds how long it stays beyond half of the peak around it, linear
 *          between samples
 * @param cut whether it is still beyond that at its last sample, so that the true
 *          width is larger
 */
record KernelShape(double peak, double peakSeconds, double halfSeconds, boolean cut) {

	static KernelShape of(final Kernel kernel, final double rateHz) {
		final double[] h = kernel.waveform();
		int top = 0;
		for (int k = 1; k < h.length; k++)
			if (Math.abs(h[k]) > Math.abs(h[top])) top = k;
		int from = top;
		while (from > 0 && h[from - 1] / h[top] > 0.5)
			from--;
		int to = top;
		while (to < h.length - 1 && h[to + 1] / h[top] > 0.5)
			to++;
		// NB: Nothing is before the start of a kernel.
		final double before = crossing(h[from] / h[top], from > 0 ? h[from - 1] / h[top] : 0);
		final double after = to < h.length - 1 ? crossing(h[to] / h[top], h[to + 1] / h[top]) : 0;
		return new KernelShape(h[top], top / rateHz, (to - from + before + after) / rateHz, to == h.length - 1);
	}

	/** Where a line from {@code inside} at 0 to {@code outside} at 1 passes one half. */
	private static double crossing(final double inside, final double outside) {
		return (inside - 0.5) / (inside - outside);
	}
}
