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

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Decoder;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.io.StoredResult;
import sc.fiji.dunl.trace.TimeAxis;

/**
 * One ROI over time in three panels: its trace with the reconstruction and the
 * known events, the part of each kernel, and the codes.
 */
public final class TraceFigure {

	private static final int NARROWEST = 760;
	private static final int WIDEST = 2000;
	private static final int TALL = 170;
	private static final int LOW = 120;
	private static final double LANE = 0.07;

	private final StoredResult result;
	private final int roi;
	private final String unit;
	private final String codeUnit;
	private final double[] seconds;
	private final double from;
	private final double to;
	private final int width;

	private TraceFigure(final StoredResult result, final int roi, final String unit, final String codeUnit,
		final double from, final double to)
	{
		this.result = result;
		this.roi = roi;
		this.unit = unit;
		this.codeUnit = codeUnit;
		this.from = from;
		this.to = to;
		final TimeAxis time = result.traces().time();
		seconds = new double[time.size()];
		for (int t = 0; t < seconds.length; t++)
			seconds[t] = time.seconds(t);
		// NB: About a pixel a sample until the figure gets too wide for a page.
		width = Math.max(NARROWEST, Math.min(WIDEST, time.samples(to - from)));
	}

	/** The figure of one ROI over the whole recording. */
	public static Figure of(final StoredResult result, final int roi, final String unit, final String codeUnit) {
		final TimeAxis time = result.traces().time();
		// NB: A recording of one sample still needs an axis.
		return of(result, roi, unit, codeUnit, time.startSeconds(), time.seconds(Math.max(1, time.size() - 1)));
	}

	/**
	 * The figure of one ROI.
	 *
	 * @param roi 0-based position of the ROI
	 * @param unit unit of the traces, such as dF/F
	 * @param codeUnit unit of the codes and of what they add to the mean
	 * @param from first time that is shown in seconds
	 * @param to last time that is shown, later
	 */
	public static Figure of(final StoredResult result, final int roi, final String unit, final String codeUnit,
		final double from, final double to)
	{
		final TraceFigure figure = new TraceFigure(result, roi, unit, codeUnit, from, to);
		return new Figure(result.traces().labels().get(roi), List.of(figure.trace(), figure.parts(), figure.codes()));
	}

	private Plot trace() {
		final String name = result.traces().labels().get(roi);
		final Plot plot = PlotStyle.plot(name, "time (s)", unit, width, TALL);
		final double[] y = result.traces().trace(roi);
		final double[] fit = result.fit().trace(roi);
		final EventTicks events = new EventTicks(result.events());
		final double[] range = PlotStyle.range(y, fit);
		final double lane = LANE * (range[1] - range[0]);
		// NB: Below the ticks of the axis, which look alike.
		final double top = range[1] + (events.types() + 0.9) * lane;
		limits(plot, range[0], top);
		PlotStyle.line(plot, PlotStyle.TRACE, 1, seconds, y);
		PlotStyle.line(plot, PlotStyle.FIT, 1.4f, seconds, fit);
		events.lanes(plot, top - 0.6 * lane, lane);
		final List<PlotStyle.Key> keys = new ArrayList<>();
		keys.add(PlotStyle.Key.line(PlotStyle.TRACE, "trace"));
		keys.add(PlotStyle.Key.line(PlotStyle.FIT, "reconstruction"));
		keys.addAll(events.keys());
		PlotStyle.head(plot, name, keys, width, TALL);
		return plot;
	}

	private Plot parts() {
		final KernelBank kernels = result.model().kernels();
		final Plot plot = PlotStyle.plot(result.traces().labels().get(roi) + " parts", "time (s)", codeUnit, width, LOW);
		final int[] own = kernels.of(result.traces().labels().get(roi));
		final double[][] parts = new double[own.length][seconds.length];
		for (int c = 0; c < parts.length; c++)
			Decoder.addPart(kernels, result.codes(), roi, own[c], parts[c]);
		final double[] range = PlotStyle.range(parts);
		limits(plot, range[0], range[1]);
		PlotStyle.stroke(plot, PlotStyle.GRID, 1, seconds[0], 0, seconds[seconds.length - 1], 0);
		final List<PlotStyle.Key> keys = new ArrayList<>();
		for (int c = 0; c < parts.length; c++) {
			PlotStyle.line(plot, Palette.kernel(c), 1.6f, seconds, parts[c]);
			keys.add(PlotStyle.Key.line(Palette.kernel(c), kernels.get(own[c]).spec().shortName()));
		}
		PlotStyle.head(plot, "Parts of the kernels", keys, width, LOW);
		return plot;
	}

	private Plot codes() {
		final KernelBank kernels = result.model().kernels();
		final Plot plot = PlotStyle.plot(result.traces().labels().get(roi) + " codes", "time (s)", "code (" + codeUnit + ")",
			width, LOW);
		final List<Code> own = result.codes().stream().filter(c -> c.roi() == roi).toList();
		final double[] range = PlotStyle.range(own.stream().mapToDouble(Code::amplitude).toArray(), new double[1]);
		limits(plot, range[0], range[1]);
		PlotStyle.stroke(plot, PlotStyle.GRID, 1, seconds[0], 0, seconds[seconds.length - 1], 0);
		final List<PlotStyle.Key> keys = new ArrayList<>();
		final int[] kernelOf = kernels.of(result.traces().labels().get(roi));
		for (int c = 0; c < kernelOf.length; c++) {
			final int kernel = kernelOf[c];
			final List<Code> codes = own.stream().filter(k -> k.kernel() == kernel).toList();
			keys.add(PlotStyle.Key.line(Palette.kernel(c), kernels.get(kernel).spec().shortName()));
			if (codes.isEmpty()) continue;
			final double[] x = codes.stream().mapToDouble(k -> result.traces().time().seconds(k.sample())).toArray();
			final double[] amplitude = codes.stream().mapToDouble(Code::amplitude).toArray();
			PlotStyle.strokes(plot, Palette.kernel(c), 1.6f, x, new double[x.length], amplitude);
			PlotStyle.dots(plot, Palette.kernel(c), x, amplitude);
		}
		PlotStyle.head(plot, "Codes", keys, width, LOW);
		return plot;
	}

	private void limits(final Plot plot, final double low, final double high) {
		plot.setLimits(from, to, low, high);
	}
}
