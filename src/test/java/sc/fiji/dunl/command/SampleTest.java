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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;

/** Simulated recordings and samples, as commands. */
class SampleTest {

	private static final Path STACKS = Path.of("sample-stacks");

	private final Commands commands = new Commands();

	@TempDir
	private Path folder;

	@AfterEach
	void dispose() {
		commands.close();
	}

	@Test
	void theSamplesAreThoseOfTheDocumentation() throws IOException {
		commands.succeed(OpenCalciumSample.class, "samples", folder.toString());
		commands.succeed(OpenDopamineSample.class, "samples", folder.toString());
		for (final String sample : List.of("calcium", "dopamine"))
			for (final String file : List.of(sample + ".tif", "rois.zip", "events.csv", "settings.yaml", "truth/codes.csv",
				"truth/kernels.csv"))
				assertEquals(-1, Files.mismatch(STACKS.resolve(sample).resolve(file), folder.resolve(sample).resolve(file)),
					sample + "/" + file);
	}

	@Test
	void aSampleThatIsThereIsNotMadeAgain() throws IOException {
		commands.succeed(OpenCalciumSample.class, "samples", folder.toString());
		final Path events = folder.resolve("calcium/events.csv");
		Files.writeString(events, "event,time_s\nmine,1\n");
		commands.succeed(OpenCalciumSample.class, "samples", folder.toString());
		assertEquals("event,time_s\nmine,1\n", Files.readString(events));
	}

	@Test
	void aSampleOpensWithItsRois() {
		Sample.DOPAMINE.write(1, folder, sc.fiji.dunl.progress.Progress.NONE);
		final ImagePlus image = Sample.DOPAMINE.open(folder);
		assertEquals(2, image.getNChannels());
		assertTrue(image.getOverlay().size() > 0);
	}

	@Test
	void theSeedDecidesTheRecording() throws IOException {
		final Path a = folder.resolve("a"), b = folder.resolve("b"), other = folder.resolve("other");
		simulate(a, 2);
		simulate(b, 2);
		simulate(other, 3);
		assertEquals(Commands.listing(a), Commands.listing(b));
		final byte[] movie = Files.readAllBytes(a.resolve("calcium.tif"));
		assertArrayEquals(movie, Files.readAllBytes(b.resolve("calcium.tif")));
		assertFalse(Arrays.equals(movie, Files.readAllBytes(other.resolve("calcium.tif"))));
	}

	@Test
	void whatCannotBeSimulatedIsSaid() throws IOException {
		final String out = folder.resolve("out").toString();
		assertTrue(commands.refuse(SimulateRecording.class, "recording", "voltage", "folder", out).contains("'voltage'"));
		assertTrue(commands.refuse(SimulateRecording.class, "recording_seed", -1, "folder", out).contains("-1"));
		assertTrue(commands.refuse(SimulateRecording.class, "folder", "").contains("folder is empty"));
		Files.writeString(folder.resolve("diary.txt"), "mine");
		assertTrue(commands.refuse(SimulateRecording.class, "folder", folder.toString()).contains("diary.txt"));
		assertEquals(List.of("", "diary.txt"), Commands.listing(folder));
	}

	@Test
	void theDocumentationIsNamedWithoutADisplay() {
		commands.succeed(Documentation.class);
	}

	private void simulate(final Path target, final int seed) {
		commands.succeed(SimulateRecording.class, "recording", "calcium", "recording_seed", seed, "folder", target
			.toString(), "open_movie", true);
	}
}
