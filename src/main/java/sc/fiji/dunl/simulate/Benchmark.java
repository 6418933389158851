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
import java.util.Random;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/**
 * The Gaussian benchmarks after the simulations of Tolooshams et al. 2025,
 * doi:10.1016/j.neuron.2025.02.006: {@code y = sum_c h_c * x_c + a + sigma *
 * noise} in bins of 25 ms, with two kernels of 16 samples and unit l2 norm, a
 * period of a sine and a bump, and white noise of standard deviation 1.
 * Amplitudes are Gaussian and divided by their mean over both kernels, so that
 * the signal-to-noise ratio is 1 / sigma.
 *
 * @param name name of the scenario
 * @param trialMs length of a trial in ms
 * @param silentMs no event starts before this time in ms
 * @param minEvents fewest events of each kernel in a trial
 * @param maxEvents most events of each kernel in a trial
 * @param gapMs smallest distance of two events of one kernel in ms
 * @param onsetsMs [kernel], when its one event is known to start, in ms; empty
 *          if events come at any time
 * @param amplitudes [kernel], mean before the division
 * @param spread standard deviation of the amplitudes before the division
 */
public record Benchmark(String name, int trialMs, int silentMs, int minEvents, int maxEvents, int gapMs,
	List<Integer> onsetsMs, List<Double> amplitudes, double spread)
{

	/** Length of a bin in ms. */
	public static final int BIN_MS = 25;

	/** Samples of a kernel. */
	public static final int KERNEL_SAMPLES = 16;

	/** The constant every trace rests on. */
	public static final double BASELINE = 0.5;

	private static final List<Benchmark> ALL = List.of( //
		new Benchmark("calscenario", 5500, 500, 2, 4, 200, List.of(), List.of(45.0, 50.0), 2), //
		new Benchmark("short", 2000, 500, 1, 2, 125, List.of(), List.of(45.0, 50.0), 5), //
		new Benchmark("structured", 2000, 0, 1, 1, 0, List.of(700, 1300), List.of(50.0, 60.0), 10), //
		new Benchmark("long", 6000, 500, 3, 3, 200, List.of(), List.of(50.0, 55.0), 2));

	public Benchmark {
		onsetsMs = List.copyOf(onsetsMs);
		amplitudes = List.copyOf(amplitudes);
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

	/** Samples of a trial. */
	public int trialSamples() {
		return trialMs / BIN_MS;
	}

	/** The true kernels: a period of a sine, and a bump; codes are positive. */
	public KernelBank kernels() {
		final double[] sine = new double[KERNEL_SAMPLES];
		final double[] bump = new double[KERNEL_SAMPLES];
		for (int k = 0; k < KERNEL_SAMPLES; k++) {
			final double phase = (k + 0.5) / KERNEL_SAMPLES;
			final double z = (phase - 0.5) / 0.16;
			sine[k] = StrictMath.sin(2 * StrictMath.PI * phase);
			bump[k] = StrictMath.exp(-z * z / 2);
		}
		return new KernelBank(List.of(kernel(0, "sine", false, sine), kernel(1, "bump", true, bump)), 1000.0 / BIN_MS);
	}

	private Kernel kernel(final int index, final String name, final boolean nonneg, final double[] waveform) {
		final List<String> events = onsetsMs.isEmpty() ? List.of() : List.of("event" + (index + 1));
		return new Kernel(new KernelSpec(name, events, 1, nonneg, KERNEL_SAMPLES * BIN_MS / 1000.0, List.of(), Double.NaN),
			Waveforms.unitNorm(waveform));
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
		final KernelBank kernels = kernels();
		final double meanAmplitude = amplitudes.stream().mapToDouble(Double::doubleValue).average().getAsDouble();
		final List<Trial> drawn = new ArrayList<>();
		final List<Code> codes = new ArrayList<>();
		final double[][] noiseless = new double[trials][trialSamples()];
		for (int trial = 0; trial < trials; trial++) {
			final int first = trial * trialSamples();
			final double[] clean = noiseless[trial];
			Arrays.fill(clean, BASELINE);
			final List<Support> support = new ArrayList<>();
			for (int kernel = 0; kernel < kernels.size(); kernel++) {
				final int[] onsets = onsets(kernel, random);
				final int row = onsetsMs.isEmpty() ? 0 : trial * kernels.size() + kernel + 1;
				support.add(onsetsMs.isEmpty() ? Support.anywhere() : Support.at(onsets, new int[] { row }));
				for (final int onset : onsets) {
					final double amplitude = amplitude(kernel, random) / meanAmplitude;
					codes.add(new Code(0, kernel, trial + 1, first + onset, row, amplitude));
					for (int k = 0; k < KERNEL_SAMPLES; k++)
						clean[onset + k] += amplitude * kernels.get(kernel).waveform()[k];
				}
			}
			final double[] y = clean.clone();
			for (int t = 0; t < y.length; t++)
				y[t] += sigma * random.nextGaussian();
			drawn.add(new Trial(trial + 1, first, new double[][] { y }, support));
		}
		return new BenchmarkData(drawn, kernels, codes, BASELINE, noiseless);
	}

	/** Onsets in samples of the trial, ascending, such that every kernel ends within it. */
	private int[] onsets(final int kernel, final Random random) {
		if (!onsetsMs.isEmpty()) return new int[] { onsetsMs.get(kernel) / BIN_MS };
		final int count = minEvents + random.nextInt(maxEvents - minEvents + 1);
		final int gap = gapMs / BIN_MS;
		final int from = silentMs / BIN_MS;
		// NB: draw from the time that is left without the gaps, then put the gaps in: every arrangement is as likely.
		final int room = trialSamples() - KERNEL_SAMPLES - from + 1 - (count - 1) * gap;
		final int[] onsets = new int[count];
		for (int i = 0; i < count; i++)
			onsets[i] = random.nextInt(room);
		Arrays.sort(onsets);
		for (int i = 0; i < count; i++)
			onsets[i] += from + i * gap;
		return onsets;
	}

	/** Before the division; never negative. */
	private double amplitude(final int kernel, final Random random) {
		return Math.max(0, amplitudes.get(kernel) + spread * random.nextGaussian());
	}
}
