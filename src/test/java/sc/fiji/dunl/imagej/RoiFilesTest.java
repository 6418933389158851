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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.io.RoiEncoder;

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
		final Path other = folder.resolve("rois.csv");
		Files.write(other, new byte[5]);
		assertTrue(refusal(other).contains(".zip or .roi"));
	}

	@Test
	void fileComesBeforeOverlayBeforeSelection() throws IOException {
		final ImagePlus imp = TestMovies.noise(8, 3);
		assertTrue(assertThrows(InputException.class, () -> ImageRois.of(imp, Optional.empty())).getMessage().contains(
			"no ROIs"));
		final Roi selection = new Roi(1, 1, 4, 4);
		imp.setRoi(selection);
		assertEquals(1, ImageRois.of(imp, Optional.empty()).get(0).getBounds().x);
		final Roi drawn = new OvalRoi(7, 1, 4, 4);
		drawn.setName("drawn");
		imp.setOverlay(new Overlay(drawn));
		final Roi found = ImageRois.of(imp, Optional.empty()).get(0);
		assertEquals("drawn", found.getName());
		assertNotSame(drawn, found);
		final Path file = zip("rois.zip", "b.roi", bytes(new OvalRoi(9, 2, 3, 4)));
		assertEquals("b", ImageRois.of(imp, Optional.of(file)).get(0).getName());
	}
}
