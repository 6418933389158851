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
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

import ij.ImageStack;
import ij.plugin.FileInfoVirtualStack;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.imagej.tiff.PageLayout;
import sc.fiji.dunl.imagej.tiff.StoredPlane;
import sc.fiji.dunl.imagej.tiff.TiffFile;
import sc.fiji.dunl.imagej.tiff.TiffMovie;
import sc.fiji.dunl.progress.Progress;

/** Where in TIFF files the pixels of each plane of a virtual stack are stored as they are. */
final class StoredMovie {

	private final IntFunction<Optional<StoredPlane>> planes;

	private StoredMovie(final IntFunction<Optional<StoredPlane>> planes) {
		this.planes = planes;
	}

	/**
	 * Looks whether the planes of a stack can be read past it.
	 *
	 * @param stack any
	 * @param source the file it was opened from, or null
	 * @return null if they cannot
	 */
	static StoredMovie of(final ImageStack stack, final String source) {
		IntFunction<Optional<StoredPlane>> planes = n -> Optional.empty();
		if (stack instanceof TiffStack) planes = ((TiffStack) stack)::stored;
		// NB: Of kinds of stack that are not known, nobody can tell what they do to pixels.
		else if (stack.getClass() == FileInfoVirtualStack.class && source != null) planes = same(stack, Path.of(source));
		for (int n = 1; n <= stack.size(); n++)
			if (planes.apply(n).filter(plane -> plane.layout().storedAsIs()).isEmpty()) return null;
		return new StoredMovie(planes);
	}

	/** The planes of a stack of ImageJ in its file, if that still holds what the stack shows. */
	private static IntFunction<Optional<StoredPlane>> same(final ImageStack stack, final Path file) {
		try {
			final TiffMovie movie = TiffFile.isTiff(file) ? TiffMovie.series(List.of(file), Progress.NONE) : null;
			if (movie == null || movie.planes() != stack.size()) return n -> Optional.empty();
			for (final int n : new int[] { 1, (1 + stack.size()) / 2, stack.size() })
				if (!Objects.deepEquals(stack.getPixels(n), movie.pixels(n - 1))) return other -> Optional.empty();
			return n -> movie.stored(n - 1);
		}
		catch (final IOException | InputException e) {
			// NB: What our reader does not know, ImageJ's may.
			return n -> Optional.empty();
		}
	}

	/** How the pixels are stored, the same in all planes. */
	PageLayout.Pixels kind() {
		return plane(1).layout().pixels();
	}

	/** Where a plane is; n from 1, as in ImageJ. */
	StoredPlane plane(final int n) {
		return planes.apply(n).orElseThrow();
	}
}
