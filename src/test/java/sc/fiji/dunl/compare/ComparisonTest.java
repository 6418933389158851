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
package sc.fiji.dunl.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trace.EventSample;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/** A recording in which every method can succeed: cues that start a decay, sized by a reward. */
class ComparisonTest {

	private static final int SAMPLES = 3000, LENGTH = 20;
	private static final double RATE_HZ = 10, SIGMA = 0.03;
	private static final ComparisonSettings SETTINGS = new ComparisonSettings(0, 0, 0.5, EventSample.NEAREST, 5, 2);

	private final Kernel kernel = new Kernel(new KernelSpec("cue", List.of("cue"), 1, true, LENGTH / RATE_HZ, List.of(),
		Double.NaN), unit(new Autoregression(new double[] { 0.7 }).response(LENGTH)));
	private final List<Event> events = new ArrayList<>();
	private final List<Code> codes = new ArrayList<>();
	private final double[][] clean = new double[2][SAMPLES], y = new double[2][SAMPLES];

	ComparisonTest() {
		final Random random = new Random(11);
		for (int t = 30; t < SAMPLES - 30; t += 40 + random.nextInt(20)) {
			final double size = 1 + random.nextInt(4);
			final int row = events.size() + 1;
			events.add(new Event("cue", t / RATE_HZ, row, Map.of("ul", String.valueOf((int) size), "type", size > 2 ? "large"
				: "small")));
			for (int r = 0; r < 2; r++) {
				codes.add(new Code(r, 0, 1, t, row, size));
				for (int k = 0; k < LENGTH; k++)
					clean[r][t + k] += size * kernel.waveform()[k];
			}
		}
		codes.sort((a, b) -> Integer.compare(a.roi(), b.roi()));
		for (int r = 0; r < 2; r++)
			for (int t = 0; t < SAMPLES; t++)
				y[r][t] = clean[r][t] + SIGMA * random.nextGaussian();
	}

	private static double[] unit(final double[] h) {
		final double norm = Math.sqrt(Arrays.stream(h).map(v -> v * v).sum());
		return Arrays.stream(h).map(v -> v / norm).toArray();
	}

	private TraceSet traces(final double[][] values) {
		return TraceSet.withGaps(List.of("a", "b"), TimeAxis.of(SAMPLES, RATE_HZ), values);
	}

	private Compared compared(final List<Event> known) {
		return new Compared(traces(y), traces(clean), bank(kernel), codes, new double[] { SIGMA, SIGMA }, known);
	}

	private static KernelBank bank(final Kernel kernel) {
		return new KernelBank(List.of(kernel), RATE_HZ);
	}

	private Comparison compare(final String variable) {
		return Comparison.of(compared(events), Optional.of(new Known(bank(kernel), codes)), variable, SETTINGS,
			Progress.NONE);
	}

	private static double value(final Comparison comparison, final String method, final String name) {
		final List<Measure> found = comparison.measures().stream().filter(m -> m.method().equals(method) && m.name().equals(
			name)).toList();
		assertEquals(1, found.size(), method + " " + name + ": " + found);
		return found.get(0).value();
	}

	@Test
	void allMethodsFindWhatTheyCan() {
		final Comparison found = compare("ul");
		final List<String> names = found.methods().stream().map(Method::name).toList();
		assertTrue(names.containsAll(List.of("DUNL", "OASIS AR(1)", "Window mean", "Best window (cue)", "PCA of trials",
			"NMF of trials")), names + " and " + found.warnings());
		for (final String method : names) {
			assertEquals(1, value(found, method, "hit_rate"), 0.01, method);
			// NB: A decay without a rise is none of order 2.
			if (!method.equals("OASIS AR(2)")) assertEquals(0, value(found, method, "any_false_rate"), 0.05, method);
			assertTrue(value(found, method, "kernel_error") < 0.1, method);
			assertTrue(value(found, method, "amplitude_pearson") > 0.95, method);
			assertTrue(value(found, method, "spearman") > 0.95, method);
		}
		for (final String method : List.of("DUNL", "PCA of trials", "NMF of trials"))
			assertEquals(1, value(found, method, "amplitude_bias"), 0.03, method);
		assertEquals(0, value(found, "DUNL", "kernel_error"), 1e-6);
		assertEquals(codes.size(), value(found, "DUNL", "events"));
		assertTrue(value(found, "DUNL", "r2") > 0.95 && value(found, "OASIS AR(1)", "r2") > 0.95);
		assertTrue(found.measures().stream().noneMatch(m -> m.name().equals("amplitude_bias") && m.method().startsWith(
			"Window")), "a mean is no factor of a kernel");
		assertEquals(0, value(found, "Best window (cue)", "window_start_s"));
	}

	@Test
	void twoWordsAreToldApart() {
		final Comparison found = compare("type");
		for (final Method method : found.methods()) {
			final Measure auc = found.measures().stream().filter(m -> m.method().equals(method.name()) && m.name().equals("auc"))
				.findFirst().orElseThrow();
			assertTrue(auc.value() < 0.02, auc.toString());
			assertEquals("type of cue: small over large", auc.about());
			assertEquals(2, auc.count());
		}
	}

	@Test
	void withoutEventsOnlyDeconvolutionIsLeft() {
		final Comparison found = Comparison.of(compared(List.of()), Optional.empty(), "", SETTINGS, Progress.NONE);
		assertTrue(found.methods().stream().allMatch(m -> m.name().equals("DUNL") || m.name().startsWith("OASIS")));
		assertTrue(found.warnings().stream().anyMatch(w -> w.startsWith("There are no events called 'cue'")), found.warnings()
			.toString());
		assertTrue(assertThrows(InputException.class, () -> Comparison.of(compared(List.of()), Optional.empty(), "ul", SETTINGS,
			Progress.NONE)).getMessage().contains("there are no events"));
	}

	@Test
	void gapsAndSilentTracesLeaveTheRestAsItIs() {
		for (int t = 500; t < 600; t++)
			y[0][t] = Double.NaN;
		Arrays.fill(y[1], Double.NaN);
		final Comparison found = Comparison.of(new Compared(traces(y), traces(clean), bank(kernel), codes.stream().filter(c -> c
			.roi() == 0).toList(), new double[] { SIGMA, Double.NaN }, events), Optional.of(new Known(bank(kernel), codes.stream()
				.filter(c -> c.roi() == 0 && (c.sample() < 480 || c.sample() > 610)).toList())), "ul", SETTINGS, Progress.NONE);
		for (final Method method : found.methods()) {
			assertTrue(value(found, method.name(), "hit_rate") > 0.97, method.name());
			assertTrue(method.codes().stream().allMatch(c -> c.roi() == 0 && Double.isFinite(c.amplitude())), method.name());
		}
		assertTrue(found.measures().stream().filter(m -> m.name().equals("spearman")).allMatch(m -> m.count() == 1));
	}

	@Test
	void whatNoMethodCanUseIsSaidOfEach() {
		for (final double[] trace : y)
			Arrays.fill(trace, 1);
		final Comparison found = Comparison.of(compared(events.subList(0, 1)), Optional.empty(), "", SETTINGS, Progress.NONE);
		assertEquals(List.of("DUNL", "Window mean", "PCA of trials", "NMF of trials"), found.methods().stream().map(Method::name)
			.toList());
		assertEquals(2, found.warnings().size(), found.warnings().toString());
		assertTrue(found.methods().stream().skip(1).flatMap(m -> m.codes().stream()).allMatch(c -> c.amplitude() == 0));
		assertTrue(found.warnings().get(0).startsWith("OASIS AR(1) is left out: No trace has 8 samples that vary"), found
			.warnings().get(0));
		assertTrue(found.warnings().get(1).startsWith("OASIS AR(2) is left out: No trace"), found.warnings().get(1));
		assertTrue(found.measures().stream().noneMatch(m -> Double.isInfinite(m.value())));
		assertFalse(found.measures().stream().anyMatch(m -> m.name().equals("r2") && Double.isNaN(m.value())));
	}

	@Test
	void aWindowWithoutASampleIsRefused() {
		final String message = assertThrows(InputException.class, () -> Comparison.of(compared(events), Optional.empty(), "",
			new ComparisonSettings(1, 0.5, 0.5, EventSample.NEAREST, 5, 2), Progress.NONE)).getMessage();
		assertTrue(message.contains("compare_to_s"), message);
	}
}
