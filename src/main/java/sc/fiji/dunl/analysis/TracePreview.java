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
import java.util.Optional;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/**
 * What settings do to one ROI, to look at before an analysis: its trace, F0, and
 * the events that are found in it after a short training on this ROI alone. The
 * events of the analysis are found with kernels that all ROIs have taught, so
 * they may differ a little.
 *
 * @param trace the corrected trace of one ROI, the first that can be analysed;
 *          NaN where samples are missing
 * @param baseline [sample], F0 or what takes its place; empty if the trace is
 *          analysed as it is
 * @param analysed the trace in the unit of the analysis
 * @param events of the previewed stretch
 * @param settings with which this was made
 * @param found what the analysis of the ROI found, if events were looked for and
 *          could be found
 * @param notes sentences for the user
 */
public record TracePreview(TraceSet trace, Optional<double[]> baseline, TraceSet analysed, List<Event> events,
	Settings settings, Optional<AnalysisResult> found, List<String> notes)
{

	/** Longest stretch of a recording that is looked at, in seconds. */
	public static final double SECONDS = 120;

	/** Most frames that are looked at. */
	public static final int FRAMES = 2000;

	/** Epochs of the short training. */
	static final int EPOCHS = 10;

	public TracePreview {
		events = List.copyOf(events);
		notes = List.copyOf(notes);
	}

	/** How many samples of a recording are looked at. */
	public static int samples(final TimeAxis time) {
		return (int) Math.max(2, Math.min(Math.min(time.size(), FRAMES), SECONDS * time.rateHz()));
	}

	/** The start of traces that were measured elsewhere. */
	public static Extraction start(final Extraction whole) {
		final int samples = samples(whole.fluorescence().time());
		return new Extraction(start(whole.fluorescence(), samples), whole.neuropil().map(t -> start(t, samples)), whole
			.control().map(t -> start(t, samples)), whole.warnings());
	}

	/**
	 * Corrects the traces and shows what becomes of the first ROI, without events
	 * found in it.
	 *
	 * @param extraction the start of the recording
	 * @param events those after it are passed over
	 * @param settings hold {@link AnalysisOptions#ALL}
	 * @param progress asked once a ROI
	 * @throws InputException if the traces cannot be corrected
	 */
	public static TracePreview of(final Extraction extraction, final List<Event> events, final Settings settings,
		final Progress progress)
	{
		final TimeAxis time = extraction.fluorescence().time();
		final List<Event> early = events.stream().filter(event -> event.seconds() <= time.seconds(time.size() - 1)).toList();
		final ProcessedTraces processed = TraceProcessing.process(extraction, early, settings, progress);
		final int roi = firstUsable(processed.analysed());
		final Optional<double[]> baseline = settings.get(TraceOptions.SIGNAL).equals(TraceOptions.RAW) ? Optional.empty()
			: Optional.of(baseline(extraction, early, settings, roi, progress));
		return new TracePreview(one(processed.corrected(), roi), baseline, one(processed.analysed(), roi), early, settings,
			Optional.empty(), List.of());
	}

	/**
	 * The same with the events that are found. Where the start of the recording
	 * lacks what the analysis needs, a note says so.
	 *
	 * @param kernels as the settings file says; may be none
	 * @param progress asked once an iteration
	 */
	public TracePreview withEventsFound(final List<KernelSpec> kernels, final Progress progress) {
		final Settings quick = settings.with(DunlOptions.EPOCHS, Math.min(EPOCHS, settings.get(DunlOptions.EPOCHS)))
			.with(DunlOptions.BOOTSTRAP, 0);
		final List<KernelSpec> own = kernels.stream().filter(kernel -> kernel.explains(label())).toList();
		try {
			return with(Optional.of(Analysis.learn(analysed, events, quick, own, progress)), List.of());
		}
		catch (final InputException e) {
			return with(Optional.empty(), List.of("No events are shown: " + e.getMessage()));
		}
	}

	private TracePreview with(final Optional<AnalysisResult> result, final List<String> sentences) {
		return new TracePreview(trace, baseline, analysed, events, settings, result, sentences);
	}

	/** The name of the ROI. */
	public String label() {
		return trace.labels().get(0);
	}

	/**
	 * The reconstruction in the unit of the trace, [sample]; empty as long as no
	 * events were found, or if a z-score is analysed.
	 */
	public Optional<double[]> fit() {
		final String signal = settings.get(TraceOptions.SIGNAL);
		if (found.isEmpty() || signal.equals(TraceOptions.ZSCORE)) return Optional.empty();
		final double[] fit = found.get().fit()[0];
		final double[] f0 = baseline.orElseGet(() -> new double[fit.length]);
		final boolean relative = signal.equals(TraceOptions.DFF);
		final double[] f = new double[fit.length];
		Arrays.setAll(f, t -> f0[t] + (relative ? f0[t] : 1) * fit[t]);
		return Optional.of(f);
	}

	/** F - dF, which is F0 whatever it was found by. */
	private static double[] baseline(final Extraction extraction, final List<Event> events, final Settings settings,
		final int roi, final Progress progress)
	{
		final ProcessedTraces df = TraceProcessing.process(extraction, events, settings.with(TraceOptions.SIGNAL,
			TraceOptions.DF), progress);
		final double[] f0 = df.corrected().trace(roi);
		for (int t = 0; t < f0.length; t++)
			f0[t] -= df.analysed().value(roi, t);
		return f0;
	}

	private static int firstUsable(final TraceSet traces) {
		int roi = 0;
		while (roi < traces.size() - 1 && traces.missing(roi) == traces.time().size())
			roi++;
		return roi;
	}

	private static TraceSet one(final TraceSet traces, final int roi) {
		return TraceSet.withGaps(traces.labels().subList(roi, roi + 1), traces.time(), new double[][] { traces.trace(roi) });
	}

	private static TraceSet start(final TraceSet traces, final int samples) {
		final double[][] values = new double[traces.size()][];
		Arrays.setAll(values, r -> Arrays.copyOf(traces.trace(r), samples));
		return TraceSet.withGaps(traces.labels(), new TimeAxis(samples, traces.time().rateHz(), traces.time().seconds(0)),
			values);
	}
}
