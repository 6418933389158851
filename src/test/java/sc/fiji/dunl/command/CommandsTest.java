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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.Command;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.measure.ResultsTable;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.imagej.MovieFile;
import sc.fiji.dunl.imagej.ResultTables;
import sc.fiji.dunl.io.CodeTable;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.io.Tables;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trace.TraceSet;

/** The commands with good and with bad input, without a display. */
class CommandsTest {

	private static final List<String> RESULT = List.of("codes.csv", "dff.csv", "figures/kernels.png",
		"figures/raster.png", "kernels.csv", "model.json", "quality.csv", "reconstruction.csv", "run.json", "settings.yaml");

	private final Commands commands = new Commands();

	@TempDir
	Path folder;

	private ImagePlus movie;
	private Path out;

	@BeforeEach
	void record() throws IOException {
		TinyRecording.write(folder);
		movie = TinyRecording.movie();
		out = folder.resolve("out");
	}

	@AfterEach
	void dispose() {
		commands.close();
		ResultsTable.getResultsTable().reset();
	}

	// -- Good input --

	@Test
	void analyzeStackWritesWhatTheWorkflowFinds() {
		commands.succeed(AnalyzeStack.class, analyze("kernel_num", 1));
		holds(RESULT, "corrections.csv", "traces.csv", "events.csv", "overlay.tif", "figures/traces/001_a.png", "figures/traces/002_b.png");

		final Workflow work = Workflow.of(fast(), Progress.NONE);
		final Measured measured = work.measure(TinyRecording.movie(), Optional.of(folder.resolve("rois.zip")), Optional
			.of(folder.resolve("events.csv")));
		final TraceSet traces = measured.traces().analysed();
		final AnalysisResult result = work.learn(traces, measured.events());
		assertTraces(traces, out.resolve("dff.csv"));
		assertCodes(result);
		assertTrue(result.codes().size() >= 6, "eight responses were simulated");
	}

	@Test
	void aMovieFromAFileIsNotedAsAnInput() throws IOException {
		commands.succeed(AnalyzeStack.class, analyze("image", MovieFile.open(folder.resolve("movie.tif"))));
		final String record = Files.readString(out.resolve("run.json"));
		for (final String input : List.of("movie.tif", "rois.zip", "events.csv"))
			assertTrue(record.contains(input), input);
	}

	@Test
	void theOverlayKeepsWhatTheUserDrewAndNothingOfAFormerRun() {
		final Roi own = new Roi(1, 1, 2, 2);
		final Overlay overlay = new Overlay(own);
		movie.setOverlay(overlay);
		final int[] before = (int[]) movie.getStack().getProcessor(50).convertToRGB().getPixelsCopy();
		commands.succeed(AnalyzeStack.class, analyze());
		final int first = movie.getOverlay().size();
		assertTrue(first > 3, "outlines and codes are drawn");
		assertTrue(movie.getOverlay().contains(own));
		commands.succeed(AnalyzeStack.class, analyze("overwrite", true));
		assertEquals(first, movie.getOverlay().size());
		assertTrue(movie.getOverlay().contains(own));
		assertArrayEquals(before, (int[]) movie.getStack().getProcessor(50).convertToRGB().getPixelsCopy());
		commands.succeed(AnalyzeStack.class, analyze("image", movie = TinyRecording.movie(), "overwrite", true, "show",
			false));
		assertEquals(null, movie.getOverlay());
	}

	@Test
	void roisOfTheImageAreTakenWhereNoFileIsGiven() {
		movie.setRoi(TinyRecording.rois().get(1));
		commands.succeed(ExtractTraces.class, extract("rois", ""));
		assertEquals(List.of("b"), traces(out.resolve("traces.csv")).labels());
	}

	@Test
	void extractTracesWritesTheMeansOfTheRois() {
		commands.succeed(ExtractTraces.class, extract());
		holds(List.of("corrections.csv", "fluorescence.csv", "traces.csv", "dff.csv", "settings.yaml", "run.json"));
		final TraceSet measured = traces(out.resolve("fluorescence.csv"));
		assertEquals(List.of("a", "b"), measured.labels());
		movie.setSlice(56);
		movie.setRoi(TinyRecording.rois().get(1));
		assertEquals(movie.getStatistics().mean, measured.value(1, 55), 1e-9);
		assertEquals(10, measured.time().rateHz());
	}

	@Test
	void theRateOfTheDialogWinsOverThatOfTheMovie() {
		commands.succeed(ExtractTraces.class, extract("rate_hz", 20.0));
		assertEquals(20, traces(out.resolve("fluorescence.csv")).time().rateHz());
	}

	@Test
	void deconvolvingTheTableOfAnAnalysisFindsTheSame() throws IOException {
		commands.succeed(AnalyzeStack.class, analyze());
		final Path table = Files.copy(out.resolve("dff.csv"), folder.resolve("table.csv"));
		final List<String> codes = Files.readAllLines(out.resolve("codes.csv"));
		final Path model = Files.copy(out.resolve("model.json"), folder.resolve("model.json"));
		commands.succeed(DeconvolveTraces.class, deconvolve("traces", table.toString(), "overwrite", true));
		holds(RESULT, "figures/traces/001_a.png");
		assertSame(codes, Files.readAllLines(out.resolve("codes.csv")));
		commands.succeed(ApplyKernels.class, apply("model", model.toString(), "traces", table.toString(), "overwrite",
			true));
		holds(RESULT, "figures/traces/002_b.png");
		assertSame(codes, Files.readAllLines(out.resolve("codes.csv")));
	}

	@Test
	void anOpenTableCountsAsItsFileDoes() throws IOException {
		commands.succeed(ExtractTraces.class, extract());
		final TraceSet dff = traces(out.resolve("dff.csv"));
		final Path table = Files.copy(out.resolve("dff.csv"), folder.resolve("table.csv"));
		commands.succeed(DeconvolveTraces.class, deconvolve("traces", table.toString(), "overwrite", false, "output", folder
			.resolve("file").toString()));
		fillResults(dff);
		commands.succeed(DeconvolveTraces.class, deconvolve("table", "Results", "output", folder.resolve("table")
			.toString()));
		assertEquals(-1, Files.mismatch(folder.resolve("file/codes.csv"), folder.resolve("table/codes.csv")));
	}

	@Test
	void aTableWithoutTimesNeedsTheRate() throws IOException {
		commands.succeed(ExtractTraces.class, extract());
		final TraceSet dff = traces(out.resolve("dff.csv"));
		final ResultsTable results = ResultsTable.getResultsTable();
		for (int t = 0; t < dff.time().size(); t++) {
			results.addRow();
			results.addLabel("slice " + t);
			results.addValue("Mean1", dff.value(0, t));
		}
		says(commands.refuse(DeconvolveTraces.class, deconvolve("table", "Results", "output", folder.resolve("table")
			.toString())), "Results", "frame rate");
		commands.succeed(DeconvolveTraces.class, deconvolve("table", "Results", "rate_hz", 10.0, "output", folder.resolve(
			"table").toString()));
		assertEquals(List.of("Mean1"), traces(folder.resolve("table/dff.csv")).labels());
	}

	// -- Bad input: one sentence, and nothing is left behind --

	@Test
	void moviesThatCannotBeUsed() {
		refused(AnalyzeStack.class, analyze("rois", ""), "no ROIs", "'tiny'");
		refused(ExtractTraces.class, extract("rois", ""), "no ROIs", "'tiny'");
		refused(AnalyzeStack.class, analyze("image", new ImagePlus()), "no movie");
		refused(AnalyzeStack.class, analyze("image", new ImagePlus("still", movie.getStack().getProcessor(1))), "'still'",
			"one frame");
		final ImagePlus timeless = TinyRecording.movie();
		timeless.getCalibration().frameInterval = 0;
		refused(AnalyzeStack.class, analyze("image", timeless), "frame interval", "rate_hz");
		refused(ExtractTraces.class, extract("image", timeless), "frame interval", "rate_hz");
		refused(AnalyzeStack.class, analyze("signal_channel", 3), "no channel 3");
		refused(AnalyzeStack.class, analyze("control_channel", 2), "no channel 2");
	}

	@Test
	void roisThatCannotBeUsed() throws IOException {
		final Roi outside = new Roi(100, 100, 5, 5);
		outside.setName("far");
		TinyRecording.zip(folder.resolve("outside.zip"), List.of(outside));
		refused(AnalyzeStack.class, analyze("rois", folder.resolve("outside.zip").toString()), "'far'", "24 x 16");
		refused(AnalyzeStack.class, analyze("rois", folder.resolve("none.zip").toString()), "none.zip", "check the path");
		refused(AnalyzeStack.class, analyze("rois", "a\0b"), "'rois'", "no path");
	}

	@Test
	void eventsThatCannotBeUsed() throws IOException {
		final Path events = folder.resolve("bad.csv");
		Files.writeString(events, "event,time_s\ncue,3\ncue,500\n");
		refused(AnalyzeStack.class, analyze("events", events.toString()), "outside the recording", "500");
		Files.writeString(events, "what,when\ncue,3\n");
		refused(AnalyzeStack.class, analyze("events", events.toString()), "bad.csv", "'event'", "'time_s'");
		refused(AnalyzeStack.class, analyze("events", folder.resolve("none.csv").toString()), "none.csv");
	}

	@Test
	void settingsThatCannotBeUsed() throws IOException {
		refused(AnalyzeStack.class, analyze("options", "sed=3"), "'sed'", "seed");
		refused(AnalyzeStack.class, analyze("options", "seed=abc"), "'seed'", "'abc'", "whole number");
		refused(AnalyzeStack.class, analyze("kernel_num", -2), "'kernel_num'", "'-2'", "1 to 100");
		refused(AnalyzeStack.class, analyze("kernel_length_s", 100.0, "options", ""), "100", "kernel");
		refused(AnalyzeStack.class, analyze("rate_hz", -5.0), "'rate_hz'", "-5");
		refused(AnalyzeStack.class, analyze("settings", folder.resolve("none.yaml").toString()), "none.yaml");
		final Path yaml = Files.writeString(folder.resolve("bad.yaml"), "kernel_numb: 2\n");
		refused(ExtractTraces.class, extract("settings", yaml.toString()), "bad.yaml", "'kernel_numb'", "kernel_num");
	}

	@Test
	void tablesThatCannotBeUsed() throws IOException {
		final Path table = Files.writeString(folder.resolve("t.csv"), "time_s,a\n0,1\n0.1,inf\n0.2,3\n");
		refused(DeconvolveTraces.class, deconvolve("traces", table.toString()), "'a'", "row 2");
		Files.writeString(table, "time_s,a\n0,1\n0.1,2\n0.2,3\n");
		refused(DeconvolveTraces.class, deconvolve("traces", table.toString(), "events", ""), "kernel", "trace");
		refused(DeconvolveTraces.class, deconvolve(), "no traces", "(table)", "(traces)");
		refused(DeconvolveTraces.class, deconvolve("table", "Results", "traces", table.toString()), "two tables");
		refused(DeconvolveTraces.class, deconvolve("table", "Nowhere"), "'Nowhere'");
		refused(DeconvolveTraces.class, deconvolve("table", "Results"), "'Results'");
		refused(DeconvolveTraces.class, deconvolve("traces", folder.resolve("none.csv").toString()), "none.csv");
		refused(ApplyKernels.class, apply("traces", table.toString()), "no model", "model.json");
		refused(ApplyKernels.class, apply("traces", table.toString(), "model", folder.resolve("none.json").toString()),
			"none.json");
		refused(ApplyKernels.class, apply("traces", table.toString(), "model", table.toString()), "t.csv");
	}

	@Test
	void foldersThatCannotBeUsed() throws IOException {
		refused(AnalyzeStack.class, analyze("output", ""), "no display", "output folder");
		refused(AnalyzeStack.class, analyze("output", "", "show", false), "neither saved nor shown");
		refused(AnalyzeStack.class, analyze("output", folder.resolve("events.csv").toString()), "file of that name");
		Files.createDirectory(out);
		Files.writeString(out.resolve("thesis.txt"), "mine");
		refused(AnalyzeStack.class, analyze("overwrite", true), "thesis.txt", "no former result");
		Files.delete(out.resolve("thesis.txt"));
		commands.succeed(ExtractTraces.class, extract());
		refused(AnalyzeStack.class, analyze(), "already holds a result", "overwrite");
		Files.writeString(out.resolve("thesis.txt"), "mine");
		refused(ExtractTraces.class, extract("overwrite", true), "thesis.txt");
	}

	@Test
	void exploringNeedsAFolderAndADisplay() {
		refused(ExploreResults.class, new Object[] { "results", "" }, "results is empty");
		refused(ExploreResults.class, new Object[] { "results", out.toString(), "movie", "tiny" }, "needs a display", "out");
	}

	// -- Helper methods --

	private Object[] analyze(final Object... changes) {
		return inputs(new Object[] { "image", movie, "rois", folder.resolve("rois.zip").toString(), "events", folder.resolve(
			"events.csv").toString(), "output", out.toString(), "options", TinyRecording.FAST }, changes);
	}

	private Object[] extract(final Object... changes) {
		return inputs(new Object[] { "image", movie, "rois", folder.resolve("rois.zip").toString(), "output", out.toString(),
			"options", TinyRecording.FAST }, changes);
	}

	private Object[] deconvolve(final Object... changes) {
		return inputs(new Object[] { "events", folder.resolve("events.csv").toString(), "output", out.toString(), "options",
			TinyRecording.FAST }, changes);
	}

	private Object[] apply(final Object... changes) {
		return inputs(new Object[] { "events", folder.resolve("events.csv").toString(), "output", out.toString() }, changes);
	}

	/** Inputs by name with some of them changed. */
	private static Object[] inputs(final Object[] inputs, final Object[] changes) {
		final List<Object> all = new ArrayList<>(Arrays.asList(inputs));
		for (int i = 0; i < changes.length; i += 2) {
			final int at = all.indexOf(changes[i]);
			if (at < 0) all.addAll(List.of(changes[i], changes[i + 1]));
			else all.set(at + 1, changes[i + 1]);
		}
		return all.toArray();
	}

	private void refused(final Class<? extends Command> command, final Object[] inputs, final String... parts) {
		final List<String> before = Commands.listing(folder);
		says(commands.refuse(command, inputs), parts);
		assertEquals(before, Commands.listing(folder));
	}

	private static void says(final String message, final String... parts) {
		for (final String part : parts)
			assertTrue(message.contains(part), () -> "'" + part + "' is not in: " + message);
	}

	private void holds(final List<String> files, final String... more) {
		final List<String> present = Commands.listing(out);
		assertTrue(present.containsAll(files) && present.containsAll(List.of(more)), present.toString());
	}

	private static SettingsFile.Content fast() {
		return new ChosenSettings().options(TinyRecording.FAST).read(Optional.empty());
	}

	private static TraceSet traces(final Path file) {
		return Tables.traces(file);
	}

	private static void assertTraces(final TraceSet expected, final Path file) {
		final TraceSet written = traces(file);
		assertEquals(expected.labels(), written.labels());
		for (int r = 0; r < expected.size(); r++)
			assertArrayEquals(expected.trace(r), written.trace(r), 1e-12);
	}

	private void assertCodes(final AnalysisResult expected) {
		final List<Code> written = CodeTable.read(out.resolve("codes.csv"), expected.traces().labels(), expected.model()
			.kernels());
		assertEquals(expected.codes().size(), written.size());
		for (int i = 0; i < written.size(); i++) {
			assertEquals(expected.codes().get(i).sample(), written.get(i).sample());
			assertEquals(expected.codes().get(i).amplitude(), written.get(i).amplitude(), 1e-9);
		}
	}

	/** Tables of codes that agree but for the last digits and the name of the amplitude's unit. */
	private static void assertSame(final List<String> expected, final List<String> actual) {
		assertEquals(expected.size(), actual.size());
		for (int i = 1; i < expected.size(); i++) {
			final String[] a = expected.get(i).split(",", -1);
			final String[] b = actual.get(i).split(",", -1);
			for (int c = 0; c < a.length; c++)
				if (c == 5) assertEquals(Double.parseDouble(a[c]), Double.parseDouble(b[c]), 1e-6);
				else assertEquals(a[c], b[c]);
		}
	}

	private static void fillResults(final TraceSet traces) {
		final ResultsTable source = ResultTables.traces(traces);
		final ResultsTable results = ResultsTable.getResultsTable();
		for (int t = 0; t < source.size(); t++) {
			results.addRow();
			for (final String heading : source.getHeadings())
				results.addValue(heading, source.getValue(heading, t));
		}
	}
}
