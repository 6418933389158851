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

	/** A number as it is written, or {@code NaN} for a sample that is missing. */
	static String textOrMissing(final double value) {
		return Double.isNaN(value) ? "NaN" : text(value);
	}
}
