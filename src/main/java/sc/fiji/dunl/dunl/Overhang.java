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
import java.util.stream.IntStream;

/**
 * What placed kernels put where nothing counts: before and after a trial, and on
 * samples that were not observed. The kernels' correlations count it in; the
 * model leaves it out. So {@code H'H = G - H' out H}, where out keeps the
 * samples that do not count, and only the positions that touch them cost
 * anything. Holds one signal at a time; not for use by several threads.
 */
final class Overhang {

	private final PlacedKernels placed;
	private final CodeGrid grid;
	private final int length;
	/** Whether a sample does not count, [index of a signal buffer]. */
	private final boolean[] out;
	/** Positions whose kernels touch such a sample, ascending. */
	private final int[] positions;
	/** Whether a position is one of them. */
	private final boolean[] touches;
	private final double[] signal;
	private boolean empty = true;

	Overhang(final PlacedKernels placed) {
		this.placed = placed;
		grid = placed.grid;
		length = placed.gram.length();
		signal = new double[grid.bufferLength()];
		out = new boolean[signal.length];
		final int[] before = new int[signal.length + 1];
		for (int i = 0; i < out.length; i++) {
			out[i] = !placed.counts(i);
			before[i + 1] = before[i] + (out[i] ? 1 : 0);
		}
		touches = new boolean[grid.positions()];
		for (int d = 0; d < touches.length; d++)
			touches[d] = before[d * grid.stride() + length] > before[d * grid.stride()];
		positions = IntStream.range(0, touches.length).filter(d -> touches[d]).toArray();
	}

	/** Positions whose kernels put something where it does not count, ascending; not to be changed. */
	int[] positions() {
		return positions;
	}

	/** Takes {@code out H x} as the signal. */
	void set(final CodeList x) {
		if (!empty) Arrays.fill(signal, 0);
		empty = true;
		for (int c = 0; c + 1 < x.from.length; c++) {
			final double[] h = placed.gram.kernels()[c];
			for (int i = x.from[c]; i < x.from[c + 1]; i++) {
				if (!touches(c, x, i)) continue;
				final int start = start(c, x, i);
				for (int k = 0; k < length; k++)
					if (out[start + k]) signal[start + k] += x.value[i] * h[k];
				empty = false;
			}
		}
	}

	/** {@code to += weight H' signal} at all places. */
	void addTo(final double[] to, final double weight) {
		if (empty) return;
		for (int c = 0; c < placed.gram.count(); c++)
			for (final int d : positions)
				to[placed.place(c, d)] += weight * product(c, d * grid.stride());
	}

	/** {@code to += weight H' signal} at the places of a list. */
	void addTo(final double[] to, final double weight, final CodeList list) {
		if (empty) return;
		for (int c = 0; c + 1 < list.from.length; c++)
			for (int i = list.from[c]; i < list.from[c + 1]; i++)
				if (touches(c, list, i)) to[list.place[i]] += weight * product(c, start(c, list, i));
	}

	/** {@code dKernels[c][k] += weight sum_i x_i signal[start_i + k]}. */
	void addKernelGradient(final CodeList x, final double weight, final double[][] dKernels) {
		if (empty) return;
		for (int c = 0; c + 1 < x.from.length; c++)
			for (int i = x.from[c]; i < x.from[c + 1]; i++)
				if (touches(c, x, i)) Vectors.addFrom(dKernels[c], weight * x.value[i], signal, start(c, x, i));
	}

	private boolean touches(final int c, final CodeList x, final int i) {
		return touches[x.place[i] - placed.place(c, 0)];
	}

	private int start(final int c, final CodeList x, final int i) {
		return placed.start(c, x.place[i]);
	}

	private double product(final int c, final int start) {
		return Vectors.dot(placed.gram.kernels()[c], signal, start);
	}
}
