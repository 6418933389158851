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
package sc.fiji.dunl.docs;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleItem;

import ij.ImagePlus;

import sc.fiji.dunl.command.Commands;

/**
 * The pages of commands in {@code docs/commands}, one for each that asks
 * something: written by hand, but for the table of fields, which is that of the
 * command. {@link #main} brings all tables up to date and starts the pages that
 * are missing from {@code command-template.md}:
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=sc.fiji.dunl.docs.CommandPages
 * </pre>
 */
public final class CommandPages {

	/** Where the pages are. */
	public static final Path FOLDER = Path.of("docs", "commands");

	private static final String HEADER = "| Key | Label | Meaning | Default | Allowed |\n|---|---|---|---|---|\n";

	private static final Pattern TABLE = Pattern.compile(Pattern.quote(HEADER) + "(\\|[^\n]*\n)*");

	private CommandPages() {
		// NB: static use only.
	}

	/** Brings all pages up to date. */
	public static void main(final String... args) throws IOException, ModuleException {
		try (Commands commands = new Commands()) {
			for (final Class<? extends Command> command : Commands.ALL) {
				final CommandInfo info = commands.info(command);
				final Path page = page(info);
				final String text = Files.exists(page) ? Files.readString(page) : template(info);
				Files.writeString(page, TABLE.matcher(text).replaceFirst(Matcher.quoteReplacement(table(commands, command))));
			}
		}
	}

	/** The page of a command, which is called as it is in the menu, or as its submenu. */
	public static Path page(final CommandInfo command) {
		final int depth = command.getMenuPath().size();
		final String name = depth > 3 ? command.getMenuPath().get(depth - 2).getName() : label(command);
		return FOLDER.resolve(name.replace("...", "").toLowerCase().replace(' ', '-') + ".md");
	}

	/** What a command is called in the menu. */
	public static String label(final CommandInfo command) {
		return command.getMenuPath().getLeaf().getName();
	}

	/** The table of a command's fields, in Markdown. */
	public static String table(final Commands commands, final Class<? extends Command> command) throws ModuleException {
		final StringBuilder table = new StringBuilder(HEADER);
		for (final ModuleItem<?> item : commands.parameters(command))
			table.append(String.format("| `%s` | %s | %s | %s | %s |\n", item.getName(), item.getLabel(), item
				.getDescription(), shown(commands.info(command).createModule().getInput(item.getName())), allowed(item)));
		return table.toString();
	}

	private static String template(final CommandInfo command) throws IOException {
		try (InputStream template = CommandPages.class.getResourceAsStream("command-template.md")) {
			return new String(template.readAllBytes(), StandardCharsets.UTF_8).replace("@LABEL@", label(command)).replace(
				"@NAME@", label(command).replace("...", "")).replace("@ABOUT@", command.getDescription()).replace("@CLASS@",
					command.getDelegateClassName().replaceFirst(".*\\.", "")).replace("@TABLE@", HEADER.strip());
		}
	}

	private static String shown(final Object value) {
		if (value == null) return "the open image";
		if (value instanceof Double) return String.valueOf(value).replaceFirst("\\.0$", "");
		return value.toString().isEmpty() ? "empty" : value.toString();
	}

	private static String allowed(final ModuleItem<?> item) {
		if (item.getType() == ImagePlus.class) return "a movie";
		if (item.getType() == boolean.class) return "true, false";
		if (item.getChoices() != null && !item.getChoices().isEmpty()) return item.getChoices().stream().map(String::valueOf)
			.collect(Collectors.joining(", "));
		if (item.getType() == File.class) return "path";
		if (item.getType() == String.class) return "text";
		final String kind = item.getType() == int.class ? "whole number" : "number";
		if (item.getMinimumValue() == null) return kind;
		final int least = ((Number) item.getMinimumValue()).intValue();
		return item.getMaximumValue() == null ? kind + " of at least " + least : kind + " from " + least + " to " +
			((Number) item.getMaximumValue()).intValue();
	}
}
