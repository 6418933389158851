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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.Extraction;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;

/**
 * The traces of a plane that suite2p measured: {@code F.npy}, its neuropil
 * {@code Fneu.npy} if it is there, {@code iscell.npy}, which tells which ROIs are
 * cells, and the frame rate of {@code ops.npy}. ROIs keep suite2p's numbers.
 *
 * @see <a href="https://suite2p.readthedocs.io/en/latest/outputs/">suite2p's outputs</a>
 */
final class Suite2pTraces {

	private static final String FLUORESCENCE = "F.npy";
	private static final String NEUROPIL = "Fneu.npy";

	private Suite2pTraces() {
		// NB: static use only.
	}

	/** Whether a file is the F.npy of a plane of suite2p. */
	static boolean isPart(final Path file) {
		return file.getFileName().toString().equals(FLUORESCENCE) && (Files.exists(file.resolveSibling(NEUROPIL)) || Files
			.exists(file.resolveSibling(Suite2pCells.FILE_NAME)));
	}

	/**
	 * Reads the folder of a plane.
	 *
	 * @param folder of a plane, or that of a single one
	 */
	static TraceInput read(final Path folder, final TableLayout layout, final Progress progress) {
		final Path plane = plane(folder);
		final Path file = plane.resolve(FLUORESCENCE);
		final NpyFile f = NpyFile.of(file);
		final List<Path> files = new ArrayList<>(List.of(file));
		final List<String> notes = new ArrayList<>();
		final int[] kept = kept(plane, f, layout, files, notes);
		final boolean[] keep = new boolean[f.rows()];
		for (final int roi : kept)
			keep[roi] = true;
		final List<String> labels = IntStream.of(kept).mapToObj(roi -> "suite2p-" + roi).toList();
		final TimeAxis time = NpyTraces.axis(file, (int) f.columns(), Suite2pRate.of(plane, layout.rateHz(), notes));
		final TraceSet fluorescence = TraceSet.withGaps(labels, time, NpyTraces.rows(file, f, r -> keep[r], progress));
		Optional<TraceSet> neuropil = Optional.empty();
		if (Files.exists(plane.resolve(NEUROPIL))) {
			final Path other = plane.resolve(NEUROPIL);
			final NpyFile fneu = NpyFile.of(other);
			if (!fneu.shapeText().equals(f.shapeText())) throw new InputException("'" + other + "' has the shape " + fneu
				.shapeText() + " but '" + file + "' has " + f.shapeText() + "; give the two files of one run of suite2p.");
			neuropil = Optional.of(TraceSet.withGaps(labels, time, NpyTraces.rows(other, fneu, r -> keep[r], progress)));
			files.add(other);
		}
		return new TraceInput(new Extraction(fluorescence, neuropil, Optional.empty(), notes), true, files);
	}

	/** The numbers of the ROIs that are wanted. */
	private static int[] kept(final Path plane, final NpyFile f, final TableLayout layout, final List<Path> files,
		final List<String> notes)
	{
		if (!layout.cellsOnly()) return IntStream.range(0, f.rows()).toArray();
		if (Files.exists(plane.resolve(Suite2pCells.FILE_NAME))) files.add(plane.resolve(Suite2pCells.FILE_NAME));
		return Suite2pCells.of(plane, f.rows(), FLUORESCENCE, notes);
	}

	private static Path plane(final Path folder) {
		if (Files.exists(folder.resolve(FLUORESCENCE))) return folder;
		final Path inner = Files.isDirectory(folder.resolve("suite2p")) ? folder.resolve("suite2p") : folder;
		try (Stream<Path> planes = Files.list(inner)) {
			final List<Path> found = planes.filter(plane -> Files.exists(plane.resolve(FLUORESCENCE))).sorted().toList();
			if (found.size() == 1) return found.get(0);
			if (found.size() > 1) throw new InputException("'" + folder + "' holds several planes (" + found.stream().map(
				plane -> plane.getFileName().toString()).collect(Collectors.joining(", ")) + "); name the folder of one.");
			throw new InputException("'" + folder +
				"' is a folder without traces; name a table, or a folder of suite2p (with F.npy) or of GuPPy.");
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", folder, e);
		}
	}
}
