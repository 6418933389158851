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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.io.FileSaver;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;

import sc.fiji.dunl.imagej.RoiSource;
import sc.fiji.dunl.io.Tables;
import sc.fiji.dunl.roi.RoiMask;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TraceSet;

/** Whose the pixels of several ROIs are, from every kind of ROIs to the table of their means. */
class OverlapTest {

	private static final Path STAT = Path.of("src/test/resources/suite2p/stat.npy");

	private final Commands commands = new Commands();

	@TempDir
	Path folder;

	@AfterEach
	void dispose() {
		commands.close();
	}

	private static Roi square(final int x, final int y, final String name) {
		final Roi roi = new Roi(x, y, 5, 5);
		roi.setName(name);
		return roi;
	}

	private static List<Roi> overlapping() {
		return List.of(square(3, 4, "a"), square(6, 6, "b"), square(14, 5, "c"));
	}

	/** The movie of two cells, on a field that is large enough for the ROIs of suite2p. */
	private static ImagePlus movie() {
		final ImagePlus movie = TinyRecording.movie();
		final ImagePlus large = movie.resize(48, 40, 1, "none");
		large.getCalibration().frameInterval = 1 / TinyRecording.RATE_HZ;
		return large;
	}

	/** A file of ROIs; empty where they are in the movie or a grid. */
	private String file(final String source, final ImagePlus movie) throws IOException {
		final Path file = folder.resolve("rois." + source);
		switch (source) {
			case "zip" -> TinyRecording.zip(file, overlapping());
			case "stat" -> {
				return STAT.toString();
			}
			case "labels" -> {
				final ImageProcessor labels = new ByteProcessor(48, 40);
				for (int i = 0; i < 3; i++) {
					labels.setColor(i + 1);
					labels.fill(overlapping().get(i));
				}
				new FileSaver(new ImagePlus("labels", labels)).saveAsTiff(file.toString());
			}
			default -> {
				if (source.equals("overlay")) {
					final Overlay overlay = new Overlay();
					overlapping().forEach(overlay::add);
					movie.setOverlay(overlay);
				}
				return "";
			}
		}
		return file.toString();
	}

	@ParameterizedTest
	@CsvSource({ "zip,keep", "zip,drop", "zip,share", "overlay,keep", "overlay,drop", "overlay,share", "labels,keep",
		"labels,drop", "labels,share", "stat,keep", "stat,drop", "stat,share", "grid,keep", "grid,drop", "grid,share" })
	void meansAreThoseOfThePixelsEachRoiHas(final String source, final String policy) throws IOException {
		final ImagePlus movie = movie();
		final String rois = file(source, movie);
		final String options = "signal=df neuropil_coefficient=0 overlap=" + policy + (source.equals("grid")
			? " roi_grid_px=20" : "") + (source.equals("stat") ? " suite2p_keep=all roi_weights=true" : "");
		final Settings settings = new ChosenSettings().options(options).read(Optional.empty()).settings();
		final List<RoiMask> masks = RoiSource.of(movie, rois.isEmpty() ? Optional.empty() : Optional.of(Path.of(rois)),
			settings).masks();
		commands.succeed(ExtractTraces.class, "image", movie, "rois", rois, "output", folder.resolve("out").toString(),
			"options", options);
		final TraceSet f = Tables.traces(folder.resolve("out/fluorescence.csv"));
		assertEquals(masks.stream().map(RoiMask::label).toList(), f.labels());
		boolean shared = false;
		for (int r = 0; r < masks.size(); r++) {
			final RoiMask roi = masks.get(r);
			double sum = 0, weights = 0;
			for (int i = 0; i < roi.size(); i++) {
				final int x = roi.xs()[i], y = roi.ys()[i];
				final long owners = masks.stream().filter(other -> holds(other, x, y)).count();
				shared |= owners > 1;
				final double weight = roi.weight(i) * (owners == 1 || policy.equals("keep") ? 1 : policy.equals("drop") ? 0 : 1.0 /
					owners);
				sum += weight * movie.getStack().getVoxel(x, y, 55);
				weights += weight;
			}
			assertEquals(sum / weights, f.value(r, 55), 1e-9, roi.label());
		}
		assertEquals(!List.of("labels", "grid").contains(source), shared, "labels and squares have no pixel in common");
	}

	private static boolean holds(final RoiMask roi, final int x, final int y) {
		for (int i = 0; i < roi.size(); i++)
			if (roi.xs()[i] == x && roi.ys()[i] == y) return true;
		return false;
	}

	@Test
	void aRoiWithoutPixelsOfItsOwnIsRefusedByName() throws IOException {
		final Path zip = folder.resolve("twice.zip");
		TinyRecording.zip(zip, List.of(square(3, 4, "a"), square(3, 4, "b")));
		for (final String policy : List.of("drop", "none")) {
			final String message = commands.refuse(ExtractTraces.class, "image", movie(), "rois", zip.toString(), "output",
				folder.resolve("out").toString(), "options", "neuropil_coefficient=0 overlap=" + policy);
			assertTrue(message.contains(policy.equals("drop") ? "ROI 'a' shares all of its pixels"
				: "'overlap' is 'none'; it must be one of keep, drop, share"), message);
		}
		assertEquals(List.of("", "twice.zip"), Commands.listing(folder));
	}
}
