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

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.roi.PixelWarnings.Part;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;

/**
 * Reads a movie once, frame by frame, and takes the mean of the pixels of each
 * ROI, {@code F[roi][t] = sum_p w[p] I[t][p] / sum_p w[p]} over its finite pixels,
 * and so for its annulus and in the control channel. Samples whose pixels
 * cannot be trusted are missing, as {@link PixelRules} say.
 * <p>
 * Several threads read and measure; each ROI in each frame is one sum in the
 * order of its pixels, so that their number is not seen in the result. Memory
 * holds the traces and a stretch of a frame for each thread.
 * </p>
 */
public final class TraceExtractor {

	private static final String STAGE = "Extracting traces";

	private final FrameSource frames;
	private final List<RoiMask> rois;
	private final TimeAxis time;
	private final PixelRules rules;

	private TraceExtractor(final FrameSource frames, final List<RoiMask> rois, final TimeAxis time,
		final PixelRules rules)
	{
		this.frames = frames;
		this.rois = rois;
		this.time = time;
		this.rules = rules;
	}

	/**
	 * Measures all ROIs in all frames under the default rules.
	 *
	 * @see #extract(FrameSource, List, Optional, int, OptionalInt, TimeAxis, PixelRules,
	 *      Progress)
	 */
	public static Extraction extract(final FrameSource frames, final List<RoiMask> rois,
		final Optional<List<RoiMask>> annuli, final int channel, final OptionalInt controlChannel, final TimeAxis time,
		final Progress progress)
	{
		return extract(frames, rois, annuli, channel, controlChannel, time, PixelRules.DEFAULT, progress);
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
	 * @param rules when a sample is missing
	 * @param progress told and asked by the calling thread once a frame
	 * @throws sc.fiji.dunl.progress.CancelledException if the user stops it
	 */
	public static Extraction extract(final FrameSource frames, final List<RoiMask> rois,
		final Optional<List<RoiMask>> annuli, final int channel, final OptionalInt controlChannel, final TimeAxis time,
		final PixelRules rules, final Progress progress)
	{
		return extract(frames, rois, annuli, channel, controlChannel, time, rules, FrameLoop.threads(), progress);
	}

	/** With a number of threads, which does not show in the result. */
	static Extraction extract(final FrameSource frames, final List<RoiMask> rois, final Optional<List<RoiMask>> annuli,
		final int channel, final OptionalInt controlChannel, final TimeAxis time, final PixelRules rules,
		final int threads, final Progress progress)
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
		return new TraceExtractor(frames, rois, time, rules).run(annuli, channel, controlChannel, threads, progress);
	}

	private Extraction run(final Optional<List<RoiMask>> annuli, final int channel, final OptionalInt controlChannel,
		final int threads, final Progress progress)
	{
		final List<RoiMask> regions = new ArrayList<>(rois);
		annuli.ifPresent(regions::addAll);
		final RegionLayout layout = layout(regions);
		final RegionLayout controlLayout = controlChannel.isPresent() ? layout(rois) : null;
		final double[][] f = table(), fNeu = annuli.isPresent() ? table() : null, control = controlLayout == null ? null
			: table();
		final byte[][] flags = flags(), fNeuFlags = fNeu == null ? null : flags(), controlFlags = control == null ? null
			: flags();
		FrameLoop.run(time.size(), threads, STAGE, progress, () -> new FrameLoop.Worker() {

			private final PlaneReader reader = frames.reader();
			private final PlaneTally signal = new PlaneTally(layout, rules, reader);
			private final PlaneTally other = controlLayout == null ? null : new PlaneTally(controlLayout, rules, reader);

			@Override
			public void accept(final int t) {
				signal.measure(channel, t);
				for (int r = 0; r < f.length; r++) {
					f[r][t] = signal.mean(r);
					flags[r][t] = signal.flags(r);
					if (fNeu == null) continue;
					fNeu[r][t] = signal.mean(f.length + r);
					fNeuFlags[r][t] = signal.flags(f.length + r);
				}
				if (other == null) return;
				other.measure(controlChannel.getAsInt(), t);
				for (int r = 0; r < f.length; r++) {
					control[r][t] = other.mean(r);
					controlFlags[r][t] = other.flags(r);
				}
			}

			@Override
			public void close() {
				reader.close();
			}
		});
		final TraceSet fluorescence = traces(f);
		final PixelFlags seen = new PixelFlags(flags);
		final Optional<TraceSet> neuropil = Optional.ofNullable(fNeu).map(this::traces);
		final Optional<TraceSet> controls = Optional.ofNullable(control).map(this::traces);
		final List<String> warnings = new ArrayList<>(PixelWarnings.of(Part.SIGNAL, fluorescence, seen));
		neuropil.ifPresent(n -> warnings.addAll(PixelWarnings.of(Part.NEUROPIL, n, new PixelFlags(fNeuFlags))));
		controls.ifPresent(c -> warnings.addAll(PixelWarnings.of(Part.CONTROL, c, new PixelFlags(controlFlags))));
		return new Extraction(fluorescence, neuropil, controls, Optional.of(seen), warnings);
	}

	private RegionLayout layout(final List<RoiMask> regions) {
		return new RegionLayout(regions, frames.width(), frames.height());
	}

	private double[][] table() {
		return new double[rois.size()][time.size()];
	}

	private byte[][] flags() {
		return new byte[rois.size()][time.size()];
	}

	private TraceSet traces(final double[][] values) {
		return TraceSet.withGaps(rois.stream().map(RoiMask::label).toList(), time, values);
	}

	private static void requireChannel(final int channel, final FrameSource frames) {
		if (channel < 0 || channel >= frames.channels()) throw new InputException("The movie has " + frames.channels() +
			" channel" + (frames.channels() == 1 ? "" : "s") + ", so there is no channel " + (channel + 1) + ".");
	}
}
