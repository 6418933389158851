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
package sc.fiji.dunl.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.evaluate.TruthReport.Score;

class TruthReportTest {

	private static final double[] RISE = { 0.6, 0.8, 0, 0 };
	private static final double[] SWING = { 0.5, -0.5, 0.5, -0.5 };
	private static final KernelBank TRUTH = bank(RISE, SWING);

	private static KernelBank bank(final double[]... waveforms) {
		return new KernelBank(IntStream.range(0, waveforms.length).mapToObj(i -> new Kernel(KernelSpec.free("k" + i, 0.4),
			waveforms[i])).toList(), 10);
	}

	private static Code code(final int roi, final int kernel, final int sample, final double amplitude) {
		return new Code(roi, kernel, 1, sample, 0, amplitude);
	}

	@Test
	void codesMoveAndTurnWithTheirKernel() {
		// NB: learned in the other order, two samples late and upside down; codes are early, negative and 20 % small.
		final KernelBank learned = bank(SWING, new double[] { 0, 0, -0.6, -0.8 });
		final List<Code> truth = List.of(code(0, 0, 10, 1), code(0, 0, 30, 2), code(1, 0, 20, 3), code(1, 1, 50, 1));
		final List<Code> found = List.of(code(0, 1, 8, -0.8), code(0, 1, 28, -1.6), code(1, 1, 18, -2.4), code(1, 0, 50,
			1), code(0, 0, 70, 1));
		final TruthReport report = TruthReport.compare(learned, found, TRUTH, truth, 2, 0, 0);

		final Score rise = report.scores().get(0);
		assertEquals("k1", rise.learned());
		assertEquals(0, rise.match().error(), 1e-7);
		assertEquals(new EventCounts(3, 0, 0), rise.events());
		assertEquals(1, rise.pearson().getAsDouble(), 1e-12);
		assertEquals(0.8, rise.bias().getAsDouble(), 1e-12);

		final Score swing = report.scores().get(1);
		assertEquals(new EventCounts(1, 0, 1), swing.events());
		assertTrue(swing.pearson().isEmpty(), "one pair has no correlation");
		assertTrue(report.text().contains("upside down"));
		assertTrue(report.text().contains("amplitude correlation not defined"));
	}

	@Test
	void anEventSplitBetweenNeighboursIsOneEventAtItsCentroid() {
		final List<Code> truth = List.of(code(0, 0, 11, 1));
		final List<Code> split = List.of(code(0, 0, 10, 0.25), code(0, 0, 11, 0.75));
		final Score score = TruthReport.compare(TRUTH, split, TRUTH, truth, 1, 0.25, 0).scores().get(0);
		assertEquals(new EventCounts(1, 0, 0), score.events());
		assertEquals(1, score.bias().getAsDouble(), 1e-12);
		assertEquals(0, TruthReport.compare(TRUTH, split, TRUTH, truth, 1, 0.2, 0).scores().get(0).events().hits());
	}

	@Test
	void neighboursThatAreKnownOrOfOtherSignOrTrialStayApart() {
		final List<Code> truth = List.of(code(0, 0, 10, 1), code(0, 0, 11, 1));
		for (final List<Code> found : List.of(List.of(new Code(0, 0, 1, 10, 1, 1), new Code(0, 0, 1, 11, 2, 1)), List.of(
			code(0, 0, 10, 1), code(0, 0, 11, -1)), List.of(new Code(0, 0, 1, 10, 0, 1), new Code(0, 0, 2, 11, 0, 1))))
			assertEquals(2, TruthReport.compare(TRUTH, found, TRUTH, truth, 1, 0, 0).scores().get(0).events().hits());
	}

	@Test
	void zerosAreNoEventsAndWeakOnesAreCut() {
		final List<Code> truth = List.of(code(0, 0, 10, 0), code(0, 0, 20, 1));
		final List<Code> found = List.of(code(0, 0, 10, 0), code(0, 0, 20, 1), code(0, 0, 40, 0.3));
		assertEquals(new EventCounts(1, 0, 1), TruthReport.compare(TRUTH, found, TRUTH, truth, 1, 1, 0).scores().get(0)
			.events());
		assertEquals(new EventCounts(1, 0, 0), TruthReport.compare(TRUTH, found, TRUTH, truth, 1, 1, 0.3).scores().get(0)
			.events());
	}

	@Test
	void aKernelNobodyLearnedMissesAllItsEvents() {
		final TruthReport report = TruthReport.compare(bank(SWING), List.of(), TRUTH, List.of(code(0, 0, 10, 1)), 1, 1, 0);
		assertEquals(new EventCounts(0, 1, 0), report.scores().get(0).events());
		assertTrue(report.text().startsWith("k0: no kernel was learned"));
		assertEquals(List.of("k1"), TruthReport.compare(bank(RISE, new double[4]), List.of(), bank(RISE), List.of(), 1, 1,
			0).spare());
	}

	@Test
	void anotherRateIsRefused() {
		final KernelBank faster = new KernelBank(TRUTH.kernels(), 20);
		assertThrows(InputException.class, () -> TruthReport.compare(faster, List.of(), TRUTH, List.of(), 1, 1, 0));
	}
}
