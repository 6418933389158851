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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Confidence;
import sc.fiji.dunl.dunl.Decoder;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.evaluate.FrameCounts;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.settings.Option;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/** A simulated result: a cue every 6 s that starts one kernel, and spontaneous events of another. */
public final class ResultFixture {

	/** Settings of the fixture. */
	public static final List<Option<?>> OPTIONS = List.of(Option.number("kernel_length", "Kernel length", "s", 2, 0.1, 60,
		"Length."), Option.integer("seed", "Seed", "", 7, 0, 1 << 30, "Seed."), Option.flag("shared", "Shared", true,
			"Shared."), Option.choice("method", "Method", List.of("fista", "ista"), "Method."), Option.text("note", "Note",
				"", "Note."));

	private ResultFixture() {
		// NB: static use only.
	}

	/** 6 ROIs, 900 samples at 15 Hz, 2 kernels. */
	public static AnalysisResult result() {
		return result(6, 900);
	}

	/** A result of any size at 15 Hz. */
	public static AnalysisResult result(final int rois, final int samples) {
		final Random random = new Random(5);
		final TimeAxis time = TimeAxis.of(samples, 15);
		final KernelBank bank = new KernelBank(List.of(new Kernel(new KernelSpec("salience", List.of("cue"), 1, true, 2, List
			.of("value"), Double.NaN), decay(30, 2, 6)), new Kernel(new KernelSpec("value", List.of(), 2, false, 3, List.of(),
				1.5), decay(45, 9, 12))), 15);
		final List<Event> events = new ArrayList<>();
		for (double s = 3; s < time.endSeconds() - 2; s += 6) {
			events.add(new Event("cue", s, events.size() + 1, Map.of()));
			if (events.size() % 3 == 0) events.add(new Event("reward", s + 2, events.size() + 1, Map.of("ul", "4")));
		}
		final List<Code> codes = new ArrayList<>();
		final double[][] y = new double[rois][samples];
		final double[][] fit = new double[rois][samples];
		final double[][] baseline = new double[rois][samples];
		final List<String> labels = new ArrayList<>();
		final List<RoiQuality> quality = new ArrayList<>();
		for (int r = 0; r < rois; r++) {
			labels.add("cell " + (r + 1));
			for (final Event event : events)
				if (event.name().equals("cue")) codes.add(judged(new Code(r, 0, 1, time.firstSampleAtOrAfter(event.seconds()),
					event.row(), Math.max(0, 1 + 0.5 * random.nextGaussian()))));
			for (int t = 40; t < samples - 10; t += 60 + random.nextInt(120))
				codes.add(new Code(r, 1, 1, t, 0, (random.nextInt(4) == 0 ? -1 : 1) * (0.6 + random.nextDouble())));
			Decoder.addPart(bank, codes, r, 0, fit[r]);
			Decoder.addPart(bank, codes, r, 1, fit[r]);
			for (int t = 0; t < samples; t++) {
				baseline[r][t] = 0.05;
				fit[r][t] += 0.05;
				y[r][t] = fit[r][t] + 0.05 * random.nextGaussian();
			}
			quality.add(new RoiQuality(labels.get(r), 0.05, 0.9 - 0.01 * r, codes.size(), r == 3 ? 12 : 0, Optional.of(new FrameCounts(r, 0, 0)), r == 2 ? List.of("noisy", "drift")
				: List.of()));
		}
		return new AnalysisResult(new TraceSet(labels, time, y), events, new Model(bank, Settings.defaults(OPTIONS)), codes,
			baseline, fit, quality, List.of(0.5, 0.25), List.of("A warning."));
	}

	private static Code judged(final Code code) {
		return code.with(new Confidence(Math.max(0, code.amplitude() - 0.1), code.amplitude() + 0.1, code.amplitude() /
			0.05));
	}

	private static double[] decay(final int length, final double rise, final double fall) {
		final double[] h = new double[length];
		double power = 0;
		for (int k = 0; k < length; k++) {
			h[k] = (1 - Math.exp(-k / rise)) * Math.exp(-k / fall);
			power += h[k] * h[k];
		}
		for (int k = 0; k < length; k++)
			h[k] /= Math.sqrt(power);
		return h;
	}
}
