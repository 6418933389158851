package sc.fiji.dunl.analysis;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Likelihood;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/** The baseline of traces whose encoder does not estimate it. */
final class GivenBaseline {

	private GivenBaseline() {
		// NB: static use only.
	}

	/** Baseline of each trace of a trial, [roi], or null where it is estimated with the codes. */
	static double[] of(final Trial trial, final Settings settings) {
		if (settings.get(DunlOptions.EST_BASELINE)) return null;
		final double[] baseline = new double[trial.rois()];
		if (settings.get(DunlOptions.GIVEN_BASELINE).equals("zero")) return baseline;
		final Likelihood likelihood = StageSettings.likelihood(settings);
		final int end = settings.get(DunlOptions.BASELINE_SAMPLES).equals("before_onset") ? trial.firstOnset() : trial
			.length();
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
}
