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
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.progress.ParallelProgress;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;

/**
 * Chooses the number and length of kernels and the sparse penalty by
 * cross-validation: for each combination and each {@link Folds fold}, kernels are
 * learned from the other folds, and {@link Prediction predict} samples of this one
 * that were {@link HiddenSamples hidden}. Hiding samples within what is held out
 * is the speckled cross-validation of Wold (1978, doi:10.1080/00401706.1978.10489693;
 * also Owen and Perry 2009, doi:10.1214/08-AOAS227): codes are fitted to the
 * held-out trials themselves, so their plain error falls with every kernel more.
 */
public final class Choosing {

	/** Hidden stretches in the shortest kernel: of an event, enough must be seen to tell what is hidden of it. */
	private static final int STRETCHES = 8;

	private final List<Recording> recordings;
	private final List<Candidate> candidates;
	private final double rateHz;
	private final Progress progress;
	private final List<String> warnings = new ArrayList<>();
	private Folds folds;
	private HiddenSamples hidden;

	private Choosing(final List<Recording> recordings, final List<Candidate> candidates, final Progress progress) {
		this.recordings = recordings;
		this.candidates = candidates;
		this.progress = progress;
		rateHz = recordings.get(0).traces().time().rateHz();
	}

	/**
	 * Chooses among the combinations that {@link ChoiceOptions} ask for.
	 *
	 * @param recordings of one rate; at least one
	 * @param settings all others, and those that lists are empty for
	 * @param specs the kernels that the settings name; may be none
	 * @throws InputException if a list holds what cannot be tried, or there are too
	 *           few or too short trials
	 */
	public static Choice choose(final List<Recording> recordings, final Settings settings, final List<KernelSpec> specs,
		final Progress progress)
	{
		final Choosing choosing = new Choosing(recordings, Candidates.of(settings, specs, recordings), progress);
		choosing.prepare(settings);
		return choosing.choose();
	}

	/** What a combination makes of a fold. */
	private record Outcome(double loss, double trainingLoss, double codes) {}

	/** The kernels of a combination, and the recordings cut for them. */
	private record Cut(List<KernelSpec> specs, int[] lengths, List<CutRecording> recordings) {

		private int reach() {
			return Arrays.stream(lengths).max().getAsInt();
		}
	}

	/** Checks every combination before any work. */
	private void prepare(final Settings settings) {
		Analysis.requireOneRate(recordings);
		int longest = 0, shortest = Integer.MAX_VALUE;
		for (final Candidate candidate : candidates) {
			final List<KernelSpec> specs = specs(candidate);
			for (final KernelOwners owner : KernelOwners.of(specs))
				Contradictions.check(candidate.settings(), pick(specs, owner.kernels()));
			for (final int length : Analysis.lengths(specs, recordings.get(0))) {
				longest = Math.max(longest, length);
				shortest = Math.min(shortest, length);
			}
		}
		if (settings.get(TrialOptions.ONSET_JITTER) > 0) warnings.add("onset_jitter_s is " + settings.get(
			TrialOptions.ONSET_JITTER) + ", but onsets stay at their events while settings are tried.");
		final Cut first = cut(candidates.get(0), warnings);
		for (final Recording recording : recordings)
			SpikeData.check(recording.traces(), StageSettings.likelihood(settings));
		folds = Folds.of(first.recordings(), longest, settings);
		hidden = new HiddenSamples(Math.max(1, shortest / STRETCHES), settings.get(DunlOptions.SEED));
	}

	private Choice choose() {
		final int count = folds.count();
		final ParallelProgress parts = new ParallelProgress(progress, "Trying settings", candidates.size() * count);
		// NB: Those that take longest first, so that no core is left with one of them in the end.
		final Outcome[] outcomes = new Outcome[candidates.size() * count];
		IntStream.range(0, outcomes.length).map(i -> outcomes.length - 1 - i).parallel().forEach(i -> outcomes[i] = outcome(
			candidates.get(i / count), i % count, parts.part(i)));
		progress.check();
		final double[][] losses = new double[candidates.size()][count];
		final double[] training = new double[candidates.size()], codes = new double[candidates.size()];
		for (int i = 0; i < outcomes.length; i++) {
			losses[i / count][i % count] = outcomes[i].loss();
			training[i / count] += outcomes[i].trainingLoss() / count;
			codes[i / count] += outcomes[i].codes();
		}
		return Choice.among(candidates, losses, training, codes, warnings);
	}

	private Outcome outcome(final Candidate candidate, final int fold, final Progress told) {
		final Cut cut = cut(candidate, new ArrayList<>());
		final List<CutRecording> training = folds.training(fold, cut.recordings(), cut.reach());
		final List<CutRecording> heldOut = folds.heldOut(fold, cut.recordings(), cut.reach());
		double loss = 0, codes = 0;
		long samples = 0;
		final List<List<Double>> histories = new ArrayList<>();
		final Settings settings = shortened(candidate.settings());
		final List<KernelOwners> owners = KernelOwners.of(cut.specs());
		for (final KernelOwners owner : owners) {
			final int[] own = owner.kernels();
			final List<KernelSpec> specs = pick(cut.specs(), own);
			final Learning learning = Starts.learn(of(owner, training), specs, Arrays.stream(own).map(c -> cut.lengths()[c])
				.toArray(), rateHz, settings, told.part(histories.size(), owners.size())).best();
			histories.add(learning.losses());
			final Prediction prediction = new Prediction(learning.kernels(), specs, candidate.settings(), hidden);
			for (int i = 0; i < recordings.size(); i++)
				if (owner.rois(recordings.get(i).traces()).length > 0) prediction.add(i, of(owner, i, heldOut.get(i)), told);
			loss += prediction.loss();
			samples += prediction.samples();
			codes += prediction.codes();
		}
		if (samples == 0) throw new InputException("No sample of fold " + (fold + 1) +
			" was observed, so nothing can be predicted there; set folds to fewer, or leave that part out.");
		told.update("", 1);
		final List<Double> losses = Learning.mean(histories);
		return new Outcome(loss / samples, losses.isEmpty() ? Double.NaN : losses.get(losses.size() - 1), codes);
	}

	/** For tries, whose kernels are those of the encoder: refined ones suit the events of a search, which no prediction makes. */
	private static Settings shortened(final Settings settings) {
		return settings.with(DunlOptions.EPOCHS, Math.min(settings.get(DunlOptions.EPOCHS), settings.get(
			ChoiceOptions.EPOCHS))).with(DunlOptions.REFINEMENT, 0);
	}

	// -- Kernels and trials --

	private List<KernelSpec> specs(final Candidate candidate) {
		return Analysis.specs(recordings, candidate.settings(), candidate.specs());
	}

	private Cut cut(final Candidate candidate, final List<String> doubts) {
		final List<KernelSpec> specs = specs(candidate);
		final int[] lengths = Analysis.lengths(specs, recordings.get(0));
		final int reach = Arrays.stream(lengths).max().getAsInt();
		return new Cut(specs, lengths, recordings.stream().map(recording -> CutRecording.of(recording, candidate.settings(),
			specs, reach, doubts)).toList());
	}

	private static List<KernelSpec> pick(final List<KernelSpec> specs, final int[] some) {
		return Arrays.stream(some).mapToObj(specs::get).toList();
	}

	private List<CutRecording> of(final KernelOwners owner, final List<CutRecording> cut) {
		return IntStream.range(0, cut.size()).filter(i -> owner.rois(recordings.get(i).traces()).length > 0).mapToObj(i -> of(
			owner, i, cut.get(i))).toList();
	}

	private CutRecording of(final KernelOwners owner, final int recording, final CutRecording cut) {
		return cut.of(owner.rois(recordings.get(recording).traces()), owner.kernels());
	}
}
