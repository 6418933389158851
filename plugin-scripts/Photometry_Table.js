// Photometry_Table.js: learns kernels and single-trial codes from a photometry table with its control.
//
// How to use it:
//   Drag this file onto the Fiji window and press Run; a dialog asks for the files.
//   The table may be one of Doric, Neurophotometrics, TDT or GuPPy, or your own: a first column time_s, then the
//   signal. docs/traces-from-elsewhere.md says how its columns and its control (isosbestic) are named.
//   A table without its control is taken as dF/F; say "fluorescence" if it is raw.

#@ String (label = "Photometry table (.csv)", style = "open", persist = false) traces
#@ Boolean (label = "Raw fluorescence", value = false, persist = false) fluorescence
#@ String (label = "Events (.csv; empty: none)", style = "open", value = "", required = false, persist = false) events
#@ String (label = "Settings (.yaml; empty: defaults)", style = "open", value = "", required = false, persist = false) settings
#@ String (label = "Other settings, such as: kernel_length_s=4", value = "", required = false, persist = false) options
#@ String (label = "Output folder", style = "directory", persist = false) output
#@ Boolean (label = "Replace a former result", value = false, persist = false) overwrite

var dunl = Packages.sc.fiji.dunl;
var File = Packages.java.io.File;
var Optional = Packages.java.util.Optional;
var none = dunl.progress.Progress.NONE;

// A path that was left empty is none.
function file(text) {
	return text == null || String(text).trim() == "" ? Optional.empty() : Optional.of(new File(String(text).trim()).toPath());
}

// The results appear in the output folder all at once in the end, or not at all.
var folder = dunl.io.OutputFolder.create(new File(output).toPath(), overwrite);
try {
	// The settings of the file, changed by what was typed; the table says which of them apply to it.
	var chosen = new dunl.command.ChosenSettings().options(options);
	var content = chosen.read(file(settings));
	var input = dunl.command.TableTraces.read(new File(traces).toPath(), content.settings(), none);
	content = dunl.command.TableTraces.settings(content, chosen, chosen.defaults(), fluorescence, Packages.java.util.List.of(input));

	// The control is fitted to the signal, and the traces are brought to dF/F.
	var work = dunl.command.Workflow.of(content, none);
	var recording = work.recording("", input.extraction(), file(events));

	// The kernels, and when and how strongly the signal responded.
	var result = work.learn(recording.traces(), recording.events());

	// Notes the checksums of the files that were used, and writes everything.
	for (var f = 0; f < input.files().size(); f++) work.inputs(input.files().get(f));
	work.inputs(file(events).orElse(null), file(settings).orElse(null));
	work.save(folder, result, Optional.empty());
	folder.commit();

	// What you should know about the data.
	var warnings = work.warnings();
	for (var w = 0; w < warnings.size(); w++) print("Warning: " + warnings.get(w));
	dunl.imagej.ResultWindows.show(result);
} finally {
	folder.close();
}
