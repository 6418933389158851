package sc.fiji.dunl.io;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * Writes tables as UTF-8 text with commas and {@code \n}; numbers in the
 * shortest form that reads back as the same double, whatever the locale.
 */
final class CsvTarget {

	private CsvTarget() {
		// NB: static use only.
	}

	/**
	 * Writes a table.
	 *
	 * @param file where
	 * @param headings names of the columns
	 * @param rows gives the rows, one cell per heading, to the consumer it is
	 *          called with
	 */
	static void write(final Path file, final List<String> headings, final Consumer<Consumer<List<String>>> rows) {
		AtomicFile.write(file, out -> {
			final CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out,
				StandardCharsets.UTF_8);
			writer.writeRecord(headings);
			rows.accept(writer::writeRecord);
			writer.flush();
		});
	}

	/** A number as it is written. */
	static String text(final double value) {
		if (!Double.isFinite(value)) throw new IllegalArgumentException("not a number to write: " + value);
		return Double.toString(value);
	}
}
