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
package sc.fiji.dunl.trace;

import sc.fiji.dunl.InputException;

/**
 * Removes out-of-focus fluorescence of the surroundings (neuropil) from ROI
 * traces:
 *
 * <pre>
 * F[t] - r * Fneu[t]
 * </pre>
 *
 * as suite2p and most of the field do. The whole neuropil is subtracted, its
 * level too, so that F0 is the fluorescence of the cell alone and dF/F has its
 * true size. Where a cell is little brighter than its surroundings, little of F0
 * is left; an F0 at or below zero is refused when dF/F is computed.
 * <p>
 * The coefficient r = 0.7 is that of Chen et al. 2013, doi:10.1038/nature12354.
 * </p>
 */
public final class Neuropil {

	private Neuropil() {
		// NB: static use only.
	}

	/**
	 * Subtracts each ROI's neuropil.
	 *
	 * @param f fluorescence of the ROIs, in grey values
	 * @param neuropil fluorescence of their surroundings, with the same ROIs in the
	 *          same order and the same times
	 * @param coefficient r, at least 0; 0 leaves the traces as they are
	 */
	public static TraceSet correct(final TraceSet f, final TraceSet neuropil, final double coefficient) {
		if (!(coefficient >= 0) || Double.isInfinite(coefficient)) throw new InputException(
			"The neuropil coefficient is " + coefficient + "; it must be a number of at least 0, such as 0.7.");
		f.requireSameAs(neuropil, "neuropil");
		final double[][] corrected = new double[f.size()][];
		for (int r = 0; r < f.size(); r++) {
			final double[] trace = f.trace(r);
			final double[] surround = neuropil.trace(r);
			for (int t = 0; t < trace.length; t++)
				trace[t] -= coefficient * surround[t];
			corrected[r] = trace;
		}
		return TraceSet.withGaps(f.labels(), f.time(), corrected);
	}
}
