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
package sc.fiji.dunl.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.Trial;

class BenchmarkTest {

	@ParameterizedTest
	@CsvSource({ "calscenario, 220, 2, 4, 8, 20", "short, 80, 1, 2, 5, 20", "structured, 80, 1, 1, 0, 28",
		"long, 240, 3, 3, 8, 20", "whisker, 160, 5, 5, 8, 20", "whisker-5ms, 800, 5, 5, 40, 100",
		"whisker-10ms, 400, 5, 5, 20, 50", "whisker-50ms, 80, 5, 5, 4, 10", "orth, 1200, 1, 1, 40, 100" })
	void trialsAreAsTheTableSays(final String name, final int samples, final int fewest, final int most, final int gap,
		final int earliest)
	{
		final BenchmarkData data = Benchmark.named(name).generate(200, 0.1, 5);
		assertEquals(200, data.trials().size());
		int seenFewest = Integer.MAX_VALUE;
		int seenMost = 0;
		for (final Trial trial : data.trials()) {
			assertEquals(samples, trial.length());
			assertEquals((trial.number() - 1) * samples, trial.firstSample());
			for (int kernel = 0; kernel < data.kernels().size(); kernel++) {
				final int k = kernel;
				final int[] onsets = data.codes().stream().filter(c -> c.roi() == 0 && c.trial() == trial.number() && c
					.kernel() == k).mapToInt(c -> c.sample() - trial.firstSample()).toArray();
				seenFewest = Math.min(seenFewest, onsets.length);
				seenMost = Math.max(seenMost, onsets.length);
				assertTrue(onsets[0] >= earliest);
				assertTrue(onsets[onsets.length - 1] + data.kernels().get(k).length() <= samples, "the kernel ends in the trial");
				for (int i = 1; i < onsets.length; i++)
					assertTrue(onsets[i] - onsets[i - 1] >= gap);
			}
		}
		assertEquals(fewest, seenFewest);
		assertEquals(most, seenMost);
		final double mean = data.codes().stream().mapToDouble(Code::amplitude).average().getAsDouble();
		assertEquals(1, mean, 0.03);
	}

	@ParameterizedTest
	@MethodSource("names")
	void theNoiseIsWhiteAndOfTheGivenSize(final String name) {
		final BenchmarkData data = Benchmark.named(name).generate(100, 0.25, 9);
		double square = 0;
		double product = 0;
		int count = 0;
		for (int trial = 0; trial < 100; trial++) {
			final double[] y = data.trials().get(trial).y()[0];
			final double[] clean = data.noiseless()[trial][0];
			for (int t = 1; t < y.length; t++) {
				square += (y[t] - clean[t]) * (y[t] - clean[t]);
				product += (y[t] - clean[t]) * (y[t - 1] - clean[t - 1]);
				count++;
			}
		}
		assertEquals(0.25, Math.sqrt(square / count), 0.01);
		assertEquals(0, product / square, 0.05);
	}

	static List<String> names() {
		return Benchmark.names();
	}

	@Test
	void withoutNoiseATrialIsItsKernelsAtItsCodes() {
		final BenchmarkData data = Benchmark.named("short").generate(3, 0, 1);
		final double[] all = SimulatedRecording.decode(data.kernels(), data.codes(), 1, 3 * 80)[0];
		for (final Trial trial : data.trials())
			for (int t = 0; t < 80; t++)
				assertEquals(data.baseline() + all[trial.firstSample() + t], trial.y()[0][t], 1e-12);
	}

	@Test
	void kernelsHaveUnitNorm() {
		for (final String name : Benchmark.names())
			Benchmark.named(name).kernels().kernels().forEach(kernel -> assertEquals(1, Arrays.stream(kernel.waveform()).map(
			v -> v * v).sum(), 1e-12));
	}

	@Test
	void onsetsAreKnownInStructuredAlone() {
		final Trial structured = Benchmark.named("structured").generate(1, 0.1, 1).trials().get(0);
		assertEquals(28, structured.support().get(0).sample(0));
		assertEquals(52, structured.support().get(1).sample(0));
		assertFalse(Benchmark.named("long").generate(1, 0.1, 1).trials().get(0).support().get(0).known());
	}

	@Test
	void aSeedGivesItsTrialsAndAnotherGivesOthers() {
		final Benchmark benchmark = Benchmark.named("long");
		final double[][] y = benchmark.generate(2, 0.1, 4).trials().get(1).y();
		assertArrayEquals(y[0], benchmark.generate(5, 0.1, 4).trials().get(1).y()[0]);
		assertFalse(Arrays.equals(y[0], benchmark.generate(2, 0.1, 5).trials().get(1).y()[0]));
		assertEquals(benchmark.generate(2, 0.1, 4).codes(), benchmark.generate(2, 0.5, 4).codes());
	}

	@Test
	void orthogonalKernelsAre() {
		final KernelBank kernels = Benchmark.named("orth").kernels();
		assertEquals(5, kernels.size());
		for (int a = 0; a < 5; a++)
			for (int b = 0; b < a; b++) {
				double product = 0;
				for (int k = 0; k < 80; k++)
					product += kernels.get(a).waveform()[k] * kernels.get(b).waveform()[k];
				assertEquals(0, product, 1e-12);
			}
	}

	@Test
	void neuronsOfOrthShareOnsetsButNotAmplitudes() {
		final BenchmarkData data = Benchmark.named("orth").generate(3, 0.1, 2);
		assertEquals(10, data.neurons());
		assertEquals(3 * 5 * 10, data.codes().size());
		for (final Code code : data.codes())
			assertEquals(10, data.codes().stream().filter(c -> c.trial() == code.trial() && c.kernel() == code.kernel() && c
				.sample() == code.sample()).map(Code::roi).distinct().count());
		assertTrue(data.codes().stream().map(Code::amplitude).distinct().count() > 140);
	}

	@Test
	void dopamineRewardsAreAnnouncedInHalfOfASession() {
		final BenchmarkData data = Benchmark.named("dopamine").generate(28, 0.1, 3);
		assertEquals(40, data.neurons());
		for (int trial = 0; trial < 28; trial++) {
			final Trial own = data.trials().get(trial);
			final boolean expected = trial % 14 < 7;
			assertEquals(expected ? 1 : 0, own.support().get(0).size());
			if (expected) assertEquals(40, own.support().get(0).sample(0));
			assertEquals(expected ? 100 : 40, own.support().get(1).sample(0));
			assertEquals(own.support().get(1).eventRow(0), own.support().get(2).eventRow(0));
			final Event reward = data.events().get(own.support().get(1).eventRow(0) - 1);
			assertEquals("reward", reward.name());
			assertEquals(String.valueOf(trial % 7 + 1), reward.covariates().get("reward_size"));
			assertEquals(own.firstSample() + own.support().get(1).sample(0), reward.seconds() * 40, 1e-9);
		}
	}

	@Test
	void dopamineValueGrowsWithTheRewardByEqualStepsAndSalienceDoesNot() {
		final BenchmarkData data = Benchmark.named("dopamine").generate(14, 0, 3);
		for (int neuron = 0; neuron < 40; neuron++) {
			final int n = neuron;
			final double[] value = data.codes().stream().filter(c -> c.roi() == n && c.kernel() == 2).mapToDouble(
				Code::amplitude).toArray();
			for (int i = 1; i < 7; i++) {
				assertEquals(value[i] - value[i - 1], value[1] - value[0], 1e-12);
				assertTrue(value[i] > value[i - 1]);
				assertEquals(value[i], value[i + 7]);
			}
			assertEquals(1, data.codes().stream().filter(c -> c.roi() == n && c.kernel() == 1).map(Code::amplitude).distinct()
				.count());
		}
		assertTrue(data.codes().stream().anyMatch(c -> c.kernel() == 2 && c.amplitude() < 0), "some values are negative");
		assertEquals(1, data.codes().stream().mapToDouble(Code::amplitude).average().getAsDouble(), 0.15);
	}

	@Test
	void trialsFollowEachOtherInOneRecording() {
		final BenchmarkData data = Benchmark.named("structured").generate(3, 0.1, 3);
		assertEquals(240, data.traces().time().size());
		assertEquals(data.trials().get(2).y()[0][5], data.traces().trace(0)[165]);
		assertEquals(data.noiseless()[1][0][7], data.signals().trace(0)[87]);
		assertEquals(List.of("trial", "event1", "event2"), data.events().stream().limit(3).map(Event::name).toList());
		for (final Code code : data.codes())
			assertEquals("event" + (code.kernel() + 1), data.events().get(code.eventRow() - 1).name());
	}

	@Test
	void badInputIsRefused() {
		assertThrows(InputException.class, () -> Benchmark.named("loud"));
		assertThrows(InputException.class, () -> Benchmark.named("long").generate(0, 0.1, 1));
		assertThrows(InputException.class, () -> Benchmark.named("long").generate(1, -0.1, 1));
		assertThrows(InputException.class, () -> Benchmark.named("long").generate(1, Double.NaN, 1));
	}
}
