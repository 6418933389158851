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

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One image file directory (IFD) of a TIFF file (TIFF 6.0, section 2) or BigTIFF
 * file: what it says of one page, tag by tag.
 */
final class TiffDirectory {

	static final int NEW_SUBFILE_TYPE = 254;
	static final int WIDTH = 256;
	static final int HEIGHT = 257;
	static final int BITS_PER_SAMPLE = 258;
	static final int COMPRESSION = 259;
	static final int PHOTOMETRIC = 262;
	static final int FILL_ORDER = 266;
	static final int DESCRIPTION = 270;
	static final int STRIP_OFFSETS = 273;
	static final int SAMPLES_PER_PIXEL = 277;
	static final int ROWS_PER_STRIP = 278;
	static final int STRIP_BYTE_COUNTS = 279;
	static final int PLANAR_CONFIGURATION = 284;
	static final int SOFTWARE = 305;
	static final int PREDICTOR = 317;
	static final int TILE_WIDTH = 322;
	static final int TILE_HEIGHT = 323;
	static final int TILE_OFFSETS = 324;
	static final int TILE_BYTE_COUNTS = 325;
	static final int EXTRA_SAMPLES = 338;
	static final int SAMPLE_FORMAT = 339;
	static final int METAMORPH_PLANES = 33629;
	static final int IMAGEJ_METADATA_SIZES = 50838;
	static final int IMAGEJ_METADATA = 50839;

	/** More than any writer makes, and few enough to read in no time. */
	private static final int MOST_ENTRIES = 4096;

	/** Bytes per value of each TIFF type, from 1; 0 for those that do not exist. */
	private static final int[] SIZES = { 0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8 };

	/** A tag's type, its number of values, where they are, and its bytes in the directory. */
	private record Entry(int type, long count, long position, byte[] bytes) {}

	private final FileBytes file;
	private final Map<Integer, Entry> entries = new LinkedHashMap<>();
	private final long next;

	/**
	 * Reads a directory.
	 *
	 * @param big whether the file is a BigTIFF
	 * @throws EOFException if the file ends before the directory does
	 * @throws IOException with a reason in words if this cannot be a directory
	 */
	TiffDirectory(final FileBytes file, final boolean big, final long position) throws IOException {
		this.file = file;
		final int head = big ? 8 : 2, entrySize = big ? 20 : 12, pointer = big ? 8 : 4;
		final ByteBuffer start = file.read(position, head);
		final long size = big ? start.getLong() : Short.toUnsignedInt(start.getShort());
		if (size < 1 || size > MOST_ENTRIES) throw new IOException("its directory has " + Long.toUnsignedString(size) +
			" entries");
		final ByteBuffer table = file.read(position + head, size * entrySize + pointer);
		for (int e = 0; e < size; e++) {
			final byte[] bytes = new byte[entrySize];
			table.get(e * entrySize, bytes);
			final int tag = Short.toUnsignedInt(table.getShort(e * entrySize));
			final int type = Short.toUnsignedInt(table.getShort(e * entrySize + 2));
			final long count = big ? table.getLong(e * entrySize + 4) : Integer.toUnsignedLong(table.getInt(e * entrySize +
				4));
			final int value = e * entrySize + (big ? 12 : 8);
			final int width = type < SIZES.length ? SIZES[type] : 0;
			// NB: Small values are in the place of their position.
			final boolean inside = width > 0 && count >= 0 && count <= pointer / width;
			final long at = inside ? position + head + value : big ? table.getLong(value) : Integer.toUnsignedLong(table
				.getInt(value));
			entries.putIfAbsent(tag, new Entry(type, count, at, bytes));
		}
		final int last = (int) size * entrySize;
		next = big ? table.getLong(last) : Integer.toUnsignedLong(table.getInt(last));
	}

	/** Position of the next directory, or 0 after the last. */
	long next() {
		return next;
	}

	boolean has(final int tag) {
		return entries.containsKey(tag);
	}

	/** The bytes of a tag's entry in the directory. */
	byte[] entry(final int tag) {
		return entries.get(tag).bytes;
	}

	/** Number of values of a tag; 0 without it. */
	long count(final int tag) {
		return has(tag) ? entries.get(tag).count : 0;
	}

	/** First value of a tag, or another one without it. */
	long number(final int tag, final long otherwise) throws IOException {
		return has(tag) ? numbers(tag, 1)[0] : otherwise;
	}

	/**
	 * Whole numbers of a tag.
	 *
	 * @param most how many are read at most
	 * @return at least one
	 */
	long[] numbers(final int tag, final long most) throws IOException {
		final Entry entry = entries.get(tag);
		if (entry == null) throw new IOException("tag " + tag + " is missing");
		final int width = entry.type < SIZES.length ? SIZES[entry.type] : 0;
		final boolean whole = switch (entry.type) {
			case 1, 3, 4, 13, 16, 18 -> true;
			default -> false;
		};
		if (!whole || entry.count == 0) throw new IOException("tag " + tag + " holds no whole number");
		final long count = Math.min(most, entry.count);
		if (count < 0 || count > Integer.MAX_VALUE / width) throw new EOFException();
		final ByteBuffer bytes = file.read(entry.position, count * width);
		final long[] numbers = new long[(int) count];
		for (int i = 0; i < count; i++)
			numbers[i] = switch (width) {
				case 1 -> Byte.toUnsignedLong(bytes.get());
				case 2 -> Short.toUnsignedLong(bytes.getShort());
				case 4 -> Integer.toUnsignedLong(bytes.getInt());
				default -> bytes.getLong();
			};
		return numbers;
	}

	/** Text of a tag, or empty without it or where it is damaged. */
	String text(final int tag) {
		final Entry entry = entries.get(tag);
		if (entry == null || entry.type > 2) return "";
		try {
			final byte[] bytes = file.read(entry.position, entry.count).array();
			int end = bytes.length;
			while (end > 0 && bytes[end - 1] == 0)
				end--;
			return new String(bytes, 0, end, StandardCharsets.UTF_8);
		}
		catch (final IOException e) {
			return "";
		}
	}
}
