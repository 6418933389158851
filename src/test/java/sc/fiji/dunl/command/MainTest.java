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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.io.FileSaver;

import picocli.CommandLine;

import sc.fiji.dunl.imagej.MovieFile;
import sc.fiji.dunl.io.Tables;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trace.TraceSet;

/** The command line with good and with bad input. */
class MainTest {

	@TempDir
	Path folder;

	private Path out;

	@BeforeEach
	void record() throws IOException {
		TinyRecording.write(folder);
		out = folder.resolve("out");
	}

	/** What a run said and how it ended. */
	private record Ended(int code, String out, String err) {
	}

	// -- Good input --

	@Test
	void extractWritesTheTracesOfTheWorkflow() {
		final Ended ended = succeed(extract());
		assertTrue(ended.out().contains("Measured 2 ROIs in 160 frames") && ended.out().contains("10.0 Hz"), ended.out());
		final TraceSet expected = Workflow.of(new ChosenSettings().options(TinyRecording.FAST).read(Optional.empty()),
			Progress.NONE).measure(MovieFile.open(folder.resolve("movie.tif")), Optional.of(folder.resolve("rois.zip")),
				Optional.empty()).traces().analysed();
		final TraceSet written = Tables.traces(out.resolve("dff.csv"));
		assertEquals(expected.labels(), written.labels());
		assertEquals(expected.value(1, 60), written.value(1, 60), 1e-12);
	}

	@Test
	void whatAnalyzeLearnsDeconvolveFindsAgainAndApplyUses() throws IOException {
		final Ended analyzed = succeed(analyze());
		assertTrue(analyzed.out().contains("kernel1") && analyzed.out().contains(out.toString()), analyzed.out());
		assertTrue(Commands.listing(out).containsAll(List.of("codes.csv", "overlay.tif", "model.json", "figures/raster.png",
			"run.json")));
		final String table = out.resolve("dff.csv").toString();
		final String events = folder.resolve("events.csv").toString();
		final Path again = folder.resolve("again");
		succeed(with("deconvolve", table, "--events", events, "--out", again.toString()));
		final Path applied = folder.resolve("applied");
		succeed("apply", out.resolve("model.json").toString(), table, "--events", events, "--out", applied.toString());
		final int codes = Files.readAllLines(out.resolve("codes.csv")).size();
		assertTrue(codes > 6);
		assertEquals(codes, Files.readAllLines(again.resolve("codes.csv")).size());
		assertEquals(-1, Files.mismatch(again.resolve("kernels.csv"), out.resolve("kernels.csv")));
		assertEquals(-1, Files.mismatch(applied.resolve("kernels.csv"), out.resolve("kernels.csv")));
		assertEquals(-1, Files.mismatch(applied.resolve("codes.csv"), again.resolve("codes.csv")));
	}

	@Test
	void aLengthThatIsSetReachesTheKernelsOfTheFile() throws IOException {
		succeed(extract());
		final Path yaml = Files.writeString(folder.resolve("s.yaml"), "kernels:\n  - name: cue\n    events: [cue]\n");
		succeed(with("deconvolve", out.resolve("dff.csv").toString(), "--events", folder.resolve("events.csv").toString(),
			"--settings", yaml.toString(), "--out", folder.resolve("again").toString()));
		assertEquals(1 + 10, Files.readAllLines(folder.resolve("again/kernels.csv")).size(), "1 s at 10 Hz");
	}

	@Test
	void simulateWritesARecordingThatCanBeRead() {
		succeed("simulate", "calcium", "--seed", "3", "--out", out.toString());
		assertTrue(Commands.listing(out).containsAll(List.of("calcium.tif", "rois.zip", "events.csv",
			"truth/kernels.csv")));
	}

	@Test
	void conformanceComparesWithTheAuthorsNumbers() throws IOException {
		final Path cases = Files.createDirectory(folder.resolve("cases"));
		final Path source = Path.of("src/test/resources/reference-cases/ista-unstructured.json");
		Files.copy(source, cases.resolve("good.json"));
		assertTrue(succeed("conformance", cases.toString()).out().contains("1 of 1 cases within tolerance"));
		final String text = Files.readString(source);
		final int loss = text.indexOf("\"loss\":");
		Files.writeString(cases.resolve("wrong.json"), text.substring(0, loss) + "\"loss\": 1" + text.substring(text.indexOf(
			',', loss)));
		final Ended ended = run("conformance", cases.toString());
		assertEquals(Main.FAILED, ended.code());
		assertTrue(ended.out().contains("FAIL  wrong.json") && ended.out().contains("1 of 2 cases"), ended.out());
		Files.writeString(cases.resolve("asks.json"), text.replace("\"gaussian\"", "\"gamma\""));
		Files.writeString(cases.resolve("notes.json"), "to do");
		Files.writeString(cases.resolve("readme.txt"), "not a case");
		Files.createDirectory(cases.resolve("more.json"));
		final String out = run("conformance", cases.toString()).out();
		assertTrue(out.contains("FAIL  asks.json") && out.contains("FAIL  notes.json") && out.contains("ok    good.json") && out
			.contains("1 of 4 cases"), out);
	}

	@ParameterizedTest
	@ValueSource(strings = { "analyze", "extract", "deconvolve", "apply", "simulate", "conformance" })
	void helpNamesEveryOption(final String command) {
		final String help = succeed(command, "--help").out();
		final CommandLine line = new CommandLine(new Main()).getSubcommands().get(command);
		line.getCommandSpec().options().forEach(option -> assertTrue(help.contains(option.longestName()), help));
		assertEquals(help, succeed("help", command).out());
	}

	@Test
	void versionAndNothingAreAnswered() {
		assertTrue(succeed("--version").out().startsWith("DUNL for Fiji "));
		final Ended ended = run();
		assertNotEquals(0, ended.code());
		assertTrue(ended.err().contains("Say what to do"), ended.err());
	}

	// -- Bad input: one sentence, and nothing is left behind --

	@Test
	void moviesAndRoisThatCannotBeUsed() throws IOException {
		refused(analyze("movie.tif", "none.tif"), "none.tif");
		refused(with("analyze", folder.resolve("movie.tif").toString(), "--out", out.toString()), "no ROIs");
		refused(analyze("movie.tif", "events.csv"), "events.csv");
		refused(extract("rois.zip", "none.zip"), "none.zip");
		final Roi outside = new Roi(100, 100, 5, 5);
		outside.setName("far");
		TinyRecording.zip(folder.resolve("outside.zip"), List.of(outside));
		refused(extract("rois.zip", "outside.zip"), "24 x 16");
		new FileSaver(new ImagePlus("still", TinyRecording.movie().getStack().getProcessor(1))).saveAsTiff(folder
			.resolve("still.tif").toString());
		refused(analyze("movie.tif", "still.tif"), "one frame");
		final ImagePlus timeless = TinyRecording.movie();
		timeless.getCalibration().frameInterval = 0;
		new FileSaver(timeless).saveAsTiff(folder.resolve("timeless.tif").toString());
		refused(analyze("movie.tif", "timeless.tif"), "rate_hz");
	}

	@Test
	void eventsAndSettingsThatCannotBeUsed() throws IOException {
		Files.writeString(folder.resolve("late.csv"), "event,time_s\ncue,500\n");
		refused(analyze("events.csv", "late.csv"), "500");
		Files.writeString(folder.resolve("what.csv"), "what,when\ncue,5\n");
		refused(analyze("events.csv", "what.csv"), "'event'", "'time_s'");
		refused(analyze("events.csv", "none.csv"), "none.csv");
		refused(and(analyze(), "--set", "sed=3"), "'sed'", "seed");
		refused(and(analyze(), "--set", "seed=x"), "'seed'", "'x'");
		refused(and(analyze(), "--set", "unrolling_mode=lista"), "'unrolling_mode'", "'lista'", "fista");
		refused(and(extract(), "--rate", "fast"), "'rate_hz'", "'fast'");
		refused(and(extract(), "--settings", folder.resolve("none.yaml").toString()), "none.yaml");
	}

	@Test
	void tablesAndModelsThatCannotBeUsed() throws IOException {
		final Path table = Files.writeString(folder.resolve("t.csv"), "time_s,a\n0,1\n0.1,inf\n0.2,3\n");
		refused(with("deconvolve", table.toString(), "--out", out.toString()), "'a'", "row 2");
		Files.writeString(table, "time_s,a\n0,1\n0.1,2\n0.2,3\n");
		refused(with("deconvolve", table.toString(), "--out", out.toString()), "kernel", "trace");
		Files.writeString(table, "frame,a\n1,1\n2,2\n3,3\n");
		refused(with("deconvolve", table.toString(), "--out", out.toString()), "frame rate");
		refused(new String[] { "apply", folder.resolve("none.json").toString(), table.toString(), "--out", out.toString() },
			"none.json");
		refused(new String[] { "apply", table.toString(), table.toString(), "--out", out.toString() }, "t.csv");
	}

	@Test
	void foldersThatCannotBeUsed() throws IOException {
		Files.createDirectory(out);
		Files.writeString(out.resolve("thesis.txt"), "mine");
		refused(and(analyze(), "--overwrite"), "thesis.txt");
		refused(new String[] { "conformance", folder.resolve("none").toString() }, "none");
		refused(new String[] { "conformance", out.toString() }, "no case file");
	}

	@Test
	void whatTheCommandLineDoesNotKnowIsNamed() {
		final List<String> before = Commands.listing(folder);
		for (final String[] args : List.of(new String[] { "analyse" }, new String[] { "simulate", "fish", "--out", out
			.toString() }, new String[] { "extract", "movie.tif" }, and(extract(), "--rois2", "x"))) {
			final Ended ended = run(args);
			assertEquals(CommandLine.ExitCode.USAGE, ended.code(), Arrays.toString(args));
			assertFalse(ended.err().isBlank());
			assertFalse(ended.err().contains("Exception"), ended.err());
		}
		assertEquals(before, Commands.listing(folder));
	}

	// -- Helper methods --

	/** The line of a good run, with file names changed. */
	private String[] analyze(final String... changes) {
		return changed(with("analyze", folder.resolve("movie.tif").toString(), "--rois", folder.resolve("rois.zip")
			.toString(), "--events", folder.resolve("events.csv").toString(), "--out", out.toString()), changes);
	}

	private String[] extract(final String... changes) {
		return changed(with("extract", folder.resolve("movie.tif").toString(), "--rois", folder.resolve("rois.zip")
			.toString(), "--out", out.toString()), changes);
	}

	private String[] changed(final String[] args, final String[] changes) {
		for (int i = 0; i < changes.length; i += 2) {
			final int at = Arrays.asList(args).indexOf(folder.resolve(changes[i]).toString());
			args[at] = folder.resolve(changes[i + 1]).toString();
		}
		return args;
	}

	/** Arguments with settings that make a run fast. */
	private static String[] with(final String... args) {
		final List<String> all = new ArrayList<>(List.of(args));
		for (final String change : TinyRecording.FAST.split(" "))
			all.addAll(List.of("--set", change));
		return all.toArray(String[]::new);
	}

	private static String[] and(final String[] args, final String... more) {
		return Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new);
	}

	private static Ended run(final String... args) {
		final StringWriter said = new StringWriter();
		final StringWriter errors = new StringWriter();
		final int code = Main.execute(new PrintWriter(said, true), new PrintWriter(errors, true), args);
		return new Ended(code, said.toString(), errors.toString());
	}

	private static Ended succeed(final String... args) {
		final Ended ended = run(args);
		assertEquals(0, ended.code(), ended.err());
		assertEquals("", ended.err());
		return ended;
	}

	private void refused(final String[] args, final String... parts) {
		final List<String> before = Commands.listing(folder);
		final Ended ended = run(args);
		assertEquals(Main.FAILED, ended.code(), ended.err());
		final String message = Commands.sentence(ended.err().strip());
		assertTrue(message.startsWith("Error: "), message);
		for (final String part : parts)
			assertTrue(message.contains(part), () -> "'" + part + "' is not in: " + message);
		assertEquals("", ended.out());
		assertEquals(before, Commands.listing(folder));
	}
}
