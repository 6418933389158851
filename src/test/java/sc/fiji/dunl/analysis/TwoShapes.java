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
package sc.fiji.dunl.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/**
 * Trials with events of two shapes, a fast and a slow one, of 16 samples and unit
 * norm, at any time: what one kernel cannot explain and three need not.
 */
public final class TwoShapes {

	/** Samples per second. */
	public static final double RATE_HZ = 10;

	/** Samples of a kernel. */
	public static final int LENGTH = 16;

	/** Samples of a trial, behind an event called trial. */
	public static final int TRIAL = 80;

	private static final double[] FAST = shape(1), SLOW = shape(6);

	private TwoShapes() {
		// NB: static use only.
	}

	/** Settings that cut these trials. */
	public static Settings settings() {
		return AnalysisOptions.defaults().with(DunlOptions.TRIAL_EVENT, "trial").with(DunlOptions.TRIAL_START, 0.0).with(
			DunlOptions.TRIAL_STOP, TRIAL / RATE_HZ).with(DunlOptions.KERNEL_LENGTH, LENGTH / RATE_HZ);
	}

	/**
	 * One cell.
	 *
	 * @param noise standard deviation, where amplitudes are about 1
	 */
	public static Recording recording(final int trials, final double noise, final long seed) {
		final Random random = new Random(seed);
		final double[] y = new double[trials * TRIAL];
		final List<Event> events = new ArrayList<>();
		for (int trial = 0; trial < trials; trial++) {
			events.add(new Event("trial", trial * TRIAL / RATE_HZ, trial + 1, Map.of()));
			for (final double[] shape : new double[][] { FAST, SLOW, FAST, SLOW }) {
				final int start = trial * TRIAL + random.nextInt(TRIAL - LENGTH);
				final double amplitude = 1 + 0.2 * random.nextGaussian();
				for (int k = 0; k < LENGTH; k++)
					y[start + k] += amplitude * shape[k];
			}
		}
		for (int t = 0; t < y.length; t++)
			y[t] += noise * random.nextGaussian();
		return new Recording(new TraceSet(List.of("cell"), TimeAxis.of(y.length, RATE_HZ), new double[][] { y }), events);
	}

	/** Rises to its peak at a sample, and falls as fast. */
	private static double[] shape(final int peak) {
		final double[] shape = new double[LENGTH];
		for (int k = 0; k < LENGTH; k++)
			shape[k] = (double) k / peak * Math.exp(1 - (double) k / peak) * (1 - (double) k / LENGTH);
		final double norm = Math.sqrt(Arrays.stream(shape).map(v -> v * v).sum());
		return Arrays.stream(shape).map(v -> v / norm).toArray();
	}
}
