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
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.evaluate.FrameCounts;
import sc.fiji.dunl.evaluate.RoiQuality;

/**
 * Tables of qualities, such as {@code quality.csv}: one row per ROI. The format
 * is specified in docs/output-files/quality.md.
 */
public final class QualityTable {

	private static final List<String> HEADINGS = List.of("roi", "noise", "r2", "events", "missing_samples",
		"saturated_frames", "nonfinite_frames", "zero_frames", "flags");

	private QualityTable() {
		// NB: static use only.
	}

	/** Writes qualities in the order given. */
	public static void write(final List<RoiQuality> quality, final Path file) {
		CsvTarget.write(file, HEADINGS, rows -> {
			for (final RoiQuality q : quality)
				rows.accept(List.of(q.roi(), known(q.noise()), known(q.r2()), Integer.toString(q.events()), Integer.toString(q
					.missingSamples()), count(q, FrameCounts::saturated), count(q, FrameCounts::nonFinite), count(q,
						FrameCounts::zero), String.join(" ", q.flags())));
		});
	}

	/**
	 * Reads qualities.
	 *
	 * @param file a table as written here
	 * @throws InputException if a column is missing, or a row holds a bad number
	 */
	public static List<RoiQuality> read(final Path file) {
		try (CsvSource source = CsvSource.open(file)) {
			if (!source.headings().equals(HEADINGS)) throw new InputException("The columns of '" + file + "' are " + source
				.headings() + "; a table of qualities has " + HEADINGS + ".");
			final List<RoiQuality> quality = new ArrayList<>();
			for (List<String> cells = source.next(); cells != null; cells = source.next())
				quality.add(new RoiQuality(cells.get(0), source.numberOrMissing(1, cells), source.numberOrMissing(2, cells),
					source.integer(3, cells), source.integer(4, cells), frames(source, cells), cells.get(8).isBlank() ? List.of()
						: List.of(cells.get(8).strip().split(" +"))));
			return quality;
		}
	}

	/** The counts of frames, all of which are empty for a trace from a table. */
	private static Optional<FrameCounts> frames(final CsvSource source, final List<String> cells) {
		if (cells.subList(5, 8).stream().allMatch(String::isBlank)) return Optional.empty();
		return Optional.of(new FrameCounts(source.integer(5, cells), source.integer(6, cells), source.integer(7, cells)));
	}

	private static String count(final RoiQuality quality, final ToIntFunction<FrameCounts> kind) {
		return quality.frames().map(counts -> Integer.toString(kind.applyAsInt(counts))).orElse("");
	}

	/** A number, or nothing where there is none. */
	private static String known(final double value) {
		return Double.isNaN(value) ? "" : CsvTarget.text(value);
	}
}
