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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ij.gui.Plot;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.analysis.TracePreview;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.trace.TimeAxis;

/**
 * A {@link TracePreview} as a plot: the trace, F0, the reconstruction, and above
 * them the found events, a lane and a colour for each kernel.
 */
final class PreviewFigure {

	private static final int WIDTH = 700;
	private static final int HEIGHT = 220;
	private static final double LANE = 0.08;
	/** Letters in a line of a note. */
	private static final int LINE = 108;
	private static final Color BASELINE = new Color(0xD55E00);

	private PreviewFigure() {
		// NB: static use only.
	}

	/**
	 * Draws a preview.
	 *
	 * @param title of the plot's window
	 */
	static Plot of(final TracePreview preview, final String title) {
		final TimeAxis time = preview.trace().time();
		final double[] seconds = new double[time.size()];
		for (int t = 0; t < seconds.length; t++)
			seconds[t] = time.seconds(t);
		final double[] y = preview.trace().trace(0);
		final Plot plot = PlotStyle.plot(title, "time (s)", preview.baseline().isPresent() ? "F (grey value)" : "trace",
			WIDTH, HEIGHT);
		final double[] range = PlotStyle.range(y, preview.baseline().orElse(y), preview.fit().orElse(y));
		final double lane = LANE * (range[1] - range[0]);
		final int lanes = preview.found().map(found -> found.model().kernels().size()).orElse(0);
		plot.setLimits(seconds[0], seconds[seconds.length - 1], range[0], range[1] + lanes * lane);
		final List<PlotStyle.Key> keys = new ArrayList<>();
		line(plot, keys, PlotStyle.TRACE, 1, "trace", seconds, y);
		preview.fit().ifPresent(fit -> line(plot, keys, PlotStyle.FIT, 1.4f, "reconstruction", seconds, fit));
		preview.baseline().ifPresent(f0 -> line(plot, keys, BASELINE, 1.4f, "F0", seconds, f0));
		preview.found().ifPresent(found -> events(plot, keys, found, range[1], lane));
		PlotStyle.head(plot, preview.label(), keys, WIDTH, HEIGHT);
		// NB: In the status bar, ImageJ would write over it.
		if (!preview.notes().isEmpty()) plot.addLabel(0.01, 0.08, lines(String.join(" ", preview.notes())));
		return plot;
	}

	/** Breaks a text between words. */
	private static String lines(final String text) {
		return text.replaceAll("(.{1," + LINE + "})(\\s+|$)", "$1\n").strip();
	}

	private static void line(final Plot plot, final List<PlotStyle.Key> keys, final Color color, final float width,
		final String name, final double[] x, final double[] y)
	{
		PlotStyle.line(plot, color, width, x, y);
		keys.add(PlotStyle.Key.line(color, name));
	}

	private static void events(final Plot plot, final List<PlotStyle.Key> keys, final AnalysisResult found,
		final double bottom, final double lane)
	{
		final KernelBank kernels = found.model().kernels();
		for (int c = 0; c < kernels.size(); c++) {
			final int kernel = c;
			final double[] x = found.codes().stream().filter(code -> code.kernel() == kernel && code.amplitude() != 0)
				.mapToInt(Code::sample).mapToDouble(found.traces().time()::seconds).toArray();
			final double[] low = new double[x.length], high = new double[x.length];
			Arrays.fill(low, bottom + (c + 0.1) * lane);
			Arrays.fill(high, bottom + (c + 0.9) * lane);
			if (x.length > 0) PlotStyle.strokes(plot, Palette.kernel(c), 2, x, low, high);
			keys.add(PlotStyle.Key.tick(Palette.kernel(c), x.length + " x " + kernels.get(c).spec().shortName()));
		}
	}
}
