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
package sc.fiji.dunl.simulate;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import sc.fiji.dunl.roi.FrameSource;

/** An unsigned 16-bit movie in memory. */
public final class SimulatedMovie implements FrameSource {

	private final int width;
	private final int height;
	private final int channels;
	private final double rateHz;
	private final short[][] planes;

	/**
	 * @param rateHz frames per second
	 * @param planes [frame * channels + channel][y * width + x]; not copied, not
	 *          to be changed
	 */
	SimulatedMovie(final int width, final int height, final int channels, final double rateHz, final short[][] planes) {
		this.width = width;
		this.height = height;
		this.channels = channels;
		this.rateHz = rateHz;
		this.planes = planes;
	}

	@Override
	public int width() {
		return width;
	}

	@Override
	public int height() {
		return height;
	}

	@Override
	public int frames() {
		return planes.length / channels;
	}

	@Override
	public int channels() {
		return channels;
	}

	/** Frames per second. */
	public double rateHz() {
		return rateHz;
	}

	@Override
	public RandomAccessibleInterval<UnsignedShortType> plane(final int channel, final int frame) {
		return ArrayImgs.unsignedShorts(pixels(channel, frame), width, height);
	}

	/**
	 * A copy of the unsigned pixels of one plane.
	 *
	 * @return [y * width + x]
	 */
	public short[] pixels(final int channel, final int frame) {
		return planes[frame * channels + channel].clone();
	}
}
