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
import java.util.stream.Stream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Encoder;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.Encoders;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.train.Example;
import sc.fiji.dunl.dunl.train.Projection;
import sc.fiji.dunl.dunl.train.Refinement;
import sc.fiji.dunl.dunl.train.Trainer;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trial.Trial;

/**
 * Learns the kernels that some ROIs share, from all recordings of these.
 *
 * @param first kernels that learning started from, [kernel][sample]
 * @param kernels learned, [kernel][sample]
 * @param losses training loss of each epoch
 * @param heldOut loss of the held-out part after each epoch, or empty
 */
record Learning(double[][] first, double[][] kernels, List<Double> losses, List<Double> heldOut) {

	/**
	 * @param recordings with the ROIs and kernels in question alone
	 * @param specs one per kernel
	 * @param lengths samples of each kernel
	 * @param seed of the first kernels and of the order of trials; which trials are
	 *          learned from is that of the settings
	 */
	static Learning of(final List<CutRecording> recordings, final List<KernelSpec> specs, final int[] lengths,
		final double rateHz, final Settings settings, final int seed, final Progress progress)
	{
		final double[][] first = FirstKernels.of(Split.of(trials(recordings), reach(lengths), settings).training(), specs,
			lengths, rateHz, settings.with(DunlOptions.SEED, seed));
		return from(first, first, recordings, specs, lengths, settings, seed, progress);
	}

	/** Learns on from these kernels, with onsets that have moved; the histories are continued. */
	Learning again(final List<CutRecording> recordings, final List<KernelSpec> specs, final int[] lengths,
		final Settings settings, final Progress progress)
	{
		final Learning next = from(first, kernels, recordings, specs, lengths, settings, settings.get(DunlOptions.SEED), progress);
		return new Learning(first, next.kernels(), joined(losses, next.losses()), joined(heldOut, next.heldOut()));
	}

	private static Learning from(final double[][] first, final double[][] start, final List<CutRecording> recordings,
		final List<KernelSpec> specs, final int[] lengths, final Settings settings, final int seed, final Progress progress)
	{
		final Encoder encoder = Encoders.fastest(StageSettings.encoder(settings, specs));
		final Split scaled = Split.of(trials(settings.get(DunlOptions.PENALTY_UNIT).equals(DunlOptions.LAMBDA_MAX)
			? recordings.stream().map(r -> r.inLargestPenalties(encoder.settings(), start, settings)).toList() : recordings),
			reach(lengths), settings);
		final List<Double> losses = new ArrayList<>(), heldOut = new ArrayList<>();
		final double[][] learned = new Trainer(encoder, StageSettings.training(settings.with(DunlOptions.SEED, seed)), StageSettings
			.projection(settings, specs, lengths)).train(examples(scaled.training(), "There is nothing to learn from", settings),
				new Trainer.HeldOut(examples(scaled.heldOut(), "There is nothing to hold out", settings), settings.get(
					DunlOptions.PATIENCE)), start, epoch -> {
						losses.add(epoch.loss());
						if (!Double.isNaN(epoch.heldOut())) heldOut.add(epoch.heldOut());
					}, progress);
		return new Learning(first, refined(learned, examples(scaled.training(), "There is nothing to learn from", settings),
			encoder.settings(), StageSettings.projection(settings, specs, lengths), settings, progress), losses, heldOut);
	}

	/** The kernels after their refinement, where there is one. */
	private static double[][] refined(final double[][] learned, final List<Example> examples,
		final EncoderSettings encoder, final Projection projection, final Settings settings, final Progress progress)
	{
		final int rounds = settings.get(DunlOptions.REFINEMENT);
		if (rounds == 0 || settings.get(DunlOptions.EPOCHS) == 0) return learned;
		final Refinement refinement = new Refinement(examples, encoder, projection, settings.get(DunlOptions.SMOOTHNESS));
		return refinement.applies() ? refinement.of(learned, rounds, progress).kernels() : learned;
	}

	/**
	 * The trials that were learned from, by recording, in the units that they were
	 * learned in; recordings without any are left out.
	 *
	 * @param first kernels that learning started from
	 */
	static List<List<Trial>> training(final List<CutRecording> recordings, final double[][] first,
		final List<KernelSpec> specs, final int[] lengths, final Settings settings)
	{
		final EncoderSettings encoder = StageSettings.encoder(settings, specs);
		final List<CutRecording> scaled = settings.get(DunlOptions.PENALTY_UNIT).equals(DunlOptions.LAMBDA_MAX) ? recordings
			.stream().map(recording -> recording.inLargestPenalties(encoder, first, settings)).toList() : recordings;
		final List<Trial> all = trials(scaled), learned = Split.of(all, reach(lengths), settings).training();
		final List<List<Trial>> training = new ArrayList<>();
		for (int i = 0; i < scaled.size(); i++) {
			final List<Trial> own = scaled.get(i).trials();
			// NB: Of recordings that are one trial each, a part of each is learned from, in their order.
			final int recording = i;
			final boolean whole = learned.size() == scaled.size() && all.size() == scaled.size();
			final List<Trial> found = whole ? List.of(learned.get(recording)) : learned.stream().filter(trial -> own.stream()
				.anyMatch(other -> other == trial)).toList();
			if (!found.isEmpty()) training.add(found);
		}
		return training;
	}

	private static int reach(final int[] lengths) {
		return Arrays.stream(lengths).max().getAsInt();
	}

	private static List<Double> joined(final List<Double> a, final List<Double> b) {
		return Stream.concat(a.stream(), b.stream()).toList();
	}

	/**
	 * The loss that tells one learning from another: the smallest of the held-out
	 * part, else the last of learning; NaN if there was no epoch.
	 */
	double loss() {
		return !heldOut.isEmpty() ? Collections.min(heldOut) : losses.isEmpty() ? Double.NaN : losses.get(losses.size() - 1);
	}

	/** Mean of several histories, of which those that stopped earlier stay at their last value. */
	static List<Double> mean(final List<List<Double>> histories) {
		final int epochs = histories.stream().mapToInt(List::size).max().orElse(0);
		final List<Double> mean = new ArrayList<>();
		for (int e = 0; e < epochs; e++) {
			double sum = 0;
			for (final List<Double> history : histories)
				sum += history.get(Math.min(e, history.size() - 1));
			mean.add(sum / histories.size());
		}
		return mean;
	}

	private static List<Trial> trials(final List<CutRecording> recordings) {
		return recordings.stream().flatMap(recording -> recording.trials().stream()).toList();
	}

	/** The trials with those of their traces that can be explained. */
	static List<Example> examples(final List<Trial> trials, final String complaint, final Settings settings) {
		final List<Example> examples = new ArrayList<>();
		for (final Trial trial : trials) {
			final int[] seen = GivenBaseline.seen(trial, settings);
			if (seen.length == 0) continue;
			final Trial part = trial.of(seen);
			examples.add(new Example(part, GivenBaseline.of(part, settings)));
		}
		if (examples.isEmpty() && !trials.isEmpty()) throw new InputException(complaint +
			": no sample of these traces was observed in any of " + trials.size() +
			" trial(s); leave the ROIs out, or choose other trials.");
		return examples;
	}
}
