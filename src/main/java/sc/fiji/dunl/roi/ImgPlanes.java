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

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.GenericByteType;
import net.imglib2.type.numeric.integer.GenericShortType;

/** Reads planes of any pixel type through ImgLib2, a movie's one at a time. */
final class ImgPlanes implements PlaneReader {

	private final FrameSource movie;
	private Values plane;

	ImgPlanes(final FrameSource movie) {
		this.movie = movie;
	}

	@Override
	public void open(final int channel, final int frame) {
		// NB: Most movies can only give one plane after the other.
		synchronized (movie) {
			plane = new Values(movie.plane(channel, frame), movie.width());
		}
	}

	@Override
	public Pixels pixels(final int first, final int size) {
		plane.first = first;
		return plane;
	}

	private static final class Values extends Pixels {

		private final RandomAccess<? extends RealType<?>> access;
		private final int width;
		private final double largest;
		private int first;

		Values(final RandomAccessibleInterval<? extends RealType<?>> plane, final int width) {
			access = plane.randomAccess();
			this.width = width;
			final Object type = access.setPositionAndGet(plane.minAsLongArray());
			largest = type instanceof GenericByteType || type instanceof GenericShortType ? ((RealType<?>) type)
				.getMaxValue() : Double.POSITIVE_INFINITY;
		}

		@Override
		double sum(final Piece piece, final double from, final double limit) {
			double sum = from;
			double brightest = Double.NEGATIVE_INFINITY;
			for (final int place : piece.places()) {
				final double value = value(place);
				sum += value;
				if (value > brightest) brightest = value;
			}
			return brightest >= limit ? Double.NaN : sum;
		}

		@Override
		double value(final int place) {
			access.setPosition((first + place) % width, 0);
			access.setPosition((first + place) / width, 1);
			return access.get().getRealDouble();
		}

		@Override
		double largest() {
			return largest;
		}
	}
}
