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
package sc.fiji.dunl.docs;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/**
 * Copies pictures at another width, as {@code docs/pictures/make.sh} does:
 * smaller ones are averaged, since figures are written at the resolution of
 * print; in larger ones each pixel becomes a square. Arguments come in threes:
 * source, copy, its width in pixels.
 */
public final class ResizedPictures {

	private ResizedPictures() {
		// NB: static use only.
	}

	/** Copies all pictures that are named. */
	public static void main(final String... args) throws IOException {
		for (int i = 0; i < args.length; i += 3)
			ImageIO.write(resized(ImageIO.read(Path.of(args[i]).toFile()), Integer.parseInt(args[i + 2])), "png", Path.of(args[i +
				1]).toFile());
	}

	private static BufferedImage resized(final BufferedImage picture, final int width) {
		final int height = Math.round(picture.getHeight() * width / (float) picture.getWidth());
		final BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		final Graphics2D graphics = copy.createGraphics();
		graphics.drawImage(picture.getScaledInstance(width, height, width < picture.getWidth() ? Image.SCALE_AREA_AVERAGING
			: Image.SCALE_REPLICATE), 0, 0, null);
		graphics.dispose();
		return copy;
	}
}
