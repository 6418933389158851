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

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

import sc.fiji.dunl.imagej.tiff.PageLayout;
import sc.fiji.dunl.imagej.tiff.StoredPlane;
import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.roi.PixelScale;
import sc.fiji.dunl.roi.Pixels;
import sc.fiji.dunl.roi.PlaneReader;

/**
 * Reads planes whose pixels lie in TIFF files as they are, a stretch at a time
 * and past ImageJ, which would make an image of each.
 */
final class StoredPlanes implements PlaneReader {

	private static final int MEMORY_PAGE = 4096;

	private final ImagePlusFrames movie;
	private final StoredMovie planes;
	private final PixelScale scale;
	private final PageLayout.Pixels kind;
	private final int pixelBytes;
	private final ByteBuffer buffer;
	private final byte[] bytes;
	private final short[] shorts;
	private final float[] floats;
	private Path file;
	private FileChannel channel;
	private StoredPlane plane;
	private int frame;

	StoredPlanes(final ImagePlusFrames movie, final StoredMovie planes, final PixelScale scale) {
		this.movie = movie;
		this.planes = planes;
		this.scale = scale;
		kind = planes.kind();
		pixelBytes = kind.depth() / 8;
		// NB: Operating systems copy to where a page of memory begins several times faster than next to it.
		buffer = ByteBuffer.allocateDirect(Pixels.STRETCH * pixelBytes + MEMORY_PAGE).alignedSlice(MEMORY_PAGE);
		final boolean table = kind == PageLayout.Pixels.SHORT || kind == PageLayout.Pixels.SIGNED_SHORT;
		shorts = table && !scale.isShift() ? new short[Pixels.STRETCH] : null;
		floats = kind == PageLayout.Pixels.FLOAT ? new float[Pixels.STRETCH] : null;
		bytes = shorts == null && floats == null ? new byte[Pixels.STRETCH * pixelBytes + Long.BYTES] : null;
	}

	@Override
	public void open(final int c, final int t) {
		frame = t;
		movie.requireOpen(t);
		plane = planes.plane(movie.stackIndex(c, t));
		if (plane.file().equals(file)) return;
		close();
		try {
			channel = FileChannel.open(plane.file());
			file = plane.file();
		}
		catch (final IOException e) {
			throw movie.unreadable(frame, e);
		}
	}

	@Override
	public Pixels pixels(final int first, final int size) {
		try {
			buffer.clear().limit(size * pixelBytes);
			while (buffer.hasRemaining())
				if (channel.read(buffer, plane.position() + (long) first * pixelBytes + buffer.position()) < 0) throw new EOFException();
			buffer.flip().order(plane.order());
		}
		catch (final ClosedByInterruptException e) {
			throw new CancelledException();
		}
		catch (final IOException e) {
			throw movie.unreadable(frame, e);
		}
		if (floats != null) {
			buffer.asFloatBuffer().get(floats, 0, size);
			return Pixels.floats(floats, 0);
		}
		final boolean signed = kind == PageLayout.Pixels.SIGNED_SHORT;
		if (shorts != null) {
			buffer.asShortBuffer().get(shorts, 0, size);
			if (signed) for (int i = 0; i < size; i++)
				shorts[i] ^= Short.MIN_VALUE;
			return Pixels.shorts(shorts, 0, size, scale, bytes);
		}
		buffer.get(bytes, 0, buffer.limit());
		return kind == PageLayout.Pixels.BYTE ? Pixels.bytes(bytes, 0, size, scale) : Pixels.lanes(bytes, plane.order(),
			signed, scale);
	}

	@Override
	public void close() {
		if (channel == null) return;
		try {
			channel.close();
		}
		catch (final IOException e) {
			// NB: All that was wanted has been read.
		}
		channel = null;
		file = null;
	}
}
