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
import ij.gui.Roi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import sc.fiji.dunl.analysis.Analysis;
import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.analysis.Contradictions;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.analysis.ProcessedTraces;
import sc.fiji.dunl.analysis.Recording;
import sc.fiji.dunl.analysis.TimeOptions;
import sc.fiji.dunl.analysis.TraceProcessing;
import sc.fiji.dunl.analysis.TrialOptions;
import sc.fiji.dunl.analysis.WithoutEffect;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.imagej.ImagePlusFrames;
import sc.fiji.dunl.imagej.MovieFile;
import sc.fiji.dunl.imagej.MovieFolder;
import sc.fiji.dunl.imagej.MovieTimes;
import sc.fiji.dunl.imagej.RoiMasks;
import sc.fiji.dunl.imagej.RoiSource;
import sc.fiji.dunl.io.EventLogReader;
import sc.fiji.dunl.io.ModelFile;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.io.ResultFiles;
import sc.fiji.dunl.io.RunRecord;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.report.Repetition;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.FrameTimes;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.EventLog;

/**
 * The way from a movie or traces to a folder of results: what the commands, the
 * command line and scripts all call. One object for one analysis; it keeps the
 * record of its inputs, warnings and timings.
 *
 * <pre>
 * Workflow work = Workflow.of(SettingsFile.read(yaml, ...), Progress.NONE);
 * Measured measured = work.measure(movie, Optional.of(roiZip), Optional.of(csv));
 * AnalysisResult result = work.learn(measured);
 * work.save(folder, result, Optional.of(measured));
 * </pre>
 */
public final class Workflow {

	private final SettingsFile.Content content;
	private final Progress progress;
	private final RunRecord.Builder record;
	private final List<String> warnings;
	private final List<String> notes;
	private final String recording;
	private Optional<Repetition> again = Optional.empty();

	private Workflow(final SettingsFile.Content content, final Progress progress) {
		Contradictions.check(content.settings());
		this.content = content;
		this.progress = progress;
		record = RunRecord.builder().preset(content.preset()).settings(content.settings()).seed(content.settings().get(DunlOptions.SEED));
		warnings = new ArrayList<>(content.warnings());
		notes = new ArrayList<>();
		recording = "";
	}

	private Workflow(final Workflow whole, final SettingsFile.Content content, final String recording) {
		this.content = content;
		progress = whole.progress;
		record = whole.record;
		warnings = whole.warnings;
		notes = whole.notes;
		this.recording = recording;
	}

	/**
	 * This same analysis, for one of its recordings.
	 *
	 * @param name of the recording, which warnings from here on say unless it is
	 *          empty
	 * @param timestamps when its frames were taken, if it has a file of its own
	 */
	public Workflow recording(final String name, final Optional<Path> timestamps) {
		return new Workflow(this, timestamps.map(file -> content.with(content.settings().with(TimeOptions.TIMESTAMPS_FILE
			.key(), file.toString()))).orElse(content), name);
	}

	/** Starts an analysis. */
	public static Workflow of(final SettingsFile.Content content, final Progress progress) {
		return new Workflow(content, progress);
	}

	/** Starts an analysis with default settings but those of a YAML file, if there is one. */
	public static Workflow of(final Optional<Path> yaml, final Progress progress) {
		return of(settings(yaml), progress);
	}

	/** Default settings but those of a YAML file, if there is one. */
	public static SettingsFile.Content settings(final Optional<Path> yaml) {
		final Settings defaults = AnalysisOptions.defaults();
		return yaml.map(file -> SettingsFile.read(file, defaults, s -> s.get(DunlOptions.KERNEL_LENGTH))).orElseGet(
			() -> new SettingsFile.Content(defaults, List.of()));
	}

	/** Sentences for the user, so far. */
	public List<String> warnings() {
		return List.copyOf(warnings);
	}

	/** Sentences about how the inputs were read, for a log. */
	public List<String> notes() {
		return List.copyOf(notes);
	}

	/** Adds a sentence for the user. */
	void warn(final String sentence) {
		warnings.add(recording.isEmpty() ? sentence : recording + ": " + sentence);
	}

	/**
	 * Notes the files that results depend on, with their checksums.
	 *
	 * @param files those that are null are passed over; folders stand for their
	 *          movie files
	 */
	public void inputs(final Path... files) {
		for (final Path path : files)
			if (path != null) for (final Path file : MovieFolder.filesOf(path))
				timed("checksums", () -> record.input(file));
	}

	/** Notes how to run the same again, for the report. */
	public void again(final Repetition lines) {
		again = Optional.of(lines);
	}

	/**
	 * Opens a movie, as the settings say; what is wrong with it but does not keep it
	 * from being read is a warning.
	 *
	 * @param path a file, or a folder of numbered TIFF files
	 */
	public ImagePlus open(final Path path) {
		return timed("opening", () -> MovieFile.open(path, content.settings(), this::warn, progress));
	}

	/**
	 * Measures the ROIs of a movie in every frame and corrects the traces.
	 *
	 * @param movie any stack with one time axis; not changed
	 * @param roiFile ROIs in any form of {@link RoiSource}; without it the grid of
	 *          the settings, the overlay, the selection or the open ROI Manager
	 * @param eventFile events of the recording; the settings say what is done with those outside it
	 */
	public Measured measure(final ImagePlus movie, final Optional<Path> roiFile, final Optional<Path> eventFile) {
		final Settings settings = content.settings();
		final ImagePlusFrames frames = ImagePlusFrames.of(movie, settings);
		notes.add("Read " + frames.describe());
		final List<String> doubts = new ArrayList<>();
		final FrameTimes times = MovieTimes.of(movie, frames.frames(), settings, doubts);
		doubts.forEach(this::warn);
		MovieTimes.file(settings).ifPresent(file -> {
			inputs(file);
			notes.add(times.describe());
		});
		record.time(times);
		final EventLog log = log(eventFile, times);
		WithoutEffect.onMovie(settings, movie.getBitDepth()).ifPresent(this::warn);
		final RoiMasks rois = RoiSource.of(movie, roiFile, settings);
		rois.warnings().forEach(this::warn);
		final Extraction extraction = timed("extraction", () -> TraceProcessing.extract(frames, rois.masks(), TimeAxis.of(
			frames.frames(), times.axis().rateHz()), settings, progress).on(times));
		final ProcessedTraces traces = process(extraction, log.events());
		final List<String> analysed = traces.analysed().labels();
		final List<Roi> kept = IntStream.range(0, rois.masks().size()).filter(i -> analysed.contains(rois.masks().get(i)
			.label())).mapToObj(rois.outlines()::get).toList();
		return new Measured(movie, frames, times, kept, extraction, log, traces);
	}

	/**
	 * Corrects traces that were measured elsewhere, as the settings say.
	 *
	 * @param events of the recording; may be none
	 */
	public ProcessedTraces process(final Extraction extraction, final List<Event> events) {
		final ProcessedTraces traces = timed("correction", () -> TraceProcessing.process(extraction, events, content
			.settings(), progress));
		traces.warnings().forEach(this::warn);
		return traces;
	}

	/**
	 * Corrects traces that were measured elsewhere, and reads what happened
	 * meanwhile.
	 *
	 * @param name tells recordings of one analysis apart; empty if there is one
	 * @param eventFile events of the recording; the settings say what is done with those outside it
	 */
	public Recording recording(final String name, final Extraction extraction, final Optional<Path> eventFile) {
		final EventLog log = log(eventFile, FrameTimes.even(extraction.fluorescence().time()));
		return new Recording(name, process(extraction, log.events()).analysed(), log, Map.of());
	}

	/** Reads the events of a recording, and the trials if the settings name a table of them. */
	private EventLog log(final Optional<Path> events, final FrameTimes clock) {
		TrialOptions.file(content.settings()).ifPresent(this::inputs);
		return EventLogReader.read(events, clock, content.settings(), this::warn);
	}

	/** Learns kernels from a movie and finds their codes. */
	public AnalysisResult learn(final Measured measured) {
		return learn(List.of(measured.recording(""))).get(0);
	}

	/** Learns kernels and finds their codes. */
	public AnalysisResult learn(final TraceSet traces, final List<Event> events) {
		return learn(List.of(new Recording(traces, events))).get(0);
	}

	/** Learns kernels from several recordings together, and finds their codes in each. */
	public List<AnalysisResult> learn(final List<Recording> recordings) {
		final List<AnalysisResult> results = timed("analysis", () -> Analysis.learn(recordings, content.settings(), content
			.kernels(), progress));
		final String first = content.settings().get(DunlOptions.KERNEL_FILE);
		if (!first.isEmpty()) inputs(Path.of(first));
		record.losses(results.get(0).losses()).heldOutLosses(results.get(0).heldOutLosses());
		results.forEach(this::note);
		return results;
	}

	/** Finds the codes of a model's kernels. */
	public AnalysisResult apply(final Model model, final TraceSet traces, final List<Event> events) {
		return apply(model, new Recording(traces, events));
	}

	/** Finds the codes of a model's kernels. */
	public AnalysisResult apply(final Model model, final Recording recording) {
		final AnalysisResult result = timed("analysis", () -> Analysis.apply(model, recording, content.settings(),
			progress));
		note(result);
		return result;
	}

	/** Reads a model with the settings it was learned with. */
	public static Model model(final Path file) {
		return ModelFile.read(file, AnalysisOptions.ALL);
	}

	/**
	 * Writes all results but does not commit the folder.
	 *
	 * @param measured the movie, if there was one: adds its traces and overlay
	 */
	public void save(final OutputFolder folder, final AnalysisResult result, final Optional<Measured> measured) {
		timed("writing", () -> {
			ResultFiles.writeModel(folder, result);
			measured.filter(Measured::isClosed).ifPresent(m -> warn("The image '" + m.movie().getTitle() +
				"' was closed before its codes could be drawn on it; overlay.tif is missing."));
			RecordingFiles.write(folder, result, measured, progress);
			return folder;
		});
		finish(folder, List.of(""), List.of(result));
	}

	/**
	 * Writes the results of recordings that were learned from together, each into a
	 * folder of its name, and beside them the model they share; does not commit the
	 * folder.
	 *
	 * @param recordings with names that are different and fit for a folder
	 * @param results one per recording
	 * @param measured the movies, one per recording, which add their traces and
	 *          overlays; or none
	 */
	public void save(final OutputFolder folder, final List<Recording> recordings, final List<AnalysisResult> results,
		final List<Measured> measured)
	{
		timed("writing", () -> {
			ResultFiles.writeModel(folder, results.get(0));
			for (int i = 0; i < results.size(); i++) {
				RecordingFiles.write(folder.within(recordings.get(i).name()), results.get(i), measured.isEmpty() ? Optional
					.empty() : Optional.of(measured.get(i)), progress);
			}
			return folder;
		});
		finish(folder, recordings.stream().map(Recording::name).toList(), results);
	}

	/** Writes measured and corrected traces but does not commit the folder. */
	public void saveTraces(final OutputFolder folder, final Measured measured) {
		timed("writing", () -> {
			RecordingFiles.writeTraces(folder, measured);
			SettingsFile.write(folder.path("settings.yaml"), content.settings(), content.kernels());
			return folder;
		});
		finish(folder);
	}

	/** Writes the reports and the record of the run. */
	private void finish(final OutputFolder folder, final List<String> names, final List<AnalysisResult> results) {
		final RunRecord run = record.warnings(warnings).build();
		Reports.write(folder, names, results, run, again, progress);
		run.write(folder);
	}

	/** Writes the record of the run. */
	void finish(final OutputFolder folder) {
		record.warnings(warnings).build().write(folder);
	}

	/** Sentences about all recordings are told once. */
	private void note(final AnalysisResult result) {
		result.warnings().stream().filter(warning -> !warnings.contains(warning)).forEach(warnings::add);
	}

	/** Does some work and notes how long it took. */
	<T> T timed(final String stage, final Supplier<T> work) {
		final long start = System.nanoTime();
		final T done = work.get();
		record.timing(stage, (System.nanoTime() - start) / 1e9);
		return done;
	}
}
