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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageWriterSpi;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.imagej.tiff.PageLayout.Pixels;
import sc.fiji.dunl.progress.Progress;

class TiffFileTest {

	private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;

	@TempDir
	private Path folder;

	private TiffFile open(final TinyTiff tiff) throws IOException {
		return open(tiff.bytes());
	}

	private TiffFile open(final byte[] bytes) throws IOException {
		final Path file = Files.write(folder.resolve("movie.tif"), bytes);
		assertTrue(TiffFile.isTiff(file));
		return TiffFile.open(file, Progress.NONE);
	}

	private String refusal(final TinyTiff tiff) {
		return assertThrows(InputException.class, () -> open(tiff)).getMessage();
	}

	private static TinyTiff three() {
		return new TinyTiff(LITTLE, false).page(2, 1, (short) 1, (short) 2).page(2, 1, (short) 3, (short) -1).page(2, 1,
			(short) 5, (short) 6);
	}

	@ParameterizedTest
	@CsvSource({ "false,false", "false,true", "true,false", "true,true" })
	void pagesOfBothOrdersAndSizesAreRead(final boolean bigEndian, final boolean bigTiff) throws IOException {
		final TiffFile tiff = open(new TinyTiff(bigEndian ? ByteOrder.BIG_ENDIAN : LITTLE, bigTiff).page(2, 2, (short) 1,
			(short) 2, (short) 300, (short) -1).page(2, 2, (short) 5, (short) 6, (short) 7, (short) 8));
		assertEquals(2, tiff.pages());
		assertTrue(tiff.problem().isEmpty());
		assertArrayEquals(new short[] { 1, 2, 300, -1 }, (short[]) tiff.pixels(0, 0));
		assertArrayEquals(new short[] { 5, 6, 7, 8 }, (short[]) tiff.pixels(1, 0));
		assertEquals(bigEndian ? ByteOrder.BIG_ENDIAN : LITTLE, tiff.stored(1).orElseThrow().order());
	}

	@Test
	void numbersOfEveryKindKeepTheirValues() throws IOException {
		final ByteBuffer doubles = ByteBuffer.allocate(16).order(LITTLE).putDouble(-1.5).putDouble(1e30);
		assertArrayEquals(new float[] { -1.5f, 1e30f }, (float[]) read(64, 3, doubles));
		final ByteBuffer ints = ByteBuffer.allocate(8).order(LITTLE).putInt(-2).putInt(3);
		assertArrayEquals(new float[] { 4294967294f, 3 }, (float[]) read(32, 1, ints));
		assertArrayEquals(new float[] { -2, 3 }, (float[]) read(32, 2, ints));
		assertArrayEquals(new float[] { -2, 3 }, (float[]) read(8, 2, ByteBuffer.wrap(new byte[] { -2, 3 })));
		final ByteBuffer shorts = ByteBuffer.allocate(4).order(LITTLE).putShort((short) -2).putShort((short) 3);
		assertArrayEquals(new short[] { (short) 32766, (short) 32771 }, (short[]) read(16, 2, shorts));
		final ByteBuffer half = ByteBuffer.allocate(4).order(LITTLE).putShort((short) 0x3c00).putShort((short) 0xc100);
		assertArrayEquals(new float[] { 1, -2.5f }, (float[]) read(16, 3, half));
	}

	private Object read(final int bits, final int format, final ByteBuffer pixels) throws IOException {
		return open(new TinyTiff(LITTLE, true).page(2, 1, bits, Map.of(TiffDirectory.SAMPLE_FORMAT, (long) format), pixels
			.array())).pixels(0, 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "None", "LZW", "Deflate", "ZLib", "PackBits" })
	void compressedPagesAreDecoded(final String compression) throws IOException {
		final Random random = new Random(1);
		final Path file = folder.resolve("compressed.tif");
		final BufferedImage[] pages = new BufferedImage[3];
		Arrays.setAll(pages, i -> new BufferedImage(31, 23, BufferedImage.TYPE_USHORT_GRAY));
		final ImageWriter writer = new TIFFImageWriterSpi().createWriterInstance();
		try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
			writer.setOutput(out);
			writer.prepareWriteSequence(null);
			for (final BufferedImage page : pages) {
				for (int i = 0; i < 31 * 23; i++)
					page.getRaster().setSample(i % 31, i / 31, 0, random.nextInt(40) * 1000);
				final ImageWriteParam param = writer.getDefaultWriteParam();
				param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				param.setCompressionType(compression);
				writer.writeToSequence(new IIOImage(page, null, null), param);
			}
			writer.endWriteSequence();
		}
		final TiffFile tiff = TiffFile.open(file, Progress.NONE);
		assertEquals(3, tiff.pages());
		assertEquals(Pixels.SHORT, tiff.layout().pixels());
		for (int p = 0; p < 3; p++) {
			final short[] pixels = (short[]) tiff.pixels(p, 0);
			for (int i = 0; i < 31 * 23; i++)
				assertEquals(pages[p].getRaster().getSample(i % 31, i / 31, 0), pixels[i] & 0xffff);
		}
	}

	@Test
	void whiteIsZeroKeepsStoredValues() throws IOException {
		final Map<Integer, Object> inverted = Map.of(TiffDirectory.PHOTOMETRIC, 0L, TiffDirectory.ROWS_PER_STRIP, 2L,
			TiffDirectory.FILL_ORDER, 1L);
		assertArrayEquals(new short[] { 1, 2 }, (short[]) open(new TinyTiff(LITTLE, false).page(2, 1, inverted, (short) 1,
			(short) 2)).pixels(0, 0));
	}

	@Test
	void thumbnailsAreNoFrames() throws IOException {
		final TiffFile tiff = open(new TinyTiff(LITTLE, false).page(2, 1, (short) 1, (short) 2).page(1, 1, Map.of(
			TiffDirectory.NEW_SUBFILE_TYPE, 1L), (short) 9).page(2, 1, (short) 3, (short) 4));
		assertEquals(2, tiff.pages());
		assertArrayEquals(new short[] { 3, 4 }, (short[]) tiff.pixels(1, 0));
	}

	@Test
	void circleOfPagesEnds() throws IOException {
		for (int back = 0; back < 3; back++) {
			final TiffFile tiff = open(three().leadBackTo(back));
			assertEquals(3, tiff.pages());
			assertEquals("leads back from frame 3 to an earlier one", tiff.problem().orElseThrow());
		}
	}

	@Test
	void mixedSizesAndKindsEndTheMovie() throws IOException {
		final TiffFile tiff = open(three().page(1, 2, (short) 1, (short) 2));
		assertEquals(3, tiff.pages());
		assertEquals("has frames of 2 x 1 pixels (16-bit) and, from frame 4 on, of 1 x 2 pixels (16-bit)", tiff.problem()
			.orElseThrow());
		assertTrue(open(three().page(2, 1, 8, Map.of(), new byte[2])).problem().orElseThrow().endsWith("(8-bit)"));
	}

	@Test
	void everyCutTellsTheWholeFramesBefore() throws IOException {
		final byte[] whole = three().bytes();
		int former = 0;
		for (int length = 9; length < whole.length; length++) {
			final byte[] cut = Arrays.copyOf(whole, length);
			final int pages;
			try {
				final TiffFile tiff = open(cut);
				pages = tiff.pages();
				assertTrue(tiff.problem().isPresent());
				for (int p = 0; p < pages; p++)
					assertArrayEquals((short[]) open(whole).pixels(p, 0), (short[]) open(cut).pixels(p, 0));
			}
			catch (final InputException e) {
				assertEquals(0, former);
				assertTrue(e.getMessage().contains("ends in frame 1"), e.getMessage());
				continue;
			}
			assertTrue(pages >= former);
			former = pages;
		}
		assertEquals(2, former);
		assertEquals(3, open(whole).pages());
	}

	@Test
	void headersAreNotBelieved() {
		final long huge = 0xffffffffL;
		for (final Map<Integer, Object> forged : Arrays.<Map<Integer, Object>> asList(Map.of(TiffDirectory.WIDTH, huge), Map
			.of(TiffDirectory.WIDTH, 40000L, TiffDirectory.HEIGHT, 40000L), Map.of(TiffDirectory.WIDTH, 0L), Map.of(
				TiffDirectory.WIDTH, 40000L, TiffDirectory.HEIGHT, 40000L, TiffDirectory.COMPRESSION, 8L), Map.of(
					TiffDirectory.ROWS_PER_STRIP, 0L), Map.of(TiffDirectory.STRIP_OFFSETS, huge), Map.of(
						TiffDirectory.STRIP_BYTE_COUNTS, huge), Map.of(TiffDirectory.TILE_WIDTH, huge), Map.of(
							TiffDirectory.SAMPLES_PER_PIXEL, 60000L), Map.of(TiffDirectory.STRIP_OFFSETS, "")))
		{
			final String message = refusal(new TinyTiff(LITTLE, false).page(2, 1, forged, (short) 1, (short) 2));
			assertTrue(message.contains("movie.tif"), message);
		}
		assertTrue(refusal(new TinyTiff(LITTLE, true).link(-1)).contains("ends in frame 1"));
		assertTrue(refusal(new TinyTiff(LITTLE, true)).contains("holds no image"));
	}

	@Test
	void kindsThatAreNotReadAreNamed() {
		assertTrue(refusal(new TinyTiff(LITTLE, false).page(2, 1, Map.of(TiffDirectory.COMPRESSION, 7L), (short) 1,
			(short) 2)).contains("JPEG"));
		assertTrue(refusal(new TinyTiff(LITTLE, false).page(1, 1, 64, Map.of(), new byte[8])).contains(
			"64-bit whole numbers"));
		assertTrue(refusal(new TinyTiff(LITTLE, false).page(1, 1, 64, Map.of(TiffDirectory.SAMPLE_FORMAT, 6L), new byte[8]))
			.contains("complex"));
	}

	@Test
	void damagedPixelsAreAnErrorAndNotValues() throws IOException {
		for (final long compression : new long[] { 5, 8, 32773 }) {
			final TiffFile tiff = open(new TinyTiff(LITTLE, false).page(50, 40, 16, Map.of(TiffDirectory.COMPRESSION,
				compression), new byte[] { 77, 1, 3, 5, -9, 3, 1, -70 }));
			assertThrows(IOException.class, () -> tiff.pixels(0, 0), "compression " + compression);
		}
	}

	@Test
	void imagesThatFollowTheFirstPageAreCounted() throws IOException {
		final Map<Integer, Object> imagej = Map.of(TiffDirectory.DESCRIPTION, "ImageJ=1.54p\nimages=3\nslices=3\n");
		final TinyTiff tiff = new TinyTiff(LITTLE, false).page(2, 1, imagej, (short) 1, (short) 2, (short) 3, (short) 4,
			(short) 5, (short) 6);
		assertEquals(3, open(tiff).pages());
		assertArrayEquals(new short[] { 5, 6 }, (short[]) open(tiff).pixels(2, 0));
		final Map<Integer, Object> many = Map.of(TiffDirectory.DESCRIPTION, "ImageJ=1.54p\nimages=999999999\n");
		final TiffFile forged = open(new TinyTiff(LITTLE, false).page(2, 1, many, (short) 1, (short) 2));
		assertTrue(forged.pages() < 100);
		assertTrue(forged.problem().orElseThrow().contains("999999999"));
	}

	@Test
	void otherFilesAreNoTiff() throws IOException {
		for (final byte[] head : new byte[][] { {}, { 'I', 'I' }, { 'I', 'I', 42, 1 }, { 'M', 'M', 42, 0 }, { 'P', 'K', 3,
			4 } }) assertFalse(TiffFile.isTiff(Files.write(folder.resolve("other"), head)));
	}
}
