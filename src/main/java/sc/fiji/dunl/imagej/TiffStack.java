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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import ij.VirtualStack;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

import sc.fiji.dunl.imagej.tiff.PageLayout;
import sc.fiji.dunl.imagej.tiff.StoredPlane;
import sc.fiji.dunl.imagej.tiff.TiffMovie;

/**
 * The planes of TIFF files as a virtual stack: each is read when it is asked for,
 * by any thread. Signed 16-bit values are moved up by 32768, as ImageJ has them.
 */
final class TiffStack extends VirtualStack {

	private final TiffMovie movie;
	private int[] planes;

	TiffStack(final TiffMovie movie) {
		super(movie.layout().width(), movie.layout().height(), null, "");
		this.movie = movie;
		planes = new int[movie.planes()];
		Arrays.setAll(planes, i -> i);
		setBitDepth(movie.layout().pixels().depth());
	}

	/** Where a plane is in its file if it is stored as it is; n from 1, as in ImageJ. */
	Optional<StoredPlane> stored(final int n) {
		return movie.stored(planes[n - 1]);
	}

	/**
	 * @throws UncheckedIOException if the plane cannot be read, since ImageJ would
	 *           show black for null
	 */
	@Override
	public Object getPixels(final int n) {
		try {
			return movie.pixels(planes[n - 1]);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public ImageProcessor getProcessor(final int n) {
		final PageLayout layout = movie.layout();
		final Object pixels = getPixels(n);
		final ImageProcessor processor = switch (layout.pixels()) {
			case BYTE -> new ByteProcessor(layout.width(), layout.height(), (byte[]) pixels, null);
			case SHORT, SIGNED_SHORT -> new ShortProcessor(layout.width(), layout.height(), (short[]) pixels, null);
			case RGB -> new ColorProcessor(layout.width(), layout.height(), (int[]) pixels);
			case FLOAT -> new FloatProcessor(layout.width(), layout.height(), (float[]) pixels, null);
		};
		if (getColorModel() != null && layout.pixels() != PageLayout.Pixels.RGB) processor.setColorModel(getColorModel());
		return processor;
	}

	@Override
	public int size() {
		return planes.length;
	}

	@Override
	public int getSize() {
		return planes.length;
	}

	@Override
	public void deleteSlice(final int n) {
		if (n < 1 || n > planes.length) throw new IllegalArgumentException("there is no slice " + n);
		final int[] fewer = Arrays.copyOf(planes, planes.length - 1);
		System.arraycopy(planes, n, fewer, n - 1, fewer.length - n + 1);
		planes = fewer;
	}

	@Override
	public String getSliceLabel(final int n) {
		return null;
	}

	@Override
	public String getDirectory() {
		final Path folder = movie.files().get(0).path().getParent();
		return folder == null ? null : folder.toString();
	}

	@Override
	public String getFileName(final int n) {
		return movie.files().get(0).path().getFileName().toString();
	}
}
