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

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.progress.Progress;

/**
 * An array in the {@code .npy} format of NumPy, versions 1 to 3: one to three
 * axes of reals, whole numbers or truth values, of either byte order, in C or
 * Fortran order. It is seen as rows, one for each index of its first axis; an
 * array of one axis is one row.
 * <p>
 * A header is believed only after it was compared with the size of the file, so
 * a damaged one cannot ask for memory that the file does not fill. The numbers
 * are read piece by piece, so that rows that are not wanted take no memory.
 * </p>
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">the format</a>
 */
public final class NpyFile {

	/** What a file starts with. */
	private static final byte[] MAGIC = { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y' };

	/** How much of a file may be its header. */
	private static final int HEADER_BYTES = 1 << 16;

	/** How much of a file is read at once; holds whole elements of every type. */
	private static final int PIECE_BYTES = 1 << 16;

	/** Bytes before the dictionary in version 1. */
	private static final int V1_HEADER = 10;

	/** How an element of a type is read from a buffer of its byte order. */
	@FunctionalInterface
	private interface Element {

		double at(ByteBuffer buffer, int position);
	}

	private record Type(int bytes, Element element) {}

	private static final Map<String, Type> TYPES = Map.ofEntries(//
		Map.entry("f8", new Type(8, ByteBuffer::getDouble)), //
		Map.entry("f4", new Type(4, ByteBuffer::getFloat)), //
		Map.entry("i8", new Type(8, ByteBuffer::getLong)), //
		Map.entry("i4", new Type(4, ByteBuffer::getInt)), //
		Map.entry("i2", new Type(2, ByteBuffer::getShort)), //
		Map.entry("i1", new Type(1, ByteBuffer::get)), //
		Map.entry("u8", new Type(8, (b, p) -> unsigned(b.getLong(p)))), //
		Map.entry("u4", new Type(4, (b, p) -> Integer.toUnsignedLong(b.getInt(p)))), //
		Map.entry("u2", new Type(2, (b, p) -> Short.toUnsignedInt(b.getShort(p)))), //
		Map.entry("u1", new Type(1, (b, p) -> Byte.toUnsignedInt(b.get(p)))), //
		Map.entry("b1", new Type(1, ByteBuffer::get)));

	private static final Pattern DICTIONARY = Pattern.compile("\\{'descr': '([^']*)', 'fortran_order': (True|False), " +
		"'shape': \\(([0-9L, ]*)\\),? *\\}\\s*");

	private final Path file;
	private final Type type;
	private final ByteOrder order;
	private final boolean fortran;
	private final int[] shape;
	private final long first;

	private NpyFile(final Path file, final byte[] start, final long fileBytes) {
		this.file = file;
		if (!isOne(start) || start.length < 12) throw damaged("it does not start as one");
		final int version = start[6];
		if (version < 1 || version > 3) throw damaged("its version is " + version + " where 1 to 3 are known");
		final ByteBuffer buffer = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
		final int before = version == 1 ? V1_HEADER : 12;
		final long length = version == 1 ? Short.toUnsignedInt(buffer.getShort(8)) : Integer.toUnsignedLong(buffer.getInt(
			8));
		if (before + length > start.length) throw damaged("its header of " + length + " bytes is not all there");
		final Matcher entry = DICTIONARY.matcher(new String(start, before, (int) length, StandardCharsets.ISO_8859_1)
			.strip());
		if (!entry.matches()) throw damaged("its header cannot be understood");
		final String descr = entry.group(1);
		type = descr.matches("[<>|=].*") ? TYPES.get(descr.substring(1)) : null;
		if (type == null) throw refuse("Its numbers are of type '" + descr +
			"'; save them as float64: numpy.save(file, array.astype('<f8')).");
		order = descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
		fortran = entry.group(2).equals("True");
		shape = shape(entry.group(3));
		first = before + length;
		long count = 1;
		for (final int axis : shape)
			count = Math.min(count * axis, 1L << 40);
		if (first + count * type.bytes() != fileBytes) throw damaged("its header speaks of " + count +
			" numbers, which do not fill its " + fileBytes + " bytes");
		if (columns() > Integer.MAX_VALUE - 16) throw refuse("It has rows of " + columns() + " numbers; save shorter ones.");
	}

	/** Whether a file starts as one of NumPy; {@code false} where there is none. */
	public static boolean isOne(final Path file) {
		if (!Files.isRegularFile(file)) return false;
		return isOne(start(file, MAGIC.length));
	}

	/**
	 * Opens an array and checks its header.
	 *
	 * @throws InputException that names the file, if it cannot be read, is damaged,
	 *           or of a kind that is not read
	 */
	public static NpyFile of(final Path file) {
		try {
			return new NpyFile(file, start(file, HEADER_BYTES), Files.size(file));
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", file, e);
		}
	}

	/** Length of each axis: one to three of them, each at least 1. */
	public int[] shape() {
		return shape.clone();
	}

	/** The shape as Python prints it. */
	public String shapeText() {
		return Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(", ", "(", shape.length == 1 ? ",)"
			: ")"));
	}

	/** Number of rows: the length of the first axis, or 1 if there is only one. */
	public int rows() {
		return shape.length == 1 ? 1 : shape[0];
	}

	/** Numbers in each row: the product of the other axes. */
	public long columns() {
		long columns = shape.length == 1 ? shape[0] : 1;
		for (int axis = 1; axis < shape.length; axis++)
			columns *= shape[axis];
		return columns;
	}

	/**
	 * Reads all rows.
	 *
	 * @return [row][column], the last axis running fastest; may hold NaN and
	 *         infinities
	 * @throws InputException if the file cannot be read
	 */
	public double[][] read() {
		return read(row -> true, Progress.NONE);
	}

	/**
	 * Reads some rows.
	 *
	 * @param wanted which rows, by their index
	 * @param progress asked once a piece
	 * @return [wanted row][column], as {@link #read()}
	 * @throws InputException if the file cannot be read
	 */
	public double[][] read(final IntPredicate wanted, final Progress progress) {
		final double[][] rows = new double[rows()][];
		for (int r = 0; r < rows.length; r++)
			if (wanted.test(r)) rows[r] = new double[(int) columns()];
		try (FileChannel channel = FileChannel.open(file)) {
			if (fortran && shape.length > 1) readFortran(channel, rows, progress);
			else for (int r = 0; r < rows.length; r++) {
				final double[] row = rows[r];
				if (row != null) numbers(channel, r * columns(), columns(), (i, value) -> row[(int) i] = value, progress);
			}
		}
		catch (final EOFException e) {
			throw damaged("it ends early");
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", file, e);
		}
		return Arrays.stream(rows).filter(row -> row != null).toArray(double[][]::new);
	}

	/** The first axis runs fastest, and so does the second within a row. */
	private void readFortran(final FileChannel channel, final double[][] rows, final Progress progress)
		throws IOException
	{
		final int second = shape[1];
		final int third = shape.length == 3 ? shape[2] : 1;
		numbers(channel, 0, rows.length * columns(), (i, value) -> {
			final double[] row = rows[(int) (i % rows.length)];
			final long within = i / rows.length;
			if (row != null) row[(int) (within % second * third + within / second)] = value;
		}, progress);
	}

	/** Takes the numbers of a file one after the other. */
	@FunctionalInterface
	private interface Sink {

		void put(long index, double value);
	}

	/** Reads {@code count} numbers in the order of the file; the sink sees them counted from 0. */
	private void numbers(final FileChannel channel, final long from, final long count, final Sink sink,
		final Progress progress) throws IOException
	{
		final ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(PIECE_BYTES, count * type.bytes())).order(order);
		final Element element = type.element();
		long position = first + from * type.bytes();
		for (long done = 0; done < count;) {
			progress.check();
			buffer.clear().limit((int) Math.min(buffer.capacity(), (count - done) * type.bytes()));
			while (buffer.hasRemaining()) {
				final int read = channel.read(buffer, position);
				if (read < 0) throw new EOFException();
				position += read;
			}
			for (int p = 0; p < buffer.limit(); p += type.bytes())
				sink.put(done++, element.at(buffer, p));
		}
	}

	private int[] shape(final String text) {
		final String[] axes = text.isBlank() ? new String[0] : text.strip().split("\\s*,\\s*");
		if (axes.length < 1 || axes.length > 3) throw refuse("It has " + axes.length + " axes; arrays with 1 to 3 are read.");
		final int[] lengths = new int[axes.length];
		for (int i = 0; i < lengths.length; i++)
			try {
				lengths[i] = Integer.parseInt(axes[i].replaceFirst("L$", ""));
				if (lengths[i] == 0) throw refuse("It holds no numbers; save an array that is not empty.");
			}
			catch (final NumberFormatException e) {
				throw damaged("an axis of its header is '" + axes[i] + "' long");
			}
		return lengths;
	}

	private static double unsigned(final long bits) {
		return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
	}

	private static boolean isOne(final byte[] start) {
		return start.length >= MAGIC.length && Arrays.equals(MAGIC, 0, MAGIC.length, start, 0, MAGIC.length);
	}

	private static byte[] start(final Path file, final int bytes) {
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(bytes);
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", file, e);
		}
	}

	private InputException damaged(final String what) {
		return refuse("It is no undamaged .npy file: " + what + "; save it again with numpy.save.");
	}

	private InputException refuse(final String why) {
		return new InputException("File '" + file + "' cannot be used: " + why);
	}
}
