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

import sc.fiji.dunl.settings.Option;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.EventSample;

/** The settings of when frames were taken, and of which sample an event belongs to. */
public final class TimeOptions {

	/** Value of {@link #TIMESTAMPS_UNIT}: what the column's heading says. */
	public static final String BY_HEADING = "heading";

	/** Value of {@link #FRAME_TIME}: when the exposure starts. */
	public static final String START = "start";

	/** Value of {@link #FRAME_TIME}: half a frame later. */
	public static final String MIDDLE = "middle";

	/** Value of {@link #EVENT_SAMPLE}. */
	public static final String FIRST_AT_OR_AFTER = "first_at_or_after";

	/** Value of {@link #EVENT_SAMPLE}. */
	public static final String NEAREST = "nearest";

	public static final Option<String> TIMESTAMPS_FILE = Option.text("timestamps_file", "Timestamps (.csv)", "",
		"Table with a row for each frame of the movie and a column of the times at which the frames were taken; empty for " +
			"evenly spaced frames at the frame rate.");

	public static final Option<String> TIMESTAMPS_COLUMN = Option.text("timestamps_column", "Column of timestamps", "",
		"Heading of the column that holds the times; empty takes the only one whose heading tells that it does.");

	public static final Option<String> TIMESTAMPS_UNIT = Option.choice("timestamps_unit", "Unit of timestamps", List.of(
		BY_HEADING, "s", "ms", "us"), "Unit of the timestamps; heading takes what the column's heading says, such as " +
			"time_s or Time (ms).");

	public static final Option<String> FRAME_TIME = Option.choice("frame_time", "Time of a frame", List.of(START, MIDDLE),
		"The moment for which a frame of a movie stands: the start of its exposure, which is when its timestamp says it was " +
			"taken, or the middle, half a frame later.");

	public static final Option<String> EVENT_SAMPLE = Option.choice("event_sample", "Sample of an event", List.of(
		FIRST_AT_OR_AFTER, NEAREST), "The sample that an event belongs to: the first one at or after its time, or the " +
			"nearest one.");

	/** All of them, in the order of a dialog. */
	public static final List<Option<?>> ALL = List.of(TIMESTAMPS_FILE, TIMESTAMPS_COLUMN, TIMESTAMPS_UNIT, FRAME_TIME,
		EVENT_SAMPLE);

	private TimeOptions() {
		// NB: static use only.
	}

	/** How events meet samples, by {@link #EVENT_SAMPLE}. */
	public static EventSample eventSample(final Settings settings) {
		return settings.get(EVENT_SAMPLE).equals(NEAREST) ? EventSample.NEAREST : EventSample.FIRST_AT_OR_AFTER;
	}
}
