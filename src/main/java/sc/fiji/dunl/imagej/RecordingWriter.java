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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.io.RoiEncoder;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.simulate.Outline;
import sc.fiji.dunl.simulate.SimulatedMovie;
import sc.fiji.dunl.simulate.SimulatedRecording;
import sc.fiji.dunl.trial.Event;

/**
 * Writes a simulated recording as a user's own would lie in a folder:
 * {@code <name>.tif} (an ImageJ TIFF with its frame interval),
 * {@code rois.zip} (for the ROI Manager) and {@code events.csv}; and what is
 * known of it in {@code truth}: {@code kernels.csv} and {@code codes.csv}. The
 * same recording gives the same bytes.
 */
public final class RecordingWriter {

	private static final LocalDateTime ZIP_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

	private RecordingWriter() {
		// NB: static use only.
	}

	/**
	 * Writes all files, in place of older ones of the same names. Each appears
	 * under its name only when it is complete.
	 *
	 * @param recording what to write
	 * @param folder where to, made if it does not exist
	 */
	public static void write(final SimulatedRecording recording, final Path folder) {
		try {
			final Path truth = Files.createDirectories(folder.resolve("truth"));
			put(folder.resolve(recording.name() + ".tif"), ImageJTiff.bytes(image(recording)));
			put(folder.resolve("rois.zip"), rois(recording.outlines()));
			put(folder.resolve("events.csv"), utf8(events(recording)));
			put(truth.resolve("kernels.csv"), utf8(kernels(recording.kernels())));
			put(truth.resolve("codes.csv"), utf8(codes(recording)));
		}
		catch (final IOException e) {
			throw new InputException("The recording cannot be written to '" + folder + "' (" + e +
				"); choose a folder that can be written to and has room.", e);
		}
	}

	private static void put(final Path file, final byte[] bytes) throws IOException {
		final Path part = file.resolveSibling(file.getFileName() + ".part");
		try {
			Files.write(part, bytes);
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	// -- Images --

	/** The movie as a hyperstack of channels and frames, with its frame interval in seconds. */
	public static ImagePlus image(final SimulatedRecording recording) {
		final SimulatedMovie movie = recording.movie();
		final ImageStack stack = new ImageStack(movie.width(), movie.height());
		int brightest = 0;
		for (int frame = 0; frame < movie.frames(); frame++)
			for (int channel = 0; channel < movie.channels(); channel++) {
				final short[] pixels = movie.pixels(channel, frame);
				for (final short pixel : pixels)
					brightest = Math.max(brightest, pixel & 0xffff);
				stack.addSlice(null, pixels);
			}
		final ImagePlus image = new ImagePlus(recording.name(), stack);
		image.setDimensions(movie.channels(), 1, movie.frames());
		image.setOpenAsHyperStack(true);
		image.getCalibration().setTimeUnit("sec");
		image.getCalibration().frameInterval = 1 / movie.rateHz();
		image.setDisplayRange(0, brightest);
		return image;
	}

	private static byte[] rois(final List<Outline> outlines) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			// NB: stored, since what deflating gives depends on the library and its version.
			zip.setMethod(ZipOutputStream.STORED);
			for (final Outline outline : outlines) {
				final Roi roi = roi(outline);
				final byte[] encoded = RoiEncoder.saveAsByteArray(roi);
				if (encoded == null) throw new IOException("ImageJ could not encode ROI " + outline.name());
				final ZipEntry entry = new ZipEntry(outline.name() + ".roi");
				entry.setTimeLocal(ZIP_TIME);
				entry.setSize(encoded.length);
				final CRC32 checksum = new CRC32();
				checksum.update(encoded);
				entry.setCrc(checksum.getValue());
				zip.putNextEntry(entry);
				zip.write(encoded);
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

	/** An outline as a polygon selection with its name. */
	public static Roi roi(final Outline outline) {
		final int corners = outline.xs().length;
		final int[] xs = new int[corners];
		final int[] ys = new int[corners];
		for (int i = 0; i < corners; i++) {
			xs[i] = (int) Math.round(outline.xs()[i]);
			ys[i] = (int) Math.round(outline.ys()[i]);
		}
		final Roi roi = new PolygonRoi(xs, ys, corners, Roi.POLYGON);
		roi.setName(outline.name());
		return roi;
	}

	// -- Tables --

	private static String events(final SimulatedRecording recording) {
		final List<String> header = new ArrayList<>(List.of("event", "time_s"));
		header.addAll(recording.covariates());
		final StringBuilder table = new StringBuilder();
		line(table, header);
		for (final Event event : recording.events()) {
			final List<String> cells = new ArrayList<>(List.of(event.name(), number("%.3f", event.seconds())));
			recording.covariates().forEach(name -> cells.add(event.covariates().getOrDefault(name, "")));
			line(table, cells);
		}
		return table.toString();
	}

	private static String kernels(final KernelBank kernels) {
		final List<String> header = new ArrayList<>(List.of("time_s"));
		kernels.kernels().forEach(kernel -> header.add(kernel.name()));
		final StringBuilder table = new StringBuilder();
		line(table, header);
		for (int k = 0; k < kernels.maxLength(); k++) {
			final List<String> cells = new ArrayList<>(List.of(number("%.6f", k / kernels.rateHz())));
			for (int c = 0; c < kernels.size(); c++)
				cells.add(k < kernels.get(c).length() ? number("%.9f", kernels.get(c).waveform()[k]) : "");
			line(table, cells);
		}
		return table.toString();
	}

	private static String codes(final SimulatedRecording recording) {
		final StringBuilder table = new StringBuilder();
		line(table, List.of("roi", "kernel", "trial", "sample", "time_s", "amplitude", "event"));
		for (final Code code : recording.codes())
			line(table, List.of(recording.outlines().get(code.roi()).name(), recording.kernels().get(code.kernel()).name(),
				Integer.toString(code.trial()), Integer.toString(code.sample()), number("%.6f", recording.time().seconds(code
					.sample())), number("%.6f", code.amplitude()), Integer.toString(code.eventRow())));
		return table.toString();
	}

	private static void line(final StringBuilder table, final List<String> cells) {
		table.append(String.join(",", cells)).append('\n');
	}

	private static String number(final String format, final double value) {
		return String.format(Locale.ROOT, format, value);
	}

	private static byte[] utf8(final String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
