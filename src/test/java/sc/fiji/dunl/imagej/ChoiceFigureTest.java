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
package sc.fiji.dunl.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import ij.gui.Plot;
import ij.measure.ResultsTable;

import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.Candidate;
import sc.fiji.dunl.analysis.Choice;
import sc.fiji.dunl.analysis.Choice.Tried;

/** What was tried, as plots and as a table. */
class ChoiceFigureTest {

	private static Choice choice(final double[] lengths, final double... penalties) {
		final List<Tried> trials = new ArrayList<>();
		for (int kernels = 1; kernels <= 2; kernels++)
			for (final double length : lengths)
				for (final double penalty : penalties)
					trials.add(new Tried(new Candidate(kernels, length, penalty, AnalysisOptions.defaults(), List.of()), List.of(
						1.0 + trials.size(), 2.0 + trials.size()), trials.size(), 0.25, 0.5, 12));
		return new Choice(trials, 0, 0, List.of());
	}

	@Test
	void thereIsAPanelForEachLengthWithTheSameAxes() {
		final Figure figure = ChoiceFigure.of(choice(new double[] { 1, 2.5 }, 8, 4, 2));
		assertEquals(List.of("Choice, kernels of 1 s", "Choice, kernels of 2.5 s"), figure.panels().stream().map(
			Plot::getTitle).toList());
		assertArrayEquals(figure.panels().get(0).getLimits(), figure.panels().get(1).getLimits());
		final double[] limits = figure.panels().get(0).getLimits();
		assertTrue(limits[2] < 1.5 - 0.25 && limits[3] > 12.5 + 0.25, "all bars are inside");
		assertTrue(figure.render(1).getWidth() > 500);
	}

	@Test
	void kernelsOfTheirOwnLengthsAndPenaltiesHaveAPanelToo() {
		final Figure figure = ChoiceFigure.of(choice(new double[] { Double.NaN }, Double.NaN));
		assertEquals(1, figure.panels().size());
		assertTrue(figure.render(1).getHeight() > 100);
	}

	@Test
	void theTableHoldsWhatTheFileHolds() {
		final ResultsTable table = ResultTables.choice(choice(new double[] { 1, Double.NaN }, 4, 2));
		assertEquals(8, table.size());
		assertEquals(2.5, table.getValue("loss", 1));
		assertEquals("best chosen", table.getStringValue("choice", 0));
		assertEquals("", table.getStringValue("kernel_length_s", 2));
		assertEquals(9, table.getValue("loss_fold2", 7));
	}
}
