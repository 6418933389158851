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

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.measure.Calibration;
import ij.process.FloatProcessor;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.io.AtomicFile;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.roi.MovieProjections;
import sc.fiji.dunl.roi.Projection;
import sc.fiji.dunl.roi.RoiMask;

/**
 * Pictures of a movie as images of ImageJ, with the movie's pixel size, and the
 * ROIs that are proposed from them.
 *
 * @param movie what was projected
 * @param projections the pictures
 * @param proposal ROIs to be looked through; may be empty
 */
public record ProjectedMovie(ImagePlus movie, MovieProjections projections, List<RoiMask> proposal) {

	/** Name of the file of proposed ROIs. */
	public static final String PROPOSAL_FILE = "proposed-rois.zip";

	public ProjectedMovie {
		proposal = List.copyOf(proposal);
	}

	/** The pictures, each with the outlines of the proposed ROIs over it. */
	public List<ImagePlus> images() {
		final List<ImagePlus> images = new ArrayList<>();
		for (final Map.Entry<Projection, float[]> picture : projections.pictures().entrySet())
			images.add(image(picture.getKey(), picture.getValue()));
		return images;
	}

	/**
	 * Writes each picture as a 32-bit TIFF, and as a PNG whose grey runs from its
	 * smallest to its largest value, and the proposed ROIs; does not commit the
	 * folder.
	 *
	 * @throws InputException if that fails
	 */
	public void write(final OutputFolder folder) {
		for (final Map.Entry<Projection, float[]> picture : projections.pictures().entrySet()) {
			final ImagePlus image = image(picture.getKey(), picture.getValue());
			AtomicFile.write(folder.path(picture.getKey().key() + ".tif"), out -> out.write(ImageJTiff
				.bytes(image)));
			AtomicFile.write(folder.path(picture.getKey().key() + ".png"), out -> {
				if (!ImageIO.write(image.getProcessor().convertToByteProcessor(true).getBufferedImage(), "png", out))
					throw new IOException("this Java cannot write PNG");
			});
		}
		if (!proposal.isEmpty()) RoiFiles.write(outlines(), folder.path(PROPOSAL_FILE));
	}

	/** Opens the pictures; does nothing without a display. */
	public void show() {
		if (GraphicsEnvironment.isHeadless()) return;
		images().forEach(ResultWindows::show);
	}

	private ImagePlus image(final Projection projection, final float[] picture) {
		final FloatProcessor pixels = new FloatProcessor(projections.width(), projections.height(), picture.clone());
		pixels.resetMinAndMax();
		final ImagePlus image = new ImagePlus(projection.label() + " of " + movie.getTitle(), pixels);
		final Calibration from = movie.getCalibration();
		final Calibration calibration = image.getCalibration();
		calibration.pixelWidth = from.pixelWidth;
		calibration.pixelHeight = from.pixelHeight;
		calibration.setUnit(from.getUnit());
		if (!proposal.isEmpty()) {
			final Overlay overlay = new Overlay();
			outlines().forEach(overlay::add);
			image.setOverlay(overlay);
		}
		return image;
	}

	private List<Roi> outlines() {
		return RoiMasks.ofPixels(proposal, projections.width(), projections.height()).outlines();
	}
}
