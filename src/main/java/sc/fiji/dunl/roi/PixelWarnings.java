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
import java.util.stream.IntStream;

import sc.fiji.dunl.roi.PixelFlags.Kind;
import sc.fiji.dunl.trace.TraceSet;

/** Sentences for the user about pixels that cannot be trusted: one for each kind. */
final class PixelWarnings {

	/** What was measured of the ROIs. */
	enum Part {

		/** Their own pixels in the signal channel. */
		SIGNAL("", "Black frames"),

		/** Those around them, in the same frames. */
		NEUROPIL("The neuropil of ", ""),

		/** Their own pixels in the control channel. */
		CONTROL("The control of ", "In the control channel, black frames");

		private final String of;
		private final String blackFrames;

		Part(final String of, final String blackFrames) {
			this.of = of;
			this.blackFrames = blackFrames;
		}
	}

	private final Part part;
	private final TraceSet traces;
	private final PixelFlags flags;

	private PixelWarnings(final Part part, final TraceSet traces, final PixelFlags flags) {
		this.part = part;
		this.traces = traces;
		this.flags = flags;
	}

	/**
	 * What there is to say of one part.
	 *
	 * @param traces of this part, with missing samples
	 * @param flags of the same ROIs and samples
	 */
	static List<String> of(final Part part, final TraceSet traces, final PixelFlags flags) {
		return new PixelWarnings(part, traces, flags).sentences();
	}

	private List<String> sentences() {
		final List<String> sentences = new ArrayList<>();
		final int dropped = flags.frames(Kind.DROPPED, 0);
		// NB: The neuropil is measured in the frames of the signal.
		if (dropped > 0 && part != Part.NEUROPIL) sentences.add(part.blackFrames +
			", all pixels of which are 0, count as dropped, and their samples are missing in all ROIs: " + dropped + " of " +
			traces.time().size() + ", the first is frame " + (1 + firstDropped()) + ".");
		add(Kind.SATURATED, "saturated pixels, whose peaks are cut off", sentences);
		add(Kind.NON_FINITE, "pixels that are not finite numbers, which are left out of the means", sentences);
		return sentences;
	}

	private void add(final Kind kind, final String what, final List<String> sentences) {
		final int[] rois = IntStream.range(0, flags.size()).filter(r -> flags.frames(kind, r) > 0).toArray();
		if (rois.length == 0) return;
		int worst = rois[0], missing = 0;
		for (final int r : rois) {
			if (flags.frames(kind, r) > flags.frames(kind, worst)) worst = r;
			missing += missing(kind, r);
		}
		final boolean plural = rois.length > 1;
		sentences.add(part.of + names(rois) + (plural && part == Part.SIGNAL ? " hold " : " holds ") + what + ", in " + flags
			.frames(kind, worst) + " of " + traces.time().size() + " frames" + (plural ? " of '" + traces.labels().get(worst) +
				"', the worst" : "") + "; " + (missing == 1 ? "1 sample is" : missing + " samples are") + " missing.");
	}

	private int missing(final Kind kind, final int roi) {
		return (int) IntStream.range(0, traces.time().size()).filter(t -> flags.has(kind, roi, t) && Double.isNaN(traces
			.value(roi, t))).count();
	}

	private int firstDropped() {
		return IntStream.range(0, traces.time().size()).filter(t -> flags.has(Kind.DROPPED, 0, t)).findFirst().getAsInt();
	}

	private String names(final int[] rois) {
		return rois.length == 1 ? "ROI '" + traces.labels().get(rois[0]) + "'" : rois.length + " ROIs ('" + traces.labels()
			.get(rois[0]) + "', ...)";
	}
}
