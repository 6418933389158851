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
package sc.fiji.dunl.dunl.train;

import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.dunl.dunl.Encoder;
import sc.fiji.dunl.dunl.Encoding;
import sc.fiji.dunl.dunl.Likelihood;
import sc.fiji.dunl.dunl.Tape;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Trial;

/**
 * The training loss of a batch and its exact gradient through the unrolled
 * encoder: the mean of the likelihood's loss over all observed samples, plus
 * {@code smoothness * sum_c,k (h_c[k+1] - h_c[k])^2 / C}, plus
 * {@code codeL1 * mean |x|} (Tolooshams et al. 2025,
 * doi:10.1016/j.neuron.2025.02.006).
 */
public final class Objective {

	private final Encoder encoder;
	private final double smoothness;
	private final double codeL1;

	/**
	 * @param smoothness weight of the kernels' squared differences
	 * @param codeL1 weight of the codes' mean magnitude
	 */
	public Objective(final Encoder encoder, final double smoothness, final double codeL1) {
		this.encoder = encoder;
		this.smoothness = smoothness;
		this.codeL1 = codeL1;
	}

	/**
	 * @param data the likelihood's part
	 * @param total all parts
	 * @param gradient of the total, [kernel][sample]
	 */
	public record Value(double data, double total, double[][] gradient) {}

	/** One example's share, before it is divided by the size of the batch; without a gradient where none is asked for. */
	private record Share(double data, double magnitude, double[][] gradient) {}

	/** Samples and codes of a batch, over which means are taken. */
	private record Size(double samples, double codes) {}

	/**
	 * Loss and gradient of a batch. Neurons are spread over all cores; the sums
	 * are taken in their order, so the result does not depend on the number of
	 * threads.
	 */
	public Value of(final List<Example> batch, final double[][] kernels, final Progress progress) {
		return of(batch, kernels, true, progress);
	}

	/** The total loss of a batch alone: that of {@link #of}, in less time. */
	public double loss(final List<Example> batch, final double[][] kernels, final Progress progress) {
		return of(batch, kernels, false, progress).total();
	}

	private Value of(final List<Example> batch, final double[][] kernels, final boolean differentiate,
		final Progress progress)
	{
		final List<Example> examples = encoder.settings().neuronsCoupled() ? batch : batch.stream().flatMap(e -> e
			.neurons().stream()).toList();
		final Size size = size(examples, kernels);
		final Encoder.Prepared prepared = encoder.with(kernels);
		final List<Share> shares = IntStream.range(0, examples.size()).parallel().mapToObj(i -> differentiate ? share(
			prepared, examples.get(i), kernels, size, progress) : share(prepared.encode(examples.get(i).trial(), examples.get(
				i).baseline(), progress), examples.get(i))).toList();
		double data = 0, magnitude = 0;
		final double[][] gradient = new double[kernels.length][kernels[0].length];
		for (final Share share : shares) {
			data += share.data();
			magnitude += share.magnitude();
			for (int c = 0; c < gradient.length && differentiate; c++)
				for (int k = 0; k < gradient[c].length; k++)
					gradient[c][k] += share.gradient()[c][k];
		}
		data /= size.samples();
		return new Value(data, data + codeL1 * magnitude / size.codes() + addSmoothness(kernels, gradient), gradient);
	}

	private Size size(final List<Example> examples, final double[][] kernels) {
		double samples = 0, codes = 0;
		for (final Example example : examples) {
			samples += example.samples();
			codes += example.meanWeight() * kernels.length * encoder.settings().positions(example.trial(), kernels[0].length);
		}
		return new Size(samples, codes);
	}

	private Share share(final Encoding encoding, final Example example) {
		final Trial trial = example.trial();
		double data = 0, magnitude = 0;
		for (int n = 0; n < trial.rois(); n++) {
			final double[] y = trial.y()[n];
			final boolean[] observed = trial.observed(n);
			for (int t = 0; t < y.length; t++)
				if (observed == null || observed[t]) data += example.weight(t) * encoder.settings().likelihood().loss(y[t], encoding
					.eta()[n][t]);
			for (final double[] codes : encoding.x()[n])
				for (final double code : codes)
					magnitude += Math.abs(code);
		}
		return new Share(data, example.meanWeight() * magnitude, null);
	}

	private Share share(final Encoder.Prepared prepared, final Example example, final double[][] kernels,
		final Size size, final Progress progress)
	{
		final Likelihood likelihood = encoder.settings().likelihood();
		final double penalty = codeL1 * example.meanWeight();
		final Tape tape = prepared.record(example.trial(), example.baseline(), progress);
		final Encoding encoding = tape.encoding();
		final double[][] y = example.trial().y();
		final double[][] dEta = new double[y.length][y[0].length];
		final double[][][] dCodes = new double[y.length][kernels.length][encoding.x()[0][0].length];
		for (int n = 0; n < y.length; n++) {
			final boolean[] observed = example.trial().observed(n);
			for (int t = 0; t < y[n].length; t++)
				if (observed == null || observed[t]) dEta[n][t] = example.weight(t) * likelihood.lossSlope(y[n][t], encoding.eta()[
					n][t]) / size.samples();
			for (int c = 0; c < kernels.length; c++)
				for (int d = 0; d < dCodes[n][c].length; d++)
					dCodes[n][c][d] = penalty * Math.signum(encoding.x()[n][c][d]) / size.codes();
		}
		final double[][] gradient = new double[kernels.length][kernels[0].length];
		tape.backward(dEta, dCodes, gradient);
		final Share loss = share(encoding, example);
		return new Share(loss.data(), loss.magnitude(), gradient);
	}

	private double addSmoothness(final double[][] kernels, final double[][] gradient) {
		final double weight = smoothness / kernels.length;
		double sum = 0;
		for (int c = 0; c < kernels.length; c++)
			for (int k = 0; k + 1 < kernels[c].length; k++) {
				final double difference = kernels[c][k + 1] - kernels[c][k];
				sum += weight * difference * difference;
				gradient[c][k + 1] += 2 * weight * difference;
				gradient[c][k] -= 2 * weight * difference;
			}
		return sum;
	}
}
