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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.TimeOptions;
import sc.fiji.dunl.analysis.TrialOptions;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.FrameTimes;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.EventLog;
import sc.fiji.dunl.trial.TrialSpan;

class EventLogReaderTest {

	/** 100 samples from 0 to 9.9 s. */
	private static final FrameTimes CLOCK = FrameTimes.even(TimeAxis.of(100, 10));

	private static final Settings STOP = AnalysisOptions.defaults();

	private static final Settings DROP = STOP.with(TrialOptions.EVENTS_OUTSIDE, TrialOptions.DROP);

	@TempDir
	private Path folder;

	private final List<String> warnings = new ArrayList<>();

	private EventLog read(final Settings settings, final String events) throws IOException {
		return EventLogReader.read(Optional.of(file(folder, "e.csv", events)), CLOCK, settings, warnings::add);
	}

	private Settings trials(final Settings settings, final String table) throws IOException {
		return settings.with(TrialOptions.TRIALS_FILE, file(folder, "t.csv", table).toString());
	}

	@Test
	void eventsOutsideTheRecordingAreRefused() throws IOException {
		assertEquals(2, read(STOP, "event,time_s\ncue,0\ncue,9.9\n").events().size());
		refused(() -> read(STOP, "event,time_s\ncue,0\ncue,9.95\ncue,-0.01\n"), "2 of 3 events", "row 2, 3", "0 to 9.9",
			"9.95", "events_outside");
		refused(() -> read(DROP, "event,time_s\ncue,1500\n"), "No event", "1500", "milliseconds");
		final Settings nearest = STOP.with(TimeOptions.EVENT_SAMPLE, TimeOptions.NEAREST);
		assertEquals(2, read(nearest, "event,time_s\ncue,-0.01\ncue,9.94\n").events().size(), "both have a nearest sample");
		assertEquals(EventLog.NONE, EventLogReader.read(Optional.empty(), CLOCK, STOP, warnings::add));
		assertEquals(List.of(), warnings);
	}

	@Test
	void eventsOutsideAreDroppedByTheirRows() throws IOException {
		final EventLog log = read(DROP, "event,time_s\ncue,0\ncue,12\nreward,-3\ncue,5\n");
		assertEquals(List.of(1, 4), log.events().stream().map(Event::row).toList());
		assertEquals(List.of(2, 3), log.outside().stream().map(Event::row).toList());
		assertEquals(List.of(
			"2 of 4 events lie outside the recording, which runs from 0.00000 to 9.90000 s (row 2, 3; 'cue' at 12.0 s) and were dropped."),
			warnings);
	}

	@Test
	void eventsInheritWhatIsKnownOfTheirTrial() throws IOException {
		final EventLog log = read(trials(STOP,
			"start_s,stop_s,outcome,reward_ul\n5,10,miss,0\n0,4,hit,7\n"), "event,time_s,reward_ul\ncue,3.9,\ncue,4,2\ncue,5,3\n");
		assertEquals(List.of(Map.of("outcome", "hit", "reward_ul", "7"), Map.of("reward_ul", "2"), Map.of("outcome", "miss",
			"reward_ul", "3")), log.events().stream().map(Event::covariates).toList());
		assertEquals(List.of(2, 1), log.trials().stream().map(TrialSpan::row).toList(), "by their start");
	}

	@Test
	void trialsAreGivenInFramesTheLastOfWhichIsPartOfThem() throws IOException {
		final List<TrialSpan> spans = EventLogReader.read(Optional.empty(), CLOCK, trials(STOP,
			"start_frame\tstop_frame\n1\t40\n41\t100\n"), warnings::add).trials();
		assertEquals(0, spans.get(0).startSeconds());
		assertEquals(4, spans.get(0).stopSeconds(), 1e-9);
		assertEquals(4, spans.get(1).startSeconds(), 1e-9);
		assertEquals(10, spans.get(1).stopSeconds(), 1e-9);
	}

	@Test
	void trialsThatCannotBeAreRefused() {
		refused(() -> read(trials(STOP, "start_s,stop_s\n1,3\n2,4\n"), "event,time_s\ncue,1\n"), "rows 1 and 2 overlap");
		refused(() -> read(trials(STOP, "start_s,stop_s\n3,3\n"), "event,time_s\ncue,1\n"), "row 1", "3.0 s to 3.0 s");
		refused(() -> read(trials(STOP, "start_s,duration\n3,3\n"), "event,time_s\ncue,1\n"), "'stop_s'", "'duration'");
		refused(() -> read(trials(STOP, "start_s,stop_s\n3,9\n9,12\n"), "event,time_s\ncue,1\n"), "1 of 2 trials", "row 2");
		refused(() -> read(trials(STOP, "start_s,stop_s\n"), "event,time_s\ncue,1\n"), "no rows");
	}

	@Test
	void trialsOutsideAreDropped() throws IOException {
		assertEquals(1, read(trials(DROP, "start_s,stop_s\n3,9\n9,12\n"), "event,time_s\ncue,1\n").trials().size());
		assertEquals(1, warnings.size());
	}
}
