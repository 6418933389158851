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
package sc.fiji.dunl.analysis;

import java.util.List;

import sc.fiji.dunl.settings.Option;

/** The settings of a proposal of ROIs from the correlation image of a movie. */
public final class ProjectionOptions {

	public static final Option<Double> PROPOSAL_THRESHOLD = Option.number("proposal_threshold", "Threshold of proposed ROIs",
		"noise", 4, 0.1, 1000, "How far a ROI's correlation must stand out of the background of the correlation image, in " +
			"multiples of its noise.");

	public static final Option<Integer> PROPOSAL_MIN_PX = Option.integer("proposal_min_px", "Smallest proposed ROI", "px",
		10, 1, Integer.MAX_VALUE, "Pixels that a proposed ROI must have.");

	public static final Option<Integer> PROPOSAL_MAX_PX = Option.integer("proposal_max_px", "Largest proposed ROI", "px",
		400, 1, Integer.MAX_VALUE, "Pixels that a proposed ROI may have; what would grow larger is left out.");

	/** All of them, in the order of a dialog. */
	public static final List<Option<?>> ALL = List.of(PROPOSAL_THRESHOLD, PROPOSAL_MIN_PX, PROPOSAL_MAX_PX);

	private ProjectionOptions() {
		// NB: constants only.
	}
}
