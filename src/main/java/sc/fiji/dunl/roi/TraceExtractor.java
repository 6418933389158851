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
package sc.fiji.dunl.roi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;

/**
 * Reads a movie once, frame by frame, and takes the mean of the pixels of each
 * ROI, {@code F[roi][t] = sum_p I[t][p] / n}, and so for its annulus and in the
 * control channel.
 */
public final class TraceExtractor {

	private static final String STAGE = "Extracting traces";

	private final FrameSource frames;
	private final List<RoiMask> rois;
	private final TimeAxis time;

	private TraceExtractor(final FrameSource frames, final List<RoiMask> rois, final TimeAxis time) {
		this.frames = frames;
		this.rois = rois;
		this.time = time;
	}

	/**
	 * Measures all ROIs in all frames.
	 *
	 * @param frames the movie
	 * @param rois at least one, inside the image, with unique names
	 * @param annuli if the neuropil is wanted, one per ROI in the same order
	 * @param channel channel of the signal, 0-based
	 * @param controlChannel channel of the control, 0-based, if there is one
	 * @param time as many samples as there are frames
	 * @param progress told and asked once a frame
	 * @throws InputException if a pixel of a ROI is not a finite number
	 * @throws sc.fiji.dunl.progress.CancelledException if the user stops it
	 */
	public static Extraction extract(final FrameSource frames, final List<RoiMask> rois,
		final Optional<List<RoiMask>> annuli, final int channel, final OptionalInt controlChannel, final TimeAxis time,
		final Progress progress)
	{
		if (frames.frames() < 2) throw new InputException("The movie has " + frames.frames() +
			" frame; at least 2 are needed for a trace.");
		if (time.size() != frames.frames()) throw new InputException("The movie has " + frames.frames() +
			" frames but " + time.size() + " times were given; give one per frame.");
		if (rois.isEmpty()) throw new InputException("There is no ROI; draw at least one.");
		if (annuli.isPresent() && annuli.get().size() != rois.size()) throw new InputException(annuli.get().size() +
			" neuropil ROIs were given for " + rois.size() + " ROIs; give one per ROI in the same order.");
		requireChannel(channel, frames);
		controlChannel.ifPresent(control -> requireChannel(control, frames));
		for (final RoiMask roi : rois)
			Bounds.require(roi, frames.width(), frames.height());
		for (final RoiMask annulus : annuli.orElse(List.of()))
			Bounds.require(annulus, frames.width(), frames.height());
		return new TraceExtractor(frames, rois, time).run(annuli, channel, controlChannel, progress);
	}

	private Extraction run(final Optional<List<RoiMask>> annuli, final int channel, final OptionalInt controlChannel,
		final Progress progress)
	{
		final Region[] cells = regions(rois, "ROI");
		final Region[] surround = annuli.map(masks -> regions(masks, "the neuropil of ROI")).orElse(null);
		final double[][] f = table(), fNeu = surround == null ? null : table();
		final double[][] control = controlChannel.isPresent() ? table() : null;
		for (int t = 0; t < time.size(); t++) {
			progress.check();
			final RandomAccessibleInterval<? extends RealType<?>> plane = frames.plane(channel, t);
			measure(plane, cells, f, t);
			if (fNeu != null) measure(plane, surround, fNeu, t);
			if (control != null) measure(frames.plane(controlChannel.getAsInt(), t), cells, control, t);
			progress.update(STAGE, (t + 1.0) / time.size());
		}
		return new Extraction(traces(f), Optional.ofNullable(fNeu).map(this::traces), Optional.ofNullable(control).map(
			this::traces), List.of());
	}

	private void measure(final RandomAccessibleInterval<? extends RealType<?>> plane, final Region[] regions,
		final double[][] means, final int t)
	{
		final RandomAccess<? extends RealType<?>> access = plane.randomAccess();
		for (int r = 0; r < regions.length; r++) {
			final double mean = regions[r].sum(access) / regions[r].size;
			if (!Double.isFinite(mean)) throw regions[r].refuse(access, t);
			means[r][t] = mean;
		}
	}

	private double[][] table() {
		return new double[rois.size()][time.size()];
	}

	private TraceSet traces(final double[][] values) {
		final List<String> labels = new ArrayList<>();
		for (final RoiMask roi : rois)
			labels.add(roi.label());
		return new TraceSet(labels, time, values);
	}

	private static void requireChannel(final int channel, final FrameSource frames) {
		if (channel < 0 || channel >= frames.channels()) throw new InputException("The movie has " + frames.channels() +
			" channel" + (frames.channels() == 1 ? "" : "s") + ", so there is no channel " + (channel + 1) + ".");
	}

	private static Region[] regions(final List<RoiMask> masks, final String kind) {
		return masks.stream().map(mask -> new Region(kind + " '" + mask.label() + "'", mask)).toArray(Region[]::new);
	}

	/** A mask as it is walked in each frame, and its name for messages. */
	private static final class Region {

		private final String name;
		private final int size;
		private final int[] xs;
		private final int[] ys;

		Region(final String name, final RoiMask mask) {
			this.name = name;
			size = mask.size();
			xs = mask.xs();
			ys = mask.ys();
		}

		double sum(final RandomAccess<? extends RealType<?>> access) {
			double sum = 0;
			int row = -1;
			for (int i = 0; i < size; i++) {
				if (ys[i] != row) access.setPosition(row = ys[i], 1);
				access.setPosition(xs[i], 0);
				sum += access.get().getRealDouble();
			}
			return sum;
		}

		InputException refuse(final RandomAccess<? extends RealType<?>> access, final int t) {
			for (int i = 0; i < size; i++) {
				access.setPosition(ys[i], 1);
				access.setPosition(xs[i], 0);
				final double value = access.get().getRealDouble();
				if (!Double.isFinite(value)) return new InputException("In frame " + (t + 1) + ", " + name +
					" holds a pixel that is not a finite number (" + value + " at x=" + xs[i] + ", y=" + ys[i] +
					"); redraw the ROI without it, or repair the movie.");
			}
			return new InputException("In frame " + (t + 1) + ", the pixels of " + name +
				" are too large to be added up; scale the movie.");
		}
	}
}
