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
package sc.fiji.dunl.imagej.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.imagej.ResultFixture;
import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.Decision;
import sc.fiji.dunl.io.StoredResult;

class ExplorerStateTest {

	private final StoredResult result = StoredResult.of(ResultFixture.result(4, 300));
	private final ExplorerState state = state(0.3, Double.NaN, 0.1, 0.2);

	/** Four ROIs of such noise, with R2 of 1, 2, 2 and 3 tenths. */
	private ExplorerState state(final double... noise) {
		final double[] r2 = { 0.1, 0.2, 0.2, 0.3 };
		final List<RoiQuality> quality = new ArrayList<>();
		for (int r = 0; r < noise.length; r++)
			quality.add(new RoiQuality(result.traces().labels().get(r), noise[r], r2[r], r, 0, Optional.empty(), List.of()));
		return new ExplorerState(new StoredResult(result.traces(), result.fit(), result.model(), result.uses(), result
			.codes(), quality),
			Curation.NONE);
	}

	@Test
	void roisAreSortedWithWhatIsNotKnownLast() {
		assertEquals(List.of(0, 1, 2, 3), state.rois());
		state.sort(RoiOrder.NOISE, false);
		assertEquals(List.of(2, 3, 0, 1), state.rois());
		state.sort(RoiOrder.NOISE, true);
		assertEquals(List.of(0, 3, 2, 1), state.rois());
		state.sort(RoiOrder.POSITION, true);
		assertEquals(List.of(3, 2, 1, 0), state.rois());
	}

	@Test
	void roisThatAreAlikeKeepTheirOrder() {
		state.sort(RoiOrder.R2, false);
		assertEquals(List.of(0, 1, 2, 3), state.rois());
		state.sort(RoiOrder.R2, true);
		assertEquals(List.of(3, 1, 2, 0), state.rois());
		state.sort(RoiOrder.CODES, true);
		assertEquals(List.of(3, 2, 1, 0), state.rois());
	}

	@Test
	void sortingKeepsTheSelection() {
		state.select(2);
		state.sort(RoiOrder.R2, true);
		assertEquals(2, state.roi());
	}

	@Test
	void aSelectedRoiHasItsCodesByTimeAndNoneIsSelected() {
		state.select(state.codes().get(0));
		state.select(3);
		assertEquals(Optional.empty(), state.code());
		assertEquals(result.codes().stream().filter(c -> c.roi() == 3).count(), state.codes().size());
		for (int i = 1; i < state.codes().size(); i++)
			assertTrue(state.codes().get(i - 1).sample() <= state.codes().get(i).sample());
	}

	@Test
	void aCodeBringsItsRoi() {
		final Code code = result.codes().stream().filter(c -> c.roi() == 2).findFirst().orElseThrow();
		state.select(code);
		assertEquals(2, state.roi());
		assertEquals(Optional.of(code), state.code());
		assertTrue(state.codes().contains(code));
	}

	@Test
	void whatTheResultDoesNotHoldCannotBeSelected() {
		assertThrows(IndexOutOfBoundsException.class, () -> state.select(4));
		assertThrows(IllegalArgumentException.class, () -> state.select(new Code(0, 0, 1, 3, 0, 0.123)));
		assertEquals(0, state.roi());
	}

	@Test
	void decisionsAreAboutWhatIsSelected() {
		state.decideCode(Decision.REJECTED);
		assertTrue(state.curation().isEmpty(), "no code was selected");
		final Code code = state.codes().get(1);
		state.select(code);
		state.decideCode(Decision.REJECTED);
		state.select(1);
		state.decideRoi(Decision.ACCEPTED);
		assertEquals(Decision.REJECTED, state.curation().of(code));
		assertEquals(Decision.UNDECIDED, state.curation().of(0));
		assertEquals(Decision.ACCEPTED, state.curation().of(1));
		state.decideRoi(Decision.UNDECIDED);
		assertEquals(Curation.NONE.with(code, Decision.REJECTED), state.curation());
	}

	@Test
	void listenersHearOfEachChangeOnce() {
		final List<Integer> heard = new ArrayList<>();
		state.onChange(() -> heard.add(state.roi()));
		state.select(1);
		state.select(1);
		state.decideRoi(Decision.ACCEPTED);
		state.decideRoi(Decision.ACCEPTED);
		state.sort(RoiOrder.POSITION, false);
		assertEquals(List.of(1, 1), heard);
	}

	@Test
	void namesAreSortedAsPeopleCount() {
		final List<RoiQuality> quality = new ArrayList<>();
		for (final String name : List.of("cell 10", "cell 9", "Cell 1", "cell 9b"))
			quality.add(new RoiQuality(name, 1, 1, 0, 0, Optional.empty(), List.of()));
		quality.sort(RoiOrder.NAME.comparator(false));
		assertEquals(List.of("Cell 1", "cell 9", "cell 9b", "cell 10"), quality.stream().map(RoiQuality::roi).toList());
		quality.sort(RoiOrder.NAME.comparator(true));
		assertEquals("cell 10", quality.get(0).roi());
	}

	@Test
	void aTimeIsSelectedWithinTheRecordingAndBroughtInView() {
		final TimeWindow whole = state.view();
		state.zoom(0.1);
		state.select(2, whole.end() + 7);
		assertEquals(2, state.roi());
		assertEquals(whole.end(), state.seconds().getAsDouble(), 0);
		assertEquals(whole.end(), state.view().to(), 1e-12);
		assertEquals(0.1 * (whole.end() - whole.start()), state.view().span(), 1e-9);
		state.select(1);
		assertEquals(whole.end(), state.seconds().getAsDouble(), "the time stays");
	}

	@Test
	void stepsGoThroughTheOrderAndTheCodesAndStopAtTheEnds() {
		state.sort(RoiOrder.POSITION, true);
		state.stepRoi(1);
		assertEquals(0, state.roi());
		state.stepRoi(-1);
		assertEquals(1, state.roi());
		state.stepCode(true);
		assertEquals(state.codes().get(0), state.code().orElseThrow());
		state.stepCode(false);
		assertEquals(state.codes().get(0), state.code().orElseThrow());
		for (int i = 0; i < state.codes().size() + 3; i++)
			state.stepCode(true);
		final Code last = state.codes().get(state.codes().size() - 1);
		assertEquals(last, state.code().orElseThrow());
		state.select(1, result.traces().time().seconds(last.sample()) - 1e-6);
		state.stepCode(true);
		assertEquals(last, state.code().orElseThrow());
	}

	@Test
	void decisionsAreTakenBackAndMadeAgainOneByOne() {
		final Code code = state.codes().get(1);
		state.decideRoi(Decision.ACCEPTED);
		state.select(code);
		state.decide(Decision.REJECTED);
		state.select(3);
		state.undo();
		assertEquals(Decision.UNDECIDED, state.curation().of(code));
		assertEquals(Optional.of(code), state.code(), "what it was about is shown");
		state.undo();
		state.undo();
		assertTrue(state.curation().isEmpty());
		assertEquals(0, state.roi());
		state.redo();
		assertEquals(Curation.NONE.with(0, Decision.ACCEPTED), state.curation());
		state.decideRoi(Decision.REJECTED);
		assertFalse(state.canRedo());
		state.undo();
		assertEquals(Decision.ACCEPTED, state.decision());
	}

	@Test
	void undoLeavesWhatCameFromElsewhere() {
		state.decideRoi(Decision.ACCEPTED);
		state.merge(state.curation().with(2, Decision.REJECTED));
		state.undo();
		assertEquals(Curation.NONE.with(2, Decision.REJECTED), state.curation());
		assertFalse(state.canUndo());
	}
}
