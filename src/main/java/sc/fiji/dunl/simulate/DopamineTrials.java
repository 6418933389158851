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
 * Sessions of dopamine neurons: seven trials in which a cue announces a reward,
 * then seven in which it comes as a surprise, each with seven rewards of growing
 * size. A cue has a code of its own; a reward has one of salience, the same for
 * all rewards, and one of value, which grows with the reward by equal steps from
 * {@code 1 + u} to {@code 20 + u}, u of each neuron uniform from -7 to 5, so that
 * for some neurons small rewards are worse than none.
 *
 * @param neurons traces of a trial
 */
record DopamineTrials(int neurons) implements CodeLaw {

	/** Name of the covariate that says how large a reward is, 1 to 7. */
	static final String REWARD_SIZE = "reward_size";

	private static final int REWARDS = 7;
	private static final int CUE_MS = 1000;
	private static final int EXPECTED_MS = 2500;
	private static final double CUE = 15;
	private static final double CUE_SPREAD = 1;
	private static final double SALIENCE = 20;
	private static final double SALIENCE_SPREAD = 2;
	private static final double LARGEST_VALUE = 20;
	private static final double LOWEST_OFFSET = -7;
	private static final double HIGHEST_OFFSET = 5;

	/** Mean of all codes of a session: one cue, two saliences and two values for each reward. */
	private static final double MEAN = (CUE + 2 * SALIENCE + 2 * ((1 + LARGEST_VALUE) / 2 + (LOWEST_OFFSET +
		HIGHEST_OFFSET) / 2)) / 5;

	@Override
	public Draws start(final Benchmark benchmark, final Random random) {
		final double[] offset = new double[neurons], cue = new double[neurons], salience = new double[neurons];
		for (int n = 0; n < neurons; n++) {
			offset[n] = LOWEST_OFFSET + (HIGHEST_OFFSET - LOWEST_OFFSET) * random.nextDouble();
			cue[n] = CUE + CUE_SPREAD * random.nextGaussian();
			salience[n] = SALIENCE + SALIENCE_SPREAD * random.nextGaussian();
		}
		final double rateHz = benchmark.kernels().rateHz();
		return (trial, draw) -> {
			final boolean expected = trial % (2 * REWARDS) < REWARDS;
			final int size = trial % REWARDS;
			final int first = (int) Math.round(CUE_MS * rateHz / 1000);
			final int reward = expected ? (int) Math.round(EXPECTED_MS * rateHz / 1000) : first;
			final List<Known> events = new ArrayList<>();
			if (expected) events.add(new Known(BenchmarkKernels.CUE, first, Map.of()));
			events.add(new Known(BenchmarkKernels.REWARD, reward, Map.of(REWARD_SIZE, String.valueOf(size + 1))));
			final List<Placed> codes = new ArrayList<>();
			final int row = events.size();
			for (int n = 0; n < neurons && expected; n++)
				codes.add(new Placed(n, 0, trial + 1, first, 1, cue[n] / MEAN));
			for (int n = 0; n < neurons; n++)
				codes.add(new Placed(n, 1, trial + 1, reward, row, salience[n] / MEAN));
			for (int n = 0; n < neurons; n++)
				codes.add(new Placed(n, 2, trial + 1, reward, row, (1 + (LARGEST_VALUE - 1) * size / (REWARDS - 1) +
					offset[n]) / MEAN));
			return new Drawn(events, codes);
		};
	}
}
