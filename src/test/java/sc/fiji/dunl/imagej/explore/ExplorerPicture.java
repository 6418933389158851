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

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.Decision;
import sc.fiji.dunl.io.ResultFolder;
import sc.fiji.dunl.io.StoredResult;
import sc.fiji.dunl.progress.Progress;

/**
 * Draws the pictures of the explorer in docs/images from a result folder; needs
 * a display:
 *
 * <pre>
 * xvfb-run -s "-screen 0 1600x1000x24" java -cp ... sc.fiji.dunl.imagej.explore.ExplorerPicture target/calcium docs/images/explorer.png 1240 800 raster
 * xvfb-run -s "-screen 0 1600x1000x24" java -cp ... sc.fiji.dunl.imagej.explore.ExplorerPicture target/calcium docs/images/explorer-kernels.png 1240 800 kernels
 * </pre>
 *
 * A sixth argument is the class of another look and feel.
 */
public final class ExplorerPicture {

	private ExplorerPicture() {
		// NB: static use only.
	}

	/** Draws a picture of a result folder: file, width, height and the tab in front. */
	public static void main(final String[] args) throws Exception {
		if (args.length > 5) SwingUtilities.invokeAndWait(() -> look(args[5]));
		final ResultFolder folder = ResultFolder.open(Path.of(args[0]));
		final StoredResult result = folder.read(Progress.NONE);
		SwingUtilities.invokeAndWait(() -> {
			final Curation decisions = Curation.NONE.with(0, Decision.REJECTED).with(1, Decision.ACCEPTED);
			final ExplorerState state = new ExplorerState(result, decisions);
			state.select(Math.min(5, result.traces().size() - 1));
			state.sort(RoiOrder.R2, true);
			state.codes().stream().max(Comparator.comparingDouble(Code::amplitude)).ifPresent(state::select);
			if (args[4].equals("raster")) state.zoom(0.3);
			write(picture(state, folder.curation(), Integer.parseInt(args[2]), Integer.parseInt(args[3]), args[4]), Path.of(
				args[1]));
		});
		// NB: The event thread would wait for more.
		System.exit(0);
	}

	/**
	 * A window of a state, without saving any decision.
	 *
	 * @param tab {@code raster} or {@code kernels}
	 */
	static BufferedImage picture(final ExplorerState state, final Path curation, final int width, final int height,
		final String tab)
	{
		final ExplorerWindow window = new ExplorerWindow("DUNL Explorer", state, Optional.of(curation));
		window.setVisible(true);
		window.setSize(width, height);
		if (tab.equals("kernels")) tabs(window).setSelectedIndex(1);
		window.validate();
		final BufferedImage image = new BufferedImage(window.getRootPane().getWidth(), window.getRootPane().getHeight(),
			BufferedImage.TYPE_INT_RGB);
		// NB: Not printAll, which leaves out what is selected.
		window.getRootPane().paint(image.createGraphics());
		window.dispose();
		return image;
	}

	private static JTabbedPane tabs(final java.awt.Container container) {
		for (final java.awt.Component part : container.getComponents()) {
			if (part instanceof JTabbedPane tabs) return tabs;
			if (part instanceof java.awt.Container inner) {
				final JTabbedPane found = tabs(inner);
				if (found != null) return found;
			}
		}
		return null;
	}

	static void write(final BufferedImage image, final Path file) {
		try {
			ImageIO.write(image, "png", file.toFile());
		}
		catch (final IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void look(final String name) {
		try {
			UIManager.setLookAndFeel(name);
		}
		catch (final ReflectiveOperationException | javax.swing.UnsupportedLookAndFeelException e) {
			throw new IllegalStateException(e);
		}
	}
}
