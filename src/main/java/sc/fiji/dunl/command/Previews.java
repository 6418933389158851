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
package sc.fiji.dunl.command;

import ij.ImagePlus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import sc.fiji.dunl.analysis.TracePreview;
import sc.fiji.dunl.analysis.TraceProcessing;
import sc.fiji.dunl.imagej.ImagePlusFrames;
import sc.fiji.dunl.imagej.MovieTimes;
import sc.fiji.dunl.imagej.RoiMasks;
import sc.fiji.dunl.imagej.RoiSource;
import sc.fiji.dunl.io.EventLogReader;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.io.TraceInput;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.roi.FirstFrames;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.FrameTimes;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trial.Event;

/** Previews of recordings: the start of a movie or of traces, read as a {@link Workflow} does. */
final class Previews {

	private Previews() {
		// NB: static use only.
	}

	/**
	 * Measures the start of a movie. All ROIs are measured, since their surroundings
	 * depend on each other.
	 *
	 * @param findEvents whether to look for events, or only at F0
	 * @param show is given the trace, and again with its events
	 */
	static void of(final ImagePlus movie, final Optional<Path> roiFile, final Optional<Path> eventFile,
		final SettingsFile.Content content, final boolean findEvents, final Progress progress,
		final Consumer<TracePreview> show)
	{
		final Settings settings = content.settings();
		final ImagePlusFrames frames = ImagePlusFrames.of(DunlCommand.movie(movie), settings);
		final FrameTimes times = MovieTimes.of(movie, frames.frames(), settings, new ArrayList<>());
		final RoiMasks rois = RoiSource.of(movie, roiFile, settings);
		final FrameTimes start = times.first(Math.max(1, times.frame(TracePreview.samples(times.axis()))));
		final Extraction extraction = TraceProcessing.extract(new FirstFrames(frames, start.frames()), rois.masks(), TimeAxis
			.of(start.frames(), times.axis().rateHz()), settings, progress).on(start);
		final TracePreview preview = TracePreview.of(extraction, events(eventFile, times, settings), settings,
			progress);
		show.accept(preview);
		if (findEvents) show.accept(preview.withEventsFound(content.kernels(), progress));
	}

	/**
	 * Reads the start of traces that were measured elsewhere.
	 *
	 * @param show is given the trace, and again with its events
	 */
	static void of(final String table, final Optional<Path> traceFile, final boolean fluorescence,
		final Optional<Path> eventFile, final ChosenSettings chosen, final Optional<Path> yaml, final Progress progress,
		final Consumer<TracePreview> show)
	{
		final SettingsFile.Content read = chosen.read(yaml);
		final TraceInput input = TableTraces.choose(table, traceFile, read.settings(), progress);
		final SettingsFile.Content content = TableTraces.settings(read, chosen, chosen.defaults(), fluorescence, List
			.of(input));
		final List<Event> events = events(eventFile, FrameTimes.even(input.extraction().fluorescence()
			.time()), content.settings());
		final TracePreview preview = TracePreview.of(TracePreview.start(input.extraction()), events, content.settings(),
			progress);
		show.accept(preview);
		show.accept(preview.withEventsFound(content.kernels(), progress));
	}

	private static List<Event> events(final Optional<Path> file, final FrameTimes clock, final Settings settings) {
		return EventLogReader.read(file, clock, settings, sentence -> {}).events();
	}
}
