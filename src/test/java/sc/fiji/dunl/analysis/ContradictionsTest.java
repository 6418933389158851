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

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.Likelihood;
import sc.fiji.dunl.dunl.QRegularization;
import sc.fiji.dunl.dunl.Stabiliser;
import sc.fiji.dunl.dunl.TopK;
import sc.fiji.dunl.dunl.train.TrainingSettings;
import sc.fiji.dunl.settings.Settings;

class ContradictionsTest {

	private static final List<KernelSpec> TWO = List.of(KernelSpec.free("a", 1), KernelSpec.free("b", 1));
	private static final List<KernelSpec> KNOWN = TWO.stream().map(free -> new KernelSpec(free.name(), List.of("cue"), 1,
		true, 1, List.of(), Double.NaN)).toList();
	private static final String SPIKES = "code_sparse_regularization_unit=absolute debias=false ";

	private static Settings settings(final String changes) {
		Settings settings = AnalysisOptions.defaults();
		for (final String change : changes.strip().split("\\s+"))
			settings = settings.with(change.split("=")[0], change.split("=")[1]);
		return settings;
	}

	@ParameterizedTest
	@CsvSource({ "unrolling_prox=threshold,unrolling_prox,unrolling_threshold",
		"code_topk=true code_topk_period=3,code_topk,code_topk_sparse",
		"code_topk=true code_topk_sparse=3,code_topk,code_topk_period",
		"backward_gradient_decsent=truncated_bprop,backward_gradient_decsent,backward_truncated_bprop_itr",
		"poisson_stability_name=elu,model_distribution,poisson_stability_name",
		"unrolling_tolerance=1e-6 unrolling_prox=threshold unrolling_threshold=1,unrolling_tolerance,unrolling_prox",
		"unrolling_tolerance=1e-6 code_sparse_regularization_decay=0.9,unrolling_tolerance,code_sparse_regularization_decay",
		"unrolling_tolerance=1e-6 code_topk=true code_topk_sparse=3 code_topk_period=2,unrolling_tolerance,code_topk",
		SPIKES + "model_distribution=poisson,model_distribution,unrolling_alpha",
		"model_distribution=binomial,model_distribution,code_sparse_regularization_unit",
		"model_distribution=binomial code_sparse_regularization_unit=absolute,model_distribution,debias",
		SPIKES + "model_distribution=binomial est_baseline_activity=false,model_distribution,given_baseline" })
	void bothAreNamed(final String changes, final String one, final String other) {
		final String message = assertThrows(InputException.class, () -> Contradictions.check(settings(changes)))
			.getMessage();
		assertTrue(message.contains("'" + one + "'") && message.contains("'" + other + "'"), message);
		assertThrows(InputException.class, () -> StageSettings.encoder(settings(changes), TWO));
	}

	@Test
	void theDefaultsAgree() {
		assertDoesNotThrow(() -> Contradictions.check(AnalysisOptions.defaults()));
	}

	@Test
	void everySettingReachesTheEncoder() {
		final EncoderSettings e = StageSettings.encoder(settings(SPIKES + "model_distribution=poisson unrolling_alpha=0.2 " +
			"poisson_stability_name=LeakyReLU poisson_peak=0.7 kernel_stride=3 unrolling_prox=threshold " +
			"unrolling_threshold=0.4 code_group_neural_firings_regularization=0.3 code_topk=true code_topk_sparse=4 " +
			"code_topk_period=5 backward_gradient_decsent=truncated_bprop backward_truncated_bprop_itr=6 unrolling_num=7 " +
			"unrolling_mode=ista code_sparse_regularization=0.1 code_sparse_regularization_decay=0.9 " +
			"est_baseline_samples=trial"), TWO);
		assertEquals(Likelihood.POISSON, e.likelihood());
		assertEquals(new Stabiliser(Stabiliser.Kind.LEAKYRELU, 0.7), e.stabiliser());
		assertEquals(3, e.stride());
		assertEquals(0.4, e.hardThreshold());
		assertEquals(0.3, e.group());
		assertEquals(new TopK(4, 5), e.topK().orElseThrow());
		assertEquals(6, e.backwardIterations());
		assertEquals(7, e.iterations());
		assertEquals(0.2, e.alpha());
		assertEquals(0.1, e.lambda(1));
		assertEquals(0.9, e.lambdaDecay());
		assertTrue(!e.fista() && e.estimateBaseline() && !e.baselineBeforeOnset() && e.edges());
		assertTrue(StageSettings.encoder(settings("est_baseline_samples=before_onset"), KNOWN).baselineBeforeOnset());
		final EncoderSettings plain = StageSettings.encoder(AnalysisOptions.defaults(), TWO);
		assertTrue(plain.topK().isEmpty() && Double.isNaN(plain.hardThreshold()) && plain.q().isEmpty());
		assertEquals(Integer.MAX_VALUE, plain.backwardIterations());
	}

	@Test
	void everySettingReachesTheTraining() {
		assertEquals(new TrainingSettings(9, 3, false, 5, 0.02, 7, 0.9, 1e-4, 0.3, 0.1, 0.2, true), StageSettings.training(
			settings("train_num_epochs=9 train_batch_size=3 train_data_shuffle=false seed=5 optimizer_lr=0.02 " +
				"optimizer_lr_step=7 optimizer_lr_decay=0.9 optimizer_adam_eps=1e-4 optimizer_adam_weight_decay=0.3 " +
				"kernel_smoother_penalty_weight=0.1 code_l1loss_bp_penalty_weight=0.2")));
	}

	@Test
	void aStrideIsNotForKernelsWithEvents() {
		final List<KernelSpec> known = List.of(new KernelSpec("cue", List.of("cue"), 1, true, 1, List.of(), Double.NaN));
		final String message = assertThrows(InputException.class, () -> StageSettings.encoder(settings("kernel_stride=2"),
			known)).getMessage();
		assertTrue(message.contains("kernel_stride") && message.contains("'cue'"), message);
	}

	@Test
	void theExclusionMatrixMayBeWrittenOrInAFile(@TempDir final Path folder) throws IOException {
		final Settings base = settings("code_q_regularization_norm_type=0 code_q_regularization_scale=3");
		final Path csv = Files.writeString(folder.resolve("q.csv"), "0,1\n0.5,0\n");
		for (final Settings s : List.of(base.with(DunlOptions.Q_MATRIX, "0 1; 0.5, 0"), base.with(DunlOptions.Q_MATRIX_PATH,
			csv.toString())))
		{
			final QRegularization q = StageSettings.encoder(s, TWO).q().orElseThrow();
			assertEquals(List.of(0.0, 1.0, 0.5, 0.0), List.of(q.matrix()[0][0], q.matrix()[0][1], q.matrix()[1][0], q
				.matrix()[1][1]));
			assertEquals(0, q.norm());
			assertEquals(3, q.scale());
		}
		for (final String text : List.of("0 1", "0 1; 1", "0 x; 1 0", "0 -1; 1 0", "0 1 2; 1 0 2; 2 1 0", ";"))
			assertTrue(assertThrows(InputException.class, () -> StageSettings.encoder(base.with(DunlOptions.Q_MATRIX, text),
				TWO)).getMessage().contains("'code_q_regularization_matrix'"));
		final Settings gone = base.with(DunlOptions.Q_MATRIX_PATH, folder.resolve("none.npy").toString());
		final String message = assertThrows(InputException.class, () -> StageSettings.encoder(gone, TWO)).getMessage();
		assertTrue(message.contains("code_q_regularization_matrix_path") && message.contains("none.npy"), message);
		final List<KernelSpec> pair = List.of(new KernelSpec("a", List.of(), 1, true, 1, List.of("b"), Double.NaN), TWO.get(
			1));
		assertThrows(InputException.class, () -> StageSettings.encoder(base.with(DunlOptions.Q_MATRIX, "0 1; 1 0"), pair));
		assertEquals(1, StageSettings.encoder(base, pair).q().orElseThrow().matrix()[1][0]);
	}
}
