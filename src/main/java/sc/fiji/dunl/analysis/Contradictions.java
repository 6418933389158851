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

import static sc.fiji.dunl.analysis.DunlOptions.*;

import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.settings.Option;
import sc.fiji.dunl.settings.Settings;

/** Settings each of which is allowed by itself, but not with another. */
public final class Contradictions {

	private Contradictions() {
		// NB: static use only.
	}

	/** @throws InputException that names both settings and a remedy */
	public static void check(final Settings s) {
		if (s.get(TraceOptions.ROI_GRID_PX) > 0 && s.get(TraceOptions.NEUROPIL_COEFFICIENT) > 0 && s.get(
			TraceOptions.CONTROL_CHANNEL) == 0) throw between(s, TraceOptions.ROI_GRID_PX, TraceOptions.NEUROPIL_COEFFICIENT,
				"a grid leaves no pixel around its squares, so set neuropil_coefficient to 0");
		if (s.get(PROX).equals("threshold") && s.get(HARD_THRESHOLD) == 0) throw between(s, PROX, HARD_THRESHOLD,
			"give the level below which codes are set to zero");
		if (s.get(TOPK) && s.get(TOPK_COUNT) == 0) throw between(s, TOPK, TOPK_COUNT,
			"say how many codes of each kernel to keep");
		if (s.get(TOPK) && s.get(TOPK_PERIOD) == 0) throw between(s, TOPK, TOPK_PERIOD,
			"say after how many iterations to select them");
		if (s.get(BACKWARD).equals("truncated_bprop") && s.get(BACKWARD_ITERATIONS) == 0) throw between(s, BACKWARD,
			BACKWARD_ITERATIONS, "say how many iterations the gradient runs back through");
		final boolean poisson = s.get(DISTRIBUTION).equals("poisson");
		if (poisson && s.get(UNROLLING_ALPHA).equalsIgnoreCase("auto")) throw between(s, DISTRIBUTION, UNROLLING_ALPHA,
			"give a step, since the curvature of Poisson data has no bound");
		if (!poisson && !s.get(STABILITY).equals("none")) throw between(s, DISTRIBUTION, STABILITY,
			"only poisson has such a non-linearity, so set it to none");
		if (!s.get(DISTRIBUTION).equals("gaussian")) checkSpikes(s);
		if (s.get(BOOTSTRAP) > 0 && s.get(BOOTSTRAP) < FEWEST_RESAMPLINGS) throw new InputException("Setting 'bootstrap' is " +
			s.get(BOOTSTRAP) + ", which tells no 95 % band; set it to at least " + FEWEST_RESAMPLINGS + ", such as 200, or to 0.");
		if (s.get(UNROLLING_TOLERANCE) > 0) checkTolerance(s);
		if (s.get(PATIENCE) > 0 && s.get(TRAIN_SPLIT) == 1) throw between(s, PATIENCE, TRAIN_SPLIT,
			"nothing is held out to stop by, so set train_val_split below 1, such as 0.8, or train_patience to 0");
		final boolean byFile = s.get(KERNEL_INITIALIZATION).equals(START_FILE), file = !s.get(KERNEL_FILE).isEmpty();
		if (byFile && !file) throw new InputException(
			"Setting 'kernel_initialization' is file but 'kernel_initialization_file' is empty; name the file there.");
		if (file && !byFile) throw between(s, KERNEL_FILE, KERNEL_INITIALIZATION,
			"set kernel_initialization to file, or leave the file out");
		if (!s.get(SHARE_KERNELS) && s.get(GROUP) > 0) throw between(s, SHARE_KERNELS, GROUP,
			"ROIs that are encoded together share their kernels, so change one of them");
	}

	/**
	 * As {@link #check(Settings)}, for kernels that are encoded together.
	 *
	 * @throws InputException that names both settings and a remedy
	 */
	static void check(final Settings s, final List<KernelSpec> specs) {
		final EncoderSettings encoder = StageSettings.encoder(s, specs);
		if (encoder.neuronsCoupled() && specs.stream().anyMatch(spec -> !spec.roi().isEmpty())) throw new InputException(
			"Setting 'code_group_neural_firings_regularization' is " + encoder.group() + " but kernel '" + specs.get(0)
				.name() + "' belongs to one ROI; ROIs that are encoded together share their kernels, so set it to 0.");
		if (!s.get(PENALTY_UNIT).equals(LAMBDA_MAX)) return;
		final int high = IntStream.range(0, specs.size()).filter(c -> encoder.lambda(c) >= 1).findFirst().orElse(-1);
		if (high >= 0) throw new InputException("Setting 'code_sparse_regularization_unit' is lambda_max but the penalty of " +
			"kernel '" + specs.get(high).name() + "' is " + encoder.lambda(high) + " (" + (specs.get(high).eventsKnown()
				? KNOWN_SPARSE_REGULARIZATION : CODE_SPARSE_REGULARIZATION).key() +
			"), from which on no code is left; set it below 1, such as 0.1.");
	}

	/** Iterations can only be ended by an objective that they lower. */
	private static void checkTolerance(final Settings s) {
		final String remedy = "no single objective is lowered by this, so set unrolling_tolerance to 0";
		if (s.get(PROX).equals("threshold")) throw between(s, UNROLLING_TOLERANCE, PROX, remedy);
		if (s.get(SPARSE_DECAY) != 1) throw between(s, UNROLLING_TOLERANCE, SPARSE_DECAY, remedy);
		if (s.get(TOPK)) throw between(s, UNROLLING_TOLERANCE, TOPK, remedy);
	}

	/** Fewest resamplings of which 2.5 % is one. */
	private static final int FEWEST_RESAMPLINGS = 40;

	/** What only means something where a sample is a sum of kernels and noise. */
	private static void checkSpikes(final Settings s) {
		if (!s.get(PENALTY_UNIT).equals(ABSOLUTE)) throw between(s, DISTRIBUTION, PENALTY_UNIT,
			"spikes must not be divided by a noise, so set it to absolute");
		if (s.get(BOOTSTRAP) > 0) throw between(s, DISTRIBUTION, BOOTSTRAP,
			"kernels are learned again by least squares, which is for gaussian data, so set it to 0");
		if (s.get(DEBIAS)) throw between(s, DISTRIBUTION, DEBIAS,
			"amplitudes are refitted by least squares, which is for gaussian data, so set it to false");
		if (!s.get(EST_BASELINE) && s.get(GIVEN_BASELINE).equals("zero")) throw between(s, DISTRIBUTION, GIVEN_BASELINE,
			"zero is the logarithm of much firing, so set it to mean or est_baseline_activity to true");
	}

	private static InputException between(final Settings s, final Option<?> one, final Option<?> other,
		final String remedy)
	{
		return new InputException("Setting '" + one.key() + "' is " + s.get(one) + " but '" + other.key() + "' is " + s.get(
			other) + "; " + remedy + ".");
	}
}
