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

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.analysis.TraceProcessing;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/**
 * Time of the corrections of 100 ROIs of 100,000 samples at 30 Hz, for each
 * baseline and bleaching. Arguments: number of ROIs, number of samples.
 */
public final class CorrectionBenchmark {

	private CorrectionBenchmark() {
		// NB: static use only.
	}

	/** Prints the median of three runs of each setting, after one that is not counted, and the processor time of a run. */
	public static void main(final String... args) {
		final int rois = args.length > 0 ? Integer.parseInt(args[0]) : 100;
		final int samples = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
		final Random random = new Random(1);
		final double[][] f = new double[rois][samples], neuropil = new double[rois][samples];
		final List<String> labels = new ArrayList<>();
		for (int r = 0; r < rois; r++) {
			labels.add("roi" + r);
			double active = 0, slow = 0;
			for (int t = 0; t < samples; t++) {
				active = 0.95 * active + (random.nextDouble() < 0.01 ? 50 : 0);
				slow = 0.99 * slow + random.nextGaussian();
				neuropil[r][t] = 50 + slow + random.nextGaussian();
				f[r][t] = (100 + active) * (0.6 + 0.4 * Math.exp(-3.0 * t / samples)) + 0.7 * (50 + slow) + 5 * random
					.nextGaussian();
			}
		}
		final TimeAxis time = TimeAxis.of(samples, 30);
		final Extraction extraction = new Extraction(new TraceSet(labels, time, f), Optional.of(new TraceSet(labels, time,
			neuropil)), Optional.empty(), List.of());
		final Settings defaults = Settings.defaults(TraceOptions.ALL);
		System.out.printf("%d ROIs of %d samples, %d processors%n", rois, samples, Runtime.getRuntime()
			.availableProcessors());
		for (final String baseline : TraceOptions.BASELINE.choices())
			time("baseline " + baseline, extraction, defaults.with("baseline", baseline).with("baseline_stop_s", 20));
		for (final String bleaching : List.of("exponential", "bi_exponential", "running_percentile"))
			time("bleaching " + bleaching, extraction, defaults.with("bleaching", bleaching).with("signal", "raw"));
		time("neuropil_method estimated", extraction, defaults.with("neuropil_method", "estimated").with("signal", "raw"));
		time("baseline_window_s 300", extraction, defaults.with("baseline_window_s", 300));
	}

	private static void time(final String name, final Extraction extraction, final Settings settings) {
		final double[] seconds = new double[3];
		final Duration before = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
		for (int run = -1; run < seconds.length; run++) {
			final long start = System.nanoTime();
			TraceProcessing.process(extraction, List.of(new Event("cue", 50, 1, Map.of())), settings, Progress.NONE);
			if (run >= 0) seconds[run] = (System.nanoTime() - start) / 1e9;
		}
		Arrays.sort(seconds);
		final Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).minus(before);
		System.out.printf(Locale.ROOT, "%-32s %6.2f s, %6.2f s of processor time%n", name, seconds[1], cpu.toMillis() /
			1e3 / (seconds.length + 1));
	}
}
