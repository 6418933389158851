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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.io.AtomicFile;

/**
 * The TIFF files of a folder, in the order of the numbers in their names: img_2
 * comes before img_10.
 */
public final class MovieFolder {

	private static final Pattern NUMBER = Pattern.compile("\\d+");

	private MovieFolder() {
		// NB: static use only.
	}

	/** The files of a movie: those of a folder, or the one that it is. */
	public static List<Path> filesOf(final Path movie) {
		return Files.isDirectory(movie) ? files(movie) : List.of(movie);
	}

	/**
	 * The TIFF files of a folder.
	 *
	 * @return at least one
	 * @throws InputException if there is none
	 */
	public static List<Path> files(final Path folder) {
		final List<Path> files;
		try (Stream<Path> all = Files.list(folder)) {
			// NB: macOS adds its own "._" files, which are no images.
			files = all.filter(file -> name(file).matches("(?s)[^.].*\\.tiff?") && Files.isRegularFile(file)).sorted(Comparator
				.comparing(MovieFolder::key).thenComparing(MovieFolder::name).thenComparing(Comparator.naturalOrder())).toList();
		}
		catch (final UncheckedIOException e) {
			throw AtomicFile.cannot("read", folder, e.getCause());
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", folder, e);
		}
		if (files.isEmpty()) throw new InputException("The folder '" + folder +
			"' holds no TIFF file (.tif or .tiff); give the folder of a recording's frames, or a movie file.");
		return files;
	}

	/**
	 * The files of a folder if they are one recording.
	 *
	 * @throws InputException if their names differ by more than numbers
	 */
	static List<Path> series(final Path folder) {
		final List<Path> files = files(folder);
		final String first = stem(files.get(0));
		for (final Path file : files)
			if (!stem(file).equals(first)) throw new InputException("The folder '" + folder + "' holds '" + files.get(0)
				.getFileName() + "' and '" + file.getFileName() +
				"', which are not of one numbered series; keep the frames of one recording in a folder of their own.");
		return files;
	}

	/** A name without its numbers. */
	private static String stem(final Path file) {
		return NUMBER.matcher(name(file)).replaceAll("#");
	}

	/** A name whose numbers sort by value, however many digits they have. */
	private static String key(final Path file) {
		return NUMBER.matcher(name(file)).replaceAll(MovieFolder::sortable);
	}

	private static String sortable(final MatchResult number) {
		final String digits = new BigInteger(number.group()).toString();
		return String.format(Locale.ROOT, "%04d%s", digits.length(), digits);
	}

	private static String name(final Path file) {
		return file.getFileName().toString().toLowerCase(Locale.ROOT);
	}
}
