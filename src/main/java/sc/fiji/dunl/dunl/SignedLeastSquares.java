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

import sc.fiji.dunl.InputException;

/**
 * Least squares with the signs of the unknowns given, by the active-set method of
 * Lawson and Hanson (1974, doi:10.1137/1.9781611971217): the equations of the
 * unknowns that are free to move are solved exactly, those that come out with the
 * wrong sign are held at zero, and those at zero that the residual pulls the
 * right way are let go, until there are none. Here it starts with all unknowns
 * free, and of those to let go takes one of each group that overlaps. Ends after
 * finitely many steps, since the residual falls with each.
 */
final class SignedLeastSquares {

	/** Pull on an unknown that is taken for rounding, relative to the largest there can be. */
	private static final double ROUNDING = 1e-9;

	private final PlacementGram gram;
	private final int[] signs;
	private final boolean estimate;
	private final double[] x;
	private final boolean[] free;
	private final boolean[] refused;
	private double baseline;

	/**
	 * @param signs 1, -1 or 2 for either, [placement]
	 * @param estimate whether a constant is fitted along
	 */
	SignedLeastSquares(final PlacementGram gram, final int[] signs, final boolean estimate) {
		this.gram = gram;
		this.signs = signs;
		this.estimate = estimate;
		x = new double[gram.size()];
		free = new boolean[gram.size()];
		refused = new boolean[gram.size()];
	}

	/** The amplitudes, [placement]; to be called once. */
	double[] solve() {
		Arrays.fill(free, true);
		settle();
		for (int round = 0;; round++) {
			final int[] freed = letGo();
			if (freed.length == 0) return x;
			if (round > 100 + 10 * x.length) throw new InputException("The amplitudes of " + x.length +
				" events of a trace cannot be refitted, since their kernels resemble each other too much; set debias to false " +
				"or learn fewer kernels.");
			settle();
			boolean moved = false;
			for (final int i : freed)
				moved |= free[i];
			// NB: Unknowns that went straight back are left alone until something else has moved.
			if (moved) Arrays.fill(refused, false);
			else for (final int i : freed)
				refused[i] = true;
		}
	}

	/** The constant, once {@link #solve} has been called. */
	double baseline() {
		return baseline;
	}

	/** Moves from x towards the solution for the free unknowns, and holds those that reach zero, until it is there. */
	private void settle() {
		while (true) {
			final int[] chosen = IntStream.range(0, x.length).filter(i -> free[i]).toArray();
			final double[] solution = solve(chosen);
			double part = 1;
			for (int i = 0; i < chosen.length; i++)
				part = Math.min(part, reach(chosen[i], solution[i]));
			boolean held = false;
			for (int i = 0; i < chosen.length; i++) {
				final int p = chosen[i];
				if (wrong(p, solution[i]) && reach(p, solution[i]) <= part) {
					free[p] = false;
					held = true;
					x[p] = 0;
				}
				else x[p] += part * (solution[i] - x[p]);
			}
			if (!held) return;
		}
	}

	/** Part of the way to its solution that an unknown can go before it has the wrong sign. */
	private double reach(final int i, final double solution) {
		if (!wrong(i, solution)) return 1;
		return x[i] == 0 ? 0 : x[i] / (x[i] - solution);
	}

	private boolean wrong(final int i, final double value) {
		return signs[i] != 2 && !(signs[i] * value > 0);
	}

	/** Solves for some amplitudes, and the constant if asked, the other amplitudes being zero. */
	private double[] solve(final int[] chosen) {
		final PlacementCholesky factor = new PlacementCholesky(gram, chosen);
		final double[] solution = factor.solve(gram.target);
		baseline = 0;
		if (!estimate) return solution;
		final double[] constant = factor.solve(gram.sums);
		double left = gram.samples, unexplained = gram.total;
		for (int i = 0; i < chosen.length; i++) {
			left -= gram.sums[chosen[i]] * constant[i];
			unexplained -= gram.sums[chosen[i]] * solution[i];
		}
		if (left <= ROUNDING * gram.samples) return solution;
		baseline = unexplained / left;
		for (int i = 0; i < chosen.length; i++)
			solution[i] -= baseline * constant[i];
		return solution;
	}

	/** Frees unknowns that the residual pulls the right way, the most pulled of each group that overlaps. */
	private int[] letGo() {
		final double[] product = new double[x.length];
		gram.multiply(x, product);
		final double[] pull = new double[x.length];
		for (int i = 0; i < x.length; i++) {
			final double slope = gram.target[i] - baseline * gram.sums[i] - product[i];
			final double own = gram.rows[i][gram.rows[i].length - 1];
			if (!free[i] && !refused[i] && signs[i] * slope > ROUNDING * Math.sqrt(own * gram.energy)) pull[i] = signs[i] * slope;
		}
		final int[] freed = IntStream.range(0, x.length).filter(i -> pull[i] > 0 && strongest(i, pull)).toArray();
		for (final int i : freed)
			free[i] = true;
		return freed;
	}

	private boolean strongest(final int i, final double[] pull) {
		for (int j = gram.first[i]; j < i; j++)
			if (pull[j] >= pull[i]) return false;
		for (int j = i + 1; j < pull.length && gram.first[j] <= i; j++)
			if (pull[j] > pull[i]) return false;
		return true;
	}
}
