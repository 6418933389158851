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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.settings.Option;
import sc.fiji.dunl.settings.Settings;

/**
 * Models as JSON, such as {@code model.json}: the kernels, their rate and all
 * settings. Every number reads back as the same double. The format is
 * specified in docs/output-files/model.md.
 */
public final class ModelFile {

	/** What the file says it is. */
	public static final String FORMAT = "dunl-fiji model";
	/** The version of the format that is written. */
	public static final int VERSION = 1;

	private static final double NORM_TOLERANCE = 1e-6;

	private ModelFile() {
		// NB: static use only.
	}

	/** Writes a model. */
	public static void write(final Model model, final Path file) {
		final Map<String, Object> root = new LinkedHashMap<>();
		root.put("format", FORMAT);
		root.put("version", VERSION);
		root.put("software", Software.NAME + " " + Software.version());
		root.put("rate_hz", model.kernels().rateHz());
		final List<Map<String, Object>> kernels = new ArrayList<>();
		for (final Kernel kernel : model.kernels().kernels()) {
			final Map<String, Object> map = SpecMap.of(kernel.spec());
			map.put("waveform", kernel.waveform());
			kernels.add(map);
		}
		root.put("kernels", kernels);
		root.put("settings", model.settings().asMap());
		Json.write(file, Json.tree(root));
	}

	/**
	 * Reads a model.
	 *
	 * @param file as written here, by this or an earlier version
	 * @param options the table of its settings; those that the file does not name
	 *          have their defaults
	 * @throws InputException if the file is damaged, something else, or of a newer
	 *           version
	 */
	public static Model read(final Path file, final List<Option<?>> options) {
		final JsonObject root = Json.read(file);
		try {
			return model(root, options);
		}
		catch (final StackOverflowError e) {
			throw new InputException("Model file '" + file + "' is nested too deeply; take an undamaged copy.", e);
		}
		catch (final InputException e) {
			throw new InputException("Model file '" + file + "': " + e.getMessage(), e);
		}
	}

	private static Model model(final JsonObject root, final List<Option<?>> options) {
		if (!FORMAT.equals(plain(root.get("format")))) throw new InputException(
			"it does not say that it is a '" + FORMAT + "'; choose the model.json of a result folder.");
		final double version = number(root.get("version"), "version");
		if (version > VERSION) throw new InputException("its version is " + plain(root.get("version")) +
			", but this software reads up to " + VERSION + "; update DUNL for Fiji.");
		if (version != VERSION) throw new InputException("its version is " + plain(root.get("version")) +
			"; the first one is " + VERSION + ".");
		final double rateHz = number(root.get("rate_hz"), "rate_hz");
		final JsonElement list = root.get("kernels");
		if (list == null || !list.isJsonArray()) throw new InputException(
			"it has no list 'kernels'; take an undamaged copy.");
		final List<Kernel> kernels = new ArrayList<>();
		for (final JsonElement element : list.getAsJsonArray())
			kernels.add(kernel(element, kernels.size() + 1));
		return new Model(new KernelBank(kernels, rateHz), settings(root.get("settings"), options));
	}

	private static Kernel kernel(final JsonElement element, final int position) {
		if (!element.isJsonObject()) throw new InputException("kernel number " + position +
			" is not an object; take an undamaged copy.");
		final JsonObject object = element.getAsJsonObject().deepCopy();
		final JsonElement values = object.remove("waveform");
		if (values == null || !values.isJsonArray() || values.getAsJsonArray().isEmpty()) throw new InputException(
			"kernel number " + position + " has no 'waveform'; take an undamaged copy.");
		if (!object.has("length_s")) throw new InputException("kernel number " + position +
			" has no 'length_s'; take an undamaged copy.");
		final JsonArray array = values.getAsJsonArray();
		final double[] waveform = new double[array.size()];
		double power = 0;
		for (int k = 0; k < waveform.length; k++) {
			waveform[k] = number(array.get(k), "waveform");
			power += waveform[k] * waveform[k];
		}
		// NB: A kernel that nothing used may have stayed at zero.
		if (power != 0 && !(Math.abs(Math.sqrt(power) - 1) <= NORM_TOLERANCE)) throw new InputException(
			"the waveform of kernel number " + position + " has norm " + Math.sqrt(power) +
				" where 1 is expected; take an undamaged copy.");
		return new Kernel(SpecMap.read(plain(object), position, 1), waveform);
	}

	private static Settings settings(final JsonElement element, final List<Option<?>> options) {
		if (element == null || !element.isJsonObject()) throw new InputException(
			"it has no 'settings'; take an undamaged copy.");
		Settings settings = Settings.defaults(options);
		for (final Map.Entry<String, JsonElement> entry : element.getAsJsonObject().entrySet()) {
			if (!entry.getValue().isJsonPrimitive()) throw new InputException("setting '" + entry.getKey() +
				"' is not a single value; take an undamaged copy.");
			settings = settings.with(entry.getKey(), plain(entry.getValue()));
		}
		return settings;
	}

	private static double number(final JsonElement element, final String key) {
		if (element != null && element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber()) {
			final double value = element.getAsDouble();
			if (Double.isFinite(value)) return value;
		}
		throw new InputException("'" + key + "' holds '" + (element == null ? "nothing" : element) +
			"' where a number belongs; take an undamaged copy.");
	}

	/** JSON as plain maps, lists, texts, booleans and the digits of numbers. */
	private static Object plain(final JsonElement element) {
		if (element == null || element.isJsonNull()) return null;
		if (element.isJsonArray()) {
			final List<Object> list = new ArrayList<>();
			element.getAsJsonArray().forEach(e -> list.add(plain(e)));
			return list;
		}
		if (element.isJsonObject()) {
			final Map<String, Object> map = new LinkedHashMap<>();
			element.getAsJsonObject().entrySet().forEach(e -> map.put(e.getKey(), plain(e.getValue())));
			return map;
		}
		final JsonPrimitive primitive = element.getAsJsonPrimitive();
		return primitive.isBoolean() ? (Object) primitive.getAsBoolean() : primitive.getAsString();
	}
}
