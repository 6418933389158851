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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;

/**
 * Decisions about ROIs and codes, as {@code curation.csv}: one row per decision,
 * of which those about a ROI leave {@code kernel}, {@code trial} and
 * {@code sample} empty. The format is specified in docs/output-files/curation.md.
 */
public final class CurationTable {

	/** Name of the file, beside the tables of the recording. */
	public static final String FILE_NAME = "curation.csv";

	private static final List<String> HEADINGS = List.of("roi", "kernel", "trial", "sample", "decision");

	private CurationTable() {
		// NB: static use only.
	}

	/**
	 * Writes decisions, by ROI, then code, whole or not at all.
	 *
	 * @param result what was decided about
	 * @throws InputException if the file cannot be written
	 */
	public static void write(final Curation curation, final StoredResult result, final Path file) {
		CsvTarget.write(file, HEADINGS, rows -> {
			final List<String> labels = result.traces().labels();
			for (int r = 0; r < labels.size(); r++)
				if (curation.of(r) != Decision.UNDECIDED) rows.accept(List.of(labels.get(r), "", "", "", curation.of(r).word()));
			for (final Code code : result.codes())
				if (curation.of(code) != Decision.UNDECIDED) rows.accept(List.of(labels.get(code.roi()), kernel(result, code),
					Integer.toString(code.trial()), Integer.toString(code.sample()), curation.of(code).word()));
		});
	}

	/**
	 * Reads decisions; there are none if there is no file.
	 *
	 * @param result what was decided about
	 * @throws InputException if a row is damaged, or names what the result does
	 *           not hold
	 */
	public static Curation read(final Path file, final StoredResult result) {
		if (!Files.exists(file)) return Curation.NONE;
		final Map<List<String>, Code> codes = new HashMap<>();
		for (final Code code : result.codes())
			codes.put(List.of(result.traces().labels().get(code.roi()), kernel(result, code), Integer.toString(code.trial()),
				Integer.toString(code.sample())), code);
		Curation curation = Curation.NONE;
		try (CsvSource source = CsvSource.open(file)) {
			if (!source.headings().equals(HEADINGS)) throw new InputException("The columns of '" + file + "' are " + source
				.headings() + "; a table of decisions has " + HEADINGS + ".");
			for (List<String> cells = source.next(); cells != null; cells = source.next()) {
				final Decision decision = decision(cells.get(4), file, source.row());
				if (cells.subList(1, 4).stream().allMatch(String::isBlank)) {
					final int roi = result.traces().labels().indexOf(cells.get(0));
					if (roi < 0) throw foreign(file, source.row(), "the ROI '" + cells.get(0) + "'");
					curation = curation.with(roi, decision);
				}
				else {
					final Code code = codes.get(new ArrayList<>(cells.subList(0, 4)));
					if (code == null) throw foreign(file, source.row(), "a code of the kernel '" + cells.get(1) + "' in ROI '" +
						cells.get(0) + "' at sample " + cells.get(3));
					curation = curation.with(code, decision);
				}
			}
		}
		return curation;
	}

	private static Decision decision(final String word, final Path file, final int row) {
		return Arrays.stream(Decision.values()).filter(d -> d != Decision.UNDECIDED && d.word().equals(word.strip()))
			.findFirst().orElseThrow(() -> new InputException("Column 'decision' of '" + file + "' holds '" + word +
				"' in row " + row + "; it must be accepted or rejected."));
	}

	private static InputException foreign(final Path file, final int row, final String what) {
		return new InputException("Row " + row + " of '" + file + "' is about " + what +
			", which this result does not hold; move the file away if it is of another result.");
	}

	private static String kernel(final StoredResult result, final Code code) {
		return result.model().kernels().get(code.kernel()).name();
	}
}
