// The pictures of Fiji's windows; in-fiji.sh runs it.
#@ CommandService command
#@ String images

import ij.*
import java.awt.*
import java.awt.event.InputEvent
import java.awt.event.KeyEvent
import javax.imageio.ImageIO
import javax.swing.*
import sc.fiji.dunl.command.*

home = new File(System.getProperty("user.home"))
samples = new File(home, "dunl-samples").path
robot = new Robot()
robot.mouseMove(1590, 990)

onEventThread = { Closure work -> SwingUtilities.invokeAndWait(work) }
rest = { long ms -> Thread.sleep(ms); robot.waitForIdle() }

save = { Rectangle area, String name ->
	def shot = robot.createScreenCapture(area)
	ImageIO.write(shot, "png", new File(images, name + ".png"))
	println name + " " + shot.width + "x" + shot.height
}
windows = { Window.windows.findAll { it.visible && it.width > 1 } }
titled = { Window w, String title -> (w instanceof Frame || w instanceof Dialog) && w.title?.startsWith(title) }
window = { String title ->
	for (int i = 0; i < 300; i++) {
		def found = windows().find { titled(it, title) }
		if (found != null) return found
		Thread.sleep(100)
	}
	throw new IllegalStateException("no window " + title + " among " + windows().collect { it.class.simpleName })
}
picture = { Window w, String name ->
	onEventThread { w.toFront() }
	rest 800
	save(w.bounds, name)
}

// All components of a window, depth first.
parts = { Container c -> c.components.collectMany { p -> [p] + (p instanceof Container ? parts(p) : []) } }

// Types a value into the field behind a label.
fill = { Window dialog, String label, value ->
	onEventThread {
		def all = parts(dialog)
		def from = all.findIndexOf { it instanceof JLabel && it.text == label }
		if (from < 0) throw new IllegalStateException("no field " + label + " in " + all.findAll { it instanceof JLabel }*.text)
		def field = all.drop(from + 1).find { it instanceof JTextField || it instanceof JComboBox || it instanceof JCheckBox || it instanceof JSpinner }
		if (field instanceof JTextField) { field.text = value; field.caretPosition = 0 }
		else if (field instanceof JComboBox) field.selectedItem = value
		else if (field instanceof JCheckBox) { if (field.selected != value) field.doClick() }
		else field.value = value
	}
	rest 150
}
press = { Window dialog, String text ->
	onEventThread { parts(dialog).find { it instanceof JButton && it.text == text }.doClick() }
}
place = { Window w, int x, int y -> onEventThread { w.setLocation(x, y) }; rest 300 }
closeAll = {
	onEventThread { windows().findAll { it != IJ.getInstance() }.each { it.dispose() } }
	WindowManager.imageTitles.each { title -> def imp = WindowManager.getImage(title); imp.changes = false; imp.close() }
	rest 300
}
open = { Class sample, int times ->
	command.run(sample, true, "samples", samples).get()
	def image = WindowManager.currentImage
	image.window.setLocation(20, 160)
	rest 500
	while (image.window.canvas.magnification < times) {
		onEventThread { image.window.canvas.zoomIn(0, 0) }
		rest 300
	}
	image
}

dialogOf = { Class type ->
	command.run(type, true)
	for (int i = 0; i < 300; i++) {
		rest 100
		def dialog = windows().find { it instanceof Dialog }
		if (dialog != null) return dialog
	}
	throw new IllegalStateException("no dialog of " + type)
}
click = { int x, int y ->
	robot.mouseMove(x, y)
	robot.mousePress(InputEvent.BUTTON1_DOWN_MASK)
	rest 60
	robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK)
	rest 600
	robot.mouseMove(1590, 990)
}
key = { int code -> robot.keyPress(code); robot.keyRelease(code); rest 120 }

// The submenu as it opens from the menu bar; what is above it in the menu does not matter.
menu = { String name ->
	def frame = IJ.getInstance()
	place(frame, 60, 40)
	def bar = frame.menuBar
	int plugins = (0..<bar.menuCount).find { bar.getMenu(it).label == "Plugins" }
	def items = bar.getMenu(plugins)
	int dunl = (0..<items.itemCount).findAll { items.getItem(it).label != "-" }.findIndexOf { items.getItem(it).label == "DUNL" }
	onEventThread { frame.toFront() }
	IJ.showStatus("")
	rest 500
	click((int) frame.x + 20, (int) frame.y + 32)
	// NB: To the left around the bar, since to the right the first menu would open its submenus.
	(bar.menuCount - plugins).times { key(KeyEvent.VK_LEFT) }
	dunl.times { key(KeyEvent.VK_DOWN) }
	key(KeyEvent.VK_RIGHT)
	rest 500
	save(new Rectangle(60, 40, 700, 430), name)
	4.times { key(KeyEvent.VK_ESCAPE) }
}

// Analyses the open sample as a user does, with a picture of the dialog, of its preview and of the results.
analyze = { String name, String sample, String settings ->
	def result = new File(home, name + "-results")
	result.deleteDir()
	def dialog = dialogOf(AnalyzeStack)
	place(dialog, 20, 20)
	fill(dialog, "Events (.csv)", samples + "/" + sample + "/events.csv")
	fill(dialog, "Settings (.yaml)", samples + "/" + sample + "/settings.yaml")
	fill(dialog, "Output folder", result.path)
	picture(dialog, name + "-dialog")
	fill(dialog, "Preview", true)
	rest 18000
	def preview = windows().find { titled(it, "DUNL preview") }
	picture(preview, name + "-preview")
	press(dialog, "OK")
	for (int i = 0; i < 1800 && !new File(result, "run.json").exists(); i++) Thread.sleep(100)
	window("DUNL Explorer")
	rest 3000
	result
}

// A click on a ROI of the movie.
clickRoi = { ImagePlus movie, String roi ->
	def canvas = movie.window.canvas
	def bounds = movie.overlay.find { it.name == roi }.bounds
	def at = canvas.locationOnScreen
	onEventThread { movie.window.toFront() }
	rest 500
	click((int) (at.x + canvas.screenX((int) bounds.centerX)), (int) (at.y + canvas.screenY((int) bounds.centerY)))
}

// A row of the explorer's table of codes.
clickCode = { Window explorer, int row ->
	onEventThread { def table = parts(explorer).findAll { it instanceof JTable }[1]; table.setRowSelectionInterval(row, row) }
	rest 800
}
explore = { Window w, String name ->
	onEventThread { w.setBounds(440, 160, 1100, 760); w.toFront() }
	picture(w, name)
}

try {
	menu("menu")

	def movie = open(OpenCalciumSample, 8)
	picture(movie.window, "calcium-movie")
	[AnalyzeStack, ProjectStack, ExtractTraces, DeconvolveTraces, ChooseSettings, ApplyKernels, ExploreResults,
		CodesAgainstBehaviour, CompareMethods, SimulateRecording].each { type ->
		def dialog = dialogOf(type)
		place(dialog, 500, 60)
		picture(dialog, "dialog-" + command.getCommand(type).menuPath.leaf.name.replace("...", "").toLowerCase().replace(" ", "-"))
		press(dialog, "Cancel")
		rest 500
	}

	// The calcium tutorial.
	analyze("calcium", "calcium", "settings.yaml")
	["DUNL quality": "calcium-quality", "DUNL codes": "calcium-codes"].each { title, name ->
		def table = window(title)
		onEventThread { table.setBounds(500, 60, 640, 330) }
		picture(table, name)
	}
	def view = window("DUNL Explorer")
	explore(view, "calcium-explorer-first")
	clickRoi(movie, "cell05")
	clickCode(view, 1)
	rest 1500
	explore(view, "calcium-explorer")
	picture(movie.window, "calcium-overlay")
	def first = parts(view).find { it instanceof JTable }
	def cell = first.getCellRect(0, 0, true)
	click((int) (first.locationOnScreen.x + cell.centerX), (int) (first.locationOnScreen.y + cell.centerY))
	key(KeyEvent.VK_R)
	rest 500
	explore(view, "calcium-rejected")
	closeAll()

	// The dopamine tutorial.
	movie = open(OpenDopamineSample, 16)
	picture(movie.window, "dopamine-movie")
	analyze("dopamine", "dopamine", "settings.yaml")
	view = window("DUNL Explorer")
	clickRoi(movie, "field1")
	onEventThread { view.setBounds(440, 160, 1100, 760); view.toFront() }
	rest 800
	// Some seconds instead of all, by the wheel over the trace.
	robot.mouseMove(view.x + 600, view.y + 120)
	8.times { robot.mouseWheel(-1); rest 100 }
	robot.mouseMove(1590, 990)
	explore(view, "dopamine-explorer")
}
catch (Throwable t) { t.printStackTrace(); save(new Rectangle(0, 0, 1600, 1000), "failed") }
finally { System.exit(0) }
