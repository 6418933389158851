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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.analysis.TraceOptions;
import sc.fiji.dunl.analysis.WithoutEffect;
import sc.fiji.dunl.imagej.OpenTable;
import sc.fiji.dunl.io.SettingsFile;
import sc.fiji.dunl.io.TableLayout;
import sc.fiji.dunl.io.TraceInput;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Option;
import sc.fiji.dunl.settings.Settings;

/**
 * Traces that were measured elsewhere. They are corrected as the settings say if
 * they are raw fluorescence: because the user says so, or because they come with
 * their neuropil or control. Others are analysed as they are.
 */
public final class TableTraces {

	/** Settings under which traces stay as they are. */
	private static final Map<Option<?>, Object> AS_THEY_ARE = Map.of(TraceOptions.SIGNAL, TraceOptions.RAW,
		TraceOptions.NEUROPIL_COEFFICIENT, 0.0, TraceOptions.NEUROPIL_METHOD, TraceOptions.GIVEN, TraceOptions.CONTROL_CHANNEL,
		0, TraceOptions.BACKGROUND_ROI, "", TraceOptions.BLEACHING, TraceOptions.NONE);

	/** Settings that correct traces, and so mean nothing for those that stay as they are. */
	private static final List<Option<?>> CORRECTIONS = List.of(TraceOptions.SIGNAL, TraceOptions.NEUROPIL_METHOD,
		TraceOptions.NEUROPIL_COEFFICIENT, TraceOptions.CONTROL_CHANNEL, TraceOptions.BACKGROUND_ROI,
		TraceOptions.BLEACHING, TraceOptions.BLEACHING_WINDOW_S, TraceOptions.BASELINE, TraceOptions.BASELINE_PERCENTILE,
		TraceOptions.BASELINE_WINDOW_S, TraceOptions.BASELINE_SMOOTHING_S, TraceOptions.BASELINE_CUTOFF_HZ,
		TraceOptions.BASELINE_START_S, TraceOptions.BASELINE_STOP_S, TraceOptions.BASELINE_EVENT_S,
		TraceOptions.BASELINE_FLOOR);

	private TableTraces() {
		// NB: static use only.
	}

	/** Reads traces from a file or folder. */
	public static TraceInput read(final Path path, final Settings settings, final Progress progress) {
		return TraceInput.read(path, TableLayout.of(settings), progress);
	}

	/**
	 * Takes the one of two sources of traces that is given.
	 *
	 * @param title title of an open table; empty for none
	 * @param file traces as a file or folder
	 */
	static TraceInput choose(final String title, final Optional<Path> file, final Settings settings,
		final Progress progress)
	{
		final String open = title == null ? "" : title.strip();
		if (open.isEmpty() == file.isEmpty()) throw new InputException(open.isEmpty()
			? "There are no traces; give the title of an open table (table) or a file (traces)."
			: "There are two tables of traces, '" + open + "' (table) and '" + file.get() + "' (traces); give one of them.");
		return file.isPresent() ? read(file.get(), settings, progress) : OpenTable.traces(open, TableLayout.of(settings));
	}

	/**
	 * The settings for traces: as they are given for raw fluorescence, and without
	 * any correction for others, with a warning if a correction was asked for.
	 *
	 * @param content what a file or a model says, with what was chosen
	 * @param chosen what was chosen for this run
	 * @param before what the settings were before anybody chose: the defaults, or
	 *          those of a model
	 * @param fluorescence whether the user says that the traces are raw
	 *          fluorescence
	 * @param inputs the traces
	 * @throws InputException if they are fluorescence that stays so
	 */
	public static SettingsFile.Content settings(final SettingsFile.Content content, final ChosenSettings chosen,
		final Settings before, final boolean fluorescence, final List<TraceInput> inputs)
	{
		final SettingsFile.Content corrected = corrected(content, chosen, fluorescence, inputs);
		final Settings settings = content.settings();
		return WithoutEffect.onTable(settings, option -> !settings.get(option).equals(before.get(option))).map(
			corrected::warn).orElse(corrected);
	}

	private static SettingsFile.Content corrected(final SettingsFile.Content content, final ChosenSettings chosen,
		final boolean fluorescence, final List<TraceInput> inputs)
	{
		final Settings settings = content.settings();
		final long raw = inputs.stream().filter(TraceInput::fluorescence).count();
		final boolean asFluorescence = settings.get(TraceOptions.SIGNAL).equals(TraceOptions.RAW);
		if (fluorescence && asFluorescence) throw new InputException("Setting 'signal' is raw but the traces are to be " +
			"brought to dF/F (fluorescence); set signal to dff or df, or fluorescence to false.");
		if (!fluorescence && raw > 0 && raw < inputs.size()) throw new InputException(raw + " of the " + inputs.size() +
			" tables come with their neuropil or control and so are raw fluorescence, and the others would be taken as they " +
			"are; say that all are fluorescence, or learn from tables of one kind.");
		if (raw > 0 && asFluorescence) return content.warn(
			"Setting 'signal' is raw, so the fluorescence is analysed in its own units and not as dF/F; set signal to dff " +
				"if the kernels are to be of dF/F.");
		if (fluorescence || raw > 0) return content;
		Settings kept = settings;
		final List<String> ignored = new ArrayList<>();
		for (final Option<?> option : CORRECTIONS) {
			final Object value = settings.get(option);
			final Object neutral = AS_THEY_ARE.getOrDefault(option, value);
			kept = kept.with(option.key(), neutral);
			if ((chosen.has(option) || !value.equals(option.defaultValue())) && !value.equals(AS_THEY_ARE.get(option))) ignored
				.add(option.key() + " (" + value + ")");
		}
		final SettingsFile.Content asTheyAre = content.with(kept);
		return ignored.isEmpty() ? asTheyAre : asTheyAre.warn("The traces are taken as they are, so these settings were not " +
			"applied: " + ignored.stream().collect(Collectors.joining(", ")) +
			"; say that they are fluorescence if they are to be corrected.");
	}
}
