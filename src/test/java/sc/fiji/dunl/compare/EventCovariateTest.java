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
package sc.fiji.dunl.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trial.Event;

class EventCovariateTest {

	@Test
	void numbersAreThemselvesAndTwoWordsAreOrdered() {
		final EventCovariate numbers = EventCovariate.of("ul", events("reward", "ul", "2", "", "11", "5")).get(0);
		assertArrayEquals(new double[] { 2, 11, 5 }, numbers.values());
		assertEquals(List.of(1, 3, 4), numbers.events().stream().map(Event::row).toList());
		assertEquals(List.of(), numbers.levels());
		final EventCovariate words = EventCovariate.of("type", events("cue", "type", "CS-", "CS+", "CS-")).get(0);
		assertArrayEquals(new double[] { 1, 0, 1 }, words.values());
		assertEquals(List.of("CS+", "CS-"), words.levels());
		assertEquals(List.of("9", "10"), EventCovariate.of("ul", events("reward", "ul", "10", "9", "9")).get(0).levels());
	}

	@Test
	void eventsThatDoNotHaveItDoNotCount() {
		final List<Event> events = new ArrayList<>(events("cue", "ul", "", "", ""));
		events.addAll(events("reward", "ul", "1", "2", "3"));
		assertEquals(List.of("reward"), EventCovariate.of("ul", events).stream().map(EventCovariate::event).toList());
	}

	@Test
	void whatCannotBeComparedIsRefused() {
		assertRefused("ml", "have no column 'ml'; choose one of 'ul'", "1", "2", "3");
		assertRefused("ul", "is empty for all events", "", "", "");
		assertRefused("ul", "2 'reward', which are too few", "1", "2", "");
		assertRefused("ul", "all have the value '5'", "5", "5", "5");
		assertRefused("ul", "have 3 values that are no numbers, such as 'a'", "a", "b", "c");
		assertRefused("ul", "have 3 values that are no numbers, such as '1d'", "1d", "2", "3");
	}

	private static void assertRefused(final String column, final String part, final String... values) {
		final String message = assertThrows(InputException.class, () -> EventCovariate.of(column, events("reward", "ul",
			values))).getMessage();
		assertTrue(message.contains(part), message);
	}

	private static List<Event> events(final String name, final String column, final String... values) {
		final List<Event> events = new ArrayList<>();
		for (final String value : values)
			events.add(new Event(name, events.size(), events.size() + 1, Map.of(column, value)));
		return events;
	}
}
