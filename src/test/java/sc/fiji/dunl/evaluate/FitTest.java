package sc.fiji.dunl.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FitTest {

	private static final double[] Y = { 1, 2, 3, 6 };

	@Test
	void handWorked() {
		// NB: the mean is 3, so the total is 4 + 1 + 0 + 9 = 14; the residuals are 1, 0, -1, 2.
		assertEquals(1 - 6 / 14.0, Fit.r2(Y, new double[] { 0, 2, 4, 4 }), 1e-15);
	}

	@Test
	void perfectMeanAndWorse() {
		assertEquals(1, Fit.r2(Y, Y));
		assertEquals(0, Fit.r2(Y, new double[] { 3, 3, 3, 3 }), 1e-15);
		assertEquals(1 - 50 / 14.0, Fit.r2(Y, new double[4]), 1e-15);
	}

	@Test
	void residualsThatCancelAreStillErrors() {
		// NB: their mean is 0, which must not count as a perfect fit.
		assertEquals(1 - 36 / 1.0, Fit.r2(new double[] { 0, 1, 0, 1 }, new double[] { 3, -2, -3, 4 }), 1e-12);
	}

	@Test
	void aConstantTraceHasNothingToExplain() {
		final double[] constant = { 0.1, 0.1, 0.1 };
		assertEquals(0, Fit.r2(constant, constant));
		assertEquals(0, Fit.r2(constant, new double[3]));
	}

	@Test
	void aLargeOffsetDoesNotSpoilIt() {
		final double far = 1e8;
		assertEquals(1 - 6 / 14.0, Fit.r2(new double[] { far + 1, far + 2, far + 3, far + 6 }, new double[] { far, far + 2,
			far + 4, far + 4 }), 1e-9);
	}

	@Test
	void badInputIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> Fit.r2(Y, new double[3]));
		assertThrows(IllegalArgumentException.class, () -> Fit.r2(new double[0], new double[0]));
		assertThrows(IllegalArgumentException.class, () -> Fit.r2(Y, new double[] { 1, 2, Double.NaN, 4 }));
	}
}
