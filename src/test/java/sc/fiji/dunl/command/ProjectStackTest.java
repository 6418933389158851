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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.IJ;
import ij.ImagePlus;

import sc.fiji.dunl.imagej.MovieFile;

/** Pictures and proposed ROIs of the calcium sample, from the command and the terminal. */
class ProjectStackTest {

	private static final Path MOVIE = Path.of("sample-stacks/calcium/calcium.tif");

	private final Commands commands = new Commands();

	@TempDir
	private Path folder;

	@AfterEach
	void dispose() {
		commands.close();
	}

	@Test
	void picturesKeepThePixelSizeAndProposedRoisAreMeasured() throws IOException {
		final ImagePlus movie = MovieFile.open(MOVIE);
		movie.getCalibration().pixelWidth = 2.5;
		movie.getCalibration().setUnit("um");
		final Path out = folder.resolve("pictures");
		commands.succeed(ProjectStack.class, "image", movie, "pictures", "all", "propose", true, "output", out.toString(),
			"show", false);
		assertEquals(List.of("", "correlation.png", "correlation.tif", "deviation.png", "deviation.tif", "maximum.png",
			"maximum.tif", "mean.png", "mean.tif", "proposed-rois.zip", "run.json"), Commands.listing(out));
		final ImagePlus picture = IJ.openImage(out.resolve("correlation.tif").toString());
		assertEquals(32, picture.getBitDepth());
		assertEquals(2.5, picture.getCalibration().pixelWidth);
		assertTrue(picture.getOverlay().size() >= 10, "most of the 14 cells were active");
		assertTrue(Files.readString(out.resolve("run.json")).contains("are proposed from the correlation image"));
		commands.succeed(ExtractTraces.class, "image", movie, "rois", out.resolve("proposed-rois.zip").toString(), "rate_hz",
			15.0, "output", folder.resolve("traces").toString(), "show", false);
	}

	@Test
	void theTerminalMakesTheSame() throws IOException {
		for (final String name : List.of("a", "b")) {
			final StringWriter out = new StringWriter();
			assertEquals(0, Main.execute(new PrintWriter(out), new PrintWriter(new StringWriter()), "project", MOVIE.toString(),
				"--pictures", "correlation", "--propose", "--out", folder.resolve(name).toString()), out::toString);
		}
		for (final String file : List.of("correlation.tif", "correlation.png", "proposed-rois.zip"))
			assertEquals(-1, Files.mismatch(folder.resolve("a").resolve(file), folder.resolve("b").resolve(file)), file);
		assertFalse(Files.exists(folder.resolve("a/mean.tif")));
	}

	@Test
	void aFolderOfNumberedFilesIsOneMovie() throws IOException {
		final Path parts = Files.createDirectory(folder.resolve("parts"));
		for (final int part : new int[] { 1, 2 })
			Files.copy(MOVIE, parts.resolve("part_" + part + ".tif"));
		final StringWriter out = new StringWriter(), err = new StringWriter();
		assertEquals(0, Main.execute(new PrintWriter(out), new PrintWriter(err), "project", parts.toString(), "--pictures",
			"mean", "--out", folder.resolve("out").toString()), err::toString);
		assertTrue(out.toString().startsWith("Read '"), out.toString());
		final String record = Files.readString(folder.resolve("out/run.json"));
		assertTrue(record.contains("part_1.tif") && record.contains("part_2.tif"), record);
	}

	@Test
	void whatCannotBeUsedIsRefused() {
		final ImagePlus movie = MovieFile.open(MOVIE);
		final String out = folder.resolve("out").toString();
		assertTrue(refusal("image", movie, "pictures", "median", "output", out).contains("one of all, correlation"));
		assertTrue(refusal("image", movie, "pictures", "mean", "propose", true, "output", out).contains("pictures is 'mean'"));
		assertTrue(refusal("image", movie, "propose", true, "options", "proposal_min_px=500", "output", out).contains(
			"'proposal_max_px' is 400"));
		assertTrue(refusal("image", movie, "signal_channel", 3, "output", out).contains("no channel 3"));
		assertEquals(List.of(""), Commands.listing(folder));
	}

	private String refusal(final Object... inputs) {
		return commands.refuse(ProjectStack.class, inputs);
	}
}
