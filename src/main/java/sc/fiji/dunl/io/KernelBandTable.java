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

import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBands;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.trace.TimeAxis;

/**
 * The table {@code kernels-bands.csv}: one row per sample of each kernel. The
 * format is specified in docs/output-files/kernels-bands.md.
 */
public final class KernelBandTable {

	private static final List<String> HEADINGS = List.of("kernel", "time_s", "estimate", "low", "high", "n");

	private KernelBandTable() {
		// NB: static use only.
	}

	/** Writes the kernels with their bands, by kernel, then time. */
	public static void write(final KernelBank kernels, final KernelBands bands, final Path file) {
		final TimeAxis time = TimeAxis.of(kernels.maxLength(), kernels.rateHz());
		CsvTarget.write(file, HEADINGS, rows -> {
			for (int c = 0; c < kernels.size(); c++) {
				final Kernel kernel = kernels.get(c);
				for (int k = 0; k < kernel.length(); k++)
					rows.accept(List.of(kernel.name(), CsvTarget.text(time.seconds(k)), CsvTarget.text(kernel.waveform()[k]),
						CsvTarget.text(bands.low()[c][k]), CsvTarget.text(bands.high()[c][k]), Integer.toString(bands
							.resamplings())));
			}
		});
	}
}
