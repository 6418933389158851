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

import ij.gui.Plot;
import ij.measure.ResultsTable;

import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import sc.fiji.dunl.behaviour.BehaviourResult;
import sc.fiji.dunl.io.BehaviourTables;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.progress.Progress;

/** Tuning curves and rasters of codes against behaviour, in a folder or in Fiji's windows. */
public final class BehaviourFigures {

	/** ROIs that have a figure of their own. */
	private static final int MOST = 200;

	private BehaviourFigures() {
		// NB: static use only.
	}

	/**
	 * Writes {@code figures/tuning.png}, {@code figures/rasters.png} and one
	 * {@code figures/rois/NNN_ROI.png} for each of the first {@value #MOST} ROIs.
	 *
	 * @param unit of the codes
	 */
	public static void write(final OutputFolder folder, final BehaviourResult result, final String unit,
		final Progress progress)
	{
		tuning(result, unit).writePng(folder.path("figures/tuning.png"));
		rasters(result).writePng(folder.path("figures/rasters.png"));
		final int rois = Math.min(MOST, result.codes().rois().size());
		for (int r = 0; r < rois; r++) {
			progress.check();
			progress.update("Drawing figures", (double) r / rois);
			final List<Plot> panels = new ArrayList<>();
			for (final TuningFigure figure : figures(result, unit))
				panels.add(figure.of(r));
			// NB: ROI names may hold what file names must not.
			new Figure(result.codes().rois().get(r), panels).writePng(folder.path(String.format(Locale.ROOT,
				"figures/rois/%03d_%s.png", r + 1, result.codes().rois().get(r).replaceAll("[^A-Za-z0-9._-]", "_"))));
		}
		progress.update("Drawing figures", 1);
	}

	/** Opens the tables, the tuning curves of the population and the rasters; does nothing without a display. */
	public static void show(final BehaviourResult result, final String unit) {
		if (GraphicsEnvironment.isHeadless()) return;
		ResultTables.show(table(BehaviourTables.TUNING, BehaviourTables.tuning(result)), "DUNL tuning");
		ResultTables.show(table(BehaviourTables.RELATIONS, BehaviourTables.relations(result)), "DUNL behaviour");
		ResultTables.show(table(BehaviourTables.POPULATION, BehaviourTables.populations(result)), "DUNL population");
		rasters(result).show();
		tuning(result, unit).show();
	}

	/** The tuning curves of the population. */
	static Figure tuning(final BehaviourResult result, final String unit) {
		return new Figure("Tuning", figures(result, unit).stream().map(TuningFigure::population).toList());
	}

	/** The rasters, by kernel and covariate. */
	static Figure rasters(final BehaviourResult result) {
		final List<Plot> panels = new ArrayList<>();
		for (int v = 0; v < result.covariates().size(); v++)
			for (int c = 0; c < result.codes().kernels().size(); c++)
				if (drawn(result, c, v)) panels.add(EventRaster.of(result, c, v));
		return new Figure("Codes by event", panels);
	}

	private static List<TuningFigure> figures(final BehaviourResult result, final String unit) {
		final List<TuningFigure> figures = new ArrayList<>();
		for (int v = 0; v < result.covariates().size(); v++)
			for (int c = 0; c < result.codes().kernels().size(); c++)
				if (drawn(result, c, v)) figures.add(new TuningFigure(result, c, v, unit));
		return figures;
	}

	/** Whether any ROI could be tested. */
	private static boolean drawn(final BehaviourResult result, final int kernel, final int covariate) {
		return result.relations(kernel, covariate).stream().anyMatch(relation -> relation.flag().isEmpty());
	}

	/** A native table of cells, in which numbers are numbers. */
	private static ResultsTable table(final List<String> headings, final List<List<String>> rows) {
		final ResultsTable table = new ResultsTable();
		table.setPrecision(6);
		table.showRowNumbers(false);
		for (final List<String> row : rows) {
			table.addRow();
			for (int c = 0; c < headings.size(); c++)
				if (row.get(c).matches("-?\\d.*") && !headings.get(c).matches("roi|kernel|covariate|level")) table.addValue(headings
					.get(c), Double.parseDouble(row.get(c)));
				else table.addValue(headings.get(c), row.get(c));
		}
		for (final String counts : List.of("events", "n", "rois", "significant", "below_0.05"))
			if (table.columnExists(counts)) table.setDecimalPlaces(table.getColumnIndex(counts), 0);
		return table;
	}
}
