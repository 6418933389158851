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

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.gui.Overlay;

import sc.fiji.dunl.InputException;

/** Saves a movie with an overlay as a TIFF file that ImageJ opens with it. */
public final class OverlayTiff {

	private OverlayTiff() {
		// NB: static use only.
	}

	/**
	 * Writes the file as a whole or not at all. Virtual stacks are copied frame by
	 * frame.
	 *
	 * @param movie a stack, left as it is
	 * @param overlay drawn over it in place of its own overlay
	 * @param path written over if it is there
	 * @throws IOException if it cannot be written
	 */
	public static void write(final ImagePlus movie, final Overlay overlay, final Path path) throws IOException {
		final Path target = path.toAbsolutePath().normalize();
		final String source = MovieFile.pathOf(movie);
		if (source != null && Files.exists(target) && Files.isSameFile(target, Path.of(source))) throw new InputException(
			"The overlay would be written over the movie itself, '" + path + "'; give another file name.");
		final Path temporary = target.resolveSibling(target.getFileName() + ".part");
		try {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 20)) {
				ImageJTiff.write(shell(movie, overlay), out);
			}
			Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	/** Another image on the same stack, so that the user's own stays untouched. */
	private static ImagePlus shell(final ImagePlus movie, final Overlay overlay) {
		final ImagePlus plain = new ImagePlus(movie.getTitle(), movie.getStack());
		plain.setDimensions(movie.getNChannels(), movie.getNSlices(), movie.getNFrames());
		plain.setOpenAsHyperStack(movie.getNChannels() > 1 || movie.isHyperStack());
		plain.setCalibration(movie.getCalibration().copy());
		plain.setProperty("Info", movie.getInfoProperty());
		plain.setDisplayRange(movie.getDisplayRangeMin(), movie.getDisplayRangeMax());
		final ImagePlus shell;
		if (movie.isComposite()) {
			final CompositeImage composite = new CompositeImage(plain, movie.getDisplayMode());
			composite.setLuts(movie.getLuts());
			shell = composite;
		}
		else shell = plain;
		shell.setOverlay(overlay);
		return shell;
	}
}
