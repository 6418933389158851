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

/** Which sample an event belongs to: the one way in which events meet samples. */
public enum EventSample {

	/**
	 * The first sample at or after the event, so that no response is seen before its
	 * event. A time within a millionth of a sample after a sample counts as that
	 * sample, so that printed times find their sample again.
	 */
	FIRST_AT_OR_AFTER {

		@Override
		public int of(final double seconds, final TimeAxis time) {
			return time.firstSampleAtOrAfter(seconds);
		}

		@Override
		public boolean inside(final double seconds, final TimeAxis time) {
			return super.inside(seconds, time) && seconds >= time.startSeconds() - 1e-6 / time.rateHz();
		}
	},

	/** The nearest sample, the later one of two. */
	NEAREST {

		@Override
		public int of(final double seconds, final TimeAxis time) {
			return time.nearestSample(seconds);
		}
	};

	/** The sample of an event at a time; may lie outside the axis. */
	public abstract int of(double seconds, TimeAxis time);

	/** Whether an event at a time happened while the samples were taken. */
	public boolean inside(final double seconds, final TimeAxis time) {
		return time.contains(of(seconds, time));
	}
}
