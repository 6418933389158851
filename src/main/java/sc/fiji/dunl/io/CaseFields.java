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

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import sc.fiji.dunl.InputException;

/**
 * A JSON object of a case file, asked for its values by name. What is null, or
 * Python's {@code None} as text, is not there.
 */
final class CaseFields {

	private static final String NONE = "None";

	private final JsonObject object;

	private CaseFields(final JsonObject object) {
		this.object = object;
	}

	static CaseFields of(final JsonObject object) {
		return new CaseFields(object);
	}

	Set<String> keys() {
		return object.keySet();
	}

	boolean has(final String key) {
		final JsonElement value = object.get(key);
		return value != null && !value.isJsonNull() && !(value.isJsonPrimitive() && value.getAsString().equals(NONE));
	}

	/** The object of a name; without any value where there is none. */
	CaseFields fields(final String key) {
		if (!has(key)) return new CaseFields(new JsonObject());
		if (!object.get(key).isJsonObject()) throw wrong(key, object.get(key), "an object");
		return new CaseFields(object.getAsJsonObject(key));
	}

	/** What stands under a name, as it is. */
	JsonElement element(final String key) {
		return object.get(key);
	}

	// -- Single values --

	double number(final String key) {
		return number(key, value(key));
	}

	double number(final String key, final double otherwise) {
		return has(key) ? number(key) : otherwise;
	}

	int whole(final String key) {
		final double value = number(key);
		if (value != (int) value) throw wrong(key, value, "a whole number");
		return (int) value;
	}

	int whole(final String key, final int otherwise) {
		return has(key) ? whole(key) : otherwise;
	}

	/** False where nothing is said. */
	boolean flag(final String key) {
		return has(key) && flag(key, value(key));
	}

	/** One of some words, whatever their case. */
	String choice(final String key, final String otherwise, final List<String> allowed) {
		if (!has(key)) return otherwise;
		final String word = value(key).isJsonPrimitive() ? value(key).getAsString().toLowerCase(Locale.ROOT) : "";
		if (!allowed.contains(word)) throw wrong(key, value(key), String.join(" or ", allowed));
		return word;
	}

	// -- Lists --

	boolean isList(final String key) {
		return has(key) && object.get(key).isJsonArray();
	}

	List<JsonElement> list(final String key) {
		return list(key, value(key));
	}

	/** All numbers of a value, in order. */
	double[] numbers(final String key) {
		return numbers(key, value(key));
	}

	/** Elements of a list of at least one. */
	static List<JsonElement> list(final String key, final JsonElement value) {
		if (!value.isJsonArray() || value.getAsJsonArray().isEmpty()) throw wrong(key, value, "a list that is not empty");
		return value.getAsJsonArray().asList();
	}

	/** All numbers below an element, in order. */
	static double[] numbers(final String key, final JsonElement value) {
		final List<Double> numbers = new ArrayList<>();
		collect(key, value, numbers);
		return numbers.stream().mapToDouble(Double::doubleValue).toArray();
	}

	static boolean flag(final String key, final JsonElement value) {
		if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean()) return value.getAsBoolean();
		final double number = number(key, value);
		if (number != 0 && number != 1) throw wrong(key, value, "true or false");
		return number == 1;
	}

	private static void collect(final String key, final JsonElement value, final List<Double> numbers) {
		if (value.isJsonArray()) for (final JsonElement child : (JsonArray) value)
			collect(key, child, numbers);
		else numbers.add(number(key, value));
	}

	private static double number(final String key, final JsonElement value) {
		if (value.isJsonPrimitive()) {
			final JsonPrimitive primitive = value.getAsJsonPrimitive();
			if (primitive.isNumber()) return primitive.getAsDouble();
			if (primitive.isBoolean()) return primitive.getAsBoolean() ? 1 : 0;
		}
		throw wrong(key, value, "a number");
	}

	private JsonElement value(final String key) {
		if (!has(key)) throw new InputException("The case lacks '" + key + "'; give it a value.");
		return object.get(key);
	}

	private static InputException wrong(final String key, final Object value, final String needed) {
		final String text = String.valueOf(value);
		return new InputException("The case gives '" + key + "' as " + (text.length() > 40 ? text.substring(0, 40) + "..."
			: text) + "; it must be " + needed + ".");
	}
}
