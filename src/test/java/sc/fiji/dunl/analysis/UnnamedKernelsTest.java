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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

class UnnamedKernelsTest {

	private static final Settings PER_EVENT = AnalysisOptions.defaults().with(DunlOptions.KERNEL_PER_EVENT, true).with(
		DunlOptions.KERNEL_LENGTH, 1.5);

	@Test
	void thereIsOneForEachNameOfEventsInAnyRecording() {
		final List<KernelSpec> specs = UnnamedKernels.of(PER_EVENT, List.of(recording("reward", "tone", "reward"), recording(
			"lick")));
		assertEquals(List.of("lick", "reward", "tone"), specs.stream().map(KernelSpec::name).toList());
		assertEquals(List.of("reward"), specs.get(1).events());
		assertEquals(1.5, specs.get(1).lengthSeconds());
		assertEquals(specs, UnnamedKernels.of(PER_EVENT, List.of(recording("lick"), recording("tone", "reward"))));
	}

	@Test
	void otherwiseThereAreAsManyAsIsSaidThatMayStartAnywhere() {
		final List<KernelSpec> specs = UnnamedKernels.of(AnalysisOptions.defaults().with(DunlOptions.KERNEL_NUM, 2), List.of(
			recording("reward")));
		assertEquals(List.of(KernelSpec.free("kernel1", 2), KernelSpec.free("kernel2", 2)), specs);
	}

	@Test
	void noEventsAndTooManyNamesAreRefused() {
		final String none = refused(recording());
		assertTrue(none.contains("kernel_per_event") && none.contains("no events"), none);
		final String many = refused(recording(IntStream.range(0, 101).mapToObj(i -> "trial" + i).toArray(String[]::new)));
		assertTrue(many.contains("101") && many.contains("100"), many);
	}

	@Test
	void theNumberOfKernelsIsSaidToHaveNoEffect() {
		final List<KernelSpec> specs = UnnamedKernels.of(PER_EVENT, List.of(recording("reward")));
		final String said = WithoutEffect.onLearning(PER_EVENT.with(DunlOptions.KERNEL_NUM, 4), specs).orElseThrow();
		assertTrue(said.contains("kernel_num") && said.contains("kernel_per_event is true"), said);
	}

	private static String refused(final Recording recording) {
		return assertThrows(InputException.class, () -> UnnamedKernels.of(PER_EVENT, List.of(recording))).getMessage();
	}

	private static Recording recording(final String... events) {
		final TraceSet traces = new TraceSet(List.of("a"), TimeAxis.of(20, 10), new double[1][20]);
		return new Recording(traces, Arrays.stream(events).map(name -> new Event(name, 0.5, 1, Map.of())).toList());
	}
}
