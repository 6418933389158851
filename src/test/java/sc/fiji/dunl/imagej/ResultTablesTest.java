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

import org.junit.jupiter.api.Test;

import ij.measure.ResultsTable;

import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Code;

class ResultTablesTest {

	private final AnalysisResult result = ResultFixture.result();

	@Test
	void kernelsEndInEmptyCells() {
		final ResultsTable table = ResultTables.kernels(result.model().kernels());
		assertEquals(45, table.size());
		assertEquals(1 / 15.0, table.getValue("time_s", 1), 0);
		assertEquals(result.model().kernels().get(0).waveform()[29], table.getValue("salience", 29), 0);
		assertEquals("", table.getStringValue("salience", 30));
		assertEquals(result.model().kernels().get(1).waveform()[44], table.getValue("value", 44), 0);
	}

	@Test
	void codesNameRoiKernelAndEvent() {
		final ResultsTable table = ResultTables.codes(result, "dF/F");
		assertEquals(result.codes().size(), table.size());
		for (int i = 0; i < table.size(); i++) {
			final Code code = result.codes().get(i);
			assertEquals("cell " + (code.roi() + 1), table.getStringValue("roi", i));
			assertEquals(code.kernel() == 0 ? "salience" : "value", table.getStringValue("kernel", i));
			assertEquals(code.sample() / 15.0, table.getValue("time_s", i), 1e-12);
			assertEquals(code.amplitude(), table.getValue("amplitude (dF/F)", i), 0);
			assertEquals(code.eventRow() == 0 ? "" : String.valueOf(code.eventRow()), table.getStringValue("event", i));
			assertEquals(code.kernel() == 0 ? String.valueOf(code.confidence().high()) : "", text(table,
				"amplitude_high (dF/F)", i));
			assertEquals(code.kernel() == 0 ? String.valueOf(code.confidence().score()) : "", text(table, "score", i));
		}
	}

	private static String text(final ResultsTable table, final String column, final int row) {
		return table.getStringValue(column, row).isEmpty() ? "" : String.valueOf(table.getValue(column, row));
	}

	@Test
	void qualityHasARowPerRoi() {
		final ResultsTable table = ResultTables.quality(result.quality(), "dF/F");
		assertArrayEquals(new String[] { "roi", "noise (dF/F)", "r2", "events", "missing_samples", "saturated_frames",
			"nonfinite_frames", "zero_frames", "flags" }, table
			.getHeadings());
		assertEquals(6, table.size());
		assertEquals("noisy drift", table.getStringValue("flags", 2));
		assertEquals(0.88, table.getValue("r2", 2), 1e-12);
	}
}
