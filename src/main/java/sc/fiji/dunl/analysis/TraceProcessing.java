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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.TraceCorrector.Note;
import sc.fiji.dunl.analysis.TraceCorrector.Outcome;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.Annulus;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.roi.FrameSource;
import sc.fiji.dunl.roi.Overlap;
import sc.fiji.dunl.roi.PixelRules;
import sc.fiji.dunl.roi.RoiMask;
import sc.fiji.dunl.roi.TraceExtractor;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.Baseline;
import sc.fiji.dunl.trace.Bleaching;
import sc.fiji.dunl.trace.EventFree;
import sc.fiji.dunl.trace.ExponentialBleaching;
import sc.fiji.dunl.trace.FixedWindow;
import sc.fiji.dunl.trace.LowPass;
import sc.fiji.dunl.trace.Maximin;
import sc.fiji.dunl.trace.RollingPercentile;
import sc.fiji.dunl.trace.RunningBleaching;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/**
 * From a movie and its ROIs to the traces to be analysed, as
 * {@link TraceOptions} say: background, neuropil, bleaching, F0, unit.
 * <p>
 * With a control channel, the control fitted to the signal takes the place of
 * F0, and no neuropil correction is made: the control sees the neuropil's
 * artefacts too, and a photometry field has no neuropil.
 * </p>
 */
public final class TraceProcessing {

	private static final String STAGE = "Correcting traces";
	/** Warnings of one kind that are spelt out. */
	private static final int SPELT_OUT = 5;
	/** Names of ROIs in a sentence. */
	private static final int LISTED = 10;

	private TraceProcessing() {
		// NB: static use only.
	}

	/**
	 * Measures the ROIs, and what their correction needs, in all frames.
	 *
	 * @param frames the movie
	 * @param rois its ROIs
	 * @param time as many samples as there are frames
	 * @param settings hold {@link TraceOptions#ALL}
	 * @param progress told and asked once a frame
	 */
	public static Extraction extract(final FrameSource frames, final List<RoiMask> rois, final TimeAxis time,
		final Settings settings, final Progress progress)
	{
		final int channel = settings.get(TraceOptions.CHANNEL);
		final int control = settings.get(TraceOptions.CONTROL_CHANNEL);
		final int signal = signalChannel(frames, settings);
		if (control != 0 && control == Math.max(1, channel)) throw new InputException("control_channel is " + control +
			", the same as channel; it must be another channel, or 0 for none.");
		final boolean neuropil = control == 0 && wantsNeuropil(settings);
		final Optional<List<RoiMask>> annuli = neuropil ? Optional.of(annuli(frames, rois, settings)) : Optional.empty();
		final Overlap overlap = Overlap.valueOf(settings.get(TraceOptions.OVERLAP).toUpperCase(Locale.ROOT));
		final List<RoiMask> own = ofCells(rois, settings, overlap::apply);
		final PixelRules rules = new PixelRules(settings.get(TraceOptions.SATURATION), settings.get(
			TraceOptions.SATURATED_PERCENT));
		return TraceExtractor.extract(frames, own, annuli, signal, control == 0 ? OptionalInt.empty()
			: OptionalInt.of(control - 1), time, rules, progress);
	}

	/** The annulus of each ROI; a background has no surroundings of its own. */
	private static List<RoiMask> annuli(final FrameSource frames, final List<RoiMask> rois, final Settings settings) {
		return ofCells(rois, settings, cells -> Annulus.around(cells, frames.width(), frames.height(), settings.get(
			TraceOptions.NEUROPIL_GAP_PX), settings.get(TraceOptions.NEUROPIL_WIDTH_PX)));
	}

	/** ROIs that are made of others, all but the background, which stands for itself and takes nothing from cells. */
	private static List<RoiMask> ofCells(final List<RoiMask> rois, final Settings settings,
		final UnaryOperator<List<RoiMask>> change)
	{
		final int background = background(rois.stream().map(RoiMask::label).toList(), settings);
		if (background < 0) return change.apply(rois);
		final List<RoiMask> cells = new ArrayList<>(rois);
		final RoiMask kept = cells.remove(background);
		final List<RoiMask> changed = new ArrayList<>(change.apply(cells));
		changed.add(background, kept);
		return changed;
	}

	/**
	 * The channel of the signal, 0-based.
	 *
	 * @throws InputException if the movie has several and the settings name none
	 */
	public static int signalChannel(final FrameSource frames, final Settings settings) {
		final int channel = settings.get(TraceOptions.CHANNEL);
		if (channel == 0 && frames.channels() > 1) throw new InputException("The movie has " + frames.channels() +
			" channels; set channel to that of the signal, from 1 to " + frames.channels() + ".");
		if (channel > frames.channels()) throw new InputException("The movie has " + frames.channels() + " channel" + (frames
			.channels() == 1 ? "" : "s") + ", so there is no channel " + channel + ".");
		return Math.max(0, channel - 1);
	}

	/**
	 * Corrects measured traces and brings them to the unit they are analysed in.
	 *
	 * @param extraction measured or read from tables
	 * @param events of the recording; only baseline {@code event_free} needs them
	 * @param settings hold {@link TraceOptions#ALL}
	 * @param progress told and asked once a ROI
	 * @throws InputException if the settings do not fit the traces, or no ROI is left
	 *           that can be analysed
	 */
	public static ProcessedTraces process(final Extraction extraction, final List<Event> events,
		final Settings settings, final Progress progress)
	{
		final TraceSet fluorescence = extraction.fluorescence();
		extraction.neuropil().ifPresent(neuropil -> fluorescence.requireSameAs(neuropil, "neuropil"));
		extraction.control().ifPresent(control -> fluorescence.requireSameAs(control, "control"));
		final int control = settings.get(TraceOptions.CONTROL_CHANNEL);
		if (control != 0 && extraction.control().isEmpty()) throw new InputException("control_channel is " + control +
			", but these traces hold no control; give the movie or the control traces, or set control_channel to 0.");
		final List<String> warnings = new ArrayList<>(extraction.warnings());
		WithoutEffect.onTraces(settings).ifPresent(warnings::add);
		if (extraction.control().isEmpty() && extraction.neuropil().isEmpty() && wantsNeuropil(settings)) warnings.add(
			"The surroundings of the ROIs were not measured, so no neuropil correction was made; set " +
				"neuropil_coefficient to 0 (it is " + settings.get(TraceOptions.NEUROPIL_COEFFICIENT) + ") if this is intended.");
		final int background = background(fluorescence.labels(), settings);
		final int[] rois = IntStream.range(0, fluorescence.size()).filter(r -> r != background).toArray();
		if (rois.length == 0) throw new InputException("The only ROI, '" + fluorescence.labels().get(0) +
			"', is the background_roi, so there is nothing to analyse; draw ROIs around cells too.");
		final TraceCorrector corrector = new TraceCorrector(withNeuropilOnlyIfWanted(extraction, settings), settings,
			background, bleaching(settings), baseline(extraction, events, settings));
		final AtomicInteger done = new AtomicInteger();
		final List<Outcome> outcomes = IntStream.of(rois).parallel().mapToObj(r -> {
			progress.check();
			final Outcome outcome = corrector.of(r);
			progress.update(STAGE, (double) done.incrementAndGet() / rois.length);
			return outcome;
		}).toList();
		warnings.addAll(warnings(outcomes));
		final List<String> labels = outcomes.stream().map(outcome -> outcome.correction().roi()).toList();
		final TraceSet corrected = TraceSet.withGaps(labels, fluorescence.time(), outcomes.stream().map(Outcome::corrected)
			.toArray(double[][]::new));
		final TraceSet analysed = TraceSet.withGaps(labels, fluorescence.time(), outcomes.stream().map(Outcome::analysed)
			.toArray(double[][]::new)).flagged(outcomes.stream().map(outcome -> outcome.correction().flags()).toList());
		return new ProcessedTraces(corrected, analysed, outcomes.stream().map(Outcome::correction).toList(), warnings);
	}

	private static boolean wantsNeuropil(final Settings settings) {
		return settings.get(TraceOptions.NEUROPIL_COEFFICIENT) > 0 || settings.get(TraceOptions.NEUROPIL_METHOD).equals(
			TraceOptions.ESTIMATED);
	}

	private static Extraction withNeuropilOnlyIfWanted(final Extraction extraction, final Settings settings) {
		return wantsNeuropil(settings) ? extraction : new Extraction(extraction.fluorescence(), Optional.empty(), extraction
			.control(), extraction.warnings());
	}

	private static int background(final List<String> labels, final Settings settings) {
		final String name = settings.get(TraceOptions.BACKGROUND_ROI);
		if (name.isEmpty()) return -1;
		final int position = labels.indexOf(name);
		if (position < 0) throw new InputException("background_roi is '" + name + "', but no ROI is called so; the ROIs are " +
			listed(labels) + ": name one of them, or leave background_roi empty.");
		return position;
	}

	/** Names for a sentence, the first few of many. */
	private static String listed(final List<String> names) {
		final String first = "'" + String.join("', '", names.subList(0, Math.min(LISTED, names.size()))) + "'";
		return names.size() > LISTED ? first + ", ... (" + names.size() + ")" : first;
	}

	private static Optional<Bleaching> bleaching(final Settings settings) {
		return switch (settings.get(TraceOptions.BLEACHING)) {
			case TraceOptions.EXPONENTIAL -> Optional.of(new ExponentialBleaching(1));
			case TraceOptions.BI_EXPONENTIAL -> Optional.of(new ExponentialBleaching(2));
			case TraceOptions.RUNNING_PERCENTILE -> Optional.of(new RunningBleaching(new RollingPercentile(settings.get(
				TraceOptions.BLEACHING_WINDOW_S), settings.get(TraceOptions.BASELINE_PERCENTILE), settings.get(
					TraceOptions.BASELINE_SMOOTHING_S))));
			default -> Optional.empty();
		};
	}

	private static Optional<Baseline> baseline(final Extraction extraction, final List<Event> events,
		final Settings settings)
	{
		if (extraction.control().isPresent() || settings.get(TraceOptions.SIGNAL).equals(TraceOptions.RAW)) return Optional
			.empty();
		final double window = settings.get(TraceOptions.BASELINE_WINDOW_S);
		final double smoothing = settings.get(TraceOptions.BASELINE_SMOOTHING_S);
		return Optional.of(switch (settings.get(TraceOptions.BASELINE)) {
			case TraceOptions.MAXIMIN -> new Maximin(window, smoothing);
			case TraceOptions.LOW_PASS -> new LowPass(settings.get(TraceOptions.BASELINE_CUTOFF_HZ));
			case TraceOptions.FIXED_WINDOW -> new FixedWindow(settings.get(TraceOptions.BASELINE_START_S), settings.get(
				TraceOptions.BASELINE_STOP_S));
			case TraceOptions.EVENT_FREE -> new EventFree(events.stream().map(Event::seconds).toList(), settings.get(
				TraceOptions.BASELINE_EVENT_S));
			default -> new RollingPercentile(window, settings.get(TraceOptions.BASELINE_PERCENTILE), smoothing);
		});
	}

	/**
	 * What there is to say of the ROIs, the first few of each kind in full.
	 *
	 * @throws InputException if every ROI is left out
	 */
	private static List<String> warnings(final List<Outcome> outcomes) {
		if (outcomes.stream().allMatch(outcome -> outcome.notes().stream().anyMatch(Note::leftOut))) {
			final Note first = outcomes.get(0).notes().stream().filter(Note::leftOut).findFirst().orElseThrow();
			throw new InputException(first.what() + (outcomes.size() > 1 ? ", and no other ROI is left" : "") + "; " + first
				.remedy() + ".");
		}
		final Map<String, List<String>> byFlag = new LinkedHashMap<>();
		for (final Outcome outcome : outcomes)
			for (final Note note : outcome.notes())
				byFlag.computeIfAbsent(note.flag(), flag -> new ArrayList<>()).add(note.what() + (note.leftOut()
					? ", and it is left out" : "") + "; " + note.remedy() + ".");
		final List<String> sentences = new ArrayList<>();
		byFlag.forEach((flag, all) -> {
			sentences.addAll(all.subList(0, Math.min(SPELT_OUT, all.size())));
			if (all.size() > SPELT_OUT) sentences.add((all.size() - SPELT_OUT) + " more ROIs have the flag " + flag +
				" for the like; corrections.csv names them.");
		});
		return sentences;
	}
}
