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

import java.awt.Color;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.gui.ImageWindow;
import ij.gui.Overlay;
import ij.gui.Roi;

import sc.fiji.dunl.imagej.CodeOverlay;
import sc.fiji.dunl.imagej.ResultWindows;

/**
 * The movie in ImageJ's own window as a view of the state: a click on a ROI
 * selects it, the selected ROI is marked, and the selected code or time brings its frame.
 * Only a mark is added to the movie's overlay, and taken away at the end.
 */
final class MovieView implements AutoCloseable {

	private static final String MARK = "selected";
	private static final double STROKE = 2.5;

	private final ShownMovie movie;
	private final ExplorerState state;
	private final ImageCanvas canvas;
	private final MouseAdapter clicks = new MouseAdapter() {

		@Override
		public void mouseClicked(final MouseEvent e) {
			roiAt(canvas.offScreenX(e.getX()), canvas.offScreenY(e.getY())).ifPresent(state::select);
		}
	};
	private Roi mark;
	private int roi = -1;
	private OptionalDouble seconds = OptionalDouble.empty();
	private boolean closed;

	/** Shows the movie if it is not shown yet. */
	MovieView(final ShownMovie movie, final ExplorerState state) {
		this.movie = movie;
		this.state = state;
		final ImagePlus image = movie.image();
		if (!image.isVisible()) show(image);
		canvas = image.getCanvas();
		if (canvas != null) canvas.addMouseListener(clicks);
		state.onChange(this::update);
		update();
	}

	/** Opens the movie large enough, and at the left, where it leaves most room beside it. */
	private static void show(final ImagePlus image) {
		ResultWindows.show(image);
		final ImageWindow window = image.getWindow();
		// NB: In ImageJ's batch mode a movie has no window.
		if (window != null) window.setLocation(window.getGraphicsConfiguration().getBounds().x, window.getY());
	}

	private void update() {
		// NB: The user may have closed the movie, which is no reason to open it again.
		if (closed || !movie.image().isVisible()) return;
		if (state.roi() != roi) {
			roi = state.roi();
			unmark();
			mark();
		}
		if (!state.seconds().equals(seconds)) {
			seconds = state.seconds();
			seconds.ifPresent(this::jump);
		}
	}

	private void jump(final double to) {
		final int sample = state.result().traces().time().nearestSample(to);
		final int frame = Math.max(0, Math.min(movie.frames().frames() - 1, movie.times().frame(sample)));
		final int channel = Math.min(movie.image().getC(), movie.frames().channels()) - 1;
		movie.image().setPosition(movie.frames().stackIndex(channel, frame));
	}

	/** The smallest ROI at a pixel, so that one inside another can be reached. */
	private Optional<Integer> roiAt(final int x, final int y) {
		final List<String> labels = state.result().traces().labels();
		return movie.outlines().entrySet().stream().filter(e -> e.getValue().contains(x, y) && labels.contains(e.getKey()))
			.min(Comparator.comparingInt(e -> e.getValue().getBounds().width * e.getValue().getBounds().height)).map(
				e -> labels.indexOf(e.getKey()));
	}

	private void mark() {
		final Roi outline = movie.outlines().get(state.result().traces().labels().get(roi));
		if (outline == null) return;
		final ImagePlus image = movie.image();
		// NB: Lines grow with the zoom, so those of a small image have to be thin.
		final double stroke = STROKE * Math.min(1, Math.min(image.getWidth(), image.getHeight()) /
			CodeOverlay.FULL_STROKE_SIZE);
		mark = CodeOverlay.mark(outline, MARK, Color.WHITE, stroke);
		if (image.getOverlay() == null) image.setOverlay(new Overlay());
		image.getOverlay().add(mark);
		image.draw();
	}

	private void unmark() {
		final Overlay overlay = movie.image().getOverlay();
		if (mark == null || overlay == null) return;
		final Roi former = mark;
		CodeOverlay.remove(overlay, drawn -> drawn == former);
		mark = null;
		if (overlay.size() == 0) movie.image().setOverlay((Overlay) null);
		movie.image().draw();
	}

	/** Leaves the movie open, as it was. */
	@Override
	public void close() {
		closed = true;
		if (canvas != null) canvas.removeMouseListener(clicks);
		unmark();
	}
}
