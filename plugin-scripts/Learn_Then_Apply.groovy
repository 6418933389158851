// Learn_Then_Apply.groovy: learns kernels from the tables of one folder together, and finds their codes in another's.
//
// How to arrange your files. Each table of traces, say "mouse1.csv", has a first column time_s and then one column
// a ROI; its events, if there are any, are in "mouse1_events.csv" in the same folder.
// The output folder then holds
//   learned/mouse1/...   the codes of each table that was learned from, and beside them the kernels (model.json)
//   applied/mouse9/...   the codes of each table of the other folder
//
// How to use it: drag this file onto the Fiji window and press Run; a dialog asks for the folders.

#@ File (label = "Folder to learn from", style = "directory", persist = false) training
#@ File (label = "Folder to apply to", style = "directory", persist = false) others
#@ File (label = "Folder for the results", style = "directory", persist = false) output
#@ String (label = "Settings (.yaml; empty: defaults)", style = "open", value = "", required = false, persist = false) settings
#@ String (label = "Other settings, such as: kernel_num=2 seed=3", value = "", required = false, persist = false) options
#@ Boolean (label = "Raw fluorescence", value = false, persist = false) fluorescence
#@ Boolean (label = "Replace former results", value = false, persist = false) overwrite

import java.nio.file.Files
import java.nio.file.Path

import sc.fiji.dunl.InputException
import sc.fiji.dunl.command.ChosenSettings
import sc.fiji.dunl.command.TableTraces
import sc.fiji.dunl.command.Workflow
import sc.fiji.dunl.imagej.ResultWindows
import sc.fiji.dunl.io.OutputFolder
import sc.fiji.dunl.progress.Progress

// All tables of a folder, by name, and the events of one.
def tables = { File folder ->
	def found = folder.listFiles().findAll { it.name.endsWith(".csv") && !it.name.endsWith("_events.csv") }.sort { it.name }
	if (!found) throw new InputException("There is no .csv file in '" + folder + "'; choose the folder of your traces.")
	found.collect { it.toPath() }
}
def name = { Path table -> table.fileName.toString()[0..<-4] }
def events = { Path table -> Optional.of(table.resolveSibling(name(table) + "_events.csv")).filter { Files.exists(it) } }

// ---- Learn: one set of kernels for all tables ----

def yaml = settings?.trim() ? Optional.of(Path.of(settings.trim())) : Optional.<Path> empty()
def chosen = new ChosenSettings().options(options)
def content = chosen.read(yaml)
def files = tables(training)
def inputs = files.collect { TableTraces.read(it, content.settings(), Progress.NONE) }
def model = null
OutputFolder.create(output.toPath().resolve("learned"), overwrite).withCloseable { folder ->
	def work = Workflow.of(TableTraces.settings(content, chosen, chosen.defaults(), fluorescence, inputs), Progress.NONE)
	def recordings = (0..<files.size()).collect { i ->
		work.recording(name(files[i]), Optional.empty()).recording(name(files[i]), inputs[i].extraction(), events(files[i]))
	}
	def results = work.learn(recordings)
	yaml.ifPresent { work.inputs(it) }
	files.each { work.inputs(it, events(it).orElse(null)) }
	work.save(folder, recordings, results, [])
	folder.commit()
	work.warnings().each { println "Warning: " + it }
	model = results[0].model()
}

// ---- Apply: the kernels stay as they are, the codes are found anew ----

def failed = []
tables(others).each { table ->
	try {
		OutputFolder.create(output.toPath().resolve("applied").resolve(name(table)), overwrite).withCloseable { folder ->
			def none = new ChosenSettings()
			def kept = none.of(model)
			def input = TableTraces.read(table, kept.settings(), Progress.NONE)
			def work = Workflow.of(TableTraces.settings(kept, none, model.settings(), fluorescence, [input]), Progress.NONE)
			def recording = work.recording("", input.extraction(), events(table))
			def result = work.apply(model, recording.traces(), recording.events())
			work.inputs(output.toPath().resolve("learned").resolve("model.json"), table, events(table).orElse(null))
			work.save(folder, result, Optional.empty())
			folder.commit()
			work.warnings().each { println name(table) + ": " + it }
		}
		println "Done: " + table.fileName
	}
	catch (InputException e) {
		// The sentence says what is wrong with this table; the others are still analysed.
		println "FAILED: " + table.fileName + ": " + e.message
		failed << table.fileName
	}
}

// A script that found a fault must say so itself.
if (failed) throw new InputException(failed.size() + " of the tables could not be analysed: " + failed.join(", ") + ".")
