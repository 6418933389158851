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
package sc.fiji.dunl.imagej;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;

/**
 * The mean of the traces around a kernel's events, less their baseline: what
 * averaging sees where DUNL learns the kernel. Responses that follow soon after
 * each other overlap in it.
 *
 * @param before samples of {@code mean} that lie before the event
 * @param mean [sample], scaled to unit l2 norm from the event on; all zero if
 *          nothing was averaged
 * @param count number of windows averaged
 */
record EventAverage(int before, double[] mean, int count) {

	/**
	 * Averages around a kernel's known events in each ROI, or, where none are
	 * known, around the events found. The window reaches from a quarter of the
	 * kernel's length before the event to the kernel's end; windows that hang over
	 * an end of the recording or of its trials, or lack a sample, are left out.
	 */
	static EventAverage of(final AnalysisResult result, final int kernel) {
		final Kernel h = result.model().kernels().get(kernel);
		final int before = h.length() / 4;
		final double[] mean = new double[before + h.length()];
		int count = 0;
		for (final Code code : result.codes())
			if (code.kernel() == kernel && (h.spec().eventsKnown() || code.amplitude() != 0)) {
				// NB: Found events are known by their sign; without it those of both signs would cancel.
				final double sign = !h.spec().eventsKnown() && code.amplitude() < 0 ? -1 : 1;
				if (add(result, code.roi(), code.sample() - before, sign, mean)) count++;
			}
		double power = 0;
		for (int k = before; k < mean.length; k++)
			power += mean[k] * mean[k];
		if (power > 0) for (int k = 0; k < mean.length; k++)
			mean[k] /= Math.sqrt(power);
		return new EventAverage(before, mean, count);
	}

	/** Adds a window to {@code sum}, unless it is not all there. */
	private static boolean add(final AnalysisResult result, final int roi, final int from, final double sign,
		final double[] sum)
	{
		if (from < 0 || from + sum.length > result.traces().time().size()) return false;
		for (int k = 0; k < sum.length; k++)
			if (Double.isNaN(result.traces().value(roi, from + k) - result.baseline()[roi][from + k])) return false;
		for (int k = 0; k < sum.length; k++)
			sum[k] += sign * (result.traces().value(roi, from + k) - result.baseline()[roi][from + k]);
		return true;
	}
}
