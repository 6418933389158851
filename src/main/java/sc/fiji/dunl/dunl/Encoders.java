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

import java.util.List;

import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Trial;

/** Chooses among the encoders; all of them give the same numbers. */
public final class Encoders {

	private Encoders() {
		// NB: static use only.
	}

	/**
	 * The quickest encoder of each trial: among its onsets where all are known,
	 * of active codes where not, and dense for data that is not gaussian and for
	 * neurons that depend on each other.
	 */
	public static Encoder fastest(final EncoderSettings settings) {
		if (!SparseEncoder.covers(settings)) return new DenseEncoder(settings);
		final KnownOnsetEncoder known = new KnownOnsetEncoder(settings);
		final SparseEncoder sparse = new SparseEncoder(settings);
		return new Encoder() {

			@Override
			public EncoderSettings settings() {
				return settings;
			}

			@Override
			public Prepared with(final double[][] kernels) {
				final KernelGram gram = KernelGram.of(kernels, settings.stride());
				return new ByTrial(known.with(gram), sparse.with(gram));
			}
		};
	}

	/**
	 * The largest {@code unrolling_alpha} at which no iteration can diverge.
	 *
	 * @param kernels [kernel][sample], all of one length
	 * @param trials to be encoded, of data that is not Poisson
	 */
	public static double largestStep(final EncoderSettings settings, final double[][] kernels,
		final List<Trial> trials)
	{
		final KernelGram gram = KernelGram.of(kernels, settings.stride());
		return trials.stream().mapToDouble(trial -> Problem.of(settings, gram, trial, settings.estimateBaseline() ? null
			: new double[trial.rois()]).bound()).min().orElseThrow();
	}

	private record ByTrial(Encoder.Prepared known, Encoder.Prepared sparse) implements Encoder.Prepared {

		@Override
		public Encoding encode(final Trial trial, final double[] baseline, final Progress progress) {
			return of(trial).encode(trial, baseline, progress);
		}

		@Override
		public Tape record(final Trial trial, final double[] baseline, final Progress progress) {
			return of(trial).record(trial, baseline, progress);
		}

		private Encoder.Prepared of(final Trial trial) {
			return Problem.allKnown(trial.support()) ? known : sparse;
		}
	}
}
