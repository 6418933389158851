package sc.fiji.dunl.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class TrialTest {

	private static final double[][] Y = { { 0, 1, 2, 3, 4, 5 }, { 10, 11, 12, 13, 14, 15 } };
	private static final boolean[][] SEEN = { { true, true, true, true, true, true }, { true, false, true, true, false,
		true } };
	private static final Trial TRIAL = new Trial(3, 100, Y, List.of(Support.at(new int[] { -1, 1, 4 }, new int[] { 7, 8,
		9 }), Support.anywhere()), SEEN);

	@Test
	void aMaskOfEverythingIsNoMask() {
		final boolean[] all = { true, true, true, true, true, true };
		assertNull(new Trial(1, 0, Y, List.of(), new boolean[][] { all, all }).observed());
		assertNull(TRIAL.observed(0));
		assertArrayEquals(SEEN[1], TRIAL.observed(1));
		assertEquals(10, TRIAL.observedSamples());
		assertThrows(IllegalArgumentException.class, () -> new Trial(1, 0, Y, List.of(), new boolean[1][6]));
		assertThrows(IllegalArgumentException.class, () -> new Trial(1, 0, Y, List.of(), new boolean[2][5]));
	}

	@Test
	void aStretchKeepsWhatReachesIntoIt() {
		final Trial part = TRIAL.stretch(3, 6, 3);
		assertEquals(103, part.firstSample());
		assertEquals(3, part.number());
		assertArrayEquals(new double[] { 13, 14, 15 }, part.y()[1]);
		assertArrayEquals(new boolean[] { true, false, true }, part.observed(1));
		final Support onsets = part.support().get(0);
		assertEquals(2, onsets.size());
		assertEquals(-2, onsets.sample(0));
		assertEquals(8, onsets.eventRow(0));
		assertEquals(1, onsets.sample(1));
		assertFalse(part.support().get(1).known());
		assertEquals(1, TRIAL.stretch(3, 6, 2).support().get(0).size(), "a shorter kernel does not reach in");
	}

	@Test
	void someTracesAndKernelsMayBeTaken() {
		final Trial some = TRIAL.of(new int[] { 1 }, new int[] { 1 });
		assertEquals(1, some.rois());
		assertArrayEquals(Y[1], some.y()[0]);
		assertArrayEquals(SEEN[1], some.observed(0));
		assertEquals(List.of(Support.anywhere()), some.support());
		assertNull(TRIAL.of(0).observed());
		assertArrayEquals(new double[] { 5, 5.5, 6, 6.5, 7, 7.5 }, TRIAL.over(new double[] { 1, 2 }).y()[1]);
	}
}
