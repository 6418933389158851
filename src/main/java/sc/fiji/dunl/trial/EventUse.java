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
package sc.fiji.dunl.trial;

import java.util.List;
import java.util.Locale;

/**
 * What an analysis made of an event.
 *
 * @param event as it was read
 * @param status whether it was used, and why not
 * @param trials numbers of the trials that it lies in, ascending
 * @param shiftSeconds how much later than the event its kernels were found to
 *          start; 0 unless onsets may shift
 */
public record EventUse(Event event, Status status, List<Integer> trials, double shiftSeconds) {

	/** Whether an event was used, and why not. */
	public enum Status {
		/** Its kernels have a code for it. */
		USED,
		/** Likewise, but fewer than half of the samples of its kernels were observed. */
		PARTLY_OBSERVED,
		/** None of the samples of its kernels were observed, so that its codes of 0 say nothing. */
		UNOBSERVED,
		/** It falls on the same sample as an earlier event of its kernels. */
		MERGED,
		/** No kernel starts at events of its name. */
		NO_KERNEL,
		/** It lies in no trial. */
		NO_TRIAL,
		/** It lies outside the recording. */
		OUTSIDE;

		/** The word for it in tables. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	public EventUse {
		trials = List.copyOf(trials);
	}
}
