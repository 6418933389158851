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

import java.awt.image.ColorModel;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.util.Properties;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.FileOpener;
import ij.io.RoiDecoder;
import ij.io.TiffDecoder;

import sc.fiji.dunl.imagej.tiff.PageLayout;
import sc.fiji.dunl.imagej.tiff.TiffFile;
import sc.fiji.dunl.imagej.tiff.TiffMovie;

/**
 * A movie in TIFF files as an ImageJ image on a virtual stack, with what ImageJ
 * wrote into the file besides pixels: calibration, colours, overlay and
 * selection.
 */
final class TiffImage {

	private TiffImage() {
		// NB: static use only.
	}

	/**
	 * @param movie at least one frame
	 * @param title of the image
	 */
	static ImagePlus of(final TiffMovie movie, final String title) {
		final TiffFile file = movie.files().get(0);
		final FileInfo info = info(file);
		final ImagePlus shell = shell(info, movie.layout());
		final TiffStack stack = new TiffStack(movie);
		final ColorModel colors = shell.getProcessor().getColorModel();
		stack.setColorModel(colors);
		ImagePlus image = new ImagePlus(title, stack);
		image.setCalibration(shell.getCalibration());
		image.setOverlay(shell.getOverlay());
		if (movie.layout().pixels() == PageLayout.Pixels.SIGNED_SHORT && !image.getCalibration().isSigned16Bit()) image
			.getCalibration().setSigned16BitCalibration();
		if (movie.frameIntervalS() > 0) {
			image.getCalibration().frameInterval = movie.frameIntervalS();
			image.getCalibration().setTimeUnit("sec");
		}
		if (info.info != null) image.setProperty("Info", info.info);
		image.setFileInfo(info);
		image.setDimensions(movie.channels(), movie.slices(), movie.frames());
		final Properties told = new FileOpener(info).decodeDescriptionString(info);
		final boolean ranged = told != null && told.containsKey("min") && told.containsKey("max");
		if (ranged) image.setDisplayRange(shell.getDisplayRangeMin(), shell.getDisplayRangeMax());
		final String mode = told == null ? null : told.getProperty("mode");
		image.setOpenAsHyperStack(movie.channels() > 1 || movie.slices() > 1 && movie.frames() > 1 || told != null &&
			"true".equals(told.getProperty("hyperstack")));
		if (movie.channels() > 1 && movie.channels() <= CompositeImage.MAX_CHANNELS && movie.layout()
			.pixels() != PageLayout.Pixels.RGB) image = new CompositeImage(image, mode(mode));
		if (info.roi != null) image.setRoi(RoiDecoder.openFromByteArray(info.roi));
		return image;
	}

	/** What ImageJ knows of the first page. */
	private static FileInfo info(final TiffFile file) {
		final File path = file.path().toFile();
		final String folder = path.getParent() == null ? "" : path.getParent() + File.separator;
		FileInfo info = null;
		// NB: ImageJ's decoder would follow a chain of pages that leads nowhere.
		if (file.description().startsWith("ImageJ") && file.problem().isEmpty()) try {
			info = new TiffDecoder(folder, path.getName()).getTiffInfo()[0];
		}
		catch (final IOException | RuntimeException | OutOfMemoryError e) {
			// NB: It knows no BigTIFF; and damaged metadata do not make pixels unreadable.
			info = null;
		}
		if (info == null) {
			info = new FileInfo();
			info.description = file.description();
			info.fileFormat = FileInfo.TIFF;
			info.width = file.layout().width();
			info.height = file.layout().height();
		}
		info.directory = folder;
		info.fileName = path.getName();
		return info;
	}

	/** ImageJ's image of a first page whose pixels are not read but 0. */
	private static ImagePlus shell(final FileInfo info, final PageLayout layout) {
		final FileInfo first = (FileInfo) info.clone();
		first.description = first.description == null || !first.description.startsWith("ImageJ") ? null
			: first.description.replaceAll("(?m)^(name|images|frames|slices|channels)=.*$", "");
		first.nImages = 1;
		first.width = layout.width();
		first.height = layout.height();
		first.fileType = switch (layout.pixels()) {
			case BYTE -> first.fileType == FileInfo.COLOR8 ? FileInfo.COLOR8 : FileInfo.GRAY8;
			case SHORT, SIGNED_SHORT -> FileInfo.GRAY16_UNSIGNED;
			case FLOAT -> FileInfo.GRAY32_FLOAT;
			case RGB -> FileInfo.RGB;
		};
		first.compression = FileInfo.COMPRESSION_NONE;
		first.stripOffsets = null;
		first.stripLengths = null;
		first.offset = 0;
		first.longOffset = 0;
		first.inputStream = new ByteArrayInputStream(new byte[layout.width() * layout.height() * layout.pixels()
			.depth() / 8]);
		return new FileOpener(first).openImage();
	}

	private static int mode(final String mode) {
		return "color".equals(mode) ? IJ.COLOR : "gray".equals(mode) ? IJ.GRAYSCALE : IJ.COMPOSITE;
	}
}
