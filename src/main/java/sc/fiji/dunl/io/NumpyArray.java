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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * An array in the way NumPy pickles one: made empty, and given its state after.
 * Whatever does not fit together is met with an {@link IllegalArgumentException}
 * or {@link ClassCastException}.
 */
final class NumpyArray implements NumpyPickle.Stateful {

	/** Type of the elements: a letter for the kind, and their bytes. */
	static final class Type implements NumpyPickle.Stateful {

		private final char kind;
		private final int bytes;
		private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

		Type(final String name) {
			final String plain = name.replaceFirst("^[<>|=]", "");
			kind = plain.charAt(0);
			bytes = Integer.parseInt(plain.substring(1));
			if (bytes < 1) throw new IllegalArgumentException(name);
		}

		@Override
		public void setState(final Object[] state) {
			if (state[1].equals(">")) order = ByteOrder.BIG_ENDIAN;
		}

		private double number(final ByteBuffer data, final int i) {
			final int at = i * bytes;
			switch ("" + kind + bytes) {
				case "b1", "i1":
					return data.get(at);
				case "u1":
					return Byte.toUnsignedInt(data.get(at));
				case "i2":
					return data.getShort(at);
				case "u2":
					return Short.toUnsignedInt(data.getShort(at));
				case "i4":
					return data.getInt(at);
				case "u4":
					return Integer.toUnsignedLong(data.getInt(at));
				case "i8", "u8":
					return data.getLong(at);
				case "f4":
					return data.getFloat(at);
				case "f8":
					return data.getDouble(at);
				default:
					throw new IllegalArgumentException("elements of the type " + kind + bytes);
			}
		}
	}

	private Type type;
	private Object content;

	@Override
	public void setState(final Object[] state) {
		type = (Type) state[2];
		content = state[4];
	}

	/** A single number in an array's form; text and the like is {@code null}. */
	static Number scalar(final Type type, final Object data) {
		return type.kind == 'O' || type.kind == 'U' || type.kind == 'S' ? null : type.number(ByteBuffer.wrap((byte[]) data)
			.order(type.order), 0);
	}

	/** The elements of an array of objects, in its order. */
	List<?> objects() {
		return (List<?>) content;
	}

	/** The elements of an array of numbers or truths (0 and 1), in its order. */
	double[] numbers() {
		final ByteBuffer data = ByteBuffer.wrap((byte[]) content).order(type.order);
		if (data.capacity() % type.bytes != 0) throw new IllegalArgumentException("part of an element");
		final double[] numbers = new double[data.capacity() / type.bytes];
		for (int i = 0; i < numbers.length; i++)
			numbers[i] = type.number(data, i);
		return numbers;
	}
}
