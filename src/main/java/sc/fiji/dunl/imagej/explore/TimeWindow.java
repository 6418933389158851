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
package sc.fiji.dunl.imagej.explore;

/**
 * The part of a recording that is in view.
 *
 * @param start first time of the recording in seconds
 * @param end last time of the recording, later
 * @param from first time in view, not before {@code start}
 * @param to last time in view, not after {@code end}
 * @param shortest least time in view, such as some samples
 */
record TimeWindow(double start, double end, double from, double to, double shortest) {

	/** All of a recording. */
	static TimeWindow all(final double start, final double end, final double shortest) {
		return new TimeWindow(start, end, start, end, Math.min(shortest, end - start));
	}

	/** Seconds in view. */
	double span() {
		return to - from;
	}

	/** The whole recording. */
	TimeWindow whole() {
		return all(start, end, shortest);
	}

	/**
	 * Shows less or more around a time that stays where it is.
	 *
	 * @param factor of the time in view: below 1 shows less
	 */
	TimeWindow zoom(final double factor, final double around) {
		final double span = Math.max(shortest, Math.min(end - start, span() * factor));
		return at(around - (around - from) / span() * span, span);
	}

	/** Moves by a time; stops at the borders. */
	TimeWindow pan(final double seconds) {
		return at(from + seconds, span());
	}

	/** Moves so that a time is in view: not at all if it is, else to its middle. */
	TimeWindow showing(final double seconds) {
		return seconds >= from && seconds <= to ? this : at(seconds - span() / 2, span());
	}

	private TimeWindow at(final double first, final double span) {
		final double low = Math.max(start, Math.min(end - span, first));
		return new TimeWindow(start, end, low, Math.min(end, low + span), shortest);
	}
}
