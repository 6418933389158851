package sc.fiji.dunl.trace;

/** How the resting fluorescence F0 of a trace is estimated. */
public sealed interface Baseline permits RollingPercentile, FixedWindow {

	/**
	 * Estimates F0.
	 *
	 * @param trace [sample], finite, left as it is
	 * @param time sample times of the trace
	 * @return [sample], in the trace's units
	 */
	double[] of(double[] trace, TimeAxis time);
}
