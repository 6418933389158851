// Analyze_Open_Stack.groovy: learns kernels and single-trial codes from the movie that is open.
//
// How to use it:
//   1. Open your movie in Fiji.
//   2. Drag this file onto the Fiji window and press Run; a dialog asks for the files.
//
// It does what Plugins > DUNL > Analyze Stack... does, but step by step, so that you can change the steps.

#@ ImagePlus (label = "Movie", persist = false) image
#@ String (label = "ROIs (.zip; empty: those of the image)", style = "open", value = "", required = false, persist = false) rois
#@ String (label = "Events (.csv; empty: none)", style = "open", value = "", required = false, persist = false) events
#@ String (label = "Settings (.yaml; empty: defaults)", style = "open", value = "", required = false, persist = false) settings
#@ String (label = "Other settings, such as: rate_hz=15 seed=3", value = "", required = false, persist = false) options
#@ String (label = "Output folder", style = "directory", persist = false) output
#@ Boolean (label = "Replace a former result", value = false, persist = false) overwrite

import java.nio.file.Path

import sc.fiji.dunl.command.ChosenSettings
import sc.fiji.dunl.command.Workflow
import sc.fiji.dunl.imagej.CodeOverlay
import sc.fiji.dunl.imagej.ResultWindows
import sc.fiji.dunl.io.OutputFolder
import sc.fiji.dunl.progress.Progress

// A path that was left empty is none.
def file = { String text -> text?.trim() ? Optional.of(Path.of(text.trim())) : Optional.empty() }

// The results appear in the output folder all at once in the end, or not at all.
OutputFolder.create(Path.of(output), overwrite).withCloseable { folder ->

	// The settings of the file, changed by what was typed.
	def work = Workflow.of(new ChosenSettings().options(options).read(file(settings)), Progress.NONE)

	// The mean of each ROI in each frame, corrected for neuropil or control channel, and its dF/F.
	def measured = work.measure(image, file(rois), file(events))

	// The kernels, and when and how strongly each ROI responded.
	def result = work.learn(measured)

	// Notes the checksums of the files that were used, and writes everything.
	work.inputs(file(rois).orElse(null), file(events).orElse(null), file(settings).orElse(null))
	work.save(folder, result, Optional.of(measured))
	folder.commit()

	// What you should know about the data.
	work.warnings().each { println "Warning: " + it }

	// Tables and plots, and the codes drawn over the movie; the pixels are not changed.
	CodeOverlay.show(image, CodeOverlay.of(result, measured.rois(), measured.frames(), measured.times()))
	ResultWindows.show(result)

	// The codes are yours to go on with: here, how many events each ROI has.
	for (quality in result.quality()) println quality.roi() + ": " + quality.events() + " events"
}
