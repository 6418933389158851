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

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

import sc.fiji.dunl.benchmark.BenchmarkRun;
import sc.fiji.dunl.benchmark.BenchmarkScore;

/** Writes {@code benchmark.csv}, a row for each run and method; what is not defined is empty. */
public final class BenchmarkTable {

	private static final List<String> HEADINGS = List.of("scenario", "sigma", "trials", "held_out", "seed", "method",
		"kernel_error", "hit_rate", "false_rate", "r2", "r2_signal", "amplitude_pearson", "amplitude_spearman",
		"amplitude_bias", "reward_spearman");

	private BenchmarkTable() {
		// NB: static use only.
	}

	/** Writes the table. */
	public static void write(final Path file, final List<BenchmarkRun.Row> rows) {
		CsvTarget.write(file, HEADINGS, out -> rows.forEach(row -> out.accept(cells(row))));
	}

	private static List<String> cells(final BenchmarkRun.Row row) {
		final BenchmarkRun run = row.run();
		final BenchmarkScore score = row.score();
		return List.of(run.scenario(), CsvTarget.text(run.sigma()), String.valueOf(run.trials()), String.valueOf(run
			.heldOut()), String.valueOf(run.seed()), row.method(), CsvTarget.text(score.kernelError()), CsvTarget.text(score
				.events().hitRate()), CsvTarget.text(score.events().falseRate()), CsvTarget.text(score.r2()), CsvTarget.text(score
					.r2Signal()), text(score.pearson()), text(score.spearman()), text(score.bias()), text(score.reward()));
	}

	private static String text(final OptionalDouble value) {
		return value.isPresent() ? CsvTarget.text(value.getAsDouble()) : "";
	}
}
