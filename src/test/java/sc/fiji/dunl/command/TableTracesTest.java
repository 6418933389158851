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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.io.Tables;
import sc.fiji.dunl.io.TestArrays;
import sc.fiji.dunl.io.TraceInput;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trace.TraceSet;

/** Traces from elsewhere, from the file to the codes, and what is said of their settings. */
class TableTracesTest {

	private static final String FAST = "train_num_epochs=2 unrolling_num=20 kernel_length_s=1";

	private final Commands commands = new Commands();

	@TempDir
	Path folder;

	private Path out;

	@BeforeEach
	void record() throws IOException {
		TinyRecording.write(folder);
		out = folder.resolve("out");
	}

	@AfterEach
	void dispose() {
		commands.close();
	}

	// -- From the file to the codes --

	@Test
	void suite2pIsCorrectedAsTheMovieIs() throws IOException {
		final Path measured = extracted("neuropil_coefficient=0.5");
		final TraceSet f = traces(measured.resolve("fluorescence.csv"));
		final TraceSet neuropil = traces(measured.resolve("neuropil.csv"));
		final Path plane = Files.createDirectory(folder.resolve("plane0"));
		npy(plane.resolve("F.npy"), f);
		npy(plane.resolve("Fneu.npy"), neuropil);
		TestArrays.write(plane.resolve("iscell.npy"), new double[] { 1, 0.9, 1, 0.8 }, 2, 2);
		commands.succeed(DeconvolveTraces.class, deconvolve(plane, "rate_hz", 10.0, "options", FAST +
			" neuropil_coefficient=0.5"));
		final TraceSet expected = traces(measured.resolve("dff.csv"));
		final TraceSet analysed = traces(out.resolve("dff.csv"));
		assertEquals(List.of("suite2p-0", "suite2p-1"), analysed.labels());
		for (int r = 0; r < 2; r++)
			assertArrayEquals(expected.trace(r), analysed.trace(r), 1e-9);
		final String run = Files.readString(out.resolve("run.json"));
		for (final String file : List.of("F.npy", "Fneu.npy", "iscell.npy", "\"neuropil_coefficient\": 0.5"))
			assertTrue(run.contains(file), file);
		assertTrue(Files.readAllLines(out.resolve("codes.csv")).size() > 6, "eight responses were simulated");
	}

	@Test
	void lightsThatTakeTurnsGiveTheCodesOfTheSignal() throws IOException {
		final TraceSet f = traces(extracted("neuropil_coefficient=0").resolve("fluorescence.csv"));
		final StringBuilder table = new StringBuilder("FrameCounter,SystemTimestamp,LedState,G0,G1\n");
		for (int t = 0; t < f.time().size(); t++) {
			final double bleached = 300 * Math.exp(-t / 100.0);
			table.append(String.format(Locale.ROOT, "%d,%.3f,1,%.3f,%.3f%n", 2 * t, t / 10.0 - 0.05, 500 + bleached, 500 +
				bleached));
			table.append(String.format(Locale.ROOT, "%d,%.3f,2,%.3f,%.3f%n", 2 * t + 1, t / 10.0, f.value(0, t) + bleached, f
				.value(1, t) + bleached));
		}
		final Path file = Files.writeString(folder.resolve("fp.csv"), table);
		commands.succeed(DeconvolveTraces.class, deconvolve(file, "options", FAST));
		final TraceSet dff = traces(out.resolve("dff.csv"));
		assertEquals(List.of("G0", "G1"), dff.labels());
		assertEquals(10, dff.time().rateHz(), 1e-6);
		// NB: Bleaching is gone: late samples rest where early ones do.
		final double[] rest = IntStream.of(10, 150).mapToDouble(t -> dff.value(0, t)).toArray();
		assertEquals(rest[0], rest[1], 0.05);
		assertTrue(Files.readAllLines(out.resolve("codes.csv")).size() > 6);
		final Path model = Files.copy(out.resolve("model.json"), folder.resolve("model.json"));
		commands.succeed(ApplyKernels.class, "model", model.toString(), "traces", file.toString(), "events", folder.resolve(
			"events.csv").toString(), "output", folder.resolve("applied").toString());
		assertEquals(dff.labels(), traces(folder.resolve("applied/dff.csv")).labels());
	}

	@Test
	void theTerminalTakesAllOfThem() throws IOException {
		final Path measured = extracted("neuropil_coefficient=0");
		final TraceSet dff = traces(measured.resolve("dff.csv"));
		npy(folder.resolve("dff.npy"), dff);
		final List<String> line = new ArrayList<>(List.of("deconvolve", folder.resolve("dff.npy").toString(), "--rate", "10",
			"--events", folder.resolve("events.csv").toString(), "--out", out.toString()));
		for (final String setting : FAST.split(" "))
			line.addAll(List.of("--set", setting));
		assertEquals("", run(line));
		assertArrayEquals(dff.trace(1), traces(out.resolve("dff.csv")).trace(1));
		assertEquals("", run(List.of("apply", out.resolve("model.json").toString(), folder.resolve("dff.npy").toString(),
			"--rate", "10", "--out", folder.resolve("applied").toString())));
		line.remove("--rate");
		line.remove("10");
		line.set(line.indexOf(out.toString()), folder.resolve("none").toString());
		assertTrue(run(line).contains("rate_hz"));
	}

	// -- What is said of the settings --

	@Test
	void correctionsOfTracesThatStayAsTheyAreAreSaid() throws IOException {
		assertEquals(List.of(), settings("", false, plain()).warnings());
		assertEquals(TraceOptions.RAW, settings("", false, plain()).settings().get(TraceOptions.SIGNAL));
		says(settings("neuropil_coefficient=0.7", false, plain()), "neuropil_coefficient (0.7)", "fluorescence");
		says(settings("signal=df baseline_window_s=60", false, plain()), "signal (df)", "baseline_window_s (60.0)");
		says(settings("control_channel=2", false, plain()), "control_channel (2)");
		assertEquals(List.of(), settings("signal=raw neuropil_coefficient=0", false, plain()).warnings());
		assertEquals(0, settings("neuropil_coefficient=0.7", false, plain()).settings().get(
			TraceOptions.NEUROPIL_COEFFICIENT));
	}

	@Test
	void fluorescenceKeepsTheSettingsItIsGiven() throws IOException {
		final SettingsFile.Content content = settings("signal=df neuropil_coefficient=0.4", true, plain());
		assertEquals(TraceOptions.DF, content.settings().get(TraceOptions.SIGNAL));
		assertEquals(0.4, content.settings().get(TraceOptions.NEUROPIL_COEFFICIENT));
		assertEquals(TraceOptions.DFF, settings("", false, controlled()).settings().get(TraceOptions.SIGNAL));
		says(settings("signal=raw", false, controlled()), "'signal' is raw", "dF/F");
		refused("signal=raw", true, "'signal' is raw", plain());
		refused("", false, "1 of the 2 tables", plain(), controlled());
		assertEquals(List.of(), settings("", true, plain(), controlled()).warnings());
	}

	@Test
	void tracesWithoutAControlThatIsAskedForAreRefused() throws IOException {
		final Path table = Files.writeString(folder.resolve("t.csv"), "time_s,a\n0,1\n0.1,2\n0.2,3\n");
		refusedCommand(deconvolve(table, "events", "", "fluorescence", true, "options", FAST + " control_channel=2"), "control_channel");
		refusedCommand(deconvolve(table, "options", FAST + " control_columns=b"), "'b'", "'a'");
		refusedCommand(deconvolve(folder.resolve("none.npy"), "options", FAST), "none.npy");
		refusedCommand(deconvolve(folder, "options", FAST), "without traces");
	}

	// -- Helper methods --

	private TraceInput plain() throws IOException {
		return input("time_s,a\n0,1\n0.1,2\n");
	}

	private TraceInput controlled() throws IOException {
		return input("time_s,465,405\n0,1,1\n0.1,2,1\n");
	}

	private TraceInput input(final String table) throws IOException {
		return TableTraces.read(Files.writeString(folder.resolve("input.csv"), table), new ChosenSettings().read(Optional
			.empty()).settings(), Progress.NONE);
	}

	private static SettingsFile.Content settings(final String options, final boolean fluorescence,
		final TraceInput... inputs)
	{
		final ChosenSettings chosen = new ChosenSettings().options(options);
		return TableTraces.settings(chosen.read(Optional.empty()), chosen, AnalysisOptions.defaults(), fluorescence, List.of(
			inputs));
	}

	private static void refused(final String options, final boolean fluorescence, final String part,
		final TraceInput... inputs)
	{
		final String message = assertThrows(InputException.class, () -> settings(options, fluorescence, inputs)).getMessage();
		assertTrue(Commands.sentence(message).contains(part), message);
	}

	private static void says(final SettingsFile.Content content, final String... parts) {
		assertEquals(1, content.warnings().size());
		final String sentence = Commands.sentence(content.warnings().get(0));
		for (final String part : parts)
			assertTrue(sentence.contains(part), sentence);
	}

	private void refusedCommand(final Object[] inputs, final String... parts) {
		final List<String> before = Commands.listing(folder);
		final String message = commands.refuse(DeconvolveTraces.class, inputs);
		for (final String part : parts)
			assertTrue(message.contains(part), message);
		assertEquals(before, Commands.listing(folder));
	}

	private Object[] deconvolve(final Path file, final Object... more) {
		final List<Object> inputs = new ArrayList<>(List.of("traces", file.toString(), "events", folder.resolve("events.csv")
			.toString(), "output", out.toString()));
		inputs.addAll(Arrays.asList(more));
		return inputs.toArray();
	}

	/** Traces of the movie, by the command that measures them. */
	private Path extracted(final String options) {
		final Path measured = folder.resolve("measured");
		commands.succeed(ExtractTraces.class, "image", TinyRecording.movie(), "rois", folder.resolve("rois.zip").toString(),
			"output", measured.toString(), "options", options);
		return measured;
	}

	private static void npy(final Path file, final TraceSet traces) throws IOException {
		TestArrays.write(file, IntStream.range(0, traces.size()).mapToObj(traces::trace).flatMapToDouble(Arrays::stream)
			.toArray(), traces.size(), traces.time().size());
	}

	private static TraceSet traces(final Path file) {
		return Tables.traces(file);
	}

	/** Runs a line of a terminal; what it says of errors, or nothing if it worked. */
	private static String run(final List<String> line) {
		final StringWriter err = new StringWriter();
		final int code = Main.execute(new PrintWriter(new StringWriter()), new PrintWriter(err), line.toArray(String[]::new));
		return code == 0 ? "" : err.toString();
	}
}
