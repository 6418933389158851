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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes TIFF files of every layout by the byte, sound and unsound: pages one
 * after the other, each its pixels and then its directory.
 */
public final class TinyTiff {

	private final ByteOrder order;
	private final boolean big;
	private final ByteBuffer out = ByteBuffer.allocate(1 << 20);
	private final List<Integer> directories = new ArrayList<>();
	private int pointer;

	public TinyTiff(final ByteOrder order, final boolean big) {
		this.order = order;
		this.big = big;
		out.order(order).put((byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I')).put(out.get(0));
		out.putShort((short) (big ? 43 : 42));
		if (big) out.putShort((short) 8).putShort((short) 0);
		pointer = out.position();
		offset(0);
	}

	/** A page of 16-bit pixels, uncompressed in one strip. */
	public TinyTiff page(final int width, final int height, final short... pixels) {
		return page(width, height, Map.of(), pixels);
	}

	/** A page of 16-bit pixels whose tags are overridden, or left out where they are null. */
	public TinyTiff page(final int width, final int height, final Map<Integer, Object> tags, final short... pixels) {
		final ByteBuffer bytes = ByteBuffer.allocate(2 * pixels.length).order(order);
		bytes.asShortBuffer().put(pixels);
		return page(width, height, 16, tags, bytes.array());
	}

	/** A page of any pixels in one strip. */
	public TinyTiff page(final int width, final int height, final int bits, final Map<Integer, Object> tags,
		final byte[] pixels)
	{
		final int at = out.position();
		out.put(pixels);
		final Map<Integer, Object> all = new TreeMap<>();
		all.put(TiffDirectory.WIDTH, (long) width);
		all.put(TiffDirectory.HEIGHT, (long) height);
		all.put(TiffDirectory.BITS_PER_SAMPLE, (long) bits);
		all.put(TiffDirectory.COMPRESSION, 1L);
		all.put(TiffDirectory.PHOTOMETRIC, 1L);
		all.put(TiffDirectory.STRIP_OFFSETS, (long) at);
		all.put(TiffDirectory.SAMPLES_PER_PIXEL, 1L);
		all.put(TiffDirectory.ROWS_PER_STRIP, (long) height);
		all.put(TiffDirectory.STRIP_BYTE_COUNTS, (long) pixels.length);
		all.putAll(tags);
		all.values().removeIf(value -> value.equals(""));
		directory(all);
		return this;
	}

	private void directory(final Map<Integer, Object> tags) {
		final Map<Integer, Integer> texts = new TreeMap<>();
		tags.forEach((tag, value) -> {
			if (!(value instanceof String)) return;
			texts.put(tag, out.position());
			out.put(((String) value).getBytes(java.nio.charset.StandardCharsets.UTF_8)).put((byte) 0);
		});
		final int at = out.position();
		directories.add(at);
		link(at);
		if (big) out.putLong(tags.size());
		else out.putShort((short) tags.size());
		tags.forEach((tag, value) -> {
			out.putShort(tag.shortValue());
			if (value instanceof String) {
				out.putShort((short) 2);
				// NB: Long enough never to be put in the place of their position.
				offset(((String) value).getBytes(java.nio.charset.StandardCharsets.UTF_8).length + 1);
				offset(texts.get(tag));
			}
			else {
				out.putShort((short) (big ? 16 : 4));
				offset(1);
				offset((Long) value);
			}
		});
		pointer = out.position();
		offset(0);
	}

	/** Lets the last page be followed by one that is there already, from 0. */
	public TinyTiff leadBackTo(final int page) {
		link(directories.get(page));
		return this;
	}

	/** Lets the last page be followed by what is at a position. */
	public TinyTiff link(final long position) {
		if (big) out.putLong(pointer, position);
		else out.putInt(pointer, (int) position);
		return this;
	}

	private void offset(final long value) {
		if (big) out.putLong(value);
		else out.putInt((int) value);
	}

	public byte[] bytes() {
		final byte[] bytes = new byte[out.position()];
		out.get(0, bytes);
		return bytes;
	}

	public Path write(final Path file) throws IOException {
		return Files.write(file, bytes());
	}
}
