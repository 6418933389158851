// Analyze_Open_Stack.js: learns kernels and single-trial codes from the movie that is open.
//
// How to use it:
//   1. Open your movie in Fiji.
//   2. Drag this file onto the Fiji window and press Run; a dialog asks for the files.
//
// It does what Plugins > DUNL > Analyze Stack... does, step by step, and writes the same files.

#@ ImagePlus (label = "Movie", persist = false) image
#@ String (label = "ROIs (.zip; empty: those of the image)", style = "open", value = "", required = false, persist = false) rois
#@ String (label = "Events (.csv; empty: none)", style = "open", value = "", required = false, persist = false) events
#@ String (label = "Settings (.yaml; empty: defaults)", style = "open", value = "", required = false, persist = false) settings
#@ String (label = "Other settings, such as: rate_hz=15 seed=3", value = "", required = false, persist = false) options
#@ String (label = "Output folder", style = "directory", persist = false) output
#@ Boolean (label = "Replace a former result", value = false, persist = false) overwrite

var dunl = Packages.sc.fiji.dunl;
var File = Packages.java.io.File;
var Optional = Packages.java.util.Optional;

// A path that was left empty is none.
function file(text) {
	return text == null || String(text).trim() == "" ? Optional.empty() : Optional.of(new File(String(text).trim()).toPath());
}

// The results appear in the output folder all at once in the end, or not at all.
var folder = dunl.io.OutputFolder.create(new File(output).toPath(), overwrite);
try {
	// The settings of the file, changed by what was typed.
	var content = new dunl.command.ChosenSettings().options(options).read(file(settings));
	var work = dunl.command.Workflow.of(content, dunl.progress.Progress.NONE);

	// The mean of each ROI in each frame, corrected for neuropil or control channel, and its dF/F.
	var measured = work.measure(image, file(rois), file(events));

	// The kernels, and when and how strongly each ROI responded.
	var result = work.learn(measured);

	// Notes the checksums of the files that were used, and writes everything.
	work.inputs(file(rois).orElse(null), file(events).orElse(null), file(settings).orElse(null));
	work.save(folder, result, Optional.of(measured));
	folder.commit();

	// What you should know about the data.
	var warnings = work.warnings();
	for (var w = 0; w < warnings.size(); w++) print("Warning: " + warnings.get(w));

	// Tables and plots, and the codes drawn over the movie; the pixels are not changed.
	dunl.imagej.CodeOverlay.show(image, dunl.imagej.CodeOverlay.of(result, measured.rois(), measured.frames(), measured.times()));
	dunl.imagej.ResultWindows.show(result);

	// The codes are yours to go on with: here, how many events each ROI has.
	var quality = result.quality();
	for (var r = 0; r < quality.size(); r++) print(quality.get(r).roi() + ": " + quality.get(r).events() + " events");
} finally {
	folder.close();
}
