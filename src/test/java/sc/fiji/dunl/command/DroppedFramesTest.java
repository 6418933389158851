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
package sc.fiji.dunl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import ij.io.FileSaver;

import sc.fiji.dunl.io.Tables;
import sc.fiji.dunl.trace.TraceSet;

/** A movie that lacks frames, with a table of the times of the others, through the commands. */
class DroppedFramesTest {

	private static final String FAST = TinyRecording.FAST.replace("train_num_epochs=2", "train_num_epochs=10");

	/** A run of eight frames and one more. */
	private static final IntPredicate DROPPED = frame -> frame >= 30 && frame < 38 || frame == 110;

	private final Commands commands = new Commands();

	@TempDir
	Path folder;

	@BeforeEach
	void record() throws IOException {
		TinyRecording.write(folder);
		timestamps("t.csv", DROPPED.negate());
	}

	@AfterEach
	void dispose() {
		commands.close();
	}

	private Path timestamps(final String name, final IntPredicate taken) throws IOException {
		return Files.writeString(folder.resolve(name), IntStream.range(0, TinyRecording.FRAMES).filter(taken).mapToObj(
			i -> i + 1 + "," + (100 * i + 3 * (i % 2))).collect(Collectors.joining("\n", "frame,time_ms\n", "\n")));
	}

	private static ImagePlus movie(final IntPredicate dropped) {
		final ImagePlus movie = TinyRecording.movie();
		for (int frame = TinyRecording.FRAMES - 1; frame >= 0; frame--)
			if (dropped.test(frame)) movie.getStack().deleteSlice(frame + 1);
		movie.setStack(movie.getStack());
		movie.setDimensions(1, 1, movie.getStackSize());
		return movie;
	}

	private Object[] inputs(final ImagePlus movie, final String out, final String more) {
		return new Object[] { "image", movie, "rois", folder.resolve("rois.zip").toString(), "events", folder.resolve(
			"events.csv").toString(), "kernel_num", 1, "output", folder.resolve(out).toString(), "options", FAST + " " + more };
	}

	private String file() {
		return " timestamps_file='" + folder.resolve("t.csv") + "'";
	}

	private List<String> codes(final String out) throws IOException {
		return Files.readAllLines(folder.resolve(out).resolve("codes.csv")).stream().map(line -> line.split(",")[0] + " " +
			line.split(",")[3]).toList();
	}

	private TraceSet traces(final String out, final String name) {
		return Tables.traces(folder.resolve(out).resolve(name));
	}

	@Test
	void codesStandWhereTheyWouldWithoutGaps() throws IOException {
		commands.succeed(AnalyzeStack.class, inputs(TinyRecording.movie(), "whole", ""));
		commands.succeed(AnalyzeStack.class, inputs(movie(DROPPED), "gaps", file()));
		final TraceSet whole = traces("whole", "traces.csv"), gaps = traces("gaps", "traces.csv");
		assertEquals(TinyRecording.FRAMES, gaps.time().size());
		for (int t = 0; t < TinyRecording.FRAMES; t++)
			if (DROPPED.test(t)) assertTrue(Double.isNaN(gaps.value(0, t)));
			else assertEquals(whole.value(0, t), gaps.value(0, t));
		assertEquals(9, gaps.missing(1));
		final List<String> expected = codes("whole"), found = codes("gaps");
		assertTrue(expected.size() >= 6);
		assertTrue(found.stream().filter(expected::contains).count() >= expected.size() - 2, expected + " " + found);
		assertTrue(Files.readAllLines(folder.resolve("gaps/quality.csv")).get(1).contains(",9,"), "missing_samples");
		final String record = Files.readString(folder.resolve("gaps/run.json"));
		assertTrue(record.contains("\"missing_samples\": 9") && record.contains("\"frames\": 151"), record);
		assertTrue(record.contains("t.csv") && record.contains("% of the samples are missing"), record);
	}

	@Test
	void thosePackedTogetherWouldBeShifted() throws IOException {
		commands.succeed(AnalyzeStack.class, inputs(TinyRecording.movie(), "whole", ""));
		commands.succeed(AnalyzeStack.class, inputs(movie(DROPPED), "packed", ""));
		final List<String> expected = codes("whole");
		assertFalse(codes("packed").stream().filter(expected::contains).count() >= expected.size() - 2);
	}

	@Test
	void pixelsThatCannotBeTrustedAreCountedByRoi() throws IOException {
		final ImagePlus movie = TinyRecording.movie();
		for (int i = 0; i < 16 * 24; i++)
			movie.getStack().getProcessor(51).set(i, 0);
		movie.getStack().getProcessor(21).set(4, 5, 65535);
		commands.succeed(AnalyzeStack.class, inputs(movie, "out", ""));
		final List<String> quality = Files.readAllLines(folder.resolve("out/quality.csv"));
		assertEquals("roi,noise,r2,events,missing_samples,saturated_frames,nonfinite_frames,zero_frames,flags", quality.get(
			0));
		assertTrue(quality.get(1).endsWith(",1,1,0,1,missing_samples saturated zero"), quality.get(1));
		assertTrue(quality.get(2).endsWith(",1,0,0,1,missing_samples zero"), quality.get(2));
	}

	@Test
	void timesOfFramesMoveWithTheExposure() {
		commands.succeed(ExtractTraces.class, "image", movie(DROPPED), "rois", folder.resolve("rois.zip").toString(),
			"output", folder.resolve("out").toString(), "options", FAST + file() + " frame_time=middle");
		final TraceSet traces = traces("out", "fluorescence.csv");
		assertEquals(0.05, traces.time().startSeconds(), 2e-3);
		assertEquals(10, traces.time().rateHz(), 1e-3);
	}

	@Test
	void theCommandLineTakesTheTimesOfOneOrOfSeveralMovies() throws IOException {
		new FileSaver(movie(DROPPED)).saveAsTiff(folder.resolve("gaps.tif").toString());
		final String whole = timestamps("whole.csv", frame -> true).toString(), gaps = folder.resolve("t.csv").toString();
		assertEquals("", dunl(0, "extract", folder.resolve("gaps.tif"), "--timestamps", gaps));
		assertEquals(9, traces("out", "fluorescence.csv").missing(0));
		assertEquals("", dunl(0, "analyze", folder.resolve("movie.tif"), folder.resolve("gaps.tif"), "--timestamps", whole,
			"--timestamps", gaps));
		assertEquals(0, traces("out", "movie/traces.csv").missing(0));
		assertEquals(9, traces("out", "gaps/traces.csv").missing(0));
		assertTrue(Files.readString(folder.resolve("out/run.json")).contains("whole.csv"));
		assertTrue(dunl(1, "extract", folder.resolve("gaps.tif"), "--timestamps", gaps, "--timestamps", gaps).contains(
			"2 files of times were given for 1 movie;"));
		assertTrue(dunl(1, "extract", folder.resolve("gaps.tif"), "--timestamps", gaps, "--set", "timestamps_file=" + whole)
			.contains("give it once"));
	}

	private String dunl(final int code, final Object... arguments) {
		final List<String> words = new ArrayList<>(Stream.of(arguments).map(Object::toString).toList());
		words.addAll(List.of("--rois", folder.resolve("rois.zip").toString(), "--out", folder.resolve("out").toString(),
			"--overwrite"));
		for (final String setting : FAST.split(" "))
			if (!words.get(0).equals("extract") || !setting.startsWith("kernel")) words.addAll(List.of("--set", setting));
		final StringWriter err = new StringWriter();
		assertEquals(code, Main.execute(new PrintWriter(new StringWriter()), new PrintWriter(err), words.toArray(
			String[]::new)), err::toString);
		return err.toString();
	}

	@Test
	void timesThatDoNotFitAreRefused() throws IOException {
		timestamps("t.csv", frame -> true);
		refused(file(), "160 times", "151 frames");
		Files.writeString(folder.resolve("t.csv"), Files.readString(timestamps("u.csv", DROPPED.negate())).replace("\n5,400\n",
			"\n5,200\n"));
		refused(file(), "row 5", "rise");
		refused(file() + " timestamps_column=clock", "'clock'", "'time_ms'");
		refused(" timestamps_file=none.csv", "none.csv");
		timestamps("t.csv", DROPPED.negate());
		refused(file() + " rate_hz=25", "9.99", "25");
		refused(file() + " event_sample=last", "event_sample", "nearest");
	}

	private void refused(final String options, final String... parts) {
		final String message = commands.refuse(AnalyzeStack.class, inputs(movie(DROPPED), "out", options));
		for (final String part : parts)
			assertTrue(message.contains(part), message);
		assertFalse(Files.exists(folder.resolve("out")));
	}
}
