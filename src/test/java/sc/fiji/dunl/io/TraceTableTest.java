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
import static sc.fiji.dunl.io.Sentences.file;
import static sc.fiji.dunl.io.Sentences.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;

class TraceTableTest {

	@TempDir
	private Path folder;

	private static TraceSet read(final Path file, final double rateHz) {
		return TraceInput.read(file, TableLayout.of(AnalysisOptions.defaults().with(TraceOptions.RATE_HZ, rateHz)),
			Progress.NONE).extraction().fluorescence();
	}

	@ParameterizedTest
	@ValueSource(doubles = { 15, 30, 29.97, 1000 / 33.0, 0.1, 1e4 })
	void writtenTracesReadBackExactly(final double rateHz) {
		final double[][] values = { { 0.1, 1 / 3.0, -1e-300, 1e22 }, { Math.PI, 0, -0.0, Double.MIN_VALUE } };
		final TraceSet traces = new TraceSet(List.of("cell 1", "soma, \"left\"; \u00b5"), new TimeAxis(4, rateHz, 2), values);
		final Path file = folder.resolve("traces.csv");
		TraceTable.write(traces, file);
		final TraceSet read = Tables.traces(file);
		assertEquals(traces.labels(), read.labels());
		assertEquals(rateHz, read.time().rateHz(), 1e-10 * rateHz);
		assertEquals(2, read.time().startSeconds());
		for (int r = 0; r < 2; r++)
			assertArrayEquals(values[r], read.trace(r), 0);
	}

	@Test
	void filesDoNotDependOnTheLocale() throws IOException {
		final Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMANY);
			TraceTable.write(new TraceSet(List.of("a"), TimeAxis.of(2, 2), new double[][] { { 1.5, 1e-7 } }), folder.resolve(
				"t.csv"));
		}
		finally {
			Locale.setDefault(before);
		}
		assertEquals("time_s,a\n0.0,1.5\n0.5,1.0E-7\n", Files.readString(folder.resolve("t.csv")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "time_s,a,b|,", "Time (s);a;b|;", "time\ta\tb|\t" })
	void delimitersAreFound(final String header, final String delimiter) throws IOException {
		final String d = delimiter == null ? "\t" : delimiter;
		final Path file = file(folder, "t.txt", "\uFEFF" + header.replace("\\t", "\t") + "\r\n0" + d + "1" + d +
			"2\r\n0.5" + d + "3" + d + "4\r\n");
		final TraceSet traces = Tables.traces(file);
		assertEquals(List.of("a", "b"), traces.labels());
		assertEquals(2, traces.time().rateHz());
		assertArrayEquals(new double[] { 2, 4 }, traces.trace(1));
	}

	@Test
	void sampleNumbersNeedARate() throws IOException {
		final Path file = file(folder, "t.csv", " ,Mean(a)\n1,5\n2,6\n3,7\n");
		refused(() -> Tables.traces(file), "frame rate in Hz");
		final TraceSet traces = read(file, 10);
		assertEquals(TimeAxis.of(3, 10), traces.time());
		refused(() -> read(file(folder, "u.csv", "frame,a\n1,5\n3,6\n"), 10), "row 2");
	}

	@Test
	void aRowCountBeforeTheTimesIsPassedOver() throws IOException {
		final TraceSet traces = Tables.traces(file(folder, "t.csv", ",time_s,a\n0,0.0,5\n1,0.1,6\n"));
		assertEquals(List.of("a"), traces.labels());
		assertEquals(10, traces.time().rateHz(), 1e-12);
	}

	@Test
	void timesPrintedInMillisecondsAreEvenlySpaced() throws IOException {
		final StringBuilder text = new StringBuilder("time_s,a\n");
		for (int t = 0; t < 300; t++)
			text.append(String.format(Locale.ROOT, "%.3f,%d\n", t / 30.0, t));
		assertEquals(30, Tables.traces(file(folder, "t.csv", text.toString())).time().rateHz(), 0.01);
	}

	@Test
	void aRateThatContradictsTheTimesIsRefused() throws IOException {
		final Path file = file(folder, "t.csv", "time_s,a\n0,1\n0.1,1\n0.2,1\n");
		refused(() -> read(file, 20), "20", "10");
		assertEquals(10, read(file, 10).time().rateHz());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "x|holds 'x' in row 2", "-|holds '-' in row 2",
		"'\"0,5\"'|holds '0,5' in row 2", "1d|holds '1d' in row 2", "Infinity|holds 'Infinity' in row 2",
		"1e999|holds '1e999' in row 2" })
	void badCellsAreNamed(final String cell, final String part) throws IOException {
		refused(() -> Tables.traces(file(folder, "t.csv", "time_s,a,b\n0,1,2\n0.1,1," + cell + "\n")), "'b'",
			part);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "NaN", "nan", "NA", "#N/A" })
	void cellsWithoutAValueAreMissingSamples(final String cell) throws IOException {
		final TraceSet traces = Tables.traces(file(folder, "t.csv", "time_s,a,b\n0,1,2\n0.1,1," + cell + "\n"));
		assertArrayEquals(new double[] { 2, Double.NaN }, traces.trace(1));
		TraceTable.write(traces, folder.resolve("u.csv"));
		assertEquals("time_s,a,b\n0.0,1.0,2.0\n0.1,1.0,NaN\n", Files.readString(folder.resolve("u.csv")));
		refused(() -> Tables.traces(file(folder, "v.csv", "time_s,a\n0,1\n" + cell + ",1\n")), "'time_s'",
			"row 2");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "''|is empty", "time_s,a|no rows", "time_s,a,a#0,1,2|both called 'a'",
		"time_s,a, #0,1,2|Column 3", "time_s#0|no traces", "cell,a#0,1|'cell'", "time_s,a#0,1|single sample",
		"time_s,a#0,1,2|3 cells", "frame,Area1,Mean1#1,2,3|'Area1'" })
	void badTablesAreRefused(final String text, final String part) throws IOException {
		refused(() -> Tables.traces(file(folder, "t.csv", text.replace('#', '\n'))), part);
	}

	@Test
	void otherFilesAreRefused() throws IOException {
		refused(() -> Tables.traces(folder.resolve("none.csv")), "none.csv", "no such file");
		refused(() -> Tables.traces(folder), "folder");
		final Path latin = folder.resolve("latin.csv");
		Files.write(latin, "time_s,\u00b5m\n0,1\n1,2\n".getBytes(StandardCharsets.ISO_8859_1));
		refused(() -> Tables.traces(latin), "UTF-8");
	}
}
