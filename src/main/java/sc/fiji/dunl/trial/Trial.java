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
package sc.fiji.dunl.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;

/**
 * A stretch of all traces of a recording, and where each kernel may start in
 * it.
 *
 * @param number 1-based number of the trial in its recording
 * @param firstSample sample of the recording at which the trial starts
 * @param y [roi][sample], the traces in the units they are analysed in; not
 *          copied, not to be changed. What stands at samples that were not
 *          observed does not matter, and may be NaN
 * @param support one per kernel
 * @param observed [roi][sample], which samples were observed; null if all were.
 *          Not copied, not to be changed
 */
public record Trial(int number, int firstSample, double[][] y, List<Support> support, boolean[][] observed) {

	public Trial {
		support = List.copyOf(support);
		if (observed != null) {
			boolean all = true;
			if (observed.length != y.length) throw new IllegalArgumentException("one mask per trace is needed");
			for (int n = 0; n < y.length; n++) {
				if (observed[n].length != y[n].length) throw new IllegalArgumentException("a mask as long as its trace is needed");
				all &= count(observed[n]) == observed[n].length;
			}
			if (all) observed = null;
		}
	}

	/** A trial all samples of which were observed. */
	public Trial(final int number, final int firstSample, final double[][] y, final List<Support> support) {
		this(number, firstSample, y, support, null);
	}

	/**
	 * The first known onset that lies in the trial, or its length where there is
	 * none. Kernels that started before the trial do not count.
	 *
	 * @throws InputException if that is the trial's first sample
	 */
	public int firstOnset() {
		int first = length();
		for (final Support kernel : support)
			for (int i = 0; kernel.known() && i < kernel.size(); i++)
				if (kernel.sample(i) >= 0) first = Math.min(first, kernel.sample(i));
		if (first == 0) throw new InputException("Trial " + number +
			" starts with a known onset, so no sample is left to take its baseline from; start trials earlier or set " +
			"est_baseline_samples to trial.");
		return first;
	}

	/** Number of samples. */
	public int length() {
		return y[0].length;
	}

	/** Number of traces (neurons or ROIs). */
	public int rois() {
		return y.length;
	}

	/** Which samples of a trace were observed, or null if all were. */
	public boolean[] observed(final int roi) {
		return observed == null || count(observed[roi]) == length() ? null : observed[roi];
	}

	/**
	 * The traces that anything was observed of among the trial's first samples, by
	 * position.
	 *
	 * @param end sample after the last of them
	 */
	public int[] seen(final int end) {
		return IntStream.range(0, rois()).filter(n -> observed == null || count(Arrays.copyOf(observed[n], end)) > 0)
			.toArray();
	}

	/** Number of samples that were observed, in all traces. */
	public int observedSamples() {
		int sum = 0;
		for (int n = 0; n < rois(); n++)
			sum += observed == null ? length() : count(observed[n]);
		return sum;
	}

	/** The same stretch of some of the traces. */
	public Trial of(final int... rois) {
		return of(rois, support);
	}

	/** The same stretch of some of the traces, for some of the kernels. */
	public Trial of(final int[] rois, final int[] kernels) {
		return of(rois, Arrays.stream(kernels).mapToObj(support::get).toList());
	}

	/**
	 * A part of this trial.
	 *
	 * @param from its first sample, counted from that of this trial
	 * @param to the sample after its last
	 * @param reach samples of the longest kernel: an onset up to that long before
	 *          the part still reaches into it
	 */
	public Trial stretch(final int from, final int to, final int reach) {
		final double[][] traces = new double[rois()][];
		final boolean[][] masks = observed == null ? null : new boolean[rois()][];
		for (int n = 0; n < traces.length; n++) {
			traces[n] = Arrays.copyOfRange(y[n], from, to);
			if (masks != null) masks[n] = Arrays.copyOfRange(observed[n], from, to);
		}
		return new Trial(number, firstSample + from, traces, support.stream().map(s -> s.stretch(from, to, reach)).toList(),
			masks);
	}

	/**
	 * The same trial with known onsets elsewhere.
	 *
	 * @param shifts how many samples later, by row of the event; others stay
	 */
	public Trial shifted(final Map<Integer, Integer> shifts) {
		return new Trial(number, firstSample, y, support.stream().map(s -> s.shifted(shifts)).toList(), observed);
	}

	/** The same trial with each trace divided by a factor of its own. */
	public Trial over(final double[] factors) {
		final double[][] traces = new double[rois()][length()];
		for (int n = 0; n < traces.length; n++)
			for (int t = 0; t < length(); t++)
				traces[n][t] = y[n][t] / factors[n];
		return new Trial(number, firstSample, traces, support, observed);
	}

	private Trial of(final int[] rois, final List<Support> supports) {
		final double[][] traces = new double[rois.length][];
		final boolean[][] masks = observed == null ? null : new boolean[rois.length][];
		for (int i = 0; i < rois.length; i++) {
			traces[i] = y[rois[i]];
			if (masks != null) masks[i] = observed[rois[i]];
		}
		return new Trial(number, firstSample, traces, supports, masks);
	}

	private static int count(final boolean[] mask) {
		int count = 0;
		for (final boolean here : mask)
			if (here) count++;
		return count;
	}
}
