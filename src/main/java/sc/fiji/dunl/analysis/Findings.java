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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Decoder;
import sc.fiji.dunl.dunl.Inference;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.Likelihood;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.evaluate.Fit;
import sc.fiji.dunl.evaluate.FrameCounts;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.trace.Noise;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.EventUse;
import sc.fiji.dunl.trial.Trial;

/**
 * Gathers what was found trial by trial, in the units of the traces. Where
 * trials overlap, the fit shown is that of the later one.
 */
final class Findings {

	private final Recording recording;
	private final TraceSet traces;
	private final KernelBank kernels;
	private final Likelihood likelihood;
	private final List<Code> codes = new ArrayList<>();
	private final double[][] baseline;
	private final double[][] fit;

	/** @param likelihood how traces arise from baseline and codes: the fit is their expected value */
	Findings(final Recording recording, final KernelBank kernels, final Likelihood likelihood) {
		this.recording = recording;
		traces = recording.traces();
		this.kernels = kernels;
		this.likelihood = likelihood;
		baseline = new double[traces.size()][traces.time().size()];
		fit = new double[traces.size()][traces.time().size()];
		for (int r = 0; r < fit.length; r++) {
			Arrays.fill(baseline[r], Double.NaN);
			Arrays.fill(fit[r], Double.NaN);
		}
	}

	/**
	 * Adds what was found in a trial.
	 *
	 * @param found one per trace of the trial
	 * @param part which traces of the recording these are, and their units
	 * @param kernelOf position in the bank of each kernel of the trial
	 */
	void add(final Trial trial, final List<Inference.Found> found, final CutRecording part, final int[] kernelOf) {
		final int first = trial.firstSample(), end = first + trial.length();
		for (int n = 0; n < found.size(); n++) {
			final int r = part.rois()[n];
			final double scale = part.scale()[n];
			final List<Code> own = new ArrayList<>();
			for (final Code code : found.get(n).codes())
				own.add(new Code(r, kernelOf[code.kernel()], code.trial(), code.sample(), code.eventRow(), code.amplitude() *
					scale, code.confidence().times(scale)));
			final List<Code> inTrial = own.stream().map(code -> new Code(r, code.kernel(), code.trial(), code.sample() - first,
				code.eventRow(), code.amplitude())).toList();
			final double[] eta = new double[trial.length()];
			for (final int c : kernelOf)
				Decoder.addPart(kernels, inTrial, r, c, eta);
			for (int t = first; t < end; t++) {
				baseline[r][t] = found.get(n).baseline() * scale;
				fit[r][t] = likelihood.mean(baseline[r][t] + eta[t - first]);
			}
			codes.addAll(own);
		}
	}

	/** All of it, with what was made of the events and the history of learning. */
	AnalysisResult result(final Model model, final List<EventUse> uses, final List<Double> losses, final List<Double> heldOut,
		final List<Restart> restarts, final List<String> warnings)
	{
		final List<RoiQuality> quality = quality();
		final List<String> all = new ArrayList<>(warnings);
		for (int r = 0; r < quality.size(); r++) {
			final RoiQuality roi = quality.get(r);
			// NB: Of a ROI that they left out, or found the same throughout, the corrections have said why.
			if (traces.flags(r).contains(RoiCorrection.DEAD)) continue;
			if (roi.flags().contains("constant")) all.add("The trace of ROI '" + roi.roi() +
				"' is constant, so nothing was found in it; see where the ROI lies.");
			else if (roi.flags().contains("not_analysed") && traces.flags(r).isEmpty()) all.add("Too few samples of ROI '" + roi.roi() +
				"' were observed, so it was left out; see where the ROI lies.");
		}
		missing().ifPresent(sentence -> all.add(recording.say(sentence)));
		return new AnalysisResult(traces, uses, model, codes(), baseline, fit, quality, losses, heldOut, restarts, all);
	}

	/** By ROI, then kernel, then trial, then sample. */
	List<Code> codes() {
		codes.sort(Comparator.comparingInt(Code::roi).thenComparingInt(Code::kernel).thenComparingInt(Code::trial)
			.thenComparingInt(Code::sample));
		return codes;
	}

	/** How many samples are missing in the ROIs that have any. */
	private Optional<String> missing() {
		final int samples = traces.time().size();
		final int[] counts = IntStream.range(0, traces.size()).map(traces::missing).filter(count -> count < samples).toArray();
		final long sum = Arrays.stream(counts).asLongStream().sum();
		return sum == 0 ? Optional.empty() : Optional.of(String.format(Locale.ROOT,
			"%.3g %% of the samples are missing (at most %d of %d in a ROI) and were left out.", 100.0 * sum / counts.length /
				samples, Arrays.stream(counts).max().getAsInt(), samples));
	}

	/** Noise of a trace; spikes have none beside themselves. */
	private double noise(final double[] trace) {
		return likelihood == Likelihood.GAUSSIAN && Noise.measurable(trace) ? Noise.sigma(trace) : Double.NaN;
	}

	private List<RoiQuality> quality() {
		final List<RoiQuality> quality = new ArrayList<>();
		for (int r = 0; r < traces.size(); r++) {
			final int roi = r;
			final int events = (int) codes.stream().filter(code -> code.roi() == roi && code.amplitude() != 0).count();
			final double[] trace = traces.trace(r), fitted = fit[r];
			final int[] inside = IntStream.range(0, trace.length).filter(t -> !Double.isNaN(trace[t] + fitted[t])).toArray();
			final List<String> flags = new ArrayList<>(traces.flags(r));
			if (inside.length == 0) flags.add("not_analysed");
			else if (Arrays.stream(trace).filter(y -> !Double.isNaN(y)).distinct().limit(2).count() == 1) flags.add("constant");
			if (traces.missing(r) > 0) flags.add("missing_samples");
			final Optional<FrameCounts> frames = Optional.ofNullable(recording.frames().get(traces.labels().get(r)));
			frames.ifPresent(counts -> {
				if (counts.saturated() > 0) flags.add("saturated");
				if (counts.nonFinite() > 0) flags.add("nonfinite");
				if (counts.zero() > 0) flags.add("zero");
			});
			if (events == 0) flags.add("no_events");
			quality.add(new RoiQuality(traces.labels().get(r), noise(trace),
				inside.length == 0 ? Double.NaN : Fit.r2(Arrays.stream(inside).mapToDouble(t -> trace[t]).toArray(), Arrays
					.stream(inside).mapToDouble(t -> fitted[t]).toArray()), events, traces.missing(r), frames,
					flags));
		}
		return quality;
	}
}
