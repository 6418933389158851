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

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.settings.Decimal;

/**
 * The values of an authors' configuration, rid of what Python and haste leave in
 * them: {@code None}, {@code True}, {@code False}, a quote or comma that was left
 * behind ({@code bprop"}), numbers that YAML takes for text, merged maps.
 */
final class AuthorsValues {

	private static final String MERGE = "<<";
	private static final Set<String> NOTHING = Set.of("None", "none", "null", "~", "");

	/** Null where the value is None. */
	private final Map<String, Object> values = new LinkedHashMap<>();

	private AuthorsValues() {
		// NB: made by of().
	}

	static AuthorsValues of(final Map<?, ?> raw) {
		final AuthorsValues values = new AuthorsValues();
		values.add(raw);
		return values;
	}

	private void add(final Map<?, ?> raw) {
		final Object merged = raw.get(MERGE);
		if (merged instanceof Map) add((Map<?, ?>) merged);
		raw.forEach((key, value) -> {
			if (!MERGE.equals(key)) values.put(String.valueOf(key).strip(), clean(value));
		});
	}

	private static Object clean(final Object value) {
		if (value instanceof List) return ((List<?>) value).stream().map(AuthorsValues::clean).collect(Collectors
			.toCollection(ArrayList::new));
		if (!(value instanceof String)) return value;
		final String text = ((String) value).strip().replaceAll("^[\"']+|[\"',]+$", "").strip();
		if (NOTHING.contains(text)) return null;
		if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) return Boolean.valueOf(text);
		final OptionalDouble number = Decimal.parse(text);
		if (number.isPresent()) return number.getAsDouble();
		return text;
	}

	Set<String> keys() {
		return values.keySet();
	}

	/** Whether a key is there and not None. */
	boolean has(final String key) {
		return values.get(key) != null;
	}

	/** A value, or null. */
	Object get(final String key) {
		return values.get(key);
	}

	boolean isList(final String key) {
		return values.get(key) instanceof List;
	}

	/** A value that must be a single one. */
	Object single(final String key) {
		final Object value = values.get(key);
		if (value instanceof List || value instanceof Map) throw new InputException("Setting '" + key + "' is '" + value +
			"'; it must be a single value.");
		return value;
	}

	/** Yes or no, or {@code otherwise} where nothing is said. */
	boolean flag(final String key, final boolean otherwise) {
		final Object value = values.get(key);
		if (value == null) return otherwise;
		if (value instanceof Boolean) return (Boolean) value;
		throw new InputException("Setting '" + key + "' is '" + value + "'; it must be True or False.");
	}

	/** A list with one value a kernel, a single value for all of them, or null where nothing is said. */
	List<Object> perKernel(final String key, final int kernels) {
		if (!has(key)) return null;
		if (!isList(key)) return Collections.nCopies(kernels, values.get(key));
		final List<?> list = (List<?>) values.get(key);
		if (list.size() != kernels) throw new InputException("Setting '" + key + "' lists " + list.size() +
			" values but 'kernel_num' is " + kernels + "; give one value for each kernel.");
		return new ArrayList<>(list);
	}

	/** A list of rows of numbers as text, rows separated by semicolons. */
	String rows(final String key) {
		final Object value = values.get(key);
		if (value instanceof String) return (String) value;
		if (!(value instanceof List)) return String.valueOf(value);
		return ((List<?>) value).stream().map(row -> row instanceof List ? ((List<?>) row).stream().map(String::valueOf)
			.collect(Collectors.joining(" ")) : String.valueOf(row)).collect(Collectors.joining("; "));
	}
}
