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

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of an open file at any position. Nothing is allocated for bytes that
 * the file does not have, whatever a header says.
 */
final class FileBytes implements Closeable {

	private final FileChannel channel;
	private final long length;
	private final ByteOrder order;

	private FileBytes(final FileChannel channel, final ByteOrder order) throws IOException {
		this.channel = channel;
		this.length = channel.size();
		this.order = order;
	}

	/**
	 * Opens a file.
	 *
	 * @param order of the numbers in the buffers that are read
	 */
	static FileBytes open(final Path file, final ByteOrder order) throws IOException {
		return new FileBytes(FileChannel.open(file, StandardOpenOption.READ), order);
	}

	/** Number of bytes in the file when it was opened. */
	long length() {
		return length;
	}

	/**
	 * Reads bytes.
	 *
	 * @throws EOFException if the file ends before them
	 */
	ByteBuffer read(final long position, final long count) throws IOException {
		if (!holds(position, count)) throw new EOFException();
		if (count > Integer.MAX_VALUE - 8) throw new IOException(count + " bytes in one piece");
		final ByteBuffer bytes = ByteBuffer.allocate((int) count).order(order);
		while (bytes.hasRemaining())
			if (channel.read(bytes, position + bytes.position()) < 0) throw new EOFException();
		return bytes.flip();
	}

	/** Reads what there is of bytes into a part of an array; -1 at the end of the file. */
	int read(final long position, final byte[] target, final int offset, final int count) throws IOException {
		return channel.read(ByteBuffer.wrap(target, offset, count), position);
	}

	/** Whether the file has these bytes. */
	boolean holds(final long position, final long count) {
		// NB: Unsigned 64-bit numbers of a header come out negative.
		return position >= 0 && count >= 0 && position <= length && count <= length - position;
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
