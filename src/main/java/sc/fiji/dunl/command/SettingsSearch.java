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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import sc.fiji.dunl.analysis.Candidate;
import sc.fiji.dunl.analysis.Choice;
import sc.fiji.dunl.analysis.ChoiceOptions;
import sc.fiji.dunl.analysis.Choosing;
import sc.fiji.dunl.analysis.DunlOptions;
import sc.fiji.dunl.analysis.Recording;
import sc.fiji.dunl.imagej.ChoiceFigure;
import sc.fiji.dunl.io.ChoiceTable;
import sc.fiji.dunl.io.EventUseTable;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.io.TraceInput;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Option;
import sc.fiji.dunl.settings.Settings;

/**
 * The way from traces to the settings that suit them: what the command, the
 * command line and scripts call.
 */
public final class SettingsSearch {

	/** What a choice may change. */
	private static final List<Option<?>> CHOSEN = List.of(DunlOptions.KERNEL_NUM, DunlOptions.KERNEL_LENGTH,
		DunlOptions.CODE_SPARSE_REGULARIZATION, DunlOptions.KNOWN_SPARSE_REGULARIZATION);

	private final SettingsFile.Content given;
	private final SettingsFile.Content applied;
	private final Workflow work;
	private final Progress progress;

	private SettingsSearch(final SettingsFile.Content given, final SettingsFile.Content applied,
		final Progress progress)
	{
		this.given = given;
		this.applied = applied;
		this.progress = progress;
		work = Workflow.of(applied, progress);
	}

	/**
	 * Starts a search.
	 *
	 * @param given the settings
	 * @param applied as {@link TableTraces#settings} makes them fit the traces
	 */
	public static SettingsSearch of(final SettingsFile.Content given, final SettingsFile.Content applied,
		final Progress progress)
	{
		return new SettingsSearch(given, applied, progress);
	}

	/**
	 * The table of events: the one that is given, or that of the result which the
	 * traces are from.
	 */
	public static Optional<Path> events(final Optional<Path> given, final Optional<Path> traces) {
		return given.or(() -> traces.map(path -> path.resolve(EventUseTable.FILE_NAME)).filter(Files::isRegularFile));
	}

	/** Sentences for the user, so far. */
	public List<String> warnings() {
		return work.warnings();
	}

	/**
	 * Tries all combinations on traces.
	 *
	 * @param events of each input; none, or as many
	 */
	public Choice choose(final List<TraceInput> inputs, final List<Path> events) {
		final List<Recording> recordings = new ArrayList<>();
		for (int i = 0; i < inputs.size(); i++) {
			final Optional<Path> own = events.isEmpty() ? Optional.empty() : Optional.of(events.get(i));
			recordings.add(work.recording(inputs.size() == 1 ? "" : "table " + (i + 1), inputs.get(i).extraction(), own));
			work.inputs(inputs.get(i).files().toArray(Path[]::new));
			work.inputs(own.orElse(null));
		}
		final Choice choice = work.timed("choosing", () -> Choosing.choose(recordings, applied.settings(), applied.kernels(),
			progress));
		choice.warnings().forEach(work::warn);
		return choice;
	}

	/**
	 * Writes {@code choice.csv}, {@code choice.png}, the chosen settings and a record,
	 * but does not commit the folder.
	 *
	 * @param inputs further files that were read
	 */
	public void save(final OutputFolder folder, final Choice choice, final List<Path> inputs) {
		work.inputs(inputs.toArray(Path[]::new));
		ChoiceTable.write(choice, folder.path(ChoiceTable.FILE_NAME));
		ChoiceFigure.of(choice).writePng(folder.path("choice.png"));
		final Candidate chosen = choice.candidate();
		SettingsFile.write(folder.path("settings.yaml"), settings(chosen), chosen.specs());
		work.finish(folder);
	}

	/** Those that were given, with what was chosen, and nothing left to be tried. */
	private Settings settings(final Candidate chosen) {
		Settings settings = given.settings();
		for (final Option<?> option : CHOSEN)
			settings = settings.with(option.key(), chosen.settings().get(option));
		for (final Option<?> option : ChoiceOptions.ALL)
			settings = settings.with(option.key(), option.defaultValue());
		return settings;
	}
}
