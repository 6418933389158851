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

import java.util.Locale;
import java.util.Optional;

import ij.ImagePlus;
import ij.measure.Calibration;

import sc.fiji.dunl.InputException;

/**
 * Frames per second of a movie.
 */
public final class FrameRate {

	private FrameRate() {
		// NB: static use only.
	}

	/**
	 * The rate the user gave, or else that of the frame interval stored in the
	 * image.
	 *
	 * @param imp the movie
	 * @param givenHz 0 if the user gave none
	 * @return in Hz, positive
	 * @throws InputException if neither is there
	 */
	public static double of(final ImagePlus imp, final double givenHz) {
		if (!(givenHz >= 0) || Double.isInfinite(givenHz)) throw new InputException("rate_hz is " + givenHz +
			"; it must be a positive number of frames per second, or 0 for that of the file.");
		if (givenHz > 0) return givenHz;
		// NB: Calibration.fps is the speed of the animation, not of the recording.
		final Calibration calibration = imp.getCalibration();
		final double interval = calibration.frameInterval;
		if (!(interval > 0) || Double.isInfinite(interval)) throw new InputException("The movie '" + imp.getTitle() +
			"' does not tell its frame interval (" + interval + "); set rate_hz to its frames per second.");
		return 1 / (interval * seconds(calibration.getTimeUnit(), imp));
	}

	/** A sentence if the rate the user gave is not that of the file, or nothing. */
	public static Optional<String> contradiction(final ImagePlus imp, final double givenHz) {
		final double interval = imp.getCalibration().frameInterval;
		if (givenHz == 0 || !(interval > 0) || Double.isInfinite(interval)) return Optional.empty();
		final double stored;
		try {
			stored = of(imp, 0);
		}
		catch (final InputException e) {
			// NB: What the file says has no known unit, so it says nothing else either.
			return Optional.empty();
		}
		return Math.abs(stored - givenHz) <= 0.01 * givenHz ? Optional.empty() : Optional.of(String.format(Locale.ROOT,
			"The rate %.4g Hz was given and used, but '%s' says %.4g Hz.", givenHz, imp.getTitle(), stored));
	}

	private static double seconds(final String unit, final ImagePlus imp) {
		final String word = unit == null ? "" : unit.trim().toLowerCase(Locale.ROOT);
		return switch (word) {
			case "s", "sec", "secs", "second", "seconds" -> 1;
			case "ms", "msec", "msecs", "millisecond", "milliseconds" -> 1e-3;
			case "us", "\u00b5s", "\u03bcs", "usec", "microsecond", "microseconds" -> 1e-6;
			case "min", "mins", "minute", "minutes" -> 60;
			case "h", "hr", "hour", "hours" -> 3600;
			default -> throw new InputException("The frame interval of '" + imp.getTitle() + "' is in '" + unit +
				"', which is not a known unit of time; set rate_hz to its frames per second.");
		};
	}
}
