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

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

import sc.fiji.dunl.InputException;

/** Strict JSON in UTF-8, with numbers that read back as the same doubles. */
final class Json {

	// NB: A NaN is refused by Gson unless asked for, which is as it should be.
	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

	private Json() {
		// NB: static use only.
	}

	/** Numbers, texts, lists and maps as JSON. */
	static JsonElement tree(final Object value) {
		return GSON.toJsonTree(value);
	}

	/** Writes an object. */
	static void write(final Path file, final JsonElement element) {
		final String text = GSON.toJson(element) + "\n";
		AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * Reads an object.
	 *
	 * @throws InputException if the file cannot be read or holds anything else
	 */
	static JsonObject read(final Path file) {
		try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
				JsonReader reader = new JsonReader(text))
		{
			final JsonElement element = GSON.getAdapter(JsonElement.class).read(reader);
			if (reader.peek() != JsonToken.END_DOCUMENT || !element.isJsonObject()) throw new JsonParseException(
				"it is not a single object");
			return element.getAsJsonObject();
		}
		catch (final CharacterCodingException | MalformedJsonException | JsonParseException | EOFException
				| IllegalStateException | NumberFormatException e)
		{
			throw new InputException("'" + file + "' is damaged or no JSON file (" + e.getMessage().replaceAll("Use JsonReader\\S+ to accept ", "").replaceAll("\\s+", " ") +
				"); take an undamaged copy.", e);
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", file, e);
		}
	}
}
