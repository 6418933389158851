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

import java.util.ArrayList;
import java.util.List;

import ij.gui.Plot;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.trace.TimeAxis;

/**
 * All codes as a raster of ROI against time. Each row has a lane per kernel; a
 * code is a tick in it, the longer and darker the larger it is among the codes
 * of its kernel. Where a kernel has codes of both signs, ticks go up or down
 * from the middle of the lane. Known events are thin lines through all rows.
 */
public final class RasterFigure {

	private static final int NARROWEST = 760;
	private static final int WIDEST = 2000;
	private static final int TALLEST = 1200;
	private static final int LANE_PIXELS = 14;
	private static final int EVENT_PIXELS = 12;
	private static final int NAME_PIXELS = 12;
	private static final int LONGEST_NAME = 140;
	private static final int SHADES = 4;
	/** The part of a kernel's codes that are smaller than those drawn longest and darkest. */
	private static final double LARGE = 0.95;
	/** Space left of the frame that ImageJ leaves for numbers, in pixels. */
	private static final int FREE_PIXELS = 55;

	/** Makes ImageJ write these names, that is none, in place of numbers. */
	private static final String NO_NUMBERS = "{}";

	private final AnalysisResult result;
	private final int rois;
	private final int lanes;
	private final double eventLane;
	private final double rows;
	private final int width;
	private final int height;
	private final EventTicks events;
	private final Plot plot;

	private RasterFigure(final AnalysisResult result) {
		this.result = result;
		rois = result.traces().size();
		events = new EventTicks(result.events());
		lanes = result.model().kernels().lanes();
		final int row = Math.max(16, Math.min(LANE_PIXELS * lanes + 4, TALLEST / 4));
		final int pixels = Math.max(60, Math.min(TALLEST, rois * row));
		eventLane = EVENT_PIXELS * (double) rois / pixels;
		// NB: The first lane starts below the ticks of the axis, which look alike.
		rows = rois + eventLane * (events.types() == 0 ? 0 : events.types() + 0.6);
		width = Math.max(NARROWEST, Math.min(WIDEST, result.traces().time().size()));
		height = (int) Math.round(rows / rois * pixels);
		plot = PlotStyle.plot("Codes", "time (s)", NO_NUMBERS, width, height);
	}

	/** The figure of a result. */
	public static Figure of(final AnalysisResult result) {
		final RasterFigure figure = new RasterFigure(result);
		figure.draw();
		return new Figure("Codes", List.of(figure.plot));
	}

	private void draw() {
		final KernelBank kernels = result.model().kernels();
		final TimeAxis time = result.traces().time();
		final double end = time.seconds(Math.max(1, time.size() - 1));
		plot.setFormatFlags(Plot.X_NUMBERS | Plot.X_TICKS | Plot.Y_NUMBERS);
		plot.setLimits(time.startSeconds(), end, 0, rows);
		for (int r = 1; r <= rois && height / rows >= 8; r++)
			PlotStyle.stroke(plot, PlotStyle.GRID, 1, time.startSeconds(), r, end, r);
		events.lines(plot, 0, rois);
		events.lanes(plot, rows - 0.6 * eventLane, eventLane);
		final List<PlotStyle.Key> keys = new ArrayList<>();
		for (int c = 0; c < kernels.size(); c++) {
			ticks(c);
			// NB: The kernels of each ROI go by the names they have without it.
			if (keys.size() == kernels.lane(c)) keys.add(PlotStyle.Key.line(Palette.kernel(keys.size()), kernels.get(c).spec()
				.shortName()));
		}
		keys.addAll(events.keys());
		names();
		PlotStyle.head(plot, "Codes", keys, width, height);
	}

	private void ticks(final int kernel) {
		final List<Code> codes = result.codes().stream().filter(c -> c.kernel() == kernel && c.amplitude() != 0).toList();
		final double[] sizes = codes.stream().mapToDouble(c -> Math.abs(c.amplitude())).sorted().toArray();
		// NB: Not the largest, beside which all others would fade if it stands alone.
		final double full = sizes.length == 0 ? 1 : sizes[(int) (LARGE * (sizes.length - 1))];
		final boolean negative = codes.stream().anyMatch(c -> c.amplitude() < 0);
		final boolean both = negative && codes.stream().anyMatch(c -> c.amplitude() > 0);
		final double lane = 0.9 / lanes;
		final int own = result.model().kernels().lane(kernel);
		for (int shade = 0; shade < SHADES; shade++) {
			final List<double[]> strokes = new ArrayList<>();
			for (final Code code : codes) {
				final double strength = Math.max(-1, Math.min(1, code.amplitude() / full));
				if (Math.min(SHADES - 1, (int) (Math.abs(strength) * SHADES)) != shade) continue;
				final double bottom = rois - 1 - code.roi() + 0.05 + lane * (lanes - 1 - own);
				final double size = 0.25 + 0.7 * Math.abs(strength);
				final double from = both ? bottom + lane / 2 : bottom;
				final double to = both ? from + Math.signum(strength) * size * lane / 2 : from + size * lane;
				strokes.add(new double[] { result.traces().time().seconds(code.sample()), from, to });
			}
			if (strokes.isEmpty()) continue;
			final double[][] columns = new double[3][strokes.size()];
			for (int i = 0; i < strokes.size(); i++)
				for (int j = 0; j < 3; j++)
					columns[j][i] = strokes.get(i)[j];
			PlotStyle.strokes(plot, PlotStyle.tint(Palette.kernel(own), 0.35 + 0.65 * shade / (SHADES - 1)),
				2.5f, columns[0], columns[1],
				columns[2]);
		}
	}

	private void names() {
		final List<String> labels = result.traces().labels();
		final int widest = Math.min(LONGEST_NAME, labels.stream().mapToInt(PlotStyle::rowNameWidth).max().orElse(0));
		plot.setOptions(PlotStyle.OPTIONS + " addhspace=" + Math.max(0, widest + 8 - FREE_PIXELS));
		final double row = height / rows;
		final int every = (int) Math.max(1, Math.ceil(NAME_PIXELS / row));
		for (int r = 0; r < rois; r += every)
			PlotStyle.rowName(plot, labels.get(r), LONGEST_NAME, width, (rows - rois + r + 0.5) / rows, height);
	}
}
