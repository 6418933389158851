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
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Which of several combinations of settings predicts held-out samples best, and
 * which is the simplest that predicts them as well.
 * <p>
 * The one-standard-error rule (Breiman et al. 1984; Hastie, Tibshirani and
 * Friedman 2009, section 7.10), for differences: since all combinations predict
 * the same samples, what one of them loses against the best is compared fold by
 * fold, and the simplest whose mean loss is within one standard error of that
 * difference is chosen.
 * </p>
 *
 * @param trials one per combination, the simplest first
 * @param best position of the one with the smallest loss
 * @param chosen position of the simplest that predicts as well
 * @param warnings sentences for the user
 */
public record Choice(List<Tried> trials, int best, int chosen, List<String> warnings) {

	/**
	 * How a combination did.
	 *
	 * @param candidate the combination
	 * @param losses mean loss of a predicted sample, one per fold
	 * @param difference mean over folds of what it loses more than the best; 0 for
	 *          the best
	 * @param differenceError standard error of that mean; 0 for the best
	 * @param trainingLoss loss at the end of learning, mean over folds
	 * @param codes number of codes in all held-out parts together
	 */
	public record Tried(Candidate candidate, List<Double> losses, double difference, double differenceError,
		double trainingLoss, double codes)
	{

		public Tried {
			losses = List.copyOf(losses);
		}

		/** Mean loss over folds. */
		public double loss() {
			return mean(losses.stream().mapToDouble(Double::doubleValue).toArray());
		}

		/** Standard error of the mean loss over folds. */
		public double lossError() {
			return standardError(losses.stream().mapToDouble(Double::doubleValue).toArray());
		}

		/** Whether it predicts as well as the best, within a standard error of their difference. */
		public boolean asGood() {
			return difference <= differenceError;
		}
	}

	public Choice {
		trials = List.copyOf(trials);
		warnings = List.copyOf(warnings);
	}

	/** Number of folds. */
	public int folds() {
		return trials.get(0).losses().size();
	}

	/** What a combination is called by its position: best, chosen, both, or nothing. */
	public String word(final int index) {
		return (index == best ? "best " : "").concat(index == chosen ? "chosen" : "").strip();
	}

	/** What was chosen, for a user who sees no table. */
	public List<String> sentences() {
		final Tried first = trials.get(best), simple = trials.get(chosen);
		final String best = String.format(Locale.ROOT, "Held-out samples are predicted best by %s: loss %.4g.", first
			.candidate().words(), first.loss());
		return this.best == chosen ? List.of(best, "It is chosen: nothing simpler is within one standard error of it.")
			: List.of(best, String.format(Locale.ROOT,
				"Chosen: %s, loss %.4g, the simplest within one standard error (%.2g) of the difference.", simple.candidate()
					.words(), simple.loss(), simple.differenceError()));
	}

	/** The combination that is chosen. */
	public Candidate candidate() {
		return trials.get(chosen).candidate();
	}

	/**
	 * Compares combinations.
	 *
	 * @param candidates the simplest first
	 * @param losses [candidate][fold]
	 * @param trainingLosses [candidate]
	 * @param codes [candidate]
	 */
	static Choice among(final List<Candidate> candidates, final double[][] losses, final double[] trainingLosses,
		final double[] codes, final List<String> warnings)
	{
		int best = 0;
		for (int c = 1; c < losses.length; c++)
			if (mean(losses[c]) < mean(losses[best])) best = c;
		final Tried[] trials = new Tried[losses.length];
		for (int c = 0; c < trials.length; c++) {
			final double[] differences = new double[losses[c].length];
			for (int f = 0; f < differences.length; f++)
				differences[f] = losses[c][f] - losses[best][f];
			trials[c] = new Tried(candidates.get(c), Arrays.stream(losses[c]).boxed().toList(), mean(differences),
				standardError(differences), trainingLosses[c], codes[c]);
		}
		int chosen = 0;
		while (!trials[chosen].asGood())
			chosen++;
		final List<String> all = new ArrayList<>(warnings);
		final Candidate simplest = candidates.get(chosen);
		atEnd(candidates, simplest, Candidate::kernels, "number of kernels", "kernel_nums", false, all);
		atEnd(candidates, simplest, Candidate::lengthSeconds, "kernel length", "kernel_lengths_s", true, all);
		atEnd(candidates, simplest, Candidate::penalty, "penalty", "penalties", true, all);
		return new Choice(List.of(trials), best, chosen, all);
	}

	/** Says if nothing on one side of what is chosen was tried. */
	private static void atEnd(final List<Candidate> candidates, final Candidate chosen,
		final ToDoubleFunction<Candidate> what, final String name, final String key, final boolean below,
		final List<String> warnings)
	{
		final double[] tried = candidates.stream().mapToDouble(what).distinct().sorted().toArray();
		final double value = what.applyAsDouble(chosen);
		if (tried.length < 2) return;
		if (value == tried[tried.length - 1]) warnings.add("The chosen " + name + ", " + Candidate.number(value) +
			", is the largest that was tried; try larger ones as well (" + key + ").");
		else if (below && value == tried[0]) warnings.add("The chosen " + name + ", " + Candidate.number(value) +
			", is the smallest that was tried; try smaller ones as well (" + key + ").");
	}

	private static double mean(final double[] values) {
		return Arrays.stream(values).average().orElseThrow();
	}

	/** Standard deviation over the root of the number. */
	private static double standardError(final double[] values) {
		final double mean = mean(values);
		return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1) / values.length);
	}
}
