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

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.FileOpener;
import ij.plugin.FileInfoVirtualStack;

import java.util.Arrays;
import java.util.Properties;

/**
 * Opens a plain TIFF as a virtual stack, as {@link IJ#openVirtual(String)} does
 * except for what that gets wrong: a file that was renamed after ImageJ wrote it
 * has its first image looked for under the old name.
 */
final class VirtualTiff {

	private VirtualTiff() {
		// NB: static use only.
	}

	/**
	 * @param infos of {@link ij.io.TiffDecoder}, with the directory and name the
	 *          file has now
	 * @return the image, or null if its first frame cannot be read
	 */
	static ImagePlus open(final FileInfo[] infos) {
		final String name = infos[0].fileName;
		final FileInfo[] frames = infos.length == 1 && infos[0].nImages > 1 ? frames(infos[0]) : infos;
		final FileInfo first = (FileInfo) frames[0].clone();
		final Properties properties = new FileOpener(first).decodeDescriptionString(first);
		first.fileName = name;
		first.description = withoutName(first.description);
		final ImagePlus image = new FileOpener(first).openImage();
		if (image == null || frames.length == 1) return image;
		frames[0] = (FileInfo) first.clone();
		final FileInfoVirtualStack stack = new FileInfoVirtualStack(frames);
		stack.setBitDepth(image.getBitDepth());
		ImagePlus movie = new ImagePlus(name, stack);
		movie.setDisplayRange(image.getDisplayRangeMin(), image.getDisplayRangeMax());
		movie.setFileInfo(infos[0]);
		movie.setCalibration(image.getCalibration());
		movie.setOverlay(image.getOverlay());
		if (infos[0].info != null) movie.setProperty("Info", infos[0].info);
		final int channels = number(properties, "channels"), slices = number(properties, "slices"), times = number(
			properties, "frames");
		if (channels * slices * times == frames.length) {
			movie.setDimensions(channels, slices, times);
			movie.setOpenAsHyperStack(Boolean.parseBoolean(String.valueOf(properties.get("hyperstack"))));
		}
		if (channels > 1) movie = new CompositeImage(movie, mode(String.valueOf(properties.get("mode"))));
		return movie;
	}

	/** One info an image for a file whose images follow each other. */
	private static FileInfo[] frames(final FileInfo all) {
		final long bytes = (long) all.width * all.height * all.getBytesPerPixel() + all.getGap();
		final FileInfo[] frames = new FileInfo[all.nImages];
		Arrays.setAll(frames, i -> {
			final FileInfo frame = (FileInfo) all.clone();
			frame.nImages = 1;
			frame.longOffset = all.getOffset() + i * bytes;
			return frame;
		});
		return frames;
	}

	private static String withoutName(final String description) {
		return description == null ? null : description.replaceAll("(?m)^name=.*$", "");
	}

	private static int number(final Properties properties, final String key) {
		final Object value = properties == null ? null : properties.get(key);
		return value == null ? 1 : (int) Double.parseDouble(value.toString());
	}

	private static int mode(final String mode) {
		return switch (mode) {
			case "color" -> IJ.COLOR;
			case "gray" -> IJ.GRAYSCALE;
			default -> IJ.COMPOSITE;
		};
	}
}
