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

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the pages in docs/output-files to the files that are written. */
class OutputFilesDocsTest {

	private static final Path INDEX = Path.of("docs", "output-files.md");

	@TempDir
	static Path folder;

	@BeforeAll
	static void write() throws IOException {
		TinyRecording.write(folder);
		final String settings = Stream.of(TinyRecording.FAST.split(" ")).collect(Collectors.joining(" --set ", " --set ", ""));
		run("extract MOVIE --rois ROIS --out OUT/extracted --set neuropil_coefficient=0.1");
		run("analyze MOVIE --rois ROIS --events EVENTS --out OUT/analyzed" + settings);
	}

	private static void run(final String line) {
		final StringWriter said = new StringWriter();
		final String[] args = Stream.of(line.split(" ")).map(word -> word.replace("MOVIE", folder.resolve("movie.tif")
			.toString()).replace("ROIS", folder.resolve("rois.zip").toString()).replace("EVENTS", folder.resolve("events.csv")
				.toString()).replace("OUT", folder.toString())).toArray(String[]::new);
		assertEquals(0, Main.execute(new PrintWriter(said), new PrintWriter(said), args), said.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "extracted", "analyzed" })
	void everyFileHasAPageThatTheIndexLeadsTo(final String result) throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve(result))) {
			for (final Path file : files.toList()) {
				final String name = file.getFileName() + (Files.isDirectory(file) ? "/" : "");
				assertTrue(Files.readString(page(name)).contains("`" + name), page(name) + " does not name " + name);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "codes.csv", "quality.csv", "corrections.csv" })
	void everyColumnIsDescribedInItsOrder(final String table) throws IOException {
		final String text = Files.readString(page(table));
		final List<String> header = List.of(Files.readAllLines(folder.resolve("analyzed").resolve(table)).get(0).split(","));
		final String columns = text.substring(text.indexOf("| column |"));
		assertEquals(header, firstCells(columns.substring(0, columns.indexOf("\n\n"))));
		assertTrue(text.contains("```csv\n" + String.join(",", header) + "\n"), "the example of " + table);
	}

	@Test
	void everyKeyOfTheRecordIsDescribed() throws IOException {
		final List<String> described = Pattern.compile("`(\\w+)`").matcher(Files.readString(page("run.json"))).results().map(
			match -> match.group(1)).toList();
		for (final MatchResult key : Pattern.compile("(?m)^  \"(\\w+)\":").matcher(Files.readString(folder.resolve(
			"analyzed/run.json"))).results().toList())
			assertTrue(described.contains(key.group(1)), key.group(1));
	}

	private static List<String> firstCells(final String table) {
		return Pattern.compile("(?m)^\\| `(\\w+)`").matcher(table).results().map(match -> match.group(1)).toList();
	}

	/** The page to which the index leads from the name of a file. */
	private static Path page(final String file) throws IOException {
		final Matcher link = Pattern.compile("\\[[^\\]]*`" + Pattern.quote(file) + "`[^\\]]*\\]\\(([^)#]+)").matcher(Files
			.readString(INDEX));
		assertTrue(link.find(), "docs/output-files.md has no link to a page about " + file);
		return INDEX.resolveSibling(link.group(1));
	}
}
