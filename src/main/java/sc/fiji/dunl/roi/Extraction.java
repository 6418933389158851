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

import java.util.List;
import java.util.Optional;

import sc.fiji.dunl.trace.FrameTimes;
import sc.fiji.dunl.trace.TraceSet;

/**
 * What was measured in a movie: for each ROI the mean of its pixels in each
 * frame, in calibrated grey values; samples may be missing.
 *
 * @param fluorescence mean of each ROI in the signal channel
 * @param neuropil mean of each ROI's annulus in the signal channel, if asked for
 * @param control mean of each ROI in the control channel, if there is one
 * @param flags what is wrong with the ROIs' pixels in the signal channel, unless
 *          the traces come from a table
 * @param warnings sentences for the user
 */
public record Extraction(TraceSet fluorescence, Optional<TraceSet> neuropil, Optional<TraceSet> control,
	Optional<PixelFlags> flags, List<String> warnings)
{

	public Extraction {
		warnings = List.copyOf(warnings);
	}

	/** The same traces by sample rather than by frame. */
	public Extraction on(final FrameTimes times) {
		return new Extraction(times.place(fluorescence), neuropil.map(times::place), control.map(times::place), flags,
			warnings);
	}

	/** Traces that were measured elsewhere. */
	public Extraction(final TraceSet fluorescence, final Optional<TraceSet> neuropil, final Optional<TraceSet> control,
		final List<String> warnings)
	{
		this(fluorescence, neuropil, control, Optional.empty(), warnings);
	}
}
