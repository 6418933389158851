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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trace.FrameTimes;
import sc.fiji.dunl.trial.TrialSpan;

/**
 * Tables of trials: when each starts and stops, and further columns that are
 * covariates. The format is specified in docs/events-and-trials.md.
 */
public final class TrialTable {

	private TrialTable() {
		// NB: static use only.
	}

	/**
	 * Reads trials, in the order of the file.
	 *
	 * @param clock the frames of the recording, for trials that are given in frames
	 * @throws InputException if anything in it cannot be used; the message names the
	 *           columns or the row
	 */
	public static List<TrialSpan> read(final Path file, final FrameTimes clock) {
		try (CsvSource source = CsvSource.open(file)) {
			final List<String> headings = source.headings();
			EventTable.checkUnique(file, headings);
			final ClockColumn start = column(file, headings, "start", List.of("start_s", "start", "start (s)",
				"start_time"), Set.of("start_frame"), Set.of("start_sample"));
			final ClockColumn stop = column(file, headings, "stop", List.of("stop_s", "stop", "stop (s)", "stop_time",
				"end_s", "end", "end (s)", "end_time"), Set.of("stop_frame", "end_frame"), Set.of("stop_sample", "end_sample"));
			final List<TrialSpan> trials = new ArrayList<>();
			for (List<String> cells = source.next(); cells != null; cells = source.next()) {
				final Map<String, String> covariates = new LinkedHashMap<>();
				for (int c = 0; c < headings.size(); c++)
					if (c != start.position() && c != stop.position() && !headings.get(c).isEmpty()) covariates.put(headings.get(
						c), cells.get(c).strip());
				trials.add(new TrialSpan(source.row(), start.start(source, cells, clock), stop.stop(source, cells, clock),
					covariates));
			}
			if (trials.isEmpty()) throw new InputException("The table of trials '" + file +
				"' has a header but no rows; add the trials, or leave the file out.");
			return trials;
		}
	}

	private static ClockColumn column(final Path file, final List<String> headings, final String what,
		final List<String> seconds, final Set<String> frames, final Set<String> samples)
	{
		return ClockColumn.find(headings, seconds, frames, samples).orElseThrow(() -> new InputException(
			"The table of trials '" + file + "' has the columns " + headings.stream().map(h -> "'" + h + "'").collect(
				Collectors.joining(", ")) + "; it needs '" + what + "_s' (in seconds) or '" + what + "_frame'."));
	}
}
