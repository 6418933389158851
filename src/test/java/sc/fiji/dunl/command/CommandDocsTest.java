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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleItem;

import ij.ImagePlus;
import ij.Macro;

import picocli.CommandLine;

/** Holds docs/commands.md to what the commands are. */
class CommandDocsTest {

	private final Commands commands = new Commands();

	@AfterEach
	void dispose() {
		commands.close();
	}

	@Test
	void everyParameterIsDescribedAsInTheDialog() throws IOException, ModuleException {
		for (final Class<? extends Command> command : Commands.ALL) {
			final String section = section(command);
			for (final ModuleItem<?> item : commands.parameters(command)) {
				final String row = row(command, item);
				assertTrue(section.contains(row), () -> "docs/commands.md lacks, under " + commands.info(command).getMenuPath()
					.getLeaf().getName() + ":\n" + row);
			}
			assertEquals(commands.parameters(command).size(), Pattern.compile("(?m)^\\| `").matcher(section).results()
				.count());
		}
	}

	@Test
	void everyMacroLineNamesAllParametersWithTheirDefaultsOrExamples() throws IOException {
		for (final Class<? extends Command> command : Commands.ALL) {
			final String label = commands.info(command).getMenuPath().getLeaf().getName();
			final Matcher line = Pattern.compile("run\\(\"" + Pattern.quote(label) + "\", \"([^\"]+)\"\\);").matcher(section(
				command));
			assertTrue(line.find(), label);
			String rest = line.group(1);
			for (final ModuleItem<?> item : commands.parameters(command)) {
				assertTrue(rest.strip().startsWith(item.getName() + "="), item.getName() + " is expected at: " + rest);
				final String value = Macro.getValue(rest + " ", item.getName(), null);
				rest = rest.strip().substring(item.getName().length() + 1);
				rest = rest.startsWith("[") ? rest.substring(rest.indexOf(']') + 1) : rest.substring(value.length());
			}
			assertEquals("", rest.strip());
		}
	}

	@Test
	void everyLineForATerminalIsUnderstood() throws IOException {
		final List<String> lines = Files.readAllLines(Path.of("docs/commands.md")).stream().filter(line -> line.startsWith(
			"dunl ")).toList();
		assertTrue(lines.size() >= 6, lines.toString());
		for (final String line : lines) {
			final String[] args = Arrays.stream(line.substring(5).split(" ")).toArray(String[]::new);
			new CommandLine(new Main()).parseArgs(args);
		}
	}

	private String section(final Class<? extends Command> command) throws IOException {
		final CommandInfo info = commands.info(command);
		final String text = Files.readString(Path.of("docs/commands.md"));
		final int start = text.indexOf("\n## " + info.getMenuPath().getLeaf().getName() + "\n");
		assertTrue(start >= 0, "docs/commands.md has no section " + info.getMenuPath().getLeaf().getName());
		final int end = text.indexOf("\n## ", start + 1);
		return text.substring(start, end < 0 ? text.length() : end);
	}

	private String row(final Class<? extends Command> command, final ModuleItem<?> item) throws ModuleException {
		final Object value = commands.info(command).createModule().getInput(item.getName());
		final String shown = value == null ? "the open image" : value instanceof Double ? String.valueOf(((Double) value)
			.intValue()) : value.toString().isEmpty() ? "empty" : value.toString();
		return "| `" + item.getName() + "` | " + item.getLabel() + " | " + item.getDescription() + " | " + shown + " | " +
			allowed(item) + " |";
	}

	private static String allowed(final ModuleItem<?> item) {
		if (item.getType() == ImagePlus.class) return "a movie";
		if (item.getType() == boolean.class) return "true, false";
		if (item.getChoices() != null && !item.getChoices().isEmpty()) return item.getChoices().stream().map(String::valueOf)
			.collect(Collectors.joining(", "));
		if (item.getType() == File.class) return "path";
		if (item.getType() == String.class) return "text";
		final String kind = item.getType() == int.class ? "whole number" : "number";
		return item.getMaximumValue() == null ? kind + " of at least 0" : kind + " from 0 to " + ((Number) item
			.getMaximumValue()).intValue();
	}
}
