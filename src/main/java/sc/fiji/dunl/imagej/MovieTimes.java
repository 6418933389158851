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

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import ij.ImagePlus;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.TimeOptions;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.io.TimestampTable;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.FrameTimes;
import sc.fiji.dunl.trace.TimeAxis;

/** When the frames of a movie were taken: at a rate, or at the times of a file. */
public final class MovieTimes {

	private MovieTimes() {
		// NB: static use only.
	}

	/**
	 * Places the frames of a movie in time.
	 *
	 * @param frames number of its frames
	 * @param settings hold {@link TimeOptions#ALL} and {@link TraceOptions#RATE_HZ}
	 * @param warnings added to
	 * @throws InputException if there is neither a rate nor a time for each frame
	 */
	public static FrameTimes of(final ImagePlus movie, final int frames, final Settings settings,
		final List<String> warnings)
	{
		final FrameTimes starts = starts(movie, frames, settings, warnings);
		return settings.get(TimeOptions.FRAME_TIME).equals(TimeOptions.MIDDLE) ? starts.halfASampleLater() : starts;
	}

	/** The file of timestamps that settings name, if there is any. */
	public static Optional<Path> file(final Settings settings) {
		final String text = settings.get(TimeOptions.TIMESTAMPS_FILE).strip();
		try {
			return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
		}
		catch (final InvalidPathException e) {
			throw new InputException("Setting 'timestamps_file' is '" + text + "', which is no path; correct it.", e);
		}
	}

	private static FrameTimes starts(final ImagePlus movie, final int frames, final Settings settings,
		final List<String> warnings)
	{
		final double given = settings.get(TraceOptions.RATE_HZ);
		final Optional<Path> file = file(settings);
		if (file.isEmpty()) {
			FrameRate.contradiction(movie, given).ifPresent(warnings::add);
			return FrameTimes.even(TimeAxis.of(frames, FrameRate.of(movie, given)));
		}
		final double[] seconds = TimestampTable.read(file.get(), settings.get(TimeOptions.TIMESTAMPS_COLUMN), settings.get(
			TimeOptions.TIMESTAMPS_UNIT));
		if (seconds.length != frames) throw new InputException("'" + file.get() + "' holds " + seconds.length +
			" times for the " + frames + " frames of '" + movie.getTitle() +
			"'; give one time for each frame, and none for frames that were dropped.");
		final FrameTimes times = FrameTimes.of("'" + file.get() + "'", seconds, given > 0 ? OptionalDouble.of(given)
			: OptionalDouble.empty());
		FrameRate.contradiction(movie, times.axis().rateHz()).ifPresent(warnings::add);
		warnings.addAll(times.warnings());
		return times;
	}
}
