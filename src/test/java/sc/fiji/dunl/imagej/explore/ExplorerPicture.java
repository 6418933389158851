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
import javax.swing.SwingUtilities;
import javax.swing.UIManager;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.Decision;
import sc.fiji.dunl.io.ResultFolder;
import sc.fiji.dunl.io.StoredResult;
import sc.fiji.dunl.progress.Progress;

/**
 * Draws the picture of the explorer in docs/images from a result folder; needs a
 * display:
 *
 * <pre>
 * xvfb-run java -cp ... sc.fiji.dunl.imagej.explore.ExplorerPicture target/calcium docs/images/explorer.png
 * </pre>
 *
 * A third argument is the class of another look and feel.
 */
public final class ExplorerPicture {

	private ExplorerPicture() {
		// NB: static use only.
	}

	/** Draws the picture. */
	public static void main(final String[] args) throws Exception {
		final ResultFolder folder = ResultFolder.open(Path.of(args[0]));
		final StoredResult result = folder.read(Progress.NONE);
		SwingUtilities.invokeAndWait(() -> {
			try {
				if (args.length > 2) UIManager.setLookAndFeel(args[2]);
				ImageIO.write(picture(result, folder.curation()), "png", Path.of(args[1]).toFile());
			}
			catch (final ReflectiveOperationException | javax.swing.UnsupportedLookAndFeelException | IOException e) {
				throw new IllegalStateException(e);
			}
		});
		// NB: The event thread would wait for more.
		System.exit(0);
	}

	/** The sixth ROI with its largest code, and some decisions that are not saved. */
	private static BufferedImage picture(final StoredResult result, final Path curation) {
		final Curation decisions = Curation.NONE.with(0, Decision.REJECTED).with(1, Decision.ACCEPTED);
		final ExplorerState state = new ExplorerState(result, decisions);
		final ExplorerWindow window = new ExplorerWindow("DUNL Explorer", state, Optional.of(curation));
		window.setVisible(true);
		window.setSize(1240, 680);
		window.validate();
		state.select(5);
		state.sort(RoiOrder.R2, true);
		state.select(state.codes().stream().max(Comparator.comparingDouble(Code::amplitude)).orElseThrow());
		window.validate();
		final BufferedImage image = new BufferedImage(window.getContentPane().getWidth(), window.getContentPane()
			.getHeight(), BufferedImage.TYPE_INT_RGB);
		// NB: Not printAll, which leaves out what is selected.
		window.getContentPane().paint(image.createGraphics());
		window.dispose();
		return image;
	}
}
