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
package sc.fiji.dunl.progress;

/**
 * How long a stage of the work still takes at the pace it had so far:
 * {@code elapsed (1 - fraction) / fraction}. Nothing is said before it ran for a
 * second, since the first steps tell little. Not safe for several threads.
 */
public final class RemainingTime {

	private static final double FIRST_S = 1;
	private static final int MINUTE_S = 60;
	private static final int HOUR_MIN = 60;

	private String stage = "";
	private long start;

	/**
	 * The remaining time of a stage.
	 *
	 * @param newStage the stage
	 * @param fraction the finished part of it, 0 to 1
	 * @param nanos the time now, as {@link System#nanoTime()} counts it
	 * @return such as {@code 40 s left}; empty if it cannot be told
	 */
	public String at(final String newStage, final double fraction, final long nanos) {
		if (!newStage.equals(stage)) {
			stage = newStage;
			start = nanos;
		}
		final double elapsed = (nanos - start) / 1e9;
		if (elapsed < FIRST_S || !(fraction > 0) || fraction >= 1) return "";
		return text(Math.max(1, Math.round(elapsed * (1 - fraction) / fraction)));
	}

	private static String text(final long seconds) {
		if (seconds < MINUTE_S) return seconds + " s left";
		final long minutes = Math.round((double) seconds / MINUTE_S);
		if (minutes < HOUR_MIN) return minutes + " min left";
		return minutes / HOUR_MIN + " h " + minutes % HOUR_MIN + " min left";
	}
}
