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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.dunl.io.KernelTable;

/** {@code dunl deconvolve} of several tables, and kernels of each ROI's own, on the command line. */
class SeveralRecordingsTest {

	private static final double[] KERNEL = { 0.1, 0.8, 0.5, 0.3, 0.1 };

	@TempDir
	private Path folder;

	private final StringWriter out = new StringWriter(), err = new StringWriter();

	@Test
	void severalTablesShareOneModelAndEachHasItsFolder() throws IOException {
		final Path a = table("A.csv", 1, 200), b = table("B.csv", 2, 260);
		run(0, a, b, "--events", events("EA.csv", 200), "--events", events("EB.csv", 260), "--settings", settings(), "--set",
			"train_val_split=0.8", "--out", folder.resolve("out"));
		for (final String name : List.of("A", "B"))
			for (final String file : List.of("dff.csv", "codes.csv", "quality.csv", "report.html", "figures/kernels.png",
				"figures/raster.png", "figures/traces/001_one.png"))
				assertTrue(Files.isRegularFile(folder.resolve("out/" + name + "/" + file)), name + "/" + file);
		for (final String file : List.of("kernels.csv", "model.json", "settings.yaml", "run.json", "report.html"))
			assertTrue(Files.isRegularFile(folder.resolve("out/" + file)), file);
		assertFalse(Files.exists(folder.resolve("out/A/model.json")));
		final String index = Files.readString(folder.resolve("out/report.html"));
		assertTrue(index.contains("<a href=\"B/report.html\">B</a>"), index);
		assertTrue(index.contains("dunl deconvolve " + a + " " + b + " --events "), index);
		assertEquals(1 + 2 * 10, Files.readAllLines(folder.resolve("out/A/codes.csv")).size());
		assertEquals(1 + 2 * 13, Files.readAllLines(folder.resolve("out/B/codes.csv")).size());
		final JsonObject record = JsonParser.parseString(Files.readString(folder.resolve("out/run.json"))).getAsJsonObject();
		assertEquals(5, record.get("inputs").getAsJsonArray().size());
		assertEquals(5, record.get("losses").getAsJsonArray().size());
		assertEquals(5, record.get("held_out_losses").getAsJsonArray().size());
		// NB: What was learned is a model like any other, and the folder may be replaced.
		run(0, "apply", folder.resolve("out/model.json"), a, "--events", folder.resolve("EA.csv"), "--out", folder.resolve(
			"applied"));
		assertEquals(Files.readString(folder.resolve("out/A/codes.csv")), Files.readString(folder.resolve(
			"applied/codes.csv")));
		run(0, a, b, "--set", "train_num_epochs=2", "--set", "kernel_length_s=0.5", "--overwrite", "--out", folder.resolve(
			"out"));
	}

	@Test
	void whatDoesNotFitTogetherLeavesNothingBehind() throws IOException {
		final Path a = table("A.csv", 1, 200);
		Files.createDirectory(folder.resolve("other"));
		final Path twin = Files.copy(a, folder.resolve("other/a.tsv.csv"));
		final Path same = Files.copy(a, folder.resolve("other/a.csv"));
		run(1, a, twin, "--events", events("EA.csv", 200), "--out", folder.resolve("out"));
		assertTrue(err.toString().contains("1 file(s) of events were given for 2 table(s)"), err.toString());
		run(1, a, same, "--out", folder.resolve("out"));
		assertTrue(err.toString().contains("Two tables are called 'a'"), err.toString());
		assertFalse(Files.exists(folder.resolve("out")));
	}

	@Test
	void kernelsOfSingleRoisAreWrittenDrawnAndAppliedByName() throws IOException {
		final Path a = table("A.csv", 1, 200);
		run(0, a, "--events", events("EA.csv", 200), "--settings", settings(), "--set",
			"share_kernels_among_neurons=false", "--out", folder.resolve("out"));
		assertEquals(List.of("cue one", "cue two"), KernelTable.read(folder.resolve("out/kernels.csv")).kernels().stream()
			.map(k -> k.name()).toList());
		assertTrue(Files.isRegularFile(folder.resolve("out/figures/raster.png")));
		run(0, "apply", folder.resolve("out/model.json"), a, "--events", folder.resolve("EA.csv"), "--out", folder.resolve(
			"applied"));
		assertEquals(Files.readString(folder.resolve("out/codes.csv")), Files.readString(folder.resolve(
			"applied/codes.csv")));
		run(0, a, "--events", folder.resolve("EA.csv"), "--settings", folder.resolve("out/settings.yaml"), "--out", folder
			.resolve("again"));
		assertEquals(Files.readString(folder.resolve("out/model.json")), Files.readString(folder.resolve(
			"again/model.json")));
	}

	@Test
	void aModelOfANewerVersionIsRefused() throws IOException {
		final Path a = table("A.csv", 1, 200);
		run(0, a, "--set", "train_num_epochs=1", "--set", "kernel_length_s=0.5", "--out", folder.resolve("out"));
		final Path newer = folder.resolve("newer.json");
		Files.writeString(newer, Files.readString(folder.resolve("out/model.json")).replaceFirst("\"version\": *1",
			"\"version\": 2"));
		run(1, "apply", newer, a, "--out", folder.resolve("applied"));
		assertTrue(err.toString().contains("its version is 2") && err.toString().contains("update"), err.toString());
	}

	private void run(final int code, final Object... arguments) {
		final List<String> words = new ArrayList<>();
		if (!"apply".equals(arguments[0])) words.add("deconvolve");
		for (final Object argument : arguments)
			words.add(argument.toString());
		assertEquals(code, Main.execute(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new)), () -> err
			.toString());
	}

	private Path settings() throws IOException {
		return Files.writeString(folder.resolve("settings.yaml"), String.join("\n", "version: 1", "train_num_epochs: 5",
			"unrolling_num: 30", "kernels:", "  - name: cue", "    events: cue", "    length_s: 0.5", ""));
	}

	private Path table(final String name, final long seed, final int samples) throws IOException {
		final Random random = new Random(seed);
		final StringBuilder text = new StringBuilder("time_s,one,two\n");
		for (int t = 0; t < samples; t++) {
			final int k = t % 20 - 10;
			final double response = k >= 0 && k < KERNEL.length ? KERNEL[k] : 0;
			text.append(String.format(Locale.ROOT, "%.1f,%.6f,%.6f%n", t / 10.0, 2 * response + 0.05 * random.nextGaussian(),
				response + 0.05 * random.nextGaussian()));
		}
		return Files.writeString(folder.resolve(name), text);
	}

	private Path events(final String name, final int samples) throws IOException {
		final StringBuilder text = new StringBuilder("event,time_s\n");
		for (int t = 10; t < samples; t += 20)
			text.append("cue,").append(t / 10.0).append('\n');
		return Files.writeString(folder.resolve(name), text);
	}
}
