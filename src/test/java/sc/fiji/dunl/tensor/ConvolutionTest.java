package sc.fiji.dunl.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionTest {

	@ParameterizedTest
	@CsvSource({ "1,1,1", "20,5,1", "20,6,1", "7,4,3", "1,9,2" })
	void correlateIsAdjointToAdd(final int positions, final int length, final int stride) {
		final Random random = new Random(3);
		final double[] x = random.doubles(positions).toArray(), h = random.doubles(length).toArray();
		final double[] signal = random.doubles((positions - 1) * stride + length).toArray();
		final double[] placed = new double[signal.length], correlated = new double[positions];
		Convolution.add(x, h, stride, placed);
		Convolution.correlate(signal, h, stride, correlated);
		assertEquals(dot(placed, signal), dot(x, correlated), 1e-12);
		final double[] gradient = new double[length];
		Convolution.addKernelGradient(x, signal, stride, 0.5, gradient);
		assertEquals(0.5 * dot(placed, signal), dot(gradient, h), 1e-12);
	}

	@ParameterizedTest
	@CsvSource({ "1", "2" })
	void aUnitCodePlacesTheKernel(final int stride) {
		final double[] signal = new double[3 + 2 * stride];
		Convolution.add(new double[] { 0, 0, 2 }, new double[] { 1, -1, 3 }, stride, signal);
		final double[] expected = new double[signal.length];
		expected[2 * stride] = 2;
		expected[2 * stride + 1] = -2;
		expected[2 * stride + 2] = 6;
		assertArrayEquals(expected, signal);
	}

	private static double dot(final double[] v, final double[] w) {
		double sum = 0;
		for (int i = 0; i < v.length; i++)
			sum += v[i] * w[i];
		return sum;
	}
}
