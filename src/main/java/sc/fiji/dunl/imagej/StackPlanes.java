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

import sc.fiji.dunl.roi.PixelScale;
import sc.fiji.dunl.roi.Pixels;
import sc.fiji.dunl.roi.PlaneReader;

/** Reads the planes of any ImageJ stack, one at a time. */
final class StackPlanes implements PlaneReader {

	private final ImagePlusFrames movie;
	private final PixelScale scale;
	private final byte[] room = new byte[Short.BYTES * Pixels.STRETCH + Long.BYTES];
	private Object stored;

	StackPlanes(final ImagePlusFrames movie, final PixelScale scale) {
		this.movie = movie;
		this.scale = scale;
	}

	@Override
	public void open(final int channel, final int frame) {
		// NB: Virtual stacks are not made for several threads.
		synchronized (movie) {
			stored = movie.pixels(channel, frame);
		}
	}

	@Override
	public Pixels pixels(final int first, final int size) {
		if (stored instanceof byte[]) return Pixels.bytes((byte[]) stored, first, size, scale);
		if (stored instanceof short[]) return Pixels.shorts((short[]) stored, first, size, scale, room);
		return Pixels.floats((float[]) stored, first);
	}
}
