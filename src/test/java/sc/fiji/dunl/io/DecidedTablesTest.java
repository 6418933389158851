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
package sc.fiji.dunl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.dunl.imagej.ResultFixture;

class DecidedTablesTest {

	private final StoredResult result = StoredResult.of(ResultFixture.result(3, 200));

	@TempDir
	private Path folder;

	@Test
	void codesHaveTheirDecisionAndThatOfTheirRoi() throws IOException {
		final Path file = folder.resolve("codes.csv");
		DecidedTables.writeCodes(result, Curation.NONE.with(result.codes().get(0), Decision.REJECTED).with(0,
			Decision.ACCEPTED), file);
		final List<String> lines = Files.readAllLines(file);
		assertEquals("roi,kernel,trial,sample,time_s,amplitude,event,amplitude_low,amplitude_high,score,decision,roi_decision", lines.get(0));
		assertEquals(1 + result.codes().size(), lines.size());
		assertTrue(lines.get(1).startsWith("cell 1,salience,1,45,3.0,"), lines.get(1));
		assertTrue(lines.get(1).endsWith(",rejected,accepted"), lines.get(1));
		assertTrue(lines.get(lines.size() - 1).endsWith(",,"), lines.get(lines.size() - 1));
	}

	@Test
	void roisComeInTheOrderAskedFor() throws IOException {
		final Path file = folder.resolve("rois.csv");
		DecidedTables.writeRois(result, List.of(2, 0, 1), Curation.NONE.with(0, Decision.ACCEPTED), file);
		final List<String> lines = Files.readAllLines(file);
		assertEquals("roi,noise,r2,events,flags,decision", lines.get(0));
		assertTrue(lines.get(1).startsWith("cell 3,0.05,0.88,"), lines.get(1));
		assertTrue(lines.get(1).endsWith(",noisy drift,"), lines.get(1));
		assertTrue(lines.get(2).startsWith("cell 1,") && lines.get(2).endsWith(",accepted"), lines.get(2));
	}
}
