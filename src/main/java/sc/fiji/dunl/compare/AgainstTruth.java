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
package sc.fiji.dunl.compare;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.evaluate.AnyKind;
import sc.fiji.dunl.evaluate.EventCounts;
import sc.fiji.dunl.evaluate.KernelMatch;
import sc.fiji.dunl.evaluate.TruthReport;

/** The measures of a method that need the truth. */
final class AgainstTruth {

	private AgainstTruth() {
		// NB: static use only.
	}

	/**
	 * Measures a method: its rates by the codes that stand out, its amplitudes by
	 * all codes that meet a true event, so that they are of the same events in all
	 * methods that have one at each.
	 *
	 * @param events codes of the method that stand out of the noise
	 * @param rateHz of the traces
	 * @param tolerance largest distance of a hit, in samples
	 */
	static void measure(final Method method, final List<Code> events, final Known truth, final int rois,
		final double rateHz, final double tolerance, final Consumer<Measure> to)
	{
		final TruthReport detected = against(method, events, truth, rois, rateHz, tolerance);
		final TruthReport all = against(method, method.codes(), truth, rois, rateHz, tolerance);
		final int[] shifts = new int[method.kernels().size()];
		for (int k = 0; k < detected.scores().size(); k++) {
			final TruthReport.Score score = detected.scores().get(k), any = all.scores().get(k);
			final KernelMatch match = score.match();
			if (match.found()) shifts[match.learned()] = match.shift();
			to.accept(new Measure(method.name(), score.kernel(), "kernel_error", match.error(), 1, score.learned()));
			rates(to, method, score.kernel(), "", score.events(), score.learned());
			amplitude(to, method, any, "amplitude_pearson", any.pearson());
			amplitude(to, method, any, "amplitude_spearman", any.spearman());
			if (method.unitNorm()) amplitude(to, method, any, "amplitude_bias", any.bias());
		}
		rates(to, method, "", "any_", AnyKind.counts(events, shifts, truth.codes(), rois, tolerance), "");
	}

	private static void rates(final Consumer<Measure> to, final Method method, final String kernel, final String prefix,
		final EventCounts counts, final String about)
	{
		to.accept(new Measure(method.name(), kernel, prefix + "hit_rate", counts.hitRate(), counts.hits() + counts.misses(),
			about));
		final int detected = counts.hits() + counts.falseAlarms();
		// NB: Of nothing, none is false; but that is no merit to compare.
		to.accept(new Measure(method.name(), kernel, prefix + "false_rate", detected == 0 ? Double.NaN : counts.falseRate(),
			detected, about));
	}

	private static void amplitude(final Consumer<Measure> to, final Method method, final TruthReport.Score score,
		final String name, final OptionalDouble value)
	{
		to.accept(new Measure(method.name(), score.kernel(), name, value.orElse(Double.NaN), score.events().hits(), score
			.learned()));
	}

	private static TruthReport against(final Method method, final List<Code> codes, final Known truth, final int rois,
		final double rateHz, final double tolerance)
	{
		return TruthReport.compare(new KernelBank(method.kernels(), rateHz), codes, truth.kernels(), truth.codes(), rois,
			tolerance, 0);
	}
}
