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

/**
 * What the dialogs of all commands say of the parameters they share. Those that
 * are settings say what the settings' options say, which a test holds.
 */
final class DialogText {

	/** What 0 means for a number of a dialog that is also a setting. */
	static final String KEEP = " In this dialog 0 keeps what the settings file says.";

	/** What nothing means for a text of a dialog that is also a setting. */
	static final String KEEP_TEXT = " In this dialog empty keeps what the settings file says.";

	static final String IMAGE = "Movie";
	static final String IMAGE_HELP = "The movie: an 8-, 16- or 32-bit stack with one time axis; its pixels are not changed.";

	static final String ROIS = "ROIs (file)";
	static final String ROIS_HELP = "ROIs as the ROI Manager saves them (.zip or .roi), an image of labels, or suite2p's " +
		"stat.npy; empty takes those of the image's overlay, or else its selection, or else those in the ROI Manager.";

	static final String PICTURES = "Pictures";
	static final String PICTURES_HELP = "Which pictures to make: the mean correlation of each pixel with its neighbours, its " +
		"maximum, mean or standard deviation over time, or all.";

	static final String PROPOSE = "Propose ROIs";
	static final String PROPOSE_HELP = "Propose a first set of ROIs from the correlation image, to be looked through: it is " +
		"no segmentation.";

	static final String EVENTS = "Events (.csv)";
	static final String EVENTS_HELP = "Table of events with the columns event and time_s (seconds on the clock of the " +
		"recording); empty for none.";

	static final String TABLE = "Open table";
	static final String TABLE_HELP = "Title of an open table of traces, such as Results: a first column time_s, then one " +
		"column a ROI; empty if a file is given.";

	static final String TRACES = "or traces (file or folder)";
	static final String TRACES_HELP = "Traces as a file or folder: a table with a first column time_s and then one column " +
		"a ROI, a photometry table with its control, a .npy array, or a folder of suite2p or of results; empty if an open " +
		"table is given.";

	static final String FLUORESCENCE = "Traces are raw fluorescence";
	static final String FLUORESCENCE_HELP = "Correct the traces as the settings say, which is to dF/F; otherwise they are " +
		"analysed as they are, unless they come with their neuropil or control.";

	static final String MODEL = "Model (model.json)";
	static final String MODEL_HELP = "The model.json of an earlier analysis: its kernels and settings are used.";

	static final String PRESET = "Preset";
	static final String PRESET_HELP = "Settings for a kind of recording in place of the defaults: calcium_blind (events " +
		"unknown), calcium_events (events known), dopamine_control (sensor with control channel), photometry (table), authors " +
		"(as the DUNL authors' code) or none; the settings file and whatever else is said here win over it.";

	static final String SETTINGS = "Settings (.yaml)";
	static final String SETTINGS_HELP = "Settings file, which may also describe the kernels; empty for none.";

	static final String RATE = "Frame rate (Hz)";
	static final String RATE_HELP = "Frames per second; 0 takes the frame interval stored in the file." + KEEP;

	static final String CHANNEL = "Signal channel";
	static final String CHANNEL_HELP = "Channel that holds the activity, counted from 1; 0 stands for the only one." + KEEP;

	static final String CONTROL = "Control channel";
	static final String CONTROL_HELP = "Channel without activity (isosbestic, red) that is fitted to the signal and takes " +
		"the place of F0 and of the neuropil correction, counted from 1; 0 for none." + KEEP;

	static final String KERNEL_NUM = "Number of kernels";
	static final String KERNEL_NUM_HELP = "How many kernels to learn when the settings name none; their events are found " +
		"by sparsity." + KEEP;

	static final String KERNEL_LENGTH = "Kernel length (s)";
	static final String KERNEL_LENGTH_HELP = "How long a response lasts: the length of each kernel that names no length of " +
		"its own." + KEEP;

	static final String RESULT_FOLDER = "Result folder";
	static final String RESULT_FOLDER_HELP = "Output folder of an analysis; of several recordings, the folder of one of them.";

	static final String KERNEL_NUMS = "Numbers of kernels to try";
	static final String KERNEL_NUMS_HELP = "Numbers of kernels that are tried, separated by commas; empty tries 1,2,3, or " +
		"the kernels that the settings name." + KEEP_TEXT;

	static final String KERNEL_LENGTHS = "Kernel lengths to try (s)";
	static final String KERNEL_LENGTHS_HELP = "Lengths in seconds that are tried for all kernels, separated by commas, " +
		"such as 0.8,1.6; empty keeps those of the settings." + KEEP_TEXT;

	static final String PENALTIES = "Penalties to try (noise s.d.)";
	static final String PENALTIES_HELP = "Sparse penalties that are tried, separated by commas, such as 2,4,8: " +
		"code_sparse_regularization, or known_sparse_regularization if all kernels have known events; empty tries half of " +
		"what the settings say, that, and twice as much." + KEEP_TEXT;

	static final String FOLDS = "Folds";
	static final String FOLDS_HELP = "Parts of the trials (of a recording that is one trial, of its time) that are held " +
		"out in turn while kernels are learned from the others." + KEEP;

	static final String OUTPUT = "Output folder";
	static final String OUTPUT_HELP = "Folder for the results, made if needed; empty does not save but only shows them.";

	static final String OVERWRITE = "Replace a former result";
	static final String OVERWRITE_HELP = "Replace a former result in the output folder; anything else there is never touched.";

	static final String SHOW = "Show the results";
	static final String SHOW_HELP = "Open what there is of tables, plots, pictures and the explorer, and draw the " +
		"codes over the movie as an overlay.";

	static final String OPTIONS = "More settings";
	static final String OPTIONS_HELP = "Any other settings as key=value, separated by spaces, for example: seed=3 " +
		"trial_event='go cue'; they win over the settings file.";

	static final String PREVIEW = "Preview";
	static final String PREVIEW_HELP = "Show the first ROI in a window while this dialog is open: its trace and F0 in the " +
		"first 2 minutes, and where codes are asked for the events found after a short training on it; changes no result.";

	/** Headings of groups of parameters. */
	static final String RECORDING = "<html><b>Recording</b>", TREATMENT = "<html><b>Settings</b>",
			RESULT = "<html><b>Analysed result</b>", RESULTS = "<html><b>Results</b>";

	/** Shows a rate or a length as it was typed. */
	static final String PLAIN_NUMBER = "format:0.######";

	private DialogText() {
		// NB: constants only.
	}
}
