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

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import ij.gui.Roi;
import ij.io.RoiDecoder;
import ij.io.RoiEncoder;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.io.AtomicFile;

/**
 * The files of ImageJ's ROI Manager: one {@code .roi}, or a {@code .zip} of
 * them. Which of the two a file is, its first bytes say.
 * <p>
 * Files are not trusted: what they hold is limited before it is unpacked, and
 * each ROI is checked by {@link RoiHeader} before ImageJ decodes it.
 * </p>
 */
public final class RoiFiles {

	private static final String SUFFIX = ".roi";

	/** Bytes that a file may hold once unpacked; a ROI has a few hundred. */
	private static final int LARGEST = 1 << 26;

	private RoiFiles() {
		// NB: static use only.
	}

	/** Whether a file that starts with these bytes is one of these two. */
	static boolean isOne(final byte[] start) {
		return isZip(start) || RoiHeader.isRoi(start);
	}

	/**
	 * Reads all ROIs of a file, in its order.
	 *
	 * @return at least one
	 * @throws InputException if the file is not there, holds no ROI, or cannot be
	 *           read
	 */
	public static List<Roi> read(final Path path) {
		if (!Files.isRegularFile(path)) throw new InputException("There is no ROI file '" + path +
			"'; check the path.");
		final List<Roi> rois;
		try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
			in.mark(4);
			final byte[] start = in.readNBytes(4);
			in.reset();
			if (isZip(start)) rois = unzip(in, path);
			else if (path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")) throw new IOException(
				"it is no zip file");
			else rois = List.of(decode(limited(in, 0, path), path.getFileName().toString(), path));
		}
		catch (final IOException | IllegalArgumentException e) {
			if (e instanceof InputException) throw (InputException) e;
			throw new InputException("The ROI file '" + path + "' cannot be read (" + e.getMessage() +
				"); save it again from the ROI Manager.", e);
		}
		if (rois.isEmpty()) throw new InputException("The ROI file '" + path +
			"' holds no ROI; save the ROIs again with ROI Manager > More > Save...");
		return rois;
	}

	/**
	 * Writes a file that the ROI Manager opens, whole or not at all.
	 *
	 * @param rois with names
	 * @param path ends in {@code .zip}
	 * @throws InputException if it cannot be written
	 */
	public static void write(final List<Roi> rois, final Path path) {
		AtomicFile.write(path, out -> {
			final ZipOutputStream zip = new ZipOutputStream(out);
			final Set<String> names = new HashSet<>();
			for (final Roi roi : rois) {
				// NB: The ROI keeps its name inside; a file name may not hold every letter.
				final String name = roi.getName().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
				String unique = name;
				for (int i = 2; !names.add(unique); i++)
					unique = name + "-" + i;
				final ZipEntry entry = new ZipEntry(unique + SUFFIX);
				// NB: So that the same ROIs make the same file.
				entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
				zip.putNextEntry(entry);
				zip.write(RoiEncoder.saveAsByteArray(roi));
			}
			zip.finish();
		});
	}

	private static boolean isZip(final byte[] start) {
		return start.length >= 2 && start[0] == 'P' && start[1] == 'K';
	}

	private static List<Roi> unzip(final InputStream in, final Path path) throws IOException {
		final List<Roi> rois = new ArrayList<>();
		final ZipInputStream zip = new ZipInputStream(in);
		long bytes = 0;
		for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
			final String entryName = entry.getName();
			final String name = entryName.substring(entryName.lastIndexOf('/') + 1);
			// NB: What is no ROI counts too, since it is unpacked to get past it.
			final byte[] content = limited(zip, bytes, path);
			bytes += content.length;
			// NB: macOS adds its own "._" files, which are not ROIs.
			if (name.toLowerCase(Locale.ROOT).endsWith(SUFFIX) && !name.startsWith("._")) rois.add(decode(content, name,
				path));
		}
		return rois;
	}

	private static byte[] limited(final InputStream in, final long before, final Path path) throws IOException {
		final byte[] bytes = in.readNBytes((int) (LARGEST - before + 1));
		if (before + bytes.length > LARGEST) throw new InputException("The ROI file '" + path + "' holds more than " +
			(LARGEST >> 20) + " MB once unpacked, which no set of ROIs does; give the .zip or .roi file of the ROI Manager.");
		return bytes;
	}

	private static Roi decode(final byte[] bytes, final String name, final Path path) {
		Roi roi = null;
		Exception cause = null;
		try {
			RoiHeader.check(bytes);
			final String content = RoiHeader.content(bytes);
			if (content != null) throw RoiMasks.noArea(withoutSuffix(name), content);
			roi = new RoiDecoder(bytes, name).getRoi();
		}
		catch (final InputException e) {
			throw e;
		}
		catch (final IOException | RuntimeException e) {
			// NB: The decoder runs out of its array where a file is damaged.
			cause = e;
		}
		if (roi == null) throw new InputException("ROI '" + name + "' in '" + path + "' is damaged or not an ImageJ ROI" +
			(cause instanceof RoiHeader.DamagedException ? " (" + cause.getMessage() + ")" : "") +
			"; save it again from the ROI Manager.", cause);
		if (roi.getName() == null || roi.getName().isBlank()) roi.setName(withoutSuffix(name));
		return roi;
	}

	private static String withoutSuffix(final String name) {
		return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
	}
}
