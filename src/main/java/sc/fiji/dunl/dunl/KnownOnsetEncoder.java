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
 * Encodes gaussian trials in which all onsets are known. Only codes at the
 * onsets can differ from zero, so an iteration is a product with the Gram
 * matrix of the kernels placed there. Neurons that depend on each other are
 * left to {@link DenseEncoder}.
 */
public final class KnownOnsetEncoder extends ProblemEncoder {

	/** @throws InputException unless {@link SparseEncoder#covers} */
	public KnownOnsetEncoder(final EncoderSettings settings) {
		super(settings);
		if (!SparseEncoder.covers(settings)) throw new InputException(
			"The encoder of known onsets is for gaussian data without a penalty across neurons; use the dense encoder.");
	}

	@Override
	Tape run(final Problem problem, final boolean keep, final Progress progress) {
		if (problem.traces.get(0).onsets == null) throw new InputException(
			"A kernel's onsets are not known; use the sparse encoder, which finds them.");
		return TraceRun.all(problem, roi -> new KnownOnsetRun(problem, roi, keep), progress);
	}
}
