/*-
 * #%L
 * Deconvolutional Unrolled Neural Learning for Fiji.
 * %%
 * Copyright (C) 2026 DUNL for Fiji developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
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
