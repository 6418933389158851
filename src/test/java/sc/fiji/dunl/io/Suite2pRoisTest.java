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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.roi.RoiMask;

/**
 * Reads files that NumPy 2.4 wrote with the keys and types of suite2p 0.14:
 * three discs of radius 3 around (x, y) = (12, 10), (25, 20) and (15, 10), the
 * second of which is no cell. The file of NumPy 1 holds the same as a pickle of
 * protocol 3.
 */
class Suite2pRoisTest {

	private static final Path FILES = Path.of("src/test/resources/suite2p");

	@TempDir
	private Path folder;

	private Path copy(final String name) throws IOException {
		return Files.copy(FILES.resolve(name), folder.resolve("stat.npy"));
	}

	private static String refusal(final Path file, final boolean cells) {
		return Sentences.one(assertThrows(InputException.class, () -> Suite2pRois.read(file, cells, false)).getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "stat.npy", "stat-numpy1.npy" })
	void pixelsAreThoseThatWereWritten(final String name) throws IOException {
		final Suite2pRois rois = Suite2pRois.read(copy(name), false, true);
		assertEquals(List.of("suite2p-0", "suite2p-1", "suite2p-2"), rois.masks().stream().map(RoiMask::label).toList());
		final int[][] centres = { { 12, 10 }, { 25, 20 }, { 15, 10 } };
		for (int r = 0; r < 3; r++) {
			final RoiMask mask = rois.masks().get(r);
			assertEquals(29, mask.size());
			final TreeSet<Integer> seen = new TreeSet<>();
			for (int i = 0; i < mask.size(); i++) {
				final int dx = mask.xs()[i] - centres[r][0], dy = mask.ys()[i] - centres[r][1];
				assertTrue(dx * dx + dy * dy <= 9);
				assertTrue(seen.add(100 * dx + dy));
				assertEquals(Math.exp(-(dx * dx + dy * dy) / 6.0), mask.weight(i), 1e-7);
			}
		}
		assertEquals(List.of(), rois.notes());
	}

	@Test
	void onlyCellsAreKeptWhereIscellTellsThem() throws IOException {
		final Suite2pRois rois = Suite2pRois.read(FILES.resolve("stat.npy"), true, false);
		assertEquals(List.of("suite2p-0", "suite2p-2"), rois.masks().stream().map(RoiMask::label).toList());
		assertTrue(rois.notes().get(0).startsWith("2 of the 3 ROIs"), rois.notes()::toString);
		final Path alone = copy("stat.npy");
		assertEquals(3, Suite2pRois.read(alone, true, false).masks().size());
		assertTrue(Suite2pRois.read(alone, true, false).notes().get(0).contains("no iscell.npy"));
		Files.write(folder.resolve("iscell.npy"), zeros("(2, 2)", 2 * 2));
		assertTrue(refusal(alone, true).contains("2 ROIs, but stat.npy holds 3"));
		Files.write(folder.resolve("iscell.npy"), zeros("(3, 2)", 2 * 3));
		assertTrue(refusal(alone, true).contains("none of the 3 ROIs"));
		Files.write(folder.resolve("iscell.npy"), new byte[7]);
		assertTrue(refusal(alone, true).contains("iscell.npy"));
	}

	@Test
	void arraysOfNumbersAreNoRois() throws IOException {
		final Path file = folder.resolve("stat.npy");
		Files.write(file, zeros("(3,)", 3));
		assertTrue(refusal(file, false).contains("array of numbers"));
		Files.write(file, new byte[] { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y' });
		assertTrue(refusal(file, false).contains("no .npy file"));
	}

	@Test
	void nothingElseIsMadeOrCalled() throws IOException {
		// NB: What Python would run as os.system('touch x'), java.lang.Runtime, and one of the library's own.
		for (final String call : List.of("cos\nsystem\n", "cjava.lang\nRuntime\n", "cdecimal\nDecimal\n",
			"cdatetime\ndate\n"))
			assertTrue(refusal(pickle("\u0080\u0003" + call + "X\u0003\u0000\u0000\u00001e9\u0085R."), false).contains(
				"holds no array"));
		assertTrue(refusal(pickle("\u0080\u0003i" + "os\nsystem\n."), false).contains("pickle is damaged"));
	}

	@Test
	void countsThatTheFileDoesNotHoldAndEndlessHashesAreRefused() throws IOException {
		assertTrue(refusal(pickle("\u0080\u0003B\u00ff\u00ff\u00ff\u007fabc."), false).contains("pickle is damaged"));
		assertTrue(refusal(pickle("\u0080\u0004\u008e\u0000\u0000\u0000\u0000\u0010\u0000\u0000\u0000abc."), false).contains(
			"pickle is damaged"));
		// NB: A dictionary with a list as key that holds itself.
		assertTrue(refusal(pickle("\u0080\u0003}]q\u0000h\u0000aNs."), false).contains("pickle is damaged"));
	}

	@Test
	void damagedFilesEndInOneSentence() throws IOException {
		final byte[] whole = Files.readAllBytes(FILES.resolve("stat.npy"));
		final Path file = folder.resolve("stat.npy");
		final Random random = new Random(1);
		assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
			for (int trial = 0; trial < 1000; trial++) {
				final byte[] bytes = whole.clone();
				IntStream.range(0, 1 + random.nextInt(8)).forEach(i -> bytes[random.nextInt(bytes.length)] = (byte) random
					.nextInt(256));
				Files.write(file, trial % 4 == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
				try {
					Suite2pRois.read(file, false, true);
				}
				catch (final InputException e) {
					Sentences.one(e.getMessage());
				}
			}
		});
	}

	@Test
	void bytesOfArraysAreNumbersOfTheirTypes() {
		final NumpyArray.Type type = new NumpyArray.Type("i2");
		type.setState(new Object[] { 3, ">" });
		final NumpyArray array = new NumpyArray();
		array.setState(new Object[] { 1, new Object[] { 2 }, type, false, new byte[] { 1, 2, -1, -2 } });
		assertArrayEquals(new double[] { 258, -2 }, array.numbers());
		array.setState(new Object[] { 1, new Object[] { 2 }, type, false, new byte[3] });
		assertThrows(IllegalArgumentException.class, array::numbers);
	}

	private static byte[] zeros(final String shape, final int count) {
		return TestArrays.bytes(1, TestArrays.header("<f8", shape), ByteOrder.LITTLE_ENDIAN, 8, count, (b, i) -> b
			.putDouble(0));
	}

	/** An .npy file of objects with this pickle, a letter a byte. */
	private Path pickle(final String text) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		final byte[] start = Files.readAllBytes(FILES.resolve("stat.npy"));
		bytes.write(start, 0, 128);
		bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
		final Path file = folder.resolve("stat.npy");
		Files.write(file, bytes.toByteArray());
		return file;
	}
}
