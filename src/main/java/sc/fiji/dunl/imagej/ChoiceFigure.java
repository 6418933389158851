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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ij.gui.Plot;

import sc.fiji.dunl.analysis.Candidate;
import sc.fiji.dunl.analysis.Choice;
import sc.fiji.dunl.analysis.Choice.Tried;

/**
 * How well each combination of settings predicts: one panel for each length of
 * kernels, in it the held-out loss against the penalty, a line for each number of
 * kernels. Bars are the standard error of the difference from the best.
 */
public final class ChoiceFigure {

	private static final int WIDTH = 560;
	private static final int HEIGHT = 180;
	private static final Color CHOSEN = Color.BLACK;
	private static final Color BEST = new Color(0x777777);

	private final Choice choice;
	private final double[] y;
	private final double[] penalties;

	private ChoiceFigure(final Choice choice) {
		this.choice = choice;
		penalties = choice.trials().stream().mapToDouble(tried -> tried.candidate().penalty()).distinct().sorted().toArray();
		y = PlotStyle.range(choice.trials().stream().mapToDouble(t -> t.loss() - t.differenceError()).toArray(), choice
			.trials().stream().mapToDouble(t -> t.loss() + t.differenceError()).toArray());
		// NB: Room for the marks of the best, which is lowest.
		y[0] -= 0.06 * (y[1] - y[0]);
	}

	/** The figure of a choice. All panels have the same axes. */
	public static Figure of(final Choice choice) {
		final ChoiceFigure figure = new ChoiceFigure(choice);
		// NB: Boxed, since kernels of lengths of their own have no number, which is equal to itself then.
		return new Figure("Choice", choice.trials().stream().map(tried -> tried.candidate().lengthSeconds()).distinct().map(
			figure::panel).toList());
	}

	private Plot panel(final Double length) {
		final String name = length.isNaN() ? "kernels as long as the settings say" : "kernels of " + Candidate.number(length) + " s";
		final Plot plot = PlotStyle.plot("Choice, " + name, "sparse penalty", "held-out loss", WIDTH, HEIGHT);
		plot.setLimits(-0.5, penalties.length - 0.5, y[0], y[1]);
		final int[] here = IntStream.range(0, choice.trials().size()).filter(i -> length.equals(choice.trials().get(i)
			.candidate().lengthSeconds())).toArray();
		final int[] numbers = IntStream.of(here).map(i -> choice.trials().get(i).candidate().kernels()).distinct().toArray();
		final List<PlotStyle.Key> keys = new ArrayList<>();
		for (int k = 0; k < numbers.length; k++) {
			final int kernels = numbers[k];
			// NB: Beside each other, so that no bar hides another.
			final double aside = (k - (numbers.length - 1) / 2.0) * 0.06;
			draw(plot, Palette.kernel(k), aside, IntStream.of(here).filter(i -> choice.trials().get(i).candidate()
				.kernels() == kernels).toArray());
			keys.add(PlotStyle.Key.line(Palette.kernel(k), kernels + (kernels == 1 ? " kernel" : " kernels")));
		}
		ticks(plot);
		if (IntStream.of(here).anyMatch(i -> i == choice.best())) keys.add(new PlotStyle.Key("\u25A1", BEST, "best"));
		if (IntStream.of(here).anyMatch(i -> i == choice.chosen())) keys.add(new PlotStyle.Key("\u25CB", CHOSEN, "chosen"));
		PlotStyle.head(plot, name, keys, WIDTH, HEIGHT);
		return plot;
	}

	/** The combinations of one number of kernels. */
	private void draw(final Plot plot, final Color color, final double aside, final int[] indices) {
		final int n = indices.length;
		final double[] x = new double[n], loss = new double[n], low = new double[n], high = new double[n];
		for (int i = 0; i < n; i++) {
			// NB: Candidates come with the largest penalty first.
			final Tried tried = choice.trials().get(indices[n - 1 - i]);
			x[i] = position(tried) + aside;
			loss[i] = tried.loss();
			low[i] = tried.loss() - tried.differenceError();
			high[i] = tried.loss() + tried.differenceError();
		}
		PlotStyle.strokes(plot, PlotStyle.tint(color, 0.6), 1.5f, x, low, high);
		PlotStyle.line(plot, color, 2, x, loss);
		PlotStyle.dots(plot, color, x, loss);
		for (int i = 0; i < n; i++) {
			final int index = indices[n - 1 - i];
			if (index == choice.best()) around(plot, BEST, 4, 9, x[i], loss[i]);
			if (index == choice.chosen()) around(plot, CHOSEN, 40, 10, x[i], loss[i]);
		}
	}

	/** A regular polygon around a point: a square, or what looks like a circle. */
	private void around(final Plot plot, final Color color, final int corners, final double pixels, final double x,
		final double value)
	{
		final double[] xs = new double[corners + 1], ys = new double[corners + 1];
		for (int i = 0; i <= corners; i++) {
			final double angle = 2 * Math.PI * (i + 0.5) / corners;
			xs[i] = x + pixels * Math.cos(angle) * penalties.length / WIDTH;
			ys[i] = value + pixels * Math.sin(angle) * (y[1] - y[0]) / HEIGHT;
		}
		PlotStyle.line(plot, color, 1.5f, xs, ys);
	}

	/** Penalties are tried at even ratios more often than at even distances, so each has its place. */
	private int position(final Tried tried) {
		return IntStream.range(0, penalties.length).filter(i -> Double.compare(penalties[i], tried.candidate().penalty()) == 0)
			.findFirst().orElseThrow();
	}

	/** The penalties in place of numbers of the axis, and its label, which ImageJ then leaves out. */
	private void ticks(final Plot plot) {
		plot.setXYLabels("{" + Arrays.stream(penalties).mapToObj(p -> Double.isNaN(p) ? "as each kernel says" : Candidate.number(p))
			.collect(Collectors.joining(",")) + "}", "held-out loss");
		plot.setColor(Color.BLACK);
		plot.setJustification(Plot.CENTER);
		plot.addLabel(0.5, 1 + 34.0 / HEIGHT, "sparse penalty (bars: standard error of the difference from the best)");
		plot.setJustification(Plot.LEFT);
	}
}
