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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.EventUse;
import sc.fiji.dunl.trial.EventUse.Status;

class EventUseTableTest {

	@TempDir
	private Path folder;

	@Test
	void eventsAreReadBackAsTheyWereWritten() throws IOException {
		final List<EventUse> uses = List.of(new EventUse(new Event("cue", 1.5, 1, Map.of("row", "x", "reward_ul", "4")),
			Status.USED, List.of(1, 2), -0.1), new EventUse(new Event("late, again", 99, 2, Map.of()), Status.OUTSIDE, List.of(),
				0));
		final Path file = folder.resolve("events.csv");
		EventUseTable.write(uses, file);
		assertEquals(List.of("event,time_s,row,trials,status,shift_s,reward_ul,covariate_row", "cue,1.5,1,1 2,used,-0.1,4,x",
			"\"late, again\",99.0,2,,outside,0.0,,"), Files.readAllLines(file));
		final List<EventUse> read = EventUseTable.read(file);
		assertEquals(Map.of("reward_ul", "4", "covariate_row", "x"), read.get(0).event().covariates());
		assertEquals(List.of(1, 2), read.get(0).trials());
		assertEquals(-0.1, read.get(0).shiftSeconds());
		assertEquals(Status.OUTSIDE, read.get(1).status());
	}

	@Test
	void otherTablesAreRefused() {
		refused(() -> EventUseTable.read(file(folder, "a.csv", "event,time_s\ncue,1\n")), "a.csv", "time_s");
		final String head = "event,time_s,row,trials,status,shift_s\n";
		refused(() -> EventUseTable.read(file(folder, "b.csv", head + "cue,1,1,1,lost,0\n")), "'lost'", "row 1");
		refused(() -> EventUseTable.read(file(folder, "c.csv", head + "cue,1,1,one,used,0\n")), "'one'", "row 1");
	}
}
