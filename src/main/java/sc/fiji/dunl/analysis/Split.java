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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trial.Trial;

/**
 * Which trials are learned from, and which are held out to tell how well what
 * was learned holds ({@code train_val_split}). Of recordings that are cut into
 * trials, trials drawn by the seed are held out; of one that is a single trial,
 * its last part, so that no held-out sample is near one that was learned from
 * but at the cut. What is learned from may be a part of the rest
 * ({@code train_with_fraction}).
 */
record Split(List<Trial> training, List<Trial> heldOut) {

	/**
	 * @param trials of all recordings; same traces or not
	 * @param reach samples of the longest kernel
	 */
	static Split of(final List<Trial> trials, final int reach, final Settings settings) {
		final Split split = whole(trials, reach, settings);
		final double part = settings.get(DunlOptions.TRAIN_FRACTION);
		return part == 1 ? split : new Split(fraction(split.training(), reach, part, settings), split.heldOut());
	}

	private static Split whole(final List<Trial> trials, final int reach, final Settings settings) {
		final double part = settings.get(DunlOptions.TRAIN_SPLIT);
		if (part == 1) return new Split(trials, List.of());
		return !TrialOptions.cut(settings) ? byTime(trials, reach, part) : byTrial(trials, part, settings
			.get(DunlOptions.SEED));
	}

	private static Split byTime(final List<Trial> trials, final int reach, final double part) {
		final List<Trial> training = new ArrayList<>(), heldOut = new ArrayList<>();
		for (final Trial trial : trials) {
			final int cut = (int) Math.round(part * trial.length());
			if (Math.min(cut, trial.length() - cut) < reach) throw new InputException("train_val_split is " + part +
				", which parts a recording of " + trial.length() + " samples into " + cut + " and " + (trial.length() - cut) +
				"; each part must be as long as the longest kernel (" + reach + " samples), or set it to 1.");
			training.add(trial.stretch(0, cut, reach));
			heldOut.add(trial.stretch(cut, trial.length(), reach));
		}
		return new Split(training, heldOut);
	}

	private static Split byTrial(final List<Trial> trials, final double part, final long seed) {
		final int count = trials.size();
		if (count < 2) throw new InputException("train_val_split is " + part +
			", but there is only one trial, so none can be held out; set it to 1.");
		final List<Integer> order = new ArrayList<>();
		for (int i = 0; i < count; i++)
			order.add(i);
		Collections.shuffle(order, new Random(seed));
		final int learned = (int) Math.max(1, Math.min(count - 1, Math.round(part * count)));
		return new Split(pick(trials, order.subList(0, learned)), pick(trials, order.subList(learned, count)));
	}

	/** Some of what there is to learn from ({@code train_with_fraction}). */
	private static List<Trial> fraction(final List<Trial> training, final int reach, final double part,
		final Settings settings)
	{
		if (!TrialOptions.cut(settings)) return training.stream().map(trial -> {
			final int cut = (int) Math.round(part * trial.length());
			if (cut < reach) throw new InputException("train_with_fraction is " + part + ", which leaves " + cut +
				" samples to learn from; at least the longest kernel (" + reach + " samples) is needed, so raise it.");
			return trial.stretch(0, cut, reach);
		}).toList();
		final List<Integer> order = new ArrayList<>();
		for (int i = 0; i < training.size(); i++)
			order.add(i);
		Collections.shuffle(order, new Random(settings.get(DunlOptions.SEED) + 1L));
		return pick(training, order.subList(0, (int) Math.max(1, part * training.size())));
	}

	private static List<Trial> pick(final List<Trial> trials, final List<Integer> some) {
		return new TreeSet<>(some).stream().map(trials::get).toList();
	}
}
