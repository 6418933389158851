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
package sc.fiji.dunl.roi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A stretch of a plane's pixels in calibrated grey values. Each kind of storage
 * has its own tight loop for what is done with every pixel of every ROI.
 */
public abstract class Pixels {

	/** Pixels that are read and measured at once: few enough to stay in a core's cache. */
	public static final int STRETCH = 32768;

	/**
	 * Adds the pixels of a piece to a sum, one after the other, so that the result
	 * does not depend on how a plane is cut into stretches.
	 *
	 * @param piece its weights are not looked at
	 * @param from the sum so far
	 * @param limit grey value from which a pixel is saturated
	 * @return the new sum; not finite if a pixel is not; NaN if one may be saturated
	 */
	abstract double sum(Piece piece, double from, double limit);

	/** Grey value of a pixel, counted from the first of the stretch. */
	abstract double value(int place);

	/** The largest grey value these pixels can have, or infinity. */
	abstract double largest();

	/**
	 * Unsigned 8-bit pixels.
	 *
	 * @param stored not copied
	 * @param first where the stretch begins in it
	 * @param size number of pixels of the stretch
	 */
	public static Pixels bytes(final byte[] stored, final int first, final int size, final PixelScale scale) {
		if (scale.isShift()) return new Bytes(stored, first, scale);
		final float[] grey = new float[size];
		for (int i = 0; i < size; i++)
			grey[i] = scale.grey(stored[first + i] & 0xff);
		return new Floats(grey, 0, scale.largest(0xff));
	}

	/**
	 * Unsigned 16-bit pixels, else as {@link #bytes}.
	 *
	 * @param room overwritten with the pixels if the scale is a shift: two bytes
	 *          each, and 6 more
	 */
	public static Pixels shorts(final short[] stored, final int first, final int size, final PixelScale scale,
		final byte[] room)
	{
		if (scale.isShift()) {
			// NB: To copy them and add up four at once takes half the time of adding them up one by one.
			ByteBuffer.wrap(room).order(ByteOrder.nativeOrder()).asShortBuffer().put(stored, first, size);
			return new Lanes(room, ByteOrder.nativeOrder(), false, scale);
		}
		final float[] grey = new float[size];
		for (int i = 0; i < size; i++)
			grey[i] = scale.grey(stored[first + i] & 0xffff);
		return new Floats(grey, 0, scale.largest(0xffff));
	}

	/** 32-bit pixels that stand for themselves, else as {@link #bytes}. */
	public static Pixels floats(final float[] stored, final int first) {
		return new Floats(stored, first, Double.POSITIVE_INFINITY);
	}

	/**
	 * 16-bit pixels as they are in a file, the stretch at the start.
	 *
	 * @param stored two bytes a pixel, and 6 more that are not looked at; not copied
	 * @param order order of the two bytes
	 * @param signed whether 0 stands for the middle of the scale
	 * @param scale a shift
	 */
	public static Pixels lanes(final byte[] stored, final ByteOrder order, final boolean signed,
		final PixelScale scale)
	{
		return new Lanes(stored, order, signed, scale);
	}

	private static final class Bytes extends Pixels {

		private final byte[] stored;
		private final int first;
		private final PixelScale scale;

		Bytes(final byte[] stored, final int first, final PixelScale scale) {
			this.stored = stored;
			this.first = first;
			this.scale = scale;
		}

		@Override
		double sum(final Piece piece, final double from, final double limit) {
			int sum = 0, largest = 0;
			for (final int place : piece.places()) {
				final int value = stored[first + place] & 0xff;
				sum += value;
				largest = Math.max(largest, value);
			}
			return largest + scale.shift() >= limit ? Double.NaN : from + (sum + scale.shift() * piece.places().length);
		}

		@Override
		double value(final int place) {
			return (stored[first + place] & 0xff) + scale.shift();
		}

		@Override
		double largest() {
			return scale.largest(0xff);
		}
	}

	private static final class Floats extends Pixels {

		private final float[] stored;
		private final int first;
		private final double largest;

		Floats(final float[] stored, final int first, final double largest) {
			this.stored = stored;
			this.first = first;
			this.largest = largest;
		}

		@Override
		double sum(final Piece piece, final double from, final double limit) {
			double sum = from;
			float brightest = Float.NEGATIVE_INFINITY;
			for (final int place : piece.places()) {
				final float value = stored[first + place];
				sum += value;
				if (value > brightest) brightest = value;
			}
			return brightest >= limit ? Double.NaN : sum;
		}

		@Override
		double value(final int place) {
			return stored[first + place];
		}

		@Override
		double largest() {
			return largest;
		}
	}
}
