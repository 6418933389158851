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
package sc.fiji.dunl.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.CompareOptions;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.analysis.TimeOptions;
import sc.fiji.dunl.compare.Compared;
import sc.fiji.dunl.compare.Comparison;
import sc.fiji.dunl.compare.ComparisonSettings;
import sc.fiji.dunl.compare.Known;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.imagej.ComparisonFigures;
import sc.fiji.dunl.io.CodeTable;
import sc.fiji.dunl.io.ComparisonFiles;
import sc.fiji.dunl.io.KernelTable;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.io.ResultFolder;
import sc.fiji.dunl.io.RunRecord;
import sc.fiji.dunl.io.StoredResult;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;

/**
 * The way from a result folder to a comparison with other methods: what the
 * command, the command line and scripts call.
 */
public final class Comparing {

	/** How far a found event may lie from a true one, in samples. */
	private static final double TOLERANCE = 2;

	private final StoredResult result;
	private final Settings settings;
	private final Optional<Known> truth;
	private final List<Path> inputs = new ArrayList<>();
	private final Comparison comparison;

	private Comparing(final Path results, final Optional<Path> truthFolder, final String variable,
		final ChosenSettings chosen, final Progress progress)
	{
		result = ResultFolder.open(results).read(progress);
		settings = chosen.of(result.model()).settings();
		if (!settings.get(DunlOptions.DISTRIBUTION).equals(DunlOptions.DISTRIBUTION.defaultValue())) throw new InputException(
			"The result in '" + results + "' is of spikes (model_distribution is " + settings.get(DunlOptions.DISTRIBUTION) +
				"), but the methods it could be compared with are for fluorescence; give a result of fluorescence traces.");
		for (final String name : List.of("dff.csv", "codes.csv", "events.csv"))
			note(results.resolve(name));
		truth = truthFolder.map(this::known);
		comparison = Comparison.of(new Compared(result.traces(), result.fit(), result.model().kernels(), result.codes(),
			noise(), result.events()), truth, variable,
			new ComparisonSettings(settings.get(CompareOptions.WINDOW_START), settings.get(CompareOptions.WINDOW_STOP), settings
				.get(CompareOptions.BASELINE), TimeOptions.eventSample(settings), settings.get(DunlOptions.EVENT_MIN), TOLERANCE),
			progress);
	}

	/**
	 * Compares.
	 *
	 * @param results output folder of an analysis; of several recordings, the folder
	 *          of one of them
	 * @param truth folder with kernels.csv and codes.csv of a simulated recording
	 * @param variable column of the events; empty for none
	 * @param chosen settings that win over those of the analysis
	 * @throws InputException if any of them cannot be used
	 */
	public static Comparing of(final Path results, final Optional<Path> truth, final String variable,
		final ChosenSettings chosen, final Progress progress)
	{
		return new Comparing(results, truth, variable, chosen, progress);
	}

	/** What was found. */
	public Comparison comparison() {
		return comparison;
	}

	/** Writes tables, figures and a record but does not commit the folder. */
	public void save(final OutputFolder folder) {
		final double rateHz = result.traces().time().rateHz();
		ComparisonFiles.write(folder, comparison, result.traces(), noise());
		ComparisonFigures.kernels(comparison, truth, rateHz).writePng(folder.path("figures/methods-kernels.png"));
		ComparisonFigures.measures(comparison).writePng(folder.path("figures/comparison.png"));
		final RunRecord.Builder record = RunRecord.builder().settings(settings).warnings(comparison.warnings());
		inputs.forEach(record::input);
		record.build().write(folder);
	}

	/** Opens the table and the plots, where there is a display. */
	public void show() {
		ComparisonFigures.show(comparison, truth, result.traces().time().rateHz());
	}

	private double[] noise() {
		return result.quality().stream().mapToDouble(RoiQuality::noise).toArray();
	}

	private Known known(final Path folder) {
		final Path kernelFile = folder.resolve("kernels.csv"), codeFile = folder.resolve("codes.csv");
		final KernelBank kernels = KernelTable.read(kernelFile);
		final Known known = new Known(kernels, CodeTable.read(codeFile, result.traces().labels(), kernels));
		Stream.of(kernelFile, codeFile).forEach(this::note);
		return known;
	}

	private void note(final Path file) {
		if (Files.isRegularFile(file)) inputs.add(file);
	}
}
