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
package sc.fiji.dunl.compare;

import java.util.Arrays;

import sc.fiji.dunl.InputException;

/**
 * Order 2, exact. With {@code G} the matrix that takes calcium to spikes, the
 * calcium is {@code c = y + G' nu}, where the multipliers nu solve the linear
 * complementarity problem {@code s = G y + G G' nu >= 0, nu >= 0, s nu = 0}. It
 * is solved by block principal pivoting (Portugal, Judice and Vicente 1994,
 * doi:10.1090/S0025-5718-1994-1250776-4): samples are sorted into those without
 * a spike and those without a multiplier until all signs are right. Each sorting
 * is a system of five diagonals, so that the time grows with the samples only.
 * The nearer both roots of the model are to 1, the more sortings it takes; where
 * they would be too many, the fit is refused.
 * <p>
 * Friedrich, Zhou and Paninski 2017 give an approximation for this order; this
 * is the minimum that it approximates.
 * </p>
 */
final class PivotedCalcium implements CalciumFit {

	/** Weight of a missing sample; its spike is held at 0. */
	private static final double GAP_WEIGHT = 1e-8;
	/** Violations below this part of the largest value are rounding. */
	private static final double ROUNDING = 1e-11;
	/** Exchanges of all violations without progress after which one is exchanged at a time, which must end. */
	private static final int PATIENCE = 10;
	/** Exchanges after which the fit is refused; a few dozen are enough unless both roots are near 1. */
	private static final int MOST_EXCHANGES = 1000;

	private final double[] y;
	private final Autoregression model;
	private final double g1, g2;
	/** Inverse weights. */
	private final double[] inverse;
	/** Which samples have no spike: kept from level to level, since it changes little. */
	private final boolean[] silent;

	/**
	 * @param y [sample], NaN where a sample is missing; not copied
	 * @param model of order 1 or 2
	 */
	PivotedCalcium(final double[] y, final Autoregression model) {
		this.y = y;
		this.model = model;
		g1 = model.g()[0];
		g2 = model.order() > 1 ? model.g()[1] : 0;
		inverse = new double[y.length];
		silent = new boolean[y.length];
		Arrays.fill(silent, true);
		for (int t = 0; t < y.length; t++)
			inverse[t] = Double.isNaN(y[t]) ? 1 / GAP_WEIGHT : 1;
	}

	/**
	 * @throws InputException if the roots of the model are too near 1
	 */
	@Override
	public double[] calcium(final double level) {
		final int n = y.length;
		final double[] above = new double[n], q = new double[n];
		double scale = 0;
		for (int t = 0; t < n; t++) {
			above[t] = Double.isNaN(y[t]) ? 0 : y[t] - level;
			scale = Math.max(scale, Math.abs(above[t]));
		}
		for (int t = 0; t < n; t++)
			q[t] = above[t] - (t > 0 ? g1 * above[t - 1] : 0) - (t > 1 ? g2 * above[t - 2] : 0);
		final double tolerance = ROUNDING * scale;
		final boolean[] wrong = new boolean[n];
		int fewest = n + 1, patience = PATIENCE;
		for (int exchanges = 0; exchanges < MOST_EXCHANGES; exchanges++) {
			final double[] nu = multipliers(q);
			final double[] spikes = spikes(q, nu);
			int count = 0, last = -1;
			for (int t = 0; t < n; t++) {
				wrong[t] = silent[t] ? nu[t] < -tolerance && inverse[t] == 1 : spikes[t] < -tolerance;
				if (!wrong[t]) continue;
				count++;
				last = t;
			}
			if (count == 0) return calcium(spikes);
			if (count < fewest) {
				fewest = count;
				patience = PATIENCE;
			}
			else patience--;
			for (int t = 0; t < n; t++)
				if (wrong[t] && (patience > 0 || t == last)) silent[t] = !silent[t];
		}
		throw new InputException("The rise and decay of the traces (roots " + model.rootsText() +
			" a sample) are too slow for an exact deconvolution; give the traces at a lower frame rate.");
	}

	private double[] calcium(final double[] spikes) {
		for (int t = 0; t < spikes.length; t++)
			spikes[t] = silent[t] ? 0 : Math.max(0, spikes[t]);
		return model.calcium(spikes);
	}

	// -- G G', weighted: entries of a row below the diagonal --

	private double diagonal(final int t) {
		return inverse[t] + (t > 0 ? g1 * g1 * inverse[t - 1] : 0) + (t > 1 ? g2 * g2 * inverse[t - 2] : 0);
	}

	private double below(final int t, final int distance) {
		if (distance == 1) return -g1 * inverse[t - 1] + (t > 1 ? g1 * g2 * inverse[t - 2] : 0);
		return distance == 2 ? -g2 * inverse[t - 2] : 0;
	}

	/** The multipliers of the silent samples, for which their spikes are 0: by the factors L D L' of their rows. */
	private double[] multipliers(final double[] q) {
		final int n = q.length;
		final int[] rows = new int[n];
		int m = 0;
		for (int t = 0; t < n; t++)
			if (silent[t]) rows[m++] = t;
		final double[] pivot = new double[m], near = new double[m], far = new double[m], x = new double[m];
		for (int i = 0; i < m; i++) {
			final int t = rows[i];
			pivot[i] = diagonal(t);
			x[i] = -q[t];
			if (i > 1) {
				far[i] = below(t, t - rows[i - 2]) / pivot[i - 2];
				pivot[i] -= far[i] * far[i] * pivot[i - 2];
				x[i] -= far[i] * x[i - 2];
			}
			if (i > 0) {
				final double coupled = i > 1 ? far[i] * near[i - 1] * pivot[i - 2] : 0;
				near[i] = (below(t, t - rows[i - 1]) - coupled) / pivot[i - 1];
				pivot[i] -= near[i] * near[i] * pivot[i - 1];
				x[i] -= near[i] * x[i - 1];
			}
		}
		final double[] nu = new double[n];
		for (int i = m - 1; i >= 0; i--) {
			x[i] = x[i] / pivot[i] - (i + 1 < m ? near[i + 1] * x[i + 1] : 0) - (i + 2 < m ? far[i + 2] * x[i + 2] : 0);
			nu[rows[i]] = x[i];
		}
		return nu;
	}

	/** {@code G y + G G' nu}. */
	private double[] spikes(final double[] q, final double[] nu) {
		final int n = q.length;
		final double[] spikes = q.clone();
		for (int t = 0; t < n; t++) {
			spikes[t] += diagonal(t) * nu[t];
			for (int distance = 1; distance <= Math.min(2, t); distance++) {
				final double entry = below(t, distance);
				spikes[t] += entry * nu[t - distance];
				spikes[t - distance] += entry * nu[t];
			}
		}
		return spikes;
	}
}
