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
package sc.fiji.dunl.imagej.explore;

import java.util.List;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Decoder;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.imagej.ResultFigures;
import sc.fiji.dunl.io.StoredResult;

/**
 * A ROI over time, worked out once when it is selected: [sample], NaN where
 * there is no value.
 *
 * @param label name of the ROI
 * @param trace the trace that was explained
 * @param fit its reconstruction
 * @param kernels positions in the bank of the kernels that explain it
 * @param parts [kernel][sample], what each of them adds to the mean
 */
record RoiTraces(String label, double[] trace, double[] fit, int[] kernels, double[][] parts) {

	/**
	 * A ROI of a result.
	 *
	 * @param codes the codes of the ROI
	 */
	static RoiTraces of(final StoredResult result, final int roi, final List<Code> codes) {
		final KernelBank bank = result.model().kernels();
		final String label = result.traces().labels().get(roi);
		final int[] kernels = bank.of(label);
		final double[][] parts = new double[kernels.length][result.traces().time().size()];
		for (int c = 0; c < kernels.length; c++)
			Decoder.addPart(bank, codes, roi, kernels[c], parts[c]);
		return new RoiTraces(label, result.traces().trace(roi), result.fit().trace(roi), kernels, parts);
	}

	/** Whether the parts add up to the reconstruction less its baseline, which those of spikes do not. */
	static boolean additive(final StoredResult result) {
		return ResultFigures.traceUnit(result.model()).equals(ResultFigures.codeUnit(result.model()));
	}

	/** The trace, or the reconstruction, less the baseline of each trial: [sample]. */
	double[] lessBaseline(final double[] values) {
		final double[] rest = values.clone();
		for (int t = 0; t < rest.length; t++) {
			double baseline = fit[t];
			for (final double[] part : parts)
				baseline -= part[t];
			rest[t] -= baseline;
		}
		return rest;
	}
}
