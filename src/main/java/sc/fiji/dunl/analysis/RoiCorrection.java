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

import java.util.List;

/**
 * What was done to the trace of a ROI, in numbers. What does not apply is NaN.
 *
 * @param roi name of the ROI
 * @param neuropilCoefficient part of the neuropil that was subtracted
 * @param bleached part of the brightness that is lost at the last sample, which
 *          was made up for
 * @param controlSlope grey values of the signal per grey value of the control
 * @param controlIntercept grey values of the signal where the control is 0
 * @param f0 median of F0, in grey values
 * @param belowFloor part of the samples at which F0 is below its floor
 * @param flags what there is to be careful of
 */
public record RoiCorrection(String roi, double neuropilCoefficient, double bleached, double controlSlope,
	double controlIntercept, double f0, double belowFloor, List<String> flags)
{

	/** F0 below its floor for a part of the time. */
	public static final String LOW_F0 = "low_f0";

	/** F0 of no use; left out. */
	public static final String NO_F0 = "no_f0";

	/** The same value in all frames; left out. */
	public static final String DEAD = "dead";

	/** Without two samples in a row; left out. */
	public static final String NO_SAMPLES = "no_samples";

	/** Without spread; left out. */
	public static final String NO_SPREAD = "no_spread";

	/** Bleaching left as it is. */
	public static final String BLEACHING_NOT_FITTED = "bleaching_not_fitted";

	/** Corrected by the given coefficient. */
	public static final String NEUROPIL_NOT_ESTIMATED = "neuropil_not_estimated";

	/** The control falls where the signal rises. */
	public static final String NEGATIVE_CONTROL = "negative_control";

	/** The control is constant; left out. */
	public static final String CONSTANT_CONTROL = "constant_control";

	public RoiCorrection {
		flags = List.copyOf(flags);
	}
}
