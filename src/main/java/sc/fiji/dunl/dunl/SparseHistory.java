package sc.fiji.dunl.dunl;

import java.util.Arrays;

/** What the backward pass over one trace needs of each iteration: the active codes and little else. */
final class SparseHistory {

	private final CodeList[] codes;
	private final double[][] before;
	private final boolean[] cut;
	private final double[] baseline;
	private int size;

	SparseHistory(final int iterations) {
		codes = new CodeList[iterations];
		before = new double[iterations][];
		cut = new boolean[iterations];
		baseline = new double[iterations];
	}

	/**
	 * Copies an iteration's outcome.
	 *
	 * @param x its codes
	 * @param aPoint the baseline it started from
	 * @param unexcluded codes before Q-regularization, [entry]; null if there was none
	 * @param wasCut whether only the largest were kept
	 */
	void add(final CodeList x, final double aPoint, final double[] unexcluded, final boolean wasCut) {
		codes[size] = x.copy(size == 0 ? null : codes[size - 1]);
		before[size] = unexcluded == null ? null : Arrays.copyOf(unexcluded, x.size());
		cut[size] = wasCut;
		baseline[size++] = aPoint;
	}

	/** Codes after an iteration; those of the first start, -1, are none. */
	CodeList codes(final int iteration) {
		return iteration < 0 ? new CodeList(codes[0].from.length - 1) : codes[iteration];
	}

	/** Codes before an iteration's Q-regularization, [entry], or null. */
	double[] before(final int iteration) {
		return before[iteration];
	}

	/** Whether an iteration kept only the largest. */
	boolean cut(final int iteration) {
		return cut[iteration];
	}

	/** Baseline an iteration started from. */
	double baseline(final int iteration) {
		return baseline[iteration];
	}
}
