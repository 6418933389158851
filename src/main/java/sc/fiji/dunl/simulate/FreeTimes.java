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
package sc.fiji.dunl.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import sc.fiji.dunl.dunl.KernelBank;

/**
 * Events at any time, the same for all neurons, each with a Gaussian amplitude
 * of its own in each neuron.
 *
 * @param minEvents fewest events of each kernel in a trial
 * @param maxEvents most events of each kernel in a trial
 * @param gapMs smallest distance of two events of one kernel in ms
 * @param silentMs no event starts before this time in ms
 * @param amplitudes [kernel], mean before the division
 * @param spread standard deviation of the amplitudes before the division
 */
record FreeTimes(int minEvents, int maxEvents, int gapMs, int silentMs, List<Double> amplitudes, double spread)
	implements CodeLaw
{

	@Override
	public Draws start(final Benchmark benchmark, final Random random) {
		final KernelBank kernels = benchmark.kernels();
		final double mean = amplitudes.stream().mapToDouble(Double::doubleValue).average().getAsDouble();
		return (trial, draw) -> {
			final List<Placed> codes = new ArrayList<>();
			for (int kernel = 0; kernel < kernels.size(); kernel++)
				for (final int onset : onsets(benchmark.trialSamples(), kernels.get(kernel).length(), kernels.rateHz(), draw))
					for (int neuron = 0; neuron < benchmark.neurons(); neuron++)
						codes.add(new Placed(neuron, kernel, trial + 1, onset, 0, gaussian(amplitudes.get(kernel), spread, draw) /
							mean));
			return new Drawn(List.of(), codes);
		};
	}

	/** Onsets in samples of the trial, ascending, such that every kernel ends within it. */
	private int[] onsets(final int samples, final int length, final double rateHz, final Random random) {
		final int count = minEvents + random.nextInt(maxEvents - minEvents + 1);
		final int gap = (int) Math.round(gapMs * rateHz / 1000);
		final int from = (int) Math.round(silentMs * rateHz / 1000);
		// NB: draw from the time that is left without the gaps, then put the gaps in: every arrangement is as likely.
		final int room = samples - length - from + 1 - (count - 1) * gap;
		final int[] onsets = new int[count];
		for (int i = 0; i < count; i++)
			onsets[i] = random.nextInt(room);
		Arrays.sort(onsets);
		for (int i = 0; i < count; i++)
			onsets[i] += from + i * gap;
		return onsets;
	}

	/** A Gaussian amplitude, never negative. */
	static double gaussian(final double mean, final double spread, final Random random) {
		return Math.max(0, mean + spread * random.nextGaussian());
	}
}
