# Analyze_Open_Stack.py: learns kernels and single-trial codes from the movie that is open.
#
# How to use it:
#   1. Open your movie in Fiji.
#   2. Drag this file onto the Fiji window and press Run; a dialog asks for the files.
#
# It does what Plugins > DUNL > Analyze Stack... does, step by step, and writes the same files.

#@ ImagePlus (label = "Movie", persist = false) image
#@ String (label = "ROIs (.zip; empty: those of the image)", style = "open", value = "", required = false, persist = false) rois
#@ String (label = "Events (.csv; empty: none)", style = "open", value = "", required = false, persist = false) events
#@ String (label = "Settings (.yaml; empty: defaults)", style = "open", value = "", required = false, persist = false) settings
#@ String (label = "Other settings, such as: rate_hz=15 seed=3", value = "", required = false, persist = false) options
#@ String (label = "Output folder", style = "directory", persist = false) output
#@ Boolean (label = "Replace a former result", value = false, persist = false) overwrite

from java.io import File
from java.util import Optional

from sc.fiji.dunl.command import ChosenSettings, Workflow
from sc.fiji.dunl.imagej import CodeOverlay, ResultWindows
from sc.fiji.dunl.io import OutputFolder
from sc.fiji.dunl.progress import Progress

# A path that was left empty is none.
def path(text):
    return Optional.of(File(text.strip()).toPath()) if text and text.strip() else Optional.empty()

# The results appear in the output folder all at once in the end, or not at all.
folder = OutputFolder.create(File(output).toPath(), overwrite)
try:
    # The settings of the file, changed by what was typed.
    work = Workflow.of(ChosenSettings().options(options).read(path(settings)), Progress.NONE)

    # The mean of each ROI in each frame, corrected for neuropil or control channel, and its dF/F.
    measured = work.measure(image, path(rois), path(events))

    # The kernels, and when and how strongly each ROI responded.
    result = work.learn(measured)

    # Notes the checksums of the files that were used, and writes everything.
    work.inputs([path(rois).orElse(None), path(events).orElse(None), path(settings).orElse(None)])
    work.save(folder, result, Optional.of(measured))
    folder.commit()

    # What you should know about the data.
    for warning in work.warnings():
        print("Warning: " + warning)

    # Tables and plots, and the codes drawn over the movie; the pixels are not changed.
    CodeOverlay.show(image, CodeOverlay.of(result, measured.rois(), measured.frames(), measured.times()))
    ResultWindows.show(result)

    # The codes are yours to go on with: here, how many events each ROI has.
    for quality in result.quality():
        print("%s: %d events" % (quality.roi(), quality.events()))
finally:
    folder.close()
