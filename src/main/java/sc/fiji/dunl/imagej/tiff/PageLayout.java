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
package sc.fiji.dunl.imagej.tiff;

import java.io.IOException;
import java.util.Locale;

/**
 * Size and kind of the pixels of a TIFF page, the same in all frames of a movie.
 *
 * @param width in pixels
 * @param height in pixels
 * @param samples values per pixel
 * @param bits per value
 * @param format 1 whole numbers from 0 up, 2 signed whole numbers, 3 floating
 *          point
 * @param color whether the values of a pixel are red, green and blue
 * @param planar whether the values of a pixel are stored in planes
 */
public record PageLayout(int width, int height, int samples, int bits, int format, boolean color, boolean planar) {

	/** How pixels come out, in the kinds that ImageJ has. */
	public enum Pixels {

		/** {@code byte[]}, 0 to 255. */
		BYTE(8),
		/** {@code short[]}, 0 to 65535. */
		SHORT(16),
		/** {@code short[]}, 0 to 65535, which stand for -32768 to 32767. */
		SIGNED_SHORT(16),
		/** {@code float[]}; values of more than 24 bits are rounded. */
		FLOAT(32),
		/** {@code int[]}, 0xRRGGBB. */
		RGB(24);

		private final int depth;

		Pixels(final int depth) {
			this.depth = depth;
		}

		/** Bits per pixel, as ImageJ counts them. */
		public int depth() {
			return depth;
		}
	}

	/** Reads the layout of a page, whatever it is. */
	static PageLayout of(final TiffDirectory page) throws IOException {
		final long width = page.number(TiffDirectory.WIDTH, 0), height = page.number(TiffDirectory.HEIGHT, 0);
		final long samples = page.number(TiffDirectory.SAMPLES_PER_PIXEL, 1);
		if (width < 1 || height < 1 || samples < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE ||
			samples > 0xffff) throw new IOException("it has " + Long.toUnsignedString(width) + " x " + Long.toUnsignedString(
				height) + " pixels of " + Long.toUnsignedString(samples) + " values");
		return new PageLayout((int) width, (int) height, (int) samples, equal(page, TiffDirectory.BITS_PER_SAMPLE, samples),
			equal(page, TiffDirectory.SAMPLE_FORMAT, samples), page.number(TiffDirectory.PHOTOMETRIC, 1) == 2, samples > 1 &&
				page.number(TiffDirectory.PLANAR_CONFIGURATION, 1) == 2);
	}

	private static int equal(final TiffDirectory page, final int tag, final long samples) throws IOException {
		if (!page.has(tag)) return 1;
		final long[] values = page.numbers(tag, samples);
		for (final long value : values)
			if (value != values[0] || value < 1 || value > 0xffff) throw new IOException("the values of a pixel are of " +
				"different kinds (tag " + tag + ")");
		return (int) values[0];
	}

	/** Why pixels like these cannot be measured, in words, or null if they can. */
	String unsupported() {
		final boolean known = switch (format) {
			case 1 -> bits <= 16 || bits == 32;
			case 2 -> bits == 8 || bits == 16 || bits == 32;
			case 3 -> bits == 16 || bits == 32 || bits == 64;
			default -> false;
		};
		if (!known) return "pixels of " + bits + "-bit " + switch (format) {
			case 1 -> "whole numbers";
			case 2 -> "signed whole numbers";
			case 3 -> "floating point numbers";
			case 5, 6 -> "complex numbers";
			default -> "values of an undefined kind";
		};
		return pixelCount() > Integer.MAX_VALUE / 8 ? "frames of " + size() + " pixels" : null;
	}

	/** How the pixels come out. */
	public Pixels pixels() {
		if (rgb()) return Pixels.RGB;
		if (format == 1 && bits <= 8) return Pixels.BYTE;
		if (format == 1 && bits <= 16) return Pixels.SHORT;
		return format == 2 && bits == 16 ? Pixels.SIGNED_SHORT : Pixels.FLOAT;
	}

	/** Whether pixels that are not compressed come out with the bits that they have in the file, but for a moved sign. */
	public boolean storedAsIs() {
		return samples == 1 && bits == pixels().depth() && (format == 3) == (pixels() == Pixels.FLOAT);
	}

	/** Number of channels in a page: 1 for grey and for 8-bit colour, or else as many as a pixel has values. */
	public int channels() {
		return rgb() ? 1 : samples;
	}

	/** Bytes of a page that is not compressed. */
	long bytes() {
		return height * (((long) width * samples * bits + 7) / 8);
	}

	long pixelCount() {
		return (long) width * height * samples;
	}

	private boolean rgb() {
		return color && samples >= 3 && bits == 8 && format == 1;
	}

	private String size() {
		return width + " x " + height;
	}

	@Override
	public String toString() {
		final String kind = format == 3 ? "-bit float" : format == 2 ? "-bit signed" : "-bit";
		return String.format(Locale.ROOT, "%s pixels (%d%s%s)", size(), bits, kind, samples > 1 ? " x " + samples : "");
	}
}
