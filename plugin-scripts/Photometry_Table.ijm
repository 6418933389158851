// Photometry_Table.ijm: learns kernels from one photometry table, and finds their codes in a second one.
//
// How to use it:
//   Drag this file onto the Fiji window and press Run; a dialog asks for the files.
// Without a screen, name them yourself:
//   fiji --headless --run Photometry_Table.ijm 'traces="day1.csv",events="",second="day2.csv",second_events="",settings="",options="",output="results"'
//
// What to change: nothing; but settings that you always use can be written in place of "" below.

#@ String (label = "Table to learn from (.csv)", style = "open", persist = false) traces
#@ String (label = "Its events (.csv; empty: none)", style = "open", value = "", required = false, persist = false) events
#@ String (label = "Table to apply the kernels to (empty: none)", style = "open", value = "", required = false, persist = false) second
#@ String (label = "Its events (.csv; empty: none) ", style = "open", value = "", required = false, persist = false) second_events
#@ String (label = "Settings (.yaml; empty: defaults)", style = "open", value = "", required = false, persist = false) settings
#@ String (label = "Other settings, such as: kernel_length_s=4", value = "", required = false, persist = false) options
#@ String (label = "Output folder", style = "directory", persist = false) output

// Every parameter is named, since Fiji would ask for those that are left out.
File.makeDirectory(output);
run("Deconvolve Traces...",
	"table=[]" +
	" traces=[" + traces + "]" +
	" fluorescence=false" +
	" events=[" + events + "]" +
	" preset=none" +
	" settings=[" + settings + "]" +
	" rate_hz=0" +
	" kernel_num=0" +
	" kernel_length_s=0" +
	" options=[" + options + "]" +
	" output=[" + output + "/learned]" +
	" overwrite=false" +
	" show=false" +
	" preview=false");
// The record of a run appears only when all its results are there.
if (!File.exists(output + "/learned/run.json")) exit("The kernels could not be learned; the Log window says why.");
if (second != "") {
	run("Apply Kernels...",
		"model=[" + output + "/learned/model.json]" +
		" table=[]" +
		" traces=[" + second + "]" +
		" fluorescence=false" +
		" events=[" + second_events + "]" +
		" rate_hz=0" +
		" output=[" + output + "/applied]" +
		" overwrite=false" +
		" show=false" +
		" options=[]");
	if (!File.exists(output + "/applied/run.json")) exit("The kernels could not be applied; the Log window says why.");
}
