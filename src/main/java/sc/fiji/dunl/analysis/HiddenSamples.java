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
package sc.fiji.dunl.analysis;

import java.util.Objects;
import java.util.SplittableRandom;

import sc.fiji.dunl.trial.Trial;

/**
 * Which samples of held-out trials are hidden at a time, to be predicted from
 * the others. Each trace of a trial is parted into stretches, which are dealt out
 * to a few rounds such that neighbours are in different ones: over all rounds each
 * sample is hidden once, and no more than a stretch at a time.
 *
 * @param stretch samples of a stretch
 * @param seed of the deal, and of where the first stretch begins
 */
record HiddenSamples(int stretch, long seed) {

	/** Rounds, so that about so much of a trial is hidden at a time: one in five samples. */
	static final int ROUNDS = 5;

	/**
	 * The round in which each sample of a trace is hidden, [sample].
	 *
	 * @param recording position of the recording
	 * @param roi position of the trace in its recording
	 */
	int[] rounds(final int recording, final Trial trial, final int roi) {
		final SplittableRandom random = new SplittableRandom(Objects.hash(seed, recording, trial.firstSample(), roi));
		final int[] rounds = new int[trial.length()];
		int left = 1 + random.nextInt(stretch), round = random.nextInt(ROUNDS);
		for (int t = 0; t < rounds.length; t++) {
			if (left == 0) {
				left = stretch;
				round = (round + 1 + random.nextInt(ROUNDS - 1)) % ROUNDS;
			}
			rounds[t] = round;
			left--;
		}
		return rounds;
	}
}
