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
package sc.fiji.dunl.evaluate;

/**
 * Detected events against true ones.
 *
 * @param hits true events with a detection of their own
 * @param misses true events without
 * @param falseAlarms detections that no true event is left for
 */
public record EventCounts(int hits, int misses, int falseAlarms) {

	/** Nothing true and nothing detected. */
	public static final EventCounts NONE = new EventCounts(0, 0, 0);

	/**
	 * The part of the true events that was detected: hits / (hits + misses). 1
	 * where there was no true event, since none was missed.
	 */
	public double hitRate() {
		return hits + misses == 0 ? 1 : hits / (double) (hits + misses);
	}

	/**
	 * The part of the detections that is false: falseAlarms / (hits +
	 * falseAlarms). 0 where nothing was detected.
	 */
	public double falseRate() {
		return hits + falseAlarms == 0 ? 0 : falseAlarms / (double) (hits + falseAlarms);
	}

	/** The counts of two traces together; rates of the sum weigh every event alike. */
	public EventCounts plus(final EventCounts other) {
		return new EventCounts(hits + other.hits, misses + other.misses, falseAlarms + other.falseAlarms);
	}
}
