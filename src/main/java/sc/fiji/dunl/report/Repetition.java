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
package sc.fiji.dunl.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lines that run an analysis again: a macro for Fiji and a command for a
 * terminal. Both take the settings that the result holds, so that they say nothing
 * of how these were chosen.
 */
public final class Repetition {

	/** What needs no quotes in any shell. */
	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/:@%+,=-]+");

	/**
	 * The keys of each command with what they hold unless said, by its name in the
	 * menu. NB: All of them, since Fiji opens the dialog for a line that lacks one.
	 */
	private static final Map<String, List<String>> KEYS = Map.of("Analyze Stack...", List.of("image=", "rois=", "events=",
		"preset=none", "settings=", "rate_hz=0", "signal_channel=0", "control_channel=0", "kernel_num=0", "kernel_length_s=0",
		"options=", "output=", "overwrite=false", "show=true", "preview=false"), "Deconvolve Traces...", List.of("table=",
			"traces=", "fluorescence=false", "events=", "preset=none", "settings=", "rate_hz=0", "kernel_num=0",
			"kernel_length_s=0", "options=", "output=", "overwrite=false", "show=true", "preview=false"), "Apply Kernels...", List
				.of("model=", "table=", "traces=", "fluorescence=false", "events=", "rate_hz=0", "output=", "overwrite=false",
					"show=true", "options="));

	/** In place of an option: the terminal has no such argument. */
	private static final String NONE = "none";

	/** An argument, by its key in macros and its option in terminals; without an option, it goes by its place there. */
	private record Argument(String key, String option, String value) {}

	private final String command;
	private final String menu;
	private final List<Argument> arguments = new ArrayList<>();
	private final List<String> remarks = new ArrayList<>();
	private String before = "";
	private boolean macro = true;
	private boolean terminal = true;

	private Repetition(final String command, final String menu) {
		this.command = command;
		this.menu = menu;
	}

	/**
	 * An analysis of movies.
	 *
	 * @param title of the movie when it is open in Fiji
	 * @param movies files or folders; none for one that was open and is not as a file
	 *          has it
	 * @param rois file of ROIs, if there was one
	 * @param events one file for each movie, one for all, or none
	 * @param timestamps the same, if there are several; of one movie they are in the
	 *          settings
	 */
	public static Repetition analyze(final String title, final List<Path> movies, final Optional<Path> rois,
		final List<Path> events, final List<Path> timestamps)
	{
		final Repetition again = new Repetition("analyze", "Analyze Stack...");
		again.arguments.add(new Argument("image", NONE, title));
		again.several(movies);
		if (movies.isEmpty()) {
			again.terminal = false;
			again.remarks.add("The movie was open in Fiji and no file holds it as it was; open it there first.");
		}
		// NB: Fiji would open a folder as something else than its movie.
		else if (!Files.isRegularFile(movies.get(0)) || slashes(movies.get(0)).contains("\"")) again.macro = false;
		else again.before = "open(\"" + slashes(movies.get(0)) + "\");\n";
		movies.forEach(movie -> again.add("", "", movie));
		rois.ifPresentOrElse(file -> again.add("rois", "--rois", file), () -> again.remarks.add(
			"No file of ROIs was given; they were in the movie, in the ROI Manager or a grid, and must be there again."));
		events.forEach(file -> again.add("events", "--events", file));
		if (timestamps.size() > 1) timestamps.forEach(file -> again.add("", "--timestamps", file));
		return again;
	}

	/**
	 * An analysis of tables of traces.
	 *
	 * @param open title of the table that was open in Fiji, or empty
	 * @param tables files or folders, if none was
	 * @param events one file for each table, or none
	 * @param fluorescence whether the tables were said to be raw fluorescence
	 */
	public static Repetition deconvolve(final String open, final List<Path> tables, final List<Path> events,
		final boolean fluorescence)
	{
		final Repetition again = new Repetition("deconvolve", "Deconvolve Traces...");
		again.several(tables);
		return again.tables(open, tables, events, fluorescence);
	}

	/**
	 * Codes of a model's kernels in a table of traces.
	 *
	 * @param changes settings that are not those of the model, by key
	 */
	public static Repetition apply(final Path model, final String open, final Optional<Path> table,
		final Optional<Path> events, final boolean fluorescence, final Map<String, Object> changes)
	{
		final Repetition again = new Repetition("apply", "Apply Kernels...");
		again.add("model", "", model);
		again.tables(open, table.stream().toList(), events.stream().toList(), fluorescence);
		if (!changes.isEmpty()) again.arguments.add(new Argument("options", NONE, changes.entrySet().stream().map(
			change -> change.getKey() + "=" + optionValue(change.getValue())).collect(Collectors.joining(" "))));
		changes.forEach((key, value) -> again.arguments.add(new Argument("", "--set", key + "=" + value)));
		return again;
	}

	private Repetition tables(final String open, final List<Path> tables, final List<Path> events,
		final boolean fluorescence)
	{
		if (tables.isEmpty()) {
			terminal = false;
			arguments.add(new Argument("table", NONE, open));
			remarks.add("The table was open in Fiji; open it there first.");
		}
		tables.forEach(table -> add("traces", "", table));
		if (fluorescence) {
			arguments.add(new Argument("fluorescence", NONE, "true"));
			arguments.add(new Argument("", "--fluorescence", ""));
		}
		events.forEach(file -> add("events", "--events", file));
		return this;
	}

	/** Macros know one recording at a time. */
	private void several(final List<Path> recordings) {
		if (recordings.size() > 1) macro = false;
	}

	private void add(final String key, final String option, final Path file) {
		arguments.add(new Argument(key, option, file.toAbsolutePath().normalize().toString()));
	}

	/**
	 * The macro, if there can be one.
	 *
	 * @param result the folder of the whole result
	 */
	public Optional<String> macro(final Path result) {
		final Map<String, String> values = new LinkedHashMap<>();
		for (final String key : KEYS.get(menu))
			values.put(key.substring(0, key.indexOf('=')), key.substring(key.indexOf('=') + 1));
		with(result).stream().filter(argument -> !argument.key().isEmpty()).forEach(argument -> values.put(argument.key(),
			argument.value().replace('\\', '/')));
		// NB: The macro language has no other way to say these in a value.
		if (!macro || values.values().stream().anyMatch(value -> value.matches("(?s).*[\\[\\]\"].*"))) return Optional.empty();
		return Optional.of(before + "run(\"" + menu + "\", \"" + values.entrySet().stream().map(value -> value.getKey() + "=" +
			(value.getValue().matches("[a-z0-9]+") ? value.getValue() : "[" + value.getValue() + "]")).collect(Collectors.joining(
				" ")) + "\");");
	}

	/**
	 * The command line, if there can be one.
	 *
	 * @param result the folder of the whole result
	 */
	public Optional<String> commandLine(final Path result) {
		if (!terminal) return Optional.empty();
		final StringBuilder line = new StringBuilder("dunl " + command);
		for (final Argument argument : with(result)) {
			if (argument.option().equals(NONE)) continue;
			if (!argument.option().isEmpty()) line.append(' ').append(argument.option());
			if (!argument.value().isEmpty()) line.append(' ').append(quoted(argument.value()));
		}
		return Optional.of(line.toString());
	}

	/** All arguments: the result's settings and a place beside it come last. */
	private List<Argument> with(final Path result) {
		final Repetition whole = new Repetition(command, menu);
		whole.arguments.addAll(arguments);
		if (!command.equals("apply")) whole.add("settings", "--settings", result.resolve("settings.yaml"));
		whole.add("output", "--out", result.resolveSibling(result.getFileName() + "-again"));
		return whole.arguments;
	}

	/** What else is needed. */
	List<String> remarks() {
		return List.copyOf(remarks);
	}

	private static String slashes(final Path file) {
		return file.toAbsolutePath().normalize().toString().replace('\\', '/');
	}

	private static String optionValue(final Object value) {
		final String text = String.valueOf(value);
		return text.matches("\\S+") ? text : "'" + text + "'";
	}

	private static String quoted(final String value) {
		if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) return PLAIN.matcher(value.replace(
			'\\', '/')).matches() ? value : "\"" + value + "\"";
		return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
	}
}
