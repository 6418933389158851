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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.settings.Option;
import sc.fiji.dunl.settings.Settings;

/**
 * A kernel's settings as settings and model files hold them: by key, in plain
 * numbers, texts and lists.
 */
final class SpecMap {

	private static final String NAME = "name";
	private static final String EVENTS = "events";
	private static final String EXCLUSIVE = "exclusive_with";
	private static final String ROI = "roi";
	private static final Option<Integer> SIGN = Option.integer("code_nonneg", "Code sign", "", 1, -1, 2,
		"1 positive, -1 negative, 2 both.");
	private static final Option<Boolean> NONNEG = Option.flag("kernel_nonneg", "Kernel at or above zero", true,
		"Whether the waveform is kept at or above zero.");
	private static final Option<Double> LENGTH = Option.number("length_s", "Kernel length", "s", 1, 0,
		Double.POSITIVE_INFINITY, "Length of the waveform.");
	private static final Option<Double> LAMBDA = Option.number("code_sparse_regularization", "Sparse penalty", "", 0, 0,
		Double.POSITIVE_INFINITY, "Sparse penalty of its codes.");
	/** Every key, with a default only so that names can be checked and suggested. */
	private static final Settings KEYS = Settings.defaults(List.of(Option.text(NAME, "Name", "", ""), Option.text(EVENTS,
		"Events", "", ""), SIGN, NONNEG, LENGTH, Option.text(EXCLUSIVE, "Exclusive with", "", ""), LAMBDA, Option.text(ROI,
			"ROI", "", "")));

	private SpecMap() {
		// NB: static use only.
	}

	/** The settings of a kernel by key. */
	static Map<String, Object> of(final KernelSpec spec) {
		final Map<String, Object> map = new LinkedHashMap<>();
		map.put(NAME, spec.name());
		map.put(EVENTS, spec.events());
		map.put(SIGN.key(), spec.codeSign());
		map.put(NONNEG.key(), spec.nonneg());
		map.put(LENGTH.key(), spec.lengthSeconds());
		map.put(EXCLUSIVE, spec.exclusiveWith());
		if (!Double.isNaN(spec.lambda())) map.put(LAMBDA.key(), spec.lambda());
		if (!spec.roi().isEmpty()) map.put(ROI, spec.roi());
		return map;
	}

	/**
	 * Reads the settings of a kernel.
	 *
	 * @param raw keys and values as a file holds them
	 * @param position number of the kernel in its file, 1-based, for messages
	 * @param lengthSeconds length where none is said
	 * @throws InputException if a key is unknown or a value not allowed
	 */
	static KernelSpec read(final Object raw, final int position, final double lengthSeconds) {
		if (!(raw instanceof Map)) throw new InputException("Kernel number " + position + " is '" + raw +
			"'; it must be a map such as 'name: salience'.");
		final Map<?, ?> map = (Map<?, ?>) raw;
		final Object name = map.get(NAME);
		if (name == null || name instanceof Map || name instanceof List) throw new InputException("Kernel number " +
			position + " has no name; give each kernel its own.");
		try {
			for (final Map.Entry<?, ?> entry : map.entrySet())
				check(String.valueOf(entry.getKey()), entry.getValue());
			final Object sign = map.get(SIGN.key());
			final Object nonneg = map.get(NONNEG.key());
			final Object length = map.get(LENGTH.key());
			final Object lambda = map.get(LAMBDA.key());
			return new KernelSpec(name.toString(), names(EVENTS, map.get(EVENTS)), sign == null ? 1 : SIGN.parse(sign),
				nonneg == null || NONNEG.parse(nonneg), length == null ? lengthSeconds : LENGTH.parse(length), names(EXCLUSIVE,
					map.get(EXCLUSIVE)), lambda == null ? Double.NaN : LAMBDA.parse(lambda), map.get(ROI) == null ? "" : map.get(
						ROI).toString());
		}
		catch (final InputException e) {
			throw new InputException("Kernel '" + name + "': " + e.getMessage(), e);
		}
	}

	/** Refuses unknown keys, with a suggestion, and structures where a value belongs. */
	private static void check(final String key, final Object value) {
		final boolean list = value instanceof List && (key.equals(EVENTS) || key.equals(EXCLUSIVE));
		if (list) return;
		if (value instanceof Map || value instanceof List) {
			if (KEYS.asMap().containsKey(key)) throw new InputException("Setting '" + key +
				"' holds several values; it must be a single one.");
		}
		else if (value == null && KEYS.asMap().containsKey(key)) {
			if (key.equals(EVENTS) || key.equals(EXCLUSIVE)) return;
			throw new InputException("Setting '" + key + "' has no value; give one or leave the line out.");
		}
		KEYS.with(key, value);
	}

	/** A single name or a list of them. */
	private static List<String> names(final String key, final Object raw) {
		if (raw == null) return List.of();
		final List<String> names = new ArrayList<>();
		for (final Object item : raw instanceof List ? (List<?>) raw : List.of(raw)) {
			if (item == null || item instanceof Map || item instanceof List || item.toString().isBlank())
				throw new InputException("Setting '" + key + "' holds '" + item + "'; it must be a name or a list of names.");
			names.add(item.toString());
		}
		return names;
	}
}
