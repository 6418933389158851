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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.dunl.analysis.ChoiceOptions;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.io.SettingsFile;

/** Choosing settings as a command and on the command line, with good and with bad input. */
class ChooseSettingsTest {

	private static final String FAST = "choice_epochs=1 unrolling_num=20 kernel_per_event=true";

	private final Commands commands = new Commands();

	@TempDir
	Path folder;

	private Path traces, out;

	@BeforeEach
	void record() throws IOException {
		TinyRecording.write(folder);
		traces = folder.resolve("traces");
		out = folder.resolve("out");
		commands.succeed(ExtractTraces.class, "image", TinyRecording.movie(), "rois", folder.resolve("rois.zip").toString(),
			"options", "neuropil_coefficient=0 baseline_window_s=8", "output", traces.toString(), "show", false);
	}

	@AfterEach
	void dispose() {
		commands.close();
	}

	private Object[] choose(final Object... changes) {
		return Stream.concat(Stream.of("traces", traces.toString(), "events", folder.resolve("events.csv").toString(),
			"kernel_lengths_s", "0.5,1", "penalties", "1,2", "folds", 2, "options", FAST, "output", out.toString(), "show", false),
			Stream.of(changes)).toArray();
	}

	@Test
	void theCommandWritesWhatWasTriedAndTheChosenSettings() throws IOException {
		commands.succeed(ChooseSettings.class, choose());
		assertEquals(List.of("", "choice.csv", "choice.png", "run.json", "settings.yaml"), Commands.listing(out));
		final List<String> rows = Files.readAllLines(out.resolve("choice.csv"));
		assertEquals(5, rows.size());
		assertTrue(rows.get(0).startsWith("kernel_num,kernel_length_s,penalty,loss,"), rows.get(0));
		assertTrue(rows.get(0).endsWith(",loss_fold1,loss_fold2"), rows.get(0));
		assertTrue(rows.get(1).startsWith("1,0.5,2.0,") && rows.get(4).startsWith("1,1.0,1.0,"), rows.toString());
		final String chosen = rows.stream().filter(row -> row.contains("chosen")).findFirst().orElseThrow();
		final SettingsFile.Content content = Workflow.settings(Optional.of(out.resolve("settings.yaml")));
		final String[] cells = chosen.split(",");
		assertEquals(Double.parseDouble(cells[1]), content.settings().get(DunlOptions.KERNEL_LENGTH));
		assertEquals(Double.parseDouble(cells[2]), content.settings().get(DunlOptions.KNOWN_SPARSE_REGULARIZATION));
		assertEquals("", content.settings().get(ChoiceOptions.PENALTIES));
		assertEquals("dff", content.settings().get(TraceOptions.SIGNAL), "the movie is to be corrected as before");
		final String record = Files.readString(out.resolve("run.json"));
		assertTrue(record.contains("dff.csv") && record.contains("events.csv") && record.contains("\"choosing\""), record);
	}

	@Test
	void theChosenSettingsAnalyseTheMovie() {
		commands.succeed(ChooseSettings.class, choose());
		commands.succeed(AnalyzeStack.class, "image", TinyRecording.movie(), "rois", folder.resolve("rois.zip").toString(),
			"events", folder.resolve("events.csv").toString(), "settings", out.resolve("settings.yaml").toString(), "options",
			"train_num_epochs=1", "output", folder.resolve("result").toString(), "show", false);
		assertTrue(Files.exists(folder.resolve("result/kernels.csv")));
	}

	@Test
	void aResultBringsItsEvents() throws IOException {
		final Path result = folder.resolve("result");
		commands.succeed(AnalyzeStack.class, "image", TinyRecording.movie(), "rois", folder.resolve("rois.zip").toString(),
			"events", folder.resolve("events.csv").toString(), "options", TinyRecording.FAST, "output", result.toString(),
			"show", false);
		commands.succeed(ChooseSettings.class, choose("traces", result.toString(), "events", ""));
		assertTrue(Files.readString(out.resolve("run.json")).contains(result.resolve("events.csv").toString()));
	}

	@Test
	void theCommandLineWritesTheSameBytes() throws IOException {
		commands.succeed(ChooseSettings.class, choose());
		final Path other = folder.resolve("other");
		final String said = line(0, "choose", traces.toString(), "--events", folder.resolve("events.csv").toString(),
			"--kernel-lengths", "0.5,1", "--penalties", "1,2", "--folds", "2", "--set", "choice_epochs=1", "--set",
			"unrolling_num=20", "--set", "kernel_per_event=true", "--out", other.toString());
		for (final String file : List.of("choice.csv", "choice.png", "settings.yaml"))
			assertEquals(-1, Files.mismatch(out.resolve(file), other.resolve(file)), file);
		assertTrue(said.contains("predicted best by 1 kernel of") && said.contains("choice.png"), said);
	}

	@Test
	void badInputLeavesNothingBehind() {
		refused("'penalties' is '2;x'", "penalties", "2;x");
		refused("'folds' is 100", "folds", 100);
		refused("'folds'", "folds", -1);
		refused("makes 1 kernel(s)", "kernel_nums", "3");
		refused("trial 1", "kernel_lengths_s", "1,9", "options", FAST + " trial_event=cue trial_start_s=-1 trial_stop_s=2");
		refused("no events", "events", "");
		refused("no traces", "traces", "");
		refused("neither saved nor shown", "output", "");
		assertFalse(Files.exists(out));
		line(1, "choose", traces.toString(), "--kernel-nums", "0", "--out", out.toString());
		line(2, "choose", "--out", out.toString());
		assertFalse(Files.exists(out));
	}

	private void refused(final String words, final Object... changes) {
		final String message = commands.refuse(ChooseSettings.class, choose(changes));
		assertTrue(message.contains(words), message);
	}

	private static String line(final int code, final String... args) {
		final StringWriter said = new StringWriter();
		final PrintWriter to = new PrintWriter(said, true);
		assertEquals(code, Main.execute(to, to, args), said::toString);
		return said.toString();
	}
}
