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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/** The start of a recording, corrected and searched for events. */
class TracePreviewTest {

	private static final double RATE = 20;
	private static final double REST = 500;
	private static final double[] ONSETS = { 5, 11, 18, 24, 31, 37 };
	private static final Settings SETTINGS = AnalysisOptions.defaults().with(TraceOptions.NEUROPIL_COEFFICIENT, 0.0).with(
		DunlOptions.KERNEL_LENGTH, 1.5);

	@Test
	void theBaselineIsF0AndEventsAreFoundWhereTheyAre() {
		final TracePreview preview = preview(recording(45, 0), List.of(), SETTINGS, List.of());
		assertEquals("a", preview.label());
		assertEquals(Optional.empty(), TracePreview.of(recording(45, 0), List.of(), SETTINGS, Progress.NONE).found());
		final double[] f0 = preview.baseline().orElseThrow();
		assertEquals(REST, median(f0), 0.1 * REST);
		final double[] found = preview.found().orElseThrow().codes().stream().filter(c -> c.amplitude() > 0).mapToDouble(
			c -> c.sample() / RATE).sorted().toArray();
		assertEquals(ONSETS.length, found.length, Arrays.toString(found));
		for (int i = 0; i < found.length; i++)
			assertEquals(ONSETS[i], found[i], 0.21);
		assertTrue(preview.notes().isEmpty(), preview.notes().toString());
	}

	@Test
	void nobodyAsksHowSurePreviewedKernelsAre() {
		final TracePreview preview = preview(recording(20, 0), List.of(), SETTINGS.with(DunlOptions.BOOTSTRAP, 100_000), List
			.of());
		assertTrue(preview.found().orElseThrow().model().bands().isEmpty());
	}

	@Test
	void theReconstructionIsInTheUnitOfTheTrace() {
		final double[][] fits = new double[2][];
		for (final String signal : List.of(TraceOptions.DFF, TraceOptions.DF))
			fits[signal.equals(TraceOptions.DFF) ? 0 : 1] = preview(recording(45, 0), List.of(), SETTINGS.with(
				TraceOptions.SIGNAL, signal), List.of()).fit().orElseThrow();
		final double[] trace = recording(45, 0).fluorescence().trace(0);
		for (final double[] fit : fits) {
			double error = 0, size = 0;
			for (int t = 0; t < trace.length; t++) {
				error += Math.pow(trace[t] - fit[t], 2);
				size += Math.pow(trace[t] - REST, 2);
			}
			assertTrue(error < 0.3 * size, error + " of " + size);
		}
		assertEquals(Optional.empty(), preview(recording(45, 0), List.of(), SETTINGS.with(TraceOptions.SIGNAL,
			TraceOptions.ZSCORE), List.of()).fit());
		assertEquals(Optional.empty(), preview(recording(45, 0), List.of(), SETTINGS.with(TraceOptions.SIGNAL,
			TraceOptions.RAW), List.of()).baseline());
	}

	@Test
	void thePreviewedBaselineIsThatOfTheAnalysis() {
		final Extraction recording = recording(45, 0);
		final TracePreview preview = preview(recording, List.of(), SETTINGS, List.of());
		final TraceSet dff = TraceProcessing.process(recording, List.of(), SETTINGS, Progress.NONE).analysed();
		final double[] f0 = preview.baseline().orElseThrow(), f = preview.trace().trace(0);
		final double[] expected = new double[f.length];
		Arrays.setAll(expected, t -> (f[t] - f0[t]) / f0[t]);
		assertArrayEquals(expected, dff.trace(0), 1e-9);
	}

	@Test
	void onlyTheStartIsLookedAtAndEventsBehindItArePassedOver() {
		final Extraction whole = recording(400, 3);
		final Extraction start = TracePreview.start(whole);
		final TimeAxis time = start.fluorescence().time();
		assertEquals(2000, time.size());
		assertEquals(3, time.seconds(0));
		assertEquals(whole.fluorescence().value(0, 1999), start.fluorescence().value(0, 1999));
		final List<Event> events = List.of(new Event("cue", 8, 1, Map.of()), new Event("cue", 300, 2, Map.of()));
		final KernelSpec cue = new KernelSpec("cue", List.of("cue"), 1, true, 1.5, List.of(), Double.NaN);
		assertEquals(1, preview(start, events, SETTINGS, List.of(cue)).found().orElseThrow().codes().size());
	}

	@Test
	void slowRecordingsAreLookedAtForTwoMinutes() {
		assertEquals(240, TracePreview.samples(TimeAxis.of(5000, 2)));
		assertEquals(100, TracePreview.samples(TimeAxis.of(100, 2)));
		assertEquals(2, TracePreview.samples(TimeAxis.of(50, 0.001)));
	}

	@Test
	void whatKeepsEventsFromBeingFoundIsSaidBesideTheTrace() {
		final TracePreview preview = preview(recording(45, 0), List.of(), SETTINGS.with(DunlOptions.KERNEL_PER_EVENT, true),
			List.of());
		assertEquals(Optional.empty(), preview.found());
		assertTrue(preview.baseline().isPresent());
		assertTrue(preview.notes().get(0).contains("kernel_per_event"), preview.notes().toString());
	}

	@Test
	void itStopsWhenItIsNoLongerWanted() {
		final Progress cancelled = new Progress() {

			@Override
			public void update(final String stage, final double fraction) {
				// NB: nobody is watching.
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertThrows(CancelledException.class, () -> TracePreview.of(recording(45, 0), List.of(), SETTINGS, cancelled));
		final TracePreview preview = TracePreview.of(recording(45, 0), List.of(), SETTINGS, Progress.NONE);
		assertThrows(CancelledException.class, () -> preview.withEventsFound(List.of(), cancelled));
	}

	private static TracePreview preview(final Extraction extraction, final List<Event> events, final Settings settings,
		final List<KernelSpec> kernels)
	{
		return TracePreview.of(extraction, events, settings, Progress.NONE).withEventsFound(kernels, Progress.NONE);
	}

	/** One ROI that rests at 500 and doubles at each onset. */
	private static Extraction recording(final double seconds, final double start) {
		final Random random = new Random(2);
		final double[] f = new double[(int) (seconds * RATE)];
		for (int t = 0; t < f.length; t++) {
			f[t] = REST + 30 * random.nextGaussian();
			for (final double onset : ONSETS)
				if (t / RATE >= onset) f[t] += REST * Math.exp(-(t / RATE - onset) / 0.4);
		}
		return new Extraction(new TraceSet(List.of("a"), new TimeAxis(f.length, RATE, start), new double[][] { f }), Optional
			.empty(), Optional.empty(), List.of());
	}

	private static double median(final double[] values) {
		final double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}
}
