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
package sc.fiji.dunl.behaviour;

import java.util.List;

import sc.fiji.dunl.settings.Option;

/** The settings of a comparison of codes with behaviour. */
public final class BehaviourOptions {

	public static final Option<String> COVARIATES = Option.text("covariates", "Covariates", "",
		"Columns of the events that codes are held against, separated by commas; empty takes all that vary.");

	public static final Option<String> CATEGORIES = Option.text("categories", "of these, categories", "",
		"Which of the covariates are names of categories although they are written as numbers, separated by commas.");

	public static final Option<String> KERNELS = Option.text("kernels", "Kernels", "",
		"Names of the kernels, separated by commas; empty takes all that have a code for each event.");

	public static final Option<String> AT_EVENT = Option.text("at_event", "Only events called", "",
		"Name of the events to take; kernels that do not start at them then get the sum of their codes in a window around " +
			"each. Empty takes each kernel at the events that start it.");

	public static final Option<Double> WINDOW_START = Option.number("window_start_s", "Window from", "s", 0, -1e6, 1e6,
		"Start of the window after each event of at_event in which codes of other kernels are summed.");

	public static final Option<Double> WINDOW_STOP = Option.number("window_stop_s", "Window to", "s", 1, -1e6, 1e6,
		"End of that window, which is no part of it.");

	public static final Option<Boolean> ONLY_ACCEPTED = Option.flag("only_accepted", "Only accepted ROIs", false,
		"Whether to take only the ROIs that were accepted in Explore Results, rather than all but those that were rejected.");

	public static final Option<Integer> PERMUTATIONS = Option.integer("permutations", "Permutations", "", 1000, 100,
		1_000_000, "How often trials are shuffled, for p-values of few trials and for what the population shows by chance.");

	public static final Option<Integer> PERMUTATION_SEED = Option.integer("permutation_seed", "Seed of permutations", "", 0,
		Integer.MIN_VALUE, Integer.MAX_VALUE, "Seed of the shuffles; the same seed gives the same result.");

	/** All of them, in the order of the dialog. */
	public static final List<Option<?>> ALL = List.of(COVARIATES, CATEGORIES, KERNELS, AT_EVENT, WINDOW_START, WINDOW_STOP,
		ONLY_ACCEPTED, PERMUTATIONS, PERMUTATION_SEED);

	private BehaviourOptions() {
		// NB: constants only.
	}
}
