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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trace.TimeAxis;

/** The time axis that a column of times in seconds, or of sample numbers, says. */
final class TimeColumn {

	/** Largest deviation of a step from the median one, in steps. */
	private static final double TOLERANCE = 0.01;

	/** Headings of seconds, the best first. */
	static final List<String> SECONDS = List.of("time_s", "time", "time (s)", "time [s]", "time (sec)",
		"time (seconds)", "times", "t", "t (s)", "t_s", "seconds", "sec");
	private static final Set<String> INDEX = Set.of("", "frame", "frames", "sample", "samples", "slice", "index", "#",
		"unnamed: 0");

	private TimeColumn() {
		// NB: static use only.
	}

	/** Whether a heading says that its column holds seconds. */
	static boolean isSeconds(final String heading) {
		return SECONDS.contains(heading.strip().toLowerCase(Locale.ROOT));
	}

	/** Whether a heading says that its column counts samples. */
	static boolean isIndex(final String heading) {
		return INDEX.contains(heading.strip().toLowerCase(Locale.ROOT));
	}

	/**
	 * The axis of a column of sample numbers.
	 *
	 * @param source what the column is in, for messages
	 * @param numbers consecutive whole numbers that start anywhere
	 * @param rateHz samples per second, needed
	 */
	static TimeAxis ofIndex(final String source, final double[] numbers, final OptionalDouble rateHz) {
		if (rateHz.isEmpty()) throw new InputException(source +
			" numbers its samples but holds no times; give the frame rate in Hz, or a first column 'time_s' in seconds.");
		for (int i = 1; i < numbers.length; i++)
			if (numbers[i] - numbers[i - 1] != 1) throw new InputException("The sample numbers of " + source + " go from " +
				numbers[i - 1] + " to " + numbers[i] + " in row " + (i + 1) +
				"; they must count up by one, without missing samples.");
		return TimeAxis.of(numbers.length, rateHz.getAsDouble());
	}

	/**
	 * The axis of a column of evenly spaced times. The rate is that of the whole
	 * span, which printed digits blur least; each step must agree with the median
	 * step to 1 % of it, or to the last printed decimal where that is at most a
	 * tenth of a step.
	 *
	 * @param source what the column is in, for messages
	 * @param seconds at least two times, ascending
	 */
	static TimeAxis ofSeconds(final String source, final double[] seconds) {
		checkSteps(source, seconds);
		final int n = seconds.length;
		return new TimeAxis(n, tidy((n - 1) / (seconds[n - 1] - seconds[0])), seconds[0]);
	}

	private static void checkSteps(final String source, final double[] seconds) {
		final double[] steps = new double[seconds.length - 1];
		for (int i = 0; i < steps.length; i++) {
			steps[i] = seconds[i + 1] - seconds[i];
			if (!(steps[i] > 0)) throw new InputException("The times of " + source + " go from " + seconds[i] + " to " +
				seconds[i + 1] + " s in row " + (i + 2) + "; they must rise from row to row.");
		}
		final double[] sorted = steps.clone();
		Arrays.sort(sorted);
		final double median = sorted[sorted.length / 2];
		final double decimal = lastDecimal(seconds);
		final double allowed = Math.max(TOLERANCE * median, decimal <= median / 10 ? decimal : 0) + 1e-9 * median;
		for (int i = 0; i < steps.length; i++)
			if (Math.abs(steps[i] - median) > allowed) throw new InputException("The times of " + source +
				" are not evenly spaced: the step to row " + (i + 2) + " is " + String.format(Locale.ROOT, "%.6g",
					steps[i]) + " s where " + String.format(Locale.ROOT, "%.6g", median) +
				" s is usual; resample them evenly.");
	}

	/** One unit of the last decimal that the times are printed with, in seconds. */
	private static double lastDecimal(final double[] seconds) {
		for (int decimals = 1; decimals <= 6; decimals++) {
			final double scale = Math.pow(10, decimals);
			boolean whole = true;
			for (int i = 0; i < seconds.length && whole; i++)
				whole = Math.abs(seconds[i] * scale - Math.rint(seconds[i] * scale)) <= 1e-6;
			if (whole) return 1 / scale;
		}
		return 0;
	}

	/** Takes back the last bits that a division added, so that 15 stays 15. */
	private static double tidy(final double rate) {
		final double tidied = Math.rint(rate * 1e6) / 1e6;
		return Math.abs(tidied - rate) <= 1e-12 * rate ? tidied : rate;
	}
}
