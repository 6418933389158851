package sc.fiji.dunl.trial;

import java.util.Arrays;
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
