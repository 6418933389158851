// Analyze_Open_Stack.ijm: learns kernels and single-trial codes from the movie that is open.
//
// How to use it:
//   1. Open your movie in Fiji and click on its window.
//   2. Drag this file onto the Fiji window, change the lines under "What to change", and press Run.
//
// Write paths with forward slashes, also on Windows: "C:/data/rois.zip".
// Keep the quotation marks. Nothing between them ("") means: nothing given.

// ---- What to change ----------------------------------------------------------------------------

// The ROIs, saved from the ROI Manager with More > Save...
// Empty: the ROIs of the image's overlay, or its selection, or those in the ROI Manager.
rois = "";

// The events: a table with the columns event and time_s (seconds since the start of the recording).
// Empty: no events; all responses are then found by themselves.
events = "";

// Settings for a kind of recording: calcium_blind, calcium_events, dopamine_control, photometry,
// authors, or none. The settings file and what is said below win over it.
preset = "none";

// A settings file (.yaml), which may also describe your kernels. Empty: those of the preset.
settings = "";

// Frames per second. 0: the number that is stored in the movie.
rate_hz = 0;

// Which channel shows the activity, and which is the control (isosbestic, red), counted from 1.
// 0: what the settings say, or else the only channel, and no control.
signal_channel = 0;
control_channel = 0;

// How many kernels to learn, and how many seconds a response lasts. 0: what the settings say.
kernel_num = 0;
kernel_length_s = 0;

// The folder for the results; it is made if needed. Empty: only show the results.
output = "";

// true: replace a former result in that folder. Any other files there are never touched.
overwrite = "false";

// true: open tables and plots and draw the codes over the movie.
show = "true";

// Any other settings, for example "seed=3 baseline_window_s=60". Empty: none.
options = "";

// ---- What is done; nothing to change below -------------------------------------------------------

// Every parameter is named, since Fiji would ask for those that are left out.
run("Analyze Stack...",
	"image=[" + getTitle() + "]" +
	" rois=[" + rois + "]" +
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
	" show=" + show +
	" preview=false");
