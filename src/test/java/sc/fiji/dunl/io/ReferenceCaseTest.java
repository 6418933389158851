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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.Likelihood;
import sc.fiji.dunl.dunl.Stabiliser;
import sc.fiji.dunl.dunl.train.Projection;
import sc.fiji.dunl.dunl.train.TrainingSettings;

class ReferenceCaseTest {

	/** Two trials of 10 samples, two kernels of 3. */
	private final JsonObject json = parse("{'params': {'kernel_num': 2, 'kernel_length': 3, 'unrolling_num': 7, " +
		"'unrolling_alpha': 0.1, 'code_sparse_regularization': 0.05, 'code_nonneg': [1, -1]}, 'y': [[[1,2,3,4,5,6,7,8,9,0]]," +
		"[[0,1,0,1,0,1,0,1,0,1]]], 'a': [[[0.5]], [[0.25]]], 'H': [[[1, 0, 0]], [[0, 1, 0]]], 'onsets': null, " +
		"'loss_terms': {}, 'expected': {'loss': 3}}");

	@TempDir
	private Path folder;

	private static JsonObject parse(final String text) {
		return new Gson().fromJson(text.replace('\'', '"'), JsonObject.class);
	}

	private ReferenceCase read() {
		try {
			return ReferenceCase.read(Files.writeString(folder.resolve("case.json"), json.toString()));
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private ReferenceCase with(final String params) {
		parse("{" + params + "}").asMap().forEach(json.getAsJsonObject("params")::add);
		return read();
	}

	private void refused(final String... words) {
		final String message = assertThrows(InputException.class, this::read).getMessage();
		assertTrue(Arrays.stream(words).allMatch(message::contains), message);
	}

	@Test
	void whatIsNotSaidIsAsInTheAuthorsModel() {
		final ReferenceCase c = read();
		final EncoderSettings s = c.encoder();
		assertTrue(s.fista() && !s.estimateBaseline() && s.q().isEmpty() && s.topK().isEmpty());
		assertEquals(List.of(1, -1), List.of(s.sign(0), s.sign(1)));
		assertEquals(List.of(0.05, 0.05), List.of(s.lambda(0), s.lambda(1)));
		assertEquals(Likelihood.GAUSSIAN, s.likelihood());
		assertEquals(1, s.stride());
		assertArrayEquals(new double[] { 0.25 }, c.examples().get(1).baseline());
		assertFalse(c.examples().get(0).trial().support().get(0).known());
		assertArrayEquals(new double[] { 3 }, c.expected().loss());
		assertNull(c.expected().dKernels());
	}

	@Test
	void everyOptionOfTheAuthorsModelIsTaken() {
		final EncoderSettings s = with("'unrolling_mode': 'ista', 'code_sparse_regularization': [0.1, 0.2], " +
			"'code_sparse_regularization_decay': 0.9, 'unrolling_prox': 'threshold', 'unrolling_threshold': 0.3, " +
			"'code_q_regularization': true, 'code_q_regularization_matrix': [[0, 1], [2, 0]], " +
			"'code_q_regularization_period': 3, 'code_q_regularization_scale': 0.5, 'code_q_regularization_norm_type': 'None', " +
			"'code_topk': true, 'code_topk_sparse': 4, 'code_topk_period': 5, 'est_baseline_activity': true, " +
			"'model_distribution': 'poisson', 'poisson_stability_name': 'LeakyReLU', 'poisson_peak': 2, 'kernel_stride': 2, " +
			"'backward_gradient_decsent': 'truncated_bprop', 'backward_truncated_bprop_itr': 6, " +
			"'code_group_neural_firings_regularization': 0.7").encoder();
		assertFalse(s.fista());
		assertEquals(List.of(0.1, 0.2), List.of(s.lambda(0), s.lambda(1)));
		assertEquals(0.9, s.lambdaDecay());
		assertEquals(0.3, s.hardThreshold());
		assertArrayEquals(new double[] { 2, 0 }, s.q().orElseThrow().matrix()[1]);
		assertEquals(0, s.q().orElseThrow().norm());
		assertEquals(3, s.q().orElseThrow().period());
		assertEquals(4, s.topK().orElseThrow().count());
		assertTrue(s.estimateBaseline() && s.neuronsCoupled());
		assertEquals(new Stabiliser(Stabiliser.Kind.LEAKYRELU, 2), s.stabiliser());
		assertEquals(2, s.stride());
		assertEquals(6, s.backwardIterations());
	}

	@ParameterizedTest
	@CsvSource({ "true, 1", "false, 2", "'[2, 2]', 2", "'[true, true]', 1", "1, 1" })
	void signsAreSpeltAsTheAuthorsDo(final String value, final int sign) {
		assertEquals(sign, with("'code_nonneg': " + value).encoder().sign(1));
	}

	/** Keys of their configurations that their model does not look at. */
	@Test
	void keysOfTheirConfigurationsThatTheModelDoesNotReadChangeNothing() {
		with("'kernel_normalize': true, 'share_kernels_among_neurons': true, 'train_num_epochs': 3, 'exp_name': 'a', " +
			"'kernel_smoother_penalty_weight': 0.1, 'poisson_stability_name': null, 'code_topk': null");
		assertEquals(0, read().smoothness());
	}

	@Test
	void onsetsOfAStrideAreSamplesAndMayBeSwitchedOff() {
		json.add("onsets", parse("{'o': [[[0,1,0,0],[0,0,1,1]], [[[1,0,0,0],[0,0,0,0]]]]}").get("o"));
		final ReferenceCase c = with("'kernel_stride': 2, 'code_supp': true");
		assertEquals(2, c.examples().get(0).trial().support().get(0).sample(0));
		assertEquals(6, c.examples().get(0).trial().support().get(1).sample(1));
		assertEquals(0, c.examples().get(1).trial().support().get(0).sample(0));
		assertEquals(0, c.examples().get(1).trial().support().get(1).size());
		assertFalse(with("'code_supp': false").examples().get(0).trial().support().get(0).known());
	}

	@Test
	void aBaselineThatIsNotGivenIsZeroAsTheirs() {
		json.remove("a");
		assertArrayEquals(new double[1], read().examples().get(0).baseline());
		assertNull(with("'est_baseline_activity': true").examples().get(0).baseline());
	}

	@Test
	void trainingMayBeSpeltInShortOrAsInTheirConfigurations() {
		json.add("train", parse("{'lr': 0.02, 'eps': 0.1, 'lr_step': 2, 'lr_decay': 0.5, 'epochs': 3, 'batch_size': 4, " +
			"'normalize': true, 'kernel_nonneg_indicator': [0, 1], 'weight_decay': 0.3}"));
		final TrainingSettings expected = new TrainingSettings(3, 4, false, 0, 0.02, 2, 0.5, 0.1, 0.3, 0, 0, true);
		assertEquals(expected, read().training());
		final Projection projection = read().projection();
		final double[][] kernels = { { -0.6, 0.8, 0 }, { -0.6, 0.8, 0 } };
		projection.apply(kernels);
		assertArrayEquals(new double[] { -0.6, 0.8, 0 }, kernels[0], 1e-15);
		assertArrayEquals(new double[] { 0, 1, 0 }, kernels[1], 1e-15);
		json.add("train", parse("{'optimizer_lr': 0.02, 'optimizer_adam_eps': 0.1, 'optimizer_lr_step': 2, " +
			"'optimizer_lr_decay': 0.5, 'train_num_epochs': 3, 'train_batch_size': 4, 'kernel_normalize': true, " +
			"'kernel_nonneg': true, 'optimizer_adam_weight_decay': 0.3}"));
		assertEquals(expected, read().training());
		final double[][] all = { { -0.6, 0.8, 0 }, { -0.6, 0.8, 0 } };
		read().projection().apply(all);
		assertArrayEquals(new double[] { 0, 1, 0 }, all[0], 1e-15);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "'unrolling_mode': 'lista' ~ unrolling_mode ~ fista or ista",
		"'model_distribution': 'gamma' ~ model_distribution ~ gaussian", "'unrolling_alpha': null ~ unrolling_alpha ~ lacks",
		"'unrolling_num': 2.5 ~ unrolling_num ~ whole", "'unrolling_numm': 3 ~ unrolling_numm ~ unrolling_num",
		"'kernel_num': 3 ~ kernel_num ~ 2 kernels", "'code_nonneg': [1, 5] ~ code_nonneg ~ 1, -1 or 2",
		"'code_nonneg': -1 ~ code_nonneg ~ true or false", "'code_sparse_regularization': 'much' ~ much ~ number" },
		delimiter = '~')
	void whatCannotBeIsNamed(final String params, final String name, final String word) {
		final String message = assertThrows(InputException.class, () -> with(params)).getMessage();
		assertTrue(message.contains(name) && message.contains(word), message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'y': 'none'", "'y': []", "'y': [[[1,2,3],[1,2,3]], [[1,2,3]]]", "'H': [[1, 0, 0]]",
		"'onsets': [[[1,0],[0,1]], [[1,0],[0,1]]]", "'onsets': [[[1,0,0,0,0,0,0,0]]]", "'a': [[[1, 2]], [[1, 2]]]",
		"'train': {'rate': 1}", "'loss_terms': {'smooth': 1}", "'params': 3" })
	void dataThatDoNotFitAreRefused(final String change) {
		parse("{" + change + "}").asMap().forEach(json::add);
		refused("The case");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "hello", "[1, 2]", "null", "{\"y\": [NaN]}" })
	void filesThatAreNoJsonObjectAreRefused(final String text) throws IOException {
		final Path file = Files.writeString(folder.resolve("odd.json"), text);
		final String message = assertThrows(InputException.class, () -> ReferenceCase.read(file)).getMessage();
		assertTrue(message.contains("odd.json") && message.contains("JSON"), message);
	}
}
