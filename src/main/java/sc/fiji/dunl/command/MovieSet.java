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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.Recording;
import sc.fiji.dunl.imagej.MovieFolder;

/**
 * Movies that share their kernels, such as the trials of a session: each is
 * measured by itself, and all are learned from together. A movie that cannot be
 * read is left out with a warning, and the others go on.
 *
 * @param recordings named after their files
 * @param measured the movie of each
 * @param files the file or folder of each
 * @param leftOut how many movies could not be read
 */
public record MovieSet(List<Recording> recordings, List<Measured> measured, List<Path> files, int leftOut) {

	public MovieSet {
		recordings = List.copyOf(recordings);
		measured = List.copyOf(measured);
		files = List.copyOf(files);
	}

	/**
	 * The movies that paths stand for.
	 *
	 * @param trials whether the files of a folder are recordings of their own rather
	 *          than parts of one
	 */
	public static List<Path> movies(final List<Path> paths, final boolean trials) {
		return paths.stream().flatMap(path -> trials ? MovieFolder.filesOf(path).stream() : Stream.of(path)).toList();
	}

	/**
	 * Measures movies one after the other.
	 *
	 * @param movies at least one
	 * @param rois the ROIs of all movies, or else each has its own overlay
	 * @param events one file for each movie, one for all, or none
	 * @param timestamps the same
	 * @throws InputException if two movies have the same name, the numbers do not
	 *           fit, or no movie can be read
	 */
	public static MovieSet measure(final Workflow work, final List<Path> movies, final Optional<Path> rois,
		final List<Path> events, final List<Path> timestamps)
	{
		requireFit("events", events, movies.size());
		requireFit("times", timestamps, movies.size());
		final List<String> names = movies.stream().map(movie -> movies.size() == 1 ? "" : name(movie)).toList();
		for (int i = 0; i < names.size(); i++)
			for (int j = 0; j < i; j++)
				if (names.get(i).equalsIgnoreCase(names.get(j))) throw new InputException("Two movies are called '" + names.get(
					i) + "', which is to be the name of their folder of results; rename one of them.");
		final List<Recording> recordings = new ArrayList<>();
		final List<Measured> measured = new ArrayList<>();
		final List<Path> files = new ArrayList<>();
		InputException first = null;
		for (int i = 0; i < movies.size(); i++)
			try {
				final Workflow one = work.recording(names.get(i), of(timestamps, i));
				final Measured movie = one.measure(one.open(movies.get(i)), rois, of(events, i));
				recordings.add(movie.recording(names.get(i)));
				measured.add(movie);
				files.add(movies.get(i));
			}
			catch (final InputException e) {
				if (first == null) first = e;
				work.warn("The movie '" + movies.get(i) + "' was left out: " + e.getMessage());
			}
		if (recordings.isEmpty()) throw movies.size() == 1 ? first : new InputException("None of the " + movies.size() +
			" movies could be read, the first because of this: " + first.getMessage(), first);
		return new MovieSet(recordings, measured, files, movies.size() - files.size());
	}

	/**
	 * Checks that files can belong to movies.
	 *
	 * @param what they hold, for the message
	 * @param files one for each movie, one for all, or none
	 */
	public static void requireFit(final String what, final List<Path> files, final int movies) {
		if (files.size() > 1 && files.size() != movies) throw new InputException(files.size() + " files of " + what +
			" were given for " + movies + (movies == 1 ? " movie" : " movies") +
			"; give one for each movie, in the same order, one for all, or none.");
	}

	private static Optional<Path> of(final List<Path> files, final int movie) {
		return files.isEmpty() ? Optional.empty() : Optional.of(files.get(files.size() == 1 ? 0 : movie));
	}

	/** Name of a file without its ending, or of a folder. */
	private static String name(final Path movie) {
		return movie.toAbsolutePath().normalize().getFileName().toString().replaceFirst("(?i)(?<=.)(\\.ome)?\\.[^.]*$", "");
	}
}
