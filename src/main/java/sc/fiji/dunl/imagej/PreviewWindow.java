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
package sc.fiji.dunl.imagej;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;

import ij.gui.Plot;
import ij.gui.PlotWindow;

import sc.fiji.dunl.analysis.TracePreview;

/**
 * The one window of a command's previews. May be told from any thread; the
 * window itself is only touched on the event thread. Without a display it does
 * nothing.
 */
public final class PreviewWindow {

	/** Title of the window. */
	public static final String TITLE = "DUNL preview";

	private PlotWindow window;
	private boolean open = true;

	/** Shows a preview in place of the former one. */
	public void show(final TracePreview preview) {
		later(() -> {
			if (!open) return;
			final Plot plot = PreviewFigure.of(preview, TITLE);
			// NB: Users may close the window themselves; the next change opens it again.
			if (window == null || window.isClosed()) {
				final Window dialog = KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
				window = plot.show();
				if (dialog != null) window.setLocation(beside(dialog.getBounds(), window.getBounds(), screen(dialog)));
			}
			else window.drawPlot(plot);
			window.getImagePlus().changes = false;
		});
	}

	/** Closes the window, and leaves it closed for what is still to come until {@link #reopen}. */
	public void close() {
		later(() -> {
			open = false;
			if (window != null && !window.isClosed()) window.close();
			window = null;
		});
	}

	/** Lets previews be shown again. */
	public void reopen() {
		later(() -> open = true);
	}

	/** Where a window covers the dialog least: right of it, or else left. */
	static Point beside(final Rectangle dialog, final Rectangle own, final Rectangle screen) {
		final int right = dialog.x + dialog.width;
		final boolean fits = right + own.width <= screen.x + screen.width;
		return new Point(fits ? right : Math.max(screen.x, dialog.x - own.width), dialog.y);
	}

	private static Rectangle screen(final Window dialog) {
		return dialog.getGraphicsConfiguration().getBounds();
	}

	private static void later(final Runnable work) {
		if (!GraphicsEnvironment.isHeadless()) EventQueue.invokeLater(work);
	}
}
