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
package sc.fiji.dunl.io;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trace.FrameTimes;

/**
 * A column of moments on the clock of a recording: in seconds, as frames counted
 * from 1 as Fiji shows them, or as samples counted from 0 as in tables of codes.
 *
 * @param position of the column in its table
 * @param unit what its numbers are
 */
record ClockColumn(int position, Unit unit) {

	/** What the numbers of a column are. */
	enum Unit {
		SECONDS, FRAMES, SAMPLES
	}

	/**
	 * Finds a column by its heading, in lower case. Seconds come before frames, and
	 * earlier names of seconds before later ones.
	 *
	 * @param seconds headings of a column in seconds
	 * @param frames headings of one that counts frames from 1
	 * @param samples headings of one that counts samples from 0
	 */
	static Optional<ClockColumn> find(final List<String> headings, final List<String> seconds, final Set<String> frames,
		final Set<String> samples)
	{
		final List<String> names = headings.stream().map(heading -> heading.toLowerCase(Locale.ROOT)).toList();
		for (final String name : seconds)
			if (names.contains(name)) return Optional.of(new ClockColumn(names.indexOf(name), Unit.SECONDS));
		for (int c = 0; c < names.size(); c++) {
			if (frames.contains(names.get(c))) return Optional.of(new ClockColumn(c, Unit.FRAMES));
			if (samples.contains(names.get(c))) return Optional.of(new ClockColumn(c, Unit.SAMPLES));
		}
		return Optional.empty();
	}

	/**
	 * The moment in a row, in seconds: of a frame or sample, that at which it starts.
	 *
	 * @param clock the frames of the recording
	 */
	double start(final CsvSource source, final List<String> cells, final FrameTimes clock) {
		return switch (unit) {
			case SECONDS -> source.number(position, cells);
			case FRAMES -> clock.axis().seconds(sample(frame(source, cells), clock));
			case SAMPLES -> clock.axis().seconds(source.integer(position, cells));
		};
	}

	/**
	 * The moment in a row at which something is over, in seconds: of a frame, its
	 * end, since it is the last one.
	 */
	double stop(final CsvSource source, final List<String> cells, final FrameTimes clock) {
		return unit == Unit.FRAMES ? clock.axis().seconds(sample(frame(source, cells), clock) + 1) : start(source, cells,
			clock);
	}

	private int frame(final CsvSource source, final List<String> cells) {
		final int frame = source.integer(position, cells);
		if (frame < 1) throw new InputException("Column '" + source.headings().get(position) + "' holds " + frame +
			" in row " + source.row() + ", but frames count from 1, as Fiji shows them; call the column '" + source.headings()
				.get(position).toLowerCase(Locale.ROOT).replace("frame", "sample") + "' if yours count from 0.");
		return frame;
	}

	/** The sample of a frame, which goes on beyond the last one. */
	private static int sample(final int frame, final FrameTimes clock) {
		return frame <= clock.frames() ? clock.sample(frame - 1) : clock.axis().size() - 1 + frame - clock.frames();
	}
}
