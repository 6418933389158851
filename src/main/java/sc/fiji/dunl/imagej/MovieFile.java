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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.Opener;
import ij.io.RoiDecoder;
import ij.io.TiffDecoder;

import sc.fiji.dunl.InputException;

/**
 * Opens a movie by its path. Plain TIFF files are opened as virtual stacks, so
 * that they may be larger than memory; everything else goes through ImageJ's
 * opener, which in Fiji knows Bio-Formats.
 */
public final class MovieFile {

	private static final Pattern OME_SIZE = Pattern.compile("\\bSize([CZT])=\"(\\d+)\"");

	private MovieFile() {
		// NB: static use only.
	}

	/**
	 * Opens a movie without showing it.
	 *
	 * @param path an existing file
	 * @throws InputException if it is not there, empty, cut off or not an image
	 */
	public static ImagePlus open(final Path path) {
		final Path file = path.toAbsolutePath().normalize();
		if (!Files.exists(file)) throw new InputException("There is no movie file '" + path + "'; check the path.");
		if (!Files.isRegularFile(file)) throw new InputException("'" + path +
			"' is not a file; give the path of a movie file.");
		if (!Files.isReadable(file)) throw new InputException("The movie file '" + path +
			"' may not be read; check its permissions.");
		if (file.toFile().length() == 0) throw new InputException("The movie file '" + path +
			"' is empty (0 bytes); copy or export it again.");
		try {
			final FileInfo[] plain = plainTiff(file);
			ImagePlus imp = plain == null ? null : VirtualTiff.open(plain);
			if (imp == null) {
				final Opener opener = new Opener();
				opener.setSilentMode(true);
				imp = opener.openImage(file.toString());
			}
			if (imp == null || imp.getWidth() < 1) throw notAnImage(path, null);
			final FileInfo info = imp.getOriginalFileInfo();
			// NB: ImageJ forgets a stored selection when it opens a stack as virtual.
			if (imp.getRoi() == null && info != null && info.roi != null) imp.setRoi(RoiDecoder.openFromByteArray(
				info.roi));
			return imp;
		}
		catch (final InputException e) {
			throw e;
		}
		catch (final RuntimeException e) {
			// NB: ImageJ's readers meet what they do not know with exceptions of any kind.
			throw notAnImage(path, e);
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

	/**
	 * What ImageJ's own reader needs to go through a file frame by frame, or null
	 * if it cannot.
	 *
	 * @throws InputException if the file ends before its last frame does
	 */
	private static FileInfo[] plainTiff(final Path file) {
		final String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (!name.endsWith(".tif") && !name.endsWith(".tiff")) return null;
		final FileInfo[] infos;
		try {
			infos = new TiffDecoder(file.getParent() + File.separator, file.getFileName().toString()).getTiffInfo();
		}
		catch (final IOException | RuntimeException e) {
			// NB: BigTIFF, tiles and the like, which another reader may know.
			return null;
		}
		if (infos == null || infos.length == 0) return null;
		requireWhole(file, infos);
		requireOneAxis(file, infos[0].description);
		return infos[0].fileType != FileInfo.RGB48 && infos[0].compression <= FileInfo.COMPRESSION_NONE ? infos : null;
	}

	/** ImageJ opens a file that was cut off with fewer frames, or black ones. */
	private static void requireWhole(final Path file, final FileInfo[] infos) {
		final long length = file.toFile().length();
		int frame = 0;
		for (final FileInfo info : infos) {
			final int images = Math.max(1, info.nImages);
			for (int i = 0; i < images; i++)
				if (end(info, i) > length) throw new InputException("The movie file '" + file + "' ends in frame " + (frame +
					i + 1) + " although its header tells of more; copy or export it again.");
			frame += images;
		}
	}

	/**
	 * ImageJ's own reader does not know OME-XML and lines all planes up, so that
	 * channels would be taken for frames.
	 */
	private static void requireOneAxis(final Path file, final String description) {
		if (description == null || !description.contains("<OME")) return;
		final Matcher size = OME_SIZE.matcher(description);
		final Map<String, String> sizes = new TreeMap<>();
		while (size.find())
			if (!size.group(2).equals("1")) sizes.putIfAbsent(size.group(1), size.group(2));
		if (sizes.size() > 1) throw new InputException("The OME-TIFF file '" + file + "' has more than one axis (" +
			sizes + "), whose order ImageJ's own reader does not know; open it with Bio-Formats in Fiji and save it as TIFF.");
	}

	/** First byte after an image of a file, or 0 where it is not simply known. */
	private static long end(final FileInfo info, final int image) {
		if (info.stripOffsets != null && info.stripLengths != null && info.stripOffsets.length > 1 &&
			info.stripOffsets.length == info.stripLengths.length)
		{
			long end = 0;
			// NB: Unsigned 32-bit numbers, kept by ImageJ in signed ones.
			for (int s = 0; s < info.stripOffsets.length; s++)
				end = Math.max(end, Integer.toUnsignedLong(info.stripOffsets[s]) + Integer.toUnsignedLong(
					info.stripLengths[s]));
			return end;
		}
		final boolean wholeBytes = switch (info.fileType) {
			case FileInfo.GRAY8, FileInfo.COLOR8, FileInfo.GRAY16_SIGNED, FileInfo.GRAY16_UNSIGNED, FileInfo.GRAY32_FLOAT,
					FileInfo.GRAY32_INT, FileInfo.GRAY32_UNSIGNED -> true;
			default -> false;
		};
		if (!wholeBytes || info.compression > FileInfo.COMPRESSION_NONE) return 0;
		final long bytes = (long) info.width * info.height * info.getBytesPerPixel();
		return info.getOffset() + image * (bytes + info.getGap()) + bytes;
	}

	private static InputException notAnImage(final Path path, final Exception cause) {
		return new InputException("ImageJ cannot read '" + path +
			"' as an image; save it as a plain TIFF stack, or open it in Fiji first.", cause);
	}
}
