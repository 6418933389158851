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

import java.util.List;
import java.util.Map;
import java.util.Random;

/** How the events and codes of a benchmark come about. */
interface CodeLaw {

	/**
	 * Draws what is the same in all trials.
	 *
	 * @param random of which everything is drawn, in a fixed order
	 */
	Draws start(Benchmark benchmark, Random random);

	/** Draws trial after trial. */
	interface Draws {

		/** @param trial 0-based number */
		Drawn trial(int trial, Random random);
	}

	/**
	 * A code of a trial.
	 *
	 * @param trial 1-based number
	 * @param sample counted from the trial's first
	 * @param eventRow 1-based position among the known events of the trial; 0 if
	 *          its onset is not known
	 */
	record Placed(int neuron, int kernel, int trial, int sample, int eventRow, double amplitude) {}

	/**
	 * An event that an analysis is told of.
	 *
	 * @param sample counted from the trial's first
	 */
	record Known(String name, int sample, Map<String, String> covariates) {}

	/**
	 * What a trial holds.
	 *
	 * @param codes by kernel, then sample, then neuron
	 */
	record Drawn(List<Known> events, List<Placed> codes) {}
}
