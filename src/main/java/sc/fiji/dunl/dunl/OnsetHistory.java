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

import java.util.Arrays;

/** What the backward pass over one trace with known onsets needs of each iteration. */
final class OnsetHistory {

	/** Iterations that there is room for before it is made larger. */
	private static final int ROOM = 128;

	private final int onsets;
	/** Codes after an iteration and, if there is Q-regularization, before that, [iteration, onset]. */
	private double[] codes, unexcluded;
	/** Baseline an iteration started from. */
	private double[] levels;
	private int size;

	/**
	 * @param iterations the most there may be
	 * @param excludes whether there is Q-regularization
	 */
	OnsetHistory(final int onsets, final int iterations, final boolean excludes) {
		this.onsets = onsets;
		final int room = Math.min(iterations, ROOM);
		codes = new double[room * onsets];
		unexcluded = excludes ? new double[room * onsets] : null;
		levels = new double[room];
	}

	/**
	 * Copies an iteration's outcome.
	 *
	 * @param x its codes
	 * @param before those before Q-regularization; of no meaning if it was not due
	 * @param aPoint the baseline it started from
	 */
	void add(final double[] x, final double[] before, final double aPoint) {
		if (size == levels.length) {
			levels = Arrays.copyOf(levels, 2 * size);
			codes = Arrays.copyOf(codes, 2 * codes.length);
			if (unexcluded != null) unexcluded = Arrays.copyOf(unexcluded, 2 * unexcluded.length);
		}
		System.arraycopy(x, 0, codes, size * onsets, onsets);
		if (unexcluded != null) System.arraycopy(before, 0, unexcluded, size * onsets, onsets);
		levels[size++] = aPoint;
	}

	/** Number of iterations. */
	int size() {
		return size;
	}

	/** Copies the codes after an iteration. */
	void codes(final int iteration, final double[] into) {
		System.arraycopy(codes, iteration * onsets, into, 0, onsets);
	}

	/** Copies the codes before an iteration's Q-regularization. */
	void unexcluded(final int iteration, final double[] into) {
		System.arraycopy(unexcluded, iteration * onsets, into, 0, onsets);
	}

	/** Baseline an iteration started from. */
	double level(final int iteration) {
		return levels[iteration];
	}

	/**
	 * The codes an iteration started from.
	 *
	 * @param momentum how far each iteration extrapolates
	 */
	void point(final int iteration, final double[] momentum, final double[] into) {
		for (int i = 0; i < onsets; i++) {
			final double x = iteration > 0 ? codes[(iteration - 1) * onsets + i] : 0;
			final double old = iteration > 1 ? codes[(iteration - 2) * onsets + i] : 0;
			into[i] = iteration > 0 ? x + momentum[iteration - 1] * (x - old) : 0;
		}
	}
}
