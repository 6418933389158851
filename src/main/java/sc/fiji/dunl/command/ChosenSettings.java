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
package sc.fiji.dunl.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.AnalysisOptions;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.analysis.Preset;
import sc.fiji.dunl.analysis.TrialOptions;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.dunl.Model;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.settings.Option;
import sc.fiji.dunl.settings.Settings;

/**
 * The settings of one run: the defaults, over these a preset, over this a file
 * (or else those of a model), and over all single values that a user gave. Every key and value is checked here, whether it comes from a
 * dialog, a macro, a script or a terminal, since hosts do not.
 */
public final class ChosenSettings {

	private static final Pattern PAIR = Pattern.compile("\\G\\s*([^\\s=]+)=('[^']*'|\"[^\"]*\"|[^\\s'\"]*)(?=\\s|$)");

	/** Keys of settings that matter while kernels are learned, and not after. */
	private static final Pattern LEARNING = Pattern.compile(
		"(train_|optimizer_|kernel_init|kernel_smoother|code_l1loss|backward_).*|kernel_length(_s)?|kernel_per_event|share_kernels.*");

	private final Map<String, Object> changes = new LinkedHashMap<>();

	private Preset preset = Preset.NONE;

	/**
	 * Takes the settings of a preset in place of the defaults.
	 *
	 * @param name its name; none if empty
	 * @throws InputException if there is no such preset
	 */
	public ChosenSettings preset(final String name) {
		preset = Preset.named(name);
		return this;
	}

	/**
	 * Changes one setting.
	 *
	 * @throws InputException if it was already changed to another value
	 */
	public ChosenSettings set(final String key, final Object value) {
		final Object former = changes.putIfAbsent(key, value);
		if (former != null && !same(key, former, value)) throw new InputException("Setting '" + key + "' is given as '" +
			former + "' and as '" + value + "'; give it once.");
		return this;
	}

	/**
	 * Takes a number of a dialog, in which 0 changes nothing.
	 *
	 * @param name the name of the parameter, for messages
	 */
	public <T extends Number> ChosenSettings number(final String name, final Option<T> option, final T value) {
		if (value.doubleValue() == 0) return this;
		new Option<>(name, option.label(), option.unit(), option.help(), option.defaultValue(), option.min(), option.max(),
			option.choices()).parse(value);
		return set(option.key(), value);
	}

	/** Takes a text of a dialog, which changes nothing if it is empty; it may be null. */
	public ChosenSettings text(final Option<String> option, final String value) {
		return value == null || value.isBlank() ? this : set(option.key(), value.strip());
	}

	/**
	 * Takes any settings as text: {@code key=value} separated by spaces, values
	 * with spaces in quotes.
	 *
	 * @param options the text; may be null or empty
	 */
	public ChosenSettings options(final String options) {
		final String text = options == null ? "" : options;
		final Matcher pair = PAIR.matcher(text);
		int end = 0;
		while (pair.find()) {
			final String value = pair.group(2);
			set(pair.group(1), value.matches("'.*'|\".*\"") ? value.substring(1, value.length() - 1) : value);
			end = pair.end();
		}
		if (!text.substring(end).isBlank()) throw new InputException("The options hold '" + text.substring(end).strip() +
			"', which is not key=value; write for example: seed=3 trial_event='go cue'");
		return this;
	}

	/** All single values that were given, by key. */
	public Map<String, Object> changes() {
		return new LinkedHashMap<>(changes);
	}

	/** Whether a setting was changed. */
	boolean has(final Option<?> option) {
		return changes.containsKey(option.key());
	}

	/** What is chosen from: the defaults, as the preset has them. */
	public Settings defaults() {
		return preset.on(AnalysisOptions.defaults());
	}

	/**
	 * The settings and kernels of a file, or the defaults, with the changes. What
	 * the file does not name is as the preset says.
	 */
	public SettingsFile.Content read(final Optional<Path> yaml) {
		final Settings defaults = defaults();
		// NB: First, so that a wrong change is not blamed on the file.
		changed(defaults);
		return changed(yaml.map(file -> SettingsFile.read(file, defaults, s -> changed(s).get(
			DunlOptions.KERNEL_LENGTH))).orElseGet(() -> new SettingsFile.Content(defaults, List.of()))).withPreset(preset == Preset.NONE ? "" : preset.name());
	}

	/** The settings and kernels of a model with the changes. */
	public SettingsFile.Content of(final Model model) {
		for (final String key : changes.keySet())
			if (LEARNING.matcher(key).matches()) throw new InputException("Setting '" + key +
				"' says how kernels are learned, but a model's are learned already; leave it out.");
		// NB: The trials are those of the recording that the model was learned from.
		return changed(new SettingsFile.Content(model.settings().with(TrialOptions.TRIALS_FILE, ""), model.kernels()
			.specs()));
	}

	private SettingsFile.Content changed(final SettingsFile.Content content) {
		final Settings settings = changed(content.settings());
		final List<KernelSpec> kernels = content.kernels();
		final int number = settings.get(DunlOptions.KERNEL_NUM);
		if (changes.containsKey(DunlOptions.KERNEL_NUM.key()) && !kernels.isEmpty() && kernels.size() != number)
			throw new InputException("Setting 'kernel_num' is " + number + ", but " + kernels.size() +
				" kernels are already named (" + String.join(", ", kernels.stream().map(KernelSpec::name).toList()) +
				"); leave kernel_num out, or name the kernels you want in the settings file.");
		final int samples = settings.get(DunlOptions.KERNEL_SAMPLES);
		if (changes.containsKey(DunlOptions.KERNEL_LENGTH.key()) && samples > 0) throw new InputException(
			"Setting 'kernel_length_s' is " + settings.get(DunlOptions.KERNEL_LENGTH) + " but 'kernel_length' is " + samples +
				" samples, which wins; set kernel_length to 0 to give the length in seconds.");
		return content.with(settings);
	}

	private Settings changed(final Settings settings) {
		Settings changed = settings;
		for (final Map.Entry<String, Object> change : changes.entrySet())
			changed = changed.with(change.getKey(), change.getValue());
		return changed;
	}

	/** Whether two values of a setting mean the same, such as 2 and 2.0. */
	private static boolean same(final String key, final Object a, final Object b) {
		final Settings defaults = AnalysisOptions.defaults();
		return defaults.with(key, a).equals(defaults.with(key, b));
	}
}
