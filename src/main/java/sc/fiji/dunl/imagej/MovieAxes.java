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
import ij.gui.Roi;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.MovieOptions;
import sc.fiji.dunl.settings.Settings;

/**
 * Which axis of an image is time, and which of its planes are the movie: time is
 * T if there are frames, or else Z, or else C, or what
 * {@link MovieOptions#TIME_AXIS} says; one slice is chosen by
 * {@link MovieOptions#SLICE}; and C are the channels unless it is time.
 */
final class MovieAxes {

	private enum Axis {
		T("frames (T)"), Z("slices (Z)"), C("channels (C)");

		private final String words;

		Axis(final String words) {
			this.words = words;
		}
	}

	private final int c;
	private final int z;
	private final int t;
	private final Axis time;
	private final int slice;

	private MovieAxes(final ImagePlus imp, final Axis time, final int slice) {
		c = imp.getNChannels();
		z = imp.getNSlices();
		t = imp.getNFrames();
		this.time = time;
		this.slice = slice;
	}

	/**
	 * @param settings hold {@link MovieOptions#ALL}
	 * @throws InputException if no axis is time, or another that is longer than 1
	 *           is not chosen from
	 */
	static MovieAxes of(final ImagePlus imp, final Settings settings) {
		final Axis time = time(imp, settings.get(MovieOptions.TIME_AXIS));
		final int z = imp.getNSlices(), t = imp.getNFrames(), slice = settings.get(MovieOptions.SLICE);
		final String movie = "The image '" + imp.getTitle() + "' has ";
		if (time != Axis.T && t > 1) throw new InputException(movie + t + " frames (T) beside the " + length(imp, time) +
			" " + time.words + " that time_axis=" + time.name().toLowerCase() +
			" takes for time; keep one of them (Image > Duplicate...), or set time_axis to t.");
		if (time == Axis.Z || z == 1) {
			if (slice > 1) throw new InputException("slice is " + slice + " but the image '" + imp.getTitle() + "' has " + (z == 1
				? "one slice" : z + " slices (Z), which are taken for time") + "; set slice to 0" + (z == 1 ? "."
					: ", or time_axis to the axis that is time."));
			return new MovieAxes(imp, time, 1);
		}
		if (slice == 0) throw new InputException(movie + z + " slices (Z) beside its " + length(imp, time) + " " +
			time.words + "; set slice to the one to be measured, from 1 to " + z + ".");
		if (slice > z) throw new InputException("slice is " + slice + " but the image '" + imp.getTitle() + "' has " + z +
			" slices (Z); set slice to one from 1 to " + z + ".");
		return new MovieAxes(imp, time, slice);
	}

	private static Axis time(final ImagePlus imp, final String chosen) {
		if (!chosen.equals(MovieOptions.AUTO)) {
			final Axis axis = chosen.equals(MovieOptions.T) ? Axis.T : chosen.equals(MovieOptions.Z) ? Axis.Z : Axis.C;
			if (length(imp, axis) > 1) return axis;
			throw new InputException("time_axis is " + chosen + " but the image '" + imp.getTitle() + "' has only one along its " +
				axis.words + "; set time_axis to auto, or to the axis that is time.");
		}
		if (imp.getNFrames() > 1) return Axis.T;
		if (imp.getNSlices() > 1) return Axis.Z;
		final int c = imp.getNChannels();
		// NB: ImageJ shows so many channels together and no more; more of them are frames.
		if (c > 1 && (!imp.isComposite() || c > CompositeImage.MAX_CHANNELS)) return Axis.C;
		throw new InputException("The image '" + imp.getTitle() + "' has one frame" + (c > 1 ? " of " + c +
			" channels; open a movie, or set time_axis to c if these are its frames."
			: "; open a movie, or give the folder that holds all frames of this one."));
	}

	private static int length(final ImagePlus imp, final Axis axis) {
		return switch (axis) {
			case T -> imp.getNFrames();
			case Z -> imp.getNSlices();
			case C -> imp.getNChannels();
		};
	}

	/** Number of frames. */
	int frames() {
		return switch (time) {
			case T -> t;
			case Z -> z;
			case C -> c;
		};
	}

	/** Number of channels of a frame. */
	int channels() {
		return time == Axis.C ? 1 : c;
	}

	/** The letter of the axis that is time. */
	String time() {
		return time.name();
	}

	/**
	 * ImageJ's number of a plane in the stack, from 1.
	 *
	 * @param channel from 0
	 * @param frame from 0
	 */
	int plane(final int channel, final int frame) {
		final int inT = time == Axis.T ? frame : 0, inZ = time == Axis.Z ? frame : slice - 1, inC = time == Axis.C ? frame
			: channel;
		// NB: Channels vary fastest in every ImageJ stack, and frames slowest.
		return (inT * z + inZ) * c + inC + 1;
	}

	/** Shows a ROI of an overlay in one frame only, in all its channels. */
	void position(final Roi roi, final int frame) {
		// NB: ImageJ tells a hyperstack's positions apart only if it has several axes.
		if (frames() == c * z * t) roi.setPosition(frame + 1);
		else roi.setPosition(time == Axis.C ? frame + 1 : 0, time == Axis.Z ? frame + 1 : z > 1 ? slice : 0, time == Axis.T
			? frame + 1 : 0);
	}

	/** What is taken for what. */
	@Override
	public String toString() {
		return frames() + " frames along the " + time.words + ", " + channels() + (channels() == 1 ? " channel"
			: " channels") + (time != Axis.Z && z > 1 ? ", slice " + slice + " of " + z : "");
	}
}
