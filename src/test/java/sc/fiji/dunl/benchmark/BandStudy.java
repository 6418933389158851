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
package sc.fiji.dunl.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import sc.fiji.dunl.analysis.Analysis;
import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.evaluate.KernelMatch;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.simulate.Benchmark;
import sc.fiji.dunl.simulate.BenchmarkData;

/**
 * Whether bands of kernels are as wide as kernels vary: learns kernels of many
 * recordings of one scenario and counts, over recordings, kernels and samples, how
 * many bands hold the mean kernel of the other recordings, and how many the true
 * one. Prints the table of docs/uncertainty.md.
 */
public final class BandStudy {

	private static final int RECORDINGS = 12;
	private static final int TRIALS = 50;
	private static final int RESAMPLINGS = 100;

	private BandStudy() {
		// NB: static use only.
	}

	/** Prints the table; takes no arguments. */
	public static void main(final String... args) {
		System.out.println("| scenario | noise | spread of kernels | half width of bands | bands that hold the mean kernel | the " +
			"true kernel |\n|---|---|---|---|---|---|");
		for (final String name : List.of("structured", "short"))
			for (final double sigma : new double[] { 0.1, 0.25 })
				System.out.println(row(name, sigma));
	}

	/** Waveform and ends of its band, matched to the true kernel. */
	private record Band(double[] kernel, double[] low, double[] high) {}

	private static String row(final String name, final double sigma) {
		final Benchmark benchmark = Benchmark.named(name);
		final List<List<Band>> bands = new ArrayList<>();
		double[][] truth = null;
		for (int seed = 11; seed < 11 + RECORDINGS; seed++) {
			final BenchmarkData data = benchmark.generate(TRIALS, sigma, seed);
			truth = waveforms(new Model(data.kernels(), null));
			bands.add(learn(data, truth));
		}
		int all = 0, mean = 0, whole = 0;
		double spread = 0, width = 0;
		for (int c = 0; c < truth.length; c++)
			for (int k = 0; k < truth[c].length; k++) {
				final int kernel = c, sample = k;
				final double[] values = bands.stream().mapToDouble(b -> b.get(kernel).kernel()[sample]).toArray();
				final double sum = IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum();
				for (int i = 0; i < values.length; i++, all++) {
					final Band band = bands.get(i).get(c);
					final double others = (sum - values[i]) / (values.length - 1);
					if (band.low()[k] <= others && others <= band.high()[k]) mean++;
					if (band.low()[k] <= truth[c][k] && truth[c][k] <= band.high()[k]) whole++;
					spread += Math.pow(values[i] - sum / values.length, 2) * values.length / (values.length - 1);
					width += (band.high()[k] - band.low()[k]) / 2;
				}
			}
		return String.format(Locale.ROOT, "| %s | %s | %.4f | %.4f | %.1f %% | %.1f %% |", name, sigma, Math.sqrt(spread / all),
			width / all, 100.0 * mean / all, 100.0 * whole / all);
	}

	private static List<Band> learn(final BenchmarkData data, final double[][] truth) {
		final Settings settings = AnalysisOptions.defaults().with(DunlOptions.TRIAL_EVENT, Benchmark.TRIAL).with(
			DunlOptions.TRIAL_START, 0.0).with(DunlOptions.TRIAL_STOP, data.trials().get(0).length() / data.kernels().rateHz()).with(
				DunlOptions.BOOTSTRAP, RESAMPLINGS);
		final Model model = Analysis.learn(data.traces(), data.events(), settings, data.kernels().specs(), Progress.NONE)
			.model();
		return KernelMatch.match(waveforms(model), truth).stream().map(match -> new Band(placed(match, waveforms(model)),
			placed(match, model.bands().orElseThrow().low()), placed(match, model.bands().orElseThrow().high()))).toList();
	}

	private static double[] placed(final KernelMatch match, final double[][] kernels) {
		final double[] learned = kernels[match.learned()];
		return IntStream.range(0, learned.length).mapToDouble(k -> k + match.shift() >= 0 && k + match.shift() < learned.length
			? learned[k + match.shift()] : 0).toArray();
	}

	private static double[][] waveforms(final Model model) {
		return model.kernels().kernels().stream().map(kernel -> kernel.waveform()).toArray(double[][]::new);
	}
}
