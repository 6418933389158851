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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.evaluate.RoiQuality;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.EventUse;

/**
 * Reads the result of one recording from its folder, as {@link ResultFiles}
 * writes it. What {@code run.json} says of the files is held against them, so
 * that one that was cut is not taken for a shorter result.
 */
public final class ResultFolder {

	private static final String TRACES = "dff.csv";
	private static final String FIT = "reconstruction.csv";
	private static final String CODES = "codes.csv";
	private static final String QUALITY = "quality.csv";
	private static final String EVENTS = EventUseTable.FILE_NAME;
	private static final String MODEL = "model.json";

	/** Each column but the time is a ROI, whatever it is called. */
	private static final TableLayout LAYOUT = new TableLayout(OptionalDouble.empty(), Optional.empty(), List.of(), Optional
		.of(List.of()), false, false);

	/** The folder of the recording. */
	private final Path folder;
	/** The folder of the whole result: the same, or the one above of several recordings. */
	private final Path whole;
	/** Bytes of each file below {@link #whole}, by its name there. */
	private final Map<String, Long> bytes;

	private ResultFolder(final Path folder, final Path whole) {
		this.folder = folder;
		this.whole = whole;
		bytes = RunRecord.bytesOfOutputs(whole.resolve(RunRecord.FILE_NAME));
	}

	/**
	 * Opens a folder; reads its record alone.
	 *
	 * @param path a result folder, or one of the recordings in it
	 * @throws InputException if it is none
	 */
	public static ResultFolder open(final Path path) {
		final Path folder = path.toAbsolutePath().normalize();
		if (!Files.isDirectory(folder)) throw new InputException("There is no folder '" + path +
			"'; give the output folder of an analysis.");
		for (final Path place : new Path[] { folder, folder.getParent() })
			if (place != null && Files.isRegularFile(place.resolve(RunRecord.FILE_NAME))) return new ResultFolder(folder,
				place);
		throw new InputException("'" + path + "' is no result folder, because it holds no '" + RunRecord.FILE_NAME +
			"'; give the output folder of an analysis.");
	}

	/** Whether a folder holds the analysed traces of a recording, as a result and an extraction do. */
	static boolean holdsTraces(final Path path) {
		final Path folder = path.toAbsolutePath().normalize();
		return Files.isRegularFile(folder.resolve(TRACES)) && (Files.isRegularFile(folder.resolve(RunRecord.FILE_NAME)) ||
			folder.getParent() != null && Files.isRegularFile(folder.resolveSibling(RunRecord.FILE_NAME)));
	}

	/**
	 * The analysed traces, to be analysed again.
	 *
	 * @throws InputException if they are missing or damaged
	 */
	TraceInput traces(final Progress progress) {
		return TraceInput.read(whole(part() + TRACES), LAYOUT, progress);
	}

	/** Where decisions about this result are kept. */
	public Path curation() {
		return folder.resolve(CurationTable.FILE_NAME);
	}

	/** The movie with the codes drawn over it, if the folder holds it. */
	public Optional<Path> movie() {
		final Path movie = folder.resolve("overlay.tif");
		return Files.isRegularFile(movie) ? Optional.of(movie) : Optional.empty();
	}

	/**
	 * Reads the result.
	 *
	 * @param progress asked between files
	 * @throws InputException if a file is missing, damaged, or does not fit the
	 *           others
	 */
	public StoredResult read(final Progress progress) {
		final String part = part();
		final Optional<String> recording = bytes.keySet().stream().filter(name -> name.endsWith("/" + CODES)).findFirst();
		if (part.isEmpty() && !bytes.containsKey(CODES) && recording.isPresent()) throw new InputException("The result in '" +
			folder + "' is of several recordings; give the folder of one of them, such as '" + folder.resolve(recording.get())
				.getParent() + "'.");
		progress.update("Reading the result", 0);
		final Model model = ModelFile.read(whole(MODEL), AnalysisOptions.ALL);
		final Path codeFile = whole(part + CODES), fitFile = whole(part + FIT), qualityFile = whole(part + QUALITY);
		final TraceSet traces = traces(whole(part + TRACES), progress, 0.1);
		final TraceSet fit = traces(fitFile, progress, 0.5);
		if (!fit.labels().equals(traces.labels()) || !fit.time().equals(traces.time())) throw new InputException("'" +
			fitFile + "' does not hold the ROIs and times of '" + TRACES + "'; take an undamaged copy of the folder.");
		progress.update("Reading the result", 0.9);
		final List<Code> codes = CodeTable.read(codeFile, traces.labels(), model.kernels());
		// NB: A recording without events has no such file.
		final List<EventUse> uses = bytes.containsKey(part + EVENTS) ? EventUseTable.read(whole(part + EVENTS)) : List.of();
		final List<RoiQuality> quality = QualityTable.read(qualityFile);
		if (!quality.stream().map(RoiQuality::roi).toList().equals(traces.labels())) throw new InputException("'" +
			qualityFile + "' does not hold the ROIs of '" + TRACES + "'; take an undamaged copy of the folder.");
		progress.update("Reading the result", 1);
		return new StoredResult(traces, fit, model, uses, codes, quality);
	}

	/** Name of the recording's folder in the whole, with a slash; empty if it is the whole. */
	private String part() {
		return folder.equals(whole) ? "" : whole.relativize(folder).toString() + "/";
	}

	private static TraceSet traces(final Path file, final Progress progress, final double fraction) {
		progress.check();
		progress.update("Reading the result", fraction);
		return TraceInput.read(file, LAYOUT, progress).extraction().fluorescence();
	}

	/** A file that is there as it was written. */
	private Path whole(final String name) {
		final Path file = whole.resolve(name);
		if (!bytes.containsKey(name)) throw new InputException("The result in '" + folder + "' was written without '" + file
			.getFileName() + "', so it holds no codes or is of an earlier version; analyze the recording again.");
		if (!Files.isRegularFile(file)) throw new InputException("The result in '" + folder + "' lacks its file '" + file
			.getFileName() + "'; take an undamaged copy of the folder.");
		try {
			if (Files.size(file) != bytes.get(name)) throw new InputException("'" + file + "' has " + Files.size(file) +
				" bytes where " + bytes.get(name) + " were written; take an undamaged copy of the folder.");
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", file, e);
		}
		return file;
	}
}
