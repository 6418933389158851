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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.module.ModuleItem;

import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;

import sc.fiji.dunl.InputException;

/** Runs the scripts that users start from. */
class ScriptsTest {

	private static final Path SCRIPTS = Path.of("plugin-scripts");

	@TempDir
	Path folder;

	@AfterEach
	void close() {
		WindowManager.setTempCurrentImage(null);
		MacroHost.lines();
		MacroHost.message();
	}

	// -- Macros --

	@Test
	void everyMacroNamesAllParametersOfTheCommandAndNoOther() throws IOException {
		for (final String script : List.of("Analyze_Open_Stack.ijm", "Analyze_Folder.ijm")) {
			final String text = Files.readString(SCRIPTS.resolve(script));
			final String call = text.substring(text.indexOf("run(\"Analyze Stack...\""), text.indexOf(");", text.indexOf(
				"run(\"Analyze Stack...\"")));
			final List<String> keys = Pattern.compile("\"[^\"a-z]*([a-z][a-z_]*)=").matcher(call).results().map(m -> m.group(
				1)).toList();
			try (Commands commands = new Commands()) {
				assertEquals(commands.parameters(AnalyzeStack.class).stream().map(ModuleItem::getName).toList(), keys, script);
			}
		}
	}

	@Test
	void theMacroForAnOpenStackAnalysesIt() throws IOException {
		TinyRecording.write(folder);
		final ImagePlus movie = TinyRecording.movie();
		WindowManager.setTempCurrentImage(movie);
		macro("Analyze_Open_Stack.ijm", Map.of("rois", folder.resolve("rois.zip"), "events", folder.resolve("events.csv"),
			"output", folder.resolve("my results"), "options", TinyRecording.FAST));
		assertEquals(1, MacroHost.lines().size());
		assertTrue(Files.exists(folder.resolve("my results/codes.csv")));
		assertTrue(movie.getOverlay().size() > 2);
	}

	@Test
	void theMacroForAFolderAnalysesEveryMovieAndTellsOfFaults() throws IOException {
		final Path movies = movies();
		final Path results = folder.resolve("results");
		final Map<String, Object> values = Map.of("input", movies, "results", results, "options", TinyRecording.FAST);
		final String error = macro("Analyze_Folder.ijm", values);
		assertEquals(2, MacroHost.lines().size());
		assertTrue(Files.exists(results.resolve("good/codes.csv")));
		assertFalse(Files.exists(results.resolve("lost")));
		assertTrue(error != null && error.contains("1 of the movies"), error);
		macro("Analyze_Folder.ijm", values);
		assertTrue(MacroHost.lines().stream().noneMatch(line -> line.contains("image=[good.tif]")),
			"has a result already");
	}

	/** Runs a macro with other values of the variables that users change; tells its message, if it stopped. */
	private static String macro(final String script, final Map<String, ?> values) throws IOException {
		String text = Files.readString(SCRIPTS.resolve(script));
		for (final Map.Entry<String, ?> value : values.entrySet()) {
			final Pattern line = Pattern.compile("(?m)^" + value.getKey() + " = \".*\";$");
			assertTrue(line.matcher(text).find(), value.getKey() + " is not to be changed in " + script);
			text = line.matcher(text).replaceFirst(value.getKey() + " = \"" + value.getValue() + "\";");
		}
		// NB: Without Fiji's menus only the host of this test knows the command.
		text = text.replace("run(\"Analyze Stack...\",", "call(\"" + MacroHost.class.getName() +
			".run\", \"Analyze Stack...\",");
		text = text.replaceAll("(?m)^(\\s+)open\\(", "$1call(\"" + MacroHost.class.getName() + ".open\", ").replaceAll(
			"(?m)^(\\s+)close\\(\\);", "$1call(\"" + MacroHost.class.getName() + ".close\");");
		// NB: There is no window that could say it.
		text = text.replace("exit(", "call(\"" + MacroHost.class.getName() + ".exit\", ");
		new Interpreter().run(text, "");
		return MacroHost.message();
	}

	// -- Groovy --

	@Test
	void theScriptForAnOpenStackAnalysesIt() throws IOException {
		TinyRecording.write(folder);
		final ImagePlus movie = TinyRecording.movie();
		final String said = groovy("Analyze_Open_Stack.groovy", Map.of("image", movie, "rois", folder.resolve("rois.zip")
			.toString(), "events", folder.resolve("events.csv").toString(), "settings", "", "options", TinyRecording.FAST,
			"output", folder.resolve("out").toString(), "overwrite", false));
		assertTrue(Files.exists(folder.resolve("out/codes.csv")));
		assertTrue(movie.getOverlay().size() > 2);
		assertTrue(said.matches("(?s).*\\ba: \\d+ events.*"), said);
	}

	@Test
	void theScriptForAFolderAnalysesEveryMovieAndTellsOfFaults() throws IOException {
		final Path movies = movies();
		final Path results = Files.createDirectory(folder.resolve("results"));
		final InputException e = assertThrows(InputException.class, () -> groovy("Analyze_Folder.groovy", Map.of("input",
			movies.toFile(), "output", results.toFile(), "settings", "", "options", TinyRecording.FAST, "overwrite", false)));
		assertTrue(e.getMessage().contains("1 of 2") && e.getMessage().contains("lost.tif"), e.getMessage());
		assertTrue(Files.exists(results.resolve("good/codes.csv")));
		assertTrue(Files.readString(results.resolve("good/run.json")).contains("good_events.csv"));
		assertFalse(Files.exists(results.resolve("lost")));
	}

	/** Runs a script as Fiji does after its dialog; gives what it printed. */
	private static String groovy(final String script, final Map<String, Object> inputs) throws IOException {
		final List<String> lines = Files.readAllLines(SCRIPTS.resolve(script));
		final List<String> declared = lines.stream().filter(line -> line.startsWith("#@")).map(line -> line.substring(line
			.lastIndexOf(' ') + 1)).sorted().toList();
		assertEquals(inputs.keySet().stream().sorted().toList(), declared);
		final StringWriter said = new StringWriter();
		final Binding binding = new Binding(new HashMap<>(inputs));
		binding.setVariable("out", new PrintWriter(said));
		new GroovyShell(binding).evaluate(lines.stream().filter(line -> !line.startsWith("#@")).collect(Collectors.joining(
			"\n")));
		return said.toString();
	}

	/** A folder with a movie that can be analysed and one without ROIs. */
	private Path movies() throws IOException {
		final Path movies = folder.resolve("my movies");
		TinyRecording.write(movies);
		Files.copy(movies.resolve("movie.tif"), movies.resolve("lost.tif"));
		for (final String[] names : List.of(new String[] { "movie.tif", "good.tif" }, new String[] { "rois.zip",
			"good_rois.zip" }, new String[] { "events.csv", "good_events.csv" }))
			Files.move(movies.resolve(names[0]), movies.resolve(names[1]));
		return movies;
	}
}
