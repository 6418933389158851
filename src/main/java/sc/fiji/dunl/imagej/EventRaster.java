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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.dunl.behaviour.BehaviourResult;
import sc.fiji.dunl.behaviour.Covariate;

/**
 * The codes of all ROIs at all events: a row per ROI, by its statistic, and a column
 * per event, by the covariate. Each ROI is coloured in parts of its large codes, so
 * that dim and bright ones compare.
 */
final class EventRaster {

	private static final int WIDTH = 640;
	private static final int NAME_PIXELS = 12;
	private static final int LONGEST_NAME = 140;
	/** Space left of the frame that ImageJ leaves for numbers, in pixels. */
	private static final int FREE_PIXELS = 55;
	private static final int SHADES = 8;
	/** The part of a ROI's codes that are smaller than those in full colour. */
	private static final double LARGE = 0.95;
	private static final Color POSITIVE = new Color(0x0072B2);
	private static final Color NEGATIVE = new Color(0xD55E00);

	private EventRaster() {
		// NB: static use only.
	}

	/** The raster of a kernel of which at least one event has a code and the covariate. */
	static Plot of(final BehaviourResult result, final int kernel, final int covariate) {
		final Covariate held = result.covariates().get(covariate);
		final double[][] codes = Arrays.stream(result.codes().codes()).map(roi -> roi[kernel]).toArray(double[][]::new);
		final int[] events = IntStream.range(0, held.values().length).filter(e -> !Double.isNaN(held.values()[e]) && Arrays
			.stream(codes).anyMatch(roi -> !Double.isNaN(roi[e]))).boxed().sorted(Comparator.comparingDouble(e -> held
				.values()[e])).mapToInt(Integer::intValue).toArray();
		final int[] rois = IntStream.range(0, codes.length).boxed().sorted(Comparator.comparingDouble(r -> order(result
			.relations(kernel, covariate).get(r).statistic()))).mapToInt(Integer::intValue).toArray();
		// NB: ImageJ writes no numbers where it is given no names for them.
		final int height = Math.max(120, Math.min(900, 16 * rois.length));
		final Plot plot = PlotStyle.plot("Raster of " + result.codes().kernels().get(kernel) + " by " + held.name(),
			"{}", "{}", WIDTH, height);
		plot.setFormatFlags(Plot.X_NUMBERS | Plot.Y_NUMBERS);
		plot.setLimits(0, events.length, 0, rois.length);
		cells(plot, codes, events, rois);
		levels(plot, held, events, rois.length, height);
		names(plot, result.codes().rois(), rois, height);
		final List<PlotStyle.Key> keys = new ArrayList<>();
		if (Arrays.stream(codes).flatMapToDouble(Arrays::stream).anyMatch(code -> code < 0)) keys.add(PlotStyle.Key.line(
			NEGATIVE, "negative"));
		keys.add(PlotStyle.Key.line(POSITIVE, "positive"));
		PlotStyle.head(plot, result.codes().kernels().get(kernel) + ", events by " + held.name(), keys, WIDTH, height);
		return plot;
	}

	/** Large statistics first, what is not known last. */
	private static double order(final double statistic) {
		return Double.isNaN(statistic) ? Double.POSITIVE_INFINITY : -statistic;
	}

	private static void cells(final Plot plot, final double[][] codes, final int[] events, final int[] rois) {
		final List<ArrayList<float[]>> shades = IntStream.rangeClosed(0, 2 * SHADES).mapToObj(i -> new ArrayList<float[]>())
			.toList();
		for (int row = 0; row < rois.length; row++) {
			final double[] own = codes[rois[row]];
			final double[] sizes = Arrays.stream(events).mapToDouble(e -> Math.abs(own[e])).filter(size -> size > 0).sorted()
				.toArray();
			if (sizes.length == 0) continue;
			final double full = sizes[(int) (LARGE * (sizes.length - 1))];
			for (int i = 0; i < events.length; i++) {
				if (Double.isNaN(own[events[i]])) continue;
				final int shade = (int) Math.round(SHADES * Math.max(-1, Math.min(1, own[events[i]] / full)));
				final float top = rois.length - row;
				shades.get(SHADES + shade).add(new float[] { i, top - 0.94f, i + 1, top - 0.06f });
			}
		}
		for (int i = 0; i < shades.size(); i++) {
			if (i == SHADES || shades.get(i).isEmpty()) continue;
			final Color color = PlotStyle.tint(i > SHADES ? POSITIVE : NEGATIVE, Math.abs(i - SHADES) / (double) SHADES);
			plot.setColor(color, color);
			plot.setLineWidth(0);
			plot.drawShapes("rectangles", shades.get(i));
		}
	}

	/** Parts the levels, and names those that there is room for. */
	private static void levels(final Plot plot, final Covariate held, final int[] events, final int rois,
		final int height)
	{
		plot.setJustification(Plot.CENTER);
		double free = 0;
		for (int from = 0; from < events.length;) {
			int to = from;
			while (to < events.length && held.level()[events[to]] == held.level()[events[from]])
				to++;
			if (to < events.length) PlotStyle.stroke(plot, Color.BLACK, 1, to, 0, to, rois);
			final String name = held.levels().get(held.level()[events[from]]);
			final double middle = (from + to) / 2.0 / events.length * WIDTH, half = PlotStyle.rowNameWidth(name) / 2.0 + 4;
			if (middle - half >= free) {
				PlotStyle.columnName(plot, name, middle / WIDTH, height);
				free = middle + half;
			}
			from = to;
		}
		plot.setJustification(Plot.LEFT);
	}

	private static void names(final Plot plot, final List<String> labels, final int[] rois, final int height) {
		final int widest = Math.min(LONGEST_NAME, labels.stream().mapToInt(PlotStyle::rowNameWidth).max().orElse(0));
		plot.setOptions(PlotStyle.OPTIONS + " addhspace=" + Math.max(0, widest + 8 - FREE_PIXELS));
		final int every = (int) Math.max(1, Math.ceil(NAME_PIXELS * (double) rois.length / height));
		for (int row = 0; row < rois.length; row += every)
			PlotStyle.rowName(plot, labels.get(rois[row]), LONGEST_NAME, WIDTH, (row + 0.5) / rois.length, height);
	}
}
