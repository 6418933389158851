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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import ij.gui.EllipseRoi;
import ij.gui.ImageRoi;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.gui.RotatedRectRoi;
import ij.gui.ShapeRoi;
import ij.gui.TextRoi;
import ij.io.RoiEncoder;
import ij.process.ByteProcessor;

import sc.fiji.dunl.InputException;

class RoiFilesTest {

	@TempDir
	private Path folder;

	private Path zip(final String name, final Object... entries) throws IOException {
		final Path file = folder.resolve(name);
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (int i = 0; i < entries.length; i += 2) {
				zip.putNextEntry(new ZipEntry((String) entries[i]));
				zip.write((byte[]) entries[i + 1]);
			}
		}
		return file;
	}

	private static byte[] bytes(final Roi roi) {
		return RoiEncoder.saveAsByteArray(roi);
	}

	private String refusal(final Path file) {
		return assertThrows(InputException.class, () -> RoiFiles.read(file)).getMessage();
	}

	@Test
	void zipIsReadInItsOrder() throws IOException {
		final Path file = zip("rois.zip", "b.roi", bytes(new OvalRoi(1, 2, 3, 4)), "__MACOSX/._b.roi", new byte[9],
			"readme.txt", new byte[3], "sub/a.roi", bytes(new Roi(5, 6, 7, 8)));
		final List<Roi> rois = RoiFiles.read(file);
		assertEquals(List.of("b", "a"), rois.stream().map(Roi::getName).toList());
		assertEquals(Roi.OVAL, rois.get(0).getType());
		assertEquals(8, rois.get(1).getBounds().height);
	}

	@Test
	void singleRoiIsRead() throws IOException {
		final Path file = folder.resolve("soma.roi");
		Files.write(file, bytes(new OvalRoi(1, 2, 3, 4)));
		assertEquals("soma", RoiFiles.read(file).get(0).getName());
	}

	@Test
	void damagedFilesAreRefused() throws IOException {
		final byte[] whole = bytes(new OvalRoi(1, 2, 3, 4));
		assertTrue(refusal(folder.resolve("none.zip")).contains("no ROI file"));
		assertTrue(refusal(zip("empty.zip")).contains("holds no ROI"));
		assertTrue(refusal(zip("bad.zip", "x.roi", new byte[80])).contains("'x.roi'"));
		for (final int length : new int[] { 0, 1, 20 }) {
			final Path cut = folder.resolve("cut.roi");
			Files.write(cut, Arrays.copyOf(whole, length));
			assertTrue(refusal(cut).contains("damaged"));
		}
		final Path file = zip("whole.zip", "x.roi", whole);
		final byte[] zipped = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(zipped, 60));
		refusal(file);
	}

	@Test
	void whatIsWrittenIsRead() {
		final Path file = folder.resolve("out.zip");
		final List<Roi> rois = List.of(new OvalRoi(1, 2, 3, 4), new Roi(5, 6, 7, 8), new Roi(5, 6, 7, 9));
		rois.get(0).setName("a/b: c?");
		rois.get(1).setName("soma");
		rois.get(2).setName("soma");
		RoiFiles.write(rois, file);
		assertEquals(List.of("a/b: c?", "soma", "soma"), RoiFiles.read(file).stream().map(Roi::getName).toList());
		assertEquals(9, RoiFiles.read(file).get(2).getBounds().height);
	}

	@Test
	void countsAndCoordinatesThatCannotBeAreRefused() throws IOException {
		final Roi polygon = new PolygonRoi(new float[] { 1.5f, 9, 4 }, new float[] { 1, 2.5f, 8 }, Roi.POLYGON);
		final Roi composite = new ShapeRoi(new Roi(1, 1, 9, 9)).not(new ShapeRoi(new Roi(2, 2, 3, 3)));
		assertTrue(refusal(forged(polygon, 16, 0, 0, 0x7f, 0xff, 0xff, 0xff)).contains("2147483647 points"));
		assertTrue(refusal(forged(composite, 36, 0x7f, 0xff, 0xff, 0xff)).contains("2147483647 coordinates"));
		assertTrue(refusal(forged(composite, 72, 0x7f, 0xc0, 0, 0)).contains("is NaN"));
		assertTrue(refusal(forged(polygon, 64 + 12, 0x50, 0, 0, 0)).contains("coordinates is"));
		assertTrue(refusal(forged(polygon, 60, 0x7f, 0, 0, 0)).contains("second header"));
	}

	/** A ROI's file with some bytes changed. */
	private Path forged(final Roi roi, final int offset, final int... values) throws IOException {
		final byte[] file = bytes(roi);
		for (int i = 0; i < values.length; i++)
			file[offset + i] = (byte) values[i];
		return zip("forged.zip", "x.roi", file);
	}

	@Test
	void bombsAreNotUnpacked() throws IOException {
		final byte[] zeros = new byte[1 << 24];
		final Path file = zip("bomb.zip", "a.txt", zeros, "b.txt", zeros, "c.txt", zeros, "d.txt", zeros, "e.roi", zeros);
		assertTrue(Files.size(file) < 1 << 20);
		assertTrue(refusal(file).contains("64 MB"));
	}

	@Test
	void picturesAndTextsAreRefusedByName() throws IOException {
		final Roi text = new TextRoi(3, 3, "cell");
		assertTrue(refusal(zip("text.zip", "note.roi", bytes(text))).contains("'note' is not an area but of the kind 'Text'"));
		final Roi picture = new ImageRoi(1, 1, new ByteProcessor(5, 5));
		assertTrue(refusal(zip("image.zip", "logo.roi", bytes(picture))).contains("'logo' is not an area"));
	}

	@Test
	void damagedRoisEndInOneSentenceOrInMasks() {
		final List<Roi> rois = List.of(new PolygonRoi(new float[] { 1.5f, 9, 4 }, new float[] { 1, 2.5f, 8 }, Roi.POLYGON),
			new PolygonRoi(new int[] { 1, 9, 4 }, new int[] { 1, 2, 8 }, 3, Roi.FREEROI), new ShapeRoi(new Roi(1, 1, 9, 9))
				.not(new ShapeRoi(new OvalRoi(2, 2, 3, 3))), new Roi(2.5, 3.5, 4, 5), new OvalRoi(1, 1, 8, 9), new EllipseRoi(1,
					1, 9, 9, 0.5), new RotatedRectRoi(2, 2, 9, 9, 4), new TextRoi(1, 1, "a"));
		final Random random = new Random(1);
		assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
			for (int trial = 0; trial < 4000; trial++) {
				final byte[] file = bytes(rois.get(trial % rois.size()));
				for (int i = random.nextInt(6); i >= 0; i--)
					file[4 + random.nextInt(file.length - 4)] = (byte) random.nextInt(256);
				final Path path = folder.resolve("damaged.roi");
				Files.write(path, trial % 5 == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file);
				try {
					RoiMasks.from(RoiFiles.read(path), 64, 48).masks().forEach(mask -> assertTrue(mask.size() <= 64 * 48));
				}
				catch (final InputException e) {
					assertTrue(e.getMessage().matches("[^\\n]*[.]([.][.])?"), e.getMessage());
				}
			}
		});
	}

	@Test
	void overlayComesBeforeSelection() throws IOException {
		final ImagePlus imp = TestMovies.noise(8, 3);
		assertTrue(assertThrows(InputException.class, () -> ImageRois.of(imp)).getMessage().contains(
			"no ROIs"));
		final Roi selection = new Roi(1, 1, 4, 4);
		imp.setRoi(selection);
		assertEquals(1, ImageRois.of(imp).get(0).getBounds().x);
		final Roi drawn = new OvalRoi(7, 1, 4, 4);
		drawn.setName("drawn");
		imp.setOverlay(new Overlay(drawn));
		final Roi found = ImageRois.of(imp).get(0);
		assertEquals("drawn", found.getName());
		assertNotSame(drawn, found);
	}
}
