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
		return settings.get(DunlOptions.TRIAL_EVENT).isEmpty() ? byTime(trials, reach, part) : byTrial(trials, part, settings
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
		if (settings.get(DunlOptions.TRIAL_EVENT).isEmpty()) return training.stream().map(trial -> {
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
