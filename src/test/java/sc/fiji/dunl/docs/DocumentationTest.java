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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.io.SettingsFile;

/** Keeps the documentation true: what it quotes of the software is what the software has. */
class DocumentationTest {

	private static final Path DOCS = Path.of("docs");

	private static List<Path> pages() throws IOException {
		try (Stream<Path> pages = Files.walk(DOCS)) {
			return Stream.concat(pages.filter(page -> page.toString().endsWith(".md")).sorted(), Stream.of(Path.of(
				"README.md"), Path.of("sample-stacks/README.md"))).toList();
		}
	}

	private static List<String> found(final Path page, final String pattern) throws IOException {
		return Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(page)).results().map(match -> match
			.group(1)).toList();
	}

	@Test
	void settingsPageIsThatOfTheSettings() throws IOException {
		assertEquals(SettingsPage.text(), Files.readString(DOCS.resolve("settings.md")).replace("\r\n", "\n"),
			"regenerate docs/settings.md as SettingsPage says");
	}

	@Test
	void everyYamlExampleIsAValidSettingsFile() throws IOException {
		int examples = 0;
		for (final Path page : pages())
			for (final String yaml : found(page, "```yaml\n(.*?)```")) {
				SettingsFile.parse(yaml, AnalysisOptions.defaults(), settings -> 2);
				examples++;
			}
		assertTrue(examples >= 4, "only " + examples + " examples were found");
	}

	@Test
	void everySettingOnACommandLineIsAllowed() throws IOException {
		int settings = 0;
		for (final Path page : pages())
			for (final String setting : found(page, "--set ([a-z_]+=[^\\s\"`]+)")) {
				final String[] pair = setting.split("=", 2);
				if (!pair[0].equals("key")) AnalysisOptions.defaults().with(pair[0], pair[1]);
				settings++;
			}
		assertTrue(settings >= 3, "only " + settings + " settings were found");
	}

	@Test
	void everyMessageUnderTroubleshootingIsOneOfTheSoftware() throws IOException {
		final String source = literals();
		final List<String> messages = found(DOCS.resolve("troubleshooting.md"), "(?m)^> (.*?)$");
		assertTrue(messages.size() >= 25, "only " + messages.size() + " messages were found");
		for (final String message : messages)
			for (final String part : message.split("['\\s(;:,.]*…['\\s);:,.]*"))
				assertTrue(source.contains(part), () -> "nothing says \"" + part + "\" (of: " + message + ")");
	}

	@Test
	void picturesAreThereAndSmall() throws IOException {
		for (final Path page : pages())
			for (final String picture : found(page, "!\\[[^\\]]*\\]\\(([^)]+)\\)")) {
				final Path file = page.toAbsolutePath().resolveSibling(picture);
				assertTrue(Files.isRegularFile(file), picture + " of " + page);
				assertFalse(Files.size(file) > 300_000, picture + " is too large for a page");
			}
	}

	@Test
	void linksLeadSomewhere() throws IOException {
		for (final Path page : pages())
			for (final String link : found(page, "(?<!!)\\[[^\\]]*\\]\\((?!http|mailto)([^)]+)\\)")) {
				final String[] parts = link.split("#", 2);
				final Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
				assertTrue(Files.exists(file), link + " of " + page);
				if (parts.length == 2) assertTrue(anchors(file).contains(parts[1]), link + " of " + page);
			}
	}

	@Test
	void everyPictureIsShown() throws IOException {
		final StringBuilder text = new StringBuilder();
		for (final Path page : pages())
			text.append(Files.readString(page));
		try (Stream<Path> pictures = Files.list(DOCS.resolve("images"))) {
			for (final Path picture : pictures.toList())
				assertTrue(text.indexOf("images/" + picture.getFileName() + ")") >= 0, "no page shows " + picture);
		}
	}

	/** The names that headings have as the targets of links. */
	private static List<String> anchors(final Path page) throws IOException {
		return found(page, "(?m)^#+ (.*?)$").stream().map(heading -> heading.toLowerCase().replaceAll(
			"\\[([^\\]]*)\\]\\([^)]*\\)", "$1").replaceAll("[^\\w\\- ]", "").replace(' ', '-')).toList();
	}

	/** The text of all sources with broken string literals joined. */
	private static String literals() throws IOException {
		final StringBuilder text = new StringBuilder();
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			for (final Path source : sources.filter(file -> file.toString().endsWith(".java")).sorted().toList())
				text.append(Files.readString(source).replaceAll("\"\\s*\\+\\s*\"", ""));
		}
		return text.toString();
	}
}
