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

import java.util.Arrays;

/**
 * The pixels of one region in one stretch of a plane.
 *
 * @param region number of the region
 * @param places its pixels, counted from the first of the stretch
 * @param weights their weights, or null if all are 1
 * @param fours the same pixels, up to four that follow each other at a time: where
 *          the first is, in bytes of two-byte pixels, times 64, plus the bits that
 *          those take which are not among them
 */
record Piece(int region, int[] places, double[] weights, int[] fours) {

	/** Lays out pixels of a stretch. */
	static Piece of(final int region, final int[] places, final double[] weights) {
		final int[] fours = new int[places.length];
		int n = 0;
		for (int i = 0, end; i < places.length; i = end) {
			end = i + 1;
			while (end < places.length && end < i + 4 && places[end] == places[end - 1] + 1)
				end++;
			fours[n++] = 2 * places[i] << 6 | 16 * (4 - (end - i));
		}
		return new Piece(region, places, weights, Arrays.copyOf(fours, n));
	}
}
