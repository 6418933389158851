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
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import ij.io.FileSaver;

/** {@code dunl analyze} of several movies, of folders, and of files that are not whole. */
class SeveralMoviesTest {

	@TempDir
	private Path folder;

	private final StringWriter out = new StringWriter(), err = new StringWriter();

	@BeforeEach
	void makeRecording() throws IOException {
		TinyRecording.write(folder);
		Files.createDirectory(folder.resolve("trials"));
		for (final int trial : new int[] { 1, 2 })
			Files.copy(folder.resolve("movie.tif"), folder.resolve("trials/trial" + trial + ".tif"));
	}

	private void run(final int code, final Object... arguments) {
		final List<String> words = new ArrayList<>(List.of("analyze"));
		for (final Object argument : arguments)
			words.add(argument.toString());
		words.addAll(List.of("--rois", folder.resolve("rois.zip").toString(), "--events", folder.resolve("events.csv")
			.toString(), "--out", folder.resolve("out").toString(), "--overwrite"));
		for (final String setting : TinyRecording.FAST.split(" "))
			words.addAll(List.of("--set", setting));
		assertEquals(code, Main.execute(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new)), () -> err
			.toString());
	}

	private boolean written(final String file) {
		return Files.isRegularFile(folder.resolve("out").resolve(file));
	}

	@Test
	void filesOfAFolderAreTrialsIfSaid() {
		run(0, folder.resolve("trials"), "--trials");
		for (final String trial : List.of("trial1", "trial2"))
			for (final String file : List.of("codes.csv", "dff.csv", "traces.csv", "corrections.csv", "overlay.tif"))
				assertTrue(written(trial + "/" + file), trial + "/" + file);
		assertTrue(written("model.json"));
		assertTrue(out.toString().contains("160 frames along the frames (T), 1 channel"), out.toString());
	}

	@Test
	void filesOfAFolderAreOtherwiseOneRecording() {
		run(0, folder.resolve("trials"), "--set", "rate_hz=10");
		assertTrue(written("codes.csv"));
		assertTrue(out.toString().contains("320 frames"), out.toString());
	}

	@Test
	void theOthersGoOnIfOneCannotBeRead() throws IOException {
		final byte[] whole = Files.readAllBytes(folder.resolve("movie.tif"));
		Files.write(folder.resolve("trials/trial3.tif"), Arrays.copyOf(whole, 5000));
		run(1, folder.resolve("trials"), "--trials");
		assertTrue(written("trial1/codes.csv") && written("trial2/codes.csv"));
		assertFalse(Files.exists(folder.resolve("out/trial3")));
		assertTrue(out.toString().contains("trial3.tif' was left out: The movie file"), out.toString());
		assertTrue(out.toString().contains("1 of 3 movies could not be read."), out.toString());
		run(1, folder.resolve("trials/trial3.tif"));
		assertTrue(err.toString().startsWith("Error: The movie file"), err.toString());
		run(1, folder.resolve("trials/trial3.tif"), folder.resolve("none.tif"));
		assertTrue(err.toString().contains("None of the 2 movies could be read, the first because of this: The movie file"), err
			.toString());
		assertTrue(err.toString().contains("read_whole_frames"), err.toString());
	}

	@Test
	void warningsOfAMovieNameIt() throws IOException {
		final byte[] whole = Files.readAllBytes(folder.resolve("movie.tif"));
		Files.write(folder.resolve("trials/trial3.tif"), Arrays.copyOf(whole, whole.length - 40000));
		run(0, folder.resolve("trials"), "--trials", "--set", "incomplete_file=read_whole_frames");
		assertTrue(out.toString().contains("trial3: The movie file"), out.toString());
	}

	@Test
	void twoOfOneNameAreRefused() throws IOException {
		final ImagePlus movie = TinyRecording.movie();
		new FileSaver(movie).saveAsTiff(folder.resolve("trials/movie.tiff").toString());
		run(1, folder.resolve("movie.tif"), folder.resolve("trials/movie.tiff"));
		assertTrue(err.toString().contains("Two movies are called 'movie'"), err.toString());
		assertFalse(Files.exists(folder.resolve("out")));
	}
}
