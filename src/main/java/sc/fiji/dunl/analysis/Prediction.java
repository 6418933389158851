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

import java.util.Arrays;
import java.util.List;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.Encoders;
import sc.fiji.dunl.dunl.Inference;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.Likelihood;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trial.Trial;

/**
 * How well kernels predict samples of held-out trials from other samples of the
 * same trials. The codes are found as if the hidden samples had never been
 * observed; so codes that follow the noise, and kernels that are not those of the
 * data, predict badly, however well they fit what they see. They are the
 * encoder's, refitted, without {@code event_search}: where parts of a response are
 * hidden, its kernel and start are in doubt, and several small codes predict what
 * is hidden better than one event does that was decided on.
 */
final class Prediction {

	private final double[][] kernels;
	private final EncoderSettings encoder;
	private final Settings settings;
	private final HiddenSamples hidden;

	private double loss;
	private long samples;
	private long codes;

	/**
	 * @param kernels [kernel][sample], all of one length
	 * @param specs one per kernel
	 */
	Prediction(final double[][] kernels, final List<KernelSpec> specs, final Settings settings,
		final HiddenSamples hidden)
	{
		this.kernels = kernels;
		this.settings = settings.with(DunlOptions.EVENT_SEARCH, false);
		this.hidden = hidden;
		encoder = StageSettings.encoder(settings, specs);
	}

	/** Sum of the losses of all samples predicted so far: squared errors in units of each trace's noise, or -log p of spikes. */
	double loss() {
		return loss;
	}

	/** Number of samples predicted so far. */
	long samples() {
		return samples;
	}

	/** Number of codes that they were predicted with, mean over the rounds. */
	double codes() {
		return (double) codes / HiddenSamples.ROUNDS;
	}

	/**
	 * Predicts all samples of some trials, each once.
	 *
	 * @param recording its position
	 * @param cut its held-out trials
	 */
	void add(final int recording, final CutRecording cut, final Progress progress) {
		for (final Trial trial : cut.trials()) {
			final int[][] rounds = Arrays.stream(cut.rois()).mapToObj(roi -> hidden.rounds(recording, trial, roi)).toArray(
				int[][]::new);
			for (int round = 0; round < HiddenSamples.ROUNDS; round++)
				add(cut.of(List.of(masked(trial, rounds, round))), trial, rounds, round, progress);
		}
	}

	private static Trial masked(final Trial trial, final int[][] rounds, final int round) {
		final boolean[][] observed = new boolean[trial.rois()][trial.length()];
		for (int n = 0; n < observed.length; n++)
			for (int t = 0; t < observed[n].length; t++)
				observed[n][t] = rounds[n][t] != round && sees(trial, n, t);
		return new Trial(trial.number(), trial.firstSample(), trial.y(), trial.support(), observed);
	}

	private static boolean sees(final Trial trial, final int roi, final int sample) {
		return trial.observed() == null || trial.observed()[roi][sample];
	}

	private void add(final CutRecording masked, final Trial whole, final int[][] rounds, final int round,
		final Progress progress)
	{
		final CutRecording scaled = settings.get(DunlOptions.PENALTY_UNIT).equals(DunlOptions.LAMBDA_MAX) ? masked
			.inLargestPenalties(encoder, kernels, settings) : masked;
		final int[] position = GivenBaseline.seen(scaled.trials().get(0), settings);
		for (final CutRecording seen : scaled.seen(settings)) {
			final Trial trial = seen.trials().get(0);
			final List<Inference.Found> found = StageSettings.inference(settings, Encoders.fastest(encoder), kernels, seen).of(
				trial, GivenBaseline.of(trial, settings), progress);
			for (int n = 0; n < found.size(); n++) {
				final double inNoise = seen.scale()[n] / seen.noise()[n];
				final double[] eta = eta(found.get(n), trial);
				for (int t = 0; t < eta.length; t++)
					if (rounds[position[n]][t] == round && sees(whole, position[n], t)) {
						loss += loss(trial.y()[n][t], eta[t], inNoise);
						samples++;
					}
			}
		}
	}

	private double loss(final double y, final double eta, final double inNoise) {
		final double one = encoder.likelihood().loss(y, eta);
		return encoder.likelihood() == Likelihood.GAUSSIAN ? one * inNoise * inNoise : one;
	}

	private double[] eta(final Inference.Found found, final Trial trial) {
		final double[] eta = new double[trial.length()];
		Arrays.fill(eta, found.baseline());
		for (final Code code : found.codes()) {
			if (code.amplitude() != 0) codes++;
			final double[] h = kernels[code.kernel()];
			final int start = code.sample() - trial.firstSample();
			for (int k = Math.max(0, -start); k < Math.min(h.length, eta.length - start); k++)
				eta[start + k] += code.amplitude() * h[k];
		}
		return eta;
	}
}
