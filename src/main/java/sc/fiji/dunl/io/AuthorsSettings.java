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
package sc.fiji.dunl.io;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.settings.Option;
import sc.fiji.dunl.settings.Settings;

/**
 * Configurations of the DUNL authors' code (github.com/btolooshams/dunl-compneuro)
 * as they are: a map {@code default} with their keys. They become settings and
 * kernels that mean the same here; what has no meaning here is named in a
 * warning. Specified in docs/authors-configurations.md.
 */
final class AuthorsSettings {

	private static final String SECTION = "default";

	/** Settings of ours that have the name and the meaning of theirs. */
	private static final Set<String> SAME = Set.of("kernel_num", "kernel_length", "kernel_stride",
		"model_distribution", "share_kernels_among_neurons",
		"code_sparse_regularization_decay", "code_group_neural_firings_regularization", "code_q_regularization_period",
		"code_q_regularization_scale", "est_baseline_activity", "poisson_peak", "unrolling_num", "unrolling_mode",
		"unrolling_alpha", "unrolling_prox", "optimizer_lr", "optimizer_lr_step", "optimizer_lr_decay",
		"optimizer_adam_eps", "optimizer_adam_weight_decay", "backward_gradient_decsent", "backward_truncated_bprop_itr",
		"train_num_epochs", "train_data_shuffle", "train_batch_size", "train_val_split", "train_with_fraction");

	/** Keys of theirs that become something else here. */
	private static final Set<String> TRANSLATED = Set.of("kernel_normalize", "kernel_nonneg", "kernel_nonneg_indicator",
		"kernel_init_smoother", "kernel_init_smoother_sigma", "kernel_smoother", "kernel_smoother_penalty_weight", "kernel_initialization",
		"code_nonneg", "code_sparse_regularization", "code_q_regularization", "code_q_regularization_matrix",
		"code_q_regularization_matrix_path", "code_q_regularization_norm_type", "code_supp", "code_topk",
		"code_topk_sparse", "code_topk_period", "code_l1loss_bp", "code_l1loss_bp_penalty_weight",
		"poisson_stability_name", "unrolling_threshold");

	/** Keys of theirs without meaning here: data, folders, boards, and what scripts of theirs look at. */
	private static final Set<String> WITHOUT_MEANING = Set.of("exp_name", "data_path", "data_folder", "test_data_path",
		"number_of_window", "neuron_index", "kernel_initialization_needs_adjustment_of_time_bin_resolution",
		"train_num_steps", "train_num_workers", "train_val_max", "val_period", "enable_board", "log_info_epoch_period",
		"log_model_epoch_period", "log_fig_epoch_period", "tqdm_prints_disable", "tqdm_prints_inside_disable",
		"config_folder", "config_filename", "out_path");

	/** Keys of ours for what their code takes from its data files. */
	private static final String NAMES = "kernel_names", EVENTS = "code_supp_events";

	private static final String SIGMA = "kernel_init_smoother_sigma";

	private final AuthorsValues values;
	private final Path folder;
	private final Settings table;
	private final List<String> defaulted = new ArrayList<>();

	private AuthorsSettings(final AuthorsValues values, final Path folder, final Settings table) {
		this.values = values;
		this.folder = folder;
		this.table = table;
	}

	/** Whether YAML is a configuration of theirs. */
	static boolean isOne(final Map<?, ?> root) {
		return root.get(SECTION) instanceof Map;
	}

	/**
	 * Reads a configuration.
	 *
	 * @param root the whole YAML
	 * @param folder what its paths are relative to
	 * @param defaults values of settings that their code does not have
	 * @param kernelLengthSeconds length of kernels if they get none in samples
	 */
	static SettingsFile.Content read(final Map<?, ?> root, final Path folder, final Settings defaults,
		final ToDoubleFunction<Settings> kernelLengthSeconds)
	{
		final AuthorsValues values = AuthorsValues.of((Map<?, ?>) root.get(SECTION));
		final AuthorsSettings reader = new AuthorsSettings(values, folder, defaults);
		final Set<String> ignored = reader.ignored();
		root.keySet().stream().map(String::valueOf).filter(key -> !key.equals(SECTION)).forEach(ignored::add);
		final Settings settings = reader.settings();
		final List<KernelSpec> kernels = reader.kernels(settings, kernelLengthSeconds.applyAsDouble(settings));
		return new SettingsFile.Content(settings, kernels, reader.warnings(ignored, kernels));
	}

	// -- Which keys there are --

	/** Keys without meaning here, once all others are known. */
	private Set<String> ignored() {
		final Set<String> ignored = new TreeSet<>();
		for (final String key : values.keys()) {
			if (TRANSLATED.contains(key) || key.equals(NAMES) || key.equals(EVENTS) || has(key)) continue;
			if (!SAME.contains(key) && !WITHOUT_MEANING.contains(key)) throw new InputException("There is no setting '" + key +
				"' in the configurations of the DUNL authors or here; " + Settings.suggestion(key, known()));
			if (values.has(key)) ignored.add(key);
		}
		return ignored;
	}

	/** Keys of the configurations of their code. */
	static Set<String> keys() {
		final Set<String> keys = new TreeSet<>(SAME);
		keys.addAll(TRANSLATED);
		keys.addAll(WITHOUT_MEANING);
		return keys;
	}

	private Set<String> known() {
		final Set<String> known = keys();
		known.addAll(table.asMap().keySet());
		known.add(NAMES);
		known.add(EVENTS);
		return known;
	}

	private boolean has(final String key) {
		return table.asMap().containsKey(key);
	}

	private List<String> warnings(final Set<String> ignored, final List<KernelSpec> kernels) {
		final List<String> warnings = new ArrayList<>();
		if (!ignored.isEmpty()) warnings.add("Of the configuration of the DUNL authors, these have no meaning here and were " +
			"left out: " + String.join(", ", ignored) + ".");
		if (!defaulted.isEmpty()) warnings.add("The configuration gives None for " + defaulted.stream().map(key -> key +
			" (here " + table.asMap().get(key) + ")").collect(Collectors.joining(", ")) + "; defaults were taken.");
		if (values.flag("code_supp", false) && !values.has(EVENTS)) warnings.add(
			"Since code_supp is true, each kernel starts at the events of its own name (" + kernels.stream().map(
				KernelSpec::name).collect(Collectors.joining(", ")) + "); list other names in " + EVENTS + ".");
		return warnings;
	}

	// -- Settings --

	private Settings settings() {
		// NB: Their penalties are in the units of the traces, their codes are reported as encoded, and where their code
		// is given a baseline, it is the mean before the first onset, if onsets are known.
		Settings s = table.with(DunlOptions.PENALTY_UNIT.key(), DunlOptions.ABSOLUTE).with(DunlOptions.DEBIAS.key(), false)
			.with(DunlOptions.REFINEMENT.key(), 0)
			.with(DunlOptions.EST_BASELINE.key(), false).with(DunlOptions.BASELINE_SAMPLES.key(), values.flag("code_supp", false)
				? "before_onset" : "trial")
			.with(DunlOptions.GIVEN_BASELINE.key(), "mean");
		for (final String key : values.keys()) {
			if (!has(key) || TRANSLATED.contains(key)) continue;
			if (values.has(key)) s = s.with(key, values.single(key));
			else if (SAME.contains(key)) defaulted.add(key);
		}
		if (values.has(DunlOptions.UNROLLING_TOLERANCE.key())) throw new InputException("Setting 'unrolling_tolerance' is '" +
			values.get(DunlOptions.UNROLLING_TOLERANCE.key()) + "', but with a configuration of the DUNL authors the encoder " +
			"makes all unrolling_num iterations; leave it out.");
		s = penalties(s);
		s = exclusion(s);
		s = start(s);
		if (!values.flag("kernel_normalize", true)) throw new InputException("Setting 'kernel_normalize' is False; " +
			"kernels always have unit norm here, so that amplitudes can be compared: set it to True.");
		if (values.has("unrolling_threshold")) s = set(s, DunlOptions.HARD_THRESHOLD, "unrolling_threshold");
		if (s.asMap().get(DunlOptions.DISTRIBUTION.key()).equals("poisson") && values.has("poisson_stability_name")) s = set(
			s, DunlOptions.STABILITY, "poisson_stability_name");
		if (values.flag("code_topk", false)) {
			s = s.with(DunlOptions.TOPK.key(), true);
			if (values.has("code_topk_sparse")) s = set(s, DunlOptions.TOPK_COUNT, "code_topk_sparse");
			if (values.has("code_topk_period")) s = set(s, DunlOptions.TOPK_PERIOD, "code_topk_period");
		}
		return s;
	}

	private Settings set(final Settings s, final Option<?> option, final String key) {
		return s.with(option.key(), values.single(key));
	}

	private Settings penalties(final Settings base) {
		// NB: A list goes to the kernels; kernels with events have the same penalty as others in their code.
		final boolean one = values.has("code_sparse_regularization") && !values.isList("code_sparse_regularization");
		final Object sparse = one ? values.single("code_sparse_regularization") : 0;
		return base.with(DunlOptions.CODE_SPARSE_REGULARIZATION.key(), sparse).with(
			DunlOptions.KNOWN_SPARSE_REGULARIZATION.key(), sparse).with(DunlOptions.SMOOTHNESS.key(), weight("kernel_smoother",
				"kernel_smoother_penalty_weight")).with(DunlOptions.CODE_L1.key(), weight("code_l1loss_bp",
					"code_l1loss_bp_penalty_weight"));
	}

	/** A weight of the loss, or 0 where its flag is off. */
	private Object weight(final String flag, final String key) {
		if (!values.flag(flag, true)) return 0;
		if (values.has(key)) return values.single(key);
		if (values.flag(flag, false)) defaulted.add(key);
		return 0;
	}

	private Settings exclusion(final Settings base) {
		if (!values.flag("code_q_regularization", false)) return base;
		final Settings s = base.with(DunlOptions.Q_NORM.key(), values.has("code_q_regularization_norm_type") ? values
			.single("code_q_regularization_norm_type") : values.keys().contains("code_q_regularization_norm_type") ? 0 : 2);
		if (values.has("code_q_regularization_matrix")) return s.with(DunlOptions.Q_MATRIX.key(), values.rows(
			"code_q_regularization_matrix"));
		if (values.has("code_q_regularization_matrix_path")) return s.with(DunlOptions.Q_MATRIX_PATH.key(), path(
			"code_q_regularization_matrix_path"));
		throw new InputException("Setting 'code_q_regularization' is True but neither 'code_q_regularization_matrix' nor " +
			"'code_q_regularization_matrix_path' has a value; give the matrix, such as [[0, 1], [1, 0]].");
	}

	/** Where learning starts; their code starts from random kernels unless told otherwise. */
	private Settings start(final Settings base) {
		final String key = DunlOptions.KERNEL_INITIALIZATION.key();
		if (values.has(key)) return base.with(key, DunlOptions.START_FILE).with(DunlOptions.KERNEL_FILE.key(), path(key));
		if (!values.flag("kernel_init_smoother", false)) return base.with(key, DunlOptions.START_RANDOM);
		final Settings smooth = base.with(key, DunlOptions.START_SMOOTHED);
		return values.has(SIGMA) ? set(smooth, DunlOptions.KERNEL_SMOOTHER, SIGMA) : smooth;
	}

	/** A path as their code sees it, relative to the folder of the configuration. */
	private String path(final String key) {
		final String text = values.single(key).toString();
		try {
			return folder.resolve(text).normalize().toString();
		}
		catch (final InvalidPathException e) {
			throw new InputException("Setting '" + key + "' is '" + text + "', which is no path; correct it.", e);
		}
	}

	// -- Kernels --

	private List<KernelSpec> kernels(final Settings settings, final double lengthSeconds) {
		final int count = (Integer) settings.asMap().get(DunlOptions.KERNEL_NUM.key());
		final List<Object> names = values.perKernel(NAMES, count), events = values.perKernel(EVENTS, count);
		final List<Object> signs = values.perKernel("code_nonneg", count);
		final List<Object> nonneg = values.perKernel("kernel_nonneg_indicator", count);
		final List<Object> penalties = values.isList("code_sparse_regularization") ? values.perKernel(
			"code_sparse_regularization", count) : null;
		final List<KernelSpec> specs = new ArrayList<>();
		for (int c = 0; c < count; c++) {
			final Map<String, Object> spec = new LinkedHashMap<>();
			spec.put("name", names == null ? "kernel" + (c + 1) : names.get(c));
			if (values.flag("code_supp", false)) spec.put("events", events == null ? spec.get("name") : events.get(c));
			spec.put("code_nonneg", sign(signs == null ? null : signs.get(c)));
			final boolean indicated = nonneg == null || !isZero(nonneg.get(c));
			spec.put("kernel_nonneg", indicated && values.flag("kernel_nonneg", false));
			if (penalties != null) spec.put("code_sparse_regularization", penalties.get(c));
			specs.add(SpecMap.read(spec, c + 1, lengthSeconds));
		}
		return specs;
	}

	/** Their True is positive, their False two-sided; a list says 1, -1 or 2. */
	private static Object sign(final Object value) {
		if (value == null) return 1;
		return value instanceof Boolean ? (Boolean) value ? 1 : 2 : value;
	}

	private static boolean isZero(final Object value) {
		if (value instanceof Number && (((Number) value).doubleValue() == 0 || ((Number) value).doubleValue() == 1))
			return ((Number) value).doubleValue() == 0;
		if (value instanceof Boolean) return !(Boolean) value;
		throw new InputException("Setting 'kernel_nonneg_indicator' holds '" + value +
			"'; it must hold 1 (at or above zero) or 0 (any sign) for each kernel.");
	}
}
