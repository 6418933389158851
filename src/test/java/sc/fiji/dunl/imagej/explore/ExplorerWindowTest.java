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
package sc.fiji.dunl.imagej.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.swing.SwingUtilities;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import ij.gui.NewImage;
import ij.gui.Overlay;
import ij.gui.Roi;

import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.AnalysisResult;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.imagej.ResultFixture;
import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.CurationTable;
import sc.fiji.dunl.io.Decision;
import sc.fiji.dunl.io.StoredResult;

/** The views together; where there is no display, there is nothing to view. */
@DisabledIf("headless")
class ExplorerWindowTest {

	private final StoredResult result = result();

	@TempDir
	private Path folder;

	static boolean headless() {
		return GraphicsEnvironment.isHeadless();
	}

	private static StoredResult result() {
		final AnalysisResult some = ResultFixture.result(3, 200);
		return new StoredResult(some.traces(), StoredResult.of(some).fit(), new Model(some.model().kernels(), AnalysisOptions
			.defaults()), some.uses(), some.codes(), some.quality());
	}

	@Test
	void decisionsAreSavedAsTheyAreMade() throws Exception {
		final Path file = folder.resolve("curation.csv");
		final ExplorerState state = new ExplorerState(result, Curation.NONE);
		final ExplorerWindow[] window = new ExplorerWindow[1];
		SwingUtilities.invokeAndWait(() -> {
			window[0] = new ExplorerWindow("test", state, Optional.of(file));
			window[0].setVisible(true);
			state.decideRoi(Decision.ACCEPTED);
			state.select(1);
			state.decideRoi(Decision.REJECTED);
			window[0].dispose();
		});
		final Curation expected = Curation.NONE.with(0, Decision.ACCEPTED).with(1, Decision.REJECTED);
		for (int i = 0; i < 200 && !CurationTable.read(file, result).equals(expected); i++)
			Thread.sleep(20);
		assertEquals(expected, CurationTable.read(file, result));
	}

	@Test
	void theMovieFollowsAndIsLeftAsItWas() throws Exception {
		final ImagePlus image = NewImage.createByteImage("movie", 40, 30, 200, NewImage.FILL_RAMP);
		final Roi own = new Roi(1, 1, 3, 3);
		image.setOverlay(new Overlay(own));
		final byte[] before = ((byte[]) image.getStack().getPixels(1)).clone();
		final ExplorerState state = new ExplorerState(result, Curation.NONE);
		final ShownMovie movie = ShownMovie.of(image, result, Map.of("cell 1", new Roi(2, 2, 5, 5), "cell 2", new Roi(20, 9,
			5, 5)));
		final Code code = result.codes().stream().filter(c -> c.roi() == 1 && c.sample() > 20).findFirst().orElseThrow();
		SwingUtilities.invokeAndWait(() -> {
			final MovieView view = new MovieView(movie, state);
			final int listeners = image.getCanvas().getMouseListeners().length;
			state.select(code);
			assertEquals(code.sample() + 1, image.getCurrentSlice());
			assertEquals(2, image.getOverlay().size());
			assertTrue(image.getOverlay().get(1).getBounds().contains(22, 11));
			view.close();
			state.select(0);
			assertEquals(List.of(own), List.of(image.getOverlay().toArray()));
			assertEquals(listeners - 1, image.getCanvas().getMouseListeners().length);
		});
		assertArrayEquals(before, (byte[]) image.getStack().getPixels(1));
		assertFalse(image.changes);
		image.close();
	}
}
