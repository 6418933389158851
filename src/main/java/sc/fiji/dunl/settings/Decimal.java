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
package sc.fiji.dunl.settings;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Numbers as people, YAML and Python write them: {@code 12}, {@code -0.5},
 * {@code .5}, {@code 1e-3}, {@code 10_000}. Not what the Java language alone takes
 * for a number ({@code 1d}, {@code 0x1p3}), not {@code nan} and {@code inf}, and
 * not {@code 010}, which is ten to some readers of YAML and eight to others.
 */
public final class Decimal {

	private static final Pattern NUMBER = Pattern.compile(
		"[-+]?((0|[1-9][0-9_]*)(\\.[0-9_]*)?|\\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?");

	private Decimal() {
		// NB: static use only.
	}

	/** The number that a text is, if it is one; beyond the range of double, infinite. */
	public static OptionalDouble parse(final String text) {
		return NUMBER.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text.replace("_", ""))) : OptionalDouble
			.empty();
	}
}
