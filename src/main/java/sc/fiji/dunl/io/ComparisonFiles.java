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
import java.util.ArrayList;
import java.util.List;

import sc.fiji.dunl.compare.Comparison;
import sc.fiji.dunl.compare.Measure;
import sc.fiji.dunl.compare.Method;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.trace.TraceSet;

/** The tables of a comparison. Each is specified in docs/output-files/comparison.md. */
public final class ComparisonFiles {

	private static final List<String> MEASURES = List.of("method", "kernel", "measure", "value", "count", "about");
	private static final List<String> CODES = List.of("method", "roi", "kernel", "sample", "time_s", "amplitude", "event", "z");

	private ComparisonFiles() {
		// NB: static use only.
	}

	/**
	 * Writes {@code comparison.csv}, {@code methods-kernels.csv} and {@code
	 * methods-codes.csv}.
	 *
	 * @param noise [roi], standard deviation of the noise of each trace; NaN where
	 *          it could not be measured
	 */
	public static void write(final OutputFolder folder, final Comparison comparison, final TraceSet traces,
		final double[] noise)
	{
		writeMeasures(comparison.measures(), folder.path("comparison.csv"));
		KernelTable.write(kernels(comparison, traces.time().rateHz()), folder.path("methods-kernels.csv"));
		writeCodes(comparison.methods(), traces, noise, folder.path("methods-codes.csv"));
	}

	private static void writeMeasures(final List<Measure> measures, final Path file) {
		CsvTarget.write(file, MEASURES, rows -> {
			for (final Measure m : measures)
				rows.accept(List.of(m.method(), m.kernel(), m.name(), known(m.value()),
					Integer.toString(m.count()), m.about()));
		});
	}

	private static void writeCodes(final List<Method> methods, final TraceSet traces, final double[] noise,
		final Path file)
	{
		CsvTarget.write(file, CODES, rows -> {
			for (final Method method : methods)
				for (final Code code : method.codes())
					rows.accept(List.of(method.name(), traces.labels().get(code.roi()), method.kernels().get(code.kernel()).name(),
						Integer.toString(code.sample()), CsvTarget.text(traces.time().seconds(code.sample())), CsvTarget.text(code
							.amplitude()), code.eventRow() == 0 ? "" : Integer.toString(code.eventRow()), known(method.z(
							code, noise))));
		});
	}

	/** A number, or nothing where there is none. */
	private static String known(final double value) {
		return Double.isFinite(value) ? CsvTarget.text(value) : "";
	}

	/** All kernels, each called by its method too. */
	private static KernelBank kernels(final Comparison comparison, final double rateHz) {
		final List<Kernel> kernels = new ArrayList<>();
		for (final Method method : comparison.methods())
			for (final Kernel kernel : method.kernels()) {
				final KernelSpec spec = kernel.spec();
				kernels.add(new Kernel(new KernelSpec(method.name() + ": " + kernel.name(), spec.events(), spec.codeSign(), spec
					.nonneg(), spec.lengthSeconds(), List.of(), Double.NaN), kernel.waveform()));
			}
		return new KernelBank(kernels, rateHz);
	}
}
