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

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.Opener;
import ij.io.RoiDecoder;
import ij.plugin.AVI_Reader;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.MovieOptions;
import sc.fiji.dunl.imagej.tiff.TiffFile;
import sc.fiji.dunl.imagej.tiff.TiffMovie;
import sc.fiji.dunl.io.AtomicFile;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;

/**
 * Opens a movie by its path. TIFF files of every kind, and folders of them, are
 * read here, page by page, so that they may be larger than memory, and so is
 * AVI by ImageJ; everything else goes through ImageJ's opener, which in Fiji
 * knows Bio-Formats.
 */
public final class MovieFile {

	private MovieFile() {
		// NB: static use only.
	}

	/**
	 * Opens a whole movie without showing it.
	 *
	 * @param path an existing file, or a folder of numbered TIFF files
	 * @throws InputException if it is not there, empty, incomplete or not an image
	 */
	public static ImagePlus open(final Path path) {
		return open(path, Settings.defaults(MovieOptions.ALL), warning -> {}, Progress.NONE);
	}

	/**
	 * Opens a movie without showing it.
	 *
	 * @param path an existing file, or a folder of numbered TIFF files
	 * @param settings hold {@link MovieOptions#INCOMPLETE_FILE}
	 * @param warnings told if only a part of it can be read
	 * @param progress asked once a page
	 * @throws InputException if it is not there, empty, not an image, or incomplete
	 *           and to be refused then
	 */
	public static ImagePlus open(final Path path, final Settings settings, final Consumer<String> warnings,
		final Progress progress)
	{
		final Path file = path.toAbsolutePath().normalize();
		if (!Files.exists(file)) throw new InputException("There is no movie file '" + path + "'; check the path.");
		if (!Files.isReadable(file)) throw new InputException("The movie file '" + path +
			"' may not be read; check its permissions.");
		try {
			if (Files.isDirectory(file)) return tiff(TiffMovie.series(MovieFolder.series(file), progress), file, settings,
				warnings, progress);
			if (!Files.isRegularFile(file)) throw new InputException("'" + path +
				"' is neither a file nor a folder; give the path of a movie file.");
			if (Files.size(file) == 0) throw new InputException("The movie file '" + path +
				"' is empty (0 bytes); copy or export it again.");
			if (TiffFile.isTiff(file)) return tiff(TiffMovie.open(file, progress), file, settings, warnings, progress);
			return other(file);
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", path, e);
		}
	}

	private static ImagePlus tiff(final TiffMovie movie, final Path path, final Settings settings,
		final Consumer<String> warnings, final Progress progress)
	{
		final boolean part = settings.get(MovieOptions.INCOMPLETE_FILE).equals(MovieOptions.READ_WHOLE_FRAMES);
		if (part) movie.keepDecodable(progress);
		if (movie.problem().isPresent()) {
			final String what = "The movie file '" + path + "' " + movie.problem().get(), read = movie.extent() == 1
				? "its first frame" : "its first " + movie.extent() + " frames";
			if (!part) throw new InputException(what +
				"; copy or export it again, or set incomplete_file to read_whole_frames to analyse " + read + ".");
			warnings.accept(what + "; only " + read + " can be read, and no more is analysed.");
		}
		try {
			return TiffImage.of(movie, path.getFileName().toString());
		}
		catch (final UncheckedIOException e) {
			throw new InputException("The movie file '" + path + "' is damaged in frame 1 (" + e.getCause().getMessage() +
				"); copy or export it again.", e);
		}
	}

	/** What is no TIFF. */
	private static ImagePlus other(final Path file) {
		final String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		try {
			final ImagePlus imp;
			if (name.endsWith(".avi")) imp = AVI_Reader.openVirtual(file.toString());
			else {
				final Opener opener = new Opener();
				opener.setSilentMode(true);
				imp = opener.openImage(file.toString());
			}
			if (imp == null || imp.getWidth() < 1) throw notAnImage(file, null);
			final FileInfo info = imp.getOriginalFileInfo();
			// NB: ImageJ forgets a stored selection when it opens a stack as virtual.
			if (imp.getRoi() == null && info != null && info.roi != null) imp.setRoi(RoiDecoder.openFromByteArray(
				info.roi));
			return imp;
		}
		catch (final InputException e) {
			throw e;
		}
		catch (final RuntimeException | OutOfMemoryError e) {
			// NB: ImageJ's readers meet what they do not know with exceptions of any kind, and believe any size.
			throw notAnImage(file, e);
		}
	}

	/** The file that an image was opened from and still equals, or null. */
	public static Path unchanged(final ImagePlus imp) {
		final String path = imp.changes ? null : pathOf(imp);
		return path == null || !Files.isRegularFile(Path.of(path)) ? null : Path.of(path);
	}

	/** The path an image was opened from, or null. */
	static String pathOf(final ImagePlus imp) {
		final FileInfo info = imp.getOriginalFileInfo();
		if (info == null || info.directory == null || info.fileName == null) return null;
		final File file = new File(info.directory, info.fileName);
		return file.exists() ? file.getPath() : null;
	}

	/** Whether a file that was there when it was opened no longer is. */
	static boolean gone(final String path) {
		return path != null && !new File(path).exists();
	}

	private static InputException notAnImage(final Path path, final Throwable cause) {
		return new InputException("ImageJ cannot read '" + path +
			"' as an image; save it as a plain TIFF stack, or open it in Fiji first.", cause);
	}
}
