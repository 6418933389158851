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
