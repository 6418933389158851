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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import ij.ImagePlus;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.ProjectionOptions;
import sc.fiji.dunl.analysis.TraceProcessing;
import sc.fiji.dunl.imagej.ImagePlusFrames;
import sc.fiji.dunl.imagej.MovieFile;
import sc.fiji.dunl.imagej.MovieFolder;
import sc.fiji.dunl.imagej.ProjectedMovie;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.io.RunRecord;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.MovieProjections;
import sc.fiji.dunl.roi.Projection;
import sc.fiji.dunl.roi.RoiMask;
import sc.fiji.dunl.roi.RoiProposal;
import sc.fiji.dunl.settings.Settings;

/** The way from a movie to pictures to draw ROIs on: what the command, the command line and scripts call. */
public final class Projecting {

	/** Stands for all pictures. */
	public static final String ALL = "all";

	private final Settings settings;
	private final Progress progress;
	private final List<String> warnings = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();

	private Projecting(final SettingsFile.Content content, final Progress progress) {
		settings = content.settings();
		warnings.addAll(content.warnings());
		this.progress = progress;
	}

	/** Starts a projection. */
	public static Projecting of(final SettingsFile.Content content, final Progress progress) {
		return new Projecting(content, progress);
	}

	/** Opens a movie by its path, as {@link Workflow#open} does. */
	public ImagePlus open(final Path path) {
		return MovieFile.open(path, settings, warnings::add, progress);
	}

	/** Sentences for the user, so far. */
	public List<String> warnings() {
		return List.copyOf(warnings);
	}

	/** Sentences about how the movie was read, for a log. */
	public List<String> notes() {
		return List.copyOf(notes);
	}

	/**
	 * Makes the pictures of a movie.
	 *
	 * @param movie any stack with one time axis; not changed
	 * @param pictures the key of one, or {@link #ALL}
	 * @param propose whether to propose ROIs from the correlation image
	 * @throws InputException if the movie or the words cannot be used
	 */
	public ProjectedMovie project(final ImagePlus movie, final String pictures, final boolean propose) {
		final Set<Projection> wanted = wanted(pictures);
		if (propose && !wanted.contains(Projection.CORRELATION)) throw new InputException("ROIs are proposed from the " +
			"correlation image, but pictures is '" + pictures + "'; set pictures to all or correlation, or propose to false.");
		final ImagePlusFrames frames = ImagePlusFrames.of(movie, settings);
		notes.add("Read " + frames.describe());
		final MovieProjections projections = MovieProjections.of(frames, TraceProcessing.signalChannel(frames, settings),
			wanted, progress);
		warnings.addAll(projections.warnings());
		return new ProjectedMovie(movie, projections, propose ? proposal(projections) : List.of());
	}

	/** Writes the pictures and a record but does not commit the folder; paths that are null are passed over. */
	public void save(final OutputFolder folder, final ProjectedMovie projected, final Path... inputs) {
		projected.write(folder);
		final RunRecord.Builder record = RunRecord.builder().settings(settings).warnings(warnings);
		for (final Path input : inputs)
			if (input != null) MovieFolder.filesOf(input).forEach(record::input);
		record.build().write(folder);
	}

	private List<RoiMask> proposal(final MovieProjections projections) {
		final int smallest = settings.get(ProjectionOptions.PROPOSAL_MIN_PX);
		final int largest = settings.get(ProjectionOptions.PROPOSAL_MAX_PX);
		if (smallest > largest) throw new InputException("Setting 'proposal_min_px' is " + smallest +
			" but 'proposal_max_px' is " + largest + "; the smallest ROI must not be larger than the largest.");
		final List<RoiMask> rois = RoiProposal.of(projections.pictures().get(Projection.CORRELATION), projections.width(),
			settings.get(ProjectionOptions.PROPOSAL_THRESHOLD), smallest, largest);
		warnings.add(rois.isEmpty() ? "No ROI stands out of the correlation image; decrease proposal_threshold, or draw ROIs " +
			"on the pictures." : rois.size() + " ROI(s) are proposed from the correlation image: a first set to look " +
				"through, in which silent cells are missing.");
		return rois;
	}

	private static Set<Projection> wanted(final String pictures) {
		final String word = pictures == null ? "" : pictures.strip().toLowerCase(Locale.ROOT);
		if (word.equals(ALL)) return EnumSet.allOf(Projection.class);
		return Arrays.stream(Projection.values()).filter(p -> p.key().equals(word)).map(EnumSet::of).findFirst().orElseThrow(
			() -> new InputException("pictures is '" + pictures + "'; it must be one of all, " + Arrays.stream(Projection
				.values()).map(Projection::key).collect(Collectors.joining(", ")) + "."));
	}
}
