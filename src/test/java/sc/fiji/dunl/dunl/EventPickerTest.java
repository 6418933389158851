package sc.fiji.dunl.dunl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class EventPickerTest {

	@Test
	void aRunIsOneEventAtItsLargestCode() {
		assertEquals(List.of(2, 6), EventPicker.pick(new double[] { 0, 1, 3, 2, 0, 0, 4 }));
	}

	@Test
	void aDeepValleyPartsTwoEvents() {
		assertEquals(List.of(1, 4), EventPicker.pick(new double[] { 1, 5, 1, 2, 4, 1 }));
		assertEquals(List.of(1), EventPicker.pick(new double[] { 1, 5, 3, 3.5, 4, 1 }));
	}

	@Test
	void aChangeOfSignPartsTwoEvents() {
		assertEquals(List.of(2, 4), EventPicker.pick(new double[] { 0, 0.9, 1, -0.9, -1, 0 }));
	}

	@Test
	void negativeCodesAreEventsToo() {
		assertEquals(List.of(1), EventPicker.pick(new double[] { -1, -5, -4, 0 }));
		assertEquals(List.of(), EventPicker.pick(new double[4]));
	}
}
