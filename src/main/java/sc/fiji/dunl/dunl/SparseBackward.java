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

import sc.fiji.dunl.progress.Progress;

/**
 * The backward pass of {@link SparseEncoder} over one trace.
 * <p>
 * The derivative of shrinkage is the mask of active codes, so the adjoint gu of
 * an iteration's gradient step lives on the codes that came out of it, and that
 * of its point z is needed only where z is not zero. What the kernels receive
 * from an iteration, {@code alpha (gu * (y - a - Hz) - z * H gu)} (* being the
 * correlation over time), is linear in gu but for the products of gu and z.
 * Those depend on the distance of the two alone: so sums of gu, of {@code a gu}
 * and of {@code gu z} at each distance are kept, and the samples are looked at
 * once, at the end.
 * </p>
 */
final class SparseBackward {

	/** Mean number of the point's codes within reach from which on all lags at once are quicker than pairs. */
	private static final int MANY = 14;

	private final Problem problem;
	private final PlacedKernels placed;
	private final KernelGram gram;
	private final SparseHistory history;
	private final CodeList last;
	private final TraceProblem trace;
	private final double given;
	private final double alpha;
	private final boolean estimated;
	private final ListProximal proximal;
	private final Overhang overhang;

	/** Derivative with respect to the point, valid at the places of the point's codes; [place]. */
	private final double[] gz;
	/** The point's codes, [place]; filled only while rows are added. */
	private final double[] dense;
	/** Stretches of {@link #dense}, [4][lag + reach]. */
	private final double[][] stretches;
	private final CodeList point;

	// Sums over the iterations, [place], or [kernel][kernel][lag + reach]
	private final double[] sumGu;
	private final double[] sumLevelGu;
	private final double[] sumWindowZ;
	private final double[][][] sumProducts;

	SparseBackward(final Problem problem, final PlacedKernels placed, final SparseHistory history,
		final CodeList last, final TraceProblem trace, final double given)
	{
		this.problem = problem;
		this.placed = placed;
		this.history = history;
		this.last = last;
		this.trace = trace;
		this.given = given;
		gram = problem.gram;
		alpha = trace.step.alpha();
		estimated = problem.settings.estimateBaseline();
		proximal = new ListProximal(problem.settings, placed.width);
		overhang = placed.overhang();
		gz = new double[placed.places()];
		dense = new double[placed.places()];
		stretches = new double[4][2 * gram.reach() + 1];
		point = new CodeList(gram.count());
		sumGu = new double[placed.places()];
		sumLevelGu = new double[placed.places()];
		sumWindowZ = new double[placed.places()];
		sumProducts = new double[gram.count()][gram.count()][2 * gram.reach() + 1];
	}

	void run(final double[] dEta, final double[][] dCodes, final boolean passes, final double[][] dKernels,
		final Progress progress)
	{
		final int iterations = history.size();
		final double[] momentum = problem.settings.momentum();
		final double share = trace.step.baseline();
		double[] gx = output(dEta, dCodes, passes, dKernels);
		double ga = sum(dEta), gaPoint = 0;
		for (int r = iterations - 1; r >= 0; r--) {
			progress.check();
			final boolean constant = iterations - r > problem.settings.backwardIterations();
			if (constant && !estimated) break;
			final double m = momentum[r];
			final CodeList x = history.codes(r), old = history.codes(r - 1);
			final double[] values = new double[x.size()];
			if (!constant && (passes || !history.cut(r))) for (int i = 0; i < values.length; i++)
				values[i] = gx[i] + (1 + m) * gz[x.place[i]];
			gx = new double[old.size()];
			if (!constant) for (int i = 0; i < gx.length; i++)
				gx[i] = -m * gz[old.place[i]];
			if (history.before(r) != null) proximal.reverseExclude(x, history.before(r), alpha, values);
			final CodeList gu = new CodeList(x.from, x.place, values);
			point.extrapolate(old, history.codes(r - 2), r == 0 ? 0 : momentum[r - 1]);
			double pull = 0;
			if (estimated) {
				final double gaMoved = ga + (1 + m) * gaPoint;
				pull = share * gaMoved;
				ga = -m * gaPoint;
				gaPoint = gaMoved - pull - alpha * gu.dot(placed.inside);
			}
			reverseStep(gu, pull, dKernels);
			collect(gu, history.baseline(r), pull);
		}
		finish(dKernels);
	}

	/** The mean and the last codes, backwards; returns the derivative of the codes after the last iteration, [entry]. */
	private double[] output(final double[] dEta, final double[][] dCodes, final boolean passes,
		final double[][] dKernels)
	{
		final double[] signal = placed.signal(dEta, 0);
		placed.addKernelGradient(last, signal, 1, dKernels);
		final double[] gx = new double[history.codes(history.size() - 1).size()];
		if (problem.settings.topK().isPresent()) {
			if (passes) kept(dCodes, gx);
			return gx;
		}
		for (int c = 0; c < gram.count(); c++)
			for (int i = last.from[c]; i < last.from[c + 1]; i++)
				gx[i] = dCodes[c][last.place[i] - placed.place(c, 0)] + Vectors.dot(gram.kernels()[c], signal, placed.start(c,
					last.place[i]));
		return gx;
	}

	/** The derivative of those codes after the last iteration that the selection at the end kept. */
	private void kept(final double[][] dCodes, final double[] gx) {
		final CodeList all = history.codes(history.size() - 1);
		for (int c = 0; c < gram.count(); c++)
			for (int i = all.from[c], j = last.from[c]; i < all.from[c + 1] && j < last.from[c + 1]; i++)
				if (all.place[i] == last.place[j]) gx[i] = dCodes[c][last.place[j++] - placed.place(c, 0)];
	}

	/** u = z + alpha H'(y - a - Hz) and the baseline's mean residual, backwards: gz where the point is not zero. */
	private void reverseStep(final CodeList gu, final double pull, final double[][] dKernels) {
		for (int j = 0; j < point.size(); j++)
			gz[point.place[j]] = -pull * placed.window[point.place[j]];
		// NB: Places that are not the point's may be written, but are not read before they are set again.
		for (int i = 0; i < gu.size(); i++)
			gz[gu.place[i]] += gu.value[i];
		if (MANY * gram.count() * placed.grid.positions() < (2.0 * gram.reach() + 1) * point.size()) addRows(gu);
		else for (int c = 0; c < gram.count(); c++)
			for (int o = 0; o < gram.count(); o++)
				addPairs(gu, c, o);
		if (overhang == null) return;
		overhang.set(gu);
		overhang.addTo(gz, alpha, point);
		overhang.addKernelGradient(point, alpha, dKernels);
		overhang.set(point);
		overhang.addKernelGradient(gu, alpha, dKernels);
	}

	// -- gz -= alpha G gu and the sums of products, either way --

	/** Pair by pair, of one kernel of gu and one of the point. */
	private void addPairs(final CodeList gu, final int c, final int o) {
		final double[] lags = gram.lags(c, o);
		final double[] products = sumProducts[c][o];
		final int span = 2 * gram.reach();
		final int[] place = point.place;
		final double[] value = point.value;
		final int end = point.from[o + 1];
		int low = point.from[o];
		for (int i = gu.from[c]; i < gu.from[c + 1]; i++) {
			final int first = gu.place[i] + (o - c) * placed.width - gram.reach();
			while (low < end && place[low] < first)
				low++;
			final double v = gu.value[i], weight = alpha * v;
			for (int j = low; j < end; j++) {
				final int lag = place[j] - first;
				if (lag > span) break;
				gz[place[j]] -= weight * lags[lag];
				products[lag] += v * value[j];
			}
		}
	}

	/** All lags at once. */
	private void addRows(final CodeList gu) {
		placed.rows.addProduct(placed, gu, -alpha, gz, gz);
		for (int j = 0; j < point.size(); j++)
			dense[point.place[j]] = point.value[j];
		for (int c = 0; c < gram.count(); c++)
			for (int o = 0; o < gram.count(); o++) {
				final int shift = (o - c) * placed.width - gram.reach();
				final int end = gu.from[c + 1];
				int i = gu.from[c];
				for (; i + 3 < end; i += 4) {
					for (int s = 0; s < 4; s++)
						System.arraycopy(dense, gu.place[i + s] + shift, stretches[s], 0, stretches[s].length);
					Vectors.add(sumProducts[c][o], gu.value[i], stretches[0], gu.value[i + 1], stretches[1], gu.value[i + 2],
						stretches[2], gu.value[i + 3], stretches[3]);
				}
				for (; i < end; i++)
					Vectors.addFrom(sumProducts[c][o], gu.value[i], dense, gu.place[i] + shift);
			}
		for (int j = 0; j < point.size(); j++)
			dense[point.place[j]] = 0;
	}

	private void collect(final CodeList gu, final double level, final double pull) {
		for (int i = 0; i < gu.size(); i++)
			sumGu[gu.place[i]] += gu.value[i];
		if (!estimated) return;
		for (int i = 0; i < gu.size(); i++)
			sumLevelGu[gu.place[i]] += level * gu.value[i];
		for (int j = 0; j < point.size(); j++)
			sumWindowZ[point.place[j]] += pull * point.value[j];
	}

	private void finish(final double[][] dKernels) {
		placed.addKernelGradient(sumGu, placed.signal(trace.y, given), alpha, dKernels);
		if (estimated) {
			placed.addKernelGradient(sumLevelGu, placed.ones(trace.y.length), -alpha, dKernels);
			placed.addKernelGradient(sumWindowZ, placed.ones(trace.baselineEnd), -1.0 / trace.baselineCount, dKernels);
		}
		for (int c = 0; c < gram.count(); c++)
			for (int o = 0; o < gram.count(); o++)
				for (int j = -gram.reach(); j <= gram.reach(); j++) {
					final double weight = alpha * sumProducts[c][o][j + gram.reach()];
					if (weight != 0) addShifted(weight, j * gram.stride(), c, o, dKernels);
				}
	}

	/** What a product of codes, the second (of kernel {@code o}) later by {@code shift} samples, gives to both kernels. */
	private void addShifted(final double weight, final int shift, final int c, final int o,
		final double[][] dKernels)
	{
		final double[] h = gram.kernels()[c], g = gram.kernels()[o];
		for (int k = Math.max(0, shift); k < Math.min(h.length, h.length + shift); k++) {
			dKernels[c][k] -= weight * g[k - shift];
			dKernels[o][k - shift] -= weight * h[k];
		}
	}

	private static double sum(final double[] values) {
		double sum = 0;
		for (final double value : values)
			sum += value;
		return sum;
	}
}
