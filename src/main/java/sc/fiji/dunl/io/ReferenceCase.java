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

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/**
 * A file of inputs, and the numbers another implementation gives for them.
 *
 * @param name of the case
 * @param encoder its encoder's settings
 * @param examples its trials
 * @param kernels [kernel][sample]
 * @param smoothness weight of the kernels' squared differences in the loss
 * @param codeL1 weight of the codes' mean magnitude in the loss
 * @param training how the kernels are trained, or null
 * @param projection of the kernels in training, or null
 * @param expected the numbers to meet
 */
public record ReferenceCase(String name, EncoderSettings encoder, List<Example> examples, double[][] kernels,
	double smoothness, double codeL1, TrainingSettings training, Projection projection, Expected expected)
{

	/**
	 * The numbers to meet, flattened in the order of the file.
	 *
	 * @param x codes
	 * @param a baselines
	 * @param yhat means
	 * @param loss data term
	 * @param totalLoss all terms
	 * @param dKernels gradient of the total loss
	 * @param trained kernels after each epoch, or null
	 * @param stepLosses total loss of each update, or null
	 */
	public record Expected(double[] x, double[] a, double[] yhat, double loss, double totalLoss, double[] dKernels,
		double[] trained, double[] stepLosses)
	{}

	private static final Set<String> PARAMETERS = Set.of("unrolling_num", "kernel_num", "kernel_length",
		"unrolling_mode", "unrolling_alpha", "unrolling_prox", "unrolling_threshold", "code_sparse_regularization",
		"code_sparse_regularization_decay", "code_nonneg", "code_q_regularization", "code_q_regularization_period",
		"code_q_regularization_scale", "code_q_regularization_norm_type", "code_q_regularization_matrix", "code_topk",
		"code_topk_sparse", "code_topk_period", "est_baseline_activity", "model_distribution", "kernel_stride",
		"backward_gradient_decsent", "backward_truncated_bprop_itr", "code_group_neural_firings_regularization",
		"poisson_stability_name", "poisson_peak");

	private static final Set<String> TRAINING = Set.of("lr", "eps", "lr_step", "lr_decay", "epochs", "batch_size",
		"normalize", "kernel_nonneg_indicator", "weight_decay");

	private static final Set<String> LOSS_TERMS = Set.of("kernel_smoother_penalty_weight",
		"code_l1loss_bp_penalty_weight");

	/** @throws InputException if the file is no such case, or has an option that is not known here */
	public static ReferenceCase read(final Path file) {
		try {
			return parse(new Gson().fromJson(Files.readString(file), JsonObject.class));
		}
		catch (final JsonParseException | ClassCastException | IllegalStateException | NullPointerException
				| NumberFormatException e)
		{
			throw new InputException("'" + file + "' is not a reference case: " + e.getMessage(), e);
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", file, e);
		}
	}

	private static ReferenceCase parse(final JsonObject json) {
		final JsonObject params = json.getAsJsonObject("params");
		checkKeys(params, PARAMETERS);
		final JsonObject terms = json.getAsJsonObject("loss_terms");
		checkKeys(terms, LOSS_TERMS);
		final EncoderSettings encoder = encoder(params);
		final JsonArray kernelArray = json.getAsJsonArray("H");
		final double[][] kernels = new double[kernelArray.size()][];
		for (int c = 0; c < kernels.length; c++)
			kernels[c] = flat(kernelArray.get(c));
		final JsonObject train = isNull(json.get("train")) ? null : json.getAsJsonObject("train");
		final JsonObject expected = json.getAsJsonObject("expected");
		return new ReferenceCase(json.get("name").getAsString(), encoder, examples(json, encoder), kernels, number(terms,
			"kernel_smoother_penalty_weight", 0), number(terms, "code_l1loss_bp_penalty_weight", 0), train == null ? null
				: training(train, terms), train == null ? null : projection(train, kernels), new Expected(flat(expected.get(
					"x")), flat(expected.get("a")), flat(expected.get("yhat")), expected.get("loss").getAsDouble(), expected
						.get("total_loss").getAsDouble(), flat(expected.get("dH")), train == null ? null : flat(expected.get(
							"H_after_epoch")), train == null ? null : flat(expected.get("step_losses"))));
	}

	private static EncoderSettings encoder(final JsonObject p) {
		final int kernels = p.get("kernel_num").getAsInt();
		final EncoderSettingsBuilder b = EncoderSettings.builder(kernels).fista(word(p, "unrolling_mode", "fista")
			.equals("fista")).iterations(p.get("unrolling_num").getAsInt()).alpha(p.get("unrolling_alpha").getAsDouble())
			.lambda(flat(p.get("code_sparse_regularization"))).lambdaDecay(number(p, "code_sparse_regularization_decay", 1))
			.signs(signs(p.get("code_nonneg"))).estimateBaseline(flag(p, "est_baseline_activity")).stride((int) number(p,
				"kernel_stride", 1)).group(number(p, "code_group_neural_firings_regularization", 0)).likelihood(Likelihood
					.valueOf(word(p, "model_distribution", "gaussian").toUpperCase(Locale.ROOT))).stabiliser(new Stabiliser(
						Stabiliser.Kind.valueOf(word(p, "poisson_stability_name", "none").toUpperCase(Locale.ROOT)), number(p,
							"poisson_peak", 1)));
		if (word(p, "unrolling_prox", "shrinkage").equals("threshold")) b.hardThreshold(p.get("unrolling_threshold")
			.getAsDouble());
		if (flag(p, "code_topk")) b.topK(new TopK(p.get("code_topk_sparse").getAsInt(), p.get("code_topk_period")
			.getAsInt()));
		if (flag(p, "code_q_regularization")) b.q(new QRegularization(matrix(p.getAsJsonArray(
			"code_q_regularization_matrix")), p.get("code_q_regularization_scale").getAsDouble(), p.get(
				"code_q_regularization_period").getAsInt(), number(p, "code_q_regularization_norm_type", 0)));
		if (word(p, "backward_gradient_decsent", "bprop").equals("truncated_bprop")) b.backwardIterations(p.get(
			"backward_truncated_bprop_itr").getAsInt());
		return b.build();
	}

	private static TrainingSettings training(final JsonObject t, final JsonObject terms) {
		checkKeys(t, TRAINING);
		return new TrainingSettings(t.get("epochs").getAsInt(), t.get("batch_size").getAsInt(), false, 0, t.get("lr")
			.getAsDouble(), t.get("lr_step").getAsInt(), t.get("lr_decay").getAsDouble(), t.get("eps").getAsDouble(),
			number(t, "weight_decay", 0), number(terms, "kernel_smoother_penalty_weight", 0), number(terms,
				"code_l1loss_bp_penalty_weight", 0), flag(t, "normalize"));
	}

	private static Projection projection(final JsonObject t, final double[][] kernels) {
		final boolean[] nonneg = new boolean[kernels.length];
		final int[] lengths = new int[kernels.length];
		final double[] indicator = isNull(t.get("kernel_nonneg_indicator")) ? new double[kernels.length] : flat(t.get(
			"kernel_nonneg_indicator"));
		for (int c = 0; c < kernels.length; c++) {
			nonneg[c] = indicator[c] != 0;
			lengths[c] = kernels[c].length;
		}
		return new Projection(nonneg, lengths, flag(t, "normalize"));
	}

	/** y is [trial][1][time], or [trial][neuron][1][time] where neurons are coupled. */
	private static List<Example> examples(final JsonObject json, final EncoderSettings encoder) {
		final JsonArray trials = json.getAsJsonArray("y");
		final boolean neuronAxis = trials.get(0).getAsJsonArray().get(0).getAsJsonArray().get(0).isJsonArray();
		final List<Example> examples = new ArrayList<>();
		for (int i = 0; i < trials.size(); i++) {
			final JsonArray rows = trials.get(i).getAsJsonArray();
			final double[][] y = new double[rows.size()][];
			for (int n = 0; n < y.length; n++)
				y[n] = flat(rows.get(n));
			if (!neuronAxis && y.length != 1) throw new IllegalStateException("y has " + y.length + " channels");
			final List<Support> support = new ArrayList<>();
			for (int c = 0; c < encoder.kernels(); c++)
				support.add(isNull(json.get("onsets")) ? Support.anywhere() : support(flat(onsets(json, i).get(c)), encoder
					.stride()));
			examples.add(new Example(new Trial(i + 1, 0, y, support), encoder.estimateBaseline() ? null : flat(json
				.getAsJsonArray("a").get(i))));
		}
		return examples;
	}

	/** [kernel][position] of a trial; the file may have an axis of length 1 before it. */
	private static JsonArray onsets(final JsonObject json, final int trial) {
		final JsonArray onsets = json.getAsJsonArray("onsets").get(trial).getAsJsonArray();
		final boolean wrapped = onsets.get(0).getAsJsonArray().get(0).isJsonArray();
		return wrapped ? onsets.get(0).getAsJsonArray() : onsets;
	}

	private static Support support(final double[] mask, final int stride) {
		final List<Integer> samples = new ArrayList<>();
		for (int d = 0; d < mask.length; d++)
			if (mask[d] != 0) samples.add(d * stride);
		return Support.at(samples.stream().mapToInt(Integer::intValue).toArray(), new int[samples.size()]);
	}

	private static int[] signs(final JsonElement element) {
		if (element.isJsonArray()) {
			final double[] values = flat(element);
			final int[] signs = new int[values.length];
			for (int c = 0; c < signs.length; c++)
				signs[c] = (int) values[c];
			return signs;
		}
		return new int[] { element.getAsBoolean() ? 1 : 2 };
	}

	// -- JSON --

	private static boolean isNull(final JsonElement element) {
		return element == null || element.isJsonNull();
	}

	private static String word(final JsonObject object, final String key, final String otherwise) {
		return isNull(object.get(key)) ? otherwise : object.get(key).getAsString();
	}

	private static double number(final JsonObject object, final String key, final double otherwise) {
		return isNull(object.get(key)) ? otherwise : object.get(key).getAsDouble();
	}

	private static boolean flag(final JsonObject object, final String key) {
		return !isNull(object.get(key)) && object.get(key).getAsBoolean();
	}

	private static double[][] matrix(final JsonArray rows) {
		final double[][] matrix = new double[rows.size()][];
		for (int i = 0; i < matrix.length; i++)
			matrix[i] = flat(rows.get(i));
		return matrix;
	}

	/** All numbers below an element, in order. */
	private static double[] flat(final JsonElement element) {
		final List<Double> numbers = new ArrayList<>();
		collect(element, numbers);
		return numbers.stream().mapToDouble(Double::doubleValue).toArray();
	}

	private static void collect(final JsonElement element, final List<Double> numbers) {
		if (element.isJsonArray()) for (final JsonElement child : element.getAsJsonArray())
			collect(child, numbers);
		else numbers.add(element.getAsDouble());
	}

	private static void checkKeys(final JsonObject object, final Set<String> known) {
		for (final String key : object.keySet())
			if (!known.contains(key)) throw new InputException("The case asks for '" + key + "', which is not known here.");
	}
}
