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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sc.fiji.dunl.io.Sentences.refused;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;

class NpyFileTest {

	@TempDir
	private Path folder;

	private static byte[] doubles(final String header, final int count) {
		return TestArrays.bytes(1, header, ByteOrder.LITTLE_ENDIAN, 8, count, (b, i) -> b.putDouble(i + 0.5));
	}

	private NpyFile open(final byte[] bytes) {
		try {
			return NpyFile.of(Files.write(folder.resolve("a.npy"), bytes));
		}
		catch (final IOException e) {
			throw new AssertionError(e);
		}
	}

	/** Values that each type can hold, the extremes among them. */
	@ParameterizedTest
	@CsvSource({ "f8,8,-1.5,1e300", "f4,4,-1.5,0.25", "i8,8,-3,9007199254740992", "i4,4,-2147483648,2147483647",
		"i2,2,-32768,32767", "i1,1,-128,127", "u8,8,7,18446744073709551615", "u4,4,0,4294967295", "u2,2,0,65535",
		"u1,1,0,255", "b1,1,0,1" })
	void everyTypeIsReadInBothByteOrders(final String type, final int size, final double low, final double high) {
		for (final ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN }) {
			final String mark = size == 1 ? "|" : order == ByteOrder.BIG_ENDIAN ? ">" : "<";
			final NpyFile array = open(TestArrays.bytes(1, TestArrays.header(mark + type, "(2, 1)"), order, size, 2, (b, i) -> {
				final double value = i == 0 ? low : high;
				final long bits = value > 9e18 ? -1L : (long) value;
				if (type.equals("f8")) b.putDouble(value);
				else if (type.equals("f4")) b.putFloat((float) value);
				else if (size == 8) b.putLong(bits);
				else if (size == 4) b.putInt((int) bits);
				else if (size == 2) b.putShort((short) bits);
				else b.put((byte) bits);
			}));
			assertArrayEquals(new double[][] { { low }, { high } }, array.read());
		}
	}

	@Test
	void shapesOfAllVersionsAreRowsAndColumns() {
		assertArrayEquals(new double[][] { { 0.5, 1.5, 2.5 } }, open(doubles(TestArrays.header("<f8", "(3,)"), 3)).read());
		assertArrayEquals(new double[][] { { 0.5, 1.5 }, { 2.5, 3.5 }, { 4.5, 5.5 } }, open(doubles(TestArrays.header("<f8", "(3, 2)"),
			6)).read());
		final NpyFile cube = open(TestArrays.bytes(2, TestArrays.header("<f8", "(2L, 1L, 3L)"), ByteOrder.LITTLE_ENDIAN, 8, 6, (b, i) -> b
			.putDouble(i + 0.5)));
		assertArrayEquals(new int[] { 2, 1, 3 }, cube.shape());
		assertEquals("(2, 1, 3)", cube.shapeText());
		assertArrayEquals(new double[][] { { 0.5, 1.5, 2.5 }, { 3.5, 4.5, 5.5 } }, cube.read());
	}

	@Test
	void theOrderInTheFileDoesNotChangeTheArray() throws IOException {
		for (final int[] shape : new int[][] { { 5, 7 }, { 3, 4, 5 }, { 4, 1, 6 } }) {
			final int third = shape.length == 3 ? shape[2] : 1;
			final double[] values = new Random(1).doubles(shape[0] * shape[1] * third).toArray();
			final Path c = TestArrays.write(folder.resolve("c.npy"), values, shape);
			final double[] fortran = new double[values.length];
			for (int i = 0; i < shape[0]; i++)
				for (int j = 0; j < shape[1]; j++)
					for (int k = 0; k < third; k++)
						fortran[i + shape[0] * (j + shape[1] * k)] = values[(i * shape[1] + j) * third + k];
			final Path f = Files.write(folder.resolve("f.npy"), TestArrays.bytes(1, TestArrays.header("<f8", TestArrays.axes(shape)).replace("False", "True"),
				ByteOrder.LITTLE_ENDIAN, 8, fortran.length, (b, i) -> b.putDouble(fortran[i])));
			assertArrayEquals(NpyFile.of(c).read(), NpyFile.of(f).read());
			final double[][] some = NpyFile.of(c).read(row -> row % 2 == 1, Progress.NONE);
			assertArrayEquals(some, NpyFile.of(f).read(row -> row % 2 == 1, Progress.NONE));
			assertArrayEquals(NpyFile.of(c).read()[1], some[0]);
		}
	}

	@Test
	void longRowsAreReadPieceByPiece() throws IOException {
		final double[] values = new Random(2).doubles(3 * 20_001).toArray();
		final double[][] rows = NpyFile.of(TestArrays.write(folder.resolve("long.npy"), values, 3, 20_001)).read();
		for (int r = 0; r < 3; r++)
			assertArrayEquals(Arrays.copyOfRange(values, r * 20_001, (r + 1) * 20_001), rows[r]);
	}

	@Test
	void otherFilesAreNone() throws IOException {
		assertTrue(NpyFile.isOne(TestArrays.write(folder.resolve("a.npy"), new double[1], 1)));
		assertFalse(NpyFile.isOne(Files.write(folder.resolve("b.npy"), new byte[] { 'P', 'K', 3, 4, 0, 0, 0, 0 })));
		assertFalse(NpyFile.isOne(folder));
		assertFalse(NpyFile.isOne(folder.resolve("none.npy")));
		refused(() -> NpyFile.of(folder.resolve("none.npy")), "none.npy", "no such file");
	}

	@Test
	void damagedFilesAreRefused() {
		damaged(doubles(TestArrays.header("<f8", "(2000000000, 2000000000, 2000000000)"), 6), "do not fill");
		damaged(doubles(TestArrays.header("<f8", "(7,)"), 6), "7 numbers");
		damaged(doubles(TestArrays.header("<f8", "(5,)"), 6), "5 numbers");
		damaged(doubles(TestArrays.header("<f8", "(99999999999,)"), 6), "axis");
		damaged(doubles(TestArrays.header("<f8", "()"), 1), "0 axes");
		damaged(doubles(TestArrays.header("<f8", "(1, 1, 2, 3)"), 6), "4 axes");
		damaged(doubles(TestArrays.header("<f8", "(0, 3)"), 0), "no numbers");
		damaged(doubles(TestArrays.header("<c16", "(3,)"), 6), "'<c16'");
		damaged(doubles(TestArrays.header("|O", "(6,)"), 6), "'|O'");
		damaged(doubles("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (6,), }", 6), "header");
		final byte[] fine = doubles(TestArrays.header("<f8", "(6,)"), 6);
		for (int length = 0; length < fine.length; length++)
			damaged(Arrays.copyOf(fine, length), "a.npy");
		final byte[] longHeader = fine.clone();
		longHeader[9] = (byte) 0xff;
		damaged(longHeader, "not all there");
		final byte[] future = fine.clone();
		future[6] = 9;
		damaged(future, "version is 9");
	}

	/** Any damage ends in numbers or in one sentence, and never asks for much memory. */
	@Test
	void randomDamageIsReadOrRefused() {
		final byte[] fine = doubles(TestArrays.header("<f8", "(2, 3)"), 6);
		final Random random = new Random(3);
		for (int i = 0; i < 1000; i++) {
			final byte[] damaged = Arrays.copyOf(fine, random.nextInt(4) == 0 ? random.nextInt(fine.length + 40)
				: fine.length);
			for (int flips = random.nextInt(4); flips >= 0 && damaged.length > 0; flips--)
				damaged[random.nextInt(Math.min(damaged.length, 90))] = (byte) random.nextInt(256);
			try {
				final NpyFile array = open(damaged);
				final double[][] rows = array.read();
				assertTrue(rows.length * array.columns() <= fine.length);
			}
			catch (final InputException e) {
				assertFalse(e.getMessage().isBlank());
			}
		}
	}

	private void damaged(final byte[] bytes, final String part) {
		refused(() -> open(bytes), "a.npy", part);
	}
}
