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
package sc.fiji.dunl.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import sc.fiji.dunl.InputException;

/**
 * An immutable value for every option of a table. Unset options have their
 * defaults.
 */
public final class Settings {

	private final Map<String, Option<?>> table;
	private final Map<String, Object> values;

	private Settings(final Map<String, Option<?>> table, final Map<String, Object> values) {
		this.table = table;
		this.values = values;
	}

	/** The defaults of a table of options. */
	public static Settings defaults(final List<Option<?>> options) {
		final Map<String, Option<?>> table = new LinkedHashMap<>();
		final Map<String, Object> values = new LinkedHashMap<>();
		for (final Option<?> option : options) {
			if (table.put(option.key(), option) != null) throw new IllegalArgumentException("key twice: " + option
				.key());
			values.put(option.key(), option.defaultValue());
		}
		return new Settings(table, values);
	}

	/** The value of an option. */
	@SuppressWarnings("unchecked")
	public <T> T get(final Option<T> option) {
		if (table.get(option.key()) != option) throw new IllegalArgumentException("not in this table: " + option.key());
		return (T) values.get(option.key());
	}

	/** These settings with one option changed. */
	public <T> Settings with(final Option<T> option, final T value) {
		return with(option.key(), value);
	}

	/**
	 * These settings with one option changed by name.
	 *
	 * @throws InputException if there is no such option, or the value is not
	 *           allowed
	 */
	public Settings with(final String key, final Object raw) {
		final Option<?> option = table.get(key);
		if (option == null) throw new InputException("There is no setting '" + key + "'; " + suggestion(key, table
			.keySet()));
		final Map<String, Object> changed = new LinkedHashMap<>(values);
		changed.put(key, option.parse(raw));
		return new Settings(table, changed);
	}

	/** All values by key, in the order of the table. */
	public Map<String, Object> asMap() {
		return new LinkedHashMap<>(values);
	}

	/**
	 * How a sentence about an unknown key ends: with the keys most like it, if
	 * any are.
	 *
	 * @param known all keys there are
	 */
	public static String suggestion(final String key, final Collection<String> known) {
		final String near = known.stream().filter(k -> distance(k, key) <= 2 || k.contains(key) || key.contains(k)).sorted(
			Comparator.comparingInt(k -> distance(k, key))).limit(3).collect(Collectors.joining("', '"));
		return near.isEmpty() ? "the settings are listed in docs/settings.md." : "did you mean '" + near + "'?";
	}

	/** Levenshtein distance. */
	private static int distance(final String a, final String b) {
		int[] previous = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++)
			previous[j] = j;
		for (int i = 1; i <= a.length(); i++) {
			final int[] row = new int[b.length() + 1];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++)
				row[j] = Math.min(Math.min(row[j - 1], previous[j]) + 1, previous[j - 1] + (a.charAt(i - 1) == b.charAt(
					j - 1) ? 0 : 1));
			previous = row;
		}
		return previous[b.length()];
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof Settings && values.equals(((Settings) other).values);
	}

	@Override
	public int hashCode() {
		return values.hashCode();
	}

	@Override
	public String toString() {
		return values.toString();
	}
}
