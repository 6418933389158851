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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/** Penalties in the unit of the traces, lengths in samples, given baselines and spikes, through the whole analysis. */
class AbsoluteUnitsTest {

	private static final Settings PLAIN = AnalysisOptions.defaults().with("code_sparse_regularization_unit", "absolute")
		.with("debias", false).with("est_baseline_activity", false).with("unrolling_num", 500);

	private static AnalysisResult apply(final Settings settings, final KernelSpec spec, final double[] waveform,
		final List<Event> events, final double[]... traces)
	{
		final List<String> labels = traces.length == 1 ? List.of("a") : List.of("a", "b");
		final TraceSet set = new TraceSet(labels, TimeAxis.of(traces[0].length, 10), traces);
		return Analysis.apply(new Model(new KernelBank(List.of(new Kernel(spec, waveform)), 10), settings), set, events,
			settings, Progress.NONE);
	}

	private static double[] event(final int samples, final int at, final double height) {
		final double[] trace = new double[samples];
		trace[at] = 0.6 * height;
		trace[at + 1] = 0.8 * height;
		return trace;
	}

	@Test
	void anAbsolutePenaltyTakesTheSameFromEveryTrace() {
		final double[][] traces = { event(80, 30, 2), event(80, 30, 20) };
		final Random random = new Random(1);
		for (int t = 0; t < 80; t++) {
			traces[0][t] += 1e-3 * random.nextGaussian();
			traces[1][t] += 1e-1 * random.nextGaussian();
		}
		final List<Event> events = List.of(new Event("cue", 3, 1, Map.of()));
		final AnalysisResult result = apply(PLAIN.with("known_sparse_regularization", 0.5), new KernelSpec("k", List.of(
			"cue"), 1, true, 0.2, List.of(), Double.NaN), new double[] { 0.6, 0.8 }, events, traces);
		for (int r = 0; r < 2; r++)
			assertEquals(0.6 * traces[r][30] + 0.8 * traces[r][31] - 0.5, result.codes().get(r).amplitude(), 1e-9);
	}

	@Test
	void theSmallestEventIsStillAMultipleOfTheNoise() {
		final double[] trace = event(400, 100, 3);
		final double[] weak = event(400, 300, 0.35);
		final Random random = new Random(2);
		for (int t = 0; t < 400; t++)
			trace[t] += weak[t] + 0.1 * random.nextGaussian();
		final AnalysisResult result = apply(PLAIN.with("debias", true).with("code_sparse_regularization", 0.2)
			.with("event_min_snr", 5.0), KernelSpec.free("k", 0.2), new double[] { 0.6, 0.8 }, List.of(), trace);
		assertEquals(List.of(100), result.codes().stream().map(Code::sample).toList());
	}

	@Test
	void aGivenBaselineIsTheMeanBeforeTheFirstOnset() {
		final double[] trace = event(50, 20, 4);
		for (int t = 0; t < 50; t++)
			trace[t] += t < 20 ? 7 : 6;
		final KernelSpec spec = new KernelSpec("k", List.of("cue"), 1, true, 0.2, List.of(), 0);
		final List<Event> events = List.of(new Event("cue", 2, 1, Map.of()));
		final AnalysisResult before = apply(PLAIN.with("given_baseline", "mean").with("est_baseline_samples",
			"before_onset"), spec, new double[] { 0.6, 0.8 }, events, trace);
		assertEquals(7, before.baseline()[0][0], 1e-12);
		assertEquals(4 - 1.4, before.codes().get(0).amplitude(), 1e-9);
		assertEquals((20 * 7 + 30 * 6 + 4 * 1.4) / 50, apply(PLAIN.with("given_baseline", "mean"), spec, new double[] { 0.6,
			0.8 }, events, trace).baseline()[0][0], 1e-12);
		assertEquals(0, apply(PLAIN, spec, new double[] { 0.6, 0.8 }, events, trace).baseline()[0][0]);
	}

	@Test
	void spikesAreExplainedByTheirProbability() {
		final double[] trace = new double[200];
		for (int t = 0; t < 200; t++)
			trace[t] = t % 5 == 0 ? 1 : 0;
		for (int t = 100; t < 104; t++)
			trace[t] = 1;
		final KernelSpec spec = new KernelSpec("k", List.of("cue"), 1, true, 0.4, List.of(), 0);
		final AnalysisResult result = apply(PLAIN.with("model_distribution", "binomial").with("given_baseline", "mean")
			.with("est_baseline_samples", "before_onset").with("code_sparse_regularization", 0.0), spec, new double[] { 0.5,
				0.5, 0.5, 0.5 }, List.of(new Event("cue", 10, 1, Map.of())), trace);
		assertEquals(Math.log(0.2 / 0.8), result.baseline()[0][0], 1e-12);
		assertEquals(0.2, result.fit()[0][10], 1e-12);
		assertTrue(result.fit()[0][101] > 0.9 && result.fit()[0][101] < 1, "a probability: " + result.fit()[0][101]);
	}

	@Test
	void valuesThatADistributionCannotGiveAreRefused() {
		final Settings binomial = PLAIN.with("model_distribution", "binomial").with("given_baseline", "mean");
		final Settings poisson = binomial.with("model_distribution", "poisson").with("unrolling_alpha", "0.05");
		for (final Object[] bad : new Object[][] { { binomial, -0.1 }, { binomial, 2.0 }, { poisson, -1.0 }, { poisson,
			0.5 } })
		{
			final double[] trace = new double[30];
			trace[12] = (Double) bad[1];
			final String message = assertThrows(InputException.class, () -> apply((Settings) bad[0], KernelSpec.free("k", 0.2),
				new double[] { 0.6, 0.8 }, List.of(), trace)).getMessage();
			assertTrue(message.contains("Sample 12 of 'a'") && message.contains("model_distribution"), message);
		}
		final double[] counts = new double[30];
		counts[12] = 3;
		assertEquals(30, apply(poisson, KernelSpec.free("k", 0.2), new double[] { 0.6, 0.8 }, List.of(), counts).fit()[0]
			.length);
	}

	@Test
	void aLengthInSamplesWins() {
		final TraceSet traces = new TraceSet(List.of("a"), TimeAxis.of(100, 10), new double[][] { event(100, 40, 3) });
		final AnalysisResult result = Analysis.learn(traces, List.of(), PLAIN.with("kernel_length", 7).with(
			"train_num_epochs", 1), List.of(KernelSpec.free("k", 2)), Progress.NONE);
		final Kernel kernel = result.model().kernels().get(0);
		assertEquals(7, kernel.length());
		assertEquals(0.7, kernel.spec().lengthSeconds(), 1e-12);
	}

	@Test
	void groupsAndSelectionsReachTheCodes() {
		final double[][] traces = { event(60, 10, 3), event(60, 10, 4) };
		traces[0][40] += 1;
		final AnalysisResult result = apply(PLAIN.with("code_sparse_regularization", 0.01).with(
			"code_group_neural_firings_regularization", 0.5).with("code_topk", true).with("code_topk_sparse", 1).with(
				"code_topk_period", 5), new KernelSpec("k", List.of(), 2, true, 0.2, List.of(), Double.NaN), new double[] { 0.6,
					0.8 }, List.of(), traces);
		// NB: One sample past twice the count is kept by neither.
		assertArrayEquals(new int[] { 10 }, result.codes().stream().filter(c -> c.roi() == 1).mapToInt(Code::sample)
			.toArray());
	}
}
