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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import ij.gui.Roi;
import ij.io.RoiDecoder;

import sc.fiji.dunl.InputException;

/** Reads the files of ImageJ's ROI Manager: one {@code .roi}, or a {@code .zip} of them. */
public final class RoiFiles {

	private static final String SUFFIX = ".roi";

	private RoiFiles() {
		// NB: static use only.
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
		final String name = path.getFileName().toString();
		final byte[] bytes;
		final List<Roi> rois;
		try {
			bytes = Files.readAllBytes(path);
			if (name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)) rois = List.of(decode(bytes, name, path));
			else if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) rois = unzip(bytes, path);
			else throw new InputException("'" + path + "' is not a ROI file; give a .zip or .roi file of the ROI Manager.");
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

	private static List<Roi> unzip(final byte[] bytes, final Path path) throws IOException {
		final List<Roi> rois = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				final String entryName = entry.getName();
				final String name = entryName.substring(entryName.lastIndexOf('/') + 1);
				// NB: macOS adds its own "._" files, which are not ROIs.
				if (name.toLowerCase(Locale.ROOT).endsWith(SUFFIX) && !name.startsWith("._")) rois.add(decode(zip
					.readAllBytes(), name, path));
			}
		}
		return rois;
	}

	private static Roi decode(final byte[] bytes, final String name, final Path path) {
		Roi roi = null;
		Exception cause = null;
		try {
			roi = new RoiDecoder(bytes, name).getRoi();
		}
		catch (final IOException | RuntimeException e) {
			// NB: The decoder runs out of its array where a file is damaged.
			cause = e;
		}
		if (roi == null) throw new InputException("ROI '" + name + "' in '" + path +
			"' is damaged or not an ImageJ ROI; save it again from the ROI Manager.", cause);
		if (roi.getName() == null || roi.getName().isBlank()) roi.setName(name.substring(0, name.length() - SUFFIX
			.length()));
		return roi;
	}
}
