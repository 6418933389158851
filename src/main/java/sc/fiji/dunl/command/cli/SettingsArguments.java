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
package sc.fiji.dunl.command.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import picocli.CommandLine.Option;

import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.analysis.TrialOptions;
import sc.fiji.dunl.command.ChosenSettings;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.io.SettingsFile;

/** Settings changed by single values. */
class SettingsArguments {

	@Option(names = "--set", paramLabel = "KEY=VALUE",
		description = "Change one setting, for example --set kernel_num=2; may be repeated. docs/settings.md lists all.")
	private Map<String, String> changes = new LinkedHashMap<>();

	@Option(names = "--rate", paramLabel = "HZ",
		description = "Frames per second (setting rate_hz). Needed where the file does not tell.")
	private String rate;

	@Option(names = "--trial-table", paramLabel = "CSV",
		description = "Trials, with the columns start_s and stop_s (setting trials_file).")
	private Path trials;

	/** Settings that have an option of their own. */
	private final Map<String, String> named = new LinkedHashMap<>();

	/** Changes one more setting, unless there is no value for it. */
	SettingsArguments also(final String key, final String value) {
		if (value != null) named.put(key, value);
		return this;
	}

	/** The settings and kernels of a model with the changes. */
	SettingsFile.Content of(final Model model) {
		return chosen().of(model);
	}

	/** The changes. */
	ChosenSettings chosen() {
		final ChosenSettings chosen = new ChosenSettings();
		changes.forEach(chosen::set);
		named.forEach(chosen::set);
		if (rate != null) chosen.set(TraceOptions.RATE_HZ.key(), rate);
		if (trials != null) chosen.set(TrialOptions.TRIALS_FILE.key(), trials.toString());
		return chosen;
	}
}
