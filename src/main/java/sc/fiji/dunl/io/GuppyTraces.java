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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.io.TraceInput.Series;
import sc.fiji.dunl.progress.Progress;

/**
 * The tables of GuPPy: one file for each series, with the columns
 * {@code timestamps} (s), {@code data} and {@code sampling_rate} (Hz, in the
 * first row), the name of the file being that of the series. A folder of them
 * is one recording. Files with {@code timestamps} alone are events, which are
 * passed over here.
 *
 * @see <a href="https://github.com/LernerLab/GuPPy">GuPPy</a>
 */
final class GuppyTraces {

	private static final List<String> COLUMNS = List.of("timestamps", "data", "sampling_rate");

	/** Largest deviation of the sampling rate from that of the times. */
	private static final double TOLERANCE = 0.01;

	private GuppyTraces() {
		// NB: static use only.
	}

	/** Whether the headings are those of a series. */
	static boolean isOne(final List<String> headings) {
		return headings.size() == COLUMNS.size() && new HashSet<>(lower(headings)).equals(Set.copyOf(COLUMNS));
	}

	/** Whether a folder holds a series. */
	static boolean isFolder(final Path folder) {
		return tables(folder).stream().anyMatch(file -> isOne(headings(file)));
	}

	/** Reads one series. */
	static TraceInput read(final Path file, final CsvSource table, final TableLayout layout, final Progress progress) {
		return TraceInput.align("'" + file + "'", List.of(series(file, table, layout, progress)), List.of(), layout, List
			.of(), List.of(file));
	}

	/** Reads all series of a folder. */
	static TraceInput readFolder(final Path folder, final TableLayout layout, final Progress progress) {
		final List<Path> files = tables(folder).stream().filter(file -> isOne(headings(file))).toList();
		final List<String> names = files.stream().map(GuppyTraces::name).toList();
		final String source = "'" + folder + "'";
		final SignalColumns columns = SignalColumns.choose(source, names, IntStream.range(0, files.size()).boxed().toList(),
			layout);
		final List<Series> signals = new ArrayList<>();
		final List<Series> controls = new ArrayList<>();
		final List<Path> read = new ArrayList<>();
		for (final int signal : columns.signals())
			signals.add(series(files.get(signal), read, layout, progress));
		for (final int control : columns.controls())
			controls.add(series(files.get(control), read, layout, progress));
		final List<String> notes = new ArrayList<>(columns.notes());
		final long others = tables(folder).size() - files.size();
		if (others > 0) notes.add(others + " other table(s) in " + source + " were passed over, such as GuPPy's events.");
		return TraceInput.align(source, signals, controls, layout, notes, read);
	}

	private static Series series(final Path file, final List<Path> read, final TableLayout layout,
		final Progress progress)
	{
		if (!read.contains(file)) read.add(file);
		try (CsvSource table = CsvSource.open(file)) {
			return series(file, table, layout, progress);
		}
	}

	private static Series series(final Path file, final CsvSource table, final TableLayout layout,
		final Progress progress)
	{
		final List<String> headings = lower(table.headings());
		final double[][] columns = NumberTable.read(table, COLUMNS.stream().map(headings::indexOf).toList(), progress)
			.columns();
		final TimeUnit unit = layout.unit().orElse(TimeUnit.SECONDS);
		if (unit == TimeUnit.SAMPLES) throw new InputException("The timestamps of '" + file +
			"' are times and no counts; set time_unit to s, ms or us.");
		final double[] seconds = columns[0].clone();
		for (int i = 0; i < seconds.length; i++) {
			if (!Double.isFinite(seconds[i])) throw new InputException("Column 'timestamps' of '" + file + "' is empty in row " +
				(i + 1) + "; every row needs its time.");
			seconds[i] *= unit.seconds();
			if (i > 0 && !(seconds[i] > seconds[i - 1])) throw new InputException("The times of '" + file + "' go from " +
				columns[0][i - 1] + " to " + columns[0][i] + " in row " + (i + 1) + "; they must rise from row to row.");
		}
		if (seconds.length < 2) throw new InputException("'" + file + "' has " + seconds.length +
			" rows; a series needs at least 2.");
		final double rate = (seconds.length - 1) / (seconds[seconds.length - 1] - seconds[0]);
		final double said = columns[2][0];
		if (Math.abs(said - rate) > TOLERANCE * rate) throw new InputException("The sampling_rate of '" + file + "' is " +
			said + " Hz, but its timestamps come at " + (float) rate +
			" Hz; correct one of them, or set time_unit if they are not in seconds.");
		return new Series(name(file), seconds, columns[1]);
	}

	/** The tables in a folder, by name. */
	private static List<Path> tables(final Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> Files.isRegularFile(file) && file.getFileName().toString().toLowerCase(Locale.ROOT)
				.endsWith(".csv")).sorted().toList();
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", folder, e);
		}
	}

	private static List<String> headings(final Path file) {
		try (CsvSource table = CsvSource.open(file)) {
			return table.headings();
		}
		catch (final InputException e) {
			// NB: Not a series of GuPPy, whatever else it is.
			return List.of();
		}
	}

	private static String name(final Path file) {
		return file.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
	}

	private static List<String> lower(final List<String> headings) {
		return headings.stream().map(heading -> heading.toLowerCase(Locale.ROOT)).toList();
	}
}
