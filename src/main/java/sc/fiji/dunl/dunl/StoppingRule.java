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
 * When iterations end before their number is up: once the objective that they
 * lower, {@code -log p(y | eta) + sum_c lambda_c |x_c| (+ group penalty)} up to
 * constants, has changed by less than {@code tolerance} of itself at each of the
 * last ten, on average. Looked at every ten iterations.
 */
final class StoppingRule {

	static final int INTERVAL = 10;

	private final double tolerance;
	private double before = Double.POSITIVE_INFINITY;

	StoppingRule(final EncoderSettings settings) {
		tolerance = settings.tolerance();
	}

	/** Whether {@link #atRest} is to be asked after an iteration, counted from 0. */
	boolean due(final int iteration) {
		return tolerance > 0 && (iteration + 1) % INTERVAL == 0;
	}

	/** Whether iterations end with this objective. */
	boolean atRest(final double objective) {
		final double change = Math.abs(before - objective);
		before = objective;
		return change <= INTERVAL * tolerance * Math.abs(objective);
	}
}
