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
package sc.fiji.dunl.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.DenseEncoder;
import sc.fiji.dunl.dunl.Encoder;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.Encoding;
import sc.fiji.dunl.dunl.train.Example;
import sc.fiji.dunl.dunl.train.Objective;
import sc.fiji.dunl.dunl.train.Trainer;
import sc.fiji.dunl.io.ReferenceCase;
import sc.fiji.dunl.progress.Progress;

/**
 * Compares this software's numbers with those of a reference case. A deviation
 * is the largest absolute difference over the largest absolute expected value.
 */
public final class Conformance {

	/** Largest deviation of codes, means and losses in double. */
	public static final double TOLERANCE = 1e-9;

	/** Largest deviation of gradients and trained kernels in double. */
	public static final double GRADIENT_TOLERANCE = 1e-7;

	private Conformance() {
		// NB: static use only.
	}

	/**
	 * @param name what was compared
	 * @param value its relative deviation
	 * @param tolerance what is allowed
	 */
	public record Deviation(String name, double value, double tolerance) {

		/** Whether it is within its tolerance; NaN is not. */
		public boolean passed() {
			return value <= tolerance;
		}
	}

	/**
	 * Runs a case with the plain dense encoder.
	 *
	 * @return deviations of all that the case has numbers of
	 * @throws InputException if it has none, or cannot be computed
	 */
	public static List<Deviation> run(final ReferenceCase c, final Progress progress) {
		return run(c, DenseEncoder::new, progress);
	}

	/** Runs a case with an encoder of choice. */
	public static List<Deviation> run(final ReferenceCase c, final Function<EncoderSettings, Encoder> encoders,
		final Progress progress)
	{
		final Encoder encoder = encoders.apply(c.encoder());
		final ReferenceCase.Expected expected = c.expected();
		final Numbers x = new Numbers(), a = new Numbers(), yhat = new Numbers();
		final Encoder.Prepared prepared = encoder.with(c.kernels());
		for (final Example example : c.examples()) {
			final Encoding encoding = prepared.encode(example.trial(), example.baseline(), progress);
			a.add(encoding.a());
			for (int n = 0; n < encoding.x().length; n++) {
				for (final double[] codes : encoding.x()[n])
					x.add(codes);
				yhat.add(encoding.eta()[n]);
			}
		}
		final Objective.Value value = new Objective(encoder, c.smoothness(), c.codeL1()).of(c.examples(), c.kernels(),
			progress);
		final Map<String, Double> deviations = new LinkedHashMap<>();
		compare("x", x.toArray(), expected.x(), deviations);
		compare("a", a.toArray(), expected.a(), deviations);
		compare("yhat", yhat.toArray(), expected.yhat(), deviations);
		compare("loss", new double[] { value.data() }, expected.loss(), deviations);
		compare("total_loss", new double[] { value.total() }, expected.totalLoss(), deviations);
		compare("dH", flatten(value.gradient()), expected.dKernels(), deviations);
		if (c.training() != null) train(c, encoder, deviations, progress);
		if (deviations.isEmpty()) throw new InputException("The case expects no number, so nothing can be compared; give '" +
			"expected' some.");
		final List<Deviation> result = new ArrayList<>();
		deviations.forEach((name, deviation) -> result.add(new Deviation(name, deviation, name.equals("dH") || name
			.equals("kernels") ? GRADIENT_TOLERANCE : TOLERANCE)));
		return result;
	}

	private static void train(final ReferenceCase c, final Encoder encoder, final Map<String, Double> deviations,
		final Progress progress)
	{
		final Numbers trained = new Numbers(), losses = new Numbers();
		new Trainer(encoder, c.training(), c.projection()).train(c.examples(), c.kernels(), epoch -> {
			trained.add(flatten(epoch.kernels()));
			losses.add(epoch.losses().stream().mapToDouble(Double::doubleValue).toArray());
		}, progress);
		compare("kernels", trained.toArray(), c.expected().trained(), deviations);
		compare("step_losses", losses.toArray(), c.expected().stepLosses(), deviations);
	}

	private static void compare(final String name, final double[] found, final double[] expected,
		final Map<String, Double> deviations)
	{
		if (expected != null) deviations.put(name, deviation(found, expected));
	}

	private static double deviation(final double[] found, final double[] expected) {
		if (found.length != expected.length) return Double.NaN;
		double difference = 0, scale = 0;
		for (int i = 0; i < found.length; i++) {
			if (!Double.isFinite(found[i])) return Double.NaN;
			difference = Math.max(difference, Math.abs(found[i] - expected[i]));
			scale = Math.max(scale, Math.abs(expected[i]));
		}
		return scale == 0 ? difference : difference / scale;
	}

	private static double[] flatten(final double[][] rows) {
		final Numbers numbers = new Numbers();
		for (final double[] row : rows)
			numbers.add(row);
		return numbers.toArray();
	}

	/** A growing list of numbers. */
	private static final class Numbers {

		private final List<double[]> parts = new ArrayList<>();

		void add(final double[] part) {
			parts.add(part);
		}

		double[] toArray() {
			return parts.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
		}
	}
}
