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

/**
 * Where the pixels of a TIFF page are, checked against the file: what is not
 * compressed lies in it, and what is compressed does not claim to become more
 * than its compression can make of it.
 */
final class PageData {

	/** Nothing that LZW, deflate or PackBits decode is larger than this many times what is stored. */
	private static final long MOST_EXPANSION = 4096;

	private PageData() {
		// NB: static use only.
	}

	/**
	 * Checks the pieces, strips or tiles, of a page.
	 *
	 * @return the first byte of pixels that lie in the file as they are, row after
	 *         row, or -1 if they must be decoded
	 * @throws EOFException if the file ends before the pixels do
	 * @throws IOException with a reason in words if they cannot be read
	 */
	static long locate(final FileBytes file, final TiffDirectory page, final PageLayout layout) throws IOException {
		final String reason = layout.unsupported();
		if (reason != null) throw new UnsupportedTiffException(reason);
		final boolean plain = plain(page);
		final boolean tiled = page.has(TiffDirectory.TILE_WIDTH) || page.has(TiffDirectory.TILE_OFFSETS);
		final long pieces = tiled ? tiles(page, layout) : strips(page, layout);
		final long[] offsets = page.numbers(tiled ? TiffDirectory.TILE_OFFSETS : TiffDirectory.STRIP_OFFSETS, pieces);
		final int countTag = tiled ? TiffDirectory.TILE_BYTE_COUNTS : TiffDirectory.STRIP_BYTE_COUNTS;
		final long[] counts = plain && pieces == 1 && !page.has(countTag) ? new long[] { layout.bytes() } : page.numbers(
			countTag, pieces);
		if (offsets.length < pieces || counts.length < pieces) throw new IOException("it lists " + Math.min(offsets.length,
			counts.length) + " of its " + pieces + (tiled ? " tiles" : " strips"));
		long stored = 0;
		boolean asTheyAre = plain && !tiled && arrays(page, layout);
		for (int i = 0; i < pieces; i++) {
			if (!file.holds(offsets[i], counts[i])) throw new EOFException();
			asTheyAre &= offsets[i] == offsets[0] + stored;
			stored += counts[i];
		}
		final long most = plain ? stored : stored * MOST_EXPANSION;
		if (most < layout.bytes()) {
			// NB: Some writers tell too small a number of bytes of a single strip.
			if (!asTheyAre || pieces > 1) throw new IOException("it has " + stored + " bytes for " + layout);
			if (!file.holds(offsets[0], layout.bytes())) throw new EOFException();
		}
		return asTheyAre ? offsets[0] : -1;
	}

	/** Whether pixels are one value each, of a kind that Java's arrays have. */
	private static boolean arrays(final TiffDirectory page, final PageLayout layout) throws IOException {
		final boolean half = layout.format() == 3 && layout.bits() == 16;
		return layout.samples() == 1 && layout.bits() % 8 == 0 && !half && page.number(TiffDirectory.FILL_ORDER, 1) != 2;
	}

	/** Bytes stored for the pixels of a page that {@link #locate} found. */
	static long stored(final TiffDirectory page) throws IOException {
		final int tag = page.has(TiffDirectory.TILE_OFFSETS) ? TiffDirectory.TILE_BYTE_COUNTS
			: TiffDirectory.STRIP_BYTE_COUNTS;
		long stored = 0;
		if (page.has(tag)) for (final long count : page.numbers(tag, Integer.MAX_VALUE))
			stored += count;
		return stored;
	}

	private static boolean plain(final TiffDirectory page) throws IOException {
		final int compression = (int) page.number(TiffDirectory.COMPRESSION, 1);
		return switch (compression) {
			case 0, 1 -> true;
			case 5, 8, 32773, 32946 -> false;
			default -> throw new UnsupportedTiffException("pixels compressed by " + switch (compression) {
				case 2, 3, 4 -> "a fax code";
				case 6, 7, 34892 -> "JPEG (which changes their values)";
				case 33003, 33004, 33005, 34712 -> "JPEG 2000";
				case 34925 -> "LZMA";
				case 50000 -> "Zstandard";
				case 50001 -> "WebP";
				default -> "method " + compression;
			});
		};
	}

	private static long strips(final TiffDirectory page, final PageLayout layout) throws IOException {
		final long rows = Math.min(layout.height(), page.number(TiffDirectory.ROWS_PER_STRIP, layout.height()));
		if (rows < 1) throw new IOException("its strips have no rows");
		return pieces(layout, layout.width(), rows);
	}

	private static long tiles(final TiffDirectory page, final PageLayout layout) throws IOException {
		final long width = page.number(TiffDirectory.TILE_WIDTH, 0), height = page.number(TiffDirectory.TILE_HEIGHT, 0);
		// NB: A tile may be larger than the image, but is decoded as a whole.
		if (width < 1 || height < 1 || width > layout.width() + 4096L || height > layout.height() + 4096L)
			throw new IOException("its tiles have " + Long.toUnsignedString(width) + " x " + Long.toUnsignedString(height) +
				" pixels");
		return pieces(layout, width, height);
	}

	private static long pieces(final PageLayout layout, final long width, final long height) {
		final long columns = (layout.width() + width - 1) / width, rows = (layout.height() + height - 1) / height;
		return columns * rows * (layout.planar() ? layout.samples() : 1);
	}
}
