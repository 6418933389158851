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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import net.razorvine.pickle.IObjectConstructor;
import net.razorvine.pickle.Opcodes;
import net.razorvine.pickle.PickleException;
import net.razorvine.pickle.PickleUtils;
import net.razorvine.pickle.Unpickler;

/**
 * Python's pickle as far as it describes plain data: numbers, texts, lists,
 * tuples, dictionaries with texts as keys, and NumPy's arrays and scalars.
 * <p>
 * A pickle is a program. Here it can call nothing but the four functions that
 * make NumPy's arrays; whatever else it names becomes an inert
 * {@link Unknown}. Lengths are believed only as far as the file reaches.
 * </p>
 */
final class NumpyPickle extends Unpickler {

	/** An object that is made empty and given its state after. */
	interface Stateful {

		void setState(Object[] state);
	}

	/** An object of a kind that is not read. */
	static final class Unknown {}

	private final ByteArrayInputStream bytes;

	private NumpyPickle(final ByteArrayInputStream bytes) {
		this.bytes = bytes;
	}

	/**
	 * Reads one object.
	 *
	 * @param file bytes of a file
	 * @param first where the pickle starts
	 * @return a Number, String, Boolean, List, Map, Object[], byte[],
	 *         {@link NumpyArray}, {@link Unknown} or null
	 * @throws IOException if it is damaged, or no plain data
	 */
	static Object read(final byte[] file, final int first) throws IOException {
		final ByteArrayInputStream bytes = new ByteArrayInputStream(file, first, file.length - first);
		try {
			return new NumpyPickle(bytes).load(bytes);
		}
		catch (final RuntimeException e) {
			// NB: The library meets what does not fit together with exceptions of any kind.
			throw new IOException("its pickle is damaged", e);
		}
	}

	@Override
	protected Object dispatch(final short key) throws IOException {
		switch (key) {
			case Opcodes.GLOBAL:
				stack.add(function(PickleUtils.readline(bytes), PickleUtils.readline(bytes)));
				break;
			case Opcodes.STACK_GLOBAL:
				final Object name = stack.pop();
				stack.add(function((String) stack.pop(), (String) name));
				break;
			case Opcodes.BUILD:
				final Object state = stack.pop();
				if (stack.peek() instanceof Stateful) ((Stateful) stack.peek()).setState((Object[]) state);
				else if (!(stack.peek() instanceof Unknown)) throw new PickleException("a state without an object");
				break;
			case Opcodes.SETITEM:
				final Object value = stack.pop();
				final Object text = stack.pop();
				dictionary().put((String) text, value);
				break;
			case Opcodes.SETITEMS:
				final List<Object> items = stack.pop_all_since_marker();
				for (int i = 0; i < items.size(); i += 2)
					dictionary().put((String) items.get(i), items.get(i + 1));
				break;
			case Opcodes.BINUNICODE, Opcodes.BINBYTES:
				requireBytes(4);
				return super.dispatch(key);
			case Opcodes.BINUNICODE8, Opcodes.BINBYTES8:
				requireBytes(8);
				return super.dispatch(key);
			// NB: Python 3 writes no others for plain data, and some others can be made to take for ever.
			case Opcodes.PROTO, Opcodes.FRAME, Opcodes.STOP, Opcodes.MARK, Opcodes.NONE, Opcodes.NEWTRUE, Opcodes.NEWFALSE,
					Opcodes.BININT, Opcodes.BININT1, Opcodes.BININT2, Opcodes.LONG1, Opcodes.BINFLOAT, Opcodes.SHORT_BINUNICODE,
					Opcodes.SHORT_BINBYTES, Opcodes.EMPTY_LIST, Opcodes.APPEND, Opcodes.APPENDS, Opcodes.EMPTY_DICT,
					Opcodes.EMPTY_TUPLE, Opcodes.TUPLE, Opcodes.TUPLE1, Opcodes.TUPLE2, Opcodes.TUPLE3, Opcodes.BINPUT,
					Opcodes.LONG_BINPUT, Opcodes.MEMOIZE, Opcodes.BINGET, Opcodes.LONG_BINGET, Opcodes.REDUCE:
				return super.dispatch(key);
			default:
				throw new PickleException("operation " + key);
		}
		return NO_RETURN_VALUE;
	}

	/** The functions that may be called, by the names of NumPy 1 and 2. */
	private static IObjectConstructor function(final String module, final String name) {
		switch (module + "." + name) {
			case "numpy.core.multiarray._reconstruct", "numpy._core.multiarray._reconstruct":
				return arguments -> new NumpyArray();
			case "numpy.core.multiarray.scalar", "numpy._core.multiarray.scalar":
				return arguments -> NumpyArray.scalar((NumpyArray.Type) arguments[0], arguments[1]);
			case "numpy.dtype":
				return arguments -> new NumpyArray.Type((String) arguments[0]);
			case "_codecs.encode":
				return arguments -> ((String) arguments[0]).getBytes(StandardCharsets.ISO_8859_1);
			default:
				return arguments -> new Unknown();
		}
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> dictionary() {
		return (Map<String, Object>) stack.peek();
	}

	private void requireBytes(final int lengthBytes) throws IOException {
		bytes.mark(0);
		final byte[] length = PickleUtils.readbytes(bytes, lengthBytes);
		final long n = lengthBytes == 4 ? Integer.toUnsignedLong(PickleUtils.bytes_to_integer(length)) : PickleUtils
			.bytes_to_long(length, 0);
		if (n < 0 || n > bytes.available()) throw new PickleException("a text or array of " + n + " bytes");
		bytes.reset();
	}
}
