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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trace.TraceSet;

/**
 * {@link Oasis} of every trace. All traces share the coefficients of the model,
 * as kernels are shared; codes are spikes times the norm of the response, which
 * makes them factors of the unit-norm response.
 */
final class Deconvolution {

	private Deconvolution() {
		// NB: static use only.
	}

	/**
	 * Deconvolves traces.
	 *
	 * @param order of the model, 1 or 2
	 * @param noise [roi], standard deviation of the noise; a trace without, where
	 *          it is NaN, has no spikes
	 * @param samples length of the response that is shown
	 */
	static Method of(final TraceSet traces, final int order, final double[] noise, final int samples,
		final Progress progress)
	{
		final Autoregression model = Autoregression.estimate(traces, order);
		final double[] response = model.response(samples);
		final double norm = Math.sqrt(Arrays.stream(response).map(v -> v * v).sum());
		final List<Code> codes = new ArrayList<>();
		final double[][] fit = Method.noFit(traces.size(), traces.time().size());
		final String name = "OASIS AR(" + order + ")";
		// NB: Each trace by itself, so that the number of threads is not seen.
		final Oasis[] all = new Oasis[traces.size()];
		final AtomicInteger done = new AtomicInteger();
		IntStream.range(0, all.length).parallel().filter(r -> !Double.isNaN(noise[r])).forEach(r -> {
			all[r] = Oasis.deconvolve(traces.trace(r), model, noise[r], progress);
			progress.update(name, (double) done.incrementAndGet() / all.length);
		});
		for (int r = 0; r < all.length; r++) {
			final Oasis found = all[r];
			if (found == null) continue;
			for (int t = 0; t < found.spikes().length; t++) {
				if (found.spikes()[t] > 0) codes.add(new Code(r, 0, 1, t, 0, norm * found.spikes()[t]));
				fit[r][t] = found.baseline() + found.calcium()[t];
			}
		}
		final double[] unit = Arrays.stream(response).map(v -> v / norm).toArray();
		return Method.of(name, List.of(new Kernel(KernelSpec.free("response", samples / traces.time().rateHz()), unit)), codes,
			fit);
	}
}
