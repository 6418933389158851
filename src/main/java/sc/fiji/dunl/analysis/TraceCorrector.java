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
import java.util.Optional;

import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.Baseline;
import sc.fiji.dunl.trace.Bleaching;
import sc.fiji.dunl.trace.Bleaching.NotFittedException;
import sc.fiji.dunl.trace.ControlChannel;
import sc.fiji.dunl.trace.DeltaF;
import sc.fiji.dunl.trace.Neuropil;
import sc.fiji.dunl.trace.Noise;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;

/**
 * Takes one ROI from its measured trace to the one that is analysed: background,
 * neuropil, bleaching, F0 or control, unit. Immutable, so that ROIs may be
 * corrected side by side; what is wrong with one does not stop the others.
 */
final class TraceCorrector {

	/**
	 * What became of a ROI.
	 *
	 * @param corrected [sample], fluorescence after the corrections
	 * @param analysed [sample], in the unit of the analysis; NaN throughout if the
	 *          ROI is left out
	 * @param correction what was done, in numbers
	 * @param notes what there is to say of it
	 */
	record Outcome(double[] corrected, double[] analysed, RoiCorrection correction, List<Note> notes) {}

	/**
	 * A finding about a ROI, for a warning or, if it is true of all ROIs, an error.
	 *
	 * @param flag its word
	 * @param what the finding, as the start of a sentence
	 * @param leftOut whether the ROI is left out because of it
	 * @param remedy what to do, as the end of a sentence
	 */
	record Note(String flag, String what, boolean leftOut, String remedy) {}

	private static final String F0_REMEDY =
		"undo a background subtraction, lower neuropil_coefficient or baseline_floor, set signal to df, or check that the ROIs are those of " +
			"this movie";
	private static final String DEAD_REMEDY = "see where it lies, and check that the ROIs are those of this movie";
	private static final String CONTROL_REMEDY = "check the control channel, or set control_channel to 0";

	private final Settings settings;
	private final Extraction extraction;
	private final TimeAxis time;
	private final String signal;
	private final int background;
	private final Optional<Bleaching> bleaching;
	private final Optional<Baseline> baseline;

	/**
	 * @param background position of the ROI that is the background, or -1
	 * @param bleaching how bleaching is found, if it is to be undone
	 * @param baseline how F0 is found, if it is needed and no control takes its place
	 */
	TraceCorrector(final Extraction extraction, final Settings settings, final int background,
		final Optional<Bleaching> bleaching, final Optional<Baseline> baseline)
	{
		this.extraction = extraction;
		this.settings = settings;
		this.background = background;
		this.bleaching = bleaching;
		this.baseline = baseline;
		time = extraction.fluorescence().time();
		signal = settings.get(TraceOptions.SIGNAL);
	}

	/** Corrects a ROI. */
	Outcome of(final int roi) {
		return new Run(roi).outcome();
	}

	/** The steps of one ROI, which share its trace and what is noted of it. */
	private final class Run {

		private final int roi;
		private final String label;
		private final List<Note> notes = new ArrayList<>();
		private double[] f;
		private double[] analysed;
		private double coefficient = Double.NaN;
		private double bleached = Double.NaN;
		private double slope = Double.NaN;
		private double intercept = Double.NaN;
		private double level = Double.NaN;
		private double belowFloor = Double.NaN;

		Run(final int roi) {
			this.roi = roi;
			label = extraction.fluorescence().labels().get(roi);
			f = extraction.fluorescence().trace(roi);
		}

		Outcome outcome() {
			final double[] values = Arrays.stream(f).filter(y -> !Double.isNaN(y)).distinct().limit(2).toArray();
			if (!Noise.measurable(f)) leaveOut(RoiCorrection.NO_SAMPLES, "ROI '" + label + "' has no two samples in a row",
				"see where it lies, and whether its pixels are saturated or the frames black");
			else if (values.length == 1 && !signal.equals(TraceOptions.RAW)) leaveOut(RoiCorrection.DEAD, constant(values[0]),
				DEAD_REMEDY);
			else {
				if (values.length == 1) note(RoiCorrection.DEAD, constant(values[0]), DEAD_REMEDY);
				correct();
				if (notes.stream().noneMatch(Note::leftOut) && !Noise.measurable(analysed)) leaveOut(RoiCorrection.NO_SAMPLES, "ROI '" +
					label + "' has no two samples in a row after the corrections",
					"see where its background, neuropil or control is missing");
			}
			final List<String> flags = notes.stream().map(Note::flag).toList();
			return new Outcome(f, analysed, new RoiCorrection(label, coefficient, bleached, slope, intercept, level,
				belowFloor, flags), notes);
		}

		private String constant(final double value) {
			return "ROI '" + label + "' is " + value + " in every frame";
		}

		private void correct() {
			subtractBackground(f, extraction.fluorescence());
			if (extraction.control().isPresent()) {
				final double[] control = extraction.control().get().trace(roi);
				subtractBackground(control, extraction.control().get());
				f = unbleached(f, "");
				fitControl(unbleached(control, "control of "));
				return;
			}
			subtractNeuropil();
			f = unbleached(f, "");
			if (baseline.isPresent()) relate(baseline.get().of(f, time), "baseline F0", F0_REMEDY);
			else analysed = f;
		}

		private void subtractBackground(final double[] trace, final TraceSet of) {
			if (background < 0) return;
			for (int t = 0; t < trace.length; t++)
				trace[t] -= of.value(background, t);
		}

		private void subtractNeuropil() {
			if (extraction.neuropil().isEmpty()) return;
			final double[] neuropil = extraction.neuropil().get().trace(roi);
			subtractBackground(neuropil, extraction.neuropil().get());
			coefficient = settings.get(TraceOptions.NEUROPIL_COEFFICIENT);
			if (settings.get(TraceOptions.NEUROPIL_METHOD).equals(TraceOptions.ESTIMATED)) {
				final double estimate = Neuropil.coefficient(f, neuropil, time);
				if (estimate >= 0 && estimate <= 1) coefficient = estimate;
				else note(RoiCorrection.NEUROPIL_NOT_ESTIMATED, "The neuropil coefficient of ROI '" + label + "' " + (Double
					.isNaN(estimate) ? "cannot be estimated from so few samples or so steady a neuropil" : "is estimated as " +
						shown(estimate) + ", which is not from 0 to 1") + ", so it is corrected by neuropil_coefficient (" +
					coefficient + ")", "see whether the ROI and its surroundings are free of other cells");
			}
			f = Neuropil.correct(f, neuropil, coefficient);
		}

		private double[] unbleached(final double[] trace, final String kind) {
			if (bleaching.isEmpty()) return trace;
			try {
				final double[] corrected = bleaching.get().correct(trace, time);
				if (kind.isEmpty()) bleached = bleachedPart(trace, corrected);
				return corrected;
			}
			catch (final NotFittedException e) {
				note(RoiCorrection.BLEACHING_NOT_FITTED, "The bleaching of the " + kind + "ROI '" + label +
					"' cannot be corrected as " + settings.get(TraceOptions.BLEACHING) + ", since " + e.getMessage() +
					"; the trace is left as it is", "choose another bleaching, or none");
				return trace;
			}
		}

		private void fitControl(final double[] control) {
			final Optional<ControlChannel> fit = ControlChannel.fit(f, control);
			if (fit.isEmpty()) {
				leaveOut(RoiCorrection.CONSTANT_CONTROL, "The control channel of ROI '" + label +
					"' is the same throughout, so it cannot be fitted", CONTROL_REMEDY);
				return;
			}
			slope = fit.get().slope();
			intercept = fit.get().intercept();
			if (slope < 0) note(RoiCorrection.NEGATIVE_CONTROL, "The control channel of ROI '" + label +
				"' falls where the signal rises (slope " + shown(slope) + "), so correcting with it may add artefacts",
				"check that control_channel is right");
			final double[] corrected = fit.get().corrected(f);
			if (signal.equals(TraceOptions.RAW)) analysed = corrected;
			else relate(fit.get().fitted(), "fitted control", CONTROL_REMEDY);
			f = corrected;
		}

		/** Brings the trace to its unit, relative to its resting level. */
		private void relate(final double[] f0, final String name, final String remedy) {
			final double[] sorted = Arrays.stream(f0).filter(v -> !Double.isNaN(v)).sorted().toArray();
			if (sorted.length > 0) level = sorted[sorted.length / 2];
			if (sorted.length == 0) leaveOut(RoiCorrection.NO_F0, "The " + name + " of ROI '" + label +
				"' has no sample to be taken from", "choose another baseline");
			else if (signal.equals(TraceOptions.DF)) analysed = DeltaF.difference(f, f0);
			else if (signal.equals(TraceOptions.ZSCORE)) zScore(f0);
			else overF(f0, sorted, name, remedy);
		}

		private void zScore(final double[] f0) {
			analysed = DeltaF.zScore(f, f0);
			if (Arrays.stream(analysed).allMatch(Double::isNaN)) leaveOut(RoiCorrection.NO_SPREAD, "ROI '" + label +
				"' is the same in more than half of the frames, so its z-score has no meaning", "see where it lies");
		}

		private void overF(final double[] f0, final double[] sorted, final String name, final String remedy) {
			final double floor = Noise.measurable(f) ? settings.get(TraceOptions.BASELINE_FLOOR) * Noise.sigma(f) : 0;
			int below = 0;
			while (below < sorted.length && (sorted[below] < floor || sorted[below] <= 0))
				below++;
			belowFloor = (double) below / sorted.length;
			if (belowFloor > 0.5 || below > 0 && floor == 0) leaveOut(RoiCorrection.NO_F0, "The " + name + " of ROI '" +
				label + "' is " + shown(belowFloor > 0.5 ? level : sorted[0]) + ", not above " + (floor > 0
					? "the noise of its trace (" + shown(floor) + ")" : "0") + ", so dF/F has no meaning", remedy);
			else {
				analysed = DeltaF.overF(f, f0, Math.max(floor, Double.MIN_NORMAL));
				if (below > 0) note(RoiCorrection.LOW_F0, "The " + name + " of ROI '" + label + "' is below " + shown(floor) +
					", the noise of its trace, in " + shown(100 * belowFloor) +
					" % of the samples, where dF/F is relative to that floor instead", remedy);
			}
		}

		private void note(final String flag, final String what, final String remedy) {
			notes.add(new Note(flag, what, false, remedy));
		}

		private void leaveOut(final String flag, final String what, final String remedy) {
			notes.add(new Note(flag, what, true, remedy));
			analysed = new double[f.length];
			Arrays.fill(analysed, Double.NaN);
		}
	}

	/** Part of the brightness that is missing at the last sample. */
	private static double bleachedPart(final double[] before, final double[] after) {
		for (int t = before.length - 1; t >= 0; t--)
			if (!Double.isNaN(before[t]) && after[t] != 0) return 1 - before[t] / after[t];
		return 0;
	}

	private static String shown(final double value) {
		return String.format(Locale.ROOT, "%.3g", value);
	}
}
