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
