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
package sc.fiji.dunl.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.Trial;

/**
 * Trials of a benchmark and all that is known of them.
 *
 * @param trials one after the other without a gap; onsets are known where the
 *          scenario says so
 * @param events the start of each trial ({@link Benchmark#TRIAL}) and the events
 *          that an analysis is told of; rows count from 1
 * @param kernels the true kernels, unit l2 norm
 * @param codes the true codes, by trial, then kernel, then sample; samples
 *          count from the first sample of the first trial
 * @param baseline the constant a of every trial
 * @param noiseless [trial][neuron][sample], baseline plus all kernels at their
 *          codes
 */
public record BenchmarkData(List<Trial> trials, List<Event> events, KernelBank kernels, List<Code> codes,
	double baseline, double[][][] noiseless)
{

	public BenchmarkData {
		trials = List.copyOf(trials);
		events = List.copyOf(events);
		codes = List.copyOf(codes);
	}

	/** Number of traces. */
	public int neurons() {
		return noiseless[0].length;
	}

	/** All trials as one recording; the first sample is at 0 s. */
	public TraceSet traces() {
		return traces(trials.stream().map(Trial::y).toArray(double[][][]::new));
	}

	/** {@link #traces()} without their noise. */
	public TraceSet signals() {
		return traces(noiseless);
	}

	private TraceSet traces(final double[][][] parts) {
		final int length = parts[0][0].length;
		final double[][] values = new double[neurons()][length * parts.length];
		final List<String> labels = new ArrayList<>();
		for (int n = 0; n < values.length; n++) {
			final int neuron = n;
			labels.add("neuron" + (n + 1));
			IntStream.range(0, parts.length).forEach(i -> System.arraycopy(parts[i][neuron], 0, values[neuron], i * length,
				length));
		}
		return new TraceSet(labels, TimeAxis.of(values[0].length, kernels.rateHz()), values);
	}
}
