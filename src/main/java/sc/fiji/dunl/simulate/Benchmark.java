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
package sc.fiji.dunl.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/**
 * The Gaussian benchmarks after the simulations of Tolooshams et al. 2025,
 * doi:10.1016/j.neuron.2025.02.006: {@code y = sum_c h_c * x_c + a + sigma *
 * noise} in bins, with kernels of unit l2 norm and white noise of standard
 * deviation 1. Amplitudes are divided by their mean over all kernels, so that
 * the signal-to-noise ratio is 1 / sigma.
 */
public final class Benchmark {

	/** Name of the event at which every trial starts. */
	public static final String TRIAL = "trial";

	/** The constant every trace rests on. */
	public static final double BASELINE = 0.5;

	/** Length of a bin in ms, where the name of a scenario does not say another. */
	public static final int BIN_MS = 25;

	private static final List<Benchmark> ALL = List.of( //
		twoKernels("calscenario", 5500, new FreeTimes(2, 4, 200, 500, List.of(45.0, 50.0), 2)), //
		twoKernels("short", 2000, new FreeTimes(1, 2, 125, 500, List.of(45.0, 50.0), 5)), //
		new Benchmark("structured", 2000, 1, BenchmarkKernels.two(BIN_MS, true), new FixedTimes(List.of(700, 1300), List.of(
			50.0, 60.0), 10)), //
		twoKernels("long", 6000, new FreeTimes(3, 3, 200, 500, List.of(50.0, 55.0), 2)), //
		whisker("whisker", BIN_MS), whisker("whisker-5ms", 5), whisker("whisker-10ms", 10), whisker("whisker-50ms", 50), //
		new Benchmark("orth", 6000, 10, BenchmarkKernels.orthogonal(5), new FreeTimes(1, 1, 200, 500, List.of(25.0, 25.0,
			25.0, 25.0, 25.0), 10)), //
		new Benchmark("dopamine", 3100, 40, BenchmarkKernels.dopamine(BIN_MS), new DopamineTrials(40)));

	private final String name;
	private final int trialSamples;
	private final int neurons;
	private final KernelBank kernels;
	private final CodeLaw law;

	private Benchmark(final String name, final int trialMs, final int neurons, final KernelBank kernels,
		final CodeLaw law)
	{
		this.name = name;
		this.neurons = neurons;
		this.kernels = kernels;
		this.law = law;
		trialSamples = (int) Math.round(trialMs * kernels.rateHz() / 1000);
	}

	private static Benchmark twoKernels(final String name, final int trialMs, final CodeLaw law) {
		return new Benchmark(name, trialMs, 1, BenchmarkKernels.two(BIN_MS, false), law);
	}

	private static Benchmark whisker(final String name, final int binMs) {
		return new Benchmark(name, 4000, 1, BenchmarkKernels.whisker(binMs), new FreeTimes(5, 5, 200, 500, List.of(30.0),
			2));
	}

	/** Names of all scenarios. */
	public static List<String> names() {
		return ALL.stream().map(Benchmark::name).toList();
	}

	/** A scenario by name. */
	public static Benchmark named(final String name) {
		return ALL.stream().filter(b -> b.name.equals(name)).findFirst().orElseThrow(() -> new InputException(
			"There is no benchmark '" + name + "'; choose one of " + String.join(", ", names()) + "."));
	}

	/** Name of the scenario. */
	public String name() {
		return name;
	}

	/** Samples of a trial. */
	public int trialSamples() {
		return trialSamples;
	}

	/** Traces of a trial. */
	public int neurons() {
		return neurons;
	}

	/** The true kernels, unit l2 norm; their specifications say what an analysis may know of them. */
	public KernelBank kernels() {
		return kernels;
	}

	/**
	 * Draws trials. The same seed gives the same trials whatever their noise, and
	 * the first n of them whatever their number; another seed gives held-out
	 * ones.
	 *
	 * @param trials how many, at least 1
	 * @param sigma standard deviation of the noise, at least 0
	 * @param seed of the random numbers
	 */
	public BenchmarkData generate(final int trials, final double sigma, final long seed) {
		if (trials < 1) throw new InputException("A benchmark needs at least one trial, not " + trials + ".");
		if (!(sigma >= 0) || Double.isInfinite(sigma)) throw new InputException("The noise of a benchmark is " + sigma +
			"; it must be a finite number of at least 0.");
		final Random random = new Random(seed);
		final CodeLaw.Draws draws = law.start(this, random);
		final List<Trial> drawn = new ArrayList<>();
		final List<Code> codes = new ArrayList<>();
		final List<Event> events = new ArrayList<>();
		final double[][][] noiseless = new double[trials][][];
		for (int trial = 0; trial < trials; trial++) {
			final int first = trial * trialSamples;
			events.add(new Event(TRIAL, first / kernels.rateHz(), events.size() + 1, Map.of()));
			final CodeLaw.Drawn content = draws.trial(trial, random);
			final int rowsBefore = events.size();
			for (final CodeLaw.Known known : content.events())
				events.add(new Event(known.name(), (first + known.sample()) / kernels.rateHz(), events.size() + 1, known
					.covariates()));
			final List<Code> own = content.codes().stream().map(p -> new Code(p.neuron(), p.kernel(), p.trial(), first + p
				.sample(), p.eventRow() == 0 ? 0 : rowsBefore + p.eventRow(), p.amplitude())).toList();
			codes.addAll(own);
			noiseless[trial] = clean(own, first);
			drawn.add(new Trial(trial + 1, first, noisy(noiseless[trial], sigma, random), support(own, first)));
		}
		return new BenchmarkData(drawn, events, kernels, codes, BASELINE, noiseless);
	}

	/** Baseline plus all kernels at the codes of a trial, [neuron][sample]. */
	private double[][] clean(final List<Code> codes, final int first) {
		final double[][] clean = new double[neurons][trialSamples];
		for (final double[] trace : clean)
			Arrays.fill(trace, BASELINE);
		for (final Code code : codes) {
			final double[] h = kernels.get(code.kernel()).waveform();
			for (int k = 0; k < h.length; k++)
				clean[code.roi()][code.sample() - first + k] += code.amplitude() * h[k];
		}
		return clean;
	}

	private static double[][] noisy(final double[][] clean, final double sigma, final Random random) {
		final double[][] y = new double[clean.length][];
		for (int n = 0; n < y.length; n++) {
			y[n] = clean[n].clone();
			for (int t = 0; t < y[n].length; t++)
				y[n][t] += sigma * random.nextGaussian();
		}
		return y;
	}

	private List<Support> support(final List<Code> codes, final int first) {
		final List<Support> support = new ArrayList<>();
		for (int c = 0; c < kernels.size(); c++) {
			final Kernel kernel = kernels.get(c);
			final int index = c;
			final int[] samples = codes.stream().filter(p -> p.kernel() == index).mapToInt(p -> p.sample() - first)
				.distinct().sorted().toArray();
			final int[] rows = Arrays.stream(samples).map(sample -> codes.stream().filter(p -> p.kernel() == index && p
				.sample() - first == sample).findFirst().orElseThrow().eventRow()).toArray();
			support.add(kernel.spec().eventsKnown() ? Support.at(samples, rows) : Support.anywhere());
		}
		return support;
	}
}
