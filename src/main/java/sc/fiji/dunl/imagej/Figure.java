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

import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import ij.ImagePlus;
import ij.gui.Plot;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import sc.fiji.dunl.io.AtomicFile;

/**
 * Plots that belong together. They are native ImageJ plots: in Fiji each opens
 * in a plot window with its data behind it; in a file they are stacked in one
 * image. Works without a display, except for {@link #show()}.
 *
 * @param title names the figure
 * @param panels at least one, from top to bottom
 */
public record Figure(String title, List<Plot> panels) {

	/** Enlargement at which a figure is written: 200 dots per inch at 100 a screen's inch. */
	public static final double PRINT_SCALE = 2;

	/** Each pixel is averaged from this many in each direction, since Plot draws jagged lines. */
	private static final int SUPERSAMPLING = 2;

	/** Largest written image in pixels, so that Fiji's usual memory is enough. */
	private static final double LARGEST = 12e6;

	public Figure {
		panels = List.copyOf(panels);
		if (panels.isEmpty()) throw new IllegalArgumentException("a figure needs a panel");
	}

	/**
	 * All panels in one image on white, from top to bottom.
	 *
	 * @param scale enlargement of the size on screen, at least 1
	 */
	public ImagePlus render(final double scale) {
		if (!(scale >= 1)) throw new IllegalArgumentException("scale " + scale);
		final List<ImageProcessor> images = new ArrayList<>();
		int width = 0;
		int height = 0;
		for (final Plot panel : panels) {
			// NB: A plot that was never drawn has no size to enlarge.
			panel.getProcessor();
			final ImageProcessor large = panel.makeHighResolution(panel.getTitle(), (float) (scale * SUPERSAMPLING), true,
				false).getProcessor().convertToRGB();
			final ImageProcessor image = averaged((ColorProcessor) large);
			images.add(image);
			width = Math.max(width, image.getWidth());
			height += image.getHeight();
		}
		final ColorProcessor page = new ColorProcessor(width, height);
		page.setColor(Color.WHITE);
		page.fill();
		int y = 0;
		for (final ImageProcessor image : images) {
			page.insert(image, 0, y);
			y += image.getHeight();
		}
		return new ImagePlus(title, page);
	}

	/** Each block of pixels as one. */
	private static ColorProcessor averaged(final ColorProcessor large) {
		final int width = large.getWidth() / SUPERSAMPLING, height = large.getHeight() / SUPERSAMPLING;
		final int[] from = (int[]) large.getPixels();
		final int[] to = new int[width * height];
		final int block = SUPERSAMPLING * SUPERSAMPLING;
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++) {
				int red = block / 2, green = block / 2, blue = block / 2;
				for (int i = 0; i < block; i++) {
					final int rgb = from[(y * SUPERSAMPLING + i / SUPERSAMPLING) * large.getWidth() + x * SUPERSAMPLING + i %
						SUPERSAMPLING];
					red += rgb >> 16 & 255;
					green += rgb >> 8 & 255;
					blue += rgb & 255;
				}
				to[y * width + x] = red / block << 16 | green / block << 8 | blue / block;
			}
		return new ColorProcessor(width, height, to);
	}

	/**
	 * Writes the figure for print.
	 *
	 * @throws sc.fiji.dunl.InputException if the file cannot be written
	 */
	public void writePng(final Path file) {
		final BufferedImage image = render(printScale()).getProcessor().getBufferedImage();
		AtomicFile.write(file, out -> encode(image, out));
	}

	/** The bytes of the file that {@link #writePng} writes. */
	public byte[] png() {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			encode(render(printScale()).getProcessor().getBufferedImage(), bytes);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	private static void encode(final BufferedImage image, final OutputStream out) throws IOException {
		if (!ImageIO.write(image, "png", out)) throw new IOException("this Java cannot write PNG");
	}

	/** The print scale, or what of it fits the largest image. */
	private double printScale() {
		double pixels = 0;
		for (final Plot panel : panels)
			pixels += (double) panel.getProcessor().getWidth() * panel.getProcessor().getHeight();
		return Math.max(1, Math.min(PRINT_SCALE, Math.sqrt(LARGEST / pixels)));
	}

	/** Opens a plot window for each panel; does nothing without a display. */
	public void show() {
		if (GraphicsEnvironment.isHeadless()) return;
		panels.forEach(Plot::show);
	}
}
