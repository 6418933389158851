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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;

/**
 * Which series of a table are traces, and which are their control.
 * <p>
 * Where nobody says, names decide: a series is a control if a word of its name is
 * a wavelength that the sensor does not see (405, 410, 415) or says so
 * (isosbestic, control, reference), but only if the name of every other series
 * tells that it is a signal (465, 470, ..., signal). So the ROI {@code cell405}
 * among many is no control. Control and signal belong together if the rest of
 * their names is the same, as in {@code x405A} and {@code x465A}.
 * </p>
 *
 * @param signals places of the signals
 * @param controls places of the controls: none, one for all signals, or one for
 *          each in their order
 * @param notes sentences for the user
 */
record SignalColumns(List<Integer> signals, List<Integer> controls, List<String> notes) {

	private static final Pattern WORD = Pattern.compile("[a-z]+|\\d+");
	private static final Set<String> CONTROL = Set.of("405", "410", "415", "isosbestic", "isos", "iso", "control",
		"reference", "ref", "uv");
	private static final Set<String> SIGNAL = Set.of("465", "470", "473", "488", "490", "545", "555", "560", "565",
		"signal", "sig", "gcamp", "rcamp", "dlight", "grab");

	/** Words that say nothing. */
	private static final Set<String> FILLING = Set.of("nm", "channel");

	/** A word that decides, and the others. */
	private record Name(boolean control, boolean signal, List<String> rest) {

		static Name of(final String name) {
			final List<String> words = WORD.matcher(name.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).filter(
				word -> !FILLING.contains(word)).toList();
			return new Name(words.stream().anyMatch(CONTROL::contains), words.stream().anyMatch(SIGNAL::contains), words
				.stream().filter(word -> !CONTROL.contains(word) && !SIGNAL.contains(word)).toList());
		}
	}

	/**
	 * Chooses among series.
	 *
	 * @param source what they are in, for messages
	 * @param names names of all series of the source
	 * @param candidates places of those that may be traces
	 * @param layout what the user says
	 * @throws InputException if that does not fit the names, or it is not clear
	 *           which control belongs to which signal
	 */
	static SignalColumns choose(final String source, final List<String> names, final List<Integer> candidates,
		final TableLayout layout)
	{
		final List<Integer> given = places("signal_columns", source, names, layout.signals());
		if (layout.controls().isEmpty()) {
			final Optional<SignalColumns> byName = byName(source, names, given.isEmpty() ? candidates : given, candidates);
			return byName.orElseGet(() -> new SignalColumns(given.isEmpty() ? candidates : given, List.of(), List.of()));
		}
		final List<Integer> controls = places("control_columns", source, names, layout.controls().get());
		final List<Integer> signals = given.isEmpty() ? candidates.stream().filter(c -> !controls.contains(c)).toList()
			: given;
		final Optional<Integer> both = signals.stream().filter(controls::contains).findFirst();
		if (both.isPresent()) throw new InputException("Column '" + names.get(both.get()) + "' of " + source +
			" is named in signal_columns and in control_columns; leave it out of one of them.");
		if (controls.size() > 1 && controls.size() != signals.size()) throw new InputException("There are " + controls
			.size() + " control_columns for " + signals.size() + " signals (" + list(names, signals) +
			"); name one for all, or one for each in their order.");
		return new SignalColumns(signals, controls, List.of());
	}

	private static Optional<SignalColumns> byName(final String source, final List<String> names,
		final List<Integer> wanted, final List<Integer> candidates)
	{
		final List<Integer> controls = candidates.stream().filter(c -> Name.of(names.get(c)).control()).toList();
		final List<Integer> signals = wanted.stream().filter(c -> !controls.contains(c)).toList();
		if (controls.isEmpty() || signals.isEmpty() || !signals.stream().allMatch(c -> Name.of(names.get(c)).signal()))
			return Optional.empty();
		final List<Integer> matched = new ArrayList<>();
		for (final int signal : signals) {
			final List<Integer> twins = controls.size() == 1 ? controls : controls.stream().filter(c -> Name.of(names.get(c))
				.rest().equals(Name.of(names.get(signal)).rest())).toList();
			if (twins.size() != 1) throw new InputException("It is not clear which of " + list(names, controls) + " in " +
				source + " is the control of '" + names.get(signal) +
				"'; name signal_columns and control_columns in the same order, or set control_columns to none.");
			matched.add(twins.get(0));
		}
		final List<Integer> chosen = controls.size() == 1 ? controls : matched;
		return Optional.of(new SignalColumns(signals, chosen, List.of("By their names, " + list(names, chosen.stream()
			.distinct().toList()) + " of " + source + (controls.size() == 1 ? " is the control of " : " are the controls of ") +
			list(names, signals) + "; set control_columns if this is wrong.")));
	}

	private static List<Integer> places(final String setting, final String source, final List<String> names,
		final List<String> wanted)
	{
		final List<Integer> places = new ArrayList<>();
		for (final String name : wanted) {
			final int place = names.indexOf(name);
			if (place < 0) throw new InputException("Setting '" + setting + "' names '" + name + "', but " + source +
				" has the columns " + list(names, IntStream.range(0, names.size()).boxed().toList()) +
				"; correct the name.");
			if (places.contains(place)) throw new InputException("Setting '" + setting + "' names '" + name +
				"' twice; name it once.");
			places.add(place);
		}
		return places;
	}

	/** Names for a sentence. */
	private static String list(final List<String> names, final List<Integer> places) {
		return places.stream().map(c -> "'" + names.get(c) + "'").collect(Collectors.joining(", "));
	}
}
