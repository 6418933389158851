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
import java.util.List;
import java.util.Optional;

import ij.gui.Plot;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBands;

/**
 * The learned kernels, one panel each, with the event-triggered average of the
 * traces on the same axes. Both have unit norm, so that their shapes compare. If it
 * is known how sure kernels are, their bands lie behind them.
 */
public final class KernelFigure {

	private static final int WIDTH = 560;
	private static final int HEIGHT = 200;
	/** How much of its kernel's colour a band has. */
	private static final double BAND = 0.35;
	/** Kernels that still make a figure; there may be some for each of hundreds of ROIs. */
	private static final int MOST = 24;

	private KernelFigure() {
		// NB: static use only.
	}

	/** The figure of all kernels of a result, or of the first {@value #MOST} of many. */
	public static Figure of(final AnalysisResult result) {
		final List<Plot> panels = new ArrayList<>();
		for (int c = 0; c < Math.min(MOST, result.model().kernels().size()); c++)
			panels.add(panel(result, c));
		return new Figure("Kernels", panels);
	}

	private static Plot panel(final AnalysisResult result, final int index) {
		final Kernel kernel = result.model().kernels().get(index);
		final double rateHz = result.model().kernels().rateHz();
		final EventAverage average = EventAverage.of(result, index);
		final double[] kernelTimes = times(kernel.length(), 0, rateHz);
		final double[] averageTimes = times(average.mean().length, average.before(), rateHz);

		final Plot plot = PlotStyle.plot("Kernel " + kernel.name(), "time from event (s)", "amplitude (unit norm)", WIDTH,
			HEIGHT);
		final boolean averaged = average.count() > 0;
		final Optional<KernelBands> bands = result.model().bands();
		final double[] low = bands.map(b -> b.low()[index]).orElse(kernel.waveform()), high = bands.map(b -> b.high()[index])
			.orElse(kernel.waveform());
		final double[] range = averaged ? PlotStyle.range(low, high, average.mean(), new double[1]) : PlotStyle.range(low,
			high, new double[1]);
		plot.setLimits(averageTimes[0], kernelTimes[kernelTimes.length - 1], range[0], range[1]);
		PlotStyle.stroke(plot, PlotStyle.GRID, 1, averageTimes[0], 0, kernelTimes[kernelTimes.length - 1], 0);
		PlotStyle.stroke(plot, PlotStyle.GRID, 1, 0, range[0], 0, range[1]);
		final Color color = Palette.kernel(result.model().kernels().lane(index));
		final List<PlotStyle.Key> keys = new ArrayList<>();
		keys.add(PlotStyle.Key.line(color, bands.isPresent() ? "learned kernel, 95 % band" : "learned kernel"));
		if (bands.isPresent()) PlotStyle.band(plot, PlotStyle.tint(color, BAND), kernelTimes, low, high, WIDTH);
		if (averaged) {
			PlotStyle.line(plot, PlotStyle.TRACE, 2, averageTimes, average.mean());
			final String what = kernel.spec().eventsKnown() ? "average around " + String.join(", ", kernel.spec().events())
				: "average around found events";
			keys.add(PlotStyle.Key.line(PlotStyle.TRACE, what + " (n = " + average.count() + ")"));
		}
		PlotStyle.line(plot, color, 2.5f, kernelTimes, kernel.waveform());
		final int all = result.model().kernels().size();
		PlotStyle.head(plot, index + 1 == MOST && all > MOST ? kernel.name() + " (" + (all - MOST) + " more in kernels.csv)"
			: kernel.name(), keys, WIDTH, HEIGHT);
		return plot;
	}

	private static double[] times(final int size, final int before, final double rateHz) {
		final double[] times = new double[size];
		for (int k = 0; k < size; k++)
			times[k] = (k - before) / rateHz;
		return times;
	}
}
