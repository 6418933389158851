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
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ij.ImagePlus;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.TableOptions;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.analysis.WithoutEffect;
import sc.fiji.dunl.io.AtomicFile;
import sc.fiji.dunl.io.NpyFile;
import sc.fiji.dunl.io.Suite2pRois;
import sc.fiji.dunl.roi.RoiGrid;
import sc.fiji.dunl.settings.Settings;

/** The ROIs of a movie, wherever they come from. */
public final class RoiSource {

	private RoiSource() {
		// NB: static use only.
	}

	/**
	 * The ROIs that are meant: the grid of {@link TraceOptions#ROI_GRID_PX}, those
	 * of a file, or else those of the image ({@link ImageRois}). A file is known by
	 * its content: a {@code .zip} or {@code .roi} of the ROI Manager, suite2p's
	 * {@code stat.npy}, or an image of labels.
	 *
	 * @param movie the movie
	 * @param file the file of ROIs, if one is given
	 * @param settings hold {@link TraceOptions#ALL} and {@link TableOptions#ALL}
	 * @throws InputException if there is none, or the file cannot be used
	 */
	public static RoiMasks of(final ImagePlus movie, final Optional<Path> file, final Settings settings) {
		final int width = movie.getWidth();
		final int height = movie.getHeight();
		final int grid = settings.get(TraceOptions.ROI_GRID_PX);
		if (grid > 0) {
			if (file.isPresent()) throw new InputException("ROIs are given as the file '" + file.get() +
				"' and as a grid (roi_grid_px is " + grid + "); leave out one of them.");
			return others(RoiMasks.ofPixels(RoiGrid.of(width, height, grid), width, height), settings);
		}
		return file.isPresent() ? read(file.get(), settings, width, height) : others(RoiMasks.from(ImageRois.of(movie), width,
			height), settings);
	}

	private static RoiMasks read(final Path file, final Settings settings, final int width, final int height) {
		final byte[] start = start(file);
		if (RoiFiles.isOne(start)) return others(RoiMasks.from(RoiFiles.read(file), width, height), settings);
		if (LabelImage.isOne(start)) return others(RoiMasks.ofPixels(LabelImage.read(file, width, height), width, height),
			settings);
		if (NpyFile.isOne(file)) {
			final Suite2pRois rois = Suite2pRois.read(file, settings.get(TableOptions.SUITE2P_KEEP).equals(
				TableOptions.CELLS), settings.get(TraceOptions.ROI_WEIGHTS));
			return warned(rois.notes(), RoiMasks.ofPixels(rois.masks(), width, height));
		}
		throw new InputException("'" + file + "' is no file of ROIs, or a damaged one; give a .zip or .roi file of the ROI " +
			"Manager, suite2p's stat.npy, or an image of labels (TIFF or PNG).");
	}

	/** ROIs that are not those of suite2p. */
	private static RoiMasks others(final RoiMasks rois, final Settings settings) {
		return warned(WithoutEffect.onRois(settings).stream().toList(), rois);
	}

	private static RoiMasks warned(final List<String> first, final RoiMasks rois) {
		final List<String> warnings = new ArrayList<>(first);
		warnings.addAll(rois.warnings());
		return new RoiMasks(rois.masks(), rois.outlines(), warnings);
	}

	private static byte[] start(final Path file) {
		if (!Files.isRegularFile(file)) throw new InputException("There is no ROI file '" + file + "'; check the path.");
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(16);
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", file, e);
		}
	}
}
