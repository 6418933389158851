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

import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import sc.fiji.dunl.progress.Progress;

/** One pass over one trace, of an encoder that treats traces by themselves. */
interface TraceRun {

	/** Finds the codes. */
	void forward(Progress progress);

	/** Codes found, [kernel][position]. */
	double[][] codes();

	/** Baseline, given or found. */
	double baseline();

	/** Mean, [sample]. */
	double[] eta();

	/** Number of iterations that were made. */
	int iterations();

	/**
	 * As {@link Tape#backward}, of one trace.
	 *
	 * @param dEta [sample]
	 * @param dCodes [kernel][position]
	 * @param passes whether the derivative passes top-k selections; see {@link Selections}
	 * @param dKernels [kernel][sample], added to
	 */
	void backward(double[] dEta, double[][] dCodes, boolean passes, double[][] dKernels);

	/**
	 * Runs all traces of a trial, spread over the cores, and puts them together;
	 * in their order, so that the number of threads is not seen.
	 *
	 * @param runs of each trace
	 */
	static Tape all(final Problem problem, final IntFunction<TraceRun> runs, final Progress progress) {
		final int rois = problem.traces.size();
		final TraceRun[] traces = new TraceRun[rois];
		final double[][][] codes = new double[rois][][];
		final double[] baselines = new double[rois];
		final double[][] eta = new double[rois][];
		final int[] iterations = new int[rois];
		each(rois, roi -> {
			traces[roi] = runs.apply(roi);
			traces[roi].forward(progress);
			codes[roi] = traces[roi].codes();
			baselines[roi] = traces[roi].baseline();
			eta[roi] = traces[roi].eta();
			iterations[roi] = traces[roi].iterations();
		});
		final Encoding encoding = new Encoding(codes, baselines, eta, iterations);
		return new Tape() {

			@Override
			public Encoding encoding() {
				return encoding;
			}

			@Override
			public void backward(final double[][] dEta, final double[][][] dCodes, final double[][] dKernels) {
				final double[][][] parts = new double[rois][dKernels.length][dKernels[0].length];
				Selections.backward(problem.settings, dEta, dCodes, (eta, x, passes) -> each(rois, roi -> traces[roi].backward(
					eta[roi], x[roi], passes, parts[roi])));
				for (final double[][] part : parts)
					for (int c = 0; c < part.length; c++)
						Vectors.add(dKernels[c], 1, part[c]);
			}
		};
	}

	private static void each(final int rois, final IntConsumer work) {
		if (rois == 1) work.accept(0);
		else IntStream.range(0, rois).parallel().forEach(work);
	}
}
