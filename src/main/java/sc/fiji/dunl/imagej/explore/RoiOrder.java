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
package sc.fiji.dunl.imagej.explore;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import sc.fiji.dunl.evaluate.RoiQuality;

/** By what ROIs are sorted. What is not known of a ROI comes last either way. */
public enum RoiOrder {

	/** As the traces are. */
	POSITION(quality -> Double.NaN),
	/** By name, in which numbers count as such: cell 2 comes before cell 10. */
	NAME(quality -> Double.NaN),
	/** By the standard deviation of the noise. */
	NOISE(RoiQuality::noise),
	/** By how much of the trace is explained. */
	R2(RoiQuality::r2),
	/** By the number of codes that are not zero. */
	CODES(RoiQuality::events);

	/** A number of a ROI. */
	private interface Key {

		double of(RoiQuality quality);
	}

	/** A run of digits or of anything else. */
	private static final Pattern PIECE = Pattern.compile("\\d+|\\D+");

	private final Key key;

	RoiOrder(final Key key) {
		this.key = key;
	}

	/** Compares qualities; ROIs that are alike keep their order. */
	Comparator<RoiQuality> comparator(final boolean descending) {
		if (this == NAME) return (a, b) -> (descending ? -1 : 1) * names(a.roi(), b.roi());
		return (a, b) -> {
			final double x = key.of(a), y = key.of(b);
			if (Double.isNaN(x) || Double.isNaN(y)) return Boolean.compare(Double.isNaN(x), Double.isNaN(y));
			return descending ? Double.compare(y, x) : Double.compare(x, y);
		};
	}

	private static int names(final String a, final String b) {
		final Matcher x = PIECE.matcher(a), y = PIECE.matcher(b);
		while (true) {
			final boolean more = x.find(), other = y.find();
			if (!more || !other) return Boolean.compare(more, other);
			final int difference = pieces(x.group(), y.group());
			if (difference != 0) return difference;
		}
	}

	private static int pieces(final String a, final String b) {
		if (Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0))) return new BigInteger(a).compareTo(
			new BigInteger(b));
		return a.compareToIgnoreCase(b);
	}
}
