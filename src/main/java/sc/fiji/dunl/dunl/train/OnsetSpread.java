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

import java.util.ArrayList;
import java.util.List;

import sc.fiji.dunl.dunl.EventSearch;
import sc.fiji.dunl.dunl.Refit;
import sc.fiji.dunl.trial.Trial;

/**
 * Where an event may have started, and how large it then was. Noise moves the
 * best place of an event towards where it resembles the kernel, so that kernels
 * learned from best places come out as noisy as they were assumed to be. The
 * places around it therefore share the event, each by its likelihood, the other
 * events as they are: {@code weight ~ exp(<h, r>^2 / (2 |h|^2 noise^2))}, r being
 * what the others leave.
 *
 * @param kernel position in the bank
 * @param samples [place], where it may start
 * @param weights [place], sum 1
 * @param amplitudes [place], of least squares if it starts there
 */
record OnsetSpread(int kernel, int[] samples, double[] weights, double[] amplitudes) {

	/** Weights that count as none. */
	private static final double NONE = 1e-6;

	/**
	 * The spreads of all events that were found in a trace; known onsets do not
	 * spread.
	 *
	 * @param reach samples to each side
	 * @param variance of the noise
	 */
	static List<OnsetSpread> of(final EventSearch.Result found, final Trial trial, final double[][] kernels,
		final int reach, final double variance)
	{
		final boolean[] observed = trial.observed(0);
		final List<OnsetSpread> spreads = new ArrayList<>();
		for (int i = 0; i < found.placements().size(); i++) {
			final Refit.Placement p = found.placements().get(i);
			if (trial.support().get(p.kernel()).known()) spreads.add(new OnsetSpread(p.kernel(), new int[] { p.sample() },
				new double[] { 1 }, new double[] { found.amplitudes()[i] }));
			else spreads.add(of(p, found.amplitudes()[i], found.residual(), observed, kernels[p.kernel()], reach, variance));
		}
		return spreads;
	}

	private static OnsetSpread of(final Refit.Placement own, final double amplitude, final double[] residual,
		final boolean[] observed, final double[] h, final int reach, final double variance)
	{
		final int places = 2 * reach + 1;
		final double[] gains = new double[places], amplitudes = new double[places];
		double most = 0;
		for (int i = 0; i < places; i++) {
			final int start = own.sample() + i - reach;
			double product = 0, energy = 0;
			for (int k = Math.max(0, -start); k < Math.min(h.length, residual.length - start); k++) {
				if (observed != null && !observed[start + k]) continue;
				final int at = start + k - own.sample();
				final double left = residual[start + k] + (at >= 0 && at < h.length ? amplitude * h[at] : 0);
				product += h[k] * left;
				energy += h[k] * h[k];
			}
			// NB: On the other side of zero it would be another event.
			if (energy == 0 || !(product * amplitude > 0)) continue;
			amplitudes[i] = product / energy;
			gains[i] = product * product / energy / (2 * variance);
			most = Math.max(most, gains[i]);
		}
		double sum = 0;
		final double[] weights = new double[places];
		final int[] samples = new int[places];
		for (int i = 0; i < places; i++) {
			samples[i] = own.sample() + i - reach;
			weights[i] = amplitudes[i] == 0 ? 0 : Math.exp(gains[i] - most);
			sum += weights[i];
		}
		for (int i = 0; i < places; i++)
			weights[i] = weights[i] < NONE * sum ? 0 : weights[i] / sum;
		return new OnsetSpread(own.kernel(), samples, weights, amplitudes);
	}
}
