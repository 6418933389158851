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
import java.io.OutputStream;
import java.util.function.Supplier;

import ij.ImagePlus;
import ij.ImageStack;
import ij.Prefs;
import ij.VirtualStack;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.TiffEncoder;

/**
 * Writes images as the TIFF files that ImageJ writes, with calibration, labels
 * and overlay. The same image gives the same bytes wherever it is written:
 * the least significant byte of a pixel comes first, whatever the user prefers.
 */
final class ImageJTiff {

	private ImageJTiff() {
		// NB: static use only.
	}

	/**
	 * Encodes an image in memory, with its title.
	 *
	 * @param image not virtual
	 * @throws IOException if ImageJ cannot encode it
	 */
	static byte[] bytes(final ImagePlus image) throws IOException {
		final byte[] bytes = inOneOrder(() -> new FileSaver(image).serialize());
		if (bytes == null) throw new IOException("ImageJ could not encode '" + image.getTitle() + "'");
		return bytes;
	}

	/**
	 * Writes an image. Virtual stacks are copied plane by plane.
	 *
	 * @param out left open
	 * @throws IOException if it cannot be written
	 */
	static void write(final ImagePlus image, final OutputStream out) throws IOException {
		final FileInfo info = describe(image);
		inOneOrder(() -> new TiffEncoder(info)).write(out);
	}

	/** NB: ImageJ's encoder takes its byte order from the preferences in the moment when it is made, and only from there. */
	private static synchronized <T> T inOneOrder(final Supplier<T> encoding) {
		final boolean preferred = Prefs.intelByteOrder;
		try {
			Prefs.intelByteOrder = true;
			return encoding.get();
		}
		finally {
			Prefs.intelByteOrder = preferred;
		}
	}

	/**
	 * What FileSaver tells the encoder, without its dialogs: its errors would go
	 * to a window or to the console instead of the caller.
	 */
	private static FileInfo describe(final ImagePlus image) {
		final ImageStack stack = image.getStack();
		final FileSaver saver = new FileSaver(image);
		final FileInfo info = image.getFileInfo();
		info.nImages = stack.getSize();
		if (stack.isVirtual()) info.virtualStack = (VirtualStack) stack;
		// NB: ImageJ empties the stack's own array when the user closes the movie.
		else if (info.nImages > 1) info.pixels = stack.getImageArray().clone();
		info.info = image.getInfoProperty();
		info.description = saver.getDescriptionString();
		info.overlay = FileSaver.getOverlay(image);
		info.sliceLabels = new String[stack.getSize()];
		for (int i = 0; i < info.sliceLabels.length; i++)
			info.sliceLabels[i] = stack.getSliceLabel(i + 1);
		if (image.isComposite()) saver.saveDisplayRangesAndLuts(image, info);
		return info;
	}
}
