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

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.DuplicateKeyException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.KernelSpec;
import sc.fiji.dunl.settings.Settings;

/**
 * Settings as YAML: {@code version: 1}, any settings by key, and the kernels.
 * The format is specified in docs/output-files/settings-file.md. Configurations of the DUNL
 * authors' code are read as well; see docs/authors-configurations.md.
 */
public final class SettingsFile {

	/** The version of the format that is written. */
	public static final int VERSION = 1;

	private static final String VERSION_KEY = "version";
	private static final String KERNELS_KEY = "kernels";

	/**
	 * What a settings file says.
	 *
	 * @param settings all settings; those that the file does not name as given
	 * @param kernels the kernels, empty if the file names none
	 * @param warnings sentences for the user about what was read
	 * @param preset name of the preset that took the place of the defaults, or empty
	 */
	public record Content(Settings settings, List<KernelSpec> kernels, List<String> warnings, String preset) {

		public Content {
			kernels = List.copyOf(kernels);
			warnings = List.copyOf(warnings);
		}

		/** Content without a preset. */
		public Content(final Settings settings, final List<KernelSpec> kernels, final List<String> warnings) {
			this(settings, kernels, warnings, "");
		}

		/** Content without warnings. */
		public Content(final Settings settings, final List<KernelSpec> kernels) {
			this(settings, kernels, List.of());
		}

		/** The same with other settings. */
		public Content with(final Settings other) {
			return new Content(other, kernels, warnings, preset);
		}

		/** The same with one more sentence for the user. */
		public Content warn(final String sentence) {
			return new Content(settings, kernels, Stream.concat(warnings.stream(), Stream.of(sentence)).toList(), preset);
		}

		/** The same, read with a preset in place of the defaults. */
		public Content withPreset(final String name) {
			return new Content(settings, kernels, warnings, name);
		}
	}

	private SettingsFile() {
		// NB: static use only.
	}

	/**
	 * Reads a settings file.
	 *
	 * @param file YAML; a configuration of the DUNL authors too
	 * @param defaults values of the settings that it does not name
	 * @param kernelLengthSeconds length of kernels that do not say theirs, from
	 *          the settings as the file changes them
	 * @throws InputException if anything in it cannot be used
	 */
	public static Content read(final Path file, final Settings defaults,
		final ToDoubleFunction<Settings> kernelLengthSeconds)
	{
		final String text = text(file);
		try {
			return parse(text, defaults, kernelLengthSeconds, file.toAbsolutePath().getParent());
		}
		catch (final InputException e) {
			throw new InputException("Settings file '" + file + "': " + e.getMessage(), e);
		}
	}

	/** As above, with one length for kernels that do not say theirs. */
	public static Content read(final Path file, final Settings defaults, final double kernelLengthSeconds) {
		return read(file, defaults, settings -> kernelLengthSeconds);
	}

	/** Reads settings from YAML text; see {@link #read}. */
	public static Content parse(final String yaml, final Settings defaults,
		final ToDoubleFunction<Settings> kernelLengthSeconds)
	{
		return parse(yaml, defaults, kernelLengthSeconds, Path.of(""));
	}

	private static Content parse(final String yaml, final Settings defaults,
		final ToDoubleFunction<Settings> kernelLengthSeconds, final Path folder)
	{
		final Object root = load(yaml);
		if (root == null) return new Content(defaults, List.of());
		if (!(root instanceof Map)) throw new InputException(
			"Line 1 must start a map such as 'version: 1', not a list or a single value.");
		final Map<?, ?> map = (Map<?, ?>) root;
		if (AuthorsSettings.isOne(map)) return AuthorsSettings.read(map, folder, defaults, kernelLengthSeconds);
		checkVersion(map.get(VERSION_KEY));
		Settings settings = defaults;
		for (final Map.Entry<?, ?> entry : map.entrySet()) {
			final String key = String.valueOf(entry.getKey());
			if (key.equals(VERSION_KEY) || key.equals(KERNELS_KEY)) continue;
			final Object value = entry.getValue();
			if ((value == null || value instanceof Map || value instanceof List) && defaults.asMap().containsKey(key))
				throw new InputException("Setting '" + key + "' has " + (value == null ? "no value" : "several values") +
					"; give a single one or leave the line out.");
			settings = settings.with(key, value);
		}
		return new Content(settings, kernels(map.get(KERNELS_KEY), kernelLengthSeconds.applyAsDouble(settings)));
	}

	/** Writes settings and kernels. */
	public static void write(final Path file, final Settings settings, final List<KernelSpec> kernels) {
		final String yaml = print(settings, kernels);
		AtomicFile.write(file, out -> out.write(yaml.getBytes(StandardCharsets.UTF_8)));
	}

	/** Settings and kernels as YAML text. */
	public static String print(final Settings settings, final List<KernelSpec> kernels) {
		final Map<String, Object> map = new LinkedHashMap<>();
		map.put(VERSION_KEY, VERSION);
		map.putAll(settings.asMap());
		if (!kernels.isEmpty()) map.put(KERNELS_KEY, kernels.stream().map(SpecMap::of).toList());
		final DumpSettings style = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setBestLineBreak("\n")
			.setWidth(Integer.MAX_VALUE).setDereferenceAliases(true).build();
		return new Dump(style).dumpToString(map);
	}

	private static List<KernelSpec> kernels(final Object raw, final double lengthSeconds) {
		if (raw == null) return List.of();
		if (!(raw instanceof List)) throw new InputException("'" + KERNELS_KEY +
			"' must be a list with one entry '- name: ...' per kernel.");
		final List<KernelSpec> specs = new ArrayList<>();
		for (final Object item : (List<?>) raw)
			specs.add(SpecMap.read(item, specs.size() + 1, lengthSeconds));
		for (final KernelSpec spec : specs) {
			if (specs.stream().filter(s -> s.name().equals(spec.name())).count() > 1) throw new InputException(
				"Two kernels are called '" + spec.name() + "'; give each its own name.");
			for (final String other : spec.exclusiveWith())
				if (other.equals(spec.name()) || specs.stream().noneMatch(s -> s.name().equals(other)))
					throw new InputException("Kernel '" + spec.name() + "' is exclusive with '" + other +
						"', which is no other kernel of the file; correct the name.");
		}
		return specs;
	}

	private static void checkVersion(final Object version) {
		// NB: A file written by hand need not say its version.
		if (version == null || version.equals(VERSION)) return;
		if (version instanceof Integer && (Integer) version > VERSION) throw new InputException("Its version is " +
			version + ", but this software reads up to " + VERSION + "; update DUNL for Fiji.");
		throw new InputException("Its version is '" + version + "'; it must be " + VERSION + ".");
	}

	private static Object load(final String yaml) {
		try {
			return new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(yaml);
		}
		catch (final DuplicateKeyException e) {
			throw new InputException("A key is given twice" + line(e) + " (" + oneLine(e.getProblem()) +
				"); keep one of them.", e);
		}
		catch (final MarkedYamlEngineException e) {
			throw new InputException("It is not valid YAML" + line(e) + " (" + oneLine(e.getProblem()) +
				"); check the indentation, colons and quotes there.", e);
		}
		catch (final YamlEngineException e) {
			throw new InputException("It is not valid YAML (" + oneLine(e.getMessage()) + "); check the text.", e);
		}
		catch (final StackOverflowError e) {
			throw new InputException("Its lists or maps are nested too deeply; settings need two levels.", e);
		}
	}

	private static String line(final MarkedYamlEngineException e) {
		final Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
		return mark.map(m -> " in line " + (m.getLine() + 1)).orElse("");
	}

	private static String oneLine(final String message) {
		return message.replaceAll("\\s+", " ").strip();
	}

	private static String text(final Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (final CharacterCodingException e) {
			throw new InputException("Settings file '" + file + "' is not UTF-8 text; save it as YAML in UTF-8.", e);
		}
		catch (final IOException e) {
			throw AtomicFile.cannot("read", file, e);
		}
	}
}
