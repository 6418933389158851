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

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import sc.fiji.dunl.InputException;

/**
 * A table of text, read row by row. The delimiter (comma, tab or semicolon) is
 * the one that the header holds most of. The text is UTF-8, with or without a
 * byte order mark; empty lines are passed over; every row has as many cells as
 * the header.
 */
final class CsvSource implements Closeable {

	private static final int LONGEST_HEADER = 1 << 22;
	private static final int LONGEST_SHOWN = 40;
	private static final Set<String> MISSING = Set.of("", "nan", "na", "n/a", "#n/a");

	private final Path file;
	private final BufferedReader reader;
	private final Iterator<CsvRecord> records;
	private List<String> headings;
	private CsvRecord pending;
	private int row;

	private CsvSource(final Path file, final BufferedReader reader) throws IOException {
		this.file = file;
		this.reader = reader;
		records = CsvReader.builder().fieldSeparator(delimiter(reader)).allowExtraFields(true).allowMissingFields(true)
			.ofCsvRecord(reader).iterator();
		final CsvRecord header = nextRecord();
		if (header == null) throw new InputException("'" + file + "' is empty; it must hold a table with a header.");
		headings = header.getFields().stream().map(CsvSource::oneLine).toList();
	}

	/**
	 * Opens a table and reads its header.
	 *
	 * @throws InputException if the file cannot be read or is no table
	 */
	static CsvSource open(final Path file) {
		BufferedReader reader = null;
		CsvSource source = null;
		try {
			if (Files.isDirectory(file)) throw new InputException("'" + file +
				"' is a folder where a CSV file is expected; name the file in it.");
			// NB: A decoder made here reports bytes that are not UTF-8 rather than replacing them.
			reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8
				.newDecoder()), 1 << 16);
			reader.mark(1);
			if (reader.read() != '\uFEFF') reader.reset();
			source = new CsvSource(file, reader);
			return source;
		}
		catch (final IOException e) {
			throw unreadable(file, e);
		}
		finally {
			if (source == null) closeQuietly(reader);
		}
	}

	/** Names of the columns, without spaces around them. */
	List<String> headings() {
		return headings;
	}

	/**
	 * Takes the next row for the header, if it is one.
	 *
	 * @return whether it was
	 */
	boolean takeHeader(final Predicate<List<String>> isHeader) {
		final CsvRecord record = nextRecord();
		if (record == null || !isHeader.test(record.getFields())) {
			pending = record;
			return false;
		}
		headings = record.getFields().stream().map(CsvSource::oneLine).toList();
		return true;
	}

	/** Number of the row last read, 1-based and not counting the header. */
	int row() {
		return row;
	}

	/** The next row, one cell per heading, or null after the last one. */
	List<String> next() {
		final CsvRecord record = nextRecord();
		if (record == null) return null;
		row++;
		if (record.getFieldCount() != headings.size()) throw new InputException("Row " + row + " of '" + file +
			"' has " + record.getFieldCount() + " cells where the header has " + headings.size() +
			"; give every row one cell per column.");
		return record.getFields();
	}

	/**
	 * Reads a cell of the last row as a number, written with a point.
	 *
	 * @throws InputException that names the column, the row and the value
	 */
	double number(final int column, final List<String> cells) {
		return number(column, cells, "; every cell must be a finite number such as 0.25.");
	}

	/**
	 * Reads a cell of the last row as a number, or as NaN where it is empty or
	 * says so as R, NumPy and spreadsheets do ({@code NaN}, {@code NA},
	 * {@code #N/A}).
	 *
	 * @throws InputException as {@link #number} does
	 */
	double numberOrMissing(final int column, final List<String> cells) {
		return MISSING.contains(cells.get(column).strip().toLowerCase(Locale.ROOT)) ? Double.NaN : number(column, cells,
			"; every cell must be a finite number such as 0.25, or empty where a sample is missing.");
	}

	private double number(final int column, final List<String> cells, final String remedy) {
		final String cell = cells.get(column).strip();
		final double value = parse(cell);
		if (Double.isFinite(value)) return value;
		throw new InputException("Column '" + headings.get(column) + "' of '" + file + "' " + (cell.isEmpty()
			? "is empty in row " + row : "holds '" + shown(cell) + "' in row " + row) + remedy);
	}

	/** Reads a cell of the last row as a whole number. */
	int integer(final int column, final List<String> cells) {
		final double value = number(column, cells);
		if (value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE) return (int) value;
		throw new InputException("Column '" + headings.get(column) + "' of '" + file + "' holds '" + shown(cells.get(column)) +
			"' in row " + row + "; it must be a whole number.");
	}

	/** Whether a text is a finite number, written with a point. */
	static boolean isNumber(final String text) {
		return Double.isFinite(parse(text.strip()));
	}

	/** The number that a text is, or NaN where it is none. */
	private static double parse(final String cell) {
		for (int i = 0; i < cell.length(); i++)
			// NB: Java would also take 1d, 1f and 0x1p3.
			if ("0123456789.eE+-".indexOf(cell.charAt(i)) < 0) return Double.NaN;
		try {
			return Double.parseDouble(cell);
		}
		catch (final NumberFormatException e) {
			return Double.NaN;
		}
	}

	private static String oneLine(final String cell) {
		return cell.replaceAll("[\r\n]+", " ").strip();
	}

	/** A cell for a sentence: a quote that is not closed makes it as long as the file. */
	private static String shown(final String cell) {
		final String line = oneLine(cell);
		return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "...";
	}

	private CsvRecord nextRecord() {
		if (pending != null) {
			final CsvRecord record = pending;
			pending = null;
			return record;
		}
		try {
			return records.hasNext() ? records.next() : null;
		}
		catch (final UncheckedIOException e) {
			throw unreadable(file, e.getCause());
		}
		catch (final CsvParseException e) {
			if (e.getCause() instanceof IOException) throw unreadable(file, (IOException) e.getCause());
			throw new InputException("'" + file + "' is not a table after row " + row + " (" + e.getMessage() +
				"); check the quotes there.", e);
		}
	}

	private static InputException unreadable(final Path file, final IOException e) {
		if (e instanceof CharacterCodingException) return new InputException("'" + file +
			"' is not a table in UTF-8 text; save it as CSV in UTF-8, or analyze it if it is a movie.", e);
		return AtomicFile.cannot("read", file, e);
	}

	private static char delimiter(final BufferedReader reader) throws IOException {
		reader.mark(LONGEST_HEADER);
		final int[] counts = new int[3];
		boolean quoted = false;
		boolean blank = true;
		for (int i = 0; i < LONGEST_HEADER - 1; i++) {
			final int c = reader.read();
			if (c < 0 || !quoted && !blank && (c == '\n' || c == '\r')) break;
			if (c != '\n' && c != '\r') blank = false;
			if (c == '"') quoted = !quoted;
			final int which = quoted ? -1 : ",\t;".indexOf(c);
			if (which >= 0) counts[which]++;
		}
		reader.reset();
		if (counts[1] > counts[0] && counts[1] >= counts[2]) return '\t';
		return counts[2] > counts[0] ? ';' : ',';
	}

	private static void closeQuietly(final Closeable closeable) {
		try {
			if (closeable != null) closeable.close();
		}
		catch (final IOException e) {
			// NB: Nothing was written, and what was read is complete or refused.
		}
	}

	@Override
	public void close() {
		closeQuietly(reader);
	}
}
