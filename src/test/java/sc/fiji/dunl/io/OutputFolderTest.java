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
package sc.fiji.dunl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sc.fiji.dunl.io.Sentences.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

import sc.fiji.dunl.imagej.ResultFixture;
import sc.fiji.dunl.settings.Settings;

class OutputFolderTest {

	@TempDir
	private Path temp;

	@Test
	void aFolderAppearsWhole() throws IOException {
		final Path target = temp.resolve("a/b/result");
		try (OutputFolder folder = OutputFolder.create(target)) {
			Files.writeString(folder.path("figures/x.txt"), "x");
			assertFalse(Files.exists(target));
			folder.commit();
		}
		assertEquals("x", Files.readString(target.resolve("figures/x.txt")));
		assertEquals(List.of("result"), names(target.getParent()));
	}

	@Test
	void withoutCommitNothingIsLeft() throws IOException {
		try (OutputFolder folder = OutputFolder.create(temp.resolve("a/b/result"))) {
			Files.writeString(folder.path("x.txt"), "x");
		}
		assertEquals(List.of(), names(temp));
	}

	@Test
	void otherFoldersAreNeverReplaced() throws IOException {
		final Path target = Files.createDirectory(temp.resolve("mine"));
		Files.writeString(target.resolve("thesis.txt"), "x");
		refused(() -> OutputFolder.create(target, true), "'thesis.txt'", "no former result");
		Files.writeString(target.resolve("run.json"), "{\"software\": \"another\"}");
		refused(() -> OutputFolder.create(target, true), "no former result");
		Files.writeString(target.resolve("run.json"), "{");
		refused(() -> OutputFolder.create(target, true), "no former result");
		refused(() -> OutputFolder.create(target.resolve("thesis.txt"), true), "file of that name");
		refused(() -> OutputFolder.create(target.resolve("thesis.txt/a"), true), "Cannot write");
		assertEquals(List.of("run.json", "thesis.txt"), names(target));
		assertEquals(List.of("mine"), names(temp));
	}

	@Test
	void anEmptyFolderIsUsed() throws IOException {
		final Path target = Files.createDirectory(temp.resolve("result"));
		Files.writeString(target.resolve(".DS_Store"), "");
		result(target, false, "first");
		assertEquals(List.of("data.txt", "run.json"), names(target));
	}

	@Test
	void aFormerResultIsReplacedOnlyIfWishedAndOnlyAtCommit() throws IOException {
		final Path target = temp.resolve("result");
		result(target, false, "first");
		refused(() -> OutputFolder.create(target), "already holds a result", "overwrite");
		try (OutputFolder folder = OutputFolder.create(target, true)) {
			Files.writeString(folder.path("data.txt"), "broken off");
		}
		assertEquals("first", Files.readString(target.resolve("data.txt")));
		result(target, true, "second");
		assertEquals("second", Files.readString(target.resolve("data.txt")));
		assertEquals(List.of("result"), names(temp));
	}

	@Test
	void aFormerResultWithFilesOfTheUserIsKept() throws IOException {
		final Path target = temp.resolve("result");
		result(target, false, "first");
		final OutputFolder folder = OutputFolder.create(target, true);
		Files.writeString(target.resolve("notes.txt"), "mine");
		refused(folder::commit, "'notes.txt'", "move that file away");
		folder.close();
		refused(() -> OutputFolder.create(target, true), "'notes.txt'");
		assertEquals(List.of("data.txt", "notes.txt", "run.json"), names(target));
		assertEquals(List.of("result"), names(temp));
	}

	@Test
	void whatAResultIsMadeFromIsNotReplacedByIt() throws IOException {
		final Path target = temp.resolve("result");
		result(target, false, "first");
		final Path input = target.resolve("data.txt");
		try (OutputFolder folder = OutputFolder.create(target, true)) {
			refused(() -> folder.keep(target), "whose place they would take", "choose another output folder");
			refused(() -> folder.within("part").keep(temp.resolve("other/../result/data.txt")), "data.txt");
			folder.keep(temp.resolve("resulting"));
			refused(() -> RunRecord.builder().input(input).build().write(folder), "data.txt");
			Files.writeString(folder.path("data.txt"), "second");
			RunRecord.builder().input(input).build().write(folder);
		}
		assertEquals("first", Files.readString(input));
	}

	@Test
	void namesStayInTheFolder() {
		try (OutputFolder folder = OutputFolder.create(temp.resolve("result"))) {
			assertThrows(IllegalArgumentException.class, () -> folder.path("../x.txt"));
		}
	}

	@Test
	void aFileIsWrittenWholeOrStaysAsItWas() throws IOException {
		final Path file = temp.resolve("x.txt");
		AtomicFile.write(file, out -> out.write("first".getBytes(StandardCharsets.UTF_8)));
		refused(() -> AtomicFile.write(file, out -> {
			out.write("sec".getBytes(StandardCharsets.UTF_8));
			throw new IOException("No space left on device");
		}), "x.txt", "No space left");
		assertThrows(IllegalStateException.class, () -> AtomicFile.write(file, out -> {
			throw new IllegalStateException();
		}));
		assertEquals("first", Files.readString(file));
		assertEquals(List.of("x.txt"), names(temp));
		refused(() -> AtomicFile.write(temp, out -> out.write(1)), "folder");
		refused(() -> AtomicFile.write(temp.resolve("none/x.txt"), out -> out.write(1)), "no such");
	}

	@Test
	void theRecordTellsHowTheResultCameAbout() throws IOException {
		final Path input = Files.writeString(temp.resolve("movie.tif"), "abc");
		final Path file = temp.resolve("run.json");
		RunRecord.builder().input(input).seed(7).settings(Settings.defaults(ResultFixture.OPTIONS)).warnings(List.of(
			"Mind <this>.")).timing("train", 1).timing("train", 0.5).losses(List.of(0.1, 1 / 3.0)).date(Instant.parse(
				"2025-01-02T03:04:05.678Z")).build().write(file);
		final JsonObject run = Json.read(file);
		assertEquals("DUNL for Fiji", run.get("software").getAsString());
		assertEquals("2025-01-02T03:04:05Z", run.get("date").getAsString());
		final JsonObject read = run.getAsJsonArray("inputs").get(0).getAsJsonObject();
		// NB: The example of FIPS 180-2.
		assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", read.get("sha256").getAsString());
		assertEquals(3, read.get("bytes").getAsLong());
		assertEquals(7, run.get("seed").getAsLong());
		assertEquals("fista", run.getAsJsonObject("settings").get("method").getAsString());
		assertEquals("Mind <this>.", run.getAsJsonArray("warnings").get(0).getAsString());
		assertEquals(1.5, run.getAsJsonObject("timings_s").get("train").getAsDouble());
		assertEquals(1 / 3.0, run.getAsJsonArray("losses").get(1).getAsDouble());
		refused(() -> RunRecord.builder().input(temp.resolve("none.tif")), "none.tif");
	}

	private static void result(final Path target, final boolean overwrite, final String text) throws IOException {
		try (OutputFolder folder = OutputFolder.create(target, overwrite)) {
			Files.writeString(folder.path("data.txt"), text);
			RunRecord.builder().build().write(folder);
			folder.commit();
		}
		assertTrue(Files.exists(target));
	}

	private static List<String> names(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}
}
