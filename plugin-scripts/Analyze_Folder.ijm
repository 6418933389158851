// Analyze_Folder.ijm: analyses every movie of a folder, one after the other.
//
// How to arrange your files. For each movie, say "mouse1.tif", the same folder holds
//   mouse1_rois.zip     its ROIs, saved from the ROI Manager (needed)
//   mouse1_events.csv   its events, with the columns event and time_s (left out: no events)
// The results of mouse1.tif then go to a folder "mouse1" inside the output folder.
//
// How to use it:
//   Drag this file onto the Fiji window, change the lines under "What to change", and press Run.
//
// Write paths with forward slashes, also on Windows: "C:/data/movies". Keep the quotation marks.

// ---- What to change ----------------------------------------------------------------------------

// The folder with the movies.
input = "C:/data/movies";

// The folder for the results; it is made if needed.
results = "C:/data/results";

// Settings for a kind of recording: calcium_blind, calcium_events, dopamine_control, photometry,
// authors, or none. The settings file and what is said below win over it.
preset = "none";

// A settings file (.yaml) for all movies. Empty: those of the preset.
settings = "";

// Frames per second. 0: the number that is stored in each movie.
rate_hz = 0;

// Which channel shows the activity, and which is the control (isosbestic, red), counted from 1.
// 0: what the settings say, or else the only channel, and no control.
signal_channel = 0;
control_channel = 0;

// How many kernels to learn, and how many seconds a response lasts. 0: what the settings say.
kernel_num = 0;
kernel_length_s = 0;

// true: analyse movies again that have a result already. false: leave these out.
overwrite = "false";

// Any other settings, for example "seed=3 baseline_window_s=60". Empty: none.
options = "";

// ---- What is done; nothing to change below -------------------------------------------------------

// Without windows, so that you can go on working.
setBatchMode(true);
File.makeDirectory(results);
files = getFileList(input);
failed = 0;
for (i = 0; i < files.length; i++) {
	if (endsWith(files[i], ".tif")) {
		// "mouse1.tif" without its ending is "mouse1".
		name = substring(files[i], 0, lengthOf(files[i]) - 4);
		output = results + "/" + name;
		if (overwrite == "true" || !File.exists(output + "/run.json")) {
			events = input + "/" + name + "_events.csv";
			if (!File.exists(events)) events = "";
			// A result that is there already must not pass for a new one.
			before = "";
			if (File.exists(output + "/run.json")) before = File.openAsString(output + "/run.json");
			open(input + "/" + files[i]);
			// Every parameter is named, since Fiji would ask for those that are left out.
			run("Analyze Stack...",
				"image=[" + getTitle() + "]" +
				" rois=[" + input + "/" + name + "_rois.zip]" +
				" events=[" + events + "]" +
				" preset=" + preset +
				" settings=[" + settings + "]" +
				" rate_hz=" + rate_hz +
				" signal_channel=" + signal_channel +
				" control_channel=" + control_channel +
				" kernel_num=" + kernel_num +
				" kernel_length_s=" + kernel_length_s +
				" options=[" + options + "]" +
				" output=[" + output + "]" +
				" overwrite=" + overwrite +
				" show=false" +
				" preview=false");
			close();
			// The record of a run appears only when all its results are there.
			after = "";
			if (File.exists(output + "/run.json")) after = File.openAsString(output + "/run.json");
			if (after == before) {
				failed++;
				print("FAILED: " + files[i]);
			} else {
				print("Done: " + files[i]);
			}
		}
	}
}
setBatchMode(false);
// A macro that found a fault must say so itself.
if (failed > 0) exit("" + failed + " of the movies could not be analysed; the Log window names them.");
