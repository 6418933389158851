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
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One event of each kernel in a trial, at a time that is known and always the
 * same, with a Gaussian amplitude.
 *
 * @param onsetsMs [kernel], in ms from the start of the trial
 * @param amplitudes [kernel], mean before the division
 * @param spread standard deviation of the amplitudes before the division
 */
record FixedTimes(List<Integer> onsetsMs, List<Double> amplitudes, double spread) implements CodeLaw {

	@Override
	public Draws start(final Benchmark benchmark, final Random random) {
		final double mean = amplitudes.stream().mapToDouble(Double::doubleValue).average().getAsDouble();
		final double rateHz = benchmark.kernels().rateHz();
		return (trial, draw) -> {
			final List<Known> events = new ArrayList<>();
			final List<Placed> codes = new ArrayList<>();
			for (int kernel = 0; kernel < onsetsMs.size(); kernel++) {
				final int onset = (int) Math.round(onsetsMs.get(kernel) * rateHz / 1000);
				events.add(new Known(BenchmarkKernels.event(kernel), onset, Map.of()));
				for (int neuron = 0; neuron < benchmark.neurons(); neuron++)
					codes.add(new Placed(neuron, kernel, trial + 1, onset, kernel + 1, FreeTimes.gaussian(amplitudes.get(kernel),
						spread, draw) / mean));
			}
			return new Drawn(events, codes);
		};
	}
}
