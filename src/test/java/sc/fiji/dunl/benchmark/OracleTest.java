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
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.simulate.Benchmark;
import sc.fiji.dunl.simulate.BenchmarkData;

class OracleTest {

	@Test
	void withLittleNoiseMostIsExplained() {
		final BenchmarkData data = Benchmark.named("short").generate(20, 0.02, 3);
		for (final Oracle oracle : new Oracle[] { Oracle.L1, Oracle.REWEIGHTED }) {
			final BenchmarkScore score = oracle.score(data, 0.02, Progress.NONE);
			assertEquals(0, score.kernelError(), 1e-6);
			assertTrue(score.r2Signal() > 0.99, () -> oracle.name() + " " + score);
			assertTrue(score.events().hitRate() > 0.8, () -> oracle.name() + " " + score);
		}
	}

	@Test
	void onLongTheOraclesReachWhatTheirPrototypesDid() {
		final BenchmarkData data = Benchmark.named("long").generate(100, 0.1, 3);
		final BenchmarkScore plain = Oracle.L1.score(data, 0.1, Progress.NONE), reweighted = Oracle.REWEIGHTED.score(data, 0.1,
			Progress.NONE);
		assertEquals(0.89, plain.events().hitRate(), 0.03);
		assertEquals(0.11, plain.events().falseRate(), 0.03);
		assertEquals(0.88, reweighted.events().hitRate(), 0.03);
		assertEquals(0.08, reweighted.events().falseRate(), 0.03);
		assertTrue(plain.bias().getAsDouble() < reweighted.bias().getAsDouble(), "plain L1 shrinks more");
	}
}
