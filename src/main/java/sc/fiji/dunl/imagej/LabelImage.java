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

import java.awt.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import ij.ImagePlus;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.io.AtomicFile;
import sc.fiji.dunl.roi.RoiMask;

/**
 * A picture in which each value marks the pixels of one ROI and 0 marks none, as
 * Cellpose, StarDist and MorphoLibJ write it: TIFF or PNG of 8, 16 or 32 bits.
 */
public final class LabelImage {

	/** Largest value that 32-bit pixels, which ImageJ keeps as floats, tell from the next. */
	private static final float LARGEST = 1 << 24;

	/** Labels that an image may have; what has more is no label image. */
	private static final int MOST = 100_000;

	private LabelImage() {
		// NB: static use only.
	}

	/** Whether a file that starts with these bytes is a TIFF or PNG. */
	static boolean isOne(final byte[] start) {
		if (start.length < 4) return false;
		final boolean tiff = start[0] == 'I' && start[1] == 'I' && (start[2] == 42 || start[2] == 43) && start[3] == 0 ||
			start[0] == 'M' && start[1] == 'M' && start[2] == 0 && (start[3] == 42 || start[3] == 43);
		return tiff || start[0] == (byte) 0x89 && start[1] == 'P' && start[2] == 'N' && start[3] == 'G';
	}

	/**
	 * Reads the ROIs of an image, in the order of their values.
	 *
	 * @param file a TIFF or PNG
	 * @param width width of the movie in pixels
	 * @param height height of the movie in pixels
	 * @return named {@code label-} and their value
	 * @throws InputException if it is no image of labels, or of another size
	 */
	public static List<RoiMask> read(final Path file, final int width, final int height) {
		// NB: ImageJ makes room for what a PNG claims before it reads it.
		pngSize(file).ifPresent(size -> requireSize(file, size.width, size.height, width, height));
		final ImagePlus image = MovieFile.open(file);
		if (image.getBitDepth() == 24) throw new InputException("The label image '" + file +
			"' is in colour; save the labels as grey values of 8, 16 or 32 bits.");
		if (image.getStackSize() != 1) throw new InputException("The label image '" + file + "' has " + image
			.getStackSize() + " planes; give a single one, or the ROIs in another form.");
		requireSize(file, image.getWidth(), image.getHeight(), width, height);
		final FloatProcessor pixels = calibrated(image);
		final Map<Integer, int[]> counts = new TreeMap<>();
		for (int i = 0; i < width * height; i++) {
			final int label = label(pixels.getf(i), i % width, i / width, file);
			if (label != 0) counts.computeIfAbsent(label, l -> new int[1])[0]++;
			if (counts.size() > MOST) throw new InputException("The image '" + file + "' holds more than " + MOST +
				" different values, so it is no label image; in one, each value marks the pixels of one ROI.");
		}
		if (counts.isEmpty()) throw new InputException("The label image '" + file +
			"' is 0 everywhere; each ROI needs a value of its own.");
		return masks(pixels, counts);
	}

	private static void requireSize(final Path file, final int w, final int h, final int width, final int height) {
		if (w != width || h != height) throw new InputException("The label image '" + file + "' has " + w + " x " + h +
			" pixels, but the movie has " + width + " x " + height + "; give the labels of this movie.");
	}

	/** What the header of a PNG says. */
	private static Optional<Dimension> pngSize(final Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			final ByteBuffer header = ByteBuffer.wrap(in.readNBytes(24));
			return header.remaining() == 24 && header.get(0) == (byte) 0x89 ? Optional.of(new Dimension(header.getInt(16), header
				.getInt(20))) : Optional.empty();
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", file, e);
		}
	}

	private static List<RoiMask> masks(final FloatProcessor pixels, final Map<Integer, int[]> counts) {
		final Map<Integer, int[]> members = new TreeMap<>();
		counts.forEach((label, count) -> members.put(label, new int[count[0]]));
		final int n = pixels.getPixelCount();
		for (int i = n - 1; i >= 0; i--) {
			final int label = (int) pixels.getf(i);
			if (label != 0) members.get(label)[--counts.get(label)[0]] = i;
		}
		final int width = pixels.getWidth();
		final List<RoiMask> masks = new ArrayList<>();
		members.forEach((label, at) -> masks.add(new RoiMask("label-" + label, Arrays.stream(at).map(i -> i % width)
			.toArray(), Arrays.stream(at).map(i -> i / width).toArray())));
		return masks;
	}

	/** Signed 16-bit values are kept by ImageJ as unsigned ones with a calibration. */
	private static FloatProcessor calibrated(final ImagePlus image) {
		final ImageProcessor raw = image.getProcessor();
		raw.setCalibrationTable(image.getCalibration().getCTable());
		return raw.convertToFloatProcessor();
	}

	private static int label(final float value, final int x, final int y, final Path file) {
		if (!(value >= 0) || value != Math.rint(value)) throw new InputException("The label image '" + file + "' holds " +
			value + " at x=" + x + ", y=" + y + "; labels are whole numbers of at least 0.");
		if (value > LARGEST) throw new InputException("The label image '" + file + "' holds " + (long) value + " at x=" + x +
			", y=" + y + "; labels up to " + (long) LARGEST + " can be told apart, so number them from 1.");
		return (int) value;
	}
}
