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
package sc.fiji.dunl.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Numbers as people read them. */
final class Digits {

	private static final MathContext THREE = new MathContext(3);

	private Digits() {
		// NB: static use only.
	}

	/** Three digits that count, in plain notation unless that would be long; empty for what is not a number. */
	static String of(final double value) {
		if (Double.isNaN(value)) return "";
		if (Double.isInfinite(value)) return value > 0 ? "infinite" : "-infinite";
		// NB: The digits before the point are kept, whatever their number.
		final BigDecimal exact = BigDecimal.valueOf(value);
		if (Math.abs(value) >= 1000 && Math.abs(value) < 1e7) return exact.setScale(0, RoundingMode.HALF_EVEN)
			.toPlainString();
		final BigDecimal rounded = exact.round(THREE).stripTrailingZeros();
		return value == 0 || Math.abs(value) >= 1e-4 && Math.abs(value) < 1e7 ? rounded.toPlainString() : rounded.toString();
	}

	/** Likewise; empty for none. */
	static String of(final OptionalDouble value) {
		return value.isPresent() ? of(value.getAsDouble()) : "";
	}

	/** A number of things, of which one is no plural. */
	static String count(final long number, final String thing) {
		return number + " " + thing + (number == 1 ? "" : "s");
	}
}
