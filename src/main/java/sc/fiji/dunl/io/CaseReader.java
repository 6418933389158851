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

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.EncoderSettingsBuilder;
import sc.fiji.dunl.dunl.Likelihood;
import sc.fiji.dunl.dunl.QRegularization;
import sc.fiji.dunl.dunl.Stabiliser;
import sc.fiji.dunl.dunl.TopK;
import sc.fiji.dunl.dunl.train.Example;
import sc.fiji.dunl.dunl.train.Projection;
import sc.fiji.dunl.dunl.train.TrainingSettings;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/**
 * Reads a {@link ReferenceCase}: its {@code params} are those that the model of
 * the authors' code takes, and mean what they mean there. Keys of their
 * configurations that the model does not look at change nothing.
 */
final class CaseReader {

	private static final String SMOOTHNESS = "kernel_smoother_penalty_weight", CODE_L1 = "code_l1loss_bp_penalty_weight";

	/** Keys of {@code train}, by what the authors' configurations call them. */
	private static final Map<String, String> TRAINING = Map.of("optimizer_lr", "lr", "optimizer_adam_eps", "eps",
		"optimizer_lr_step", "lr_step", "optimizer_lr_decay", "lr_decay", "train_num_epochs", "epochs", "train_batch_size",
		"batch_size", "optimizer_adam_weight_decay", "weight_decay", "kernel_normalize", "normalize",
		"kernel_nonneg_indicator", "kernel_nonneg_indicator", "kernel_nonneg", "kernel_nonneg");

	private final CaseFields root;
	private final CaseFields params;
	private final CaseFields terms;

	private CaseReader(final CaseFields root) {
		this.root = root;
		params = root.fields("params");
		terms = root.fields("loss_terms");
	}

	static ReferenceCase read(final Path file) {
		return new CaseReader(CaseFields.of(Json.read(file))).read();
	}

	private ReferenceCase read() {
		check("params", params, AuthorsSettings.keys());
		check("loss_terms", terms, Set.of(SMOOTHNESS, CODE_L1));
		final double[][] kernels = root.list("H").stream().map(kernel -> CaseFields.numbers("H", kernel)).toArray(
			double[][]::new);
		final int count = params.whole("kernel_num");
		if (kernels.length != count) throw new InputException("The case holds " + kernels.length +
			" kernels (H) but kernel_num is " + count + "; they must agree.");
		final EncoderSettings encoder = encoder(count);
		final boolean trains = root.has("train");
		final CaseFields training = trains ? training() : null;
		return new ReferenceCase(encoder, examples(encoder, kernels[0].length), kernels, terms.number(SMOOTHNESS, 0), terms
			.number(CODE_L1, 0), trains ? settings(training) : null, trains ? projection(training, kernels) : null,
			expected());
	}

	private ReferenceCase.Expected expected() {
		final CaseFields e = root.fields("expected");
		return new ReferenceCase.Expected(numbers(e, "x"), numbers(e, "a"), numbers(e, "yhat"), numbers(e, "loss"), numbers(
			e, "total_loss"), numbers(e, "dH"), numbers(e, "H_after_epoch"), numbers(e, "step_losses"));
	}

	private static double[] numbers(final CaseFields fields, final String key) {
		return fields.has(key) ? fields.numbers(key) : null;
	}

	// -- Settings --

	private EncoderSettings encoder(final int kernels) {
		final CaseFields p = params;
		final EncoderSettingsBuilder b = EncoderSettings.builder(kernels).fista(p.choice("unrolling_mode",
			"fista", List.of("fista", "ista")).equals("fista")).iterations(p.whole("unrolling_num")).alpha(p.number(
				"unrolling_alpha")).lambda(p.numbers("code_sparse_regularization")).lambdaDecay(p.number(
					"code_sparse_regularization_decay", 1)).signs(signs(kernels)).estimateBaseline(p.flag("est_baseline_activity"))
			.stride(p.whole("kernel_stride", 1)).group(p.number("code_group_neural_firings_regularization", 0)).likelihood(
				Likelihood.valueOf(upper(p.choice("model_distribution", "gaussian", List.of("gaussian", "binomial",
					"poisson"))))).stabiliser(new Stabiliser(Stabiliser.Kind.valueOf(upper(p.choice("poisson_stability_name",
						"none", List.of("none", "elu", "leakyrelu", "relu", "selu")))), p.number("poisson_peak", 1)));
		if (p.choice("unrolling_prox", "shrinkage", List.of("shrinkage", "threshold")).equals("threshold")) b.hardThreshold(p
			.number("unrolling_threshold"));
		if (p.flag("code_topk")) b.topK(new TopK(p.whole("code_topk_sparse"), p.whole("code_topk_period")));
		if (p.flag("code_q_regularization")) b.q(new QRegularization(matrix(), p.number("code_q_regularization_scale"), p
			.whole("code_q_regularization_period"), p.number("code_q_regularization_norm_type", 0)));
		if (p.choice("backward_gradient_decsent", "bprop", List.of("bprop", "truncated_bprop")).equals("truncated_bprop")) b
			.backwardIterations(p.whole("backward_truncated_bprop_itr"));
		return b.build();
	}

	private static String upper(final String word) {
		return word.toUpperCase(Locale.ROOT);
	}

	/** A list says 1, -1 or 2 for each kernel; a plain True is positive, a plain False two-sided. */
	private int[] signs(final int kernels) {
		final String key = "code_nonneg";
		if (!params.isList(key)) return new int[] { params.flag(key) ? 1 : 2 };
		if (params.list(key).size() != kernels) throw new InputException("The case lists " + params.list(key).size() +
			" values of '" + key + "' for " + kernels + " kernels; give one for each.");
		return Arrays.stream(params.numbers(key)).mapToInt(sign -> (int) sign).toArray();
	}

	private double[][] matrix() {
		final String key = "code_q_regularization_matrix";
		return params.list(key).stream().map(row -> CaseFields.numbers(key, row)).toArray(double[][]::new);
	}

	// -- Training --

	/** What {@code train} says, by the short names. */
	private CaseFields training() {
		final CaseFields given = root.fields("train");
		final JsonObject renamed = new JsonObject();
		for (final String key : given.keys()) {
			if (!TRAINING.containsKey(key) && !TRAINING.containsValue(key)) throw unknown("train", key, TRAINING.values());
			renamed.add(TRAINING.getOrDefault(key, key), given.element(key));
		}
		return CaseFields.of(renamed);
	}

	private TrainingSettings settings(final CaseFields t) {
		return new TrainingSettings(t.whole("epochs"), t.whole("batch_size"), false, 0, t.number("lr"), t.whole("lr_step"), t
			.number("lr_decay"), t.number("eps"), t.number("weight_decay", 0), terms.number(SMOOTHNESS, 0), terms.number(
				CODE_L1, 0), t.flag("normalize"));
	}

	/** Without an indicator, all kernels are clipped at 0 if kernel_nonneg says so, and none if nothing does. */
	private static Projection projection(final CaseFields t, final double[][] kernels) {
		final String key = "kernel_nonneg_indicator", all = "kernel_nonneg";
		final boolean[] nonneg = new boolean[kernels.length];
		Arrays.fill(nonneg, t.flag(all));
		if (t.has(key) && (t.flag(all) || !t.has(all))) {
			final double[] indicator = t.numbers(key);
			if (indicator.length != nonneg.length) throw new InputException("The case lists " + indicator.length + " values of '" +
				key + "' for " + nonneg.length + " kernels; give one for each.");
			for (int c = 0; c < nonneg.length; c++)
				nonneg[c] = indicator[c] != 0;
		}
		return new Projection(nonneg, Arrays.stream(kernels).mapToInt(h -> h.length).toArray(), t.flag("normalize"));
	}

	// -- Data --

	/** y is [trial][1][time], or [trial][neuron][1][time] where neurons are coupled. */
	private List<Example> examples(final EncoderSettings encoder, final int kernelLength) {
		final List<JsonElement> trials = root.list("y");
		final boolean onsets = root.has("onsets") && (!params.has("code_supp") || params.flag("code_supp"));
		final List<JsonElement> masks = onsets ? root.list("onsets") : null;
		if (onsets && masks.size() != trials.size()) throw new InputException("The case holds onsets of " + masks.size() +
			" trials but y of " + trials.size() + "; they must agree.");
		final List<Example> examples = new ArrayList<>();
		for (int i = 0; i < trials.size(); i++) {
			final double[][] y = trace(trials.get(i));
			final int positions = encoder.positions(y[0].length, kernelLength);
			final List<Support> support = new ArrayList<>();
			for (int c = 0; c < encoder.kernels(); c++)
				support.add(onsets ? support(mask(masks.get(i), c, encoder.kernels()), positions, encoder.stride()) : Support
					.anywhere());
			examples.add(new Example(new Trial(i + 1, 0, y, support), encoder.estimateBaseline() ? null : baseline(i,
				y.length)));
		}
		return examples;
	}

	private static double[][] trace(final JsonElement trial) {
		final List<JsonElement> rows = CaseFields.list("y", trial);
		final boolean neurons = rows.get(0).isJsonArray() && !rows.get(0).getAsJsonArray().isEmpty() && rows.get(0)
			.getAsJsonArray().get(0).isJsonArray();
		final double[][] y = rows.stream().map(row -> CaseFields.numbers("y", row)).toArray(double[][]::new);
		if (!neurons && y.length != 1) throw new InputException("The case holds y of " + y.length +
			" channels; it must be [trial][1][time] or [trial][neuron][1][time].");
		for (final double[] row : y)
			if (row.length != y[0].length) throw new InputException("The case holds y of " + y[0].length + " and of " +
				row.length + " samples in one trial; they must agree.");
		return y;
	}

	/** The baselines given with a trial, 0 where none are, as the authors' code has it. */
	private double[] baseline(final int trial, final int rois) {
		if (!root.has("a")) return new double[rois];
		final List<JsonElement> given = root.list("a");
		final double[] a = trial < given.size() ? CaseFields.numbers("a", given.get(trial)) : new double[0];
		if (a.length != rois) throw new InputException("The case holds " + a.length + " baselines (a) of trial " + (trial +
			1) + " for " + rois + " traces; give one for each.");
		return a;
	}

	/** Of a trial, [kernel][position]; the file may have an axis of length 1 before it. */
	private static JsonElement mask(final JsonElement trial, final int kernel, final int kernels) {
		List<JsonElement> rows = CaseFields.list("onsets", trial);
		if (rows.size() == 1 && CaseFields.list("onsets", rows.get(0)).get(0).isJsonArray()) rows = CaseFields.list("onsets",
			rows.get(0));
		if (rows.size() != kernels) throw new InputException("The case holds onsets of " + rows.size() + " kernels for " +
			kernels + "; give those of each.");
		return rows.get(kernel);
	}

	private static Support support(final JsonElement row, final int positions, final int stride) {
		final double[] mask = CaseFields.numbers("onsets", row);
		if (mask.length != positions) throw new InputException("The case holds onsets of " + mask.length +
			" positions where a trial has " + positions + "; they must agree.");
		final List<Integer> samples = new ArrayList<>();
		for (int d = 0; d < mask.length; d++)
			if (mask[d] != 0) samples.add(d * stride);
		return Support.at(samples.stream().mapToInt(Integer::intValue).toArray(), new int[samples.size()]);
	}

	// -- Keys --

	private static void check(final String where, final CaseFields fields, final Set<String> known) {
		for (final String key : fields.keys())
			if (!known.contains(key)) throw unknown(where, key, known);
	}

	private static InputException unknown(final String where, final String key, final Iterable<String> known) {
		final Set<String> names = new TreeSet<>();
		known.forEach(names::add);
		return new InputException("The case asks for '" + key + "' in '" + where + "', which is not known here; " + Settings
			.suggestion(key, names));
	}
}
