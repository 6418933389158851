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
 * Non-linearity on the residual of a Poisson encoder
 * ({@code poisson_stability_name}).
 *
 * @param kind which one
 * @param peak {@code poisson_peak}, the alpha of ELU
 */
public record Stabiliser(Kind kind, double peak) {

	/** No non-linearity. */
	public static final Stabiliser NONE = new Stabiliser(Kind.NONE, 1);

	private static final double SELU_SCALE = 1.0507009873554804934193349852946;
	private static final double SELU_ALPHA = 1.6732632423543772848170429916717;

	/** The non-linearities of the authors' code. */
	public enum Kind {
			NONE, ELU, LEAKYRELU, RELU, SELU
	}

	double of(final double residual) {
		if (kind == Kind.NONE) return residual;
		if (residual > 0) return kind == Kind.SELU ? SELU_SCALE * residual : residual;
		switch (kind) {
			case ELU:
				return peak * Math.expm1(residual);
			case LEAKYRELU:
				return 0.01 * residual;
			case SELU:
				return SELU_SCALE * SELU_ALPHA * Math.expm1(residual);
			default:
				return 0;
		}
	}

	double slope(final double residual) {
		if (kind == Kind.NONE) return 1;
		if (residual > 0) return kind == Kind.SELU ? SELU_SCALE : 1;
		switch (kind) {
			case ELU:
				return peak * Math.exp(residual);
			case LEAKYRELU:
				return 0.01;
			case SELU:
				return SELU_SCALE * SELU_ALPHA * Math.exp(residual);
			default:
				return 0;
		}
	}
}
