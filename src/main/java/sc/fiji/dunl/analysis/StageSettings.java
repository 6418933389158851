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

import java.util.List;
import java.util.Locale;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Encoder;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.EncoderSettingsBuilder;
import sc.fiji.dunl.dunl.Inference;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.Likelihood;
import sc.fiji.dunl.dunl.Stabiliser;
import sc.fiji.dunl.dunl.TopK;
import sc.fiji.dunl.dunl.train.Projection;
import sc.fiji.dunl.dunl.train.TrainingSettings;
import sc.fiji.dunl.settings.Decimal;
import sc.fiji.dunl.settings.Settings;

/** What each stage is told, from the settings of the whole analysis. */
final class StageSettings {

	private StageSettings() {
		// NB: static use only.
	}

	/**
	 * The kernels, with lengths that settings give in samples brought to seconds.
	 *
	 * @param rateHz samples per second
	 */
	static List<KernelSpec> lengths(final Settings s, final List<KernelSpec> specs, final double rateHz) {
		final int samples = s.get(DunlOptions.KERNEL_SAMPLES);
		if (samples == 0) return specs;
		return specs.stream().map(spec -> spec.ofLength(samples / rateHz)).toList();
	}

	/** Whether penalties are in units of each trace's noise. */
	static boolean inNoise(final Settings s) {
		return s.get(DunlOptions.PENALTY_UNIT).equals(DunlOptions.NOISE);
	}

	private static void checkBaseline(final Settings s, final List<KernelSpec> specs) {
		if (s.get(DunlOptions.BASELINE_SAMPLES).equals("before_onset")) for (final KernelSpec spec : specs)
			if (!spec.eventsKnown()) throw new InputException("est_baseline_samples is before_onset, but kernel '" + spec
				.name() + "' may start anywhere, so that no sample is known to be before every onset; set it to trial.");
	}

	/** Penalties are in the units that the traces are in. */
	static EncoderSettings encoder(final Settings s, final List<KernelSpec> specs) {
		Contradictions.check(s);
		checkStride(s, specs);
		checkBaseline(s, specs);
		final double[] lambda = new double[specs.size()];
		final int[] signs = new int[specs.size()];
		for (int c = 0; c < lambda.length; c++) {
			final KernelSpec spec = specs.get(c);
			lambda[c] = !Double.isNaN(spec.lambda()) ? spec.lambda() : s.get(spec.eventsKnown()
				? DunlOptions.KNOWN_SPARSE_REGULARIZATION : DunlOptions.CODE_SPARSE_REGULARIZATION);
			signs[c] = spec.codeSign();
		}
		final EncoderSettingsBuilder b = EncoderSettings.builder(specs.size()).fista(s.get(DunlOptions.UNROLLING_MODE)
			.equals("fista")).iterations(s.get(DunlOptions.UNROLLING_NUM)).tolerance(s.get(DunlOptions.UNROLLING_TOLERANCE)).alpha(
				alpha(s)).lambda(lambda).lambdaDecay(s.get(DunlOptions.SPARSE_DECAY)).signs(signs).group(s.get(DunlOptions.GROUP)).estimateBaseline(s.get(
					DunlOptions.EST_BASELINE)).baselineBeforeOnset(s.get(DunlOptions.BASELINE_SAMPLES).equals("before_onset"))
			.likelihood(likelihood(s)).stabiliser(new Stabiliser(Stabiliser.Kind.valueOf(upper(s.get(
				DunlOptions.STABILITY))), s.get(DunlOptions.PEAK))).stride(s.get(DunlOptions.STRIDE)).q(Exclusion.of(s, specs))
			.edges(true);
		if (s.get(DunlOptions.PROX).equals("threshold")) b.hardThreshold(s.get(DunlOptions.HARD_THRESHOLD));
		if (s.get(DunlOptions.TOPK)) b.topK(new TopK(s.get(DunlOptions.TOPK_COUNT), s.get(DunlOptions.TOPK_PERIOD)));
		if (s.get(DunlOptions.BACKWARD).equals("truncated_bprop")) b.backwardIterations(s.get(
			DunlOptions.BACKWARD_ITERATIONS));
		return b.build();
	}

	/** How codes are found in the traces of a part of a recording. */
	static Inference inference(final Settings s, final Encoder encoder, final double[][] kernels,
		final CutRecording part)
	{
		final Inference inference = new Inference(encoder, kernels, s.get(DunlOptions.DEBIAS), part.timesNoise(s.get(
			DunlOptions.EVENT_MIN))).withSmallestScore(s.get(DunlOptions.SCORE_MIN));
		return s.get(DunlOptions.EVENT_SEARCH) ? inference.withSearch() : inference;
	}

	static TrainingSettings training(final Settings s) {
		return new TrainingSettings(s.get(DunlOptions.EPOCHS), s.get(DunlOptions.BATCH), s.get(DunlOptions.SHUFFLE), s.get(
			DunlOptions.SEED), s.get(DunlOptions.LEARNING_RATE), s.get(DunlOptions.RATE_STEP), s.get(DunlOptions.RATE_DECAY), s
				.get(DunlOptions.ADAM_EPS), s.get(DunlOptions.WEIGHT_DECAY), s.get(DunlOptions.SMOOTHNESS), s.get(
					DunlOptions.CODE_L1), true);
	}

	static Projection projection(final Settings s, final List<KernelSpec> specs, final int[] lengths) {
		final boolean[] nonneg = new boolean[specs.size()];
		for (int c = 0; c < nonneg.length; c++)
			nonneg[c] = specs.get(c).nonneg();
		return new Projection(nonneg, lengths, true);
	}

	static Likelihood likelihood(final Settings s) {
		return Likelihood.valueOf(upper(s.get(DunlOptions.DISTRIBUTION)));
	}

	private static void checkStride(final Settings s, final List<KernelSpec> specs) {
		final int stride = s.get(DunlOptions.STRIDE);
		if (stride > 1) specs.stream().filter(KernelSpec::eventsKnown).findFirst().ifPresent(spec -> {
			throw new InputException("Setting 'kernel_stride' is " + stride + ", but kernel '" + spec.name() +
				"' starts at events, which may fall on any sample; set kernel_stride to 1.");
		});
	}

	private static double alpha(final Settings s) {
		final String text = s.get(DunlOptions.UNROLLING_ALPHA);
		if (text.equalsIgnoreCase("auto")) return Double.NaN;
		return Decimal.parse(text).stream().filter(alpha -> alpha > 0 && Double.isFinite(alpha)).findFirst().orElseThrow(
			() -> new InputException("Setting 'unrolling_alpha' is '" + text + "'; it must be auto or a number above 0."));
	}

	private static String upper(final String choice) {
		return choice.toUpperCase(Locale.ROOT);
	}
}
