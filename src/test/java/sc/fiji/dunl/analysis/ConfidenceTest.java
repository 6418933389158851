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
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Confidence;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.simulate.Benchmark;
import sc.fiji.dunl.simulate.BenchmarkData;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/** How sure the amplitudes of an analysis are, from the traces to the reported codes. */
class ConfidenceTest {

	private static final double SIGMA = 0.2;
	private static final int TRIALS = 700;
	private static final BenchmarkData DATA = Benchmark.named("short").generate(TRIALS, SIGMA, 5);
	private static final double RATE_HZ = DATA.kernels().rateHz();

	/** All trials one after the other, in a unit of its own. */
	private static TraceSet traces(final double unit) {
		final int length = DATA.trials().get(0).length();
		final double[] y = new double[TRIALS * length];
		for (int i = 0; i < TRIALS; i++)
			for (int t = 0; t < length; t++)
				y[i * length + t] = unit * DATA.trials().get(i).y()[0][t];
		return new TraceSet(List.of("a"), TimeAxis.of(y.length, RATE_HZ), new double[][] { y });
	}

	/** What is found with the true kernels at known events, or anywhere. */
	private static List<Code> codes(final boolean known, final double unit, final Settings settings) {
		final List<Event> events = new ArrayList<>();
		final List<Kernel> kernels = new ArrayList<>();
		for (final Kernel kernel : DATA.kernels().kernels())
			kernels.add(new Kernel(new KernelSpec(kernel.name(), known ? List.of(kernel.name()) : List.of(), 1, kernel.spec()
				.nonneg(), kernel.spec().lengthSeconds(), List.of(), Double.NaN), kernel.waveform()));
		for (final Code code : DATA.codes())
			events.add(new Event(DATA.kernels().get(code.kernel()).name(), code.sample() / RATE_HZ, events.size() + 1, Map
				.of()));
		return Analysis.apply(new Model(new KernelBank(kernels, RATE_HZ), settings), traces(unit), known ? events : List
			.of(), settings, Progress.NONE).codes();
	}

	private static Settings defaults() {
		return AnalysisOptions.defaults().with(DunlOptions.UNROLLING_NUM, 50);
	}

	@Test
	void intervalsHoldTheTrueAmplitudeNinetyFiveTimesInAHundred() {
		final List<Code> found = codes(true, 1, defaults().with(DunlOptions.KNOWN_SPARSE_REGULARIZATION, 0.0));
		int held = 0, sorted = 0;
		for (final Code truth : DATA.codes()) {
			final Code code = found.stream().filter(c -> c.kernel() == truth.kernel() && c.sample() == truth.sample())
				.findFirst().orElseThrow();
			final Confidence confidence = code.confidence();
			if (confidence.low() <= truth.amplitude() && truth.amplitude() <= confidence.high()) held++;
			if (confidence.low() <= code.amplitude() && code.amplitude() <= confidence.high()) sorted++;
		}
		assertTrue(DATA.codes().size() > 2000);
		assertEquals(DATA.codes().size(), sorted);
		assertEquals(0.95, (double) held / sorted, 0.02);
	}

	@Test
	void intervalsAreInTheUnitOfTheTracesAndScoresInNone() {
		final List<Code> some = codes(false, 1, defaults()), scaled = codes(false, 1000, defaults());
		assertEquals(some.size(), scaled.size());
		for (int i = 0; i < some.size(); i++) {
			final Confidence one = some.get(i).confidence(), other = scaled.get(i).confidence();
			assertEquals(1000 * one.low(), other.low(), 1e-6);
			assertEquals(1000 * one.high(), other.high(), 1e-6);
			assertEquals(one.score(), other.score(), 1e-6);
		}
	}

	@Test
	void eventsOfALowScoreAreDropped() {
		final Settings loose = defaults().with(DunlOptions.CODE_SPARSE_REGULARIZATION, 2.0).with(DunlOptions.EVENT_MIN, 0.0);
		final List<Code> all = codes(false, 1, loose), kept = codes(false, 1, loose.with(DunlOptions.SCORE_MIN, 3.5));
		assertTrue(all.stream().anyMatch(code -> code.confidence().score() < 3));
		assertTrue(kept.stream().allMatch(code -> code.confidence().score() >= 3.5));
		assertTrue(kept.size() > all.size() / 2, kept.size() + " of " + all.size());
		final List<Code> known = codes(true, 1, defaults().with(DunlOptions.SCORE_MIN, 1000.0));
		assertEquals(DATA.codes().size(), known.size());
		assertTrue(known.stream().anyMatch(code -> code.amplitude() > 0));
	}

	@Test
	void withoutARefitThereIsNoInterval() {
		assertTrue(codes(true, 1, defaults().with(DunlOptions.DEBIAS, false)).stream().allMatch(code -> code.confidence()
			.equals(Confidence.NONE)));
		assertSame(Confidence.NONE, new Code(0, 0, 1, 0, 0, 1).confidence());
	}
}
