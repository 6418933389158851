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
package sc.fiji.dunl.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.imagej.OpenTable;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.io.TraceTable;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TraceSet;

/**
 * Traces that enter as a table. They are analysed as they are, unless they are
 * said to be raw fluorescence.
 */
public final class TableTraces {

	private TableTraces() {
		// NB: static use only.
	}

	/** Settings for a table: nothing is corrected that a table cannot tell. */
	public static SettingsFile.Content settings(final SettingsFile.Content content, final boolean fluorescence) {
		Settings settings = content.settings().with(TraceOptions.NEUROPIL_COEFFICIENT, 0.0).with(
			TraceOptions.CONTROL_CHANNEL, 0);
		if (!fluorescence) settings = settings.with(TraceOptions.SIGNAL, TraceOptions.RAW);
		else if (settings.get(TraceOptions.SIGNAL).equals(TraceOptions.RAW)) settings = settings.with(TraceOptions.SIGNAL,
			TraceOptions.DFF);
		return content.with(settings);
	}

	/** Reads a table and brings it to what is analysed. */
	public static TraceSet read(final Workflow work, final Path table, final Settings settings) {
		return analysed(work, TraceTable.read(table, rate(settings)));
	}

	/**
	 * Takes the traces of the one of two tables that is given, and brings them to
	 * what is analysed.
	 *
	 * @param title title of an open table; empty for none
	 * @param file a table as a file
	 */
	static TraceSet choose(final Workflow work, final String title, final Optional<Path> file,
		final Settings settings)
	{
		final String open = title == null ? "" : title.strip();
		if (open.isEmpty() == file.isEmpty()) throw new InputException(open.isEmpty()
			? "There are no traces; give the title of an open table (table) or a CSV file (traces)."
			: "There are two tables of traces, '" + open + "' (table) and '" + file.get() + "' (traces); give one of them.");
		if (file.isPresent()) return read(work, file.get(), settings);
		return analysed(work, OpenTable.traces(open, rate(settings)));
	}

	private static OptionalDouble rate(final Settings settings) {
		final double rate = settings.get(TraceOptions.RATE_HZ);
		return rate > 0 ? OptionalDouble.of(rate) : OptionalDouble.empty();
	}

	/** Brings the traces of a table to what is analysed. */
	public static TraceSet analysed(final Workflow work, final TraceSet table) {
		return work.process(new Extraction(table, Optional.empty(), Optional.empty(), List.of())).analysed();
	}
}
