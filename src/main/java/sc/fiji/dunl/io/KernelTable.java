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
import java.util.Arrays;
import java.util.List;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.trace.TimeAxis;

/**
 * Tables of kernels, such as {@code kernels.csv}: {@code time_s} from each
 * kernel's start, and one column a kernel; shorter kernels leave the last
 * cells empty. The format is specified in docs/output-files/kernels.md.
 */
public final class KernelTable {

	private KernelTable() {
		// NB: static use only.
	}

	/** Writes kernels. */
	public static void write(final KernelBank kernels, final Path file) {
		final TimeAxis time = TimeAxis.of(kernels.maxLength(), kernels.rateHz());
		final List<String> headings = new ArrayList<>();
		headings.add("time_s");
		kernels.kernels().forEach(k -> headings.add(k.name()));
		CsvTarget.write(file, headings, rows -> {
			for (int t = 0; t < time.size(); t++) {
				final List<String> cells = new ArrayList<>();
				cells.add(CsvTarget.text(time.seconds(t)));
				for (final Kernel kernel : kernels.kernels())
					cells.add(t < kernel.length() ? CsvTarget.text(kernel.waveform()[t]) : "");
				rows.accept(cells);
			}
		});
	}

	/**
	 * Reads kernels that may start at any time, with positive codes.
	 *
	 * @see #read(Path, List)
	 */
	public static KernelBank read(final Path file) {
		return read(file, List.of());
	}

	/**
	 * Reads kernels. Each is scaled to unit l2 norm, as the model has it.
	 *
	 * @param file CSV or TSV with a header
	 * @param specs what is known of kernels by name; others may start at any time
	 *          and have positive codes
	 * @throws InputException if anything in it cannot be used
	 */
	public static KernelBank read(final Path file, final List<KernelSpec> specs) {
		try (CsvSource source = CsvSource.open(file)) {
			final List<String> headings = source.headings();
			if (headings.size() < 2 || !TimeColumn.isSeconds(headings.get(0))) throw new InputException("'" + file +
				"' is no table of kernels: its first column must be 'time_s' in seconds, each further one a kernel.");
			final List<Double> times = new ArrayList<>();
			final List<List<Double>> values = new ArrayList<>();
			headings.forEach(h -> values.add(new ArrayList<>()));
			for (List<String> cells = source.next(); cells != null; cells = source.next()) {
				times.add(source.number(0, cells));
				for (int c = 1; c < headings.size(); c++) {
					final boolean ended = values.get(c).size() < source.row() - 1;
					if (cells.get(c).isBlank() && source.row() > 1) continue;
					if (ended) throw new InputException("Kernel '" + headings.get(c) + "' of '" + file +
						"' goes on in row " + source.row() + " after an empty cell; only its last cells may be empty.");
					values.get(c).add(source.number(c, cells));
				}
			}
			if (times.size() < 2) throw new InputException("'" + file +
				"' needs at least two rows, from which the kernels' sampling rate follows.");
			final double[] seconds = times.stream().mapToDouble(Double::doubleValue).toArray();
			final TimeAxis axis = TimeColumn.ofSeconds("'" + file + "'", seconds);
			final List<Kernel> kernels = new ArrayList<>();
			for (int c = 1; c < headings.size(); c++)
				kernels.add(kernel(file, headings.get(c), values.get(c), axis.rateHz(), specs));
			return new KernelBank(kernels, axis.rateHz());
		}
	}

	private static Kernel kernel(final Path file, final String name, final List<Double> values, final double rateHz,
		final List<KernelSpec> specs)
	{
		final double[] waveform = values.stream().mapToDouble(Double::doubleValue).toArray();
		final double norm = Math.sqrt(Arrays.stream(waveform).map(v -> v * v).sum());
		if (!(norm > 0) || Double.isInfinite(norm)) throw new InputException("Kernel '" + name + "' of '" + file +
			"' has norm " + norm + "; it cannot be scaled to unit norm: remove or repair it.");
		// NB: A kernel of ours keeps its exact digits.
		if (Math.abs(norm - 1) > 1e-9) for (int k = 0; k < waveform.length; k++)
			waveform[k] /= norm;
		final KernelSpec spec = specs.stream().filter(s -> s.name().equals(name)).findFirst().orElseGet(
			() -> new KernelSpec(name, List.of(), 1, Arrays.stream(waveform).allMatch(v -> v >= 0), waveform.length / rateHz,
				List.of(), Double.NaN));
		return new Kernel(spec, waveform);
	}
}
