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

import sc.fiji.dunl.InputException;

/**
 * Mutual exclusion of kernels within a trial: after every {@code period}
 * iterations each kernel's codes are shrunk once more by
 * {@code alpha * scale * sum_c' Q[c][c'] n_c'}, n the norm of the other
 * kernels' codes.
 *
 * @param matrix Q, [kernel][kernel]
 * @param scale {@code code_q_regularization_scale}
 * @param period {@code code_q_regularization_period}, in iterations
 * @param norm {@code code_q_regularization_norm_type}: the p of the norm over
 *          time, or 0 for the codes' magnitudes at each time by itself
 */
public record QRegularization(double[][] matrix, double scale, int period, double norm) {

	private static final double LARGEST_NORM = 100;

	public QRegularization {
		if (period < 1) throw new InputException("code_q_regularization_period is " + period +
			"; it must be at least 1 iteration.");
		if (norm != 0 && !(norm >= 1 && norm <= LARGEST_NORM)) throw new InputException(
			"code_q_regularization_norm_type is " + norm + "; it must be None or from 1 to " + LARGEST_NORM + ".");
		if (!fits(scale)) throw new InputException("code_q_regularization_scale is " + scale +
			"; it must be a number of at least 0.");
		for (final double[] row : matrix) {
			if (row.length != matrix.length) throw new InputException("code_q_regularization_matrix has a row of " +
				row.length + " numbers for " + matrix.length + " kernels; it must be square.");
			for (final double weight : row)
				if (!fits(weight)) throw new InputException("code_q_regularization_matrix holds " + weight +
					"; each weight must be a number of at least 0.");
		}
	}

	private static boolean fits(final double weight) {
		return weight >= 0 && Double.isFinite(weight);
	}

	boolean due(final int iteration) {
		return (iteration + 1) % period == 0;
	}

	/** {@code ||v||_p} of some of the values of {@code v}; not for p = 0. */
	double over(final double[] v, final int first, final int end) {
		double sum = 0, largest = 0;
		if (norm == 2) {
			for (int i = first; i < end; i++)
				sum += v[i] * v[i];
			return Math.sqrt(sum);
		}
		for (int i = first; i < end; i++) {
			sum += Math.abs(v[i]);
			largest = Math.max(largest, Math.abs(v[i]));
		}
		if (norm == 1 || largest == 0) return sum;
		// NB: Powers of ratios, since those of the values may be beyond what a double holds.
		double powers = 0;
		for (int i = first; i < end; i++)
			powers += Math.pow(Math.abs(v[i]) / largest, norm);
		return largest * Math.pow(powers, 1 / norm);
	}

	/** Derivative of {@link #over} (of the magnitude, for p = 0) with respect to one of its values. */
	double slope(final double v, final double over) {
		if (norm == 2) return v / over;
		if (norm == 0 || norm == 1) return Math.signum(v);
		return Math.signum(v) * Math.pow(Math.abs(v) / over, norm - 1);
	}
}
