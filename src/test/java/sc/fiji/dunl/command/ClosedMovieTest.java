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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.command.Command;

import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.process.ImageProcessor;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.imagej.MovieFile;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.progress.Progress;

/** The user closes the movie while a command works on it. */
class ClosedMovieTest {

	private static final int FRAME = 50;

	@TempDir
	private Path folder;

	private final AtomicReference<ImagePlus> movie = new AtomicReference<>();

	/** A movie that is closed when one of its frames has been read. */
	private ImagePlus closing(final boolean virtual) {
		final ImageStack frames = TinyRecording.movie().getStack();
		final ImageStack stack = virtual ? new VirtualStack(frames.getWidth(), frames.getHeight(), frames.size()) {

			@Override
			public ImageProcessor getProcessor(final int n) {
				if (n == FRAME) movie.get().flush();
				return frames.getProcessor(n);
			}

			@Override
			public int getBitDepth() {
				return 16;
			}
		} : new ImageStack(frames.getWidth(), frames.getHeight()) {

			@Override
			public ImageProcessor getProcessor(final int n) {
				final ImageProcessor processor = super.getProcessor(n);
				if (n == FRAME) movie.get().flush();
				return processor;
			}
		};
		if (!virtual) for (int n = 1; n <= frames.size(); n++)
			stack.addSlice(frames.getProcessor(n));
		final ImagePlus image = new ImagePlus("tiny", stack);
		image.setDimensions(1, 1, frames.size());
		image.getCalibration().frameInterval = 1 / TinyRecording.RATE_HZ;
		image.getCalibration().setTimeUnit("sec");
		movie.set(image);
		return image;
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void measuringEndsWithASentenceAndLeavesNothing(final boolean virtual) throws IOException {
		TinyRecording.write(folder);
		final List<String> before = Commands.listing(folder);
		try (Commands commands = new Commands()) {
			for (final Class<? extends Command> command : List.of(AnalyzeStack.class, ExtractTraces.class)) {
				final String message = commands.refuse(command, "image", closing(virtual), "rois", folder.resolve("rois.zip")
					.toString(), "output", folder.resolve("out").toString(), "show", false, "options", TinyRecording.FAST);
				assertTrue(message.contains("'tiny' was closed"), message);
				assertEquals(before, Commands.listing(folder));
			}
			final String message = commands.refuse(ProjectStack.class, "image", closing(virtual), "pictures", "all", "propose",
				false, "output", folder.resolve("out").toString(), "show", false);
			assertTrue(message.contains("'tiny' was closed"), message);
			assertEquals(before, Commands.listing(folder));
		}
	}

	@Test
	void ofAFileThatIsReadPastImageJToo() throws IOException {
		TinyRecording.write(folder);
		final ImagePlus image = MovieFile.open(folder.resolve("movie.tif"));
		final Progress closing = new Progress() {

			@Override
			public void update(final String stage, final double fraction) {
				// NB: Nobody looks.
			}

			@Override
			public boolean cancelled() {
				image.flush();
				return false;
			}
		};
		final Workflow work = Workflow.of(new ChosenSettings().options(TinyRecording.FAST).read(Optional.empty()), closing);
		final InputException e = assertThrows(InputException.class, () -> work.measure(image, Optional.of(folder.resolve(
			"rois.zip")), Optional.empty()));
		assertTrue(e.getMessage().contains("'movie.tif' was closed"), e.getMessage());
	}

	@Test
	void whatWasMeasuredIsAnalysedToItsEndWithoutThePicture() throws IOException {
		TinyRecording.write(folder);
		final Path out = folder.resolve("out");
		final ImagePlus image = TinyRecording.movie();
		final Workflow work = Workflow.of(new ChosenSettings().options(TinyRecording.FAST + " kernel_num=1").read(Optional
			.empty()), Progress.NONE);
		final Measured measured = work.measure(image, Optional.of(folder.resolve("rois.zip")), Optional.of(folder.resolve(
			"events.csv")));
		assertFalse(measured.isClosed());
		image.flush();
		final AnalysisResult result = work.learn(measured);
		try (OutputFolder output = OutputFolder.create(out, false)) {
			work.save(output, result, Optional.of(measured));
			output.commit();
		}
		assertTrue(Files.exists(out.resolve("traces.csv")) && Files.exists(out.resolve("codes.csv")));
		assertFalse(Files.exists(out.resolve("overlay.tif")));
		assertTrue(Files.readString(out.resolve("run.json")).contains("was closed before its codes could be drawn"));
	}
}
