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

import java.awt.GraphicsEnvironment;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.Priority;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.service.Service;

import ij.IJ;
import ij.Macro;

import sc.fiji.dunl.InputException;

/**
 * Refuses a line of a macro that one of our commands would not understand; hosts
 * pass over keys they do not know and take 0 for what is no number.
 */
@Plugin(type = PreprocessorPlugin.class, priority = 3 * Priority.VERY_HIGH)
public final class MacroLinePreprocessor extends AbstractPreprocessorPlugin {

	private static final Pattern WORD = Pattern.compile("([^\\s=]+)(=(\\[[^\\]]*\\]|\\S*))?");

	@Parameter(required = false)
	private LogService log;

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof DunlCommand) || !IJ.isMacro() || given(module)) return;
		final String options = Macro.getOptions();
		if (options == null) return;
		try {
			check(module.getInfo(), options);
		}
		catch (final InputException e) {
			// NB: Fiji shows why a command was cancelled in a window, or else nowhere.
			if (log != null && GraphicsEnvironment.isHeadless()) log.error(e.getMessage());
			cancel(e.getMessage());
		}
	}

	/** Whether a script gave parameters by itself, so that the macro's line is not that of this command. */
	private static boolean given(final Module module) {
		return keys(module.getInfo()).keySet().stream().anyMatch(module::isInputResolved);
	}

	/**
	 * Checks the keys of a line and the form of their values.
	 *
	 * @param options the line as ImageJ passes it on: {@code key=value} or
	 *          {@code key=[a value]}, separated by spaces
	 * @throws InputException if a key or value is not understood
	 */
	static void check(final ModuleInfo command, final String options) {
		final Map<String, ModuleItem<?>> keys = keys(command);
		final Matcher word = WORD.matcher(options);
		while (word.find()) {
			final String key = word.group(1), value = word.group(3);
			final ModuleItem<?> item = keys.get(key);
			if (item == null) throw new InputException("The macro names '" + key + "', which is no key of this command; " +
				(keys.containsKey(key.toLowerCase(Locale.ROOT)) ? "write it in lower case." : "its keys are " + String.join(", ",
					keys.keySet()) + "."));
			final String kind = kind(item.getType());
			if (value == null) throw new InputException("The macro names '" + key + "' without a value; write " + key +
				"= followed by " + kind + ".");
			// NB: & stands before the name of a macro's variable.
			if (!value.startsWith("&") && !fits(item.getType(), value.replaceAll("[\\[\\]]", ""))) throw new InputException(
				"In the macro '" + key + "' is '" + value + "'; it must be " + kind + ".");
		}
	}

	private static Map<String, ModuleItem<?>> keys(final ModuleInfo command) {
		final Map<String, ModuleItem<?>> keys = new LinkedHashMap<>();
		for (final ModuleItem<?> item : command.inputs())
			if (item.getVisibility() != ItemVisibility.MESSAGE && item.getName().matches("[a-z0-9_]+") && !isGiven(item
				.getType())) keys.put(item.getName(), item);
		return keys;
	}

	/** What a host gives by itself. */
	private static boolean isGiven(final Class<?> type) {
		return Service.class.isAssignableFrom(type) || type == Context.class;
	}

	private static String kind(final Class<?> type) {
		if (type == boolean.class) return "true or false";
		if (type == int.class) return "a whole number";
		return type == double.class ? "a number" : "text";
	}

	private static boolean fits(final Class<?> type, final String value) {
		if (type == boolean.class) return value.equals("true") || value.equals("false");
		try {
			if (type == int.class) Integer.parseInt(value);
			if (type == double.class) Double.parseDouble(value);
			return true;
		}
		catch (final NumberFormatException e) {
			return false;
		}
	}
}
