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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;

class KernelDoubtsTest {

	private static final int LENGTH = 40;

	/** A bump around a sample that is near 0 at both ends, unless it is cut. */
	private static double[] bump(final double centre, final double width) {
		return IntStream.range(0, LENGTH).mapToDouble(k -> Math.exp(-Math.pow((k - centre) / width, 2) / 2)).toArray();
	}

	private static Kernel free(final String name, final double[] waveform) {
		return kernel(name, List.of(), waveform);
	}

	private static Kernel kernel(final String name, final List<String> events, final double[] waveform) {
		final double norm = Math.sqrt(Arrays.stream(waveform).map(v -> v * v).sum());
		return new Kernel(new KernelSpec(name, events, 2, false, 4, List.of(), Double.NaN), Arrays.stream(waveform).map(v -> v /
			norm).toArray());
	}

	/** As many codes of each kernel, of which so many are not zero. */
	private static List<String> doubts(final List<Kernel> kernels, final int codes, final int... used) {
		final List<Code> all = new ArrayList<>();
		for (int c = 0; c < kernels.size(); c++)
			for (int i = 0; i < codes; i++)
				all.add(new Code(0, c, 1, 10 * i, 0, i < (c < used.length ? used[c] : codes) ? 1 : 0));
		return KernelDoubts.of(new KernelBank(kernels, 10), all);
	}

	@Test
	void kernelsOfTheirOwnShapeThatComeBackAreNotDoubted() {
		assertEquals(List.of(), doubts(List.of(free("fast", bump(10, 2)), free("slow", bump(20, 5))), 20));
	}

	// -- Copies --

	@Test
	void copiesAreNamedAlsoIfShiftedOrUpsideDown() {
		final double[] flipped = Arrays.stream(bump(20, 3)).map(v -> -v).toArray();
		final List<String> doubts = doubts(List.of(free("a", bump(14, 3)), free("b", flipped)), 20);
		assertEquals(1, doubts.size());
		assertTrue(doubts.get(0).contains("'a' and 'b'") && doubts.get(0).contains("upside down (correlation 1.00)"), doubts
			.get(0));
	}

	@Test
	void likenessCountsFromItsThreshold() {
		// NB: Bumps of widths v and w at one place correlate by sqrt(2 v w / (v^2 + w^2)).
		final double above = 0.953, below = 0.947;
		for (final double c : new double[] { above, below }) {
			final double ratio = (1 + Math.sqrt(1 - Math.pow(c, 4))) / (c * c);
			assertEquals(c > KernelDoubts.COPY ? 1 : 0, doubts(List.of(free("a", bump(20, 2.5)), free("b", bump(20, 2.5 *
				ratio))), 20).size(), "at " + c);
		}
	}

	@Test
	void onlyKernelsThatMayExplainTheSameAreCopies() {
		final double[] h = bump(14, 3);
		assertEquals(List.of(), doubts(List.of(kernel("a", List.of("cue"), h), kernel("b", List.of("reward"), h)), 20));
		assertEquals(1, doubts(List.of(kernel("a", List.of("cue"), h), kernel("b", List.of("reward", "cue"), h)), 20).size());
		assertEquals(1, doubts(List.of(kernel("a", List.of("cue"), h), free("b", bump(24, 3))), 20).size());
		assertEquals(List.of(), doubts(List.of(kernel("early", List.of("cue"), h), kernel("late", List.of("cue"), bump(26,
			3))), 20), "known onsets do not shift");
		final Kernel one = new Kernel(free("a", h).spec().of("cell1"), h), other = new Kernel(free("a", h).spec().of("cell2"),
			h);
		assertEquals(List.of(), doubts(List.of(one, other), 20));
	}

	// -- Unused --

	@Test
	void kernelsWithoutCodesAreNamed() {
		final List<String> doubts = doubts(List.of(free("a", bump(10, 2)), free("b", bump(20, 5))), 20, 20, 0);
		assertEquals(1, doubts.size());
		assertTrue(doubts.get(0).contains("'b' has no code"), doubts.get(0));
	}

	@Test
	void hardlyUsedKernelsAreNamed() {
		final List<Kernel> kernels = List.of(free("a", bump(10, 2)), free("b", bump(20, 5)), kernel("cue", List.of("cue"),
			bump(16, 0.8)));
		assertEquals(List.of(), doubts(kernels, 200, 100, 3, 4));
		final List<String> doubts = doubts(kernels, 200, 199, 1, 3);
		assertEquals(2, doubts.size(), doubts.toString());
		assertTrue(doubts.get(0).contains("'b' has only 1 of 200 codes of kernels that may start anywhere"), doubts.get(0));
		assertTrue(doubts.get(1).contains("'cue' has only 3 of 200 codes at its events"), doubts.get(1));
	}

	// -- Cut off --

	@Test
	void kernelsThatHaveNotComeBackAreNamed() {
		final double[] decay = IntStream.range(0, LENGTH).mapToDouble(k -> Math.exp(-k / 21.0)).toArray();
		final List<String> doubts = doubts(List.of(free("long", decay)), 20);
		assertEquals(1, doubts.size(), "it begins at its peak, which is no doubt: " + doubts);
		assertTrue(doubts.get(0).contains("'long' is still at 16 % of its peak") && doubts.get(0).contains("4.00 s"), doubts.get(
			0));
		final double[] shorter = IntStream.range(0, LENGTH).mapToDouble(k -> Math.exp(-k / 20.0)).toArray();
		assertEquals(List.of(), doubts(List.of(free("just", shorter)), 20));
	}

	@Test
	void kernelsThatBeginTooLateAreNamed() {
		final List<String> doubts = doubts(List.of(free("late", bump(5, 4))), 20);
		assertEquals(1, doubts.size(), doubts.toString());
		assertTrue(doubts.get(0).contains("'late' begins at 46 % of its peak"), doubts.get(0));
		assertEquals(List.of(), doubts(List.of(kernel("late", List.of("cue"), bump(5, 4))), 20),
			"a response begins at its event");
		assertEquals(List.of(), doubts(List.of(free("fast", bump(2, 2))), 20), "a fast rise has no samples before it");
	}

	@Test
	void manyDoubtsOfAKindAreCounted() {
		final List<Kernel> kernels = new ArrayList<>();
		for (int i = 0; i < 9; i++)
			kernels.add(kernel("k" + i, List.of("event" + i), bump(20, 3)));
		final List<String> doubts = doubts(kernels, 5, new int[9]);
		assertEquals(6, doubts.size());
		assertTrue(doubts.get(5).contains("4 more kernels"), doubts.get(5));
	}
}
