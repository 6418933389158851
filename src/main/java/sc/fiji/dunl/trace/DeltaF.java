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
				if (Double.isNaN(trace[t])) continue;
				if (positive && !(f0[t] > 0)) throw new InputException("The baseline F0 of ROI '" + f.labels().get(r) +
					"' is " + f0[t] + " at " + f.time().seconds(t) +
					" s, so dF/F has no meaning; undo a background subtraction, lower neuropil_coefficient, set signal to df, or check that the ROIs are those of " +
					"this movie.");
				trace[t] = operator.applyAsDouble(trace[t], f0[t]);
			}
			values[r] = trace;
		}
		return TraceSet.withGaps(f.labels(), f.time(), values);
	}
}
