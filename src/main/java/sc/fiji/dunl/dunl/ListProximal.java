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

/**
 * The later stages of the non-linear step P on a trace's {@link CodeList}, and
 * their reverse: Q-regularization, then top-k. The same numbers as
 * {@link Proximal}, at a cost of the entries.
 */
final class ListProximal {

	private final EncoderSettings settings;
	private final int width;

	/** @param width places of a kernel's row */
	ListProximal(final EncoderSettings settings, final int width) {
		this.settings = settings;
		this.width = width;
	}

	/** Whether Q-regularization is due after an iteration. */
	boolean excludes(final int iteration) {
		return settings.q().isPresent() && settings.q().get().due(iteration);
	}

	/** Whether a selection of the largest is due after an iteration. */
	boolean cuts(final int iteration) {
		return settings.topK().isPresent() && settings.topK().get().due(iteration);
	}

	/** A value after shrinkage. */
	static double shrink(final double v, final double by, final int sign) {
		if (v > by && sign != -1) return v - by;
		if (-v > by && sign != 1) return v + by;
		return 0;
	}

	// -- Top-k --

	/** Sets all but the largest of each kernel to zero, as they stand after iteration {@code r}. */
	void cut(final CodeList x, final int r) {
		final int kept = settings.topK().get().kept(r, settings.iterations());
		for (int c = 0; c + 1 < x.from.length; c++) {
			final int first = x.from[c], end = x.from[c + 1];
			if (end - first <= kept) continue;
			final double[] sorted = new double[end - first];
			for (int i = first; i < end; i++)
				sorted[i - first] = Math.abs(x.value[i]);
			Arrays.sort(sorted);
			final double least = sorted[sorted.length - kept];
			int ties = kept;
			for (final double rank : sorted)
				if (rank > least) ties--;
			// NB: Of codes as large as the least that is kept, the earliest stay.
			for (int i = first; i < end; i++) {
				final double rank = Math.abs(x.value[i]);
				if (rank < least || rank == least && ties-- <= 0) x.value[i] = 0;
			}
		}
	}

	// -- Q-regularization --

	/**
	 * Shrinks each kernel's codes by the others', in place; entries that become
	 * zero stay in the list.
	 *
	 * @param before receives the values as they were
	 */
	void exclude(final CodeList x, final double[] before, final double alpha) {
		final QRegularization q = settings.q().get();
		System.arraycopy(x.value, 0, before, 0, x.size());
		final int kernels = x.from.length - 1;
		for (int c = 0; c < kernels; c++) {
			final double[] weights = q.matrix()[c];
			double by = 0;
			if (q.norm() != 0) for (int other = 0; other < kernels; other++)
				if (weights[other] != 0) by += q.scale() * weights[other] * q.over(before, x.from[other], x.from[other + 1]);
			final int sign = settings.sign(c);
			for (int i = x.from[c]; i < x.from[c + 1]; i++) {
				if (q.norm() == 0) by = pointwise(q, x, before, c, x.place[i] - c * width);
				x.value[i] = shrink(before[i], alpha * by, sign);
			}
		}
	}

	private double pointwise(final QRegularization q, final CodeList x, final double[] before, final int c,
		final int position)
	{
		double by = 0;
		for (int other = 0; other + 1 < x.from.length; other++) {
			final double weight = q.scale() * q.matrix()[c][other];
			if (weight == 0) continue;
			final int i = find(x, other, position);
			if (i >= 0) by += weight * Math.abs(before[i]);
		}
		return by;
	}

	/** Entry of a kernel's position, or negative. */
	private int find(final CodeList x, final int kernel, final int position) {
		return Arrays.binarySearch(x.place, x.from[kernel], x.from[kernel + 1], position + kernel * width);
	}

	/**
	 * Turns the derivative with respect to the codes after {@link #exclude} into
	 * that with respect to those before, in place.
	 *
	 * @param x the codes after
	 * @param before the values before, [entry]
	 * @param g derivative, [entry]
	 */
	void reverseExclude(final CodeList x, final double[] before, final double alpha, final double[] g) {
		final QRegularization q = settings.q().get();
		final boolean pointwise = q.norm() == 0;
		final int kernels = x.from.length - 1;
		final double[] toThreshold = new double[pointwise ? x.size() : kernels];
		for (int c = 0; c < kernels; c++)
			for (int i = x.from[c]; i < x.from[c + 1]; i++) {
				if (x.value[i] == 0) g[i] = 0;
				else toThreshold[pointwise ? i : c] -= alpha * Math.signum(x.value[i]) * g[i];
			}
		for (int other = 0; other < kernels; other++) {
			final int first = x.from[other], end = x.from[other + 1];
			double pull = 0;
			double norm = 0;
			if (!pointwise) {
				for (int c = 0; c < kernels; c++)
					pull += q.scale() * q.matrix()[c][other] * toThreshold[c];
				if (pull == 0) continue;
				norm = q.over(before, first, end);
				if (norm == 0) continue;
			}
			for (int i = first; i < end; i++) {
				final double v = before[i];
				if (v == 0) continue;
				if (pointwise) pull = pointwisePull(q, x, toThreshold, other, x.place[i] - other * width);
				g[i] += pull * q.slope(v, norm);
			}
		}
	}

	private double pointwisePull(final QRegularization q, final CodeList x, final double[] toThreshold,
		final int other, final int position)
	{
		double pull = 0;
		for (int c = 0; c + 1 < x.from.length; c++) {
			final double weight = q.scale() * q.matrix()[c][other];
			if (weight == 0) continue;
			final int i = find(x, c, position);
			if (i >= 0) pull += weight * toThreshold[i];
		}
		return pull;
	}
}
