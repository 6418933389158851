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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.io.RestartTable;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;

/** Learning from several starts. */
class StartsTest {

	private static final Settings RANDOM = TwoShapes.settings().with(DunlOptions.EPOCHS, 6).with(DunlOptions.UNROLLING_NUM,
		30).with(DunlOptions.KERNEL_INITIALIZATION, DunlOptions.START_RANDOM).with(DunlOptions.KERNEL_NUM, 2);

	private static AnalysisResult learn(final Settings settings) {
		return Analysis.learn(List.of(TwoShapes.recording(6, 0.1, 1)), settings, List.of(), Progress.NONE).get(0);
	}

	private static double[][] kernels(final AnalysisResult result) {
		return IntStream.range(0, 2).mapToObj(c -> result.model().kernels().get(c).waveform()).toArray(double[][]::new);
	}

	@Test
	void theStartOfTheSmallestLossIsKept() {
		final List<AnalysisResult> single = IntStream.range(3, 6).mapToObj(seed -> learn(RANDOM.with(DunlOptions.SEED, seed)))
			.toList();
		final double[] losses = single.stream().mapToDouble(r -> r.losses().get(r.losses().size() - 1)).toArray();
		final int best = IntStream.range(0, 3).reduce((a, b) -> losses[b] < losses[a] ? b : a).getAsInt();
		final AnalysisResult result = learn(RANDOM.with(DunlOptions.SEED, 3).with(DunlOptions.RESTARTS, 3));
		assertTrue(Arrays.deepEquals(kernels(single.get(best)), kernels(result)));
		assertEquals(6, result.restarts().size());
		for (final Restart restart : result.restarts()) {
			assertEquals(2 + restart.number(), restart.seed());
			assertEquals(losses[restart.number() - 1], restart.loss());
			assertEquals(restart.number() - 1 == best, restart.kept());
			assertTrue(restart.kept() ? restart.error() == 0 : restart.error() > 0 && restart.error() <= 1);
		}
		assertEquals(List.of(), single.get(0).restarts());
	}

	@Test
	void theHeldOutPartJudgesIfThereIsOne() {
		final Settings halves = RANDOM.with(DunlOptions.TRAIN_SPLIT, 0.5).with(DunlOptions.RESTARTS, 2);
		final AnalysisResult result = learn(halves);
		final double kept = result.restarts().stream().filter(Restart::kept).findFirst().orElseThrow().loss();
		assertEquals(result.heldOutLosses().stream().mapToDouble(v -> v).min().getAsDouble(), kept);
	}

	@Test
	void kernelsAreMatchedBeforeTheyAreCompared() {
		final double[] a = { 0, 1, 0, 0, 0, 0 }, b = { 1, 1, 1, -1, -1, -1 }, c = { 0, 0, 1, 0, 1, 0 };
		final List<KernelSpec> specs = List.of(KernelSpec.free("a", 1), KernelSpec.free("b", 1));
		final List<Restart> restarts = Restart.compare(specs, new int[] { 4, 5, 6 }, new double[] { 3, 1, 2 }, List.of(
			new double[][] { b, a }, new double[][] { a, b }, new double[][] { c, b }), 1);
		assertEquals(List.of("a", "b", "a", "b", "a", "b"), restarts.stream().map(Restart::kernel).toList());
		assertEquals(0, restarts.get(0).error(), 1e-7);
		assertEquals(0, restarts.get(1).error(), 1e-7);
		// NB: A single sample correlates with one of two equal ones by 1 / sqrt 2.
		assertEquals(Math.sqrt(0.5), restarts.get(4).error(), 1e-12);
		assertEquals(0, restarts.get(5).error(), 1e-7);
		final List<String> doubts = Restart.doubts(restarts);
		assertEquals(1, doubts.size());
		assertTrue(doubts.get(0).contains("'a' came out otherwise in 1 of 2"), doubts.get(0));
	}

	@Test
	void theTableHasARowForEachStartAndKernel(@TempDir final Path folder) throws Exception {
		final Path file = folder.resolve("restarts.csv");
		RestartTable.write(List.of(new Restart("a", 1, 7, 0.5, true, 0), new Restart("a", 2, 8, Double.NaN, false, 0.25)),
			file);
		assertEquals(List.of("kernel,start,seed,loss,kept,error", "a,1,7,0.5,true,0.0", "a,2,8,,false,0.25"), Files
			.readAllLines(file));
	}

	@Test
	void startsWithoutLearningHaveNoEffect() {
		final AnalysisResult none = learn(RANDOM.with(DunlOptions.EPOCHS, 0).with(DunlOptions.RESTARTS, 2));
		assertTrue(none.warnings().stream().anyMatch(w -> w.contains("restarts (train_num_epochs is 0)")), none.warnings()
			.toString());
	}
}
