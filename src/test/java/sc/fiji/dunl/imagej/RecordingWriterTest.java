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
package sc.fiji.dunl.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.io.Opener;
import ij.io.RoiDecoder;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.simulate.CalciumRecording;
import sc.fiji.dunl.simulate.DopamineRecording;
import sc.fiji.dunl.simulate.SimulatedRecording;

class RecordingWriterTest {

	private static final List<String> FILES = List.of("rois.zip", "events.csv", "truth/kernels.csv", "truth/codes.csv");

	@TempDir
	Path folder;

	@Test
	void theSameSeedGivesTheSameBytesInEveryTimeZone() throws IOException {
		final TimeZone zone = TimeZone.getDefault();
		try {
			RecordingWriter.write(CalciumRecording.generate(3), folder.resolve("a"));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
			RecordingWriter.write(CalciumRecording.generate(3), folder.resolve("b"));
		}
		finally {
			TimeZone.setDefault(zone);
		}
		assertEquals(-1, Files.mismatch(folder.resolve("a/calcium.tif"), folder.resolve("b/calcium.tif")));
		for (final String file : FILES)
			assertEquals(-1, Files.mismatch(folder.resolve("a").resolve(file), folder.resolve("b").resolve(file)), file);
	}

	@Test
	void anotherSeedGivesAnotherRecording() throws IOException {
		RecordingWriter.write(DopamineRecording.generate(3), folder.resolve("a"));
		RecordingWriter.write(DopamineRecording.generate(4), folder.resolve("b"));
		assertTrue(Files.mismatch(folder.resolve("a/dopamine.tif"), folder.resolve("b/dopamine.tif")) > 0);
		assertTrue(Files.mismatch(folder.resolve("a/events.csv"), folder.resolve("b/events.csv")) > 0);
	}

	@Test
	void imageJOpensTheMovieWithItsChannelsFramesAndRate() {
		final SimulatedRecording recording = DopamineRecording.generate(2);
		RecordingWriter.write(recording, folder);
		final ImagePlus image = new Opener().openImage(folder.resolve("dopamine.tif").toString());
		assertEquals(2, image.getNChannels());
		assertEquals(recording.movie().frames(), image.getNFrames());
		assertEquals(1, image.getNSlices());
		assertEquals("sec", image.getCalibration().getTimeUnit());
		assertEquals(1 / 15.0, image.getCalibration().frameInterval, 1e-6);
		assertArrayEquals(recording.movie().pixels(1, 40), (short[]) image.getStack().getProcessor(image.getStackIndex(2,
			1, 41)).getPixels());
	}

	@Test
	void roisComeBackWithTheirNamesAndPixels() throws IOException {
		final SimulatedRecording recording = CalciumRecording.generate(2);
		RecordingWriter.write(recording, folder);
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(folder.resolve("rois.zip")))) {
			for (int i = 0; i < recording.outlines().size(); i++) {
				assertEquals(recording.outlines().get(i).name() + ".roi", zip.getNextEntry().getName());
				final Roi roi = RoiDecoder.openFromByteArray(zip.readAllBytes());
				assertEquals(recording.outlines().get(i).name(), roi.getName());
				assertEquals(Roi.POLYGON, roi.getType());
				final int area = roi.getContainedPoints().length;
				assertTrue(area > 45 && area < 95, "a cell of radius 4 to 5 pixels, not of " + area + " pixels");
			}
		}
	}

	@Test
	void tablesHoldTheEventsKernelsAndCodes() throws IOException {
		final SimulatedRecording recording = DopamineRecording.generate(1);
		RecordingWriter.write(recording, folder);
		final List<String> events = Files.readAllLines(folder.resolve("events.csv"));
		assertEquals("event,time_s,trial,reward_ul", events.get(0));
		assertEquals(recording.events().size() + 1, events.size());
		final List<String> kernels = Files.readAllLines(folder.resolve("truth/kernels.csv"));
		assertEquals("time_s,cue,salience,value", kernels.get(0));
		assertEquals(recording.kernels().maxLength() + 1, kernels.size());
		final List<String> codes = Files.readAllLines(folder.resolve("truth/codes.csv"));
		assertEquals("roi,kernel,trial,sample,time_s,amplitude,event", codes.get(0));
		assertEquals(recording.codes().size() + 1, codes.size());
	}

	@Test
	void nothingHalfWrittenIsLeftAndAFileInTheWayIsNamed() throws IOException {
		final Path file = Files.createFile(folder.resolve("taken"));
		final SimulatedRecording recording = DopamineRecording.generate(1);
		final InputException e = assertThrows(InputException.class, () -> RecordingWriter.write(recording, file));
		assertTrue(e.getMessage().contains(file.toString()));
		RecordingWriter.write(recording, folder);
		try (var files = Files.walk(folder)) {
			assertFalse(files.anyMatch(f -> f.toString().endsWith(".part")));
		}
	}
}
