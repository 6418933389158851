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
import java.nio.ByteBuffer;

/**
 * What a {@code .roi} file says of itself, compared with what it holds.
 * ImageJ's decoder believes each count and each coordinate, so that a damaged
 * file could ask for all memory, or for an outline that takes hours to fill.
 *
 * @see ij.io.RoiDecoder
 */
final class RoiHeader {

	// -- Where things stand, in bytes; all numbers are big-endian --

	private static final int TYPE = 6;
	private static final int POINTS = 16;
	private static final int LONG_POINTS = 18;
	private static final int FIRST_FLOAT = 18;
	private static final int SHAPE_SIZE = 36;
	private static final int SUBTYPE = 48;
	private static final int OPTIONS = 50;
	private static final int SECOND_HEADER = 60;
	private static final int COORDINATES = 64;
	private static final int NAME = 16;
	private static final int PROPERTIES = 40;
	private static final int COUNTERS = 48;
	private static final int SECOND_HEADER_BYTES = 52;

	private static final int RECTANGLE = 1, OVAL = 2, LINE = 3, NONE = 6, FREEHAND = 7, POINT = 10;
	private static final int TEXT = 1, ELLIPSE = 3, IMAGE = 4, ROTATED = 5;
	private static final int SPLINE = 1, SUBPIXEL = 128;

	/** No image is as large, in pixels. */
	private static final float FARTHEST = 1e6f;

	/** No smoothed outline is as long, in pixels; ImageJ makes a point every two. */
	private static final double LONGEST = 1e6;

	/** Says what is wrong with a file. */
	static final class DamagedException extends IOException {

		private static final long serialVersionUID = 1L;

		DamagedException(final String message) {
			super(message);
		}
	}

	private final ByteBuffer file;
	private final int subtype;

	private RoiHeader(final ByteBuffer file) {
		this.file = file;
		subtype = file.getShort(SUBTYPE);
	}

	/** Whether a file that starts with these bytes says that it is a ROI. */
	static boolean isRoi(final byte[] start) {
		return start.length >= 4 && start[0] == 'I' && start[1] == 'o' && start[2] == 'u' && start[3] == 't';
	}

	/**
	 * Checks a file before it is decoded.
	 *
	 * @throws DamagedException if it asks for more than it holds
	 */
	static void check(final byte[] bytes) throws DamagedException {
		if (bytes.length < COORDINATES || !isRoi(bytes)) throw new DamagedException("it does not start as one");
		final RoiHeader header = new RoiHeader(ByteBuffer.wrap(bytes));
		header.checkCoordinates();
		header.checkLists();
	}

	/**
	 * What a checked file holds in place of an outline, in ImageJ's word, or null.
	 * Neither is decoded: a picture could be of any size.
	 */
	static String content(final byte[] bytes) {
		final int subtype = ByteBuffer.wrap(bytes).getShort(SUBTYPE);
		return subtype == TEXT ? "Text" : subtype == IMAGE ? "Image" : null;
	}

	private void checkCoordinates() throws DamagedException {
		final int type = file.get(TYPE);
		final boolean floats = (file.getShort(OPTIONS) & SUBPIXEL) != 0;
		final int shape = file.getInt(SHAPE_SIZE);
		if (shape > 0) requireFloats(COORDINATES, shape);
		else if (type == RECTANGLE || type == OVAL) {
			if (floats) requireFloats(FIRST_FLOAT, 4);
		}
		else if (type == LINE) requireFloats(FIRST_FLOAT, 4);
		else if (type >= 0 && type <= POINT && type != NONE) {
			final int n = points();
			require(n >= 0 && COORDINATES + 4L * n <= file.capacity(), n + " points");
			if (type == FREEHAND && (subtype == ELLIPSE || subtype == ROTATED)) requireFloats(FIRST_FLOAT, 4);
			else if (floats) requireFloats(COORDINATES + 4 * n, 2L * n);
			if ((file.getShort(OPTIONS) & SPLINE) != 0) requireShortOutline(floats ? COORDINATES + 4 * n : COORDINATES, n, floats);
		}
	}

	/** The lists that stand behind the coordinates. */
	private void checkLists() throws DamagedException {
		final int second = file.getInt(SECOND_HEADER);
		if (second == 0) return;
		require(second >= COORDINATES && second <= file.capacity() - SECOND_HEADER_BYTES, "a second header");
		requireList(file.getInt(second + NAME), file.getInt(second + NAME + 4), 2, "letters of a name");
		requireList(file.getInt(second + PROPERTIES), file.getInt(second + PROPERTIES + 4), 2, "letters of properties");
		final int counters = file.getInt(second + COUNTERS);
		if (counters != 0) requireList(counters, points(), 4, "counters");
	}

	private int points() {
		final int n = Short.toUnsignedInt(file.getShort(POINTS));
		return n == 0 ? file.getInt(LONG_POINTS) : n;
	}

	private void requireList(final int offset, final int n, final int bytes, final String what) throws DamagedException {
		require(offset >= 0 && offset + (long) n * bytes <= file.capacity(), n + " " + what);
	}

	private void requireFloats(final int offset, final long n) throws DamagedException {
		require(offset + 4 * n <= file.capacity(), n + " coordinates");
		for (int i = 0; i < n; i++) {
			final float value = file.getFloat(offset + 4 * i);
			if (!(Math.abs(value) <= FARTHEST)) throw new DamagedException("one of its coordinates is " + value);
		}
	}

	private void requireShortOutline(final int offset, final int n, final boolean floats) throws DamagedException {
		double length = 0;
		for (int i = 0; i < 2 * n; i++)
			if (i != 0 && i != n) length += Math.abs(coordinate(offset, i, floats) - coordinate(offset, i - 1, floats));
		if (length > LONGEST) throw new DamagedException("its outline is " + (long) length + " pixels long");
	}

	private double coordinate(final int offset, final int i, final boolean floats) {
		return floats ? file.getFloat(offset + 4 * i) : file.getShort(offset + 2 * i);
	}

	private void require(final boolean fits, final String what) throws DamagedException {
		if (!fits) throw new DamagedException("it speaks of " + what + ", which its " + file.capacity() +
			" bytes do not hold");
	}
}
