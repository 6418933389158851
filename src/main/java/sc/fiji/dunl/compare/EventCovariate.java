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
package sc.fiji.dunl.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.trial.Event;

/**
 * What is known of each event of a name, as a number: of numbers their value, of
 * two words 0 and 1 in alphabetical order.
 *
 * @param column heading in the table of events
 * @param event name of the events
 * @param events those for which it is known
 * @param values [event]
 * @param levels its two values, or none if there are more
 */
record EventCovariate(String column, String event, List<Event> events, double[] values, List<String> levels) {

	/** Fewest events that a correlation is taken of. */
	static final int FEWEST = 3;

	EventCovariate {
		events = List.copyOf(events);
		levels = List.copyOf(levels);
	}

	/**
	 * The covariate of the events of each name that have it.
	 *
	 * @throws InputException if none has, or it cannot be used
	 */
	static List<EventCovariate> of(final String column, final List<Event> events) {
		if (events.stream().noneMatch(event -> event.covariates().containsKey(column))) {
			final String present = events.stream().flatMap(event -> event.covariates().keySet().stream()).distinct().sorted()
				.collect(Collectors.joining("', '"));
			throw new InputException("The events have no column '" + column + "'; " + (present.isEmpty()
				? "add it, or leave the covariate out." : "choose one of '" + present + "'."));
		}
		final List<EventCovariate> variables = new ArrayList<>();
		final List<String> problems = new ArrayList<>();
		for (final String name : events.stream().map(Event::name).distinct().toList()) {
			final List<Event> own = events.stream().filter(event -> event.name().equals(name) && !event.covariates()
				.getOrDefault(column, "").isBlank()).toList();
			if (own.isEmpty()) continue;
			final String problem = problem(own, column);
			if (problem.isEmpty()) variables.add(of(column, name, own));
			else problems.add(own.size() + " '" + name + "', which " + problem);
		}
		if (variables.isEmpty()) throw new InputException("The covariate '" + column + "' cannot be compared with: " +
			(problems.isEmpty() ? "it is empty for all events" : "it is given for " + String.join("; ", problems)) +
			"; choose a column of numbers, or of two words, for at least " + FEWEST + " events of a name.");
		return variables;
	}

	private static String problem(final List<Event> own, final String column) {
		final TreeSet<String> words = new TreeSet<>(own.stream().map(event -> event.covariates().get(column)).toList());
		if (own.size() < FEWEST) return "are too few";
		if (words.size() == 1) return "all have the value '" + words.first() + "'";
		if (words.size() > 2) for (final String word : words)
			if (!isNumber(word)) return "have " + words.size() + " values that are no numbers, such as '" + word + "'";
		return "";
	}

	private static EventCovariate of(final String column, final String name, final List<Event> own) {
		final List<String> cells = own.stream().map(event -> event.covariates().get(column)).toList();
		final List<String> words = new ArrayList<>(new TreeSet<>(cells));
		final boolean numbers = words.stream().allMatch(EventCovariate::isNumber);
		if (numbers) words.sort((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)));
		return new EventCovariate(column, name, own, cells.stream().mapToDouble(cell -> numbers ? Double.parseDouble(cell)
			: words.indexOf(cell)).toArray(), words.size() == 2 ? words : List.of());
	}

	private static boolean isNumber(final String word) {
		// NB: Java would also take 1d and 0x1p3.
		return word.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");
	}
}
