package sc.fiji.dunl.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

class TrainingFractionTest {

	private static final Settings TENTH = AnalysisOptions.defaults().with("train_with_fraction", 0.1);

	private static List<Trial> trials(final int count, final int samples) {
		return IntStream.range(0, count).mapToObj(i -> new Trial(i + 1, 100 * i, new double[1][samples], List.of(Support
			.anywhere()))).toList();
	}

	private static List<Integer> used(final int count, final int seed) {
		return Split.of(trials(count, 50), 5, TENTH.with("trial_event", "cue").with("seed", seed)).training().stream().map(
			Trial::number).toList();
	}

	@Test
	void thatPartOfTheTrialsIsDrawnBySeed() {
		assertEquals(4, used(49, 1).size());
		assertEquals(used(49, 1), used(49, 1));
		assertNotEquals(used(49, 1), used(49, 2));
		assertEquals(1, used(3, 1).size());
	}

	@Test
	void aRecordingThatIsOneTrialGivesItsStart() {
		final Trial start = Split.of(trials(1, 500), 5, TENTH).training().get(0);
		assertEquals(50, start.length());
		assertEquals(0, start.firstSample());
		assertThrows(InputException.class, () -> Split.of(trials(1, 40), 5, TENTH));
	}
}
