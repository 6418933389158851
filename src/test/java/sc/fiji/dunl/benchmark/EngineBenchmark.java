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

import com.sun.management.OperatingSystemMXBean;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

import sc.fiji.dunl.dunl.DenseEncoder;
import sc.fiji.dunl.dunl.Encoder;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.EncoderSettingsBuilder;
import sc.fiji.dunl.dunl.Encoders;
import sc.fiji.dunl.dunl.Encoding;
import sc.fiji.dunl.dunl.Likelihood;
import sc.fiji.dunl.dunl.QRegularization;
import sc.fiji.dunl.dunl.Stabiliser;
import sc.fiji.dunl.dunl.train.Example;
import sc.fiji.dunl.dunl.train.Objective;
import sc.fiji.dunl.dunl.train.Projection;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.tensor.Adam;
import sc.fiji.dunl.trace.Noise;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/**
 * Times of the fastest encoder and of {@link DenseEncoder}. Arguments: letters
 * of the cases to run (all if none), {@code sizes} for three sizes of the
 * first, and {@code nodense} to leave the dense encoder out.
 */
public final class EngineBenchmark {

	private static final PrintStream OUT = System.out;
	private static final int REPEATS = 7;

	private EngineBenchmark() {
		// NB: started from main.
	}

	public static void main(final String[] args) {
		final List<String> wanted = new ArrayList<>(Arrays.asList(args));
		final boolean dense = !wanted.remove("nodense");
		final boolean sizes = wanted.remove("sizes") || wanted.isEmpty();
		OUT.printf(Locale.ROOT, "%d processors, Java %s, heap up to %d MB, medians of %d or more (3 if above 2 s)%n", Runtime.getRuntime()
			.availableProcessors(), Runtime.version().feature(), Runtime.getRuntime().maxMemory() >> 20, REPEATS);
		for (final Case c : Case.values())
			if (wanted.isEmpty() && !(sizes && args.length > 0) || wanted.contains(c.name().toLowerCase(Locale.ROOT))) run(c,
				dense);
		if (sizes) for (final int factor : new int[] { 1, 2, 4 }) {
			OUT.printf(Locale.ROOT, "%d traces of 3000:%n", 19 * factor);
			measure(Case.A.encoder(Encoders::fastest), photometry(19 * factor, 3000));
			OUT.printf(Locale.ROOT, "19 traces of %d:%n", 3000 * factor);
			measure(Case.A.encoder(Encoders::fastest), photometry(19, 3000 * factor));
		}
	}

	/** The cases, by letter. */
	private enum Case {

			/** Photometry. */
			A(EncoderSettings.builder(1).iterations(1000).alpha(0.01).lambda(0.25).estimateBaseline(true), 19),
			/** Two kernels. */
			B(EncoderSettings.builder(2).iterations(200).alpha(0.03).lambda(0.1), 32),
			/** Known onsets. */
			C(EncoderSettings.builder(5).iterations(100).alpha(0.1).lambda(0).signs(2, 2, 1, 1, -1).q(exclusive()), 160),
			/** Long, in units of the noise, certified step, until the objective rests. */
			D(EncoderSettings.builder(2).lambda(1).tolerance(1e-6).iterations(10_000), 1),
			/** Two kernels and counts. */
			E(EncoderSettings.builder(2).iterations(200).alpha(0.03).lambda(0.1).likelihood(Likelihood.POISSON).stabiliser(
				new Stabiliser(Stabiliser.Kind.ELU, 1)), 32);

		private final EncoderSettings settings;
		/** Traces the dense encoder is timed on; its times are scaled to all. */
		private final int denseTraces;

		Case(final EncoderSettingsBuilder settings, final int denseTraces) {
			this.settings = settings.build();
			this.denseTraces = denseTraces;
		}

		Encoder encoder(final java.util.function.Function<EncoderSettings, Encoder> encoders) {
			return encoders.apply(settings);
		}

		Data data() {
			switch (this) {
				case A:
					return photometry(19, 3000);
				case B:
					return free(256, 600, 2, false);
				case C:
					return onsets(160, 200);
				case D:
					return free(200, 20000, 2, false).overNoise();
				default:
					return free(256, 600, 2, true);
			}
		}
	}

	private record Data(List<Example> examples, double[][] kernels) {

		Data first(final int traces) {
			return new Data(examples.subList(0, Math.min(traces, examples.size())), kernels);
		}

		/** Each trace as a multiple of its noise, as measured. */
		Data overNoise() {
			return new Data(examples.stream().map(e -> new Example(e.trial().over(new double[] { Noise.sigma(e.trial().y()[0]) }),
				e.baseline())).toList(), kernels);
		}
	}

	private record Times(Time encode, Time step) {}

	/** Seconds by the clock, and those of all processors. */
	private record Time(double wall, double cpu) {

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "%.4f s (CPU %.4f s)", wall, cpu);
		}
	}

	private static void run(final Case c, final boolean withDense) {
		final Data data = c.data();
		final EncoderSettings settings = c.settings;
		final IntSummaryStatistics made = encode(Encoders.fastest(settings), data).stream().mapToInt(e -> e.iterations()[0])
			.summaryStatistics();
		OUT.printf(Locale.ROOT, "(%s) %d traces of %d, %d kernels of %d, %d to %d iterations%n", c.name().toLowerCase(
			Locale.ROOT), data.examples().size(), data.examples().get(0).trial().length(), data.kernels().length, data
				.kernels()[0].length, made.getMin(), made.getMax());
		final Times fast = measure(Encoders.fastest(settings), data);
		if (!withDense) return;
		final double scale = (double) data.examples().size() / data.first(c.denseTraces).examples().size();
		OUT.printf(Locale.ROOT, "    dense, on 1/%.0f of the traces:%n", scale);
		final Times dense = measure(new DenseEncoder(settings), data.first(c.denseTraces));
		OUT.printf(Locale.ROOT, "    scaled, of CPU time: dense takes %.1f times as long to encode, %.1f for a step%n", scale *
			dense.encode().cpu() / fast.encode().cpu(), scale * dense.step().cpu() / fast.step().cpu());
	}

	// -- Measuring --

	private static Times measure(final Encoder encoder, final Data data) {
		final Time encode = median(() -> encode(encoder, data).size());
		final long start = System.nanoTime();
		resetPeak();
		final double[][] kernels = copy(data.kernels());
		final Projection projection = new Projection(new boolean[kernels.length], lengths(kernels), true);
		final Objective objective = new Objective(encoder, 0, 0);
		final Time step;
		try (Adam adam = new Adam(kernels.length * kernels[0].length, 1e-3, 0)) {
			step = median(() -> {
				// NB: A rate of nearly nothing keeps the work of all repeats the same.
				update(adam, objective.of(data.examples(), kernels, Progress.NONE).gradient(), kernels, projection);
				return 1;
			});
		}
		OUT.printf(Locale.ROOT, "    encode %s, training step %s, heap peak %d MB (took %.0f s)%n", encode, step,
			peak() >> 20, (System.nanoTime() - start) / 1e9);
		return new Times(encode, step);
	}

	private static List<Encoding> encode(final Encoder encoder, final Data data) {
		final Encoder.Prepared prepared = encoder.with(data.kernels());
		return data.examples().parallelStream().map(e -> prepared.encode(e.trial(), e.baseline(), Progress.NONE)).toList();
	}

	private static void update(final Adam adam, final double[][] gradient, final double[][] kernels,
		final Projection projection)
	{
		final int length = kernels[0].length;
		final double[] flat = Arrays.stream(kernels).flatMapToDouble(Arrays::stream).toArray();
		adam.update(flat, Arrays.stream(gradient).flatMapToDouble(Arrays::stream).toArray(), 1e-9);
		for (int c = 0; c < kernels.length; c++)
			System.arraycopy(flat, c * length, kernels[c], 0, length);
		projection.apply(kernels);
	}

	/** Median time by the clock and mean CPU time of repeats, after 2 s of warming up. */
	private static Time median(final Supplier<Integer> work) {
		final long start = System.nanoTime();
		Time last = time(work);
		while (System.nanoTime() - start < 2_000_000_000L)
			last = time(work);
		final int repeats = (int) Math.max(last.wall() > 2 ? 3 : REPEATS, Math.min(300, 1 / last.wall()));
		final double[] wall = new double[repeats];
		double cpu = 0;
		for (int i = 0; i < repeats; i++) {
			last = time(work);
			wall[i] = last.wall();
			cpu += last.cpu();
		}
		Arrays.sort(wall);
		// NB: The system counts a processor's time in steps that a single short repeat may miss.
		return new Time(wall[repeats / 2], cpu / repeats);
	}

	private static Time time(final Supplier<Integer> work) {
		final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		final long start = System.nanoTime(), cpu = system.getProcessCpuTime();
		if (work.get() == 0) throw new IllegalStateException("no work");
		return new Time((System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
	}

	private static void resetPeak() {
		System.gc();
		ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
	}

	private static long peak() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP).mapToLong(
			p -> p.getPeakUsage().getUsed()).sum();
	}

	// -- Data --

	private static Data photometry(final int traces, final int samples) {
		return free(traces, samples, 1, false);
	}

	/** Each kernel at Bernoulli .01 a sample with gamma(4, 0.5) amplitudes; noise .2, or counts of exp of the mean. */
	private static Data free(final int traces, final int samples, final int count, final boolean poisson) {
		final Random random = new Random(1);
		final double[][] kernels = kernels(count, 30);
		final List<Support> support = new ArrayList<>();
		for (int c = 0; c < count; c++)
			support.add(Support.anywhere());
		final List<Example> examples = new ArrayList<>();
		for (int i = 0; i < traces; i++) {
			final double[] y = new double[samples];
			for (int c = 0; c < count; c++)
				for (int d = 0; d + 30 <= samples; d++)
					if (random.nextDouble() < 0.01) place(kernels[c], d, gamma(random), y);
			for (int t = 0; t < samples; t++)
				y[t] = poisson ? count(random, Math.exp(Math.min(y[t], 3))) : y[t] + 0.2 * random.nextGaussian();
			examples.add(new Example(new Trial(i + 1, 0, new double[][] { y }, support), new double[1]));
		}
		return new Data(examples, kernels);
	}

	/** Five kernels of 60, one onset each. */
	private static Data onsets(final int traces, final int samples) {
		final Random random = new Random(1);
		final double[][] kernels = kernels(5, 60);
		final List<Example> examples = new ArrayList<>();
		for (int i = 0; i < traces; i++) {
			final double[] y = new double[samples];
			final List<Support> support = new ArrayList<>();
			for (int c = 0; c < 5; c++) {
				final int onset = random.nextInt(samples - 59);
				support.add(Support.at(new int[] { onset }, new int[1]));
				place(kernels[c], onset, (c == 4 ? -1 : 1) * gamma(random), y);
			}
			for (int t = 0; t < samples; t++)
				y[t] += 0.2 * random.nextGaussian();
			examples.add(new Example(new Trial(i + 1, 0, new double[][] { y }, support), new double[1]));
		}
		return new Data(examples, kernels);
	}

	private static QRegularization exclusive() {
		final double[][] matrix = new double[5][5];
		matrix[3][4] = matrix[4][3] = 1;
		return new QRegularization(matrix, 2.5, 1, 2);
	}

	private static double[][] kernels(final int count, final int length) {
		final double[][] kernels = new double[count][length];
		for (int c = 0; c < count; c++) {
			for (int t = 0; t < length; t++)
				kernels[c][t] = (1 - Math.exp(-t / (1.0 + c))) * Math.exp(-t / (4.0 + 4 * c));
			Projection.normalize(kernels[c]);
		}
		return kernels;
	}

	private static void place(final double[] h, final int start, final double amplitude, final double[] y) {
		for (int k = 0; k < h.length; k++)
			y[start + k] += amplitude * h[k];
	}

	private static double gamma(final Random random) {
		double sum = 0;
		for (int i = 0; i < 4; i++)
			sum -= 0.5 * Math.log(1 - random.nextDouble());
		return sum;
	}

	private static int count(final Random random, final double mean) {
		int count = -1;
		for (double left = 1, least = Math.exp(-mean); left > least; left *= random.nextDouble())
			count++;
		return count;
	}

	private static double[][] copy(final double[][] kernels) {
		return Arrays.stream(kernels).map(double[]::clone).toArray(double[][]::new);
	}

	private static int[] lengths(final double[][] kernels) {
		return Arrays.stream(kernels).mapToInt(k -> k.length).toArray();
	}
}
