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
package sc.fiji.dunl.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;

/**
 * Frames with times of their own, placed on an even grid: every frame goes to the
 * sample nearest to it, a sample without a frame is missing, and one with several
 * frames is their mean. So dropped frames leave gaps and shift nothing behind
 * them.
 * <p>
 * The grid is that of the frames themselves unless its rate is given, see
 * {@link EvenGrid}.
 * </p>
 */
public final class FrameTimes {

	/** Distance from the grid, in samples, from which users are told. */
	private static final double UNEVEN = 0.25;

	/** Largest relative difference between a given rate and that of the times. */
	private static final double RATE_TOLERANCE = 0.01;

	/** Largest time in seconds that can be one, of either sign. */
	private static final double LATEST = 1e15;

	/** Most samples a frame that gaps may stretch a recording to. */
	private static final long MOST_SAMPLES = 100;

	private final String source;
	private final TimeAxis axis;
	/** [frame], ascending. */
	private final int[] samples;
	private final double deviation;

	private FrameTimes(final String source, final double[] seconds, final EvenGrid grid, final double rate) {
		this.source = source;
		final long[] nearest = grid.nearest(seconds);
		checkSize(source, seconds, nearest);
		axis = new TimeAxis((int) (nearest[nearest.length - 1] - nearest[0] + 1), rate, grid.seconds(nearest[0]));
		samples = Arrays.stream(nearest).mapToInt(k -> (int) (k - nearest[0])).toArray();
		deviation = grid.deviation(seconds, nearest);
	}

	private FrameTimes(final String source, final TimeAxis axis, final int[] samples, final double deviation) {
		this.source = source;
		this.axis = axis;
		this.samples = samples;
		this.deviation = deviation;
	}

	/** One frame a sample. */
	public static FrameTimes even(final TimeAxis axis) {
		return new FrameTimes("the movie", axis, IntStream.range(0, axis.size()).toArray(), 0);
	}

	/**
	 * Places frames.
	 *
	 * @param source where the times are from, for messages
	 * @param seconds [frame], ascending
	 * @param rateHz samples per second of the grid, or empty for that of the frames
	 * @throws InputException if the times do not rise, or contradict the rate
	 */
	public static FrameTimes of(final String source, final double[] seconds, final OptionalDouble rateHz) {
		check(source, seconds);
		if (seconds.length == 1 && rateHz.isEmpty()) throw new InputException(sentence(source) +
			" has a single sample, from which no frame rate follows; give the rate in Hz.");
		final EvenGrid own = seconds.length == 1 ? new EvenGrid(seconds[0], 1 / rateHz.getAsDouble()) : EvenGrid.of(seconds);
		if (rateHz.isEmpty()) return new FrameTimes(source, seconds, own, tidy(1 / own.period()));
		final double rate = rateHz.getAsDouble();
		if (Math.abs(rate * own.period() - 1) > RATE_TOLERANCE) throw new InputException("The times of " + source +
			" say " + shortest(1 / own.period()) + " Hz, but a frame rate of " + rate +
			" Hz was given; leave the rate out or correct it.");
		return new FrameTimes(source, seconds, EvenGrid.of(seconds, 1 / rate), rate);
	}

	/** The same frames half a sample later: for the middles of exposures whose starts are known. */
	public FrameTimes halfASampleLater() {
		return new FrameTimes(source, new TimeAxis(axis.size(), axis.rateHz(), axis.seconds(0) + 0.5 / axis.rateHz()),
			samples, deviation);
	}

	/**
	 * The first frames, on the start of the same grid.
	 *
	 * @param frames how many, at least one
	 */
	public FrameTimes first(final int frames) {
		return new FrameTimes(source, new TimeAxis(samples[frames - 1] + 1, axis.rateHz(), axis.seconds(0)), Arrays.copyOf(
			samples, frames), deviation);
	}

	/** The even grid. */
	public TimeAxis axis() {
		return axis;
	}

	/** Number of frames. */
	public int frames() {
		return samples.length;
	}

	/** The sample that a frame belongs to. */
	public int sample(final int frame) {
		return samples[frame];
	}

	/** The first frame that belongs to a sample or a later one; the number of frames if there is none. */
	public int frame(final int sample) {
		int low = 0, high = samples.length;
		while (low < high) {
			final int middle = (low + high) >>> 1;
			if (samples[middle] < sample) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** Number of samples without a frame. */
	public int missing() {
		return axis.size() - (frames() - shared());
	}

	/** Number of frames beyond the first of their sample. */
	public int shared() {
		int shared = 0;
		for (int i = 1; i < samples.length; i++)
			if (samples[i] == samples[i - 1]) shared++;
		return shared;
	}

	/** Largest distance between a frame and its sample, in seconds. */
	public double deviationSeconds() {
		return deviation;
	}

	/**
	 * Brings traces from frames to samples.
	 *
	 * @param byFrame as many samples as there are frames
	 */
	public TraceSet place(final TraceSet byFrame) {
		final double[][] placed = new double[byFrame.size()][];
		for (int r = 0; r < placed.length; r++)
			placed[r] = place(byFrame.trace(r));
		return TraceSet.withGaps(byFrame.labels(), axis, placed);
	}

	/**
	 * Brings a trace from frames to samples.
	 *
	 * @param byFrame [frame], NaN where it is missing
	 * @return [sample], NaN where there is no frame
	 */
	public double[] place(final double[] byFrame) {
		if (byFrame.length != samples.length) throw new IllegalArgumentException(byFrame.length + " values for " +
			samples.length + " frames");
		final double[] means = new double[axis.size()];
		final int[] counts = new int[means.length];
		for (int i = 0; i < samples.length; i++)
			if (!Double.isNaN(byFrame[i])) means[samples[i]] += (byFrame[i] - means[samples[i]]) / ++counts[samples[i]];
		for (int t = 0; t < means.length; t++)
			if (counts[t] == 0) means[t] = Double.NaN;
		return means;
	}

	/** A sentence about the grid and how the frames lie on it. */
	public String describe() {
		return String.format(Locale.ROOT,
			"The %d times of %s lie on %d samples at %.6g Hz: %d sample(s) missing, %d frame(s) averaged with another, at most " +
				"%.3g s from the even grid.", frames(), source, axis.size(), axis.rateHz(), missing(), shared(), deviation);
	}

	/** Sentences for the user about frames that were averaged, and times that are not even. */
	public List<String> warnings() {
		final List<String> warnings = new ArrayList<>();
		if (shared() > 0) warnings.add(shared() + " frame(s) fall on the same sample as the frame before them by the times of " +
			source + " and are averaged with it; check the times" + (missing() > 0 ? " and rate_hz" : "") + ".");
		if (deviation * axis.rateHz() > UNEVEN) warnings.add(String.format(Locale.ROOT,
			"The times of %s are up to %.2f samples (%.3g s) from even ones, and each frame was taken for the nearest sample; " +
				"kernels may be blurred by as much.", source, deviation * axis.rateHz(), deviation));
		return warnings;
	}

	private static void check(final String source, final double[] seconds) {
		for (int i = 0; i < seconds.length; i++) {
			if (!(Math.abs(seconds[i]) <= LATEST)) throw new InputException("The time of " + source + " in row " + (i + 1) + " is " +
				seconds[i] + "; every row needs a time in seconds.");
			if (i > 0 && !(seconds[i] > seconds[i - 1])) throw new InputException("The times of " + source + " go from " +
				seconds[i - 1] + " to " + seconds[i] + " s in row " + (i + 1) + "; they must rise from row to row.");
		}
	}

	private static void checkSize(final String source, final double[] seconds, final long[] counts) {
		final long size = counts[counts.length - 1] - counts[0];
		if (size >= 0 && size <= MOST_SAMPLES * counts.length) return;
		int longest = 1;
		for (int i = 1; i < seconds.length; i++)
			if (seconds[i] - seconds[i - 1] > seconds[longest] - seconds[longest - 1]) longest = i;
		throw new InputException("The times of " + source + " leave " + shortest(seconds[longest] - seconds[longest - 1]) +
			" s without a frame before row " + (longest + 1) + ", so that most of the recording would be missing; correct " +
			"them, or cut the recording there.");
	}

	/** Takes back the last bits that a division added, so that 15 stays 15. */
	private static double tidy(final double rate) {
		final double tidied = Math.rint(rate * 1e6) / 1e6;
		return Math.abs(tidied - rate) <= 1e-12 * rate ? tidied : rate;
	}

	private static String shortest(final double value) {
		return String.format(Locale.ROOT, "%.6g", value);
	}

	/** The source as the first word of a sentence. */
	private static String sentence(final String source) {
		return Character.toUpperCase(source.charAt(0)) + source.substring(1);
	}
}
