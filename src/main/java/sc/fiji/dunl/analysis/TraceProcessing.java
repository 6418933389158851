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
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import sc.fiji.dunl.InputException;
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
import sc.fiji.dunl.trace.ControlChannel;
import sc.fiji.dunl.trace.DeltaF;
import sc.fiji.dunl.trace.FixedWindow;
import sc.fiji.dunl.trace.Neuropil;
import sc.fiji.dunl.trace.RollingPercentile;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;

/**
 * From a movie and its ROIs to the traces to be analysed, as
 * {@link TraceOptions} say.
 * <p>
 * With a control channel, the control fitted to the signal takes the place of
 * F0, and no neuropil correction is made: the control sees the neuropil's
 * artefacts too, and a photometry field has no neuropil.
 * </p>
 */
public final class TraceProcessing {

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
		final boolean neuropil = control == 0 && settings.get(TraceOptions.NEUROPIL_COEFFICIENT) > 0;
		final Optional<List<RoiMask>> annuli = neuropil ? Optional.of(Annulus.around(rois, frames.width(), frames
			.height(), settings.get(TraceOptions.NEUROPIL_GAP_PX), settings.get(TraceOptions.NEUROPIL_WIDTH_PX)))
			: Optional.empty();
		final List<RoiMask> own = Overlap.valueOf(settings.get(TraceOptions.OVERLAP).toUpperCase(Locale.ROOT)).apply(rois);
		final PixelRules rules = new PixelRules(settings.get(TraceOptions.SATURATION), settings.get(
			TraceOptions.SATURATED_PERCENT));
		return TraceExtractor.extract(frames, own, annuli, signal, control == 0 ? OptionalInt.empty()
			: OptionalInt.of(control - 1), time, rules, progress);
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
	 * @param settings hold {@link TraceOptions#ALL}
	 */
	public static ProcessedTraces process(final Extraction extraction, final Settings settings) {
		final List<String> warnings = new ArrayList<>(extraction.warnings());
		WithoutEffect.onTraces(settings).ifPresent(warnings::add);
		final String signal = settings.get(TraceOptions.SIGNAL);
		if (extraction.control().isPresent()) {
			final ControlChannel.Result result = ControlChannel.correct(extraction.fluorescence(), extraction.control()
				.get());
			warnings.addAll(result.warnings());
			final TraceSet analysed = switch (signal) {
				case TraceOptions.DFF -> result.dff();
				case TraceOptions.DF -> result.change();
				default -> result.corrected();
			};
			return new ProcessedTraces(result.corrected(), analysed, warnings);
		}
		final int control = settings.get(TraceOptions.CONTROL_CHANNEL);
		if (control != 0) throw new InputException("control_channel is " + control +
			", but these traces hold no control; give the movie or the control traces, or set control_channel to 0.");
		final TraceSet corrected = withoutNeuropil(extraction, settings, warnings);
		final TraceSet analysed = switch (signal) {
			case TraceOptions.DFF -> DeltaF.overF(corrected, baseline(settings));
			case TraceOptions.DF -> DeltaF.difference(corrected, baseline(settings));
			default -> corrected;
		};
		return new ProcessedTraces(corrected, analysed, warnings);
	}

	private static TraceSet withoutNeuropil(final Extraction extraction, final Settings settings,
		final List<String> warnings)
	{
		final double coefficient = settings.get(TraceOptions.NEUROPIL_COEFFICIENT);
		if (coefficient == 0) return extraction.fluorescence();
		if (extraction.neuropil().isEmpty()) {
			warnings.add("The surroundings of the ROIs were not measured, so no neuropil correction was made; set " +
				"neuropil_coefficient to 0 (it is " + coefficient + ") if this is intended.");
			return extraction.fluorescence();
		}
		return Neuropil.correct(extraction.fluorescence(), extraction.neuropil().get(), coefficient);
	}

	private static Baseline baseline(final Settings settings) {
		if (settings.get(TraceOptions.BASELINE).equals(TraceOptions.FIXED_WINDOW)) return new FixedWindow(settings.get(
			TraceOptions.BASELINE_START_S), settings.get(TraceOptions.BASELINE_STOP_S));
		return new RollingPercentile(settings.get(TraceOptions.BASELINE_WINDOW_S), settings.get(
			TraceOptions.BASELINE_PERCENTILE));
	}
}
