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
package sc.fiji.dunl.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.io.TableLayout;
import sc.fiji.dunl.io.TraceInput;
import sc.fiji.dunl.progress.Progress;

/**
 * How fast a long photometry table is read: 10^6 rows of a time, a signal and its
 * control. The command is in docs/traces-from-elsewhere.md.
 */
public final class TableBenchmark {

	private static final int ROWS = 1_000_000;
	private static final int REPEATS = 7;

	private TableBenchmark() {
		// NB: static use only.
	}

	public static void main(final String... args) throws IOException {
		final Path file = Files.createTempFile("photometry", ".csv");
		try {
			try (BufferedWriter out = Files.newBufferedWriter(file)) {
				out.write("time_s,465,405\n");
				for (int t = 0; t < ROWS; t++)
					out.write(String.format(Locale.ROOT, "%.4f,%.6f,%.6f%n", t / 1000.0, 100 + Math.sin(t), 50 + Math.cos(t)));
			}
			final double[] seconds = new double[REPEATS];
			for (int i = 0; i < REPEATS; i++) {
				final long start = System.nanoTime();
				final TraceInput input = TraceInput.read(file, TableLayout.of(AnalysisOptions.defaults()), Progress.NONE);
				seconds[i] = (System.nanoTime() - start) / 1e9;
				if (input.extraction().fluorescence().time().size() != ROWS) throw new AssertionError("rows are missing");
			}
			Arrays.sort(seconds);
			System.out.printf(Locale.ROOT, "%d rows, %.1f MB: median %.2f s, best %.2f s, with a heap of %d MB%n", ROWS, Files
				.size(file) / 1e6, seconds[REPEATS / 2], seconds[0], Runtime.getRuntime().maxMemory() >> 20);
		}
		finally {
			Files.delete(file);
		}
	}
}
