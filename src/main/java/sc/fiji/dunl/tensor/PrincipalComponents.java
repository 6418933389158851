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
package sc.fiji.dunl.tensor;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Leading directions of a set of windows, by singular value decomposition. */
public final class PrincipalComponents {

	private PrincipalComponents() {
		// NB: static use only.
	}

	/**
	 * The right singular vectors of the windows, largest singular value first.
	 * The mean is not taken off. The sign of each is such that its sum over the
	 * windows' projections is not negative.
	 *
	 * @param windows [window][sample], at least one
	 * @param count how many directions; no more than there are samples
	 * @return [direction][sample], unit norm
	 */
	public static double[][] leading(final double[][] windows, final int count) {
		NativeBackend.require();
		final int length = windows[0].length;
		final double[][] scatter = new double[length][length];
		for (final double[] window : windows)
			for (int i = 0; i < length; i++)
				for (int j = 0; j < length; j++)
					scatter[i][j] += window[i] * window[j];
		final double[][] vectors = new double[Math.min(count, length)][];
		// NB: The singular vectors of the scatter matrix are those of the windows, whatever their number.
		try (INDArray matrix = Nd4j.createFromArray(scatter);
				INDArray values = Nd4j.create(DataType.DOUBLE, length);
				INDArray transposed = Nd4j.create(DataType.DOUBLE, length, length))
		{
			Nd4j.getBlasWrapper().lapack().gesvd(matrix, values, null, transposed);
			for (int i = 0; i < vectors.length; i++)
				vectors[i] = signed(transposed.getRow(i).dup().toDoubleVector(), windows);
		}
		return vectors;
	}

	private static double[] signed(final double[] direction, final double[][] windows) {
		double sum = 0;
		for (final double[] window : windows)
			for (int k = 0; k < direction.length; k++)
				sum += window[k] * direction[k];
		if (sum < 0) for (int k = 0; k < direction.length; k++)
			direction[k] = -direction[k];
		return direction;
	}
}
