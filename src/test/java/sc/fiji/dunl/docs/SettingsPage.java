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
package sc.fiji.dunl.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.ChoiceOptions;
import sc.fiji.dunl.analysis.CompareOptions;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.analysis.MovieOptions;
import sc.fiji.dunl.analysis.Preset;
import sc.fiji.dunl.analysis.ProjectionOptions;
import sc.fiji.dunl.analysis.TableOptions;
import sc.fiji.dunl.analysis.TimeOptions;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.analysis.TrialOptions;
import sc.fiji.dunl.settings.Option;

/**
 * The page {@code docs/settings.md}: a template with the tables of all options
 * put in. {@link #main} writes it:
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=sc.fiji.dunl.docs.SettingsPage -Dexec.args=docs/settings.md
 * </pre>
 */
public final class SettingsPage {

	private static final String TEMPLATE = "settings-template.md";

	private SettingsPage() {
		// NB: static use only.
	}

	/** Writes the page to the file that is named. */
	public static void main(final String... args) throws IOException {
		Files.writeString(Path.of(args[0]), text(), StandardCharsets.UTF_8);
	}

	/** The whole page, in Markdown. */
	static String text() throws IOException {
		final int shown = MovieOptions.ALL.size() + TimeOptions.ALL.size() + TraceOptions.ALL.size() + TableOptions.ALL
			.size() + ProjectionOptions.ALL
			.size() + TrialOptions.ALL.size() + DunlOptions.ALL.size() + ChoiceOptions.ALL.size() + CompareOptions.ALL.size();
		if (shown != AnalysisOptions.ALL.size()) throw new IllegalStateException("The page shows " + shown + " of " +
			AnalysisOptions.ALL.size() + " settings.");
		try (InputStream template = SettingsPage.class.getResourceAsStream(TEMPLATE)) {
			return new String(template.readAllBytes(), StandardCharsets.UTF_8).replace("@PRESETS@", presets()).replace("@MOVIE@", table(MovieOptions.ALL))
				.replace("@TIME@", table(TimeOptions.ALL)).replace("@TRACE@", table(TraceOptions.ALL)).replace("@TABLE@", table(
					TableOptions.ALL)).replace("@PROJECTION@", table(ProjectionOptions.ALL)).replace("@TRIAL@",
						table(TrialOptions.ALL)).replace("@DUNL@", table(DunlOptions.ALL)).replace("@COMPARE@", table(
						CompareOptions.ALL))
				.replace("@CHOICE@", table(ChoiceOptions.ALL));
		}
	}

	private static String presets() {
		return "| Preset | For | Settings |\n|---|---|---|\n" + Preset.ALL.stream().map(preset -> "| `" + preset.name() + "` | " +
			preset.label() + " | " + preset.values().entrySet().stream().map(e -> "`" + e.getKey() + ": " + e.getValue() + "`")
				.collect(Collectors.joining(", ")) + " |").collect(Collectors.joining("\n"));
	}

	private static String table(final List<Option<?>> options) {
		final StringBuilder table = new StringBuilder("| Key | In the dialog | Default | Allowed | Meaning |\n|---|---|---|---|---|");
		for (final Option<?> option : options)
			table.append(String.format("%n| `%s` | %s | %s | %s | %s |", option.key(), option.label(), value(option), option
				.allowed(), option.help()).replace(System.lineSeparator(), "\n"));
		return table.toString();
	}

	private static String value(final Option<?> option) {
		final String text = String.valueOf(option.defaultValue());
		if (text.isEmpty()) return "empty";
		final String number = option.defaultValue() instanceof Double ? text.replaceFirst("\\.0$", "") : text;
		return "`" + number + "`" + (option.unit().isEmpty() ? "" : " " + option.unit());
	}
}
