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

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.command.Command;

import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;

/** What a user has set up on the movie is the same after a command. */
class InputUntouchedTest {

	@TempDir
	private Path folder;

	private static ImagePlus movie() {
		final ImagePlus movie = TinyRecording.movie();
		movie.getCalibration().setUnit("um");
		movie.getCalibration().pixelWidth = 0.7;
		movie.getCalibration().pixelHeight = 0.8;
		movie.setProperty("Info", "mine");
		final Roi drawn = new Roi(1, 1, 5, 5);
		drawn.setName("mine");
		drawn.setPosition(0, 0, 3);
		movie.setOverlay(new Overlay(drawn));
		movie.setSlice(77);
		movie.setRoi(new OvalRoi(10, 2, 9, 9));
		movie.setDisplayRange(150, 900);
		movie.changes = false;
		return movie;
	}

	/** All of it but what an analysis draws. */
	private static List<Object> state(final ImagePlus movie) {
		final List<Object> state = new ArrayList<>();
		for (int n = 1; n <= movie.getStackSize(); n++)
			state.addAll(List.of(Arrays.hashCode((short[]) movie.getStack().getPixels(n)), String.valueOf(movie.getStack()
				.getSliceLabel(n))));
		state.addAll(List.of(movie.getTitle(), movie.getCalibration().toString(), movie.getRoi().toString(), movie.getRoi()
			.getPosition(), movie.getCurrentSlice(), movie.getC(), movie.getZ(), movie.getT(), movie.getDisplayRangeMin(), movie
				.getDisplayRangeMax(), movie.changes, movie.getHideOverlay(), movie.getInfoProperty(), List.of(movie
					.getDimensions()[2], movie.getDimensions()[3], movie.getDimensions()[4]), movie.isLocked()));
		for (final Roi roi : movie.getOverlay().toArray())
			if ("mine".equals(roi.getName())) state.addAll(List.of(roi.toString(), roi.getTPosition()));
		return state;
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void analyzeStackAddsNoMoreThanItsOwnOutlines(final boolean show) throws IOException {
		untouched(AnalyzeStack.class, "rois", rois(), "events", folder.resolve("events.csv").toString(), "output", folder
			.resolve("out").toString(), "show", show, "options", TinyRecording.FAST + " kernel_num=1");
	}

	@Test
	void extractTracesChangesNothing() throws IOException {
		untouched(ExtractTraces.class, "rois", rois(), "output", folder.resolve("out").toString(), "show", false, "options",
			TinyRecording.FAST);
	}

	@Test
	void projectStackChangesNothing() throws IOException {
		untouched(ProjectStack.class, "pictures", "all", "propose", true, "output", folder.resolve("out").toString(), "show",
			false);
	}

	@Test
	void aRefusedCommandChangesNothing() throws IOException {
		TinyRecording.write(folder);
		final ImagePlus movie = movie();
		final List<Object> before = state(movie);
		try (Commands commands = new Commands()) {
			commands.refuse(AnalyzeStack.class, "image", movie, "rois", rois(), "output", folder.resolve("out").toString(),
				"options", "kernel_num=0");
		}
		assertEquals(before, state(movie));
		assertEquals(1, movie.getOverlay().size());
	}

	private String rois() {
		return folder.resolve("rois.zip").toString();
	}

	private void untouched(final Class<? extends Command> command, final Object... inputs) throws IOException {
		TinyRecording.write(folder);
		final ImagePlus movie = movie();
		final List<Object> before = state(movie);
		final List<Object> all = new ArrayList<>(List.of("image", movie));
		all.addAll(Arrays.asList(inputs));
		try (Commands commands = new Commands()) {
			commands.succeed(command, all.toArray());
		}
		assertEquals(before, state(movie));
		final boolean shown = all.contains("show") && Boolean.TRUE.equals(all.get(all.indexOf("show") + 1));
		if (!shown) assertEquals(1, movie.getOverlay().size());
	}
}
