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
package sc.fiji.dunl.simulate;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;

/**
 * The true kernels of the benchmarks, unit l2 norm. What their specifications
 * say is what an analysis may know: lengths, events and signs. Kernels that may
 * start anywhere share one sign rule, since nobody knows which will be which.
 */
final class BenchmarkKernels {

	static final String CUE = "cue";
	static final String REWARD = "reward";

	private static final int SAMPLES = 16;
	private static final int WHISKER_MS = 500;
	private static final int ORTHOGONAL_MS = 5;
	private static final int ORTHOGONAL_SAMPLES = 80;
	private static final int DOPAMINE_SAMPLES = 24;

	private BenchmarkKernels() {
		// NB: static use only.
	}

	/** Name of the event that starts a kernel. */
	static String event(final int kernel) {
		return "event" + (kernel + 1);
	}

	/** A period of a sine, and a bump; codes are positive. */
	static KernelBank two(final int binMs, final boolean known) {
		final double[] sine = new double[SAMPLES], bump = new double[SAMPLES];
		for (int k = 0; k < SAMPLES; k++) {
			final double phase = (k + 0.5) / SAMPLES;
			final double z = (phase - 0.5) / 0.16;
			sine[k] = StrictMath.sin(2 * StrictMath.PI * phase);
			bump[k] = StrictMath.exp(-z * z / 2);
		}
		return new KernelBank(List.of(kernel("sine", known ? List.of(event(0)) : List.of(), 1, false, sine, binMs), kernel(
			"bump", known ? List.of(event(1)) : List.of(), 1, false, bump, binMs)), 1000.0 / binMs);
	}

	/** A burst at the touch that rings out in half a second. */
	static KernelBank whisker(final int binMs) {
		final double[] h = new double[WHISKER_MS / binMs];
		for (int k = 0; k < h.length; k++) {
			final double seconds = (k + 0.5) * binMs / 1000;
			final double end = 1 - seconds * 1000 / WHISKER_MS;
			h[k] = (1 - StrictMath.exp(-seconds / 0.02)) * StrictMath.exp(-seconds / 0.12) * StrictMath.cos(2 *
				StrictMath.PI * 4 * seconds) * StrictMath.sqrt(end);
		}
		return new KernelBank(List.of(kernel("whisker", List.of(), 1, false, h, binMs)), 1000.0 / binMs);
	}

	/** Half waves, 1 to {@code count} in a kernel: {@code sin(pi j (k + 1/2) / K)}, orthogonal to each other. */
	static KernelBank orthogonal(final int count) {
		final List<Kernel> kernels = new ArrayList<>();
		for (int j = 1; j <= count; j++) {
			final double[] h = new double[ORTHOGONAL_SAMPLES];
			for (int k = 0; k < h.length; k++)
				h[k] = StrictMath.sin(StrictMath.PI * j * (k + 0.5) / h.length);
			kernels.add(kernel("wave" + j, List.of(), 1, false, h, ORTHOGONAL_MS));
		}
		return new KernelBank(kernels, 1000.0 / ORTHOGONAL_MS);
	}

	/** An answer to the cue; at the reward a brief salience, and a later value whose codes have both signs. */
	static KernelBank dopamine(final int binMs) {
		final double rateHz = 1000.0 / binMs;
		return new KernelBank(List.of(kernel("cue", List.of(CUE), 1, true, Waveforms.bump(DOPAMINE_SAMPLES, rateHz, 0.025,
			0.06), binMs), kernel("salience", List.of(REWARD), 1, true, Waveforms.bump(DOPAMINE_SAMPLES, rateHz, 0, 0.04),
				binMs), kernel("value", List.of(REWARD), 2, true, Waveforms.bump(DOPAMINE_SAMPLES, rateHz, 0.125, 0.07),
					binMs)), rateHz);
	}

	private static Kernel kernel(final String name, final List<String> events, final int codeSign,
		final boolean nonneg, final double[] waveform, final int binMs)
	{
		return new Kernel(new KernelSpec(name, events, codeSign, nonneg, waveform.length * binMs / 1000.0, List.of(),
			Double.NaN), Waveforms.unitNorm(waveform));
	}
}
