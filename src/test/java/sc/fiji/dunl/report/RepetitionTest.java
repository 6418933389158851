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
package sc.fiji.dunl.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "paths begin with a drive there")
class RepetitionTest {

	private static final Path RESULT = Path.of("/data/out");

	@TempDir
	private Path folder;

	@Test
	void aMovieIsOpenedAndAnalysedWithTheSettingsOfTheResult() throws IOException {
		final Path movie = Files.createFile(folder.resolve("movie.tif"));
		final Repetition again = Repetition.analyze("movie.tif", List.of(movie), Optional.of(Path.of("/data/my rois.zip")), List.of(Path.of(
			"/data/events.csv")), List.of());
		assertEquals("open(\"" + movie + "\");\nrun(\"Analyze Stack...\", \"image=[movie.tif] rois=[/data/my rois.zip] " +
			"events=[/data/events.csv] preset=none settings=[/data/out/settings.yaml] rate_hz=0 signal_channel=0 control_channel=0 " +
			"kernel_num=0 kernel_length_s=0 options=[] output=[/data/out-again] overwrite=false show=true preview=false\");", again.macro(RESULT).get());
		assertEquals("dunl analyze " + movie + " --rois '/data/my rois.zip' --events /data/events.csv --settings " +
			"/data/out/settings.yaml --out /data/out-again", again.commandLine(RESULT).get());
		assertEquals(List.of(), again.remarks());
	}

	@Test
	void macrosAreLeftOutWhereTheyCannotSayIt() throws IOException {
		final Path one = Files.createFile(folder.resolve("a.tif")), two = Files.createFile(folder.resolve("b.tif"));
		final Optional<Path> rois = Optional.of(Path.of("/r.zip"));
		assertTrue(Repetition.analyze("movie.tif", List.of(one, two), rois, List.of(), List.of()).macro(RESULT).isEmpty());
		assertTrue(Repetition.analyze("movie.tif", List.of(folder), rois, List.of(), List.of()).macro(RESULT).isEmpty());
		final Repetition bracket = Repetition.analyze("movie.tif", List.of(one), Optional.of(Path.of("/r[1].zip")), List.of(), List.of());
		assertTrue(bracket.macro(RESULT).isEmpty());
		assertTrue(bracket.commandLine(RESULT).get().contains(" '/r[1].zip' "));
	}

	@Test
	void whatWasOpenInFijiHasNoLineForATerminal() {
		final Repetition movie = Repetition.analyze("movie.tif", List.of(), Optional.empty(), List.of(), List.of());
		assertTrue(movie.commandLine(RESULT).isEmpty());
		assertEquals(2, movie.remarks().size());
		final Repetition table = Repetition.deconvolve("Results", List.of(), List.of(), false);
		assertTrue(table.commandLine(RESULT).isEmpty());
		assertTrue(table.macro(RESULT).get().startsWith("run(\"Deconvolve Traces...\", \"table=[Results] traces=[] "));
	}

	@Test
	void tablesSayThatTheyAreFluorescence() {
		final Repetition again = Repetition.deconvolve("", List.of(Path.of("/t.csv")), List.of(Path.of("/e.csv")), true);
		assertTrue(again.macro(RESULT).get().startsWith("run(\"Deconvolve Traces...\", \"table=[] traces=[/t.csv] " +
			"fluorescence=true events=[/e.csv] preset=none settings=[/data/out/settings.yaml] "), again.macro(RESULT).get());
		assertEquals("dunl deconvolve /t.csv --fluorescence --events /e.csv --settings /data/out/settings.yaml --out " +
			"/data/out-again", again.commandLine(RESULT).get());
	}

	@Test
	void aModelBringsItsSettingsAndTheChangesAreGiven() {
		final Map<String, Object> changes = new LinkedHashMap<>();
		changes.put("event_min_snr", 3);
		changes.put("trial_event", "go cue");
		final Repetition again = Repetition.apply(Path.of("/m.json"), "", Optional.of(Path.of("/t.csv")), Optional.empty(),
			false, changes);
		assertEquals("run(\"Apply Kernels...\", \"model=[/m.json] table=[] traces=[/t.csv] fluorescence=false " +
			"events=[] rate_hz=0 output=[/data/out-again] overwrite=false show=true options=[event_min_snr=3 trial_event='go " +
			"cue']\");", again.macro(RESULT).get());
		assertEquals("dunl apply /m.json /t.csv --set event_min_snr=3 --set 'trial_event=go cue' --out /data/out-again", again
			.commandLine(RESULT).get());
	}
}
