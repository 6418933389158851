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
package sc.fiji.dunl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static sc.fiji.dunl.io.Sentences.file;
import static sc.fiji.dunl.io.Sentences.refused;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.dunl.trace.EventSample;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trial.Event;

class EventTableTest {

	private static final EventSample FIRST = EventSample.FIRST_AT_OR_AFTER;

	@TempDir
	private Path folder;

	@Test
	void namesTimesAndCovariatesAreRead() throws IOException {
		final List<Event> events = EventTable.read(file(folder, "e.csv",
			"time_s,reward_ul,event\n1.5,4,cue\n\n2.25,,reward\n"));
		assertEquals(List.of(new Event("cue", 1.5, 1, Map.of("reward_ul", "4")), new Event("reward", 2.25, 2, Map.of(
			"reward_ul", ""))), events);
	}

	@Test
	void otherNamesOfTheColumnsAreKnown() throws IOException {
		assertEquals(List.of(new Event("cue", 1, 1, Map.of())), EventTable.read(file(folder, "e.tsv",
			"Name\tTime (s)\ncue\t1\n")));
		assertEquals(Map.of("name", "x"), EventTable.read(file(folder, "f.csv", "name,event,time\nx,cue,1\n")).get(0)
			.covariates());
	}

	@Test
	void eventsReadBackWithTheirCovariates() {
		final List<Event> events = List.of(new Event("cue, left", 1.25, 1, Map.of("ul", "4", "side", "")), new Event(
			"reward", 0.1 + 0.2, 2, Map.of("ul", "0.50", "side", "left")));
		EventTable.write(events, folder.resolve("w.csv"));
		assertEquals(events, EventTable.read(folder.resolve("w.csv")));
	}

	@Test
	void missingColumnsAreNamed() throws IOException {
		refused(() -> EventTable.read(file(folder, "e.csv", "event,frame\ncue,1\n")), "e.csv", "'event', 'frame'",
			"'time_s'");
		refused(() -> EventTable.read(file(folder, "f.csv", "event,time_s\n")), "no rows");
		refused(() -> EventTable.read(file(folder, "g.csv", "event,time_s,a,a\ncue,1,2,3\n")), "called 'a'");
	}

	@Test
	void badRowsAreNamed() throws IOException {
		refused(() -> EventTable.read(file(folder, "e.csv", "event,time_s\ncue,1\ncue,soon\n")), "'soon'", "row 2");
		refused(() -> EventTable.read(file(folder, "f.csv", "event,time_s\n ,1\n")), "row 1", "'event'");
	}

	@Test
	void eventsOutsideTheRecordingAreRefused() {
		final TimeAxis time = new TimeAxis(100, 10, 0);
		final Event first = new Event("cue", 0, 1, Map.of());
		final Event last = new Event("cue", 9.9, 2, Map.of());
		assertEquals(List.of(first, last), EventTable.checkInside(List.of(first, last), time, FIRST));
		final Event late = new Event("cue", 9.95, 3, Map.of());
		final Event early = new Event("cue", -0.01, 4, Map.of());
		refused(() -> EventTable.checkInside(List.of(first, late, early), time, FIRST), "2 of 3", "row 3, 4", "0 to 9.9", "9.95");
		final Event milliseconds = new Event("cue", 1500, 1, Map.of());
		refused(() -> EventTable.checkInside(List.of(milliseconds), time, FIRST), "No event", "1500", "milliseconds");
		assertEquals(List.of(), EventTable.checkInside(List.of(), time, FIRST));
		assertEquals(2, EventTable.checkInside(List.of(early, new Event("cue", 9.94, 5, Map.of())), time, EventSample.NEAREST)
			.size(), "both have a nearest sample");
		refused(() -> EventTable.checkInside(List.of(first, late), time, EventSample.NEAREST), "1 of 2", "row 3");
	}
}
