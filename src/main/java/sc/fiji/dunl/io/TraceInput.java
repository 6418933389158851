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
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.trace.FrameTimes;
import sc.fiji.dunl.trace.Interpolation;
import sc.fiji.dunl.trace.TraceSet;

/**
 * Traces that were measured elsewhere, with what their correction needs. Every
 * format that is read ends here; docs/traces-from-elsewhere.md describes them.
 *
 * @param extraction the traces, and their neuropil or control if there is any
 * @param fluorescence whether they are raw fluorescence by what they are
 * @param files the files that were read
 */
public record TraceInput(Extraction extraction, boolean fluorescence, List<Path> files) {

	public TraceInput {
		files = List.copyOf(files);
	}

	/**
	 * Reads traces. What a file is follows from what it holds, not from its name.
	 *
	 * @param path a table of text (columns, light sources that take turns, or GuPPy's
	 *          form), a {@code .npy} array, or a folder of suite2p, GuPPy or results
	 * @param layout what the user says of it
	 * @throws InputException if nothing can be read from it, in one sentence
	 */
	public static TraceInput read(final Path path, final TableLayout layout, final Progress progress) {
		if (Files.isDirectory(path)) {
			if (ResultFolder.holdsTraces(path)) return ResultFolder.open(path).traces(progress);
			if (GuppyTraces.isFolder(path)) return GuppyTraces.readFolder(path, layout, progress);
			return Suite2pTraces.read(path, layout, progress);
		}
		if (NpyFile.isOne(path)) return NpyTraces.read(path, layout, progress);
		try (CsvSource source = CsvSource.open(path)) {
			if (GuppyTraces.isOne(source.headings())) return GuppyTraces.read(path, source, layout, progress);
			if (InterleavedTraces.isOne(source.headings())) return InterleavedTraces.read(path, source, layout, progress);
			return ColumnTraces.read(path, source, layout, progress);
		}
	}

	/** Samples of one thing at their own times. */
	record Series(String name, double[] seconds, double[] values) {}

	/**
	 * Puts series on the times of the first signal.
	 *
	 * @param source what they are in, for messages
	 * @param controls none, one for all signals, or one for each
	 */
	static TraceInput align(final String source, final List<Series> signals, final List<Series> controls,
		final TableLayout layout, final List<String> notes, final List<Path> files)
	{
		final double[] times = signals.get(0).seconds();
		final List<double[]> columns = new ArrayList<>();
		for (final List<Series> group : List.of(signals, controls))
			for (final Series series : group)
				columns.add(series.seconds() == times ? series.values() : Interpolation.linear(series.seconds(), series
					.values(), times));
		return ofColumns(source, TimeUnit.SECONDS, times, signals.stream().map(Series::name).toList(), columns, layout,
			notes, files);
	}

	/**
	 * Makes traces of columns that share their times, which are placed on an even
	 * grid by {@link FrameTimes}: rows that were dropped are missing samples.
	 *
	 * @param source what they are in, for messages
	 * @param unit unit of the times
	 * @param times one per row
	 * @param labels names of the signals
	 * @param columns [column][row]: the signals, and after them no control, one for
	 *          all, or one for each; NaN where a sample is missing
	 */
	static TraceInput ofColumns(final String source, final TimeUnit unit, final double[] times,
		final List<String> labels, final List<double[]> columns, final TableLayout layout, final List<String> notes,
		final List<Path> files)
	{
		if (times.length == 0) throw new InputException(TraceTable.sentence(source) + " has a header but no rows.");
		TraceTable.checkMeasurements(source, labels);
		final FrameTimes placed = unit == TimeUnit.SAMPLES ? FrameTimes.even(TimeColumn.ofIndex(source, times, layout
			.rateHz())) : FrameTimes.of(source, Arrays.stream(times).map(t -> t * unit.seconds()).toArray(), layout.rateHz());
		final int signals = labels.size();
		final int controls = columns.size() - signals;
		final TraceSet fluorescence = traces(labels, placed, columns.subList(0, signals));
		final Optional<TraceSet> control = controls == 0 ? Optional.empty() : Optional.of(traces(labels, placed, controls == 1
			? Collections.nCopies(signals, columns.get(signals)) : columns.subList(signals, columns.size())));
		final List<String> all = new ArrayList<>(notes);
		all.addAll(placed.warnings());
		if (placed.missing() > 0) all.add(placed.describe());
		return new TraceInput(new Extraction(fluorescence, Optional.empty(), control, all), controls > 0, files);
	}

	private static TraceSet traces(final List<String> labels, final FrameTimes placed, final List<double[]> columns) {
		return TraceSet.withGaps(labels, placed.axis(), columns.stream().map(placed::place).toArray(double[][]::new));
	}
}
