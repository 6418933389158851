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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;

/** Writes arrays as NumPy does. */
public final class TestArrays {

	private TestArrays() {
		// NB: static use only.
	}

	/** A file as numpy.save writes it. */
	static byte[] bytes(final int version, final String header, final ByteOrder order, final int bytes,
		final int count, final ObjIntConsumer<ByteBuffer> number)
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
		buffer.put(padded).order(order);
		for (int i = 0; i < count; i++)
			number.accept(buffer, i);
		return buffer.array();
	}

	/** Writes an array of float64 in C order. */
	public static Path write(final Path file, final double[] values, final int... shape) throws IOException {
		return Files.write(file, bytes(1, header("<f8", axes(shape)), ByteOrder.LITTLE_ENDIAN, 8, values.length, (b,
			i) -> b.putDouble(values[i])));
	}

	static String header(final String type, final String shape) {
		return "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
	}

	static String axes(final int... shape) {
		return Arrays.stream(shape).mapToObj(axis -> axis + ",").collect(Collectors.joining(" ", "(", ")"));
	}
}
