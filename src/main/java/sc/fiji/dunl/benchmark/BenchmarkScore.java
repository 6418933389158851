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
package sc.fiji.dunl.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.evaluate.Amplitudes;
import sc.fiji.dunl.evaluate.EventCounts;
import sc.fiji.dunl.evaluate.Fit;
import sc.fiji.dunl.evaluate.TruthReport;
import sc.fiji.dunl.simulate.BenchmarkData;
import sc.fiji.dunl.trace.TraceSet;

/**
 * The measures of an analysis of benchmark trials; each is defined in
 * {@code evaluate}. What is not defined is empty.
 *
 * @param kernelErrors one per true kernel, in order
 * @param events hits, misses and false alarms of all kernels
 * @param r2 against the data, mean over the traces
 * @param r2Signal against the noiseless signal, mean over the traces
 * @param pearson of found with true amplitudes of the hits, mean over the
 *          kernels
 * @param spearman rank correlation of the same
 * @param bias found over true amplitude of the hits, mean over the kernels
 * @param reward rank correlation of the codes of the kernel {@code value} with
 *          the size of the reward, mean over the traces; empty where there is
 *          none
 */
public record BenchmarkScore(List<Double> kernelErrors, EventCounts events, double r2, double r2Signal,
	OptionalDouble pearson, OptionalDouble spearman, OptionalDouble bias, OptionalDouble reward)
{

	/** How far a found event may lie from a true one, in samples. */
	public static final double TOLERANCE = 1;

	public BenchmarkScore {
		kernelErrors = List.copyOf(kernelErrors);
	}

	/** Mean over the true kernels. */
	public double kernelError() {
		return kernelErrors.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
	}

	/**
	 * Scores codes.
	 *
	 * @param kernels that they belong to
	 * @param fit [neuron][sample] of the whole recording
	 * @param minAmplitude events must have a larger absolute amplitude
	 */
	static BenchmarkScore of(final KernelBank kernels, final List<Code> codes, final double[][] fit,
		final double minAmplitude, final BenchmarkData data)
	{
		final TruthReport report = TruthReport.compare(kernels, codes, data.kernels(), data.codes(), data.neurons(),
			TOLERANCE, minAmplitude);
		EventCounts events = EventCounts.NONE;
		for (final TruthReport.Score score : report.scores())
			events = events.plus(score.events());
		return new BenchmarkScore(report.scores().stream().map(score -> score.match().error()).toList(), events, r2(data
			.traces(), fit), r2(data.signals(), fit), mean(report.scores().stream().map(TruthReport.Score::pearson).toList()),
			mean(report.scores().stream().map(TruthReport.Score::spearman).toList()), mean(report.scores().stream().map(
				TruthReport.Score::bias).toList()), reward(report, kernels, codes, data));
	}

	private static double r2(final TraceSet traces, final double[][] fit) {
		return IntStream.range(0, fit.length).mapToDouble(n -> Fit.r2(traces.trace(n), fit[n])).average().orElseThrow();
	}

	/** Mean of those that are defined. */
	private static OptionalDouble mean(final List<OptionalDouble> values) {
		return values.stream().flatMapToDouble(OptionalDouble::stream).average();
	}

	/** How the codes of the kernel that was learned for value are ordered as the rewards. */
	private static OptionalDouble reward(final TruthReport report, final KernelBank kernels, final List<Code> codes,
		final BenchmarkData data)
	{
		final String learned = report.scores().stream().filter(score -> score.kernel().equals("value")).map(
			TruthReport.Score::learned).findFirst().orElse("");
		final List<OptionalDouble> correlations = new ArrayList<>();
		for (int n = 0; n < data.neurons() && !learned.isEmpty(); n++) {
			final int neuron = n;
			final List<Code> own = codes.stream().filter(code -> code.roi() == neuron && code.eventRow() > 0 && kernels.get(code
				.kernel()).name().equals(learned)).toList();
			final DoubleStream sizes = own.stream().mapToDouble(code -> Double.parseDouble(data.events().get(code.eventRow() - 1)
				.covariates().get("reward_size")));
			correlations.add(Amplitudes.spearman(own.stream().mapToDouble(Code::amplitude).toArray(), sizes.toArray()));
		}
		return mean(correlations);
	}
}
