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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import sc.fiji.dunl.InputException;

/**
 * Arrays in the {@code .npy} format of NumPy, versions 1 to 3: one to three axes
 * of little-endian reals or whole numbers.
 * <p>
 * A header is believed only after it was compared with the size of the file, so
 * a damaged one cannot ask for memory that the file does not fill.
 * </p>
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">the format</a>
 */
public final class NpyFile {

	/** What a file starts with. */
	private static final byte[] MAGIC = { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y' };

	/** How much of a file {@link #header} needs to see. */
	public static final int HEADER_BYTES = 1 << 16;

	/** Bytes before the dictionary in version 1. */
	private static final int V1_HEADER = 10;

	/** Bytes of the element types that are read. */
	private static final Map<String, Integer> TYPES = Map.of("<f8", 8, "<f4", 4, "<i8", 8, "<i4", 4);

	private static final Pattern DICTIONARY = Pattern.compile("\\{'descr': '([^']*)', 'fortran_order': (True|False), " +
		"'shape': \\(([0-9, ]*)\\),? *\\}\\s*");

	private NpyFile() {
		// NB: static use only.
	}

	/**
	 * An array of any number of axes, the last of which runs fastest.
	 *
	 * @param shape length of each axis
	 * @param values as many as the product of the shape
	 */
	public record Array(int[] shape, double[] values) {}

	/** Whether a file that starts with these bytes says that it is one of NumPy. */
	public static boolean isOne(final byte[] start) {
		return start.length >= MAGIC.length && Arrays.equals(MAGIC, 0, MAGIC.length, start, 0, MAGIC.length);
	}

	/**
	 * Checks a header.
	 *
	 * @param start the first {@link #HEADER_BYTES} of the file, or all of it
	 * @param fileBytes size of the file
	 * @throws InputException if it is damaged, or of a kind that is not read
	 */
	public static void check(final byte[] start, final long fileBytes) {
		header(start, fileBytes);
	}

	/**
	 * Reads an array.
	 *
	 * @param file all bytes of the file
	 * @throws InputException as {@link #check}, or if a value is not finite
	 */
	public static Array read(final byte[] file) {
		final Header header = header(file, file.length);
		NativeBackend.require();
		try (INDArray array = Nd4j.createNpyFromByteArray(plain(file, header)); INDArray rows = array.castTo(DataType.DOUBLE).dup('c')) {
			final double[] values = rows.data().asDouble();
			for (final double value : values)
				if (!Double.isFinite(value)) throw new InputException("It holds " + value +
					" where a finite number belongs; repair the array.");
			return new Array(header.shape(), values);
		}
	}

	/** An array of doubles as a file. */
	public static byte[] write(final Array array) {
		NativeBackend.require();
		final long[] shape = Arrays.stream(array.shape()).asLongStream().toArray();
		try (INDArray nd = Nd4j.createFromArray(array.values()).reshape('c', shape)) {
			return Nd4j.toNpyByteArray(nd);
		}
	}

	/** @param first where the numbers start */
	private record Header(String type, int[] shape, int first) {}

	/** The same array with a header of version 1, the only one that ND4J reads. */
	private static byte[] plain(final byte[] file, final Header header) {
		final StringBuilder text = new StringBuilder("{'descr': '").append(header.type()).append(
			"', 'fortran_order': False, 'shape': (");
		final String axes = Arrays.stream(header.shape()).mapToObj(String::valueOf).collect(Collectors.joining(", "));
		text.append(axes).append(header.shape().length == 1 ? ",), }" : "), }");
		final int numbers = (V1_HEADER + text.length() + 1 + 63) / 64 * 64;
		while (text.length() < numbers - V1_HEADER - 1)
			text.append(' ');
		text.append('\n');
		final ByteBuffer plain = ByteBuffer.allocate(numbers + file.length - header.first()).order(
			ByteOrder.LITTLE_ENDIAN);
		plain.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) text.length());
		plain.put(text.toString().getBytes(StandardCharsets.US_ASCII)).put(file, header.first(), file.length - header
			.first());
		return plain.array();
	}

	private static Header header(final byte[] start, final long fileBytes) {
		if (!isOne(start) || start.length < 12) throw damaged("it does not start as one");
		final int version = start[6];
		if (version < 1 || version > 3) throw damaged("its version is " + version + " where 1 to 3 are known");
		final ByteBuffer buffer = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
		final int first = version == 1 ? V1_HEADER : 12;
		final long length = version == 1 ? Short.toUnsignedInt(buffer.getShort(8)) : Integer.toUnsignedLong(buffer.getInt(
			8));
		if (first + length > start.length) throw damaged("its header of " + length + " bytes is not all there");
		final Matcher entry = DICTIONARY.matcher(new String(start, first, (int) length, StandardCharsets.ISO_8859_1)
			.strip());
		if (!entry.matches()) throw damaged("its header cannot be understood");
		final Integer bytes = TYPES.get(entry.group(1));
		if (bytes == null) throw new InputException("Its numbers are of type '" + entry.group(1) +
			"'; save them as float64: numpy.save(file, array.astype('<f8')).");
		if (entry.group(2).equals("True")) throw new InputException(
			"Its numbers are in Fortran order; save them in C order: numpy.save(file, numpy.ascontiguousarray(array)).");
		final int[] shape = shape(entry.group(3));
		long count = 1;
		for (final int axis : shape)
			count = Math.min(count * axis, 1L << 40);
		if (first + length + count * bytes != fileBytes) throw damaged("its header speaks of " + count +
			" numbers, which do not fill its " + fileBytes + " bytes");
		if (fileBytes > Integer.MAX_VALUE - 16) throw new InputException("It has " + fileBytes +
			" bytes; arrays up to 2 GB are read.");
		return new Header(entry.group(1), shape, (int) (first + length));
	}

	private static int[] shape(final String text) {
		final String[] axes = text.isBlank() ? new String[0] : text.strip().split("\\s*,\\s*");
		if (axes.length < 1 || axes.length > 3) throw new InputException("It has " + axes.length +
			" axes; arrays with 1 to 3 are read.");
		final int[] shape = new int[axes.length];
		for (int i = 0; i < shape.length; i++)
			try {
				shape[i] = Integer.parseInt(axes[i]);
				if (shape[i] == 0) throw new InputException("It holds no numbers; save an array that is not empty.");
			}
			catch (final NumberFormatException e) {
				throw damaged("an axis of its header is '" + axes[i] + "' long");
			}
		return shape;
	}

	private static InputException damaged(final String what) {
		return new InputException("It is no undamaged .npy file: " + what + "; save it again with numpy.save.");
	}
}
