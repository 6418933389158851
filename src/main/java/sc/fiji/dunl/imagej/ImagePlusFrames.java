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
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.process.ImageProcessor;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.roi.FrameSource;

/**
 * The frames of an ImageJ image, which is read one plane at a time, so that
 * virtual stacks may be larger than memory, and is never changed.
 * <p>
 * Pixel values are what ImageJ measures: 8-bit and 16-bit values go through the
 * image's calibration table if it has one (signed 16-bit files have). Time is
 * the only one of slices and frames that is longer than 1; a stack that is all
 * channels, more than an image can show together, is taken for a movie too.
 * </p>
 */
public final class ImagePlusFrames implements FrameSource {

	private enum Axis {
		Z("slices (Z)"), T("frames (T)"), C("channels (C)");

		private final String words;

		Axis(final String words) {
			this.words = words;
		}
	}

	private final String title;
	private final String source;
	private final ImageStack stack;
	private final float[] table;
	private final Axis axis;
	private final int width;
	private final int height;
	private final int frames;
	private final int channels;

	private ImagePlusFrames(final ImagePlus imp, final Axis axis, final int frames, final int channels) {
		title = imp.getTitle();
		source = MovieFile.pathOf(imp);
		stack = imp.getStack();
		table = imp.getBitDepth() == 32 ? null : imp.getCalibration().getCTable();
		this.axis = axis;
		width = imp.getWidth();
		height = imp.getHeight();
		this.frames = frames;
		this.channels = channels;
	}

	/**
	 * Finds out which axis is time.
	 *
	 * @throws InputException if the image is empty, RGB, a single frame, or has both
	 *           slices and frames
	 */
	public static ImagePlusFrames of(final ImagePlus imp) {
		final String title = imp.getTitle();
		if (imp.getWidth() < 1 || imp.getHeight() < 1 || imp.getStackSize() < 1) throw new InputException("The image '" +
			title + "' is empty; open a movie first.");
		if (imp.getBitDepth() == 24) throw new InputException("The image '" + title +
			"' is RGB, which shows brightness but does not measure it; give the original 8-, 16- or 32-bit movie.");
		final int c = imp.getNChannels();
		final int z = imp.getNSlices();
		final int t = imp.getNFrames();
		if (z > 1 && t > 1) throw new InputException("The image '" + title + "' has both " + z + " slices (Z) and " + t +
			" frames (T); keep one slice (Image > Duplicate...) or project Z (Image > Stacks > Z Project...).");
		if (t > 1) return new ImagePlusFrames(imp, Axis.T, t, c);
		if (z > 1) return new ImagePlusFrames(imp, Axis.Z, z, c);
		if (c > 1 && (!imp.isComposite() || c > CompositeImage.MAX_CHANNELS)) return new ImagePlusFrames(imp, Axis.C, c,
			1);
		throw new InputException("The image '" + title + "' has one frame" + (c > 1 ? " of " + c + " channels" : "") +
			"; open a movie, or tell which axis is time with Image > Properties...");
	}

	/** The letter of the image's axis that is taken for time: Z, T or C. */
	public String timeAxis() {
		return axis.name();
	}

	/** What was taken for what, in a sentence for the log. */
	public String describe() {
		return "'" + title + "': " + width + " x " + height + " pixels, " + frames + " frames along the " + axis.words +
			", " + channels + (channels == 1 ? " channel" : " channels");
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
		return frames;
	}

	@Override
	public int channels() {
		return channels;
	}

	@Override
	public RandomAccessibleInterval<? extends RealType<?>> plane(final int channel, final int frame) {
		final Object pixels = processor(channel, frame).getPixels();
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
		if (pixels instanceof float[]) return ArrayImgs.floats((float[]) pixels, width, height);
		throw new InputException("Frame " + (frame + 1) + " of '" + title +
			"' is RGB, which shows brightness but does not measure it; give the original 8-, 16- or 32-bit movie.");
	}

	/** Shows a ROI of an overlay in one frame only, in all its channels. */
	void position(final Roi roi, final int frame) {
		// NB: ImageJ tells a hyperstack's positions apart only if it has channels.
		if (channels == 1) roi.setPosition(frame + 1);
		else if (axis == Axis.T) roi.setPosition(0, 0, frame + 1);
		else roi.setPosition(0, frame + 1, 0);
	}

	private ImageProcessor processor(final int channel, final int frame) {
		// NB: ImageJ's virtual stacks hand out black frames once their file is gone.
		if (stack.isVirtual() && MovieFile.gone(source)) throw unreadable(frame, null);
		final ImageProcessor processor;
		try {
			// NB: Channels vary fastest in every ImageJ stack, and one of Z and T is 1.
			processor = stack.getProcessor(frame * channels + channel + 1);
		}
		catch (final RuntimeException e) {
			throw unreadable(frame, e);
		}
		if (processor == null) throw unreadable(frame, null);
		if (processor.getWidth() != width || processor.getHeight() != height) throw new InputException("Frame " + (frame +
			1) + " of '" + title + "' has " + processor.getWidth() + " x " + processor.getHeight() + " pixels where " + width +
			" x " + height + " are expected; give frames of one size.");
		return processor;
	}

	private InputException unreadable(final int frame, final Exception cause) {
		return new InputException("Frame " + (frame + 1) + " of '" + title +
			"' cannot be read; check that its file is still there and whole.", cause);
	}
}
