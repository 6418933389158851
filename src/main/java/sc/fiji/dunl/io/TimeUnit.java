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
package sc.fiji.dunl.io;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Unit of a column of times, as its heading or the user says it. */
enum TimeUnit {

	SECONDS(1), MILLISECONDS(1e-3), MICROSECONDS(1e-6),
	/** A count of samples, which only a rate turns into times. */
	SAMPLES(Double.NaN);

	private static final Map<String, TimeUnit> NAMES = Map.ofEntries(Map.entry("s", SECONDS), Map.entry("sec", SECONDS),
		Map.entry("second", SECONDS), Map.entry("seconds", SECONDS), Map.entry("ms", MILLISECONDS), Map.entry("msec",
			MILLISECONDS), Map.entry("millisecond", MILLISECONDS), Map.entry("milliseconds", MILLISECONDS), Map.entry("us",
				MICROSECONDS), Map.entry("\u00b5s", MICROSECONDS), Map.entry("\u03bcs", MICROSECONDS), Map.entry("microseconds",
					MICROSECONDS), Map.entry("sample", SAMPLES), Map.entry("samples", SAMPLES), Map.entry("frame", SAMPLES), Map
						.entry("frames", SAMPLES));

	/** A word for time and a unit, such as "time_s", "Time (ms)" or "Timestamp [us]". */
	private static final Pattern HEADING = Pattern.compile("(?:timestamps?|times?|t)[ _.]*[(\\[]?([a-z\u00b5\u03bc]+)[)\\]]?");

	private static final Pattern WITHOUT_UNIT = Pattern.compile("(?:system|computer)?_?timestamps?|times?|t");

	private final double seconds;

	TimeUnit(final double seconds) {
		this.seconds = seconds;
	}

	/** Length in seconds; NaN for {@link #SAMPLES}. */
	double seconds() {
		return seconds;
	}

	/** The unit of a name such as "ms". */
	static Optional<TimeUnit> ofName(final String name) {
		return Optional.ofNullable(NAMES.get(name.strip().toLowerCase(Locale.ROOT)));
	}

	/**
	 * The unit that a heading says. A bare {@code time} or {@code t} is in seconds,
	 * as everywhere in this software; a bare {@code timestamp} says none.
	 */
	static Optional<TimeUnit> ofHeading(final String heading) {
		if (TimeColumn.isSeconds(heading)) return Optional.of(SECONDS);
		if (TimeColumn.isIndex(heading)) return Optional.of(SAMPLES);
		final Matcher matcher = HEADING.matcher(heading.strip().toLowerCase(Locale.ROOT));
		return matcher.matches() ? ofName(matcher.group(1)) : ofName(heading).filter(unit -> unit != SAMPLES);
	}

	/** Whether a heading is that of times, with or without a unit. */
	static boolean isTime(final String heading) {
		return ofHeading(heading).filter(unit -> unit != SAMPLES).isPresent() || WITHOUT_UNIT.matcher(heading.strip()
			.toLowerCase(Locale.ROOT)).matches();
	}
}
