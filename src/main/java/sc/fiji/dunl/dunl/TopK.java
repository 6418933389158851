package sc.fiji.dunl.dunl;

import sc.fiji.dunl.InputException;

/**
 * Keeps only the largest codes of each kernel, more of them early on.
 *
 * @param count {@code code_topk_sparse}, the codes per kernel at the end
 * @param period {@code code_topk_period}, in iterations
 */
public record TopK(int count, int period) {

	public TopK {
		if (count < 1) throw new InputException("code_topk_sparse is " + count + "; it must be at least 1.");
		if (period < 1) throw new InputException("code_topk_period is " + period +
			"; it must be at least 1 iteration.");
	}

	boolean due(final int iteration) {
		return (iteration + 1) % period == 0;
	}

	/** How many codes stay after iteration {@code r} of {@code iterations}. */
	int kept(final int r, final int iterations) {
		return (int) (count * ((double) (iterations - r + 1) / iterations + 1));
	}
}
