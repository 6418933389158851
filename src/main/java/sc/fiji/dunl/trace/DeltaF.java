package sc.fiji.dunl.trace;

import java.util.function.DoubleBinaryOperator;

import sc.fiji.dunl.InputException;

/** Fluorescence relative to its resting level F0. */
public final class DeltaF {

	private DeltaF() {
		// NB: static use only.
	}

	/**
	 * {@code (F - F0) / F0}, no unit.
	 *
	 * @param f fluorescence in grey values
	 * @param baseline how F0 is found
	 * @throws InputException if an F0 is not positive
	 */
	public static TraceSet overF(final TraceSet f, final Baseline baseline) {
		return relative(f, baseline, true, (value, f0) -> (value - f0) / f0);
	}

	/**
	 * {@code F - F0}, in grey values; F0 may have any sign.
	 *
	 * @param f fluorescence in grey values
	 * @param baseline how F0 is found
	 */
	public static TraceSet difference(final TraceSet f, final Baseline baseline) {
		return relative(f, baseline, false, (value, f0) -> value - f0);
	}

	private static TraceSet relative(final TraceSet f, final Baseline baseline, final boolean positive,
		final DoubleBinaryOperator operator)
	{
		final double[][] values = new double[f.size()][];
		for (int r = 0; r < f.size(); r++) {
			final double[] trace = f.trace(r);
			final double[] f0 = baseline.of(trace, f.time());
			for (int t = 0; t < trace.length; t++) {
				if (positive && !(f0[t] > 0)) throw new InputException("The baseline F0 of ROI '" + f.labels().get(r) +
					"' is " + f0[t] + " at " + f.time().seconds(t) +
					" s, so dF/F has no meaning; undo a background subtraction, lower neuropil_coefficient, set signal to df, or check that the ROIs are those of " +
					"this movie.");
				trace[t] = operator.applyAsDouble(trace[t], f0[t]);
			}
			values[r] = trace;
		}
		return new TraceSet(f.labels(), f.time(), values);
	}
}
