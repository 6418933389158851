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

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import sc.fiji.dunl.behaviour.BehaviourResult;
import sc.fiji.dunl.behaviour.Covariate;
import sc.fiji.dunl.behaviour.LevelMean;
import sc.fiji.dunl.behaviour.Population;
import sc.fiji.dunl.behaviour.Relation;

/**
 * Tuning curves: the mean code at each level of a covariate, with its standard error,
 * of one ROI beside its single events, or of all ROIs beside each of them.
 */
final class TuningFigure {

	private static final int WIDTH = 560;
	private static final int HEIGHT = 260;
	/** Curves of ROIs that are drawn; of more, the first ones. */
	private static final int MOST = 200;

	private final BehaviourResult result;
	private final Covariate covariate;
	private final int kernel;
	private final int held;
	private final String unit;

	/**
	 * @param unit of the codes
	 */
	TuningFigure(final BehaviourResult result, final int kernel, final int covariate, final String unit) {
		this.result = result;
		this.kernel = kernel;
		held = covariate;
		this.covariate = result.covariates().get(covariate);
		this.unit = unit;
	}

	/** The curve of all ROIs, on those of each. */
	Plot population() {
		final List<LevelMean> mean = result.tuning(LevelMean.POPULATION, kernel, held);
		final List<List<LevelMean>> rois = IntStream.range(0, Math.min(MOST, result.codes().rois().size())).mapToObj(r -> result
			.tuning(r, kernel, held)).toList();
		final List<LevelMean> all = new ArrayList<>(mean);
		rois.forEach(all::addAll);
		final Plot plot = frame("Tuning of " + name(), PlotStyle.range(means(all), ends(mean, -1), ends(mean, 1)));
		for (final List<LevelMean> roi : rois)
			PlotStyle.line(plot, PlotStyle.tint(PlotStyle.TRACE, 0.6), 1, places(roi), means(roi));
		curve(plot, mean);
		final Population found = result.populations().stream().filter(p -> p.kernel() == kernel && p.covariate() == held)
			.findFirst().orElseThrow();
		PlotStyle.head(plot, name(), List.of(PlotStyle.Key.line(color(), "all: median " + statistic(found.median()) + ", " + p(
			"p", found.p())), PlotStyle.Key.line(PlotStyle.tint(PlotStyle.TRACE, 0.6), "ROIs")), WIDTH, HEIGHT);
		return plot;
	}

	/** The curve of one ROI, on its events. */
	Plot of(final int roi) {
		final List<LevelMean> mean = result.tuning(roi, kernel, held);
		final double[] codes = result.codes().codes()[roi][kernel];
		final int[] events = IntStream.range(0, codes.length).filter(e -> !Double.isNaN(codes[e]) && covariate.level()[e] >= 0)
			.toArray();
		final double[] y = IntStream.of(events).mapToDouble(e -> codes[e]).toArray();
		final Plot plot = frame("Tuning of " + name() + " in " + result.codes().rois().get(roi), PlotStyle.range(y, ends(mean,
			-1), ends(mean, 1)));
		PlotStyle.dots(plot, PlotStyle.tint(PlotStyle.TRACE, 0.7), IntStream.of(events).mapToDouble(e -> numbers() ? covariate
			.values()[e] : covariate.level()[e]).toArray(), y);
		curve(plot, mean);
		final Relation found = result.relations(kernel, held).get(roi);
		PlotStyle.head(plot, result.codes().rois().get(roi) + ": " + name(), List.of(PlotStyle.Key.line(color(), found.flag()
			.isEmpty() ? statistic(found.statistic()) + ", " + p("q", found.q()) : found.flag().replace('_', ' '))), WIDTH,
			HEIGHT);
		return plot;
	}

	private String name() {
		return result.codes().kernels().get(kernel) + " against " + covariate.name();
	}

	private Color color() {
		return Palette.kernel(kernel);
	}

	/** Whether each level is a number of its own, and so a place on the axis. */
	private boolean numbers() {
		return covariate.numeric() && covariate.levels().stream().noneMatch(level -> level.contains(" to "));
	}

	private double place(final int level) {
		if (!numbers()) return level;
		return IntStream.range(0, covariate.level().length).filter(e -> covariate.level()[e] == level).mapToDouble(
			e -> covariate.values()[e]).findFirst().orElseThrow();
	}

	private Plot frame(final String title, final double[] range) {
		// NB: ImageJ writes names in braces below whole numbers.
		final String axis = numbers() ? covariate.name() : "{" + covariate.levels().stream().map(level -> level.replace(',',
			';')).collect(Collectors.joining(",")) + "}";
		final Plot plot = PlotStyle.plot(title, axis, "code (" + unit + ")", WIDTH, HEIGHT);
		final double first = place(0), last = place(covariate.levels().size() - 1);
		final double margin = numbers() ? 0.06 * (last - first) : 0.5;
		plot.setLimits(first - margin, last + margin, Math.min(range[0], 0), Math.max(range[1], 0));
		PlotStyle.stroke(plot, PlotStyle.GRID, 1, first - margin, 0, last + margin, 0);
		return plot;
	}

	private void curve(final Plot plot, final List<LevelMean> mean) {
		final List<LevelMean> spread = mean.stream().filter(point -> !Double.isNaN(point.sem())).toList();
		if (!spread.isEmpty()) PlotStyle.strokes(plot, color(), 2, places(spread), ends(spread, -1), ends(spread, 1));
		// NB: Between categories there is nothing.
		if (covariate.numeric()) PlotStyle.line(plot, color(), 2.5f, places(mean), means(mean));
		PlotStyle.dots(plot, color(), places(mean), means(mean));
	}

	private double[] places(final List<LevelMean> points) {
		return points.stream().mapToDouble(point -> place(point.level())).toArray();
	}

	private static double[] means(final List<LevelMean> points) {
		return points.stream().mapToDouble(LevelMean::mean).toArray();
	}

	/** Ends of the error bars. */
	private static double[] ends(final List<LevelMean> points, final int side) {
		return points.stream().mapToDouble(point -> point.mean() + side * (Double.isNaN(point.sem()) ? 0 : point.sem()))
			.toArray();
	}

	private String statistic(final double value) {
		return String.format(Locale.ROOT, covariate.numeric() ? "\u03c1 = %.2f" : "H = %.1f", value);
	}

	private static String p(final String letter, final double value) {
		return value < 0.001 ? letter + " < 0.001" : String.format(Locale.ROOT, "%s = %.3f", letter, value);
	}
}
