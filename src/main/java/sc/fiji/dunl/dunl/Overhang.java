package sc.fiji.dunl.dunl;

import java.util.Arrays;

/**
 * What placed kernels put before and after a trial. The kernels' correlations
 * count it in; the model cuts it off. So {@code H'H = G - H' out H}, where out
 * keeps the samples outside the trial, and both parts are cheap. Holds one
 * signal at a time; not for use by several threads.
 */
final class Overhang {

	private final PlacedKernels placed;
	private final CodeGrid grid;
	private final int length;
	/** Positions below this start before the trial, those from {@link #late} on end after it. */
	private final int early;
	private final int late;
	private final double[] signal;
	private boolean empty = true;

	Overhang(final PlacedKernels placed) {
		this.placed = placed;
		grid = placed.grid;
		length = placed.gram.length();
		early = grid.before() / grid.stride();
		late = Math.max(early, (grid.before() + grid.samples() - length) / grid.stride() + 1);
		signal = new double[grid.bufferLength()];
	}

	/** Takes {@code out H x} as the signal. */
	void set(final CodeList x) {
		if (!empty) {
			Arrays.fill(signal, 0, grid.before(), 0);
			Arrays.fill(signal, end(), signal.length, 0);
		}
		empty = true;
		for (int c = 0; c + 1 < x.from.length; c++) {
			for (int i = x.from[c]; i < x.from[c + 1] && position(c, x, i) < early; i++)
				put(c, x, i);
			for (int i = x.from[c + 1] - 1; i >= x.from[c] && position(c, x, i) >= late; i--)
				put(c, x, i);
		}
	}

	private void put(final int c, final CodeList x, final int i) {
		final int start = position(c, x, i) * grid.stride();
		final double[] h = placed.gram.kernels()[c];
		for (int k = 0; k < Math.min(length, grid.before() - start); k++)
			signal[start + k] += x.value[i] * h[k];
		for (int k = Math.max(0, end() - start); k < length; k++)
			signal[start + k] += x.value[i] * h[k];
		empty = false;
	}

	/** {@code to += weight H' signal} at all places. */
	void addTo(final double[] to, final double weight) {
		if (empty) return;
		for (int c = 0; c < placed.gram.count(); c++) {
			for (int d = 0; d < early; d++)
				to[placed.place(c, d)] += weight * product(c, d);
			for (int d = late; d < grid.positions(); d++)
				to[placed.place(c, d)] += weight * product(c, d);
		}
	}

	/** {@code to += weight H' signal} at the places of a list. */
	void addTo(final double[] to, final double weight, final CodeList list) {
		if (empty) return;
		for (int c = 0; c + 1 < list.from.length; c++) {
			for (int i = list.from[c]; i < list.from[c + 1] && position(c, list, i) < early; i++)
				to[list.place[i]] += weight * product(c, position(c, list, i));
			for (int i = list.from[c + 1] - 1; i >= list.from[c] && position(c, list, i) >= late; i--)
				to[list.place[i]] += weight * product(c, position(c, list, i));
		}
	}

	/** {@code dKernels[c][k] += weight sum_i x_i signal[start_i + k]}. */
	void addKernelGradient(final CodeList x, final double weight, final double[][] dKernels) {
		if (empty) return;
		for (int c = 0; c + 1 < x.from.length; c++) {
			for (int i = x.from[c]; i < x.from[c + 1] && position(c, x, i) < early; i++)
				Vectors.addFrom(dKernels[c], weight * x.value[i], signal, position(c, x, i) * grid.stride());
			for (int i = x.from[c + 1] - 1; i >= x.from[c] && position(c, x, i) >= late; i--)
				Vectors.addFrom(dKernels[c], weight * x.value[i], signal, position(c, x, i) * grid.stride());
		}
	}

	/** Whether a position's kernel reaches out of the trial. */
	boolean reachesOut(final int position) {
		return position < early || position >= late;
	}

	/** Positions from 0 to before this start before the trial. */
	int early() {
		return early;
	}

	/** Positions from this on end after the trial. */
	int late() {
		return late;
	}

	private double product(final int c, final int position) {
		return Vectors.dot(placed.gram.kernels()[c], signal, position * grid.stride());
	}

	private int position(final int c, final CodeList x, final int i) {
		return x.place[i] - placed.place(c, 0);
	}

	/** First sample after the trial, in a signal buffer. */
	private int end() {
		return grid.before() + grid.samples();
	}
}
