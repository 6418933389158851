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

/**
 * The encoder written down plainly: every option, one dense correlation per
 * kernel and iteration, in double. The yardstick of faster ones.
 */
public final class DenseEncoder extends ProblemEncoder {

	public DenseEncoder(final EncoderSettings settings) {
		super(settings);
	}

	@Override
	Tape run(final Problem problem, final boolean keep, final Progress progress) {
		if (!settings.neuronsCoupled()) return TraceRun.all(problem, roi -> new OneTrace(new DenseRun(problem, roi, roi + 1,
			keep)), progress);
		final DenseRun run = new DenseRun(problem, 0, problem.traces.size(), keep);
		run.forward(progress);
		return new Tape() {

			@Override
			public Encoding encoding() {
				return run.encoding();
			}

			@Override
			public void backward(final double[][] dEta, final double[][][] dCodes, final double[][] dKernels) {
				Selections.backward(settings, dEta, dCodes, (eta, x, passes) -> run.backward(eta, x, passes, dKernels));
			}
		};
	}

	/** A run over a single trace. */
	private record OneTrace(DenseRun run) implements TraceRun {

		@Override
		public void forward(final Progress progress) {
			run.forward(progress);
		}

		@Override
		public double[][] codes() {
			return run.encoding().x()[0];
		}

		@Override
		public double baseline() {
			return run.encoding().a()[0];
		}

		@Override
		public double[] eta() {
			return run.encoding().eta()[0];
		}

		@Override
		public int iterations() {
			return run.encoding().iterations()[0];
		}

		@Override
		public void backward(final double[] dEta, final double[][] dCodes, final boolean passes,
			final double[][] dKernels)
		{
			run.backward(new double[][] { dEta }, new double[][][] { dCodes }, passes, dKernels);
		}
	}
}
