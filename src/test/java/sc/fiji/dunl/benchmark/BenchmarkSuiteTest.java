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
package sc.fiji.dunl.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.CancelledException;
import sc.fiji.dunl.progress.Progress;

/** The quick form of the suite, with limits that the default settings must keep. */
class BenchmarkSuiteTest {

	private static BenchmarkScore score(final List<BenchmarkRun.Row> rows, final String scenario, final String method) {
		return rows.stream().filter(row -> row.run().scenario().equals(scenario) && row.method().equals(method)).findFirst()
			.orElseThrow().score();
	}

	@Test
	void theDefaultsLearnFromFewTrialsNearlyWhatTheOraclesKnow() {
		final List<BenchmarkRun.Row> rows = BenchmarkSuite.quick().run(Progress.NONE);
		final BenchmarkScore learned = score(rows, "long", BenchmarkRun.LEARNED), best = score(rows, "long",
			"reweighted L1");
		assertTrue(learned.kernelError() < 0.12, () -> "kernel error " + learned.kernelError());
		assertTrue(learned.events().hitRate() > best.events().hitRate() - 0.04, () -> "hits " + learned.events());
		assertTrue(learned.events().falseRate() < best.events().falseRate() + 0.04, () -> "false " + learned.events());
		assertTrue(learned.r2Signal() > 0.94, () -> "R2 " + learned.r2Signal());
		assertEquals(1, learned.bias().getAsDouble(), 0.05);
		assertTrue(learned.reward().isEmpty(), "there is no reward");

		final BenchmarkScore known = score(rows, "structured", BenchmarkRun.LEARNED), oracle = score(rows, "structured",
			BenchmarkRun.TRUE_KERNELS);
		assertTrue(known.kernelError() < 0.12, () -> "kernel error " + known.kernelError());
		assertEquals(oracle.pearson().getAsDouble(), known.pearson().getAsDouble(), 0.03);
		assertEquals(0, oracle.kernelError(), 1e-6);
		assertEquals(1, known.bias().getAsDouble(), 0.05);
	}

	@Test
	void runsAreAllCombinations() {
		assertEquals(2 * 3 * 1 * 2, BenchmarkSuite.of(List.of("long", "orth"), List.of(1, 2, 3), List.of(0.1), List.of(4, 5), 9)
			.size());
		assertEquals(10 * 3 * 2 * 3, BenchmarkSuite.full().size());
	}

	@Test
	void badInputIsRefusedBeforeAnyRun() {
		assertThrows(InputException.class, () -> BenchmarkSuite.of(List.of("loud"), List.of(1), List.of(0.1), List.of(1), 9));
		assertThrows(InputException.class, () -> BenchmarkSuite.of(List.of("long"), List.of(0), List.of(0.1), List.of(1), 9));
		assertThrows(InputException.class, () -> BenchmarkSuite.of(List.of("long"), List.of(1), List.of(-1.0), List.of(1), 9));
		assertThrows(InputException.class, () -> BenchmarkSuite.of(List.of("long"), List.of(1), List.of(0.1), List.of(1), 0));
		assertThrows(InputException.class, () -> BenchmarkSuite.of(List.of(), List.of(1), List.of(0.1), List.of(1), 9));
	}

	@Test
	void aCancelledSuiteEnds() {
		assertThrows(CancelledException.class, () -> BenchmarkSuite.quick().run(new Progress() {

			@Override
			public void update(final String stage, final double fraction) {
				assertFalse(fraction > 1);
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		}));
	}
}
