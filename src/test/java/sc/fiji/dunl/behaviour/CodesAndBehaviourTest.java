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
package sc.fiji.dunl.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

class CodesAndBehaviourTest {

	private static List<Event> events(final String covariate, final String... values) {
		final List<Event> events = new ArrayList<>();
		for (int e = 0; e < values.length; e++)
			events.add(new Event("reward", e, e + 1, Map.of(covariate, values[e])));
		return events;
	}

	private static BehaviourResult compare(final List<Event> events, final double[]... codes) {
		final EventCodes all = new EventCodes(names(codes.length), List.of("value"), events, Arrays.stream(codes).map(
			roi -> new double[][] { roi }).toArray(double[][][]::new));
		return CodesAndBehaviour.of(all, List.of(Covariate.of("ul", events, false)), 500, 1, Progress.NONE);
	}

	private static List<String> names(final int rois) {
		final List<String> names = new ArrayList<>();
		for (int r = 0; r < rois; r++)
			names.add("cell" + r);
		return names;
	}

	private static String refused(final Executable action) {
		return assertThrows(InputException.class, action).getMessage();
	}

	@Test
	void codesThatRiseWithARewardAreFoundAndOthersNot() {
		final Random random = new Random(4);
		final String[] values = new String[60];
		final double[][] codes = new double[20][60];
		for (int e = 0; e < 60; e++) {
			values[e] = String.valueOf(e % 4);
			for (int r = 0; r < 20; r++)
				codes[r][e] = (r < 5 ? 0.5 * (e % 4) : 0) + 0.4 * random.nextGaussian();
		}
		final BehaviourResult result = compare(events("ul", values), codes);
		for (int r = 0; r < 20; r++)
			assertEquals(r < 5, result.relations(0, 0).get(r).q() < 0.05, "cell" + r);
		assertEquals(0.5, result.relations(0, 0).get(0).line().orElseThrow().slopes()[0], 0.1);
		assertEquals(5, result.populations().get(0).significant());
		assertEquals(1, result.populations().get(0).belowByChance(), 0.4, "a twentieth of 20");
		assertEquals(List.of("0", "1", "2", "3"), result.covariates().get(0).levels());
	}

	@Test
	void populationThatIsAlikeInAllRoisIsNoMoreThanOneRoi() {
		final double[] shared = { 3, 1, 4, 1.5, 5, 9, 2, 6, 5.5, 3.5, 0, 7 };
		final BehaviourResult result = compare(events("ul", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"),
			shared, shared, shared, shared, shared, shared);
		assertEquals(result.relations(0, 0).get(0).p(), result.populations().get(0).p(), 0.05);
	}

	@Test
	void tuningIsTheMeanByLevelWithItsError() {
		final BehaviourResult result = compare(events("ul", "0", "0", "5", "5"), new double[] { 1, 3, 6, 8 }, new double[] { 0,
			2, 1, 1 });
		final LevelMean low = result.tuning(0, 0, 0).get(0);
		assertEquals(2, low.mean());
		assertEquals(1, low.sem(), 1e-15, "sqrt 2 over sqrt 2");
		final LevelMean all = result.tuning(LevelMean.POPULATION, 0, 0).get(1);
		assertEquals(4, all.mean(), "of 7 and 1");
		assertEquals(3, all.sem(), 1e-15);
	}

	@Test
	void whatCannotBeTestedIsFlagged() {
		final double none = Double.NaN;
		final BehaviourResult result = compare(events("ul", "0", "1", "2", "3", "", "0"), new double[] { 1, 3, 6, 8, 1, 2 },
			new double[] { 0, 0, 0, 0, 1, 0 }, new double[] { none, none, 1, 2, 3, 1 }, new double[] { 1, none, none, none, 5, 2 });
		final List<Relation> relations = result.relations(0, 0);
		assertEquals(List.of("", Relation.CONSTANT_CODES, Relation.TOO_FEW, Relation.TOO_FEW), relations.stream().map(
			Relation::flag).toList());
		assertEquals(5, relations.get(0).n(), "where the covariate is known");
		assertEquals(relations.get(0).p(), relations.get(0).q(), "what is not tested does not count");
		assertTrue(result.warnings().get(0).contains("in 2 of 4 ROI(s)"), result.warnings()::toString);
	}

	@Test
	void tooFewShufflesForManyTestsAreSaid() {
		final String[] values = new String[10];
		final double[][] codes = new double[40][10];
		final Random random = new Random(2);
		for (int e = 0; e < 10; e++) {
			values[e] = String.valueOf(e);
			for (int r = 0; r < 40; r++)
				codes[r][e] = r == 0 ? e : random.nextGaussian();
		}
		final BehaviourResult result = compare(events("ul", values), codes);
		assertTrue(result.relations(0, 0).get(0).q() > 0.05, "1 of 501 in 40 tests");
		assertEquals(List.of("No shuffle was as extreme as 'ul' in 1 of 40 test(s), but 500 shuffles are too few to tell that " +
			"from chance in so many; set permutations to 800 or more."), result.warnings());
	}

	@Test
	void inputsThatTellNothingAreRefused() {
		assertTrue(refused(() -> compare(events("ul", "1", "2", "3"), new double[] { 1, 2, 3 })).contains("At most 3 event(s)"));
		assertTrue(refused(() -> compare(events("ul", "5", "5", "5", "5"), new double[] { 1, 2, 3, 4 })).contains(
			"the same in all events"));
		assertTrue(refused(() -> compare(events("ul", "1", "2", "3", "4"), new double[4])).contains("No ROI has different"));
		final List<Event> events = events("ul", "1", "2", "lots", "4");
		assertTrue(refused(() -> Covariate.of("ul", events, false)).contains("row 3 holds 'lots'"));
		assertTrue(refused(() -> Covariate.of("ml", events, false)).contains("'event', 'ul'"));
		assertTrue(refused(() -> Covariate.of("ul", events("ul", "", ""), false)).contains("is empty"));
	}

	@Test
	void covariatesAreReadAsWhatTheyAre() {
		final Covariate words = Covariate.of("cs", events("cs", "plus", "minus", "", "plus"), false);
		assertEquals(List.of("minus", "plus"), words.levels());
		assertEquals(-1, words.level()[2]);
		assertTrue(Double.isNaN(words.values()[2]));
		assertEquals(List.of("2", "10"), Covariate.of("n", events("n", "10", "2"), true).levels(), "by size");
		final String[] many = new String[20];
		for (int e = 0; e < 20; e++)
			many[e] = String.valueOf(e * 0.5);
		assertEquals(List.of("0 to 1.500", "2 to 3.500", "4 to 5.500", "6 to 7.500", "8 to 9.500"), Covariate.of("rt", events(
			"rt", many), false).levels(), "fifths of the events");
		assertEquals("reward", Covariate.of("event", events("x", "1"), false).levels().get(0));
	}

	@Test
	void codesAreThoseOfTheEventOrOfAWindowAfterIt() {
		final double[] y = new double[100];
		Arrays.fill(y, 40, 43, Double.NaN);
		final TraceSet traces = TraceSet.withGaps(List.of("a"), TimeAxis.of(100, 10), new double[][] { y });
		final double half = 0.5;
		final KernelBank bank = new KernelBank(List.of(new Kernel(new KernelSpec("known", List.of("cue"), 1, true, 0.4, List
			.of(), Double.NaN), new double[] { half, half, half, half }), new Kernel(KernelSpec.free("free", 0.4), new double[] {
				half, half, half, half })), 10);
		final List<Event> cues = List.of(new Event("cue", 1, 1, Map.of()), new Event("cue", 4, 2, Map.of()), new Event("cue", 6,
			4, Map.of()));
		final List<Code> codes = List.of(new Code(0, 0, 1, 10, 1, 2), new Code(0, 0, 1, 40, 2, 3), new Code(0, 1, 1, 10, 0,
			0.25), new Code(0, 1, 1, 14, 0, 0.5), new Code(0, 1, 1, 15, 0, 8), new Code(0, 1, 1, 41, 0, 4));
		final EventCodes window = EventCodes.of(traces, bank, codes, cues, new EventCodes.Window(0, 0.5));
		assertEquals(2, window.codes()[0][0][0]);
		assertTrue(Double.isNaN(window.codes()[0][0][1]), "three of four samples were not observed");
		assertTrue(Double.isNaN(window.codes()[0][0][2]), "no such code");
		assertEquals(0.75, window.codes()[0][1][0], "the window's end is no part of it");
		assertTrue(Double.isNaN(window.codes()[0][1][1]));
		assertEquals(0, window.codes()[0][1][2]);
		assertTrue(!EventCodes.of(traces, bank, codes, cues, null).has(1));
		assertTrue(Double.isNaN(EventCodes.of(traces, bank, codes, cues, new EventCodes.Window(-1e6, 1e9))
			.codes()[0][1][0]), "mostly outside the recording");
	}
}
