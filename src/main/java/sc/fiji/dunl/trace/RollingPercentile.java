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

import sc.fiji.dunl.InputException;

/**
 * F0 at each sample is a low percentile of the window around it, which follows
 * bleaching and slow drifts but not transients.
 * <p>
 * The window is centred and holds the samples within half its length on both
 * sides, so their number is odd; near the ends it is the part inside the trace.
 * Missing samples do not count. The percentile p of n sorted samples is
 * interpolated linearly at position {@code p / 100 * (n - 1)}, as NumPy's
 * default does.
 * </p>
 * <p>
 * A low percentile of a noisy trace lies below its resting level, the 10th by
 * 1.28 standard deviations of the noise. So the trace is smoothed before: by a
 * Gaussian over s samples, the noise falls to {@code 1 / sqrt(2 sqrt(pi) s)}.
 * </p>
 * <p>
 * Exact, in {@code n log n} time whatever the window: all samples are ranked
 * once, and a Fenwick tree over the ranks counts those in the window.
 * </p>
 *
 * @param windowSeconds length of the window in seconds, positive
 * @param percentile 0 (the minimum) to 100 (the maximum)
 * @param smoothingSeconds standard deviation of the Gaussian in seconds; 0 for
 *          none
 */
public record RollingPercentile(double windowSeconds, double percentile, double smoothingSeconds) implements
	Baseline
{

	/** Rank of a sample that is missing. */
	private static final int MISSING = -1;

	public RollingPercentile {
		checkWindow(windowSeconds, smoothingSeconds);
		if (!(percentile >= 0 && percentile <= 100)) throw new InputException("baseline_percentile is " + percentile +
			"; it must be from 0 to 100.");
	}

	static void checkWindow(final double windowSeconds, final double smoothingSeconds) {
		if (!(windowSeconds > 0) || Double.isInfinite(windowSeconds)) throw new InputException(
			"The window of the baseline is " + windowSeconds + " s long; it must be a positive number of seconds.");
		if (!(smoothingSeconds >= 0) || Double.isInfinite(smoothingSeconds)) throw new InputException(
			"baseline_smoothing_s is " + smoothingSeconds + "; it must be a number of seconds of at least 0.");
	}

	@Override
	public double[] of(final double[] trace, final TimeAxis time) {
		final int n = trace.length;
		final int half = RunningWindow.half(windowSeconds, time);
		final double[] smooth = GaussianFilter.smooth(trace, smoothingSeconds * time.rateHz());
		final double[] sorted = smooth.clone();
		Arrays.sort(sorted);
		final int[] ranks = new int[n];
		for (int t = 0; t < n; t++)
			ranks[t] = Double.isNaN(smooth[t]) ? MISSING : Arrays.binarySearch(sorted, smooth[t]);
		final Counts window = new Counts(n);
		for (int t = 0; t < Math.min(half, n); t++)
			window.add(ranks[t], 1);
		final double[] f0 = new double[n];
		for (int t = 0; t < n; t++) {
			if (t + half < n) window.add(ranks[t + half], 1);
			if (t - half - 1 >= 0) window.add(ranks[t - half - 1], -1);
			if (window.size == 0) {
				f0[t] = Double.NaN;
				continue;
			}
			final double position = percentile / 100 * (window.size - 1);
			final int below = (int) Math.floor(position);
			final double low = sorted[window.rankOf(below)];
			final double part = position - below;
			f0[t] = part == 0 ? low : low + part * (sorted[window.rankOf(below + 1)] - low);
		}
		return f0;
	}

	/** How often each rank is in the window: a Fenwick tree. */
	private static final class Counts {

		private final int[] tree;
		private final int top;
		private int size;

		Counts(final int ranks) {
			tree = new int[ranks + 1];
			top = Integer.highestOneBit(ranks);
		}

		void add(final int rank, final int count) {
			if (rank == MISSING) return;
			size += count;
			for (int i = rank + 1; i < tree.length; i += i & -i)
				tree[i] += count;
		}

		/** The rank of the {@code k}-th smallest sample of the window, from 0. */
		int rankOf(final int k) {
			int position = 0;
			int left = k;
			for (int step = top; step > 0; step >>= 1) {
				final int next = position + step;
				if (next < tree.length && tree[next] <= left) {
					position = next;
					left -= tree[next];
				}
			}
			return position;
		}
	}
}
