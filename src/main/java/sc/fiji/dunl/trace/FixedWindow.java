package sc.fiji.dunl.trace;

import java.util.Arrays;

import sc.fiji.dunl.InputException;

/**
 * F0 is the mean of a stretch without activity, the same for the whole trace.
 *
 * @param startSeconds samples from this time on, on the clock of the time axis
 * @param stopSeconds samples before this time
 */
public record FixedWindow(double startSeconds, double stopSeconds) implements Baseline {

	public FixedWindow {
		if (!Double.isFinite(startSeconds) || !Double.isFinite(stopSeconds) || !(startSeconds < stopSeconds))
			throw new InputException("The baseline window goes from " + startSeconds + " s to " + stopSeconds +
				" s; baseline_stop_s must be after baseline_start_s.");
	}

	@Override
	public double[] of(final double[] trace, final TimeAxis time) {
		final int from = time.firstSampleAtOrAfter(startSeconds);
		final int to = time.firstSampleAtOrAfter(stopSeconds);
		if (from < 0 || to > time.size()) throw new InputException("The baseline window from " + startSeconds +
			" s to " + stopSeconds + " s is not wholly in the recording, which goes from " + time.startSeconds() +
			" s to " + time.seconds(time.size()) + " s; change baseline_start_s or baseline_stop_s.");
		if (from == to) throw new InputException("The baseline window from " + startSeconds + " s to " + stopSeconds +
			" s holds no sample at " + time.rateHz() + " Hz; make it longer.");
		final double[] f0 = new double[trace.length];
		Arrays.fill(f0, Arrays.stream(trace, from, to).average().getAsDouble());
		return f0;
	}
}
