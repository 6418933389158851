// Analyze_Folder.groovy: analyses every movie of a folder, one after the other.
//
// How to arrange your files. For each movie, say "mouse1.tif", the same folder holds
//   mouse1_rois.zip     its ROIs, saved from the ROI Manager (needed)
//   mouse1_events.csv   its events, with the columns event and time_s (left out: no events)
// The results of mouse1.tif then go to a folder "mouse1" inside the output folder.
//
// How to use it: drag this file onto the Fiji window and press Run; a dialog asks for the folders.

#@ File (label = "Folder with the movies", style = "directory", persist = false) input
#@ File (label = "Folder for the results", style = "directory", persist = false) output
#@ String (label = "Settings (.yaml; empty: defaults)", style = "open", value = "", required = false, persist = false) settings
#@ String (label = "Other settings, such as: rate_hz=15 seed=3", value = "", required = false, persist = false) options
#@ Boolean (label = "Replace former results", value = false, persist = false) overwrite

import java.nio.file.Files
import java.nio.file.Path

import sc.fiji.dunl.InputException
import sc.fiji.dunl.command.ChosenSettings
import sc.fiji.dunl.command.Workflow
import sc.fiji.dunl.imagej.MovieFile
import sc.fiji.dunl.io.OutputFolder
import sc.fiji.dunl.progress.Progress

// The settings are checked once, before any movie is read.
def yaml = settings?.trim() ? Optional.of(Path.of(settings.trim())) : Optional.<Path> empty()
def content = new ChosenSettings().options(options).read(yaml)

// All TIFF files of the folder, by name.
def movies = input.listFiles().findAll { it.name.endsWith(".tif") }.sort { it.name }
if (movies.isEmpty()) throw new InputException("There is no .tif file in '" + input + "'; choose the folder of your movies.")

def failed = []
movies.each { movie ->

	// "mouse1.tif" without its ending is "mouse1".
	def name = movie.name[0..<-4]
	def rois = input.toPath().resolve(name + "_rois.zip")
	def events = Optional.of(input.toPath().resolve(name + "_events.csv")).filter { Files.exists(it) }
	try {
		// The results of a movie appear all at once in the end, or not at all.
		OutputFolder.create(output.toPath().resolve(name), overwrite).withCloseable { folder ->
			def work = Workflow.of(content, Progress.NONE)
			def measured = work.measure(MovieFile.open(movie.toPath()), Optional.of(rois), events)
			def result = work.learn(measured)
			work.inputs(movie.toPath(), rois, events.orElse(null), yaml.orElse(null))
			work.save(folder, result, Optional.of(measured))
			folder.commit()
			work.warnings().each { println movie.name + ": " + it }
		}
		println "Done: " + movie.name
	}
	catch (InputException e) {
		// The sentence says what is wrong with this movie; the others are still analysed.
		println "FAILED: " + movie.name + ": " + e.message
		failed << movie.name
	}
}

// A script that found a fault must say so itself.
if (failed) throw new InputException(failed.size() + " of " + movies.size() + " movies could not be analysed: " + failed.join(", ") + ".")
