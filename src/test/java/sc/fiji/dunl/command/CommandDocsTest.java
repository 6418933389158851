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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.command.Command;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleItem;

import ij.Macro;

import picocli.CommandLine;

import sc.fiji.dunl.docs.CommandPages;

/** Holds the pages in docs/commands to what the commands are. */
class CommandDocsTest {

	private static final Path INDEX = Path.of("docs", "commands.md");

	private static final List<String> SECTIONS = List.of("Fields", "In a macro", "In a script", "In a terminal",
		"What it gives", "What can go wrong");

	private final Commands commands = new Commands();

	@AfterEach
	void dispose() {
		commands.close();
	}

	@Test
	void everyCommandHasAPageAndEveryPageACommand() throws IOException {
		final Set<Path> expected = Stream.concat(Commands.ALL.stream(), Commands.WITHOUT_DIALOG.stream()).map(
			command -> CommandPages.page(commands.info(command))).collect(Collectors.toSet());
		try (Stream<Path> pages = Files.list(CommandPages.FOLDER)) {
			assertEquals(expected, pages.collect(Collectors.toSet()), "start missing pages as CommandPages says");
		}
		final String index = Files.readString(INDEX);
		for (final Path page : expected)
			assertTrue(index.contains("(commands/" + page.getFileName() + ")"), "docs/commands.md has no link to " + page);
	}

	@Test
	void everyPageSaysAllThereIsToSay() throws IOException {
		for (final Class<? extends Command> command : Commands.ALL) {
			final String page = page(command);
			assertTrue(page.startsWith("# " + label(command) + "\n"), page(command));
			final List<String> sections = Pattern.compile("(?m)^## (.*)$").matcher(page).results().map(match -> match.group(1))
				.filter(SECTIONS::contains).toList();
			assertEquals(SECTIONS, sections, label(command));
		}
	}

	@Test
	void everyParameterIsDescribedAsInTheDialog() throws IOException, ModuleException {
		for (final Class<? extends Command> command : Commands.ALL) {
			final String table = CommandPages.table(commands, command);
			assertTrue((page(command) + "\n").contains(table + "\n"), () -> "bring the table of " + label(command) +
				" up to date as CommandPages says, which is\n" + table);
		}
	}

	@Test
	void everyMacroLineNamesAllParametersWithTheirDefaultsOrExamples() throws IOException {
		for (final Class<? extends Command> command : Commands.ALL) {
			final Matcher line = Pattern.compile("run\\(\"" + Pattern.quote(label(command)) + "\", \"([^\"]+)\"\\);").matcher(
				page(command));
			assertTrue(line.find(), label(command));
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
	void everyScriptNamesAllParametersInTheirOrder() throws IOException {
		for (final Class<? extends Command> command : Commands.ALL) {
			final Matcher call = Pattern.compile("commands\\.run\\(" + command.getSimpleName() +
				", true,(.*?)\\)\\.get\\(\\)", Pattern.DOTALL).matcher(page(command));
			assertTrue(call.find(), label(command));
			final List<String> names = Pattern.compile("\"(\\w+)\", (\"[^\"]*\"|[\\w.]+)").matcher(call.group(1)).results().map(
				match -> match.group(1)).toList();
			assertEquals(commands.parameters(command).stream().map(ModuleItem::getName).toList(), names, label(command));
		}
	}

	@Test
	void everyLineForATerminalIsUnderstood() throws IOException {
		int lines = 0;
		try (Stream<Path> pages = Files.walk(Path.of("docs"))) {
			for (final Path page : pages.filter(file -> file.toString().endsWith(".md")).toList())
				for (final MatchResult line : Pattern.compile("(?m)^dunl (.*)$").matcher(Files.readString(page)).results()
					.toList())
				{
					new CommandLine(new Main()).parseArgs(Arrays.stream(line.group(1).split(" ")).toArray(String[]::new));
					lines++;
				}
		}
		assertFalse(lines < 12, lines + " lines");
	}

	private String label(final Class<? extends Command> command) {
		return CommandPages.label(commands.info(command));
	}

	private String page(final Class<? extends Command> command) throws IOException {
		return Files.readString(CommandPages.page(commands.info(command)));
	}
}
