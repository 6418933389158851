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
package sc.fiji.dunl.imagej.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;

class TiffMovieTest {

	private static final int C = 2;
	private static final int Z = 3;
	private static final int T = 4;

	@TempDir
	private Path folder;

	private static String ome(final String attributes, final String content) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">" +
			"<Image ID=\"Image:0\"><Pixels " + attributes + ">" + content + "</Pixels></Image></OME>";
	}

	private static String sizes(final String order) {
		return "DimensionOrder=\"" + order + "\" SizeC=\"" + C + "\" SizeZ=\"" + Z + "\" SizeT=\"" + T + "\"";
	}

	/** Pages of one pixel, which is their number from the first on. */
	private static TinyTiff pages(final String description, final int first, final int count) {
		final TinyTiff tiff = new TinyTiff(ByteOrder.LITTLE_ENDIAN, true);
		for (int p = first; p < first + count; p++)
			tiff.page(1, 1, p > first ? Map.of() : Map.of(TiffDirectory.DESCRIPTION, description), (short) p);
		return tiff;
	}

	private TiffMovie open(final TinyTiff tiff) throws IOException {
		return TiffMovie.open(tiff.write(folder.resolve("movie.tif")), Progress.NONE);
	}

	private String refusal(final String xml) {
		return assertThrows(InputException.class, () -> open(pages(xml, 0, C * Z * T))).getMessage();
	}

	private static int pixel(final TiffMovie movie, final int plane) throws IOException {
		return ((short[]) movie.pixels(plane))[0];
	}

	private static void assertAxes(final int c, final int z, final int t, final TiffMovie movie) {
		assertArrayEquals(new int[] { c, z, t }, new int[] { movie.channels(), movie.slices(), movie.frames() });
		assertEquals(c * z * t, movie.planes());
	}

	@ParameterizedTest
	@ValueSource(strings = { "XYCZT", "XYCTZ", "XYZCT", "XYZTC", "XYTCZ", "XYTZC" })
	void omeOrdersAreUndone(final String order) throws IOException {
		final TiffMovie movie = open(pages(ome(sizes(order), "<TiffData/>"), 0, C * Z * T));
		assertAxes(C, Z, T, movie);
		final Map<Character, Integer> size = Map.of('C', C, 'Z', Z, 'T', T);
		for (int t = 0; t < T; t++)
			for (int z = 0; z < Z; z++)
				for (int c = 0; c < C; c++) {
					final Map<Character, Integer> at = Map.of('C', c, 'Z', z, 'T', t);
					int page = 0;
					for (int i = 4; i >= 2; i--)
						page = page * size.get(order.charAt(i)) + at.get(order.charAt(i));
					assertEquals(page, pixel(movie, (t * Z + z) * C + c));
				}
	}

	@Test
	void omeSetOfSeveralFilesIsOneMovie() throws IOException {
		final String xml = ome("DimensionOrder=\"XYZCT\" SizeC=\"1\" SizeZ=\"1\" SizeT=\"4\" TimeIncrement=\"0.2\"",
			"<TiffData FirstT=\"0\" IFD=\"0\" PlaneCount=\"2\"><UUID FileName=\"a.ome.tif\">urn:uuid:1</UUID></TiffData>" +
				"<TiffData FirstT=\"2\" IFD=\"1\"><UUID FileName=\"../b.ome.tif\">urn:uuid:2</UUID></TiffData>" +
				"<TiffData FirstT=\"3\" IFD=\"0\"><UUID FileName=\"b.ome.tif\">urn:uuid:2</UUID></TiffData>");
		final Path a = pages(xml, 10, 2).write(folder.resolve("a.ome.tif"));
		final InputException missing = assertThrows(InputException.class, () -> TiffMovie.open(a, Progress.NONE));
		assertTrue(missing.getMessage().contains("'b.ome.tif'"), missing.getMessage());
		pages(xml, 20, 2).write(folder.resolve("b.ome.tif"));
		final TiffMovie movie = TiffMovie.open(a, Progress.NONE);
		assertAxes(1, 1, 4, movie);
		assertEquals(0.2, movie.frameIntervalS());
		final int[] expected = { 10, 11, 21, 20 };
		for (int t = 0; t < 4; t++)
			assertEquals(expected[t], pixel(movie, t));
	}

	@Test
	void omeFileThatWasRenamedIsStillItself() throws IOException {
		final TiffMovie movie = open(pages(ome("SizeC=\"1\" SizeZ=\"1\" SizeT=\"2\"",
			"<TiffData IFD=\"0\" PlaneCount=\"2\"><UUID FileName=\"former.ome.tif\">urn:uuid:1</UUID></TiffData>"), 5, 2));
		assertEquals(6, pixel(movie, 1));
	}

	@Test
	void omeMovieWithTooFewPagesKeepsItsWholeFrames() throws IOException {
		final TiffMovie movie = open(pages(ome(sizes("XYCZT"), "<TiffData/>"), 0, C * Z * 2 + 1));
		assertAxes(C, Z, 2, movie);
		assertEquals("lacks a plane of frame 3 of the 4 that its OME-XML tells of", movie.problem().orElseThrow());
		assertTrue(refusal(ome("DimensionOrder=\"XYTZC\" SizeC=\"2\" SizeZ=\"1\" SizeT=\"400\"", "")).contains(
			"not one whole frame"));
	}

	@Test
	void omeXmlThatMakesNoSenseIsRefused() {
		assertTrue(refusal("<OME><Image><Pixels").contains("is damaged"));
		assertTrue(refusal("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><OME><Image><Pixels/></Image></OME>")
			.contains("is damaged"));
		assertTrue(refusal(ome(sizes("XYQQQ"), "")).contains("'XYQQQ'"));
		assertTrue(refusal(ome("DimensionOrder=\"XYCZT\" SizeC=\"2\" SizeZ=\"99999999\" SizeT=\"3\"", "")).contains(
			"no file holds"));
		assertTrue(refusal(ome("SizeT=\"many\"", "")).contains("'many'"));
		assertTrue(refusal(ome(sizes("XYCZT"), "<TiffData FirstT=\"7\"/>")).contains("T=7"));
		assertTrue(refusal("<OME><Image><Pixels SizeT=\"2\"/></Image><Image><Pixels SizeT=\"2\"/></Image></OME>").contains(
			"2 images"));
		assertTrue(refusal("<OME><BinaryOnly MetadataFile=\"Pixels.ome\"/></OME>").contains("'Pixels.ome'"));
	}

	@Test
	void imagejAxesAreThoseOfItsDescription() throws IOException {
		final String told = "ImageJ=1.54p\nimages=24\nchannels=2\nslices=3\nframes=4\nhyperstack=true\n";
		final TinyTiff tiff = new TinyTiff(ByteOrder.BIG_ENDIAN, false).page(1, 1, Map.of(TiffDirectory.DESCRIPTION, told),
			new short[24]);
		assertAxes(2, 3, 4, open(tiff));
		final TinyTiff cut = new TinyTiff(ByteOrder.BIG_ENDIAN, false).page(10, 10, Map.of(TiffDirectory.DESCRIPTION, told,
			TiffDirectory.STRIP_BYTE_COUNTS, 200L), new short[1300]);
		final TiffMovie movie = open(cut);
		assertAxes(2, 3, 2, movie);
		assertTrue(movie.problem().orElseThrow().startsWith("ends in frame 14"), movie.problem()::get);
	}

	@Test
	void valuesOfAPixelAreChannels() throws IOException {
		final Map<Integer, Object> two = Map.of(TiffDirectory.SAMPLES_PER_PIXEL, 2L, TiffDirectory.EXTRA_SAMPLES, 0L);
		final TiffMovie movie = open(new TinyTiff(ByteOrder.LITTLE_ENDIAN, true).page(2, 1, two, (short) 1, (short) 2,
			(short) 3, (short) 4).page(2, 1, two, (short) 5, (short) 6, (short) 7, (short) 8));
		assertAxes(2, 1, 2, movie);
		assertArrayEquals(new short[] { 2, 4 }, (short[]) movie.pixels(1));
		assertArrayEquals(new short[] { 5, 7 }, (short[]) movie.pixels(2));
	}

	@Test
	void seriesStopsBeforeAFileThatDoesNotFit() throws IOException {
		final Path a = pages("", 1, 2).write(folder.resolve("a.tif")), b = pages("", 3, 1).write(folder.resolve("b.tif"));
		final TiffMovie movie = TiffMovie.series(List.of(a, b), Progress.NONE);
		assertAxes(1, 1, 3, movie);
		assertEquals(3, pixel(movie, 2));
		final Path wide = new TinyTiff(ByteOrder.LITTLE_ENDIAN, false).page(2, 1, (short) 1, (short) 1).write(folder.resolve(
			"c.tif"));
		final TiffMovie stopped = TiffMovie.series(List.of(a, wide, b), Progress.NONE);
		assertAxes(1, 1, 2, stopped);
		assertTrue(stopped.problem().orElseThrow().contains("'c.tif'"));
		final Path broken = new TinyTiff(ByteOrder.LITTLE_ENDIAN, false).write(folder.resolve("d.tif"));
		assertTrue(TiffMovie.series(List.of(a, broken), Progress.NONE).problem().orElseThrow().contains("'d.tif'"));
	}

	@Test
	void framesBeforeDamagedPixelsAreKept() throws IOException {
		final Map<Integer, Object> zip = Map.of(TiffDirectory.COMPRESSION, 8L);
		final TiffMovie movie = open(new TinyTiff(ByteOrder.LITTLE_ENDIAN, true).page(2, 1, (short) 1, (short) 2).page(2, 1,
			(short) 1, (short) 2).page(2, 1, zip, (short) 7, (short) 7));
		assertEquals(3, movie.frames());
		movie.keepDecodable(Progress.NONE);
		assertEquals(2, movie.frames());
		assertTrue(movie.problem().orElseThrow().startsWith("is damaged in frame 3"));
	}
}
