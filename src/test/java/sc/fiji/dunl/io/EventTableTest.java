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
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.dunl.trace.FrameTimes;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trial.Event;

class EventTableTest {

	@TempDir
	private Path folder;

	@Test
	void namesTimesAndCovariatesAreRead() throws IOException {
		final List<Event> events = read(file(folder, "e.csv",
			"time_s,reward_ul,event\n1.5,4,cue\n\n2.25,,reward\n"));
		assertEquals(List.of(new Event("cue", 1.5, 1, Map.of("reward_ul", "4")), new Event("reward", 2.25, 2, Map.of(
			"reward_ul", ""))), events);
	}

	@Test
	void otherNamesOfTheColumnsAreKnown() throws IOException {
		assertEquals(List.of(new Event("cue", 1, 1, Map.of())), read(file(folder, "e.tsv",
			"Name\tTime (s)\ncue\t1\n")));
		assertEquals(Map.of("name", "x"), read(file(folder, "f.csv", "name,event,time\nx,cue,1\n")).get(0)
			.covariates());
	}

	@Test
	void missingColumnsAreNamed() throws IOException {
		refused(() -> read(file(folder, "e.csv", "event,day\ncue,1\n")), "e.csv", "'event', 'day'",
			"'time_s'");
		refused(() -> read(file(folder, "f.csv", "event,time_s\n")), "no rows");
		refused(() -> read(file(folder, "g.csv", "event,time_s,a,a\ncue,1,2,3\n")), "called 'a'");
	}

	@Test
	void badRowsAreNamed() throws IOException {
		refused(() -> read(file(folder, "e.csv", "event,time_s\ncue,1\ncue,soon\n")), "'soon'", "row 2");
		refused(() -> read(file(folder, "f.csv", "event,time_s\n ,1\n")), "row 1", "'event'");
	}

	@Test
	void framesCountFromOneAndSamplesFromZero() throws IOException {
		final FrameTimes dropped = FrameTimes.of("the movie", new double[] { 10, 10.1, 10.2, 10.5, 10.6 }, OptionalDouble
			.empty());
		final List<Event> frames = EventTable.read(file(folder, "e.csv", "event;frame\ncue;1\ncue;4\ncue;7\n"), dropped);
		assertEquals(10, frames.get(0).seconds(), 1e-9);
		assertEquals(10.5, frames.get(1).seconds(), 1e-9, "a dropped frame has no number");
		assertEquals(10.8, frames.get(2).seconds(), 1e-9, "behind the recording, for others to refuse");
		assertEquals(10.4, EventTable.read(file(folder, "s.csv", "event,sample\ncue,4\n"), dropped).get(0).seconds(), 1e-9);
		assertEquals(3, read(file(folder, "t.csv", "event,frame,time_s\ncue,1,3\n")).get(0).seconds(),
			"seconds come before frames");
		refused(() -> read(file(folder, "z.csv", "event,frame\ncue,0\n")), "'frame' holds 0", "count from 1", "'sample'");
		refused(() -> read(file(folder, "h.csv", "event,frame\ncue,1.5\n")), "'1.5'", "whole number");
	}

	@Test
	void namesOfBidsTablesAreKnown() throws IOException {
		assertEquals(List.of(new Event("go", 1.5, 1, Map.of("duration", "0.2"))), read(file(folder, "bids.tsv",
			"onset\tduration\ttrial_type\n1.5\t0.2\tgo\n")));
	}

	private static List<Event> read(final Path file) {
		return EventTable.read(file, FrameTimes.even(TimeAxis.of(100, 10)));
	}
}
