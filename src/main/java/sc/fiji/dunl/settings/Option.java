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

import java.util.List;
import java.util.Locale;

import sc.fiji.dunl.InputException;

/**
 * One setting: its key, label, unit, help, default and allowed values. The
 * dialog, the macro language, settings files, the command line and the
 * documentation all take them from here.
 *
 * @param <T> Double, Integer, Boolean or String
 * @param key lower-case name, part of the public interface
 * @param label short name for a dialog, without its unit
 * @param unit unit of the value, or empty
 * @param help one sentence
 * @param defaultValue value when nothing is said
 * @param min smallest allowed number, or minus infinity
 * @param max largest allowed number, or infinity
 * @param choices allowed words, or empty for any
 */
public record Option<T>(String key, String label, String unit, String help, T defaultValue, double min, double max,
	List<String> choices)
{

	/** A real number between two bounds, both allowed. */
	public static Option<Double> number(final String key, final String label, final String unit,
		final double defaultValue, final double min, final double max, final String help)
	{
		return new Option<>(key, label, unit, help, defaultValue, min, max, List.of());
	}

	/** A whole number between two bounds, both allowed. */
	public static Option<Integer> integer(final String key, final String label, final String unit,
		final int defaultValue, final int min, final int max, final String help)
	{
		return new Option<>(key, label, unit, help, defaultValue, min, max, List.of());
	}

	/** Yes or no. */
	public static Option<Boolean> flag(final String key, final String label, final boolean defaultValue,
		final String help)
	{
		return new Option<>(key, label, "", help, defaultValue, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
			List.of());
	}

	/** One of a few words; the first is the default. */
	public static Option<String> choice(final String key, final String label, final List<String> choices,
		final String help)
	{
		return new Option<>(key, label, "", help, choices.get(0), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
			List.copyOf(choices));
	}

	/** Free text. */
	public static Option<String> text(final String key, final String label, final String defaultValue,
		final String help)
	{
		return new Option<>(key, label, "", help, defaultValue, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
			List.of());
	}

	/**
	 * Reads a value as it comes from a file, a macro or a command line.
	 *
	 * @param raw a number, boolean or text
	 * @return the value in this option's type
	 * @throws InputException that names the key, the value and what is allowed
	 */
	@SuppressWarnings("unchecked")
	public T parse(final Object raw) {
		final String text = String.valueOf(raw).trim();
		if (defaultValue instanceof Boolean) {
			if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) throw refuse(raw);
			return (T) Boolean.valueOf(text);
		}
		if (defaultValue instanceof String) {
			if (choices.isEmpty()) return (T) (raw == null ? "" : text);
			for (final String choice : choices)
				if (choice.equalsIgnoreCase(text)) return (T) choice;
			throw refuse(raw);
		}
		final double number = Decimal.parse(text).orElseThrow(() -> refuse(raw));
		if (!(number >= min && number <= max) || Double.isInfinite(number)) throw refuse(raw);
		if (defaultValue instanceof Integer) {
			if (number != Math.rint(number)) throw refuse(raw);
			return (T) Integer.valueOf((int) number);
		}
		return (T) Double.valueOf(number);
	}

	/** What values are allowed, in words. */
	public String allowed() {
		if (defaultValue instanceof Boolean) return "true or false";
		if (!choices.isEmpty()) return "one of " + String.join(", ", choices);
		if (defaultValue instanceof String) return "text";
		final String kind = (defaultValue instanceof Integer ? "a whole number" : "a number") + (unit.isEmpty() ? ""
			: " (" + unit + ")");
		if ((Double.isInfinite(min) || min == Integer.MIN_VALUE) && (Double.isInfinite(max) || max == Integer.MAX_VALUE))
			return kind;
		if (Double.isInfinite(max) || max == Integer.MAX_VALUE) return kind + " of at least " + shortest(min);
		return kind + " from " + shortest(min) + " to " + shortest(max);
	}

	private InputException refuse(final Object raw) {
		return new InputException("Setting '" + key + "' is '" + raw + "'; it must be " + allowed() + ".");
	}

	private static String shortest(final double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.format(Locale.ROOT, "%.0f", value)
			: Double.toString(value);
	}
}
