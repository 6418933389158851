package sc.fiji.dunl.imagej;

import java.util.Locale;

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
