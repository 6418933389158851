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

import java.util.Optional;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.process.ImageProcessor;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.MovieOptions;
import sc.fiji.dunl.roi.FrameSource;
import sc.fiji.dunl.roi.PixelScale;
import sc.fiji.dunl.roi.PlaneReader;
import sc.fiji.dunl.settings.Settings;

/**
 * The frames of an ImageJ image, which is read one plane at a time, so that
 * virtual stacks may be larger than memory, and is never changed.
 * <p>
 * Pixel values are what ImageJ measures: 8-bit and 16-bit values go through the
 * image's calibration table if it has one (signed 16-bit files have). RGB is
 * refused, or becomes what {@link MovieOptions#RGB} says.
 * </p>
 */
public final class ImagePlusFrames implements FrameSource {

	private final ImagePlus imp;
	private final String title;
	private final String source;
	private final ImageStack stack;
	private final float[] table;
	private final MovieAxes axes;
	private final RgbValue color;
	private final int width;
	private final int height;
	private Optional<StoredMovie> stored;

	private ImagePlusFrames(final ImagePlus imp, final MovieAxes axes, final RgbValue color) {
		this.imp = imp;
		title = imp.getTitle();
		source = MovieFile.pathOf(imp);
		stack = imp.getStack();
		table = imp.getBitDepth() == 32 ? null : imp.getCalibration().getCTable();
		this.axes = axes;
		this.color = color;
		width = imp.getWidth();
		height = imp.getHeight();
	}

	/**
	 * Finds out which axis is time.
	 *
	 * @throws InputException if the image is empty, RGB, a single frame, or has both
	 *           slices and frames
	 */
	public static ImagePlusFrames of(final ImagePlus imp) {
		return of(imp, Settings.defaults(MovieOptions.ALL));
	}

	/**
	 * Finds out which planes of the image are the movie.
	 *
	 * @param settings hold {@link MovieOptions#ALL}
	 * @throws InputException if the image is empty, a single frame, or has more than
	 *           the settings choose from
	 */
	public static ImagePlusFrames of(final ImagePlus imp, final Settings settings) {
		if (imp.getWidth() < 1 || imp.getHeight() < 1 || imp.getStackSize() < 1) throw new InputException("The image '" + imp
			.getTitle() + "' is empty; open a movie first.");
		final RgbValue color = RgbValue.of(settings);
		if (imp.getBitDepth() == 24 && color == null) throw rgb("The image '" + imp.getTitle() + "'");
		return new ImagePlusFrames(imp, MovieAxes.of(imp, settings), color);
	}

	/** The letter of the image's axis that is taken for time: Z, T or C. */
	public String timeAxis() {
		return axes.time();
	}

	/** What was taken for what, in a sentence for the log. */
	public String describe() {
		return "'" + title + "': " + width + " x " + height + " pixels, " + axes;
	}

	@Override
	public int width() {
		return width;
	}

	@Override
	public int height() {
		return height;
	}

	@Override
	public int frames() {
		return axes.frames();
	}

	@Override
	public int channels() {
		return axes.channels();
	}

	@Override
	public RandomAccessibleInterval<? extends RealType<?>> plane(final int channel, final int frame) {
		final Object pixels = pixels(channel, frame);
		if (pixels instanceof byte[]) {
			final byte[] raw = (byte[]) pixels;
			if (table == null) return ArrayImgs.unsignedBytes(raw, width, height);
			final float[] calibrated = new float[raw.length];
			for (int i = 0; i < raw.length; i++)
				calibrated[i] = table[raw[i] & 0xff];
			return ArrayImgs.floats(calibrated, width, height);
		}
		if (pixels instanceof short[]) {
			final short[] raw = (short[]) pixels;
			if (table == null) return ArrayImgs.unsignedShorts(raw, width, height);
			final float[] calibrated = new float[raw.length];
			for (int i = 0; i < raw.length; i++)
				calibrated[i] = table[raw[i] & 0xffff];
			return ArrayImgs.floats(calibrated, width, height);
		}
		return ArrayImgs.floats((float[]) pixels, width, height);
	}

	@Override
	public PlaneReader reader() {
		final PixelScale scale = PixelScale.of(table);
		final StoredMovie inFile = stored();
		return inFile == null ? new StackPlanes(this, scale) : new StoredPlanes(this, inFile, scale);
	}

	private synchronized StoredMovie stored() {
		if (stored == null) stored = Optional.ofNullable(StoredMovie.of(stack, source));
		return stored.orElse(null);
	}

	/** ImageJ's number of a plane in the stack, from 1. */
	public int stackIndex(final int channel, final int frame) {
		return axes.plane(channel, frame);
	}

	/** The pixels of a plane before calibration: {@code byte[]}, {@code short[]} or {@code float[]}. */
	Object pixels(final int channel, final int frame) {
		final Object pixels = processor(channel, frame).getPixels();
		if (!(pixels instanceof int[])) return pixels;
		if (color == null) throw rgb("Frame " + (frame + 1) + " of '" + title + "'");
		return color.of((int[]) pixels);
	}

	/** Shows a ROI of an overlay in one frame only, in all its channels. */
	void position(final Roi roi, final int frame) {
		axes.position(roi, frame);
	}

	private ImageProcessor processor(final int channel, final int frame) {
		requireOpen(frame);
		// NB: ImageJ's virtual stacks hand out black frames once their file is gone.
		if (stack.isVirtual() && MovieFile.gone(source)) throw unreadable(frame, null);
		final ImageProcessor processor;
		try {
			processor = stack.getProcessor(axes.plane(channel, frame));
		}
		catch (final RuntimeException e) {
			throw unreadable(frame, e);
		}
		if (processor == null || processor.getPixels() == null) throw unreadable(frame, null);
		if (processor.getWidth() != width || processor.getHeight() != height) throw new InputException("Frame " + (frame +
			1) + " of '" + title + "' has " + processor.getWidth() + " x " + processor.getHeight() + " pixels where " + width +
			" x " + height + " are expected; give frames of one size.");
		return processor;
	}

	private static InputException rgb(final String what) {
		return new InputException(what +
			" is RGB, which shows brightness but does not measure it; give the original 8-, 16- or 32-bit movie, or set " +
			"rgb to what is to be measured, such as mean.");
	}

	/** Whether the user has closed the image since, or added or deleted planes. */
	public boolean isClosed() {
		// NB: ImageJ takes the stack away from an image that is closed, if shown or not.
		return imp.getStackSize() != stack.size();
	}

	/**
	 * To be called before a frame is read; what is left of a closed image is not to be trusted.
	 *
	 * @throws InputException if the user has closed the image
	 */
	void requireOpen(final int frame) {
		if (isClosed()) throw new InputException("The image '" + title + "' was closed or changed while frame " + (frame + 1) +
			" was read; leave it open and as it is until it has been measured.");
	}

	/** Says that a frame cannot be read. */
	InputException unreadable(final int frame, final Exception cause) {
		requireOpen(frame);
		return new InputException("Frame " + (frame + 1) + " of '" + title +
			"' cannot be read; check that its file is still there and whole.", cause);
	}
}
