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
package sc.fiji.dunl.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.dunl.InputException;

class NpyFileTest {

	/** A file as numpy.save writes it, with the numbers 0.5, 1.5, ... or 0, 1, ... */
	private static byte[] file(final int version, final String header, final int bytes, final int count,
		final ObjIntConsumer<ByteBuffer> number)
	{
		final int first = version == 1 ? 10 : 12;
		final int length = (first + header.length() + 1 + 63) / 64 * 64 - first;
		final ByteBuffer buffer = ByteBuffer.allocate(first + length + bytes * count).order(ByteOrder.LITTLE_ENDIAN);
		buffer.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) version).put((byte) 0);
		if (version == 1) buffer.putShort((short) length);
		else buffer.putInt(length);
		final byte[] padded = new byte[length];
		Arrays.fill(padded, (byte) ' ');
		System.arraycopy(header.getBytes(StandardCharsets.US_ASCII), 0, padded, 0, header.length());
		padded[length - 1] = '\n';
		buffer.put(padded);
		for (int i = 0; i < count; i++)
			number.accept(buffer, i);
		return buffer.array();
	}

	private static byte[] doubles(final String header, final int count) {
		return file(1, header, 8, count, (b, i) -> b.putDouble(i + 0.5));
	}

	private static String header(final String type, final String shape) {
		return "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
	}

	@Test
	void everyTypeIsRead() {
		final double[] halves = IntStream.range(0, 6).mapToDouble(i -> i + 0.5).toArray();
		final double[] whole = IntStream.range(0, 6).mapToDouble(i -> i - 2).toArray();
		final NpyFile.Array array = NpyFile.read(doubles(header("<f8", "(2, 1, 3)"), 6));
		assertArrayEquals(new int[] { 2, 1, 3 }, array.shape());
		assertArrayEquals(halves, array.values());
		assertArrayEquals(halves, NpyFile.read(file(2, header("<f4", "(6,)"), 4, 6, (b, i) -> b.putFloat(i + 0.5f)))
			.values());
		assertArrayEquals(whole, NpyFile.read(file(1, header("<i4", "(3, 2)"), 4, 6, (b, i) -> b.putInt(i - 2))).values());
		assertArrayEquals(whole, NpyFile.read(file(1, header("<i8", "(2, 3)"), 8, 6, (b, i) -> b.putLong(i - 2))).values());
	}

	static Stream<int[]> shapes() {
		return Stream.of(new int[] { 5 }, new int[] { 1 }, new int[] { 2, 3 }, new int[] { 3, 1, 4 }, new int[] { 2, 3,
			4 });
	}

	@ParameterizedTest
	@MethodSource("shapes")
	void whatIsWrittenReadsBack(final int[] shape) {
		final int count = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
		final double[] values = IntStream.range(0, count).mapToDouble(i -> Math.sin(i) / 3).toArray();
		final byte[] file = NpyFile.write(new NpyFile.Array(shape, values));
		assertTrue(NpyFile.isOne(file));
		final NpyFile.Array read = NpyFile.read(file);
		assertArrayEquals(shape, read.shape());
		assertArrayEquals(values, read.values());
	}

	@Test
	void damagedFilesAreRefused() {
		refused(doubles(header("<f8", "(2000000000, 2000000000, 2000000000)"), 6), "do not fill");
		refused(doubles(header("<f8", "(7,)"), 6), "7 numbers");
		refused(doubles(header("<f8", "(5,)"), 6), "5 numbers");
		refused(doubles(header("<f8", "(99999999999,)"), 6), "axis");
		refused(doubles(header("<f8", "()"), 1), "0 axes");
		refused(doubles(header("<f8", "(1, 1, 2, 3)"), 6), "4 axes");
		refused(doubles(header("<f8", "(0, 3)"), 0), "no numbers");
		refused(doubles(header(">f8", "(6,)"), 6), "'>f8'");
		refused(doubles(header("|O", "(6,)"), 6), "'|O'");
		refused(doubles(header("<f8", "(2, 3)").replace("False", "True"), 6), "Fortran");
		refused(doubles("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (6,), }", 6), "header");
		refused(file(1, header("<f8", "(1,)"), 8, 1, (b, i) -> b.putDouble(Double.NaN)), "NaN");
		final byte[] fine = doubles(header("<f8", "(6,)"), 6);
		for (int length = 0; length < fine.length; length++)
			refused(Arrays.copyOf(fine, length), "");
		final byte[] longHeader = fine.clone();
		longHeader[9] = (byte) 0xff;
		refused(longHeader, "not all there");
		final byte[] future = fine.clone();
		future[6] = 9;
		refused(future, "version is 9");
		assertFalse(NpyFile.isOne(new byte[] { 'P', 'K', 3, 4, 0, 0, 0, 0 }));
	}

	private static void refused(final byte[] file, final String part) {
		final String message = assertThrows(InputException.class, () -> NpyFile.read(file)).getMessage();
		assertTrue(message.contains(part), message);
	}
}
