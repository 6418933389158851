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

	public QRegularization {
		if (period < 1) throw new InputException("code_q_regularization_period is " + period +
			"; it must be at least 1 iteration.");
		if (norm != 0 && !(norm >= 1)) throw new InputException("code_q_regularization_norm_type is " + norm +
			"; it must be None or at least 1.");
		for (final double[] row : matrix)
			if (row.length != matrix.length) throw new InputException("code_q_regularization_matrix has a row of " +
				row.length + " numbers for " + matrix.length + " kernels; it must be square.");
	}

	boolean due(final int iteration) {
		return (iteration + 1) % period == 0;
	}
}
