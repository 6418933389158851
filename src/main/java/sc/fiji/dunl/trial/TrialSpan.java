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

import java.util.Map;

import sc.fiji.dunl.InputException;

/**
 * When a trial ran, by a table of trials.
 *
 * @param row its line in the table, 1-based and not counting the header
 * @param startSeconds when it started, on the clock of the recording
 * @param stopSeconds when it was over: the first moment that is no part of it
 * @param covariates further columns of the table as they are written, such as
 *          {@code outcome}
 */
public record TrialSpan(int row, double startSeconds, double stopSeconds, Map<String, String> covariates) {

	public TrialSpan {
		if (!(stopSeconds > startSeconds) || Double.isInfinite(stopSeconds - startSeconds)) throw new InputException(
			"The trial in row " + row + " runs from " + startSeconds + " s to " + stopSeconds +
				" s; its stop must lie behind its start.");
		covariates = Map.copyOf(covariates);
	}

	/** Whether a moment is part of the trial. */
	public boolean contains(final double seconds) {
		return seconds >= startSeconds && seconds < stopSeconds;
	}
}
