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
