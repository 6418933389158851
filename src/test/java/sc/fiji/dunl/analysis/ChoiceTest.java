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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.analysis.Choice.Tried;

/** The one-standard-error rule, by hand. */
class ChoiceTest {

	private static Candidate candidate(final int kernels, final double length, final double penalty) {
		return new Candidate(kernels, length, penalty, AnalysisOptions.defaults(), List.of());
	}

	private static Choice among(final double[]... losses) {
		return Choice.among(IntStream.range(0, losses.length).mapToObj(c -> candidate(c + 1, 2, 4)).toList(), losses,
			new double[losses.length], new double[losses.length], List.of());
	}

	@Test
	void theErrorIsThatOfTheDifferenceFoldByFold() {
		// NB: Differences from the best are 0.1, 0.3, 0.2: mean 0.2, standard deviation 0.1.
		final Choice choice = among(new double[] { 1.1, 9.3, 5.2 }, new double[] { 1, 9, 5 });
		final Tried tried = choice.trials().get(0);
		assertEquals(5.2, tried.loss(), 1e-12);
		assertEquals(Math.sqrt((16.81 + 16.81) / 6), tried.lossError(), 1e-12);
		assertEquals(0.2, tried.difference(), 1e-12);
		assertEquals(0.1 / Math.sqrt(3), tried.differenceError(), 1e-12);
		assertFalse(tried.asGood());
		assertEquals(1, choice.best());
		assertEquals(1, choice.chosen());
		assertEquals(0, choice.trials().get(1).difference());
		assertEquals(0, choice.trials().get(1).differenceError());
		assertEquals("best chosen", choice.word(1));
	}

	@Test
	void theSimplestThatIsAsGoodIsChosen() {
		final Choice choice = among(new double[] { 3, 4, 5 }, new double[] { 1, 2.5, 3 }, new double[] { 1, 2.1, 3.2 },
			new double[] { 1, 2, 3 });
		assertEquals(3, choice.best());
		// NB: Differences 0, 0.5, 0: mean 1/6, error 1/6.
		assertEquals(1.0 / 6, choice.trials().get(1).differenceError(), 1e-12);
		assertTrue(choice.trials().get(1).asGood());
		assertEquals(1, choice.chosen());
		assertEquals("chosen", choice.word(1));
		assertEquals("best", choice.word(3));
		assertEquals("", choice.word(0));
	}

	@Test
	void ofEqualOnesTheSimplestIsBestAndChosen() {
		final Choice choice = among(new double[] { 1, 2 }, new double[] { 1, 2 });
		assertEquals(0, choice.best());
		assertEquals(0, choice.chosen());
	}

	@Test
	void whatLiesAtTheEndOfItsListIsSaid() {
		final List<Candidate> candidates = List.of(candidate(1, 1, 4), candidate(1, 1, 2), candidate(1, 2, 4), candidate(1,
			2, 2), candidate(2, 1, 4), candidate(2, 1, 2), candidate(2, 2, 4), candidate(2, 2, 2));
		final double[][] losses = new double[8][];
		for (int c = 0; c < 8; c++)
			losses[c] = new double[] { 8 - c, 8 - c };
		final List<String> warnings = Choice.among(candidates, losses, new double[8], new double[8], List.of("before"))
			.warnings();
		assertEquals(4, warnings.size(), warnings.toString());
		assertEquals("before", warnings.get(0));
		assertTrue(warnings.get(1).contains("number of kernels, 2, is the largest") && warnings.get(1).contains("kernel_nums"));
		assertTrue(warnings.get(2).contains("kernel length, 2, is the largest"));
		assertTrue(warnings.get(3).contains("penalty, 2, is the smallest"));
		assertEquals(List.of(), among(new double[] { 1, 2 }, new double[] { 2, 3 }).warnings(), "one kernel is no end");
	}
}
