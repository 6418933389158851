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
import java.util.function.Function;

import sc.fiji.dunl.tensor.Convolution;
import sc.fiji.dunl.trial.Trial;

/**
 * The smallest sparse penalty at which all codes of a trace are zero, lambda-max:
 * the largest of {@code H'(y - a)} over the places where a kernel may start and
 * the sign its codes may have, a being the baseline without any code. Below it
 * at least one code is not zero. Of a trace in several trials, the largest of
 * them.
 */
public final class LargestPenalty {

	private LargestPenalty() {
		// NB: static use only.
	}

	/**
	 * @param settings of a gaussian encoder
	 * @param kernels [kernel][sample], all of one length
	 * @param trials with the same traces each
	 * @param baseline of the traces of a trial, [roi]; null where it is estimated
	 * @return [roi], 0 where all codes are zero under any penalty; in units of the
	 *         trials
	 */
	public static double[] of(final EncoderSettings settings, final double[][] kernels, final List<Trial> trials,
		final Function<Trial, double[]> baseline)
	{
		final KernelGram gram = KernelGram.of(kernels, settings.stride());
		final double[] largest = new double[trials.get(0).rois()];
		for (final Trial trial : trials) {
			final Problem problem = Problem.of(settings, gram, trial, baseline.apply(trial));
			for (int n = 0; n < largest.length; n++)
				largest[n] = Math.max(largest[n], of(problem, problem.traces.get(n), settings.estimateBaseline()
					? problem.traces.get(n).mean() : problem.baseline[n]));
		}
		return largest;
	}

	private static double of(final Problem problem, final TraceProblem trace, final double a) {
		final CodeGrid grid = problem.grid;
		final double[] residual = new double[grid.bufferLength()];
		for (int t = 0; t < trace.y.length; t++)
			if (trace.sees(t)) residual[grid.before() + t] = trace.y[t] - a;
		final double[] correlation = new double[grid.positions()];
		double largest = 0;
		for (int c = 0; c < problem.gram.count(); c++) {
			Convolution.correlate(residual, problem.gram.kernels()[c], grid.stride(), correlation);
			final int sign = problem.settings.sign(c);
			for (int d = 0; d < correlation.length; d++)
				if (problem.allowed[c] == null || problem.allowed[c][d]) largest = Math.max(largest, sign == 2 ? Math.abs(
					correlation[d]) : sign * correlation[d]);
		}
		return largest;
	}
}
