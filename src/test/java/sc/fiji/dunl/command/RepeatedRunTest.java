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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.Command;
import org.scijava.module.ModuleItem;

import sc.fiji.dunl.report.Repetition;

/** The lines of a report do again what it is about. */
class RepeatedRunTest {

	@TempDir
	private Path folder;

	private void run(final List<String> words) {
		final StringWriter said = new StringWriter();
		assertEquals(0, Main.execute(new PrintWriter(said), new PrintWriter(said), words.toArray(String[]::new)), said
			.toString());
	}

	private List<String> recorded() throws IOException {
		TinyRecording.write(folder);
		final List<String> words = new ArrayList<>(List.of("analyze", folder.resolve("movie.tif").toString(), "--rois", folder
			.resolve("rois.zip").toString(), "--events", folder.resolve("events.csv").toString(), "--out", folder.resolve("out")
				.toString()));
		for (final String setting : TinyRecording.FAST.split(" "))
			words.addAll(List.of("--set", setting));
		run(words);
		final Matcher code = Pattern.compile("<code>([^<]*)</code>").matcher(Files.readString(folder.resolve(
			"out/report.html")));
		return code.results().map(match -> match.group(1).replace("&quot;", "\"").replace("&gt;", ">").replace("&amp;", "&"))
			.toList();
	}

	@Test
	void theLineForATerminalGivesTheSameResult() throws IOException {
		final String line = recorded().get(1);
		assertTrue(line.startsWith("dunl analyze "), line);
		run(List.of(line.substring("dunl ".length()).split(" ")));
		for (final String file : List.of("codes.csv", "kernels.csv", "quality.csv", "settings.yaml"))
			assertEquals(Files.readString(folder.resolve("out").resolve(file)), Files.readString(folder.resolve("out-again")
				.resolve(file)), file);
	}

	@Test
	void macrosHoldEachKeyOfTheirCommand() throws IOException {
		final String macro = recorded().get(0);
		final Matcher run = Pattern.compile("run\\(\"([^\"]*)\", \"([^\"]*)\"\\);").matcher(macro);
		assertTrue(run.find(), macro);
		assertEquals("Analyze Stack...", run.group(1));
		holds(AnalyzeStack.class, run.group(2));
		holds(DeconvolveTraces.class, keys("Deconvolve Traces..."));
		holds(ApplyKernels.class, keys("Apply Kernels..."));
	}

	/** Nothing but the keys of a repeated command. */
	private static String keys(final String menu) {
		final Path some = Path.of("some");
		final Repetition again = menu.startsWith("Apply") ? Repetition.apply(some, "",
			Optional.of(some), Optional.empty(), false, Map.of())
			: Repetition.deconvolve("", List.of(some), List.of(), false);
		return again.macro(some.toAbsolutePath()).orElseThrow();
	}

	private static void holds(final Class<? extends Command> command, final String line) {
		try (Commands commands = new Commands()) {
			final List<String> expected = commands.parameters(command).stream().map(ModuleItem::getName).toList();
			final List<String> given = Pattern.compile("(?<=[ \"]|^)(\\w+)=").matcher(line).results().map(match -> match.group(1))
				.toList();
			assertEquals(new TreeSet<>(expected), new TreeSet<>(given), line);
		}
	}
}
