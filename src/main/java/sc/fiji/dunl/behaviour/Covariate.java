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
package sc.fiji.dunl.behaviour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.settings.Decimal;
import sc.fiji.dunl.trial.Event;

/**
 * What is known of each event under one name, such as {@code reward_ul}.
 *
 * @param name of the column; {@code event} is the name of the event itself
 * @param numeric whether it is a quantity rather than a category
 * @param values [event]: the quantity, or the position of the level; NaN where it
 *          is not known
 * @param levels names of the levels, by size, words after numbers and in alphabetical order; of a
 *          quantity with many values, the ranges of fifths of the events
 * @param level [event], position of its level; -1 where it is not known
 */
public record Covariate(String name, boolean numeric, double[] values, List<String> levels, int[] level) {

	/** Stands for the name of the event. */
	public static final String EVENT = "event";

	/** Values of a quantity that are levels of their own. */
	private static final int MOST_VALUES = 10;
	private static final int RANGES = 5;
	/** Categories that there may be. */
	private static final int MOST_CATEGORIES = 30;

	/** The names of the covariates that events have, {@value #EVENT} first. */
	public static List<String> names(final List<Event> events) {
		final Set<String> names = new TreeSet<>();
		events.forEach(event -> names.addAll(event.covariates().keySet()));
		final Set<String> all = new LinkedHashSet<>(List.of(EVENT));
		all.addAll(names);
		return new ArrayList<>(all);
	}

	/**
	 * Reads a covariate. It is numeric if all of its cells are numbers or empty.
	 *
	 * @param category whether it is a category although it is written in numbers
	 * @throws InputException if no event has it, or it is neither one nor the other
	 */
	public static Covariate of(final String name, final List<Event> events, final boolean category) {
		final String[] cells = events.stream().map(event -> cell(name, event)).toArray(String[]::new);
		if (!names(events).contains(name)) throw new InputException("No column of the events is called '" + name +
			"'; the columns are '" + String.join("', '", names(events)) + "'.");
		final int[] known = IntStream.range(0, cells.length).filter(e -> !cells[e].isEmpty()).toArray();
		if (known.length == 0) throw new InputException("Covariate '" + name + "' is empty in the rows of all " +
			events.size() + " events that have codes; fill it in, or choose another.");
		final int numbers = (int) Arrays.stream(known).filter(e -> !Double.isNaN(number(cells[e]))).count();
		if (!category && numbers == known.length) return quantity(name, cells);
		if (!category && numbers > known.length / 2) {
			final int odd = Arrays.stream(known).filter(e -> Double.isNaN(number(cells[e]))).findFirst().getAsInt();
			throw new InputException("Covariate '" + name + "' is not numeric: row " + events.get(odd).row() + " holds '" +
				cells[odd] + "' among numbers; correct or empty that cell, or name '" + name + "' in categories.");
		}
		return category(name, cells);
	}

	/** Whether it differs between any two events. */
	public boolean varies() {
		return Arrays.stream(values).filter(value -> !Double.isNaN(value)).distinct().limit(2).count() == 2;
	}

	private static String cell(final String name, final Event event) {
		final String own = event.covariates().get(name);
		return own != null ? own.strip() : name.equals(EVENT) ? event.name() : "";
	}

	private static double number(final String cell) {
		return Decimal.parse(cell).stream().filter(Double::isFinite).findFirst().orElse(Double.NaN);
	}

	private static Covariate category(final String name, final String[] cells) {
		final List<String> levels = Arrays.stream(cells).filter(cell -> !cell.isEmpty()).distinct().sorted(Comparator
			.comparingDouble(Covariate::number).thenComparing(Comparator.naturalOrder())).toList();
		if (levels.size() > MOST_CATEGORIES) throw new InputException("Covariate '" + name + "' has " + levels.size() +
			" different words, such as '" + levels.get(0) + "'; a category may have at most " + MOST_CATEGORIES +
			", so join some, or choose another covariate.");
		final int[] level = Arrays.stream(cells).mapToInt(levels::indexOf).toArray();
		return new Covariate(name, false, Arrays.stream(level).mapToDouble(l -> l < 0 ? Double.NaN : l).toArray(), levels,
			level);
	}

	private static Covariate quantity(final String name, final String[] cells) {
		final double[] values = Arrays.stream(cells).mapToDouble(Covariate::number).toArray();
		final double[] sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
		final double[] distinct = Arrays.stream(sorted).distinct().toArray();
		if (distinct.length <= MOST_VALUES) return new Covariate(name, true, values, Arrays.stream(distinct).mapToObj(
			Covariate::text).toList(), Arrays.stream(values).mapToInt(value -> Double.isNaN(value) ? -1 : Arrays.binarySearch(
				distinct, value)).toArray());
		final double[] tops = IntStream.rangeClosed(1, RANGES).mapToDouble(i -> sorted[(i * sorted.length + RANGES - 1) /
			RANGES - 1]).distinct().toArray();
		final int[] level = new int[values.length];
		final double[] low = new double[tops.length];
		Arrays.fill(low, Double.POSITIVE_INFINITY);
		for (int e = 0; e < values.length; e++) {
			final double value = values[e];
			level[e] = Double.isNaN(value) ? -1 : (int) Arrays.stream(tops).filter(top -> top < value).count();
			if (level[e] >= 0) low[level[e]] = Math.min(low[level[e]], value);
		}
		return new Covariate(name, true, values, IntStream.range(0, tops.length).mapToObj(i -> text(low[i]) + " to " + text(
			tops[i])).toList(), level);
	}

	private static String text(final double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.format(Locale.ROOT, "%.0f", value) : String.format(
			Locale.ROOT, "%.4g", value);
	}
}
