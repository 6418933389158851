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
import static sc.fiji.dunl.analysis.TraceOptions.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.settings.Option;
import sc.fiji.dunl.settings.Settings;

/**
 * Settings that somebody changed although, with the others as they are, nothing
 * depends on them. Each is named once, with the setting it waits for.
 */
public final class WithoutEffect {

	/** What only a movie and its ROIs depend on. */
	private static final Option<?>[] OF_MOVIES = Stream.of(MovieOptions.ALL, List.of(CHANNEL, ROI_GRID_PX, ROI_WEIGHTS,
		OVERLAP, SATURATION, SATURATED_PERCENT, NEUROPIL_GAP_PX, NEUROPIL_WIDTH_PX), List.of(TimeOptions.TIMESTAMPS_FILE,
			TimeOptions.TIMESTAMPS_COLUMN, TimeOptions.TIMESTAMPS_UNIT, TimeOptions.FRAME_TIME)).flatMap(List::stream).toArray(
				Option<?>[]::new);

	private final Settings settings;
	private final Predicate<Option<?>> changed;
	private final List<String> found = new ArrayList<>();

	private WithoutEffect(final Settings settings) {
		this(settings, option -> !settings.get(option).equals(option.defaultValue()));
	}

	private WithoutEffect(final Settings settings, final Predicate<Option<?>> changed) {
		this.settings = settings;
		this.changed = changed;
	}

	/**
	 * What to say of how a movie is read, if anything.
	 *
	 * @param bits of a pixel of the movie, as ImageJ counts them
	 */
	public static Optional<String> onMovie(final Settings s, final int bits) {
		final WithoutEffect w = new WithoutEffect(s);
		w.unless(false, "a movie is measured", TableOptions.TIME_UNIT, TableOptions.SIGNAL_COLUMNS,
			TableOptions.CONTROL_COLUMNS, TableOptions.NPY_AXES);
		w.unless(!s.get(TimeOptions.TIMESTAMPS_FILE).isBlank(), "timestamps_file is empty", TimeOptions.TIMESTAMPS_COLUMN,
			TimeOptions.TIMESTAMPS_UNIT);
		w.unless(s.get(SATURATION) > 0 || bits < 32, "pixels of 32 bits have no largest value, and saturation is 0",
			SATURATED_PERCENT);
		return w.sentence();
	}

	/** What to say of ROIs that are not those of suite2p, if anything. */
	public static Optional<String> onRois(final Settings s) {
		final WithoutEffect w = new WithoutEffect(s);
		w.unless(false, "the ROIs are not those of suite2p", ROI_WEIGHTS, TableOptions.SUITE2P_KEEP);
		return w.sentence();
	}

	/**
	 * What to say of traces that were measured elsewhere, if anything.
	 *
	 * @param changed whether somebody changed a setting for them
	 */
	public static Optional<String> onTable(final Settings s, final Predicate<Option<?>> changed) {
		final WithoutEffect w = new WithoutEffect(s, changed);
		w.unless(false, "no movie is measured", OF_MOVIES);
		return w.sentence();
	}

	/** What to say of the way from a movie to the traces, if anything. */
	static Optional<String> onTraces(final Settings s) {
		final WithoutEffect w = new WithoutEffect(s);
		final boolean control = s.get(CONTROL_CHANNEL) != 0, own = control || s.get(SIGNAL).equals(RAW);
		final String baseline = s.get(BASELINE), is = "baseline is " + baseline;
		final boolean rolling = baseline.equals(ROLLING_PERCENTILE), running = s.get(TraceOptions.BLEACHING).equals(
			TraceOptions.RUNNING_PERCENTILE), smooth = rolling || baseline.equals(TraceOptions.MAXIMIN);
		w.unless(!control, "control_channel is set", TraceOptions.NEUROPIL_METHOD, NEUROPIL_COEFFICIENT, NEUROPIL_GAP_PX,
			NEUROPIL_WIDTH_PX, BASELINE, BASELINE_WINDOW_S, BASELINE_START_S, BASELINE_STOP_S);
		w.unless(control || s.get(NEUROPIL_COEFFICIENT) > 0 || s.get(TraceOptions.NEUROPIL_METHOD).equals(
			TraceOptions.ESTIMATED), "neuropil_coefficient is 0", NEUROPIL_GAP_PX, NEUROPIL_WIDTH_PX);
		w.unless(control || !own, "signal is raw", BASELINE, BASELINE_WINDOW_S, BASELINE_START_S, BASELINE_STOP_S);
		w.unless(running || !own, control ? "control_channel is set" : "signal is raw", BASELINE_PERCENTILE);
		w.unless(own || rolling || running, is, BASELINE_PERCENTILE);
		w.unless(own || smooth, is, BASELINE_WINDOW_S);
		w.unless(own || smooth || running, is, TraceOptions.BASELINE_SMOOTHING_S);
		w.unless(own || baseline.equals(TraceOptions.LOW_PASS), is, TraceOptions.BASELINE_CUTOFF_HZ);
		w.unless(own || baseline.equals(TraceOptions.FIXED_WINDOW), is, BASELINE_START_S, BASELINE_STOP_S);
		w.unless(own || baseline.equals(TraceOptions.EVENT_FREE), is, TraceOptions.BASELINE_EVENT_S);
		w.unless(running, "bleaching is " + s.get(TraceOptions.BLEACHING), TraceOptions.BLEACHING_WINDOW_S);
		w.unless(s.get(SIGNAL).equals(TraceOptions.DFF), "signal is " + s.get(SIGNAL), TraceOptions.BASELINE_FLOOR);
		return w.sentence();
	}

	/** What to say of learning kernels and finding their codes, if anything. */
	static Optional<String> onLearning(final Settings s, final List<KernelSpec> specs) {
		final WithoutEffect w = new WithoutEffect(s);
		w.onCodes(specs);
		w.unless(s.get(KERNEL_SAMPLES) == 0, "kernel_length gives it in samples", KERNEL_LENGTH);
		w.unless(s.get(KERNEL_NUM) == specs.size(), s.get(KERNEL_PER_EVENT) ? "kernel_per_event is true" : "the settings name " + specs.size() + " kernels", KERNEL_NUM);
		w.unless(s.get(KERNEL_INITIALIZATION).equals(START_SMOOTHED), "kernel_initialization is " + s.get(
			KERNEL_INITIALIZATION), KERNEL_SMOOTHER);
		w.unless(s.get(EPOCHS) > 0, "train_num_epochs is 0", BATCH, SHUFFLE, LEARNING_RATE, RATE_STEP, RATE_DECAY, ADAM_EPS,
			WEIGHT_DECAY, BACKWARD, BACKWARD_ITERATIONS, SMOOTHNESS, CODE_L1, PATIENCE, BOOTSTRAP, RESTARTS, REFINEMENT);
		w.unless(s.get(RATE_DECAY) < 1, "optimizer_lr_decay is 1", RATE_STEP);
		w.unless(s.get(RATE_STEP) < s.get(EPOCHS), "optimizer_lr_step is not below train_num_epochs", RATE_DECAY);
		w.unless(s.get(BACKWARD).equals("truncated_bprop"), "backward_gradient_decsent is bprop", BACKWARD_ITERATIONS);
		return w.sentence();
	}

	/** What to say of finding the codes of kernels that are there, if anything. */
	static Optional<String> onApplying(final Settings s, final List<KernelSpec> specs) {
		final WithoutEffect w = new WithoutEffect(s);
		w.onCodes(specs);
		return w.sentence();
	}

	private void onCodes(final List<KernelSpec> specs) {
		final Settings s = settings;
		unless(!s.get(TRIAL_EVENT).isEmpty(), "trial_event is empty", TRIAL_START, TRIAL_STOP);
		unless(specs.stream().anyMatch(KernelSpec::eventsKnown), "no kernel has known events", TrialOptions.ONSET_JITTER);
		unless(s.get(STABILITY).equals("elu"), "poisson_stability_name is " + s.get(STABILITY), PEAK);
		final boolean hard = s.get(PROX).equals("threshold");
		unless(hard, "unrolling_prox is shrinkage", HARD_THRESHOLD);
		unless(!hard, "unrolling_prox is threshold", CODE_SPARSE_REGULARIZATION, KNOWN_SPARSE_REGULARIZATION, SPARSE_DECAY);
		// NB: A configuration of the DUNL authors says one penalty for both.
		final boolean one = s.get(CODE_SPARSE_REGULARIZATION).equals(s.get(KNOWN_SPARSE_REGULARIZATION));
		unless(one || takes(specs, false), "each kernel has known events or a penalty of its own",
			CODE_SPARSE_REGULARIZATION);
		unless(one || takes(specs, true), "no kernel has known events and no penalty of its own",
			KNOWN_SPARSE_REGULARIZATION);
		unless(s.get(TOPK), "code_topk is false", TOPK_COUNT, TOPK_PERIOD);
		unless(!s.get(EST_BASELINE), "est_baseline_activity is true", GIVEN_BASELINE);
		unless(s.get(EST_BASELINE) || s.get(GIVEN_BASELINE).equals("mean"), "the baseline is zero", BASELINE_SAMPLES);
		unless(Exclusion.of(s, specs) != null, "no kernels exclude each other", Q_SCALE, Q_PERIOD, Q_NORM);
		unless(s.get(Q_MATRIX).isEmpty(), "code_q_regularization_matrix is given", Q_MATRIX_PATH);
		unless(s.get(DEBIAS), "debias is false", EVENT_SEARCH, EVENT_MIN, SCORE_MIN);
	}

	/** Whether one of the kernels takes its penalty from the settings, of those with known events or without. */
	private static boolean takes(final List<KernelSpec> specs, final boolean known) {
		return specs.stream().anyMatch(spec -> spec.eventsKnown() == known && Double.isNaN(spec.lambda()));
	}

	private void unless(final boolean used, final String reason, final Option<?>... options) {
		if (used) return;
		for (final Option<?> option : options) {
			final boolean named = found.stream().anyMatch(text -> text.startsWith(option.key() + " "));
			if (changed.test(option) && !named) found.add(option.key() + " (" + reason + ")");
		}
	}

	private Optional<String> sentence() {
		return found.isEmpty() ? Optional.empty() : Optional.of("These settings have no effect: " + String.join(", ", found) +
			"; leave them out, or change what they depend on.");
	}
}
