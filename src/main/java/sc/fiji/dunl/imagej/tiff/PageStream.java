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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.stream.ImageInputStreamImpl;

/**
 * One page of a TIFF file as a TIFF file of its own: the file as it is, with a
 * new directory after its end that holds what decoding the pixels needs and
 * nothing else. So the decoder neither walks the chain of all pages, nor meets
 * metadata that is large, or damaged, or points anywhere.
 */
final class PageStream extends ImageInputStreamImpl {

	private static final int[] COPIED = { TiffDirectory.WIDTH, TiffDirectory.HEIGHT, TiffDirectory.BITS_PER_SAMPLE,
		TiffDirectory.COMPRESSION, TiffDirectory.PHOTOMETRIC, TiffDirectory.FILL_ORDER, TiffDirectory.STRIP_OFFSETS,
		TiffDirectory.SAMPLES_PER_PIXEL, TiffDirectory.ROWS_PER_STRIP, TiffDirectory.STRIP_BYTE_COUNTS,
		TiffDirectory.PLANAR_CONFIGURATION, TiffDirectory.PREDICTOR, TiffDirectory.TILE_WIDTH, TiffDirectory.TILE_HEIGHT,
		TiffDirectory.TILE_OFFSETS, TiffDirectory.TILE_BYTE_COUNTS, TiffDirectory.EXTRA_SAMPLES,
		TiffDirectory.SAMPLE_FORMAT };

	private final FileBytes file;
	private final byte[] head;
	private final byte[] tail;
	private final long tailStart;

	/**
	 * @param file stays open while this is used
	 * @param page a directory of it
	 */
	PageStream(final FileBytes file, final boolean big, final ByteOrder order, final TiffDirectory page)
		throws IOException
	{
		this.file = file;
		// NB: Directories start at even positions.
		tailStart = file.length() + (file.length() & 1);
		head = head(big, order, tailStart);
		tail = directory(big, order, page);
	}

	private static byte[] head(final boolean big, final ByteOrder order, final long directory) {
		final ByteBuffer head = ByteBuffer.allocate(big ? 16 : 8).order(order);
		head.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4d4d : 0x4949));
		if (big) head.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(directory);
		else head.putShort((short) 42).putInt((int) directory);
		return head.array();
	}

	private static byte[] directory(final boolean big, final ByteOrder order, final TiffDirectory page)
		throws IOException
	{
		final List<byte[]> entries = new ArrayList<>();
		for (final int tag : COPIED)
			if (tag == TiffDirectory.PHOTOMETRIC && page.number(TiffDirectory.SAMPLES_PER_PIXEL, 1) == 1)
				// NB: Grey levels are wanted as they are stored, neither inverted nor coloured.
				entries.add(photometric(big, order));
			else if (page.has(tag)) entries.add(page.entry(tag));
		final ByteBuffer count = ByteBuffer.allocate(big ? 8 : 2).order(order);
		if (big) count.putLong(entries.size());
		else count.putShort((short) entries.size());
		final ByteArrayOutputStream directory = new ByteArrayOutputStream();
		directory.write(count.array());
		for (final byte[] entry : entries)
			directory.write(entry);
		directory.write(new byte[big ? 8 : 4]);
		return directory.toByteArray();
	}

	private static byte[] photometric(final boolean big, final ByteOrder order) {
		final ByteBuffer entry = ByteBuffer.allocate(big ? 20 : 12).order(order);
		entry.putShort((short) TiffDirectory.PHOTOMETRIC).putShort((short) 3);
		if (big) entry.putLong(1);
		else entry.putInt(1);
		return entry.putShort((short) 1).array();
	}

	@Override
	public int read() throws IOException {
		final byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(final byte[] target, final int offset, final int length) throws IOException {
		bitOffset = 0;
		final int count;
		if (length == 0) return 0;
		if (streamPos < head.length) count = copy(head, streamPos, target, offset, length);
		else if (streamPos >= tailStart) count = copy(tail, streamPos - tailStart, target, offset, length);
		else if (streamPos >= file.length()) count = copy(new byte[1], 0, target, offset, length);
		else count = file.read(streamPos, target, offset, length);
		if (count > 0) streamPos += count;
		return count;
	}

	private static int copy(final byte[] source, final long from, final byte[] target, final int offset,
		final int length)
	{
		final int count = (int) Math.min(length, source.length - from);
		if (count <= 0) return -1;
		System.arraycopy(source, (int) from, target, offset, count);
		return count;
	}

	@Override
	public long length() {
		return tailStart + tail.length;
	}
}
