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

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.settings.Settings;

/** Which combinations the lists of what to try stand for. */
class CandidatesTest {

	private static final Settings DEFAULTS = AnalysisOptions.defaults();
	private static final KernelSpec FREE = KernelSpec.free("free", 1), CUE = new KernelSpec("cue", List.of("cue"), 1,
		true, 2, List.of(), Double.NaN), FIXED = new KernelSpec("fixed", List.of("cue"), 1, true, 2, List.of(), 3);

	private static List<String> words(final Settings settings, final KernelSpec... specs) {
		return Candidates.of(settings, List.of(specs), List.of(TwoShapes.recording(2, 0.1, 1))).stream().map(Candidate::words)
			.toList();
	}

	private static Settings lists(final String numbers, final String lengths, final String penalties) {
		return DEFAULTS.with("kernel_nums", numbers).with("kernel_lengths_s", lengths).with("penalties", penalties);
	}

	@Test
	void theSimplestComesFirst() {
		assertEquals(List.of("1 kernel of 0.8 s, penalty 8", "1 kernel of 0.8 s, penalty 2", "1 kernel of 1.6 s, penalty 8",
			"1 kernel of 1.6 s, penalty 2", "3 kernels of 0.8 s, penalty 8", "3 kernels of 0.8 s, penalty 2",
			"3 kernels of 1.6 s, penalty 8", "3 kernels of 1.6 s, penalty 2"), words(lists("3, 1,3", "1.6,0.8", "2,8")));
	}

	@Test
	void emptyListsHaveDefaults() {
		assertEquals(List.of("1 kernel of 2 s, penalty 8", "1 kernel of 2 s, penalty 4", "1 kernel of 2 s, penalty 2",
			"2 kernels of 2 s, penalty 8", "2 kernels of 2 s, penalty 4", "2 kernels of 2 s, penalty 2",
			"3 kernels of 2 s, penalty 8", "3 kernels of 2 s, penalty 4", "3 kernels of 2 s, penalty 2"), words(DEFAULTS));
		assertEquals(List.of("2 kernels, penalty 3"), words(lists("", "", "3"), FREE, CUE));
		assertEquals(List.of("1 kernel of 2 s, penalty 2", "1 kernel of 2 s, penalty 1", "1 kernel of 2 s, penalty 0.5"), words(
			DEFAULTS, CUE));
		assertEquals(List.of("1 kernel of 2 s"), words(DEFAULTS, FIXED));
	}

	@Test
	void eachCandidateHoldsItsSettingsAndKernels() {
		final Candidate unnamed = Candidates.of(lists("2", "1.5", "7"), List.of(), List.of()).get(0);
		assertEquals(2, unnamed.settings().get(DunlOptions.KERNEL_NUM));
		assertEquals(1.5, unnamed.settings().get(DunlOptions.KERNEL_LENGTH));
		assertEquals(7, unnamed.settings().get(DunlOptions.CODE_SPARSE_REGULARIZATION));
		assertEquals(1, unnamed.settings().get(DunlOptions.KNOWN_SPARSE_REGULARIZATION));
		final Candidate named = Candidates.of(lists("", "1.5", "7"), List.of(CUE), List.of()).get(0);
		assertEquals(List.of(CUE.ofLength(1.5)), named.specs());
		assertEquals(7, named.settings().get(DunlOptions.KNOWN_SPARSE_REGULARIZATION));
		assertEquals(4, named.settings().get(DunlOptions.CODE_SPARSE_REGULARIZATION));
	}

	@ParameterizedTest
	@CsvSource({ "kernel_nums,0", "kernel_nums,'1,2.5'", "kernel_nums,'1,,2'", "kernel_nums,many", "kernel_nums,101",
		"kernel_lengths_s,-1", "kernel_lengths_s,'1,NaN'", "kernel_lengths_s,1 2", "penalties,-2", "penalties,'2,x'",
		"penalties,1e99" })
	void nonsenseInAListIsRefusedByName(final String key, final String list) {
		refused(DEFAULTS.with(key, list), "'" + key + "' is '" + list + "'", "separated by commas");
	}

	@Test
	void whatCannotBeTriedIsRefused() {
		refused(lists("1,2", "", ""), "'1,2'", "already named (cue, free)", new KernelSpec[] { CUE, FREE });
		refused(lists("2", "", "").with("kernel_per_event", true), "kernel_per_event", "1 kernel(s)");
		refused(lists("", "", "2"), "'penalties' is '2'", "penalty of its own", new KernelSpec[] { FIXED });
		refused(lists("", "1", "").with("kernel_length", 20), "'kernel_length' is 20", "kernel_length to 0");
		refused(lists("1,2,3,4,5,6,7,8,9,10", "1,2,3,4,5", "1,2,3,4,5"), "250 combinations", "at most 200");
	}

	private static void refused(final Settings settings, final String one, final String other,
		final KernelSpec... specs)
	{
		final String message = assertThrows(InputException.class, () -> words(settings, specs)).getMessage();
		assertTrue(message.contains(one) && message.contains(other), message);
	}
}
