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
