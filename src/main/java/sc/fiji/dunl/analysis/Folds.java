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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trial.Trial;

/**
 * The parts of recordings that are held out in turn ({@code folds}). Of
 * recordings that are cut into trials, the trials are dealt out in an order drawn
 * by the seed, so that each part has about as many of each recording; one that is
 * a single trial is parted into as many blocks of time.
 */
final class Folds {

	/** [recording][trial], the part that each trial is in; null where recordings are parted by time. */
	private final int[][] parts;
	private final int count;

	private Folds(final int[][] parts, final int count) {
		this.parts = parts;
		this.count = count;
	}

	/**
	 * @param recordings cut into trials
	 * @param reach samples of the longest kernel that will be learned
	 * @throws InputException if the recordings cannot be parted so often
	 */
	static Folds of(final List<CutRecording> recordings, final int reach, final Settings settings) {
		final int count = settings.get(ChoiceOptions.FOLDS);
		for (final CutRecording recording : recordings)
			for (final Trial trial : recording.trials())
				if (trial.length() < reach) throw new InputException("A kernel of " + reach + " samples is longer than trial " +
					trial.number() + ", which has " + trial.length() + "; try shorter kernels (kernel_lengths_s) or cut longer trials.");
		final boolean byTrial = TrialOptions.cut(settings);
		if (!byTrial) {
			for (final CutRecording recording : recordings)
				requireBlocks(recording.trials().get(0).length(), count, reach);
			return new Folds(null, count);
		}
		final int trials = recordings.stream().mapToInt(recording -> recording.trials().size()).sum();
		if (trials == 1) throw new InputException("Setting 'folds' is " + count + ", but there is only one trial; cut more " +
			"trials, or analyse the whole recording as one (trial_event empty).");
		if (trials < count) throw new InputException("Setting 'folds' is " + count + ", but there are only " + trials +
			" trials; set it to at most " + trials + ".");
		return new Folds(deal(recordings, count, settings.get(DunlOptions.SEED)), count);
	}

	private static void requireBlocks(final int samples, final int count, final int reach) {
		if (samples / count >= reach) return;
		final int most = samples / reach;
		throw new InputException("Setting 'folds' is " + count + ", which parts a recording of " + samples +
			" samples into blocks of " + samples / count + ", shorter than a kernel of " + reach + "; " + (most < 2
				? "try shorter kernels (kernel_lengths_s)." : "set it to at most " + most + ", or try shorter kernels."));
	}

	private static int[][] deal(final List<CutRecording> recordings, final int count, final long seed) {
		final Random random = new Random(seed);
		final int[][] parts = new int[recordings.size()][];
		int next = 0;
		for (int i = 0; i < parts.length; i++) {
			parts[i] = new int[recordings.get(i).trials().size()];
			final List<Integer> order = new ArrayList<>(IntStream.range(0, parts[i].length).boxed().toList());
			Collections.shuffle(order, random);
			for (final int trial : order)
				parts[i][trial] = next++ % count;
		}
		return parts;
	}

	/** How many parts there are. */
	int count() {
		return count;
	}

	/**
	 * What is learned from while a part is held out, one per recording.
	 *
	 * @param recordings cut as those the folds were made of, for whichever kernels
	 * @param reach samples of the longest of these
	 */
	List<CutRecording> training(final int fold, final List<CutRecording> recordings, final int reach) {
		return pick(fold, false, recordings, reach);
	}

	/** The part that is held out, one per recording; see {@link #training}. */
	List<CutRecording> heldOut(final int fold, final List<CutRecording> recordings, final int reach) {
		return pick(fold, true, recordings, reach);
	}

	private List<CutRecording> pick(final int fold, final boolean held, final List<CutRecording> recordings,
		final int reach)
	{
		final List<CutRecording> picked = new ArrayList<>();
		for (int i = 0; i < recordings.size(); i++) {
			final List<Trial> trials = recordings.get(i).trials();
			final int[] part = parts == null ? null : parts[i];
			picked.add(recordings.get(i).of(part == null ? blocks(trials.get(0), fold, held, reach) : IntStream.range(0, trials
				.size()).filter(t -> part[t] == fold == held).mapToObj(trials::get).toList()));
		}
		return picked;
	}

	/** The block of a part, or what lies before and behind it. */
	private List<Trial> blocks(final Trial whole, final int fold, final boolean held, final int reach) {
		final int from = start(whole, fold), to = start(whole, fold + 1);
		return Arrays.stream(held ? new int[][] { { from, to } } : new int[][] { { 0, from }, { to, whole.length() } })
			.filter(range -> range[0] < range[1]).map(range -> whole.stretch(range[0], range[1], reach)).toList();
	}

	private int start(final Trial whole, final int fold) {
		return (int) ((long) whole.length() * fold / count);
	}
}
