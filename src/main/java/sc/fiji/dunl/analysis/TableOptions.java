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

import java.util.List;

import sc.fiji.dunl.settings.Option;

/** The settings of how tables and arrays of traces from elsewhere are read. */
public final class TableOptions {

	/** Value of {@link #TIME_UNIT}: as the heading of the column says. */
	public static final String BY_HEADING = "heading";

	/** Value of {@link #CONTROL_COLUMNS}: every column is a signal. */
	public static final String NO_CONTROL = "none";

	/** Value of {@link #NPY_AXES}: a row a ROI, as suite2p saves them. */
	public static final String ROI_SAMPLE = "roi_sample";

	/** Value of {@link #NPY_AXES}: a row a sample. */
	public static final String SAMPLE_ROI = "sample_roi";

	/** Value of {@link #SUITE2P_KEEP}: what iscell.npy calls a cell. */
	public static final String CELLS = "cells";

	/** Value of {@link #SUITE2P_KEEP}: every ROI. */
	public static final String ALL_ROIS = "all";

	public static final Option<String> TIME_UNIT = Option.choice("time_unit", "Unit of times", List.of(BY_HEADING, "s",
		"ms", "us", "samples"), "Unit of the first column of a table of traces; heading takes what the column's heading " +
			"says, such as time_s or time_ms.");

	public static final Option<String> SIGNAL_COLUMNS = Option.text("signal_columns", "Signal columns", "",
		"Columns of a table that hold the traces, by their headings with commas between; empty for all that are neither " +
			"times nor a control.");

	public static final Option<String> CONTROL_COLUMNS = Option.text("control_columns", "Control columns", "",
		"Columns of a table that hold the control (isosbestic), by their headings with commas between: one for all " +
			"signals, or one for each in their order; empty takes those that are named as controls, none takes none.");

	public static final Option<String> NPY_AXES = Option.choice("npy_axes", "Axes of .npy files", List.of(ROI_SAMPLE,
		SAMPLE_ROI), "Whether a row of an array of traces is a ROI, as suite2p saves them, or a sample.");

	public static final Option<String> SUITE2P_KEEP = Option.choice("suite2p_keep", "ROIs of suite2p", List.of(CELLS,
		ALL_ROIS), "Which ROIs of suite2p are taken: those that its iscell.npy calls cells, or all.");

	/** All of them, in the order of the documentation. */
	public static final List<Option<?>> ALL = List.of(TIME_UNIT, SIGNAL_COLUMNS, CONTROL_COLUMNS, NPY_AXES,
		SUITE2P_KEEP);

	private TableOptions() {
		// NB: static use only.
	}
}
