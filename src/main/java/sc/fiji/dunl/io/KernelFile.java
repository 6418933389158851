package sc.fiji.dunl.io;

import java.nio.file.Path;
import java.util.Locale;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;

/**
 * Waveforms to start learning from: a {@code .npy} array of [kernel][sample]
 * (or [kernel][1][sample], as the DUNL authors have it), a {@code model.json}, or
 * a table such as {@code kernels.csv}.
 */
public final class KernelFile {

	/** Largest relative difference between the rate of a file and that of the traces. */
	private static final double RATE_TOLERANCE = 0.01;

	private KernelFile() {
		// NB: static use only.
	}

	/**
	 * Reads waveforms; those of tables and models have unit norm, those of arrays
	 * are as they are.
	 *
	 * @param rateHz samples per second of the traces; an array does not tell its own
	 * @return [kernel][sample], which need not be equally long
	 * @throws InputException if the file cannot be used or has another rate
	 */
	public static double[][] read(final Path file, final double rateHz) {
		final String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (!name.endsWith(".json") && !name.endsWith(".csv") && !name.endsWith(".tsv")) return NumberFile.read(file);
		final KernelBank bank = name.endsWith(".json") ? ModelFile.read(file, AnalysisOptions.ALL).kernels() : KernelTable
			.read(file);
		if (Math.abs(bank.rateHz() - rateHz) > RATE_TOLERANCE * rateHz) throw new InputException("The kernels of '" + file +
			"' have " + bank.rateHz() + " samples per second but the traces " + rateHz +
			"; bring them to the rate of the traces.");
		return bank.kernels().stream().map(Kernel::waveform).toArray(double[][]::new);
	}
}
