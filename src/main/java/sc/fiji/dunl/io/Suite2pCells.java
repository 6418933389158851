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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import sc.fiji.dunl.InputException;

/**
 * Which ROIs suite2p and its user take for cells: those whose row of
 * {@code iscell.npy} starts with a 1.
 */
final class Suite2pCells {

	/** Name of the file in the folder of a plane. */
	static final String FILE_NAME = "iscell.npy";

	private Suite2pCells() {
		// NB: static use only.
	}

	/**
	 * The numbers of the ROIs that are cells; all if there is no such file.
	 *
	 * @param plane folder of a plane
	 * @param rois number of ROIs of the plane
	 * @param source name of the file that holds the ROIs, for messages
	 * @param notes gets sentences for the user
	 * @return at least one, in order
	 * @throws InputException if the file cannot be used, or calls none a cell
	 */
	static int[] of(final Path plane, final int rois, final String source, final List<String> notes) {
		final int[] all = IntStream.range(0, rois).toArray();
		final Path file = plane.resolve(FILE_NAME);
		if (!Files.exists(file)) {
			notes.add("There is no iscell.npy in '" + plane + "', so all its " + rois + " ROIs are taken.");
			return all;
		}
		final double[][] rows = NpyFile.of(file).read();
		// NB: One row of many numbers where somebody saved the first column alone.
		final double[] cell = rows.length == 1 ? rows[0] : Stream.of(rows).mapToDouble(row -> row[0]).toArray();
		final int told = rows.length == 1 && rois == 1 ? 1 : cell.length;
		if (told != rois) throw new InputException("'" + file + "' speaks of " + told + " ROIs, but " + source + " holds " +
			rois + "; give the two files of one run of suite2p.");
		final int[] cells = IntStream.of(all).filter(roi -> cell[roi] != 0).toArray();
		if (cells.length == 0) throw new InputException("'" + file + "' calls none of the " + rois +
			" ROIs a cell; choose cells in suite2p, or set suite2p_keep to all.");
		if (cells.length < rois) notes.add(cells.length + " of the " + rois + " ROIs in '" + plane +
			"' are cells by iscell.npy and are taken; set suite2p_keep to all for the others.");
		return cells;
	}
}
