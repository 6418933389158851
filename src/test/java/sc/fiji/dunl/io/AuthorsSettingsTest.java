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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sc.fiji.dunl.io.Sentences.file;
import static sc.fiji.dunl.io.Sentences.refused;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.Contradictions;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.settings.Settings;

class AuthorsSettingsTest {

	private static final double SECONDS = 3;

	@TempDir
	private Path folder;

	private static String resource(final String name) throws IOException {
		try (InputStream in = AuthorsSettingsTest.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static SettingsFile.Content parse(final String yaml) {
		return SettingsFile.parse(yaml, AnalysisOptions.defaults(), settings -> SECONDS);
	}

	@Test
	void aConfigurationOfImagingMeansTheSameHere() throws IOException {
		final Path file = file(folder, "calcium.yaml", resource("authors-calcium.yaml"));
		final SettingsFile.Content content = SettingsFile.read(file, AnalysisOptions.defaults(), SECONDS);
		final Settings s = content.settings();
		assertEquals(List.of(new KernelSpec("kernel1", List.of("kernel1"), 2, false, SECONDS, List.of(), 0),
			new KernelSpec("kernel2", List.of("kernel2"), 1, true, SECONDS, List.of(), 0.25), new KernelSpec("kernel3", List.of(
				"kernel3"), -1, true, SECONDS, List.of(), 0.01)), content.kernels());
		assertEquals("gaussian", s.get(DunlOptions.DISTRIBUTION));
		assertEquals(3, s.get(DunlOptions.KERNEL_NUM));
		assertEquals(45, s.get(DunlOptions.KERNEL_SAMPLES));
		assertEquals(DunlOptions.ABSOLUTE, s.get(DunlOptions.PENALTY_UNIT));
		assertEquals(0, s.get(DunlOptions.SMOOTHNESS), "its flag is off");
		assertEquals(0, s.get(DunlOptions.CODE_L1), "its flag is off");
		assertFalse(s.get(DunlOptions.TOPK));
		assertEquals(folder.resolveSibling("data").resolve("q.npy").toAbsolutePath().normalize(), Path.of(s.get(
			DunlOptions.Q_MATRIX_PATH)));
		assertEquals(3.5, s.get(DunlOptions.Q_SCALE));
		assertEquals(2, s.get(DunlOptions.Q_PERIOD));
		assertEquals(2, s.get(DunlOptions.Q_NORM));
		assertFalse(s.get(DunlOptions.EST_BASELINE));
		assertEquals("mean", s.get(DunlOptions.GIVEN_BASELINE));
		assertEquals("before_onset", s.get(DunlOptions.BASELINE_SAMPLES));
		assertEquals("none", s.get(DunlOptions.STABILITY));
		assertEquals(120, s.get(DunlOptions.UNROLLING_NUM));
		assertEquals("0.1", s.get(DunlOptions.UNROLLING_ALPHA));
		assertEquals("shrinkage", s.get(DunlOptions.PROX));
		assertEquals(0.01, s.get(DunlOptions.LEARNING_RATE));
		assertEquals(20, s.get(DunlOptions.RATE_STEP));
		assertEquals(1, s.get(DunlOptions.RATE_DECAY));
		assertEquals("bprop", s.get(DunlOptions.BACKWARD));
		assertEquals(15, s.get(DunlOptions.EPOCHS));
		assertFalse(s.get(DunlOptions.SHUFFLE));
		assertFalse(s.get(DunlOptions.DEBIAS));
		assertEquals("random", s.get(DunlOptions.KERNEL_INITIALIZATION));
		assertEquals(2, content.warnings().size());
		assertTrue(content.warnings().get(0).contains("data_path, enable_board, exp_name"), content
			.warnings()::toString);
		assertTrue(content.warnings().get(1).contains("code_supp_events"), content.warnings()::toString);
		Contradictions.check(s);
	}

	@Test
	void aConfigurationOfSpikesMeansTheSameHere() throws IOException {
		final SettingsFile.Content content = parse(resource("authors-spikes.yaml"));
		final Settings s = content.settings();
		assertEquals(List.of(new KernelSpec("kernel1", List.of(), 2, false, SECONDS, List.of(), Double.NaN), new KernelSpec(
			"kernel2", List.of(), 2, false, SECONDS, List.of(), Double.NaN)), content.kernels());
		assertEquals("binomial", s.get(DunlOptions.DISTRIBUTION));
		assertEquals(0.1, s.get(DunlOptions.CODE_SPARSE_REGULARIZATION));
		assertEquals(0.1, s.get(DunlOptions.KNOWN_SPARSE_REGULARIZATION));
		assertEquals(0.05, s.get(DunlOptions.GROUP));
		assertEquals("0 1; 0.5 0", s.get(DunlOptions.Q_MATRIX));
		assertEquals(0, s.get(DunlOptions.Q_NORM));
		assertTrue(s.get(DunlOptions.TOPK));
		assertEquals(4, s.get(DunlOptions.TOPK_COUNT));
		assertEquals(10, s.get(DunlOptions.TOPK_PERIOD));
		assertEquals(0.015, s.get(DunlOptions.SMOOTHNESS));
		assertEquals(0.01, s.get(DunlOptions.CODE_L1));
		assertTrue(s.get(DunlOptions.EST_BASELINE));
		assertEquals("threshold", s.get(DunlOptions.PROX));
		assertEquals(0.3, s.get(DunlOptions.HARD_THRESHOLD));
		assertEquals("truncated_bprop", s.get(DunlOptions.BACKWARD));
		assertEquals(5, s.get(DunlOptions.BACKWARD_ITERATIONS));
		assertTrue(content.warnings().get(0).contains("out: neuron_index, number_of_window"), content.warnings()::toString);
		assertTrue(content.warnings().get(1).contains("train_num_epochs (here 100)"), content.warnings()::toString);
		Contradictions.check(s);
	}

	@Test
	void eventsNamesAndOurSettingsMayBeAdded() {
		final SettingsFile.Content content = parse("""
			default: &DEFAULT
			  kernel_num: 2
			  code_supp: True
			  code_supp_events: [cue, [reward, bonus]]
			  kernel_names: [salience, value]
			  rate_hz: 20
			  trial_event: cue
			other:
			  <<: *DEFAULT
			  kernel_num: 5
			""");
		assertEquals(List.of("salience", "value"), content.kernels().stream().map(KernelSpec::name).toList());
		assertEquals(List.of(List.of("cue"), List.of("reward", "bonus")), content.kernels().stream().map(KernelSpec::events)
			.toList());
		assertEquals("cue", content.settings().asMap().get("trial_event"));
		assertEquals(20.0, content.settings().asMap().get("rate_hz"));
		assertEquals(1, content.warnings().size());
		assertTrue(content.warnings().get(0).contains("other"));
	}

	@Test
	void mergedMapsAreReadAsPythonReadsThem() {
		final SettingsFile.Content content = parse("""
			base: &BASE {kernel_num: 2, unrolling_num: 7}
			default:
			  <<: *BASE
			  unrolling_num: 9
			""");
		assertEquals(2, content.kernels().size());
		assertEquals(9, content.settings().get(DunlOptions.UNROLLING_NUM));
	}

	@Test
	void numbersAreThoseOfYamlAndPython() {
		final Settings s = parse("""
			default:
			  optimizer_lr: 1e-2
			  optimizer_lr_decay: .5
			  unrolling_num: 1_000
			  code_sparse_regularization: "+2.5"
			""").settings();
		assertEquals(0.01, s.get(DunlOptions.LEARNING_RATE));
		assertEquals(0.5, s.get(DunlOptions.RATE_DECAY));
		assertEquals(1000, s.get(DunlOptions.UNROLLING_NUM));
		assertEquals(2.5, s.get(DunlOptions.CODE_SPARSE_REGULARIZATION));
	}

	@Test
	void whatWasReadIsWrittenInOurOwnFormat() throws IOException {
		final SettingsFile.Content content = parse(resource("authors-spikes.yaml"));
		assertEquals(new SettingsFile.Content(content.settings(), content.kernels()), parse(SettingsFile.print(content
			.settings(), content.kernels())));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "kernel_lenght: 5|'kernel_length'", "unroling_num: 5|'unrolling_num'",
		"code_nonneg: [1, 2]|'code_nonneg' lists 2 values but 'kernel_num' is 3", "code_nonneg: [1, 2, 0]|code_nonneg",
		"kernel_nonneg_indicator: [1]|'kernel_nonneg_indicator'", "kernel_normalize: False|kernel_normalize",
		"code_q_regularization: True|code_q_regularization_matrix", "code_topk: maybe|True or False",
		"kernel_nonneg_indicator: [1, 0, 3]|kernel_nonneg_indicator", "unrolling_num: [1]|single value",
		"unrolling_num: many|whole number", "model_distribution: binomila|gaussian, binomial, poisson",
		"code_sparse_regularization: -1|from 0", "code_sparse_regularization: [0, 1]|lists 2",
		"train_batch_size: 2.5|whole number", "unrolling_num: 1d|'unrolling_num' is '1d'", "optimizer_lr: 0x1p-3|'0x1p-3'",
		"optimizer_lr: nan|'nan'", "optimizer_lr: .nan|'NaN'", "optimizer_lr: inf|'inf'", "optimizer_lr: 1e999|'Infinity'",
		"kernel_length: 010|'010'", "unrolling_num: 1000000000|from 1 to 1000000",
		"unrolling_tolerance: 1e-6|makes all unrolling_num iterations" })
	void badValuesAreRefused(final String line, final String part) throws IOException {
		final Path file = file(folder, "theirs.yaml", "default: &DEFAULT\n  kernel_num: 3\n  " + line + "\n");
		refused(() -> SettingsFile.read(file, AnalysisOptions.defaults(), 1), "theirs.yaml", part);
	}
}
