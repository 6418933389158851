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

/**
 * How a sample y arises from the mean eta, as the encoder and the loss need it
 * (Tolooshams et al. 2025, doi:10.1016/j.neuron.2025.02.006).
 */
public enum Likelihood {

		/** {@code y ~ N(eta, .)}; loss is the squared error. */
		GAUSSIAN {

			@Override
			public double mean(final double eta) {
				return eta;
			}

			@Override
			double meanSlope(final double eta) {
				return 1;
			}

			@Override
			public double loss(final double y, final double eta) {
				return (y - eta) * (y - eta);
			}

			@Override
			public double lossSlope(final double y, final double eta) {
				return 2 * (eta - y);
			}
		},

		/** {@code y ~ Bernoulli(sigmoid eta)}. */
		BINOMIAL {

			@Override
			public double mean(final double eta) {
				return 1 / (1 + Math.exp(-eta));
			}

			@Override
			double meanSlope(final double eta) {
				final double p = mean(eta);
				return p * (1 - p);
			}

			@Override
			public double loss(final double y, final double eta) {
				// NB: log(1 + exp eta) without overflow for large eta.
				return Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta))) - y * eta;
			}

			@Override
			public double lossSlope(final double y, final double eta) {
				return mean(eta) - y;
			}
		},

		/** {@code y ~ Poisson(exp eta)}. */
		POISSON {

			@Override
			public double mean(final double eta) {
				return Math.exp(eta);
			}

			@Override
			double meanSlope(final double eta) {
				return Math.exp(eta);
			}

			@Override
			public double loss(final double y, final double eta) {
				return Math.exp(eta) - y * eta;
			}

			@Override
			public double lossSlope(final double y, final double eta) {
				return Math.exp(eta) - y;
			}
		};

	private static final double RARE = 0.001;

	/** Smallest log-odds of an estimated baseline of spiking data. */
	static final double SILENT = Math.log(RARE / (1 - RARE));

	/** Expected y. */
	public abstract double mean(double eta);

	/** The eta of an expected y; spikes that never (or, of binomial data, always) occur count as one in a thousand. */
	public double eta(final double mean) {
		if (this == GAUSSIAN) return mean;
		if (this == POISSON) return Math.log(Math.max(mean, RARE));
		final double p = Math.min(1 - RARE, Math.max(mean, RARE));
		return Math.log(p / (1 - p));
	}

	/** Derivative of {@link #mean}. */
	abstract double meanSlope(double eta);

	/** Loss of one sample. */
	public abstract double loss(double y, double eta);

	/** Derivative of {@link #loss} with respect to eta. */
	public abstract double lossSlope(double y, double eta);
}
