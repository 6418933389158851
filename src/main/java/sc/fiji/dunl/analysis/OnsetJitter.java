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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.Encoders;
import sc.fiji.dunl.dunl.Inference;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.Likelihood;
import sc.fiji.dunl.dunl.OnsetAlignment;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trial.Trial;

/**
 * Known onsets that may shift by up to {@code onset_jitter_s}: recordings with each
 * onset where the traces say it is.
 */
final class OnsetJitter {

	/** How often kernels are learned again after onsets have moved. */
	static final int ALTERNATIONS = 4;

	private final Settings settings;
	private final List<KernelSpec> specs;
	private final List<CutRecording> recordings;
	private final int tolerance;
	private List<Map<Integer, Integer>> shifts;

	/** @param recordings with each onset where its event is */
	OnsetJitter(final Settings settings, final List<KernelSpec> specs, final List<CutRecording> recordings,
		final double rateHz)
	{
		this.settings = settings;
		this.specs = specs;
		this.recordings = List.copyOf(recordings);
		tolerance = (int) Math.floor(settings.get(TrialOptions.ONSET_JITTER) * rateHz + 1e-6);
		shifts = new ArrayList<>();
		recordings.forEach(recording -> shifts.add(new TreeMap<>()));
		if (tolerance > 0) check();
	}

	/** Whether any onset may move. */
	boolean allowed() {
		return tolerance > 0 && specs.stream().anyMatch(KernelSpec::eventsKnown);
	}

	/**
	 * Aligns the onsets of all recordings with kernels.
	 *
	 * @param kernels [kernel][sample], all of one length
	 * @param learning whether these kernels are to be learned on, so that shifts are
	 *          kept from drifting with them
	 * @return whether any onset is elsewhere than it was
	 */
	boolean align(final double[][] kernels, final boolean learning, final Progress progress) {
		final List<Map<Integer, Integer>> aligned = new ArrayList<>();
		for (int i = 0; i < recordings.size(); i++) {
			progress.update("Aligning onsets", (double) i / recordings.size());
			aligned.add(shifts(recordings.get(i), kernels, learning, progress));
		}
		final boolean moved = !aligned.equals(shifts);
		shifts = aligned;
		return moved;
	}

	/** The recordings with each onset where it was found. */
	List<CutRecording> aligned() {
		final List<CutRecording> moved = new ArrayList<>();
		for (int i = 0; i < recordings.size(); i++)
			moved.add(recordings.get(i).shifted(shifts.get(i)));
		return moved;
	}

	private Map<Integer, Integer> shifts(final CutRecording recording, final double[][] kernels, final boolean learning,
		final Progress progress)
	{
		final EncoderSettings encoder = StageSettings.encoder(settings, specs);
		final CutRecording scaled = settings.get(DunlOptions.PENALTY_UNIT).equals(DunlOptions.LAMBDA_MAX) ? recording
			.inLargestPenalties(encoder, kernels, settings) : recording;
		final List<OnsetAlignment.Part> parts = new ArrayList<>();
		final double[] smallest = new double[recording.rois().length];
		for (final CutRecording seen : scaled.seen(settings)) {
			final Trial trial = seen.trials().get(0);
			parts.add(new OnsetAlignment.Part(trial, GivenBaseline.of(trial, settings), seen.timesNoise(1)));
		}
		final OnsetAlignment alignment = new OnsetAlignment(new Inference(Encoders.fastest(encoder), kernels, true, smallest),
			kernels, specs.stream().mapToInt(KernelSpec::codeSign).toArray(), tolerance);
		final Map<Integer, Integer> found = alignment.of(parts, progress);
		return learning ? alignment.centred(found, parts.stream().map(OnsetAlignment.Part::trial).toList()) : found;
	}

	private void check() {
		if (StageSettings.likelihood(settings) != Likelihood.GAUSSIAN) throw new InputException("Setting 'onset_jitter_s' is " +
			settings.get(TrialOptions.ONSET_JITTER) + ", but model_distribution is " + settings.get(DunlOptions.DISTRIBUTION) +
			"; onsets can only be aligned in gaussian traces, so set it to 0.");
		if (specs.stream().anyMatch(spec -> !spec.roi().isEmpty())) throw new InputException("Setting 'onset_jitter_s' is " +
			settings.get(TrialOptions.ONSET_JITTER) + ", but ROIs have kernels of their own, and an event has one onset for all " +
			"ROIs; set it to 0, or share_kernels_among_neurons to true.");
	}
}
