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
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each preset on a recording of the kind it is for. */
class PresetsTest {

	private static final Path DOPAMINE = Path.of("sample-stacks/dopamine");
	private static final String[] FAST = { "--set", "train_num_epochs=2", "--set", "unrolling_num=20" };

	private final Commands commands = new Commands();

	@TempDir
	Path folder;

	private Path out;

	@BeforeEach
	void record() throws IOException {
		TinyRecording.write(folder);
		out = folder.resolve("out");
	}

	@AfterEach
	void dispose() {
		commands.close();
	}

	@Test
	void calciumWithKnownEventsHasAKernelForEachOfThem() throws IOException {
		analyse("calcium_events", "cue");
		assertTrue(Files.readString(out.resolve("run.json")).contains("\"preset\": \"calcium_events\""));
		assertTrue(Files.readString(out.resolve("settings.yaml")).contains("kernel_per_event: true"));
		assertEquals(2 * TinyRecording.CUES.length, codes().size(), "each cue in each cell");
	}

	@Test
	void calciumWithUnknownEventsFindsThemBySparsity() throws IOException {
		analyse("calcium_blind", "kernel1");
		assertTrue(codes().size() >= 6, "eight responses were simulated");
	}

	@Test
	void theAuthorsPresetTakesTracesInTheirOwnUnit() throws IOException {
		analyse("authors", "cue");
		assertEquals(2 * TinyRecording.CUES.length, codes().size(), "each cue in each cell");
	}

	@Test
	void theDopamineSampleIsMeasuredWithItsControl() throws IOException {
		succeed("analyze", DOPAMINE.resolve("dopamine.tif").toString(), "--rois", DOPAMINE.resolve("rois.zip").toString(),
			"--events", DOPAMINE.resolve("events.csv").toString(), "--preset", "dopamine_control");
		assertEquals("cue reward", kernels());
		final Path own = folder.resolve("own");
		final List<String> extract = List.of("extract", DOPAMINE.resolve("dopamine.tif").toString(), "--rois", DOPAMINE
			.resolve("rois.zip").toString(), "--settings", DOPAMINE.resolve("settings.yaml").toString(), "--out", own
				.toString());
		run(extract.toArray(String[]::new));
		assertEquals(-1, Files.mismatch(own.resolve("dff.csv"), out.resolve("dff.csv")), "as its own settings say");
	}

	@Test
	void aPhotometryTableIsCorrectedByItsControl() throws IOException {
		final StringBuilder table = new StringBuilder("time_s,signal,isosbestic\n");
		for (int t = 0; t < 300; t++) {
			final double seconds = t / 20.0, sway = 1 + 0.1 * Math.sin(seconds);
			final double after = seconds % 5 - 1, response = after < 0 ? 0 : Math.exp(-after / 0.4);
			table.append(String.format(Locale.ROOT, "%.2f,%.6f,%.6f%n", seconds, 100 * sway * (1 + 0.2 * response) + 0.1 * Math
				.sin(71 * t), 50 * sway + 0.05 * Math.sin(37 * t)));
		}
		final Path traces = Files.writeString(folder.resolve("photometry.csv"), table);
		final Path events = Files.writeString(folder.resolve("rewards.csv"), "event,time_s\nreward,1\nreward,6\nreward,11\n");
		succeed("deconvolve", traces.toString(), "--events", events.toString(), "--preset", "photometry");
		assertEquals("reward", kernels());
		assertEquals(3, codes().size());
	}

	@Test
	void unknownPresetsAreRefusedWithTheList() {
		final String message = commands.refuse(ExtractTraces.class, "image", TinyRecording.movie(), "rois", folder.resolve(
			"rois.zip").toString(), "preset", "calcium", "output", out.toString());
		assertTrue(message.contains("'preset'") && message.contains("'calcium'") && message.contains("calcium_blind"),
			message);
		assertTrue(Files.notExists(out));
	}

	/** The same from a dialog and in a terminal. */
	private void analyse(final String preset, final String kernels) throws IOException {
		final Path dialog = folder.resolve("dialog");
		commands.succeed(AnalyzeStack.class, "image", TinyRecording.movie(), "rois", folder.resolve("rois.zip").toString(),
			"events", folder.resolve("events.csv").toString(), "preset", preset, "output", dialog.toString(), "show", false,
			"options", TinyRecording.FAST);
		final List<String> args = new ArrayList<>(List.of("analyze", folder.resolve("movie.tif").toString(), "--rois", folder
			.resolve("rois.zip").toString(), "--events", folder.resolve("events.csv").toString(), "--preset", preset));
		for (final String setting : TinyRecording.FAST.split(" "))
			args.addAll(List.of("--set", setting));
		succeed(args.toArray(String[]::new));
		assertEquals(kernels, kernels());
		for (final String file : List.of("codes.csv", "kernels.csv", "settings.yaml"))
			assertEquals(-1, Files.mismatch(dialog.resolve(file), out.resolve(file)), file);
	}

	private void succeed(final String... args) {
		final List<String> all = new ArrayList<>(List.of(args));
		all.addAll(List.of("--out", out.toString()));
		if (!all.toString().contains("train_num_epochs")) all.addAll(List.of(FAST));
		run(all.toArray(String[]::new));
	}

	private static void run(final String... args) {
		final StringWriter errors = new StringWriter();
		assertEquals(0, Main.execute(new PrintWriter(new StringWriter()), new PrintWriter(errors, true), args), errors
			.toString());
	}

	private List<String> codes() throws IOException {
		return Files.readAllLines(out.resolve("codes.csv")).stream().skip(1).toList();
	}

	/** Names of the learned kernels. */
	private String kernels() throws IOException {
		return Files.readAllLines(out.resolve("kernels.csv")).get(0).replaceFirst("time_s,", "").replace(',', ' ');
	}
}
