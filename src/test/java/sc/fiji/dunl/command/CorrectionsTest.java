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
package sc.fiji.dunl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.process.ImageProcessor;

import sc.fiji.dunl.io.Tables;
import sc.fiji.dunl.trace.TraceSet;

/** Every way of correcting traces, from a setting of a command to the tables, without a display. */
class CorrectionsTest {

	private final Commands commands = new Commands();

	@TempDir
	Path folder;

	private ImagePlus movie;

	@BeforeEach
	void record() throws IOException {
		TinyRecording.write(folder);
		final Roi background = new Roi(20, 12, 4, 4);
		background.setName("back");
		TinyRecording.zip(folder.resolve("rois.zip"), List.of(TinyRecording.rois().get(0), TinyRecording.rois().get(1),
			background));
		movie = TinyRecording.movie();
	}

	@AfterEach
	void dispose() {
		commands.close();
	}

	private Object[] inputs(final String options) {
		return new Object[] { "image", movie, "rois", folder.resolve("rois.zip").toString(), "events", folder.resolve(
			"events.csv").toString(), "output", folder.resolve("out").toString(), "options", options };
	}

	private TraceSet traces(final String name) {
		return Tables.traces(folder.resolve("out").resolve(name));
	}

	/** Cells of a row of corrections.csv, the heading being row 0. */
	private String[] corrections(final int row) throws IOException {
		return Files.readAllLines(folder.resolve("out/corrections.csv")).get(row).split(",", -1);
	}

	@Test
	void theBackgroundIsSubtractedAndNotAnalysed() {
		commands.succeed(ExtractTraces.class, inputs("background_roi=back neuropil_coefficient=0 signal=raw"));
		final TraceSet f = traces("fluorescence.csv"), corrected = traces("traces.csv");
		assertEquals(List.of("a", "b", "back"), f.labels());
		assertEquals(List.of("a", "b"), corrected.labels());
		for (int t = 0; t < TinyRecording.FRAMES; t++)
			assertEquals(f.value(0, t) - f.value(2, t), corrected.value(0, t), 1e-9);
	}

	@Test
	void theNeuropilCoefficientIsEstimatedForEachRoi() throws IOException {
		final ImageStack again = TinyRecording.movie().getStack();
		for (int t = 1; t <= TinyRecording.FRAMES; t++)
			movie.getStack().addSlice(again.getProcessor(t));
		movie.setStack(movie.getStack(), 1, 1, 2 * TinyRecording.FRAMES);
		final int[] glow = new int[2 * TinyRecording.FRAMES];
		Arrays.setAll(glow, t -> (int) Math.round(80 * Math.sin(t / 7.0)));
		for (int t = 0; t < glow.length; t++) {
			final ImageProcessor plane = movie.getStack().getProcessor(t + 1);
			for (int i = 0; i < plane.getPixelCount(); i++)
				plane.set(i, plane.get(i) + glow[t] / (plane.get(i) > 600 ? 2 : 1) + 80);
		}
		commands.succeed(ExtractTraces.class, inputs("neuropil_method=estimated neuropil_gap_px=1"));
		for (final int row : new int[] { 1, 2 })
			assertEquals(0.5, Double.parseDouble(corrections(row)[1]), 0.1);
	}

	@ParameterizedTest
	@CsvSource({ "exponential,0.05", "bi_exponential,0.05", "running_percentile bleaching_window_s=4,0.1" })
	void bleachingIsUndone(final String bleaching, final double tolerance) throws IOException {
		for (int t = 0; t < TinyRecording.FRAMES; t++)
			movie.getStack().getProcessor(t + 1).multiply(0.6 + 0.4 * Math.exp(-t / 60.0));
		commands.succeed(ExtractTraces.class, inputs("signal=raw neuropil_coefficient=0 bleaching=" + bleaching));
		assertEquals(0.37, Double.parseDouble(corrections(1)[2]), tolerance);
		final TraceSet f = traces("fluorescence.csv"), corrected = traces("traces.csv");
		final double before = f.value(0, 150) / f.value(0, 10), after = corrected.value(0, 150) / corrected.value(0, 10);
		assertTrue(before < 0.75 && after > 0.93 && after < 1.07, before + " " + after);
	}

	@ParameterizedTest
	@CsvSource({ "rolling_percentile baseline_window_s=8", "maximin baseline_window_s=8", "low_pass baseline_cutoff_hz=0.05",
		"fixed_window baseline_start_s=0 baseline_stop_s=1.5", "event_free baseline_event_s=2" })
	void everyBaselineIsThatOfTheCellAtRest(final String baseline) throws IOException {
		commands.succeed(ExtractTraces.class, inputs("neuropil_coefficient=0 baseline=" + baseline));
		final boolean mean = baseline.startsWith("low_pass");
		assertEquals(1000, Double.parseDouble(corrections(1)[5]), mean ? 150 : 20);
		assertEquals(0.4, traces("dff.csv").value(0, 55), mean ? 0.15 : 0.03);
	}

	@Test
	void zScoresAreInRobustStandardDeviations() {
		commands.succeed(ExtractTraces.class, inputs("neuropil_coefficient=0 signal=zscore baseline_window_s=8"));
		final double[] z = traces("dff.csv").trace(0);
		final double median = median(z);
		assertEquals(1, 1.4826 * median(Arrays.stream(z).map(v -> Math.abs(v - median)).toArray()), 0.05);
	}

	private static double median(final double[] values) {
		final double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	@Test
	void aRoiThatCannotBeUsedIsLeftOutAndTheOthersAreLearnedFrom() throws IOException {
		for (int t = 0; t < TinyRecording.FRAMES; t++) {
			final ImageProcessor plane = movie.getStack().getProcessor(t + 1);
			plane.setValue(0);
			plane.fill(new Roi(20, 12, 4, 4));
			plane.setValue(65535);
			plane.fill(TinyRecording.rois().get(1));
		}
		commands.succeed(AnalyzeStack.class, inputs(TinyRecording.FAST));
		assertEquals("dead", corrections(3)[7]);
		assertEquals("no_samples", corrections(2)[7]);
		final String record = Files.readString(folder.resolve("out/run.json"));
		assertEquals(2, record.split("'back'", -1).length, "told once: " + record);
		assertFalse(record.contains("% of the samples"), record);
		final List<String> quality = Files.readAllLines(folder.resolve("out/quality.csv"));
		assertTrue(quality.get(2).contains("no_samples not_analysed"), quality.get(2));
		assertTrue(quality.get(3).contains("dead not_analysed"), quality.get(3));
		assertTrue(Files.readAllLines(folder.resolve("out/codes.csv")).size() > 3);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "background_roi=sky|background_roi is 'sky', but no ROI is called so; the ROIs are 'a', 'b', 'back'",
		"neuropil_method=guess|'neuropil_method' is 'guess'; it must be one of given, estimated",
		"neuropil_coefficient=3|'neuropil_coefficient'", "neuropil_gap_px=30|No pixel is left for the neuropil around ROI 'a'",
		"bleaching=some|'bleaching' is 'some'", "bleaching=running_percentile bleaching_window_s=0|'bleaching_window_s'",
		"baseline=guess|'baseline' is 'guess'", "baseline=fixed_window|baseline_stop_s must be after baseline_start_s",
		"baseline=fixed_window baseline_start_s=14 baseline_stop_s=99|not wholly in the recording",
		"baseline_percentile=101|'baseline_percentile'",
		"baseline=low_pass baseline_cutoff_hz=0|'baseline_cutoff_hz'", "baseline_floor=-1|'baseline_floor'",
		"baseline_floor=1e6|no other ROI is left", "signal=z|'signal' is 'z'; it must be one of dff, df, zscore, raw" })
	void whatCannotBeUsedIsRefused(final String options, final String part) {
		final List<String> before = Commands.listing(folder);
		for (final boolean learn : new boolean[] { false, true }) {
			final String message = commands.refuse(learn ? AnalyzeStack.class : ExtractTraces.class, inputs(options));
			assertTrue(message.contains(part), message);
		}
		assertEquals(before, Commands.listing(folder));
	}
}
