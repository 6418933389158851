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
import java.util.Map;
import java.util.stream.IntStream;

import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.LargestPenalty;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.Noise;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Trial;
import sc.fiji.dunl.trial.TrialCutter;
import sc.fiji.dunl.trial.TrialSpan;

/**
 * Traces of a recording cut into trials, each trace in a unit of its own in which
 * penalties mean the same for all of them.
 * <p>
 * A trace whose noise cannot be measured, because no two neighbouring samples of
 * it were observed, counts as not observed at all.
 * </p>
 *
 * @param rois position of each trace in the recording
 * @param noise of each trace, in the units of the recording, 1 where it is zero;
 *          NaN where it cannot be measured
 * @param scale unit of each trace in the trials, in the units of the recording;
 *          NaN where there is no noise
 * @param trials of these traces
 */
record CutRecording(int[] rois, double[] noise, double[] scale, List<Trial> trials) {

	/**
	 * Cuts all traces of a recording.
	 *
	 * @param specs one per kernel of the trials
	 * @param reach samples of the longest kernel
	 * @param warnings added to
	 */
	static CutRecording of(final Recording recording, final Settings settings, final List<KernelSpec> specs,
		final int reach, final List<String> warnings)
	{
		final TraceSet traces = recording.traces();
		final double[] noise = new double[traces.size()], scale = new double[traces.size()];
		for (int r = 0; r < noise.length; r++) {
			final double[] trace = traces.trace(r);
			final double sigma = Noise.measurable(trace) ? Noise.sigma(trace) : Double.NaN;
			noise[r] = sigma == 0 ? 1 : sigma;
			scale[r] = settings.get(DunlOptions.PENALTY_UNIT).equals(DunlOptions.ABSOLUTE) && !Double.isNaN(sigma) ? 1
				: noise[r];
		}
		final TrialCutter cutter = new TrialCutter(scaled(traces, scale), recording.events(), TimeOptions.eventSample(
			settings), specs.stream().map(KernelSpec::events).toList(), reach);
		final String event = settings.get(DunlOptions.TRIAL_EVENT);
		final List<TrialSpan> spans = recording.log().trials();
		final List<Trial> trials = !event.isEmpty() ? cutter.around(event, settings.get(DunlOptions.TRIAL_START), settings
			.get(DunlOptions.TRIAL_STOP), spans) : spans.isEmpty() ? cutter.whole() : cutter.spans(spans);
		cutter.warnings().forEach(warning -> warnings.add(recording.say(warning)));
		return new CutRecording(IntStream.range(0, noise.length).toArray(), noise, scale, trials);
	}

	private static TraceSet scaled(final TraceSet traces, final double[] scale) {
		final double[][] values = new double[traces.size()][];
		for (int r = 0; r < values.length; r++) {
			values[r] = traces.trace(r);
			for (int t = 0; t < values[r].length; t++)
				values[r][t] /= scale[r];
		}
		return TraceSet.withGaps(traces.labels(), traces.time(), values);
	}

	/** The same traces in other trials, such as some of these. */
	CutRecording of(final List<Trial> others) {
		return new CutRecording(rois, noise, scale, others);
	}

	/** Some of the traces, for some of the kernels. */
	CutRecording of(final int[] some, final int[] kernels) {
		return new CutRecording(pick(rois, some), pick(noise, some), pick(scale, some), trials.stream().map(trial -> trial.of(
			some, kernels)).toList());
	}

	/** The same with known onsets elsewhere, by the rows of their events. */
	CutRecording shifted(final Map<Integer, Integer> shifts) {
		return new CutRecording(rois, noise, scale, trials.stream().map(trial -> trial.shifted(shifts)).toList());
	}

	/**
	 * Each trial on its own with those of its traces that can be explained; trials
	 * without any are left out.
	 */
	List<CutRecording> seen(final Settings settings) {
		final List<CutRecording> parts = new ArrayList<>();
		for (final Trial trial : trials) {
			final int[] seen = GivenBaseline.seen(trial, settings);
			if (seen.length > 0) parts.add(new CutRecording(pick(rois, seen), pick(noise, seen), pick(scale, seen), List.of(
				trial.of(seen))));
		}
		return parts;
	}

	/** Each trace as a multiple of the smallest penalty at which these kernels have no code in it. */
	CutRecording inLargestPenalties(final EncoderSettings encoder, final double[][] kernels, final Settings settings) {
		final double[] factors = new double[rois.length];
		for (final Trial trial : trials) {
			final int[] seen = GivenBaseline.seen(trial, settings);
			if (seen.length == 0) continue;
			final double[] largest = LargestPenalty.of(encoder, kernels, List.of(trial.of(seen)), part -> GivenBaseline.of(
				part, settings));
			for (int i = 0; i < seen.length; i++)
				factors[seen[i]] = Math.max(factors[seen[i]], largest[i]);
		}
		final double[] scales = scale.clone();
		for (int n = 0; n < factors.length; n++) {
			// NB: Nothing in such a trace can have a code, in whatever unit it is.
			if (factors[n] == 0) factors[n] = 1;
			scales[n] *= factors[n];
		}
		return new CutRecording(rois, noise, scales, trials.stream().map(trial -> trial.over(factors)).toList());
	}

	/** A multiple of each trace's noise, in the units of the trials. */
	double[] timesNoise(final double multiple) {
		final double[] values = new double[noise.length];
		for (int n = 0; n < values.length; n++)
			// NB: In units of the noise this is the multiple itself, to the last digit.
			values[n] = multiple * (noise[n] / scale[n]);
		return values;
	}

	private static int[] pick(final int[] values, final int[] some) {
		return Arrays.stream(some).map(i -> values[i]).toArray();
	}

	private static double[] pick(final double[] values, final int[] some) {
		return Arrays.stream(some).mapToDouble(i -> values[i]).toArray();
	}
}
