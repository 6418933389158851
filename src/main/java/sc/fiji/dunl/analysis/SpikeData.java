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
				if (!(counts ? trace[t] >= 0 && trace[t] == Math.rint(trace[t]) : trace[t] >= 0 && trace[t] <= 1))
					throw new InputException("Sample " + t + " of '" + traces.labels().get(r) + "' is " + trace[t] +
						", but model_distribution " + (counts ? "poisson is for counts (0, 1, 2, ...)"
							: "binomial is for spikes or parts of them (0 to 1)") +
						"; analyse spikes, or set model_distribution to gaussian.");
		}
	}
}
