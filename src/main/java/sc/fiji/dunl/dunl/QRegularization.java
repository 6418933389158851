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
