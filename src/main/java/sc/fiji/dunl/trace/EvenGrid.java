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

import java.util.Arrays;

/**
 * Evenly spaced times near those of frames, some of which may have been dropped.
 * <p>
 * Frames are first counted along their times: each lies a whole number of
 * intervals behind the one before it, while slow drifts of the phase are
 * followed. The interval is the slope of lines through the runs of frames that
 * lack none, those whose intervals are within half of the median one. The grid
 * is then the line {@code time = start + count * period} fitted to all frames by
 * least squares, so that a clock that runs fast or slow does not make long
 * recordings slip by a sample. It is moved to start at the first frame if it then
 * passes no frame by more than a tenth of the period.
 * </p>
 *
 * @param start time of sample 0 in seconds
 * @param period seconds from sample to sample, positive
 */
record EvenGrid(double start, double period) {

	/** Distance from the grid, in periods, up to which frames count as even. */
	private static final double EVEN = 0.1;

	/** How much of a frame's distance from its sample the phase follows. */
	private static final double FOLLOW = 0.1;

	private static final int ROUNDS = 5;

	/**
	 * The grid of the frames themselves.
	 *
	 * @param seconds [frame], rising, at least 2
	 */
	static EvenGrid of(final double[] seconds) {
		EvenGrid grid = new EvenGrid(seconds[0], interval(seconds));
		long[] counts = null;
		for (int round = 0; round < ROUNDS; round++) {
			final long[] again = grid.count(seconds);
			if (Arrays.equals(again, counts)) break;
			counts = again;
			grid = line(seconds, counts);
		}
		final EvenGrid moved = new EvenGrid(seconds[0] - counts[0] * grid.period, grid.period);
		return moved.deviation(seconds, counts) <= EVEN * moved.period ? moved : grid;
	}

	/**
	 * The grid of a given period: through the first frame, or else where the frames
	 * lie on it on average.
	 *
	 * @param seconds [frame], rising
	 */
	static EvenGrid of(final double[] seconds, final double period) {
		EvenGrid grid = new EvenGrid(seconds[0], period);
		for (int round = 0; round < ROUNDS; round++) {
			final long[] counts = grid.nearest(seconds);
			if (grid.deviation(seconds, counts) <= EVEN * period) break;
			double mean = 0;
			for (int i = 0; i < counts.length; i++)
				mean += (seconds[i] - grid.seconds(counts[i]) - mean) / (i + 1);
			grid = new EvenGrid(grid.start + mean, period);
		}
		return grid;
	}

	/** Time of a sample. */
	double seconds(final long sample) {
		return start + sample * period;
	}

	/** The sample nearest to each frame, [frame]. */
	long[] nearest(final double[] seconds) {
		return Arrays.stream(seconds).mapToLong(t -> Math.round((t - start) / period)).toArray();
	}

	/** Largest distance between a frame and its sample, in seconds. */
	double deviation(final double[] seconds, final long[] samples) {
		double largest = 0;
		for (int i = 0; i < samples.length; i++)
			largest = Math.max(largest, Math.abs(seconds[i] - seconds(samples[i])));
		return largest;
	}

	/**
	 * Slope of the lines through the runs of frames whose intervals are within half
	 * of the median one, each line with a start of its own.
	 */
	private static double interval(final double[] seconds) {
		final double[] steps = new double[seconds.length - 1];
		for (int i = 0; i < steps.length; i++)
			steps[i] = seconds[i + 1] - seconds[i];
		Arrays.sort(steps);
		// NB: The lower of two middle ones, since dropped frames make intervals only longer.
		final double median = steps[(steps.length - 1) / 2];
		double xx = 0, xy = 0;
		for (int from = 0, to; from < seconds.length; from = to) {
			to = from + 1;
			double mean = 0;
			while (to < seconds.length && Math.abs(seconds[to] - seconds[to - 1] - median) <= 0.5 * median) {
				mean += (seconds[to] - seconds[from] - mean) / (to - from + 1);
				to++;
			}
			final double middle = (to - from - 1) / 2.0;
			for (int i = from; i < to; i++) {
				xx += (i - from - middle) * (i - from - middle);
				xy += (i - from - middle) * (seconds[i] - seconds[from] - mean);
			}
		}
		return xx > 0 ? xy / xx : median;
	}

	/** The sample of each frame, following slow drifts of the phase. */
	private long[] count(final double[] seconds) {
		final long[] counts = new long[seconds.length];
		double phase = 0;
		for (int i = 0; i < counts.length; i++) {
			final double at = (seconds[i] - start) / period;
			counts[i] = Math.max(i == 0 ? Long.MIN_VALUE : counts[i - 1], Math.round(at - phase));
			phase += FOLLOW * (at - counts[i] - phase);
		}
		// NB: However close frames are, they are not all one sample.
		counts[counts.length - 1] = Math.max(counts[0] + 1, counts[counts.length - 1]);
		return counts;
	}

	/** The line through times over counts by least squares. */
	private static EvenGrid line(final double[] seconds, final long[] counts) {
		double meanCount = 0, meanTime = 0;
		for (int i = 0; i < counts.length; i++) {
			meanCount += (counts[i] - meanCount) / (i + 1);
			meanTime += (seconds[i] - meanTime) / (i + 1);
		}
		double xx = 0, xy = 0;
		for (int i = 0; i < counts.length; i++) {
			xx += (counts[i] - meanCount) * (counts[i] - meanCount);
			xy += (counts[i] - meanCount) * (seconds[i] - meanTime);
		}
		return new EvenGrid(meanTime - xy / xx * meanCount, xy / xx);
	}
}
