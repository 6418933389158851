package sc.fiji.dunl.dunl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.train.Initialisation;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

class StepSizeTest {

	/** By power iteration: from below. */
	private static double largestEigenvalue(final double[][] symmetric) {
		double[] v = new Random(9).doubles(symmetric.length).toArray();
		double norm = 0;
		for (int i = 0; i < 3000; i++) {
			final double[] product = new double[v.length];
			norm = 0;
			for (int p = 0; p < v.length; p++) {
				for (int q = 0; q < v.length; q++)
					product[p] += symmetric[p][q] * v[q];
				norm += product[p] * product[p];
			}
			norm = Math.sqrt(norm);
			for (int p = 0; p < v.length; p++)
				v[p] = product[p] / norm;
		}
		return norm;
	}

	/** H'H of all code positions. */
	private static double[][] gram(final double[][] kernels, final int positions) {
		final int length = kernels[0].length;
		final double[][] gram = new double[kernels.length * positions][kernels.length * positions];
		for (int i = 0; i < gram.length; i++)
			for (int j = 0; j < gram.length; j++)
				for (int k = 0; k < length; k++) {
					final int other = k + i % positions - j % positions;
					if (other >= 0 && other < length) gram[i][j] += kernels[i / positions][k] * kernels[j / positions][other];
				}
		return gram;
	}

	@Test
	void spectralBoundHoldsAndIsTight() {
		for (int seed = 0; seed < 5; seed++) {
			final double[][] kernels = Initialisation.random(new int[] { 7, 7 }, seed);
			final double largest = largestEigenvalue(gram(kernels, 60));
			final double bound = StepSize.spectralBound(kernels, 1);
			assertTrue(bound >= largest && bound <= 1.1 * largest, bound + " against " + largest);
		}
	}

	@Test
	void eigenvalueBoundHoldsAndIsTight() {
		final Random random = new Random(3);
		final double[][] matrix = new double[8][8];
		for (int i = 0; i < 8; i++)
			for (int j = 0; j <= i; j++)
				matrix[i][j] = matrix[j][i] = random.nextDouble();
		final double largest = largestEigenvalue(matrix);
		final double bound = StepSize.largestEigenvalueBound(matrix);
		assertTrue(bound >= largest * (1 - 1e-12) && bound <= 1.002 * largest, bound + " against " + largest);
		assertEquals(1, StepSize.largestEigenvalueBound(new double[][] { { 1, 0 }, { 0, 1 } }), 1e-12);
	}

	@Test
	void aStepFarAboveTheBoundIsAnErrorThatNamesBoth() {
		final double[] y = new double[80];
		final Random random = new Random(1);
		for (int t = 0; t < y.length; t++)
			y[t] = random.nextGaussian();
		final double[][] kernels = { { 0.5, 0.5, 0.5, 0.5 } };
		final Encoder encoder = new DenseEncoder(EncoderSettings.builder(1).alpha(2).iterations(500).signs(2).build());
		final String message = assertThrows(InputException.class, () -> encoder.encode(new Trial(1, 0, new double[][] {
			y }, List.of(Support.anywhere())), new double[1], kernels, Progress.NONE)).getMessage();
		assertTrue(message.contains("unrolling_alpha is 2.000") && message.contains("0.2"), message);
	}
}
