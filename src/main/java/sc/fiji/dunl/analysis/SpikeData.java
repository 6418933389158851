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
package sc.fiji.dunl.analysis;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Likelihood;
import sc.fiji.dunl.trace.TraceSet;

/** Whether samples are what a distribution of spikes can give. */
final class SpikeData {

	private SpikeData() {
		// NB: static use only.
	}

	/** @throws InputException that names the first ROI and sample with an impossible value */
	static void check(final TraceSet traces, final Likelihood likelihood) {
		if (likelihood == Likelihood.GAUSSIAN) return;
		final boolean counts = likelihood == Likelihood.POISSON;
		for (int r = 0; r < traces.size(); r++) {
			final double[] trace = traces.trace(r);
			for (int t = 0; t < trace.length; t++)
				if (!Double.isNaN(trace[t]) && !(counts ? trace[t] >= 0 && trace[t] == Math.rint(trace[t]) : trace[t] >= 0 && trace[t] <= 1))
					throw new InputException("Sample " + t + " of '" + traces.labels().get(r) + "' is " + trace[t] +
						", but model_distribution " + (counts ? "poisson is for counts (0, 1, 2, ...)"
							: "binomial is for spikes or parts of them (0 to 1)") +
						"; analyse spikes, or set model_distribution to gaussian.");
		}
	}
}
