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
package sc.fiji.dunl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sc.fiji.dunl.io.Sentences.file;
import static sc.fiji.dunl.io.Sentences.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TraceSet;

/**
 * Every format of traces from elsewhere. The arrays of {@code traces} were
 * written by NumPy, and the tables are cut from what the systems write.
 */
class TraceInputTest {

	private static final Path FIXTURES = Path.of("src/test/resources/sc/fiji/dunl/io/traces");

	@TempDir
	private Path folder;

	private static TraceInput read(final Path path, final String... settings) {
		return TraceInput.read(path, layout(settings), Progress.NONE);
	}

	private TraceInput text(final String text, final String... settings) throws IOException {
		return read(file(folder, "t.csv", text.replace('#', '\n')), settings);
	}

	private static TableLayout layout(final String... settings) {
		Settings chosen = AnalysisOptions.defaults();
		for (int i = 0; i < settings.length; i += 2)
			chosen = chosen.with(settings[i], settings[i + 1]);
		return TableLayout.of(chosen);
	}

	private static TraceSet traces(final TraceInput input) {
		return input.extraction().fluorescence();
	}

	private static TraceSet control(final TraceInput input) {
		return input.extraction().control().orElseThrow();
	}

	private static void notes(final TraceInput input, final String... parts) {
		final String notes = String.join("\n", input.extraction().warnings());
		for (final String part : parts)
			assertTrue(notes.contains(part), () -> "'" + part + "' is not in: " + notes);
		if (parts.length == 0) assertEquals("", notes);
	}

	// -- Plain columns --

	@ParameterizedTest
	@CsvSource({ "time_s,1", "time_ms,1000", "Time (ms),1000", "Timestamp [us],1000000", "time (\u00b5s),1000000", "TIME,1",
		"Time(s),1", "seconds,1", "ms,1000", "timestamps_ms,1000" })
	void unitsComeFromTheHeading(final String heading, final double perSecond) throws IOException {
		final TraceInput input = text(heading + ",a#" + 0.5 * perSecond + ",1#" + 0.6 * perSecond + ",2#" + 0.7 * perSecond +
			",3#");
		assertEquals(10, traces(input).time().rateHz(), 1e-9);
		assertEquals(0.5, traces(input).time().startSeconds(), 1e-12);
		assertArrayEquals(new double[] { 1, 2, 3 }, traces(input).trace(0));
		assertFalse(input.fluorescence());
		assertEquals(List.of(folder.resolve("t.csv")), input.files());
	}

	@Test
	void unitsThatNobodySaysAreAskedFor() throws IOException {
		refused(() -> text("timestamp,a#0,1#1,2#"), "'timestamp'", "time_unit");
		refused(() -> text("time,a#0,1#50,2#100,3#"), "0.02 Hz", "time_unit");
		assertEquals(20, traces(text("time,a#0,1#50,2#100,3#", "time_unit", "ms")).time().rateHz(), 1e-9);
		assertEquals(20, traces(text("clock,a#0,1#50,2#100,3#", "time_unit", "ms")).time().rateHz(), 1e-9);
		refused(() -> text("clock,a#7,1#8,2#", "time_unit", "samples"), "frame rate");
		assertEquals(5, traces(text("clock,a#7,1#8,2#", "time_unit", "samples", "rate_hz", "5")).time().rateHz(), 1e-9);
	}

	@Test
	void columnsThatEndEarlyMissSamples() {
		final TraceSet traces = traces(read(FIXTURES.resolve("padded.csv")));
		assertEquals(10, traces.time().rateHz(), 1e-9);
		assertArrayEquals(new double[] { 1, 2, 3, 4 }, traces.trace(0));
		assertArrayEquals(new boolean[] { true, true, false, false }, traces.observed(1));
	}

	@Test
	void droppedRowsAreMissingSamplesAndShiftNothing() throws IOException {
		final TraceInput input = text("time_ms,465,405#0,1,9#100,2,8#201,3,7#500,6,4#599,7,3#");
		assertEquals(10, traces(input).time().rateHz(), 0.02);
		assertArrayEquals(new double[] { 1, 2, 3, Double.NaN, Double.NaN, 6, 7 }, traces(input).trace(0));
		assertArrayEquals(new double[] { 9, 8, 7, Double.NaN, Double.NaN, 4, 3 }, control(input).trace(0));
		notes(input, "2 sample(s) missing", "t.csv");
	}

	@Test
	void droppedRowsOfALightAreMissingToo() throws IOException {
		final StringBuilder table = new StringBuilder("Timestamp,LedState,G0#");
		for (int i = 0; i < 40; i++)
			// NB: Signals 5 and 6 are dropped, and the controls 10 and 11.
			if (i != 11 && i != 13 && i != 20 && i != 22) table.append(0.05 * i).append(',').append(i % 2 == 0 ? 1 : 2).append(
				',').append(i).append('#');
		final TraceInput input = text(table.toString());
		assertEquals(20, traces(input).time().size());
		assertArrayEquals(new double[] { 9, Double.NaN, Double.NaN, 15 }, java.util.Arrays.copyOfRange(traces(input).trace(0),
			4, 8));
		assertArrayEquals(new double[] { 17, Double.NaN, Double.NaN, Double.NaN, 25 }, java.util.Arrays.copyOfRange(control(
			input).trace(0), 8, 13), 1e-9);
		notes(input, "2 sample(s) missing");
	}

	@Test
	void rowsOfNothingAtTheEndArePassedOver() throws IOException {
		assertEquals(2, traces(text("time_s,a#0,1#0.1,2#,#,#")).time().size());
		refused(() -> text("time_s,a#0,1#,2#0.2,3#"), "'time_s'", "row 2");
	}

	@Test
	void controlsAreFoundByTheirNamesAndThisIsSaid() {
		final TraceInput input = read(FIXTURES.resolve("tdt.csv"));
		assertEquals(List.of("x465A", "x465C"), traces(input).labels());
		assertEquals(List.of("x465A", "x465C"), control(input).labels());
		assertEquals(1017.2526, traces(input).time().rateHz(), 0.1);
		assertArrayEquals(new double[] { 200, 201, 202, 203, 204, 205 }, traces(input).trace(1));
		assertArrayEquals(new double[] { 60, 61, 62, 63, 64, 65 }, control(input).trace(1));
		assertTrue(input.fluorescence());
		notes(input, "'x405A', 'x405C'", "'x465A', 'x465C'", "control_columns");
	}

	@Test
	void columnsAreChosen() throws IOException {
		final String table = "time_s,a,b,c#0,1,2,3#0.1,4,5,6#";
		assertEquals(List.of("c", "a"), traces(text(table, "signal_columns", "c, a")).labels());
		final TraceInput shared = text(table, "control_columns", "b");
		assertEquals(List.of("a", "c"), traces(shared).labels());
		assertArrayEquals(new double[] { 2, 5 }, control(shared).trace(0));
		assertArrayEquals(new double[] { 2, 5 }, control(shared).trace(1));
		notes(shared);
		final TraceInput each = text("time_s,s1,s2,c1,c2#0,1,2,3,4#0.1,1,2,3,4#", "signal_columns", "s1,s2",
			"control_columns", "c2,c1");
		assertArrayEquals(new double[] { 4, 4 }, control(each).trace(0));
		assertTrue(read(FIXTURES.resolve("tdt.csv"), "control_columns", "none").extraction().control().isEmpty());
		refused(() -> text(table, "signal_columns", "d"), "signal_columns", "'d'", "'a', 'b', 'c'");
		refused(() -> text(table, "signal_columns", "a,a"), "signal_columns", "twice");
		refused(() -> text(table, "signal_columns", "a", "control_columns", "a"), "'a'", "signal_columns");
		refused(() -> text("time_s,a,b,c,d,e#0,1,2,3,4,5#", "control_columns", "d,e"), "2 control_columns for 3 signals");
		refused(() -> text("time_s,465A,465B,405A,405C#0,1,2,3,4#"), "not clear", "'465B'", "control_columns");
	}

	@Test
	void openTablesEnterTheSameWay() {
		final TraceSet traces = traces(ColumnTraces.of(List.of("time_s", "a"), new double[][] { { 0, 0.5, 1 }, { 3, Double.NaN,
			4 } }, layout()));
		assertEquals(2, traces.time().rateHz());
		assertArrayEquals(new double[] { 3, Double.NaN, 4 }, traces.trace(0));
		refused(() -> ColumnTraces.of(List.of("time_s", "a"), new double[][] { { 0, Double.NaN }, { 3, 4 } }, layout()),
			"'time_s'", "row 2");
		refused(() -> ColumnTraces.of(List.of("time_s", "a"), new double[][] { { 0, 1 }, { 3, Double.NEGATIVE_INFINITY } },
			layout()), "'a'", "sample 1");
	}

	@Test
	void numbersInTheNamesOfManyRoisAreNoWavelengths() throws IOException {
		final String labels = String.join(",", IntStream.range(400, 480).mapToObj(i -> "suite2p-" + i).toList());
		final String row = String.join(",", IntStream.range(400, 480).mapToObj(String::valueOf).toList());
		final TraceInput input = text("time_s," + labels + "#0," + row + "#0.1," + row + "#");
		assertEquals(80, traces(input).size());
		assertTrue(input.extraction().control().isEmpty());
		notes(input);
	}

	@Test
	void ownTracesReadBack() {
		final TraceSet traces = traces(read(FIXTURES.resolve("padded.csv")));
		TraceTable.write(traces, folder.resolve("out.csv"));
		final TraceSet again = traces(read(folder.resolve("out.csv")));
		assertEquals(traces.labels(), again.labels());
		assertEquals(traces.time(), again.time());
		assertArrayEquals(traces.trace(1), again.trace(1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "time_s,a,b#0,1,x#|in row 1", "time_s,a,a#0,1,2#|both called 'a'", "time_s,,b#0,1,2#|Column 2", "time_s,a#|no rows", "time_s#0#|no traces",
		"cell,a#0,1#|'cell'", "time_s,a#0,1#0.1#|Row 2", "time_s,a#0,1#0,2#|rise", "''|is empty",
		"frame,Area1,Mean1#1,2,3#2,2,3#|'Area1'" })
	void badTablesAreRefused(final String table, final String part) {
		refused(() -> text(table, "rate_hz", "10"), part);
	}

	// -- Doric --

	@Test
	void doricIsReadWithItsControl() {
		final Path doric = FIXTURES.resolve("doric.csv");
		refused(() -> read(doric), "'AIn-1 - Dem (AOut-1)'", "'AIn-1 - Dem (AOut-2)'", "control_columns");
		final TraceInput input = read(doric, "control_columns", "AIn-1 - Dem (AOut-1)");
		assertEquals(List.of("AIn-1 - Dem (AOut-2)"), traces(input).labels());
		assertArrayEquals(new double[] { 2, 2.1, 2.2, 2.3, 2.4, 2.5 }, traces(input).trace(0), 1e-12);
		assertArrayEquals(new double[] { 1, 1.01, 1.02, 1.03, 1.04, 1.05 }, control(input).trace(0), 1e-12);
		assertEquals(2, traces(read(doric, "control_columns", "none")).size());
	}

	// -- Light sources that take turns --

	@Test
	void lightsThatTakeTurnsBecomeSignalAndControl() {
		final TraceInput input = read(FIXTURES.resolve("fp3002.csv"));
		assertEquals(List.of("Region0G", "Region1R"), traces(input).labels());
		assertEquals(1 / 0.15, traces(input).time().rateHz(), 1e-9);
		assertEquals(10.1, traces(input).time().startSeconds(), 1e-12);
		assertArrayEquals(new double[] { 2.2, 2.5, 2.8, 3.1 }, traces(input).trace(0), 1e-12);
		// NB: Rows at 415 nm come one row before; the control of a line is the line at the signal's times.
		assertArrayEquals(new double[] { 1.2, 1.5, 1.8, 2 }, control(input).trace(0), 1e-12);
		assertArrayEquals(new double[] { 3.3, 3.5, 3.8, 4.1 }, traces(input).trace(1), 1e-12);
		assertTrue(input.fluorescence());
		notes(input, "1 of the 13 rows", "first in row 1");
	}

	@Test
	void olderFlagsHaveDigitalLines() {
		final TraceInput input = read(FIXTURES.resolve("flags.csv"));
		assertEquals(20, traces(input).time().rateHz(), 1e-9);
		assertArrayEquals(new double[] { 21, 23, 25, 27 }, traces(input).trace(0));
		assertArrayEquals(new double[] { 11, 13, 15, 16 }, control(input).trace(0), 1e-12);
		notes(input);
		assertTrue(read(FIXTURES.resolve("flags.csv"), "control_columns", "none").extraction().control().isEmpty());
	}

	@Test
	void wavelengthsAndTwoLightsAtOnceAreUnderstood() throws IOException {
		final TraceInput nm = text("Timestamp,LedState,G0#0,415,1#0.1,470,5#0.2,415,1#0.3,470,6#");
		assertArrayEquals(new double[] { 5, 6 }, traces(nm).trace(0));
		assertArrayEquals(new double[] { 1, 1 }, control(nm).trace(0));
		final TraceInput both = text("Timestamp,LedState,G0,R1#0,1,1,2#0.1,6,5,7#0.2,1,1,2#0.3,6,6,8#");
		assertArrayEquals(new double[] { 5, 6 }, traces(both).trace(0));
		assertArrayEquals(new double[] { 7, 8 }, traces(both).trace(1));
	}

	@Test
	void lightsWithoutControlOrSignalAreSaid() throws IOException {
		notes(text("Timestamp,LedState,G0#0,2,1#0.1,2,5#0.2,2,5#"), "no control");
		notes(text("Timestamp,LedState,G0,R0#0,1,1,2#0.1,2,5,7#0.2,1,1,2#0.3,2,6,8#"), "'R0'", "560 nm");
		refused(() -> text("Timestamp,LedState,G0#0,1,1#0.1,1,5#"), "470 nm", "'LedState'");
		refused(() -> text("Timestamp,LedState,G0#0,1,1#0.1,99999,5#"), "99999", "row 2");
		refused(() -> text("Timestamp,LedState,G0#0,1,1#0.1,,5#"), "row 2");
		refused(() -> text("Timestamp,LedState,G0#0,1,1#0.1,-2,5#"), "-2", "row 2");
		refused(() -> text("Timestamp,LedState,G0#0,1,1#0.1,blue,5#"), "'LedState'", "'blue'", "row 2");
		refused(() -> text("Timestamp,LedState,G0,G0#0,1,1,1#"), "'G0'");
		refused(() -> text("Timestamp,LedState#0,1#"), "regions");
		refused(() -> text("LedState,G0#0,1#"), "SystemTimestamp");
		refused(() -> text("Timestamp,LedState,G0#0,1,1#0.1,2,5#0.3,1,1#0.1,2,6#"), "470 nm", "row 4", "rise");
		refused(() -> text("Timestamp,LedState,G0#0,1,1#0.1,2,5#", "control_columns", "G0"), "control_columns");
	}

	// -- GuPPy --

	@Test
	void aFolderOfGuppyIsOneRecording() {
		final TraceInput input = read(FIXTURES.resolve("guppy"));
		assertEquals(List.of("Sample_Signal_Channel"), traces(input).labels());
		assertEquals(10, traces(input).time().rateHz(), 1e-9);
		assertEquals(2, traces(input).time().startSeconds());
		assertArrayEquals(new double[] { 20, 21, 22, 23, 24, 25 }, traces(input).trace(0));
		assertArrayEquals(new double[] { 10, 11, 12, 13, 14, 15 }, control(input).trace(0));
		assertEquals(2, input.files().size());
		notes(input, "'Sample_Control_Channel'", "1 other table(s)");
		final TraceInput one = read(FIXTURES.resolve("guppy/Sample_Signal_Channel.csv"));
		assertArrayEquals(traces(input).trace(0), traces(one).trace(0));
		assertFalse(one.fluorescence());
	}

	@Test
	void badTablesOfGuppyAreRefused() {
		refused(() -> text("timestamps,data,sampling_rate#0,1,100#0.1,2,#0.2,3,#"), "100", "10.0 Hz");
		refused(() -> text("timestamps,data,sampling_rate#0,1,10#,2,#0.2,3,#"), "'timestamps'", "row 2");
		refused(() -> text("timestamps,data,sampling_rate#0,1,10#0,2,#0.2,3,#"), "row 2", "rise");
		refused(() -> text("timestamps,data,sampling_rate#0,1,10#"), "at least 2");
		refused(() -> text("timestamps,data,sampling_rate#0,1,10#0.1,x,#"), "'data'", "'x'", "row 2");
		refused(() -> text("timestamps#0#1#"), "no traces");
	}

	// -- NumPy and suite2p --

	@Test
	void cellsOfSuite2pKeepTheirNumbersAndTheirNeuropil() {
		final Path plane = FIXTURES.resolve("suite2p/plane0");
		for (final Path path : List.of(plane, plane.resolve("F.npy"), FIXTURES.resolve("suite2p"), FIXTURES)) {
			final TraceInput input = read(path, "rate_hz", "30");
			assertEquals(List.of("suite2p-0", "suite2p-2", "suite2p-4"), traces(input).labels());
			assertArrayEquals(new double[] { 300, 301, 302, 303, 304, 305, 306, 307 }, traces(input).trace(1));
			assertEquals(30.1, input.extraction().neuropil().orElseThrow().value(1, 1), 1e-5);
			assertEquals(30, traces(input).time().rateHz());
			assertTrue(input.fluorescence());
			assertEquals(3, input.files().size());
			notes(input, "3 of the 5 ROIs", "suite2p_keep");
		}
		final TraceInput all = read(plane, "rate_hz", "30", "suite2p_keep", "all");
		assertEquals(5, traces(all).size());
		assertEquals("suite2p-3", traces(all).labels().get(3));
		notes(all);
		refused(() -> read(plane), "rate_hz");
	}

	@Test
	void suite2pWasToldTheRate() throws IOException {
		TestArrays.write(folder.resolve("F.npy"), new double[12], 3, 4);
		final Path ops = Files.copy(FIXTURES.resolve("ops.npy"), folder.resolve("ops.npy"));
		final TraceInput told = read(folder, "suite2p_keep", "all");
		assertEquals(15.5, traces(told).time().rateHz());
		notes(told, "15.5 Hz", "rate_hz");
		final TraceInput given = read(folder, "suite2p_keep", "all", "rate_hz", "30");
		assertEquals(30, traces(given).time().rateHz());
		notes(given, "30.0 Hz as given", "15.5 Hz");
		notes(read(folder, "suite2p_keep", "all", "rate_hz", "15.5"));
		Files.write(ops, java.util.Arrays.copyOf(Files.readAllBytes(ops), 300));
		refused(() -> read(folder, "suite2p_keep", "all"), "rate_hz");
	}

	@Test
	void foldersOfSuite2pThatDoNotFitAreRefused() throws IOException {
		final double[] values = new double[12];
		TestArrays.write(folder.resolve("F.npy"), values, 3, 4);
		assertEquals(3, traces(read(folder.resolve("F.npy"), "rate_hz", "1")).size());
		notes(read(folder, "rate_hz", "1"), "no iscell.npy", "all its 3 ROIs");
		TestArrays.write(folder.resolve("Fneu.npy"), values, 4, 3);
		refused(() -> read(folder, "rate_hz", "1"), "Fneu.npy", "(4, 3)", "(3, 4)");
		TestArrays.write(folder.resolve("Fneu.npy"), values, 3, 4);
		TestArrays.write(folder.resolve("iscell.npy"), new double[8], 4, 2);
		refused(() -> read(folder, "rate_hz", "1"), "iscell.npy", "4 ROIs", "3");
		TestArrays.write(folder.resolve("iscell.npy"), new double[6], 3, 2);
		refused(() -> read(folder, "rate_hz", "1"), "iscell.npy", "none of the 3 ROIs", "suite2p_keep");
		TestArrays.write(folder.resolve("iscell.npy"), new double[] { 0, 1, 0 }, 3);
		assertEquals(List.of("suite2p-1"), traces(read(folder, "rate_hz", "1")).labels());
		Files.write(folder.resolve("F.npy"), new byte[200]);
		refused(() -> read(folder, "rate_hz", "1"), "F.npy", "undamaged");
	}

	@Test
	void severalPlanesAreChosenFrom() throws IOException {
		for (final String plane : List.of("plane0", "plane1"))
			TestArrays.write(Files.createDirectory(folder.resolve(plane)).resolve("F.npy"), new double[4], 1, 4);
		refused(() -> read(folder, "rate_hz", "1"), "plane0, plane1");
		refused(() -> read(Files.createDirectory(folder.resolve("empty"))), "empty", "without traces");
	}

	@Test
	void arraysAreReadByRowsOrColumns() throws IOException {
		final TraceSet fortran = traces(read(FIXTURES.resolve("fortran.npy"), "rate_hz", "2"));
		assertEquals(List.of("roi-0", "roi-1"), fortran.labels());
		assertArrayEquals(new double[] { 4, 5, 6 }, fortran.trace(1));
		assertArrayEquals(new boolean[] { true, true, false }, fortran.observed(0));
		final Path tall = TestArrays.write(folder.resolve("tall.npy"), new double[] { 1, 2, 3, 4, 5, 6 }, 3, 2);
		notes(read(tall, "rate_hz", "2"), "(3, 2)", "npy_axes");
		assertArrayEquals(new double[] { 1, 3, 5 }, traces(read(tall, "rate_hz", "2", "npy_axes", "sample_roi")).trace(0));
		assertEquals(1, traces(read(TestArrays.write(folder.resolve("one.npy"), new double[5], 5), "rate_hz", "2")).size());
		refused(() -> read(tall), "tall.npy", "rate_hz");
		final Path cube = TestArrays.write(folder.resolve("cube.npy"), new double[8], 2, 2, 2);
		refused(() -> read(cube, "rate_hz", "2"), "(2, 2, 2)");
		final Path infinite = TestArrays.write(folder.resolve("inf.npy"), new double[] { 1, Double.POSITIVE_INFINITY }, 2);
		refused(() -> read(infinite, "rate_hz", "2"), "Infinity", "column 1");
	}

	// -- Any file --

	@Test
	void readingStopsWhenAsked() {
		final Progress stopped = new Progress() {

			@Override
			public void update(final String stage, final double fraction) {
				// NB: nobody is watching.
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		for (final String path : List.of("padded.csv", "fp3002.csv", "guppy", "suite2p", "fortran.npy"))
			assertThrows(CancelledException.class, () -> TraceInput.read(FIXTURES.resolve(path), layout("rate_hz", "1"),
				stopped));
	}

	/** Damage of any kind ends in traces or in one sentence. */
	@Test
	void damagedTablesAreReadOrRefused() throws IOException {
		final Random random = new Random(5);
		final List<Path> tables;
		try (Stream<Path> files = Files.list(FIXTURES)) {
			tables = files.filter(Files::isRegularFile).sorted().toList();
		}
		for (final Path table : tables)
			for (int i = 0; i < 100; i++) {
				final byte[] bytes = Files.readAllBytes(table);
				final int length = random.nextInt(3) == 0 ? random.nextInt(bytes.length) : bytes.length;
				for (int flips = random.nextInt(6); flips > 0; flips--)
					bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : ",;\n\"-.9eN".charAt(
						random.nextInt(9)));
				final Path damaged = Files.write(folder.resolve(table.getFileName()), java.util.Arrays.copyOf(bytes, length));
				try {
					assertTrue(traces(read(damaged, "rate_hz", "10")).size() > 0);
				}
				catch (final InputException e) {
					assertFalse(e.getMessage().contains("\n"), e.getMessage());
				}
			}
	}
}
