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

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;

import javax.swing.SwingUtilities;

/**
 * What the mouse does with times: the wheel zooms, dragging moves, a double click
 * shows the whole recording, and a click selects the code beside it, or the time.
 */
final class TraceMouse extends MouseAdapter {

	private static final double ZOOM_STEP = 1.25;

	private final TracePanel panel;
	private final ExplorerState state;
	private int dragged;

	TraceMouse(final TracePanel panel, final ExplorerState state) {
		this.panel = panel;
		this.state = state;
	}

	@Override
	public void mousePressed(final MouseEvent e) {
		panel.requestFocusInWindow();
		dragged = e.getX();
	}

	@Override
	public void mouseDragged(final MouseEvent e) {
		if (!SwingUtilities.isLeftMouseButton(e)) return;
		final Lane lane = panel.codeLane();
		state.view(state.view().pan(lane.seconds(dragged) - lane.seconds(e.getX())));
		dragged = e.getX();
	}

	@Override
	public void mouseWheelMoved(final MouseWheelEvent e) {
		final double around = Math.max(state.view().from(), Math.min(state.view().to(), panel.codeLane().seconds(e.getX())));
		state.view(state.view().zoom(Math.pow(ZOOM_STEP, e.getPreciseWheelRotation()), around));
	}

	@Override
	public void mouseClicked(final MouseEvent e) {
		if (!SwingUtilities.isLeftMouseButton(e)) return;
		if (e.getClickCount() == 2) state.view(state.view().whole());
		else panel.codeAt(e.getX(), e.getY()).ifPresentOrElse(state::select, () -> state.select(state.roi(), panel
			.codeLane().seconds(e.getX())));
	}
}
