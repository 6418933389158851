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
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/** The baseline of traces whose encoder does not estimate it, and the samples that tell it. */
final class GivenBaseline {

	private GivenBaseline() {
		// NB: static use only.
	}

	/** Baseline of each trace of a trial, [roi], or null where it is estimated with the codes. */
	static double[] of(final Trial trial, final Settings settings) {
		if (settings.get(DunlOptions.EST_BASELINE)) return null;
		final double[] baseline = new double[trial.rois()];
		if (zero(settings)) return baseline;
		final Likelihood likelihood = StageSettings.likelihood(settings);
		final int end = samples(trial, settings);
		for (int n = 0; n < baseline.length; n++) {
			final boolean[] observed = trial.observed(n);
			double mean = 0;
			int count = 0;
			for (int t = 0; t < end; t++)
				if (observed == null || observed[t]) mean += (trial.y()[n][t] - mean) / ++count;
			if (count == 0) throw new InputException("None of the samples of trace " + (n + 1) + " of trial " + trial
				.number() + " that its baseline is taken from was observed; leave the trial out.");
			baseline[n] = likelihood.eta(mean);
		}
		return baseline;
	}

	/**
	 * The traces of a trial that can be explained, by position: at least one of the
	 * samples that their baseline is taken from was observed.
	 */
	static int[] seen(final Trial trial, final Settings settings) {
		return trial.seen(trial.observed() == null ? trial.length() : samples(trial, settings));
	}

	/** Number of samples of a trial, from its first, that its baselines are taken from. */
	private static int samples(final Trial trial, final Settings settings) {
		return settings.get(DunlOptions.BASELINE_SAMPLES).equals("before_onset") && !zero(settings) ? trial.firstOnset()
			: trial.length();
	}

	private static boolean zero(final Settings settings) {
		return !settings.get(DunlOptions.EST_BASELINE) && settings.get(DunlOptions.GIVEN_BASELINE).equals("zero");
	}
}
