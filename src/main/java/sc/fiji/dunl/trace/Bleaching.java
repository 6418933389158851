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

/**
 * How the loss of fluorescence over a recording is estimated and undone. What
 * bleaches shines less, at rest and in a response alike, so the trace is divided
 * by the course b of its brightness, at the level of its first sample:
 *
 * <pre>
 * F[t] * b[first] / b[t]
 * </pre>
 *
 * A background that does not bleach must be subtracted before.
 */
public sealed interface Bleaching permits ExponentialBleaching, RunningBleaching {

	/** Part of its first value that a course may not sink below: noise would grow a hundredfold. */
	double LEAST_LEFT = 0.01;

	/**
	 * Estimates the course b of a trace.
	 *
	 * @param trace [sample], fluorescence without background in grey values, NaN
	 *          where a sample is missing; left as it is
	 * @param time sample times of the trace
	 * @return [sample], b in the trace's units, positive wherever the trace has a
	 *         sample
	 * @throws NotFittedException if no such course describes the trace
	 */
	double[] course(double[] trace, TimeAxis time) throws NotFittedException;

	/**
	 * The trace without bleaching.
	 *
	 * @throws NotFittedException if no course describes the trace
	 */
	default double[] correct(final double[] trace, final TimeAxis time) throws NotFittedException {
		final double[] course = course(trace, time);
		final double[] corrected = trace.clone();
		double first = Double.NaN;
		for (int t = 0; t < trace.length; t++) {
			if (Double.isNaN(trace[t])) continue;
			if (Double.isNaN(first)) first = course[t];
			if (!(first > 0 && course[t] > LEAST_LEFT * first)) throw new NotFittedException("its level falls from " +
				(float) first + " to " + (float) course[t] + " at " + (float) time.seconds(t) + " s");
			corrected[t] = trace[t] * first / course[t];
		}
		return corrected;
	}

	/** Why a course could not be found, as the second half of a sentence. */
	final class NotFittedException extends Exception {

		private static final long serialVersionUID = 1;

		NotFittedException(final String reason) {
			super(reason);
		}
	}
}
