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
package sc.fiji.dunl.dunl.train;

import java.util.List;

/**
 * The kernels that explain traces best where their events are known up to a
 * spread: sums up, trace by trace, the normal equations of the expected
 *
 * <pre>
 * 1/2 sum_t (y - a - sum_i amplitude_i h_i[t - sample_i])^2
 * </pre>
 *
 * in the kernels' samples, adds penalties on their differences, and lowers the
 * sum by coordinate descent from given kernels: it heeds that some kernels are
 * not negative, and stays where the data do not call. Not for use by several
 * threads.
 */
final class KernelFit {

	/** Passes over all samples of all kernels. */
	private static final int PASSES = 100;

	/** Largest move of a pass at which the descent has come to rest; kernels have unit norm. */
	private static final double REST = 1e-6;

	private final int length;
	private final int margin;
	private final int size;
	private final double[][] gram;
	private final double[] target;

	/**
	 * @param kernels how many
	 * @param length samples of each
	 * @param margin samples that each is also fitted on before its start and
	 *          behind its end
	 */
	KernelFit(final int kernels, final int length, final int margin) {
		this.length = length + 2 * margin;
		this.margin = margin;
		size = kernels * this.length;
		gram = new double[size][size];
		target = new double[size];
	}

	/**
	 * Adds a trace.
	 *
	 * @param y [sample]
	 * @param observed [sample], null for all
	 * @param baseline of the trace
	 * @param events by sample
	 * @param reach of their spreads
	 */
	void add(final double[] y, final boolean[] observed, final double baseline, final List<OnsetSpread> events,
		final int reach)
	{
		for (int i = 0; i < events.size(); i++) {
			final OnsetSpread event = events.get(i);
			for (int p = 0; p < event.samples().length; p++) {
				if (event.weights()[p] == 0) continue;
				final double share = event.weights()[p] * event.amplitudes()[p];
				final int start = event.samples()[p] - margin, row = event.kernel() * length;
				for (int k = 0; k < length; k++)
					if (counts(start + k, y, observed)) {
						target[row + k] += share * (y[start + k] - baseline);
						gram[row + k][row + k] += share * event.amplitudes()[p];
					}
				for (int j = i - 1; j >= 0 && near(events.get(j), event, reach); j--)
					addPair(y, observed, event.kernel(), event.samples()[p], share, events.get(j));
				for (int j = i + 1; j < events.size() && near(event, events.get(j), reach); j++)
					addPair(y, observed, event.kernel(), event.samples()[p], share, events.get(j));
			}
		}
	}

	private boolean near(final OnsetSpread earlier, final OnsetSpread later, final int reach) {
		return later.samples()[0] - earlier.samples()[0] < length + 2 * reach;
	}

	/** The product of an event's share at a place with all places of another event. */
	private void addPair(final double[] y, final boolean[] observed, final int kernel, final int sample,
		final double share, final OnsetSpread other)
	{
		final int row = kernel * length, column = other.kernel() * length;
		for (int p = 0; p < other.samples().length; p++) {
			if (other.weights()[p] == 0) continue;
			final double product = share * other.weights()[p] * other.amplitudes()[p];
			final int lag = sample - other.samples()[p];
			for (int k = Math.max(0, -lag); k < Math.min(length, length - lag); k++)
				if (counts(sample - margin + k, y, observed)) gram[row + k][column + k + lag] += product;
		}
	}

	private static boolean counts(final int t, final double[] y, final boolean[] observed) {
		return t >= 0 && t < y.length && (observed == null || observed[t]);
	}

	/** Adds {@code weight / 2 * sum_k (sum_j stencil_j h[k + j])^2} for a kernel. */
	void penalise(final int kernel, final double weight, final double... stencil) {
		for (int first = kernel * length; first + stencil.length <= (kernel + 1) * length; first++)
			for (int a = 0; a < stencil.length; a++)
				for (int b = 0; b < stencil.length; b++)
					gram[first + a][first + b] += weight * stencil[a] * stencil[b];
	}

	/**
	 * The kernels, [kernel][sample], with their margins.
	 *
	 * @param start [kernel][sample] without margins, where to begin
	 * @param fitted per kernel, whether it may change
	 * @param projection which kernels are kept at or above zero, and their
	 *          lengths
	 */
	double[][] solve(final double[][] start, final boolean[] fitted, final Projection projection) {
		final double[] h = new double[size];
		for (int c = 0; c < start.length; c++)
			System.arraycopy(start[c], 0, h, c * length + margin, start[c].length);
		double moved = Double.POSITIVE_INFINITY;
		for (int pass = 0; pass < PASSES && moved > REST; pass++) {
			moved = 0;
			for (int i = 0; i < size; i++) {
				final int c = i / length;
				if (!fitted[c] || gram[i][i] == 0 || i % length >= projection.lengths()[c] + 2 * margin) continue;
				double left = target[i];
				for (int j = 0; j < size; j++)
					left -= gram[i][j] * h[j];
				final double value = h[i] + left / gram[i][i], allowed = projection.nonneg()[c] ? Math.max(0, value) : value;
				moved = Math.max(moved, Math.abs(allowed - h[i]));
				h[i] = allowed;
			}
		}
		final double[][] kernels = new double[start.length][length];
		for (int c = 0; c < kernels.length; c++)
			System.arraycopy(h, c * length, kernels[c], 0, length);
		return kernels;
	}
}
