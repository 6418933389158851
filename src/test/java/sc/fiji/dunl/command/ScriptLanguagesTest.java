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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;

/** Runs the scripts that users start from in their languages, as Fiji does after its dialog. */
class ScriptLanguagesTest {

	private static final Path SCRIPTS = Path.of("plugin-scripts");

	@TempDir
	Path folder;

	@AfterEach
	void close() {
		WindowManager.setTempCurrentImage(null);
		MacroHost.lines();
		MacroHost.message();
	}

	@Test
	void allLanguagesTheCommandAndTheTerminalGiveTheSameBytes() throws Exception {
		TinyRecording.write(folder);
		final String movie = folder.resolve("movie.tif").toString(), rois = folder.resolve("rois.zip").toString(),
				events = folder.resolve("events.csv").toString();
		final StringWriter said = new StringWriter();
		final List<String> arguments = Stream.concat(Stream.of("analyze", movie, "--rois", rois, "--events", events, "--out",
			folder.resolve("terminal").toString()), Stream.of(TinyRecording.FAST.split(" ")).flatMap(o -> Stream.of("--set",
				o))).toList();
		assertEquals(0, Main.execute(new PrintWriter(said), new PrintWriter(said), arguments.toArray(String[]::new)), said
			.toString());
		final Map<String, byte[]> expected = tables(folder.resolve("terminal"));
		assertTrue(expected.keySet().containsAll(List.of("codes.csv", "kernels.csv", "traces.csv", "quality.csv")));
		try (Commands commands = new Commands()) {
			commands.succeed(AnalyzeStack.class, "image", IJ.openImage(movie), "rois", rois, "events", events, "output", folder
				.resolve("command").toString(), "options", TinyRecording.FAST);
		}
		same(expected, folder.resolve("command"));
		for (final String language : List.of("groovy", "js", "py")) {
			final ImagePlus image = IJ.openImage(movie);
			final String printed = run("Analyze_Open_Stack." + language, Map.of("image", image, "rois", rois, "events", events,
				"settings", "", "options", TinyRecording.FAST, "output", folder.resolve(language).toString(), "overwrite",
				false));
			assertTrue(printed.matches("(?s).*\\ba: \\d+ events.*"), language + ": " + printed);
			same(expected, folder.resolve(language));
			assertTrue(image.getOverlay().size() > 2, language);
		}
	}

	@Test
	void aPhotometryTableIsLearnedFromAlikeByMacroAndScript() throws Exception {
		final Path table = table(folder.resolve("day1.csv"));
		final String options = "train_num_epochs=2 unrolling_num=20 kernel_length_s=1 kernel_num=1";
		run("Photometry_Table.js", Map.of("traces", table.toString(), "fluorescence", false, "events", "", "settings", "",
			"options", options, "output", folder.resolve("script").toString(), "overwrite", false));
		run("Photometry_Table.ijm", Map.of("traces", table.toString(), "events", "", "second", table.toString(),
			"second_events", "", "settings", "", "options", options, "output", folder.resolve("macro").toString()));
		final Map<String, byte[]> expected = tables(folder.resolve("script"));
		assertTrue(expected.containsKey("codes.csv"));
		same(expected, folder.resolve("macro/learned"));
		assertTrue(Files.exists(folder.resolve("macro/applied/codes.csv")));
		assertEquals(null, MacroHost.message());
	}

	@Test
	void kernelsOfOneFolderAreAppliedToAnother() throws Exception {
		final Path training = Files.createDirectory(folder.resolve("training")), others = Files.createDirectory(folder
			.resolve("others"));
		table(training.resolve("mouse1.csv"));
		table(training.resolve("mouse2.csv"));
		table(others.resolve("mouse9.csv"));
		final Path out = folder.resolve("out");
		final Map<String, Object> inputs = Map.of("training", training.toFile(), "others", others.toFile(), "output", out
			.toFile(), "settings", "", "options", "train_num_epochs=2 unrolling_num=20 kernel_length_s=1 kernel_num=1",
			"fluorescence", false, "overwrite", true);
		run("Learn_Then_Apply.groovy", inputs);
		assertTrue(Files.exists(out.resolve("learned/model.json")));
		assertTrue(Files.exists(out.resolve("learned/mouse2/codes.csv")));
		assertTrue(Files.exists(out.resolve("applied/mouse9/codes.csv")));
		Files.writeString(others.resolve("bad.csv"), "time_s,a\n0,x\n");
		final Exception e = assertThrows(Exception.class, () -> run("Learn_Then_Apply.groovy", inputs));
		assertTrue(e.getMessage().contains("1 of the tables") && e.getMessage().contains("bad.csv"), e.getMessage());
	}

	@Test
	void codesThatFollowAVariableOfTheTrialsCorrelateWithIt() throws Exception {
		final Path result = Files.createDirectory(folder.resolve("result"));
		final StringBuilder codes = new StringBuilder("roi,kernel,trial,sample,time_s,amplitude,event\n");
		final StringBuilder trials = new StringBuilder("time_s,reward\n");
		for (int i = 1; i <= 6; i++) {
			trials.append(10 * i).append(',').append(i).append('\n');
			codes.append("a,k,1,").append(100 * i).append(',').append(10 * i + 0.5).append(',').append(2 * i + 1).append(",\n");
			codes.append("a,k,1,").append(100 * i).append(',').append(10 * i + 1).append(",99,\n");
		}
		Files.writeString(result.resolve("codes.csv"), codes);
		Files.writeString(folder.resolve("trials.csv"), trials);
		final Path statistics = folder.resolve("statistics.csv");
		final Map<String, Object> inputs = new HashMap<>(Map.of("folder", result.toFile(), "trials", folder.resolve(
			"trials.csv").toFile(), "variable", "reward", "start_s", 0.0, "stop_s", 1.0, "statistics", statistics.toFile()));
		run("Codes_Against_Trials.py", inputs);
		final List<String> lines = Files.readAllLines(statistics);
		assertEquals("roi,kernel,trials,pearson_r,pearson_p,spearman_rho,spearman_p", lines.get(0));
		final String[] cells = lines.get(1).split(",");
		assertEquals("a", cells[0]);
		assertEquals(6, Double.parseDouble(cells[2]));
		assertEquals(1, Double.parseDouble(cells[3]), 1e-6, "codes outside the window count for nothing");
		assertEquals(1, Double.parseDouble(cells[5]), 1e-6);
		inputs.put("variable", "speed");
		final Exception e = assertThrows(Exception.class, () -> run("Codes_Against_Trials.py", inputs));
		assertTrue(e.getMessage().contains("column 'speed'"), e.getMessage());
	}

	/** Runs a script after its parameters were asked for; gives what it printed. */
	private static String run(final String script, final Map<String, Object> inputs) throws IOException, ScriptException {
		final List<String> lines = Files.readAllLines(SCRIPTS.resolve(script));
		final List<String> declared = lines.stream().filter(line -> line.startsWith("#@")).map(line -> line.substring(line
			.lastIndexOf(' ') + 1)).sorted().toList();
		assertEquals(inputs.keySet().stream().sorted().toList(), declared, script);
		final String text = lines.stream().map(line -> line.startsWith("#@") ? "" : line).collect(Collectors.joining("\n"));
		final StringWriter said = new StringWriter();
		final String language = script.substring(script.lastIndexOf('.') + 1);
		if (language.equals("groovy")) {
			final Binding binding = new Binding(new HashMap<>(inputs));
			binding.setVariable("out", new PrintWriter(said));
			givesNothing(script, new GroovyShell(binding).evaluate(text));
		}
		else if (language.equals("ijm")) macro(text, inputs);
		else {
			final ScriptEngine engine = new ScriptEngineManager().getEngineByExtension(language);
			inputs.forEach(engine::put);
			engine.getContext().setWriter(said);
			givesNothing(script, engine.eval(text));
		}
		return said.toString();
	}

	/** What a script's last line gives is its result for Fiji, which warns of each that it cannot show. */
	private static void givesNothing(final String script, final Object value) {
		assertEquals(null, value, script);
	}

	private static void macro(final String text, final Map<String, Object> inputs) {
		final String values = inputs.entrySet().stream().map(e -> e.getKey() + " = \"" + e.getValue() + "\";\n").collect(
			Collectors.joining());
		// NB: Without Fiji's menus only the host of this test knows the command, and no window could tell of faults.
		final String host = MacroHost.class.getName();
		new Interpreter().run(values + text.replaceAll("\\brun\\(", "call(\"" + host + ".run\", ").replace("exit(", "call(\"" +
			host + ".exit\", "), "");
	}

	/** A dF/F trace that answers at times of its own. */
	private static Path table(final Path file) throws IOException {
		final StringBuilder text = new StringBuilder("time_s,signal\n");
		for (int t = 0; t < 200; t++) {
			double value = 0.01 * Math.sin(7 * t);
			for (int start = 20; start <= t; start += 45)
				value += Math.exp(-(t - start) / 4.0);
			text.append(t / 10.0).append(',').append(value).append('\n');
		}
		return Files.writeString(file, text);
	}

	/** All tables of a folder, by name. */
	private static Map<String, byte[]> tables(final Path results) throws IOException {
		final Map<String, byte[]> tables = new HashMap<>();
		try (Stream<Path> files = Files.list(results)) {
			for (final Path file : files.filter(f -> f.toString().endsWith(".csv")).toList())
				tables.put(file.getFileName().toString(), Files.readAllBytes(file));
		}
		return tables;
	}

	private static void same(final Map<String, byte[]> expected, final Path results) throws IOException {
		final Map<String, byte[]> tables = tables(results);
		assertEquals(expected.keySet(), tables.keySet(), results.toString());
		for (final String name : expected.keySet())
			assertTrue(Arrays.equals(expected.get(name), tables.get(name)), results + ": " + name);
	}
}
