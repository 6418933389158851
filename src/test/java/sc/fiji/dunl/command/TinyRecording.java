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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.io.FileSaver;
import ij.io.RoiEncoder;
import ij.process.ShortProcessor;

/** Two square cells that answer four cues in 160 frames at 10 Hz. */
public final class TinyRecording {

	/** Settings with which an analysis takes a moment. */
	public static final String FAST =
		"train_num_epochs=2 unrolling_num=20 neuropil_coefficient=0 baseline_window_s=8 kernel_length_s=1";

	static final int FRAMES = 160;
	static final double RATE_HZ = 10;
	static final double[] CUES = { 2, 5.5, 9, 12.5 };

	private TinyRecording() {
		// NB: static use only.
	}

	/** The movie with its frame interval and without ROIs. */
	public static ImagePlus movie() {
		final Random random = new Random(4);
		final ImageStack stack = new ImageStack(24, 16);
		for (int frame = 0; frame < FRAMES; frame++) {
			final ShortProcessor plane = new ShortProcessor(24, 16);
			for (int y = 0; y < 16; y++)
				for (int x = 0; x < 24; x++) {
					final int cell = x >= 3 && x < 8 && y >= 4 && y < 9 ? 1 : x >= 14 && x < 19 && y >= 5 && y < 10 ? 2 : 0;
					final double level = cell == 0 ? 200 : 1000 * (1 + cell * response(frame));
					plane.set(x, y, (int) Math.round(level + 20 * random.nextGaussian()));
				}
			stack.addSlice(plane);
		}
		final ImagePlus imp = new ImagePlus("tiny", stack);
		imp.setDimensions(1, 1, FRAMES);
		imp.getCalibration().frameInterval = 1 / RATE_HZ;
		imp.getCalibration().setTimeUnit("sec");
		return imp;
	}

	/** The outlines of the two cells. */
	public static List<Roi> rois() {
		final Roi a = new Roi(3, 4, 5, 5);
		a.setName("a");
		final Roi b = new Roi(14, 5, 5, 5);
		b.setName("b");
		return List.of(a, b);
	}

	/** Writes movie.tif, rois.zip and events.csv. */
	public static void write(final Path folder) throws IOException {
		Files.createDirectories(folder);
		new FileSaver(movie()).saveAsTiff(folder.resolve("movie.tif").toString());
		zip(folder.resolve("rois.zip"), rois());
		final StringBuilder events = new StringBuilder("event,time_s\n");
		for (final double cue : CUES)
			events.append("cue,").append(cue).append('\n');
		Files.writeString(folder.resolve("events.csv"), events);
	}

	static void zip(final Path file, final List<Roi> rois) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (final Roi roi : rois) {
				zip.putNextEntry(new ZipEntry(roi.getName() + ".roi"));
				zip.write(RoiEncoder.saveAsByteArray(roi));
			}
		}
	}

	private static double response(final int frame) {
		double sum = 0;
		for (final double cue : CUES) {
			final double after = frame / RATE_HZ - cue;
			if (after >= 0) sum += 0.4 * Math.exp(-after / 0.3);
		}
		return sum;
	}
}
