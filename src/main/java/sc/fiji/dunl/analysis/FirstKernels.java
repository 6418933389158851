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
package sc.fiji.dunl.analysis;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.train.Initialisation;
import sc.fiji.dunl.dunl.train.Projection;
import sc.fiji.dunl.io.KernelTable;
import sc.fiji.dunl.io.ModelFile;
import sc.fiji.dunl.io.NumberFile;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trial.Trial;

/** The kernels that learning starts from, as {@code kernel_initialization} says. */
final class FirstKernels {

	private FirstKernels() {
		// NB: static use only.
	}

	/**
	 * Unit-norm kernels, [kernel][sample], zero beyond each length.
	 *
	 * @param trials to learn from, in units in which traces are comparable
	 * @param lengths samples of each kernel
	 * @param rateHz samples per second
	 */
	static double[][] of(final List<Trial> trials, final List<KernelSpec> specs, final int[] lengths,
		final double rateHz, final Settings settings)
	{
		final int seed = settings.get(DunlOptions.SEED);
		return switch (settings.get(DunlOptions.KERNEL_INITIALIZATION)) {
			case DunlOptions.START_RANDOM -> Initialisation.random(lengths, seed);
			case DunlOptions.START_SMOOTHED -> Initialisation.smoothed(lengths, settings.get(DunlOptions.KERNEL_SMOOTHER),
				seed);
			case DunlOptions.START_FILE -> ofFile(path(settings.get(DunlOptions.KERNEL_FILE)), specs, lengths, rateHz);
			default -> Initialisation.fromData(trials, specs, lengths, seed);
		};
	}

	private static Path path(final String text) {
		try {
			return Path.of(text);
		}
		catch (final InvalidPathException e) {
			throw new InputException("Setting 'kernel_initialization_file' is '" + text + "', which is no path; correct it.",
				e);
		}
	}

	private static double[][] ofFile(final Path file, final List<KernelSpec> specs, final int[] lengths,
		final double rateHz)
	{
		final String name = file.toString().toLowerCase(Locale.ROOT);
		final KernelBank bank = name.endsWith(".json") ? ModelFile.read(file, AnalysisOptions.ALL).kernels() : name.endsWith(
			".csv") || name.endsWith(".tsv") ? KernelTable.read(file) : rows(file, rateHz);
		if (Math.abs(bank.rateHz() - rateHz) > Analysis.RATE_TOLERANCE * rateHz) throw new InputException("The kernels of '" +
			file + "' have " + bank.rateHz() + " samples per second but the traces " + rateHz +
			"; bring both to one rate (kernel_initialization_file).");
		final List<Kernel> kernels = inOrder(bank, specs, file);
		final double[][] first = new double[specs.size()][];
		for (int c = 0; c < first.length; c++) {
			final Kernel kernel = kernels.get(c);
			if (kernel.length() != lengths[c]) throw new InputException("Kernel '" + kernel.name() + "' of '" + file +
				"' has " + kernel.length() + " samples but kernel '" + specs.get(c).name() + "' is to have " + lengths[c] +
				"; make its length " + kernel.length() / rateHz + " s or choose other kernels to start from.");
			first[c] = Arrays.copyOf(kernel.waveform(), Arrays.stream(lengths).max().getAsInt());
		}
		return first;
	}

	/** Kernels without names or rate, as the authors' code saves them. */
	private static KernelBank rows(final Path file, final double rateHz) {
		final List<Kernel> kernels = new ArrayList<>();
		for (final double[] row : NumberFile.read(file)) {
			Projection.normalize(row);
			kernels.add(new Kernel(KernelSpec.free("row " + (kernels.size() + 1), row.length / rateHz), row));
		}
		return new KernelBank(kernels, rateHz);
	}

	/** By name where the file has every name (or that without the ROI's), else by order. */
	private static List<Kernel> inOrder(final KernelBank bank, final List<KernelSpec> specs, final Path file) {
		final List<Kernel> named = new ArrayList<>();
		for (final KernelSpec spec : specs)
			bank.kernels().stream().filter(k -> k.name().equals(spec.name())).findFirst().or(() -> bank.kernels().stream()
				.filter(k -> k.name().equals(spec.shortName())).findFirst()).ifPresent(named::add);
		if (named.size() == specs.size()) return named;
		if (bank.size() != specs.size()) throw new InputException("'" + file + "' holds " + bank.size() +
			" kernel(s) where " + specs.size() + " are to be learned; start from a file with as many, or change the kernels.");
		return bank.kernels();
	}
}
