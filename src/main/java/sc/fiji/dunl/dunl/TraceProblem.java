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
package sc.fiji.dunl.dunl;

import sc.fiji.dunl.InputException;

/**
 * One trace of a trial as the encoders see it: its samples, those that were
 * observed, the onsets, the step, and the samples that move the baseline.
 * Samples that were not observed are zero here and take no part in anything.
 * Immutable.
 */
final class TraceProblem {

	/** [sample], zero where not observed. */
	final double[] y;
	/** [sample], or null if all were observed. */
	final boolean[] observed;
	/** Number of samples, from the first, of which those observed move the baseline by their mean residual. */
	final int baselineEnd;
	/** Number of observed samples among them. */
	final int baselineCount;
	/** Where all onsets are known, else null. */
	final OnsetGram onsets;
	final StepSize step;

	private TraceProblem(final double[] y, final boolean[] observed, final int baselineEnd, final OnsetGram onsets,
		final StepSize step)
	{
		this.y = y;
		this.observed = observed;
		this.baselineEnd = baselineEnd;
		this.onsets = onsets;
		this.step = step;
		baselineCount = count(baselineEnd);
	}

	/**
	 * @param raw [sample], not changed
	 * @param observed [sample], or null if all were
	 * @param where of the trace, for messages
	 * @throws InputException if nothing was observed, or an observed sample is not finite
	 */
	static TraceProblem of(final double[] raw, final boolean[] observed, final int baselineEnd,
		final OnsetGram onsets, final StepSize step, final String where)
	{
		final double[] y = observed == null ? raw : raw.clone();
		for (int t = 0; t < y.length; t++) {
			if (observed != null && !observed[t]) y[t] = 0;
			if (!Double.isFinite(y[t])) throw new InputException("Sample " + t + " of a trial is " + y[t] +
				"; fill or leave out missing samples before codes are found.");
		}
		final TraceProblem trace = new TraceProblem(y, observed, baselineEnd, onsets, step);
		if (trace.count(y.length) == 0) throw new InputException("No sample of " + where +
			" was observed; leave that trace or trial out.");
		if (trace.baselineCount == 0) throw new InputException("None of the samples of " + where +
			" that its baseline is estimated from was observed; estimate it from the whole trial, or leave the trial out.");
		return trace;
	}

	/** The same trace with another step. */
	TraceProblem with(final StepSize other) {
		return new TraceProblem(y, observed, baselineEnd, onsets, other);
	}

	/** Whether a sample was observed. */
	boolean sees(final int sample) {
		return observed == null || observed[sample];
	}

	/** Mean of the samples that move the baseline. */
	double mean() {
		double sum = 0;
		for (int t = 0; t < baselineEnd; t++)
			sum += y[t];
		return sum / baselineCount;
	}

	/** {@code -log p(y | eta)} of the observed samples, up to a constant; of gaussian data with unit noise. */
	double loss(final Likelihood likelihood, final double[] eta) {
		double sum = 0;
		for (int t = 0; t < y.length; t++)
			if (sees(t)) sum += likelihood.loss(y[t], eta[t]);
		return likelihood == Likelihood.GAUSSIAN ? sum / 2 : sum;
	}

	/** Sum of what of a kernel that starts at a sample lies on observed samples before {@code end}. */
	double sum(final KernelGram gram, final int kernel, final int start, final int end) {
		if (observed == null) return gram.sum(kernel, -start, end - start);
		final double[] h = gram.kernels()[kernel];
		double sum = 0;
		for (int k = Math.max(0, -start); k < Math.min(h.length, end - start); k++)
			if (observed[start + k]) sum += h[k];
		return sum;
	}

	private int count(final int end) {
		if (observed == null) return end;
		int count = 0;
		for (int t = 0; t < end; t++)
			if (observed[t]) count++;
		return count;
	}
}
