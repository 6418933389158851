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
package sc.fiji.dunl.dunl;

/**
 * One placement of one kernel in one trace.
 *
 * @param roi 0-based position of the ROI in its trace set
 * @param kernel 0-based position of the kernel in its bank
 * @param trial number of the trial, 1-based
 * @param sample 0-based sample of the recording at which the kernel starts;
 *          may lie before the first sample by less than the kernel's length
 * @param eventRow row of the event in the events file, 1-based; 0 where the
 *          onset was found rather than known
 * @param amplitude factor of the unit-norm kernel, in units of the trace
 * @param confidence how sure the amplitude is
 */
public record Code(int roi, int kernel, int trial, int sample, int eventRow, double amplitude, Confidence confidence) {

	/** A code of which nothing more is known. */
	public Code(final int roi, final int kernel, final int trial, final int sample, final int eventRow,
		final double amplitude)
	{
		this(roi, kernel, trial, sample, eventRow, amplitude, Confidence.NONE);
	}

	/** The same code with what is known of its amplitude. */
	public Code with(final Confidence known) {
		return new Code(roi, kernel, trial, sample, eventRow, amplitude, known);
	}
}
