package sc.fiji.dunl.trial;

import java.util.List;

/**
 * A stretch of all traces of a recording, and where each kernel may start in
 * it.
 *
 * @param number 1-based number of the trial in its recording
 * @param firstSample sample of the recording at which the trial starts
 * @param y [roi][sample], the traces in the units they are analysed in; not
 *          copied, not to be changed
 * @param support one per kernel
 */
public record Trial(int number, int firstSample, double[][] y, List<Support> support) {

	public Trial {
		support = List.copyOf(support);
	}

	/** Number of samples. */
	public int length() {
		return y[0].length;
	}

	/** Number of traces (neurons or ROIs). */
	public int rois() {
		return y.length;
	}
}
