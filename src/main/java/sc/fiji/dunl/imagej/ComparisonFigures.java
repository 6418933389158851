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

import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ij.gui.Plot;
import ij.measure.ResultsTable;

import sc.fiji.dunl.compare.Comparison;
import sc.fiji.dunl.compare.Known;
import sc.fiji.dunl.compare.Measure;
import sc.fiji.dunl.compare.Method;
import sc.fiji.dunl.dunl.Kernel;

/** A comparison of methods as plots and as a table. */
public final class ComparisonFigures {

	private static final int WIDTH = 560;
	private static final int KERNEL_HEIGHT = 130;
	private static final int ROW_HEIGHT = 24;
	private static final int DECIMALS = 4;
	private static final int LONGEST_NAME = 220;
	/** Kernels of a method that are drawn; there may be some for each of hundreds of ROIs. */
	private static final int MOST = 7;
	/** Space left of the frame that ImageJ leaves for numbers, in pixels. */
	private static final int FREE_PIXELS = 55;

	/** The measures that are drawn, with what they are called. */
	private static final Map<String, String> DRAWN = new LinkedHashMap<>();
	static {
		DRAWN.put("r2_windows", "R2 in windows after events (1 is best)");
		DRAWN.put("kernel_error", "kernel error (0 is best)");
		DRAWN.put("hit_rate", "hit rate (1 is best)");
		DRAWN.put("false_rate", "false rate (0 is best)");
		DRAWN.put("amplitude_spearman", "rank correlation of amplitudes with the truth (1 is best)");
		DRAWN.put("spearman", "rank correlation with the covariate (1 or -1 is best)");
		DRAWN.put("auc", "area under the curve (1 or 0 is best, 0.5 tells nothing)");
	}

	private ComparisonFigures() {
		// NB: static use only.
	}

	/** The kernels of each method in a panel of its own, over the true ones where they are known. */
	public static Figure kernels(final Comparison comparison, final Optional<Known> truth, final double rateHz) {
		final List<Plot> panels = new ArrayList<>();
		for (final Method method : comparison.methods()) {
			final List<Kernel> known = truth.map(t -> t.kernels().kernels()).orElse(List.of());
			final List<Kernel> own = method.kernels().subList(0, Math.min(MOST, method.kernels().size()));
			final List<double[]> waveforms = new ArrayList<>(List.of(new double[1]));
			known.forEach(kernel -> waveforms.add(kernel.waveform()));
			own.forEach(kernel -> waveforms.add(kernel.waveform()));
			final double[] range = PlotStyle.range(waveforms.toArray(double[][]::new));
			final double end = (waveforms.stream().mapToInt(h -> h.length).max().getAsInt() - 1) / rateHz;
			final Plot plot = PlotStyle.plot(method.name(), "time from event (s)", "unit norm", WIDTH, KERNEL_HEIGHT);
			plot.setLimits(0, end, range[0], range[1]);
			PlotStyle.stroke(plot, PlotStyle.GRID, 1, 0, 0, end, 0);
			final List<PlotStyle.Key> keys = new ArrayList<>();
			for (final Kernel kernel : known)
				PlotStyle.line(plot, PlotStyle.TRACE, 2, times(kernel, rateHz), kernel.waveform());
			if (!known.isEmpty()) keys.add(PlotStyle.Key.line(PlotStyle.TRACE, "true"));
			for (int c = 0; c < own.size(); c++) {
				PlotStyle.line(plot, Palette.kernel(c), 2.5f, times(own.get(c), rateHz), own.get(c).waveform());
				keys.add(PlotStyle.Key.line(Palette.kernel(c), own.get(c).name()));
			}
			PlotStyle.head(plot, method.name(), keys, WIDTH, KERNEL_HEIGHT);
			panels.add(plot);
		}
		return new Figure("Kernels of the methods", panels);
	}

	/** Each measure that there is in a panel of its own, one row a method and a colour a kernel. */
	public static Figure measures(final Comparison comparison) {
		final List<String> methods = comparison.methods().stream().map(Method::name).toList();
		final List<Plot> panels = new ArrayList<>();
		DRAWN.forEach((name, title) -> {
			final List<Measure> own = comparison.measures().stream().filter(m -> m.name().equals(name) && !Double.isNaN(m
				.value())).toList();
			if (!own.isEmpty()) panels.add(panel(methods, own, title));
		});
		return new Figure("Measures of the methods", panels);
	}

	private static Plot panel(final List<String> methods, final List<Measure> measures, final String title) {
		final int height = ROW_HEIGHT * methods.size();
		final Plot plot = PlotStyle.plot(title, title, "{}", WIDTH, height);
		final int names = Math.min(LONGEST_NAME, methods.stream().mapToInt(PlotStyle::rowNameWidth).max().orElse(0));
		plot.setOptions(PlotStyle.OPTIONS + " addhspace=" + Math.max(0, names + 8 - FREE_PIXELS));
		plot.setFormatFlags(Plot.X_NUMBERS | Plot.X_TICKS | Plot.Y_NUMBERS);
		final double[] range = PlotStyle.range(measures.stream().mapToDouble(Measure::value).toArray(), new double[] { 0, 1 });
		plot.setLimits(range[0], range[1], 0, methods.size());
		for (int m = 1; m < methods.size(); m++)
			PlotStyle.stroke(plot, PlotStyle.GRID, 1, range[0], m, range[1], m);
		PlotStyle.stroke(plot, PlotStyle.GRID, 1, 0, 0, 0, methods.size());
		final List<String> kernels = measures.stream().map(Measure::kernel).distinct().toList();
		final List<PlotStyle.Key> keys = new ArrayList<>();
		// NB: Kernels of different methods have different names where there is no truth, too many for a legend.
		final boolean named = kernels.size() <= MOST;
		for (int k = 0; k < kernels.size(); k++) {
			final String kernel = kernels.get(k);
			final Color color = kernel.isEmpty() || !named ? PlotStyle.FIT : Palette.kernel(k);
			final List<Measure> own = measures.stream().filter(m -> m.kernel().equals(kernel)).toList();
			// NB: Below each other, so that equal values stay in sight.
			final double lane = kernels.size() == 1 ? 0.5 : 0.2 + 0.6 * k / (kernels.size() - 1);
			PlotStyle.dots(plot, color, own.stream().mapToDouble(Measure::value).toArray(), own.stream().mapToDouble(
				m -> methods.size() - lane - methods.indexOf(m.method())).toArray());
			if (named && !kernel.isEmpty()) keys.add(PlotStyle.Key.line(color, kernel));
		}
		for (int m = 0; m < methods.size(); m++)
			PlotStyle.rowName(plot, methods.get(m), LONGEST_NAME, WIDTH, (m + 0.5) / methods.size(), height);
		PlotStyle.head(plot, "", keys, WIDTH, height);
		return plot;
	}

	/** All measures, one row each. */
	public static ResultsTable table(final Comparison comparison) {
		final ResultsTable table = new ResultsTable();
		table.setPrecision(DECIMALS);
		table.showRowNumbers(false);
		for (final Measure measure : comparison.measures()) {
			table.addRow();
			table.addValue("method", measure.method());
			table.addValue("kernel", measure.kernel());
			table.addValue("measure", measure.name());
			if (Double.isNaN(measure.value())) table.addValue("value", "");
			else table.addValue("value", measure.value());
			table.addValue("count", measure.count());
			table.addValue("about", measure.about());
		}
		table.setDecimalPlaces(table.getColumnIndex("count"), 0);
		return table;
	}

	/** Opens the table and the plots; does nothing without a display. */
	public static void show(final Comparison comparison, final Optional<Known> truth, final double rateHz) {
		if (GraphicsEnvironment.isHeadless()) return;
		table(comparison).show("Comparison");
		kernels(comparison, truth, rateHz).show();
		measures(comparison).show();
	}

	private static double[] times(final Kernel kernel, final double rateHz) {
		final double[] times = new double[kernel.length()];
		for (int k = 0; k < times.length; k++)
			times[k] = k / rateHz;
		return times;
	}
}
