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

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Window;
import java.nio.file.Path;
import java.util.Optional;

import javax.swing.SwingUtilities;

import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.CurationTable;
import sc.fiji.dunl.io.StoredResult;

/**
 * Opens results to look through them: which ROIs there are and how well each is
 * explained, their traces, reconstructions, parts and codes, and the movie.
 */
public final class Explorer {

	private Explorer() {
		// NB: static use only.
	}

	/**
	 * Opens a window; does nothing without a display.
	 *
	 * @param title names the result
	 * @param curation file of the decisions, read if it is there; without it none
	 *          can be made
	 * @param movie shown beside it
	 * @throws sc.fiji.dunl.InputException if the decisions are not of this result
	 */
	public static void open(final String title, final StoredResult result, final Optional<Path> curation,
		final Optional<ShownMovie> movie)
	{
		if (GraphicsEnvironment.isHeadless()) return;
		final Curation decisions = curation.map(file -> CurationTable.read(file, result)).orElse(Curation.NONE);
		SwingUtilities.invokeLater(() -> {
			final ExplorerState state = new ExplorerState(result, decisions);
			final ExplorerWindow window = new ExplorerWindow("DUNL Explorer: " + title, state, curation);
			window.setLocationByPlatform(true);
			movie.ifPresent(shown -> window.addWindowListener(new ClosingWith(new MovieView(shown, state))));
			// NB: In ImageJ's batch mode a movie has no window.
			final Optional<Window> other = movie.map(shown -> shown.image().getWindow());
			other.ifPresent(w -> placeBeside(w, window));
			window.setVisible(true);
			other.ifPresent(Window::toFront);
		});
	}

	/** Places a window at the right of another, or where the screen ends. */
	private static void placeBeside(final Window other, final Window window) {
		final Rectangle screen = other.getGraphicsConfiguration().getBounds();
		// NB: A window that was just zoomed has its size only some time later.
		final int width = Math.max(other.getWidth(), other.getPreferredSize().width);
		final int right = (int) screen.getMaxX() - window.getWidth();
		window.setLocation(Math.max(screen.x, Math.min(other.getX() + width, right)), other.getY());
	}
}
