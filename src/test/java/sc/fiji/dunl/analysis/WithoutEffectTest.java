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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.settings.Settings;

class WithoutEffectTest {

	private static final KernelSpec FREE = KernelSpec.free("free", 1);
	private static final KernelSpec KNOWN = new KernelSpec("known", List.of("cue"), 1, true, 1, List.of(), Double.NaN);

	private static Settings settings(final String changes) {
		Settings settings = AnalysisOptions.defaults();
		for (final String change : changes.split(" "))
			settings = settings.with(change.split("=")[0], change.split("=")[1]);
		return settings;
	}

	@Test
	void nothingIsSaidOfTheDefaults() {
		assertEquals(Optional.empty(), WithoutEffect.onTraces(AnalysisOptions.defaults()));
		assertEquals(Optional.empty(), WithoutEffect.onLearning(AnalysisOptions.defaults(), List.of(FREE)));
		assertEquals(Optional.empty(), WithoutEffect.onLearning(AnalysisOptions.defaults(), List.of(KNOWN, FREE)));
	}

	@ParameterizedTest
	@CsvSource({ "trial_start_s=-2,trial_event", "kernel_length=30 kernel_length_s=3,kernel_length",
		"kernel_num=5,the settings name 2 kernels", "kernel_init_smoother_sigma=1,kernel_initialization",
		"poisson_peak=2,poisson_stability_name", "unrolling_threshold=1,unrolling_prox",
		"code_sparse_regularization=2 unrolling_prox=threshold unrolling_threshold=1,unrolling_prox",
		"code_sparse_regularization_decay=0.9 unrolling_prox=threshold unrolling_threshold=1,unrolling_prox",
		"code_topk_sparse=3,code_topk", "code_topk_period=3,code_topk", "given_baseline=mean,est_baseline_activity",
		"code_q_regularization_scale=1,no kernels exclude", "code_q_regularization_period=2,no kernels exclude",
		"code_q_regularization_norm_type=1,no kernels exclude", "train_batch_size=3 train_num_epochs=0,train_num_epochs",
		"optimizer_lr_step=10 optimizer_lr_decay=1,optimizer_lr_decay",
		"optimizer_lr_decay=0.1 train_num_epochs=20,optimizer_lr_step", "event_min_snr=2 debias=false,debias",
		"event_score_min=2 debias=false,debias",
		"backward_truncated_bprop_itr=4,backward_gradient_decsent",
		"est_baseline_samples=before_onset est_baseline_activity=false,the baseline is zero" })
	void aSettingThatNothingDependsOnIsNamedWithWhatItWaitsFor(final String changes, final String reason) {
		final String sentence = WithoutEffect.onLearning(settings(changes), List.of(KNOWN, FREE)).orElseThrow();
		final String key = reason.startsWith("kernel_length") ? "kernel_length_s" : changes.substring(0, changes.indexOf('='));
		assertTrue(sentence.contains(key + " (") && sentence.contains(reason), sentence);
		assertEquals(1, sentence.split(key + " \\(", -1).length - 1, sentence);
	}

	@ParameterizedTest
	@CsvSource({ "neuropil_gap_px=3 neuropil_coefficient=0,neuropil_coefficient", "neuropil_gap_px=3 control_channel=2,control",
		"baseline_window_s=9 signal=raw,signal", "baseline_window_s=9 baseline=fixed_window,baseline is fixed_window",
		"baseline_stop_s=9,baseline is rolling_percentile", "baseline_stop_s=9 control_channel=2,control_channel" })
	void ofTheTracesToo(final String changes, final String reason) {
		final String sentence = WithoutEffect.onTraces(settings(changes)).orElseThrow();
		assertTrue(sentence.contains(changes.substring(0, changes.indexOf('=')) + " (") && sentence.contains(reason), sentence);
	}

	@Test
	void whatOnlyMoviesOrTablesOrRoisOfSuite2pHaveIsNamedWithTheOthers() {
		final Settings ofTables = settings("time_unit=ms signal_columns=a control_columns=b npy_axes=sample_roi");
		says(WithoutEffect.onMovie(ofTables, 16), "time_unit (a movie is measured), signal_columns (a movie is measured), " +
			"control_columns (a movie is measured), npy_axes (a movie is measured);");
		says(WithoutEffect.onMovie(settings("timestamps_column=t"), 16), "timestamps_column (timestamps_file is empty)");
		says(WithoutEffect.onMovie(settings("saturated_percent=20"), 32), "saturated_percent (pixels of 32 bits");
		says(WithoutEffect.onRois(settings("roi_weights=true suite2p_keep=all")), "roi_weights (", "suite2p_keep (");
		final Settings ofMovies = settings("slice=2 channel=1 roi_grid_px=9 overlap=drop saturation=4095 saturated_percent=20 " +
			"neuropil_gap_px=1 timestamps_file=t.csv frame_time=middle");
		final String sentence = WithoutEffect.onTable(ofMovies, option -> !ofMovies.get(option).equals(option.defaultValue()))
			.orElseThrow();
		assertEquals(9, sentence.split("no movie is measured", -1).length - 1, sentence);
		assertEquals(Optional.empty(), WithoutEffect.onTable(ofMovies, option -> false));
		assertEquals(Optional.empty(), WithoutEffect.onMovie(ofMovies.with("saturated_percent", 10), 16));
		assertEquals(Optional.empty(), WithoutEffect.onMovie(ofMovies, 32));
		assertEquals(Optional.empty(), WithoutEffect.onRois(ofMovies));
	}

	private static void says(final Optional<String> sentence, final String... parts) {
		for (final String part : parts)
			assertTrue(sentence.orElse("").contains(part), sentence::toString);
	}

	@Test
	void penaltiesWaitForTheirKernels() {
		assertTrue(WithoutEffect.onApplying(settings("code_sparse_regularization=2"), List.of(KNOWN)).orElseThrow().contains(
			"code_sparse_regularization (each kernel has known events"));
		assertTrue(WithoutEffect.onApplying(settings("known_sparse_regularization=2"), List.of(FREE)).orElseThrow().contains(
			"known_sparse_regularization (no kernel has known events"));
		assertEquals(Optional.empty(), WithoutEffect.onApplying(settings(
			"code_sparse_regularization=2 known_sparse_regularization=2"), List.of(FREE)));
	}
}
