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
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where a kernel may start in a trial: anywhere, or only at known onsets.
 */
public final class Support {

	private static final Support ANYWHERE = new Support(null, null);

	private final int[] samples;
	private final int[] eventRows;

	private Support(final int[] samples, final int[] eventRows) {
		this.samples = samples;
		this.eventRows = eventRows;
	}

	/** The kernel may start at any sample; its events are found by sparsity. */
	public static Support anywhere() {
		return ANYWHERE;
	}

	/**
	 * The kernel may start at these samples only.
	 *
	 * @param samples onsets counted from the trial's first sample, ascending
	 *          without repeats; an onset may lie before the trial (negative)
	 * @param eventRows the row in the events file of each onset, or 0 where there
	 *          is none
	 */
	public static Support at(final int[] samples, final int[] eventRows) {
		if (samples.length != eventRows.length) throw new IllegalArgumentException("one row per onset is needed");
		for (int i = 1; i < samples.length; i++)
			if (samples[i] <= samples[i - 1]) throw new IllegalArgumentException("onsets must ascend");
		return new Support(samples.clone(), eventRows.clone());
	}

	/** That of the samples from {@code from} to before {@code to}, and of up to {@code reach} samples before them. */
	Support stretch(final int from, final int to, final int reach) {
		if (!known()) return this;
		final int[] kept = IntStream.range(0, samples.length).filter(i -> samples[i] > from - reach && samples[i] < to)
			.toArray();
		return new Support(Arrays.stream(kept).map(i -> samples[i] - from).toArray(), Arrays.stream(kept).map(
			i -> eventRows[i]).toArray());
	}

	/**
	 * That of onsets which are elsewhere.
	 *
	 * @param shifts how many samples later, by row of the event; others stay
	 */
	Support shifted(final Map<Integer, Integer> shifts) {
		return known() ? new Support(IntStream.range(0, samples.length).map(i -> samples[i] + shifts.getOrDefault(eventRows[i],
			0)).toArray(), eventRows) : this;
	}

	/** Whether the onsets are known. */
	public boolean known() {
		return samples != null;
	}

	/** Number of known onsets. */
	public int size() {
		return samples.length;
	}

	/** Sample of a known onset, counted from the trial's first sample. */
	public int sample(final int onset) {
		return samples[onset];
	}

	/** Row in the events file of a known onset, 1-based; 0 where there is none. */
	public int eventRow(final int onset) {
		return eventRows[onset];
	}
}
