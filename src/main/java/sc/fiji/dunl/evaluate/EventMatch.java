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
package sc.fiji.dunl.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Detected events matched to true ones, one to one: of all matchings within the
 * tolerance one with the most pairs and, among these, of the least total
 * distance. Three detections of one event are one hit and two false alarms.
 *
 * @param pairs who is matched to whom, by true time
 * @param counts hits, misses and false alarms
 */
public record EventMatch(List<Pair> pairs, EventCounts counts) {

	/** Room for rounding of times, in their units. */
	private static final double ROUNDING = 1e-9;

	/**
	 * One hit.
	 *
	 * @param detected position in the detected times as they were given
	 * @param truth position in the true times as they were given
	 */
	public record Pair(int detected, int truth) {}

	public EventMatch {
		pairs = List.copyOf(pairs);
	}

	/** True events with a detection of their own. */
	public int hits() {
		return counts.hits();
	}

	/** True events without a detection. */
	public int misses() {
		return counts.misses();
	}

	/** Detections without a true event. */
	public int falseAlarms() {
		return counts.falseAlarms();
	}

	/** See {@link EventCounts#hitRate()}. */
	public double hitRate() {
		return counts.hitRate();
	}

	/** See {@link EventCounts#falseRate()}. */
	public double falseRate() {
		return counts.falseRate();
	}

	/**
	 * Matches the events of one trace.
	 *
	 * @param detected times in any order
	 * @param truth times in any order, in the same unit
	 * @param tolerance largest distance of a pair, at least 0, itself allowed
	 */
	public static EventMatch match(final double[] detected, final double[] truth, final double tolerance) {
		if (!(tolerance >= 0) || Double.isInfinite(tolerance)) throw new IllegalArgumentException(
			"the tolerance must be a finite number of at least 0, not " + tolerance);
		final int[] d = order(detected);
		final int[] t = order(truth);
		final double reach = tolerance + ROUNDING;
		final List<Pair> pairs = new ArrayList<>();
		int di = 0;
		int ti = 0;
		// NB: events further apart than the tolerance never compete, so each crowd is solved by itself.
		while (di < d.length && ti < t.length) {
			final int dFrom = di;
			final int tFrom = ti;
			double last = next(detected, d, di, truth, t, ti);
			while (next(detected, d, di, truth, t, ti) <= last + reach) {
				last = next(detected, d, di, truth, t, ti);
				if (di < d.length && detected[d[di]] == last) di++;
				else ti++;
			}
			pairCrowd(detected, d, dFrom, di, truth, t, tFrom, ti, reach, pairs);
		}
		final int hits = pairs.size();
		return new EventMatch(pairs, new EventCounts(hits, truth.length - hits, detected.length - hits));
	}

	/** Time of the next event of either kind; infinite after the last. */
	private static double next(final double[] detected, final int[] d, final int di, final double[] truth,
		final int[] t, final int ti)
	{
		final double nextDetected = di < d.length ? detected[d[di]] : Double.POSITIVE_INFINITY;
		final double nextTrue = ti < t.length ? truth[t[ti]] : Double.POSITIVE_INFINITY;
		return Math.min(nextDetected, nextTrue);
	}

	/**
	 * The best matching of sorted events does not cross, so it is an alignment:
	 * dynamic programming over the numbers of events still to be matched.
	 */
	private static void pairCrowd(final double[] detected, final int[] d, final int dFrom, final int dTo,
		final double[] truth, final int[] t, final int tFrom, final int tTo, final double reach, final List<Pair> pairs)
	{
		final int n = dTo - dFrom;
		final int m = tTo - tFrom;
		if (n == 0 || m == 0) return;
		final int[][] most = new int[n + 1][m + 1];
		final double[][] least = new double[n + 1][m + 1];
		final byte[][] move = new byte[n + 1][m + 1];
		for (int i = n - 1; i >= 0; i--)
			for (int j = m - 1; j >= 0; j--) {
				most[i][j] = most[i + 1][j];
				least[i][j] = least[i + 1][j];
				move[i][j] = 1;
				if (better(most[i][j + 1], least[i][j + 1], most[i][j], least[i][j])) {
					most[i][j] = most[i][j + 1];
					least[i][j] = least[i][j + 1];
					move[i][j] = 2;
				}
				final double distance = Math.abs(detected[d[dFrom + i]] - truth[t[tFrom + j]]);
				if (distance <= reach && better(1 + most[i + 1][j + 1], distance + least[i + 1][j + 1], most[i][j],
					least[i][j]))
				{
					most[i][j] = 1 + most[i + 1][j + 1];
					least[i][j] = distance + least[i + 1][j + 1];
					move[i][j] = 3;
				}
			}
		int i = 0;
		int j = 0;
		while (i < n && j < m)
			switch (move[i][j]) {
				case 1 -> i++;
				case 2 -> j++;
				default -> pairs.add(new Pair(d[dFrom + i++], t[tFrom + j++]));
			}
	}

	private static boolean better(final int pairs, final double distance, final int thanPairs,
		final double thanDistance)
	{
		return pairs > thanPairs || pairs == thanPairs && distance < thanDistance;
	}

	private static int[] order(final double[] times) {
		for (final double time : times)
			if (!Double.isFinite(time)) throw new IllegalArgumentException("times must be finite, not " + time);
		return IntStream.range(0, times.length).boxed().sorted(Comparator.comparingDouble(i -> times[i])).mapToInt(
			Integer::intValue).toArray();
	}
}
