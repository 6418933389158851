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
package sc.fiji.dunl.imagej;

import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Optional;

import ij.measure.ResultsTable;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.analysis.Choice;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBands;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.io.ChoiceTable;
import sc.fiji.dunl.settings.Decimal;
import sc.fiji.dunl.trace.TraceSet;

/**
 * Results as native ImageJ tables, with the columns of the files in
 * docs/output-files.md.
 */
public final class ResultTables {

	private static final int DECIMALS = 6;

	private ResultTables() {
		// NB: static use only.
	}

	/** Kernels: {@code time_s} and one column a kernel, of unit l2 norm. */
	public static ResultsTable kernels(final KernelBank kernels) {
		final ResultsTable table = empty();
		for (int t = 0; t < kernels.maxLength(); t++) {
			table.addRow();
			table.addValue("time_s", t / kernels.rateHz());
			for (final Kernel kernel : kernels.kernels())
				if (t < kernel.length()) table.addValue(kernel.name(), kernel.waveform()[t]);
				else table.addValue(kernel.name(), "");
		}
		return table;
	}

	/** Bands of kernels, one row a sample of each kernel. */
	public static ResultsTable bands(final KernelBank kernels, final KernelBands bands) {
		final ResultsTable table = empty();
		for (int c = 0; c < kernels.size(); c++) {
			final Kernel kernel = kernels.get(c);
			for (int k = 0; k < kernel.length(); k++) {
				table.addRow();
				table.addValue("kernel", kernel.name());
				table.addValue("time_s", k / kernels.rateHz());
				table.addValue("estimate", kernel.waveform()[k]);
				table.addValue("low", bands.low()[c][k]);
				table.addValue("high", bands.high()[c][k]);
				table.addValue("n", bands.resamplings());
			}
		}
		table.setDecimalPlaces(table.getColumnIndex("n"), 0);
		return table;
	}

	/**
	 * Codes, one row each.
	 *
	 * @param unit unit of the codes, such as dF/F
	 */
	public static ResultsTable codes(final AnalysisResult result, final String unit) {
		final TraceSet traces = result.traces();
		final ResultsTable table = empty();
		for (final Code code : result.codes()) {
			table.addRow();
			table.addValue("roi", traces.labels().get(code.roi()));
			table.addValue("kernel", result.model().kernels().get(code.kernel()).name());
			table.addValue("trial", code.trial());
			table.addValue("sample", code.sample());
			table.addValue("time_s", traces.time().seconds(code.sample()));
			table.addValue("amplitude (" + unit + ")", code.amplitude());
			if (code.eventRow() > 0) table.addValue("event", code.eventRow());
			else table.addValue("event", "");
			known(table, "amplitude_low (" + unit + ")", code.confidence().low());
			known(table, "amplitude_high (" + unit + ")", code.confidence().high());
			known(table, "score", code.confidence().score());
		}
		for (final String column : List.of("trial", "sample", "event"))
			if (table.columnExists(column)) table.setDecimalPlaces(table.getColumnIndex(column), 0);
		return table;
	}

	/**
	 * Qualities, one row a ROI.
	 *
	 * @param unit unit of the traces, such as dF/F
	 */
	public static ResultsTable quality(final List<RoiQuality> quality, final String unit) {
		final ResultsTable table = empty();
		for (final RoiQuality q : quality) {
			table.addRow();
			table.addValue("roi", q.roi());
			known(table, "noise (" + unit + ")", q.noise());
			known(table, "r2", q.r2());
			table.addValue("events", q.events());
			table.addValue("missing_samples", q.missingSamples());
			q.frames().ifPresent(frames -> {
				table.addValue("saturated_frames", frames.saturated());
				table.addValue("nonfinite_frames", frames.nonFinite());
				table.addValue("zero_frames", frames.zero());
			});
			table.addValue("flags", String.join(" ", q.flags()));
		}
		for (final String column : List.of("events", "missing_samples", "saturated_frames", "nonfinite_frames", "zero_frames"))
			if (table.columnExists(column)) table.setDecimalPlaces(table.getColumnIndex(column), 0);
		return table;
	}

	/** Adds a number, or an empty cell where there is none. */
	private static void known(final ResultsTable table, final String column, final double value) {
		if (Double.isNaN(value)) table.addValue(column, "");
		else table.addValue(column, value);
	}

	/** Combinations of settings that were tried, one row each. */
	public static ResultsTable choice(final Choice choice) {
		final ResultsTable table = empty();
		final List<String> headings = ChoiceTable.headings(choice);
		for (int i = 0; i < choice.trials().size(); i++) {
			table.addRow();
			final List<String> row = ChoiceTable.row(choice, i);
			for (int c = 0; c < row.size(); c++) {
				final Optional<Double> number = Decimal.parse(row.get(c)).stream().boxed().findFirst();
				if (number.isPresent()) table.addValue(headings.get(c), number.get());
				else table.addValue(headings.get(c), row.get(c));
			}
		}
		table.setDecimalPlaces(table.getColumnIndex("kernel_num"), 0);
		return table;
	}

	/** Traces: {@code time_s} and one column a ROI. */
	public static ResultsTable traces(final TraceSet traces) {
		final ResultsTable table = empty();
		for (int t = 0; t < traces.time().size(); t++) {
			table.addRow();
			table.addValue("time_s", traces.time().seconds(t));
			for (int r = 0; r < traces.size(); r++)
				table.addValue(traces.labels().get(r), traces.value(r, t));
		}
		return table;
	}

	/** Opens a table's window; does nothing without a display. */
	public static void show(final ResultsTable table, final String title) {
		if (!GraphicsEnvironment.isHeadless()) table.show(title);
	}

	private static ResultsTable empty() {
		final ResultsTable table = new ResultsTable();
		table.setPrecision(DECIMALS);
		table.showRowNumbers(false);
		return table;
	}
}
