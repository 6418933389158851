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

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;

/**
 * Encodes gaussian trials at a cost of the codes that are active rather than of
 * the samples: {@code H'(y - a - Hz) = H'(y - a) - Gz}, where G holds the
 * kernels' cross-correlations and z is sparse. Gz is computed afresh in each
 * iteration, so no rounding error is carried along. Neurons that depend on each
 * other are left to {@link DenseEncoder}.
 */
public final class SparseEncoder extends ProblemEncoder {

	/** @throws InputException unless {@link #covers} */
	public SparseEncoder(final EncoderSettings settings) {
		super(settings);
		if (!covers(settings)) throw new InputException(
			"The sparse encoder is for gaussian data without a penalty across neurons; use the dense encoder.");
	}

	/** Whether this encoder can do what the settings ask for. */
	public static boolean covers(final EncoderSettings settings) {
		return settings.likelihood() == Likelihood.GAUSSIAN && settings.stabiliser().kind() == Stabiliser.Kind.NONE &&
			!settings.neuronsCoupled();
	}

	@Override
	Tape run(final Problem problem, final boolean keep, final Progress progress) {
		// NB: Traces that were observed in all samples see the kernels at the same places.
		final PlacedKernels whole = problem.traces.stream().filter(trace -> trace.observed == null).findFirst().map(
			trace -> new PlacedKernels(problem, trace)).orElse(null);
		return TraceRun.all(problem, roi -> new SparseRun(problem, problem.traces.get(roi).observed == null ? whole
			: new PlacedKernels(problem, problem.traces.get(roi)), roi, keep), progress);
	}
}
