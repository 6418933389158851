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

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import com.code_intelligence.jazzer.junit.FuzzTest;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trace.TraceSet;

/**
 * Any bytes at all end in traces or in a sentence. In the normal build the files
 * beside this class are tried; new ones are looked for by
 *
 * <pre>
 * JAZZER_FUZZ=1 mvn test -Dtest=TraceFuzzTest -Djazzer.hooks=true
 * </pre>
 */
class TraceFuzzTest {

	private static final TableLayout LAYOUT = TableLayout.of(AnalysisOptions.defaults().with(TraceOptions.RATE_HZ, 10.0));

	private static Path file;

	@BeforeAll
	static void makeFile() throws IOException {
		file = Files.createTempFile("fuzz", ".csv");
	}

	@AfterAll
	static void deleteFile() throws IOException {
		Files.delete(file);
	}

	@FuzzTest(maxDuration = "10m")
	void anyBytesEndInTracesOrASentence(final byte[] bytes) throws IOException {
		Files.write(file, bytes);
		try {
			final TraceSet traces = TraceInput.read(file, LAYOUT, Progress.NONE).extraction().fluorescence();
			assertTrue(traces.size() > 0 && traces.time().size() > 0);
			for (int r = 0; r < traces.size(); r++)
				for (int t = 0; t < traces.time().size(); t++)
					assertFalse(Double.isInfinite(traces.value(r, t)));
		}
		catch (final InputException e) {
			assertTrue(e.getMessage().endsWith(".") || e.getMessage().endsWith("?"), e.getMessage());
			assertFalse(e.getMessage().contains("\n"), e.getMessage());
		}
	}
}
