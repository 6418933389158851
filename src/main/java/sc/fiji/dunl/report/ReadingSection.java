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
package sc.fiji.dunl.report;

/** How to read the page, for those who did not make it. */
final class ReadingSection implements Section {

	@Override
	public String title() {
		return "How to read this";
	}

	@Override
	public void write(final Subject subject, final Html html) {
		html.paragraph("A trace is the brightness of a ROI (a cell, a fibre) over time. It is explained as a baseline plus a few " +
			"short shapes, the kernels, which are the same in all trials but start at different times and are of different " +
			"size. A code is one such start with its size, the amplitude: how strongly that ROI responded in that one trial.");
		html.open("ul");
		html.element("li", "A kernel is trustworthy if it is smooth, returns to 0 before its end, and resembles the grey average " +
			"of the traces around its starts. Where responses overlap, that average is smeared and the kernel is not.");
		html.element("li", "Kernels that start at known events have a code at each of them, which may be 0: no response in that " +
			"trial. Others start where the trace says so; what does not stand out of the noise was left out.");
		html.element("li", "An R\u00b2 near 0 is no fault by itself: a silent ROI has nothing to explain. Beware of ROIs with many " +
			"responses and a low R\u00b2, and of those with remarks.");
		html.element("li", "Amplitudes are factors of kernels of unit norm; the peak of a response is the amplitude times the " +
			"peak of its kernel.");
		html.close();
		html.paragraph("The tables beside this page hold every number of it: codes.csv, kernels.csv, quality.csv, and others " +
			"that docs/output-files.md of the software describes.");
	}
}
