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

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Trial;

/** An encoder that starts from a checked {@link Problem}. */
abstract class ProblemEncoder implements Encoder {

	final EncoderSettings settings;

	ProblemEncoder(final EncoderSettings settings) {
		this.settings = settings;
	}

	/**
	 * Runs through all iterations.
	 *
	 * @param keep whether {@link Tape#backward} will be called
	 */
	abstract Tape run(Problem problem, boolean keep, Progress progress);

	@Override
	public final EncoderSettings settings() {
		return settings;
	}

	@Override
	public final Prepared with(final double[][] kernels) {
		return with(KernelGram.of(kernels, settings.stride()));
	}

	final Prepared with(final KernelGram gram) {
		return new Prepared() {

			@Override
			public Encoding encode(final Trial trial, final double[] baseline, final Progress progress) {
				return run(Problem.of(settings, gram, trial, baseline), false, progress).encoding();
			}

			@Override
			public Tape record(final Trial trial, final double[] baseline, final Progress progress) {
				return run(Problem.of(settings, gram, trial, baseline), true, progress);
			}
		};
	}
}
