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
package sc.fiji.dunl.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class ParallelProgressTest {

	private final List<String> told = new ArrayList<>();
	private boolean cancelled;

	private final Progress whole = new Progress() {

		@Override
		public void update(final String stage, final double fraction) {
			told.add(stage + " " + fraction);
		}

		@Override
		public boolean cancelled() {
			return cancelled;
		}
	};

	@Test
	void theWholeIsTheMeanOfItsPartsInAnyOrder() {
		final ParallelProgress progress = new ParallelProgress(whole, "Trying", 4);
		progress.part(2).update("Learning", 0.5);
		progress.part(0).update("Learning", 1, "loss 3");
		progress.part(2).update("Finding", 1);
		assertEquals(List.of("Trying 0.125", "Trying 0.375", "Trying 0.5"), told);
	}

	@Test
	void aPartNeverGoesBack() {
		final ParallelProgress progress = new ParallelProgress(whole, "Trying", 2);
		progress.part(1).update("Learning", 1);
		progress.part(1).update("Finding", 0);
		assertEquals(List.of("Trying 0.5", "Trying 0.5"), told);
	}

	@Test
	void allPartsAreCancelledWithTheWhole() {
		cancelled = true;
		assertTrue(new ParallelProgress(whole, "Trying", 2).part(1).cancelled());
	}
}
