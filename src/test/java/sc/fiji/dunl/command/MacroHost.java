package sc.fiji.dunl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.scijava.command.Command;
import org.scijava.module.ModuleItem;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.io.Opener;

/**
 * Runs a command for a macro as Fiji does: each parameter is looked up in the
 * text by its key.
 */
public final class MacroHost {

	private static final List<String> LINES = new ArrayList<>();

	private static String message;

	private MacroHost() {
		// NB: static use only.
	}

	/** The options of all commands that were run since the last call. */
	static List<String> lines() {
		final List<String> lines = List.copyOf(LINES);
		LINES.clear();
		return lines;
	}

	/** Called by macros. */
	public static void run(final String label, final String line) {
		LINES.add(line);
		try (Commands commands = new Commands()) {
			final Class<? extends Command> command = Commands.ALL.stream().filter(c -> commands.info(c).getMenuPath().getLeaf()
				.getName().equals(label)).findFirst().orElseThrow();
			final List<Object> inputs = new ArrayList<>();
			values(commands.parameters(command), line).forEach((key, value) -> inputs.addAll(List.of(key, value)));
			commands.run(command, inputs.toArray());
		}
	}

	/** With what a macro stopped since the last call, or null. */
	static String message() {
		final String last = message;
		message = null;
		return last;
	}

	/** Called by macros in place of what opens a window. */
	public static void exit(final String reason) {
		message = reason;
	}

	/** Called by macros in place of ImageJ's own, which makes menus. */
	public static void open(final String path) {
		WindowManager.setTempCurrentImage(new Opener().openImage(path));
	}

	/** Called by macros. */
	public static void close() {
		WindowManager.setTempCurrentImage(null);
	}

	/** The values of parameters in a line of a macro. */
	static Map<String, Object> values(final List<ModuleItem<?>> parameters, final String line) {
		final Map<String, Object> values = new TreeMap<>();
		for (final ModuleItem<?> item : parameters) {
			final String text = Macro.getValue(line + " ", item.getName(), null);
			if (text == null) throw new AssertionError(item.getName() + " is not in: " + line);
			values.put(item.getName(), value(item.getType(), text));
		}
		return values;
	}

	private static Object value(final Class<?> type, final String text) {
		if (type == ImagePlus.class) {
			final ImagePlus image = IJ.getImage();
			if (!image.getTitle().equals(text)) throw new AssertionError("no image " + text);
			return image;
		}
		if (type == boolean.class) return Boolean.valueOf(text);
		if (type == int.class) return Integer.valueOf(text);
		if (type == double.class) return Double.valueOf(text);
		return text;
	}
}
