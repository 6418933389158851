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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import sc.fiji.dunl.trial.Trial;

/**
 * A trial to learn from.
 *
 * @param trial its traces and supports
 * @param baseline [roi], or null where the encoder estimates it
 * @param weights [sample], how often each sample of the trial counts in the loss;
 *          null: once
 */
public record Example(Trial trial, double[] baseline, double[] weights) {

	/** A trial all samples of which count once. */
	public Example(final Trial trial, final double[] baseline) {
		this(trial, baseline, null);
	}

	/** How often a sample counts. */
	double weight(final int sample) {
		return weights == null ? 1 : weights[sample];
	}

	/** How often a code counts: as its trial's samples do on average. */
	double meanWeight() {
		return weights == null ? 1 : Arrays.stream(weights).average().orElseThrow();
	}

	/** Number of samples that were observed, in all traces, each as often as it counts. */
	double samples() {
		if (weights == null) return trial.observedSamples();
		double sum = 0;
		for (int n = 0; n < trial.rois(); n++) {
			final boolean[] observed = trial.observed(n);
			for (int t = 0; t < weights.length; t++)
				if (observed == null || observed[t]) sum += weights[t];
		}
		return sum;
	}

	/** One example for each neuron, for encoders that treat neurons by themselves. */
	List<Example> neurons() {
		final List<Example> neurons = new ArrayList<>();
		for (int n = 0; n < trial.rois(); n++)
			neurons.add(new Example(trial.of(n), baseline == null ? null : new double[] { baseline[n] }, weights));
		return neurons;
	}
}
