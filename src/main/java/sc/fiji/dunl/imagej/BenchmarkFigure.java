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
import java.util.OptionalDouble;
import java.util.function.Function;

import ij.gui.Plot;

import sc.fiji.dunl.benchmark.BenchmarkRun;
import sc.fiji.dunl.benchmark.BenchmarkScore;

/**
 * What a benchmark scenario gives at one noise level: a panel for each measure
 * against the number of trials, a line for each method, through the means over
 * the seeds.
 */
public final class BenchmarkFigure {

	private static final int WIDTH = 600;
	private static final int HEIGHT = 130;

	/** A measure of a score. */
	private record Measure(String name, Function<BenchmarkScore, OptionalDouble> of) {}

	private static final List<Measure> MEASURES = List.of( //
		new Measure("kernel error", s -> OptionalDouble.of(s.kernelError())), //
		new Measure("hit rate", s -> OptionalDouble.of(s.events().hitRate())), //
		new Measure("false rate", s -> OptionalDouble.of(s.events().falseRate())), //
		new Measure("R2, noiseless", s -> OptionalDouble.of(s.r2Signal())), //
		new Measure("found/true amplitude", BenchmarkScore::bias), //
		new Measure("amplitude correlation", BenchmarkScore::pearson));

	private BenchmarkFigure() {
		// NB: static use only.
	}

	/**
	 * The figure of a scenario.
	 *
	 * @param all rows, also of others
	 */
	public static Figure of(final String scenario, final double sigma, final List<BenchmarkRun.Row> all) {
		final List<BenchmarkRun.Row> rows = all.stream().filter(row -> row.run().scenario().equals(scenario) && row.run()
			.sigma() == sigma).toList();
		final List<String> methods = rows.stream().map(BenchmarkRun.Row::method).distinct().toList();
		final List<Plot> panels = new ArrayList<>();
		for (final Measure measure : MEASURES)
			panels.add(panel(measure, scenario + ", noise " + sigma, methods, rows));
		return new Figure("Benchmark " + scenario, panels);
	}

	private static Plot panel(final Measure measure, final String scenario, final List<String> methods,
		final List<BenchmarkRun.Row> rows)
	{
		final double[] trials = rows.stream().mapToDouble(row -> row.run().trials()).distinct().sorted().toArray();
		final double[][] means = new double[methods.size()][];
		for (int m = 0; m < means.length; m++) {
			final String method = methods.get(m);
			means[m] = Arrays.stream(trials).map(count -> rows.stream().filter(row -> row.method().equals(method) && row.run()
				.trials() == count).map(row -> measure.of().apply(row.score())).flatMapToDouble(OptionalDouble::stream).average()
				.orElse(Double.NaN)).toArray();
		}
		final Plot plot = PlotStyle.plot(measure.name(), "trials to learn from (" + scenario + ")", measure
			.name(), WIDTH, HEIGHT);
		final double[] range = PlotStyle.range(finite(means));
		final double[] counts = PlotStyle.range(trials);
		plot.setLimits(counts[0], counts[1], range[0], range[1]);
		final List<PlotStyle.Key> keys = new ArrayList<>();
		for (int m = 0; m < means.length; m++) {
			final Color color = Palette.kernel(m);
			PlotStyle.line(plot, color, 2, trials, means[m]);
			PlotStyle.dots(plot, color, trials, means[m]);
			keys.add(PlotStyle.Key.line(color, methods.get(m)));
		}
		PlotStyle.head(plot, measure.name(), keys, WIDTH, HEIGHT);
		return plot;
	}

	private static double[] finite(final double[][] values) {
		return Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(Double::isFinite).toArray();
	}
}
