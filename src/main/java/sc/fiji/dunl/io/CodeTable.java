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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Confidence;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.trace.TraceSet;

/**
 * Tables of codes, such as {@code codes.csv}: one row per placement of a kernel
 * in a trace. The format is specified in docs/output-files/codes.md.
 */
public final class CodeTable {

	/** Names of the columns, those of version 1 first. */
	static final List<String> HEADINGS = List.of("roi", "kernel", "trial", "sample", "time_s", "amplitude", "event",
		"amplitude_low", "amplitude_high", "score");

	private static final List<String> VERSION_1 = HEADINGS.subList(0, 7);

	private CodeTable() {
		// NB: static use only.
	}

	/**
	 * Writes codes in the order given.
	 *
	 * @param codes codes of these traces and kernels
	 */
	public static void write(final List<Code> codes, final TraceSet traces, final KernelBank kernels, final Path file) {
		CsvTarget.write(file, HEADINGS, rows -> {
			for (final Code code : codes)
				rows.accept(cells(code, traces, kernels));
		});
	}

	/** The row of a code. */
	static List<String> cells(final Code code, final TraceSet traces, final KernelBank kernels) {
		return List.of(traces.labels().get(code.roi()), kernels.get(code.kernel()).name(), Integer.toString(code.trial()),
			Integer.toString(code.sample()), CsvTarget.text(traces.time().seconds(code.sample())), CsvTarget.text(code
				.amplitude()), code.eventRow() == 0 ? "" : Integer.toString(code.eventRow()), known(code.confidence().low()),
			known(code.confidence().high()), known(code.confidence().score()));
	}

	/**
	 * Reads codes.
	 *
	 * @param file a table as written here, or with the columns of version 1 and any
	 *          others behind them
	 * @param rois names of the ROIs, in order
	 * @param kernels the kernels that it names
	 * @throws InputException if a column is missing, or a row names an unknown ROI
	 *           or kernel or holds a bad number
	 */
	public static List<Code> read(final Path file, final List<String> rois, final KernelBank kernels) {
		final List<String> names = kernels.kernels().stream().map(k -> k.name()).toList();
		try (CsvSource source = CsvSource.open(file)) {
			final List<String> headings = source.headings();
			if (headings.size() < VERSION_1.size() || !headings.subList(0, VERSION_1.size()).equals(VERSION_1))
				throw new InputException("The columns of '" + file + "' are " + headings + "; a table of codes has " + HEADINGS +
					".");
			final int[] confidence = HEADINGS.subList(VERSION_1.size(), HEADINGS.size()).stream().mapToInt(headings::indexOf)
				.toArray();
			final List<Code> codes = new ArrayList<>();
			for (List<String> cells = source.next(); cells != null; cells = source.next()) {
				final List<String> row = cells;
				final int roi = position("ROI", cells.get(0), rois, file, source.row());
				final int kernel = position("kernel", cells.get(1), names, file, source.row());
				final int event = cells.get(6).isBlank() ? 0 : source.integer(6, cells);
				final double[] known = Arrays.stream(confidence).mapToDouble(c -> c < 0 ? Double.NaN : source.numberOrMissing(c,
					row)).toArray();
				codes.add(new Code(roi, kernel, source.integer(2, cells), source.integer(3, cells), event, source.number(5,
					cells), new Confidence(known[0], known[1], known[2])));
			}
			return codes;
		}
	}

	/** A number, or nothing where there is none. */
	private static String known(final double value) {
		return Double.isNaN(value) ? "" : CsvTarget.text(value);
	}

	private static int position(final String kind, final String name, final List<String> names, final Path file,
		final int row)
	{
		final int position = names.indexOf(name);
		if (position >= 0) return position;
		throw new InputException("Row " + row + " of '" + file + "' names the " + kind + " '" + name +
			"', which is not among those given: " + String.join(", ", names.subList(0, Math.min(10, names.size()))) + (names
				.size() > 10 ? ", ..." : "") + ".");
	}
}
