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

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import sc.fiji.dunl.trace.Baseline;
import sc.fiji.dunl.trace.Maximin;
import sc.fiji.dunl.trace.RollingPercentile;
import sc.fiji.dunl.trace.TimeAxis;

/**
 * How far F0 lies from the true resting level, for several baselines, rates of
 * activity and noises: prints the table of docs/methods.md. Traces are of 300 s
 * at 30 Hz with F0 = 1, responses at random times with amplitudes of 0.5 on
 * average (gamma distributed, shape 4), rising with 0.08 s and decaying with 0.4
 * s, and normal noise; four traces a cell of the table, the same for all
 * baselines.
 */
public final class BaselineStudy {

	private static final TimeAxis TIME = TimeAxis.of(9000, 30);
	private static final double[] RATES_HZ = { 0, 0.2, 1 };
	private static final double[] NOISES = { 0.05, 0.1, 0.2 };
	private static final int TRACES = 4;

	private BaselineStudy() {
		// NB: static use only.
	}

	/** Prints the table; takes no arguments. */
	public static void main(final String... args) {
		final Map<String, Baseline> baselines = new LinkedHashMap<>();
		for (final double smoothing : new double[] { 0, 0.3, 1 })
			for (final double percentile : new double[] { 10, 30 })
				baselines.put(String.format(Locale.ROOT, "percentile %.0f, smoothed by %s s", percentile, smoothing),
					new RollingPercentile(30, percentile, smoothing));
		baselines.put("maximin, smoothed by 0.3 s", new Maximin(30, 0.3));
		final StringBuilder head = new StringBuilder("| noise and rate |"), rule = new StringBuilder("|---|");
		for (final double noise : NOISES)
			for (final double rate : RATES_HZ) {
				head.append(String.format(Locale.ROOT, " %s, %s/s |", noise, rate));
				rule.append("---|");
			}
		System.out.println(head + "\n" + rule);
		baselines.forEach((name, baseline) -> {
			final StringBuilder row = new StringBuilder("| " + name + " |");
			for (final double noise : NOISES)
				for (final double rate : RATES_HZ)
					row.append(String.format(Locale.ROOT, " %.1f |", 100 * bias(baseline, noise, rate)));
			System.out.println(row);
		});
	}

	private static double bias(final Baseline baseline, final double noise, final double rateHz) {
		double sum = 0;
		for (int i = 0; i < TRACES; i++)
			sum += Arrays.stream(baseline.of(trace(noise, rateHz, i), TIME)).average().getAsDouble() - 1;
		return sum / TRACES;
	}

	private static double[] trace(final double noise, final double rateHz, final long seed) {
		final Random random = new Random(seed);
		final double[] trace = new double[TIME.size()];
		for (int t = 0; t < trace.length; t++) {
			trace[t] += 1 + noise * random.nextGaussian();
			if (random.nextDouble() >= rateHz / TIME.rateHz()) continue;
			double amplitude = 0;
			for (int k = 0; k < 4; k++)
				amplitude -= 0.125 * Math.log(1 - random.nextDouble());
			for (int k = 0; k < 90 && t + k < trace.length; k++)
				// NB: 0.59 is the largest value of the waveform.
				trace[t + k] += amplitude / 0.59 * (1 - Math.exp(-k / (30 * 0.08))) * Math.exp(-k / (30 * 0.4));
		}
		return trace;
	}
}
