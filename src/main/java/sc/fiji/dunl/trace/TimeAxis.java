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

import sc.fiji.dunl.InputException;

/**
 * Evenly spaced sample times: sample {@code i} is at {@code start + i / rate}
 * seconds.
 *
 * @param size number of samples, at least 1
 * @param rateHz samples per second, positive
 * @param startSeconds time of sample 0 in seconds
 */
public record TimeAxis(int size, double rateHz, double startSeconds) {

	public TimeAxis {
		if (size < 1) throw new InputException("A time axis needs at least one sample, not " + size + ".");
		if (!(rateHz > 0) || Double.isInfinite(rateHz)) throw new InputException(
			"The frame rate is " + rateHz + " Hz; give a positive rate in Hz.");
		if (!Double.isFinite(startSeconds)) throw new InputException(
			"The time of the first sample is " + startSeconds + "; it must be a finite number of seconds.");
	}

	/** An axis that starts at 0 s. */
	public static TimeAxis of(final int size, final double rateHz) {
		return new TimeAxis(size, rateHz, 0);
	}

	/** Time of a sample in seconds; {@code sample} may lie outside the axis. */
	public double seconds(final int sample) {
		return startSeconds + sample / rateHz;
	}

	/**
	 * The first sample at or after a time. May lie outside the axis. A time within a millionth of a sample after a sample
	 * counts as that sample, so that printed times find their sample again.
	 */
	public int firstSampleAtOrAfter(final double seconds) {
		return (int) Math.ceil((seconds - startSeconds) * rateHz - 1e-6);
	}

	/** The sample nearest to a time, the later one of two; may lie outside the axis. */
	public int nearestSample(final double seconds) {
		return (int) Math.round((seconds - startSeconds) * rateHz);
	}

	/** A duration in samples, rounded to the nearest whole number. */
	public int samples(final double durationSeconds) {
		return (int) Math.round(durationSeconds * rateHz);
	}

	/** Whether {@code sample} is one of this axis. */
	public boolean contains(final int sample) {
		return sample >= 0 && sample < size;
	}

	/** Time of the last sample in seconds. */
	public double endSeconds() {
		return seconds(size - 1);
	}
}
