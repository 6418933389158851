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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.evaluate.KernelMatch;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.simulate.Benchmark;
import sc.fiji.dunl.simulate.BenchmarkData;

/** Events so near each other that hardly a window of the trace holds one alone. */
class CrowdedEventsTest {

	private static final Benchmark CROWDED = Benchmark.named("whisker-50ms");

	private static AnalysisResult learn(final BenchmarkData data, final String start) {
		final Settings settings = AnalysisOptions.defaults().with(DunlOptions.SEED, 3).with(DunlOptions.KERNEL_INITIALIZATION,
			start).with(DunlOptions.TRIAL_EVENT, Benchmark.TRIAL).with(DunlOptions.TRIAL_START, 0.0).with(DunlOptions.TRIAL_STOP,
				CROWDED.trialSamples() / CROWDED.kernels().rateHz());
		return Analysis.learn(data.traces(), data.events(), settings, data.kernels().specs(), Progress.NONE);
	}

	private static double[][] waveforms(final KernelBank kernels) {
		return kernels.kernels().stream().map(Kernel::waveform).toArray(double[][]::new);
	}

	@Test
	void kernelsWithoutEventsBeginAgainAtRandom() {
		final BenchmarkData data = CROWDED.generate(25, 0.1, 3);
		final AnalysisResult found = learn(data, DunlOptions.START_DATA);
		assertArrayEquals(waveforms(learn(data, DunlOptions.START_RANDOM).model().kernels())[0], waveforms(found.model()
			.kernels())[0]);
		assertTrue(KernelMatch.match(waveforms(found.model().kernels()), waveforms(data.kernels())).get(0).error() < 0.15);
		assertTrue(found.warnings().stream().anyMatch(warning -> warning.contains("began again at random")), found.warnings()
			.toString());
	}

	@Test
	void noiseAloneHasNoKernelsHoweverTheyBegin() {
		final BenchmarkData noise = CROWDED.generate(5, 100, 3);
		assertFalse(learn(noise, DunlOptions.START_DATA).warnings().stream().anyMatch(warning -> warning.contains(
			"began again")));
	}
}
