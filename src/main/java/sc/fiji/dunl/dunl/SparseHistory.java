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
package sc.fiji.dunl.dunl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the backward pass over one trace needs of each iteration: the active codes and little else. */
final class SparseHistory {

	private final List<Entry> entries = new ArrayList<>();

	/** An iteration's codes, those before Q-regularization, whether only the largest were kept, and its first baseline. */
	private record Entry(CodeList codes, double[] before, boolean cut, double baseline) {}

	/**
	 * Copies an iteration's outcome.
	 *
	 * @param x its codes
	 * @param aPoint the baseline it started from
	 * @param unexcluded codes before Q-regularization, [entry]; null if there was none
	 * @param wasCut whether only the largest were kept
	 */
	void add(final CodeList x, final double aPoint, final double[] unexcluded, final boolean wasCut) {
		entries.add(new Entry(x.copy(entries.isEmpty() ? null : codes(size() - 1)), unexcluded == null ? null : Arrays.copyOf(
			unexcluded, x.size()), wasCut, aPoint));
	}

	/** Number of iterations. */
	int size() {
		return entries.size();
	}

	/** Codes after an iteration; those of the first start, -1, are none. */
	CodeList codes(final int iteration) {
		return iteration < 0 ? new CodeList(codes(0).from.length - 1) : entries.get(iteration).codes;
	}

	/** Codes before an iteration's Q-regularization, [entry], or null. */
	double[] before(final int iteration) {
		return entries.get(iteration).before;
	}

	/** Whether an iteration kept only the largest. */
	boolean cut(final int iteration) {
		return entries.get(iteration).cut;
	}

	/** Baseline an iteration started from. */
	double baseline(final int iteration) {
		return entries.get(iteration).baseline;
	}
}
