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

import java.util.List;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.settings.Option;

/** The settings: those that were changed, and folded all of them. */
final class SettingsSection implements Section {

	private static final List<String> HEADINGS = List.of("setting", "value", "default", "what it means");

	@Override
	public String title() {
		return "Settings";
	}

	@Override
	public void write(final Subject subject, final Html html) {
		final JsonObject settings = subject.run().getAsJsonObject("settings");
		final String preset = subject.text("preset");
		if (!preset.isEmpty()) html.paragraph("The preset " + preset + " took the place of the defaults.");
		final List<Option<?>> known = AnalysisOptions.ALL.stream().<Option<?>> map(option -> option).filter(
			option -> settings.has(option.key())).toList();
		final List<Option<?>> changed = known.stream().<Option<?>> map(option -> option).filter(option -> !option.parse(
			settings.get(option.key()).getAsString()).equals(option.defaultValue())).toList();
		html.paragraph(changed.isEmpty() ? "All settings have their defaults." : "Other than the defaults:");
		if (!changed.isEmpty()) html.table(HEADINGS, changed.stream().map(option -> row(option, settings)).toList());
		html.paragraph("What was said of each kernel, and all settings for another run, are in settings.yaml.");
		html.fold("All " + known.size() + " settings");
		html.table(HEADINGS, known.stream().map(option -> row(option, settings)).toList());
		html.close();
	}

	private static List<String> row(final Option<?> option, final JsonObject settings) {
		return Stream.of(option.key(), shown(settings.get(option.key()).getAsString(), option), shown(String.valueOf(option
			.defaultValue()), option), option.help()).toList();
	}

	private static String shown(final String value, final Option<?> option) {
		return value.isEmpty() ? "(none)" : (value + " " + option.unit()).strip();
	}
}
