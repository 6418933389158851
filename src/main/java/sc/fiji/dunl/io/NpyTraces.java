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
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;

/**
 * Traces in an array of NumPy: a row a ROI (or, if the layout says so, a row a
 * sample), NaN where a sample is missing. The array knows no times, so the rate
 * must be given.
 */
final class NpyTraces {

	private NpyTraces() {
		// NB: static use only.
	}

	/** Reads an array; one called {@code F.npy} with what suite2p wrote beside it. */
	static TraceInput read(final Path file, final TableLayout layout, final Progress progress) {
		if (Suite2pTraces.isPart(file)) return Suite2pTraces.read(file.toAbsolutePath().getParent(), layout, progress);
		final NpyFile array = NpyFile.of(file);
		final double[][] rows = rows(file, array, row -> true, progress);
		final boolean turned = layout.rowsAreSamples() && array.shape().length > 1;
		final double[][] values = turned ? transposed(rows) : rows;
		final List<String> labels = IntStream.range(0, values.length).mapToObj(r -> "roi-" + r).toList();
		final List<String> notes = !turned && values.length > values[0].length ? List.of("'" + file + "' has the shape " +
			array.shapeText() + ", which is taken for " + values.length + " ROIs of " + values[0].length +
			" samples; set npy_axes to sample_roi if it is the other way round.") : List.of();
		return new TraceInput(new Extraction(TraceSet.withGaps(labels, axis(file, values[0].length, layout.rateHz()), values), Optional
			.empty(), Optional.empty(), notes), false, List.of(file));
	}

	/** Reads rows of an array of traces. */
	static double[][] rows(final Path file, final NpyFile array, final IntPredicate wanted, final Progress progress) {
		if (array.shape().length > 2) throw new InputException("File '" + file + "' cannot be used: It has the shape " + array
			.shapeText() + " where ROIs and samples are expected; save an array of two axes.");
		final double[][] rows = array.read(wanted, progress);
		for (int r = 0; r < rows.length; r++)
			for (int t = 0; t < rows[r].length; t++)
				if (Double.isInfinite(rows[r][t])) throw new InputException("File '" + file + "' cannot be used: It holds " +
					rows[r][t] + " in row " + r + ", column " + t + " (from 0); give finite numbers, or NaN where a sample is missing.");
		return rows;
	}

	/** The times, of which an array knows nothing. */
	static TimeAxis axis(final Path file, final int samples, final OptionalDouble rateHz) {
		return TimeAxis.of(samples, rateHz.orElseThrow(() -> new InputException("'" + file +
			"' holds no times; give the frame rate in Hz (rate_hz).")));
	}

	private static double[][] transposed(final double[][] rows) {
		final double[][] columns = new double[rows[0].length][rows.length];
		for (int r = 0; r < rows.length; r++)
			for (int c = 0; c < columns.length; c++)
				columns[c][r] = rows[r][c];
		return columns;
	}
}
