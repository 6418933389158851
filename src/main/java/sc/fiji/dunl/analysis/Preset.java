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
package sc.fiji.dunl.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import sc.fiji.dunl.settings.Option;
import sc.fiji.dunl.settings.Settings;

/**
 * Settings for a kind of recording, under one name. They take the place of
 * defaults: a settings file, and whatever is said for one run, wins over them.
 *
 * @param name lower-case name, part of the public interface
 * @param label the kind of recording, for documentation
 * @param values what it sets, by key
 */
public record Preset(String name, String label, Map<String, Object> values) {

	/** Sets nothing. */
	public static final Preset NONE = of("none", "the defaults");

	/** Transients at times that nobody announced. */
	public static final Preset CALCIUM_BLIND = of("calcium_blind", "calcium, events unknown").with(
		DunlOptions.KERNEL_PER_EVENT, false).with(DunlOptions.KERNEL_NUM, 1).with(DunlOptions.KERNEL_LENGTH, 2.0).with(
			DunlOptions.CODE_SPARSE_REGULARIZATION, 4.0).with(DunlOptions.EVENT_MIN, 4.0);

	/** Responses to cues, rewards or movements that were recorded. */
	public static final Preset CALCIUM_EVENTS = of("calcium_events", "calcium, events known").with(
		DunlOptions.KERNEL_PER_EVENT, true).with(DunlOptions.KERNEL_LENGTH, 2.0).with(
			DunlOptions.KNOWN_SPARSE_REGULARIZATION, 1.0);

	/** A movie whose second channel is the isosbestic control of the first. */
	public static final Preset DOPAMINE_CONTROL = of("dopamine_control", "dopamine sensor with control channel").with(
		TraceOptions.CHANNEL, 1).with(TraceOptions.CONTROL_CHANNEL, 2).with(DunlOptions.KERNEL_PER_EVENT, true).with(
			DunlOptions.KERNEL_LENGTH, 1.4);

	/** A fibre has no surroundings to subtract. */
	public static final Preset PHOTOMETRY = of("photometry", "photometry table").with(TraceOptions.NEUROPIL_METHOD,
		TraceOptions.GIVEN).with(TraceOptions.NEUROPIL_COEFFICIENT, 0.0).with(DunlOptions.KERNEL_PER_EVENT, true).with(
			DunlOptions.KERNEL_LENGTH, 2.0);

	/** What a configuration of the DUNL authors with known onsets means where it says nothing. */
	public static final Preset AUTHORS = of("authors", "as the DUNL authors' code, known events").with(
		DunlOptions.PENALTY_UNIT, DunlOptions.ABSOLUTE).with(DunlOptions.CODE_SPARSE_REGULARIZATION, 0.0).with(
			DunlOptions.KNOWN_SPARSE_REGULARIZATION, 0.0).with(DunlOptions.EST_BASELINE, false).with(
				DunlOptions.BASELINE_SAMPLES, "before_onset").with(DunlOptions.GIVEN_BASELINE, "mean").with(
					DunlOptions.KERNEL_INITIALIZATION, DunlOptions.START_RANDOM).with(DunlOptions.REFINEMENT, 0).with(
						DunlOptions.DEBIAS, false).with(
						DunlOptions.KERNEL_PER_EVENT, true);

	/** All of them, the one that sets nothing first. */
	public static final List<Preset> ALL = List.of(NONE, CALCIUM_BLIND, CALCIUM_EVENTS, DOPAMINE_CONTROL, PHOTOMETRY,
		AUTHORS);

	private static final Option<String> CHOICE = Option.choice("preset", "Preset", ALL.stream().map(Preset::name)
		.toList(), "Settings for a kind of recording, in place of the defaults.");

	public Preset {
		// NB: In the order in which documentation lists them.
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	/**
	 * The preset of a name; none if the name is empty.
	 *
	 * @throws sc.fiji.dunl.InputException that lists the presets if there is no such
	 *           one
	 */
	public static Preset named(final String name) {
		final String known = name == null || name.isBlank() ? NONE.name : CHOICE.parse(name);
		return ALL.stream().filter(preset -> preset.name.equals(known)).findFirst().orElseThrow();
	}

	/** Settings with what this sets. */
	public Settings on(final Settings settings) {
		Settings changed = settings;
		for (final Map.Entry<String, Object> value : values.entrySet())
			changed = changed.with(value.getKey(), value.getValue());
		return changed;
	}

	private static Preset of(final String name, final String label) {
		return new Preset(name, label, Map.of());
	}

	private <T> Preset with(final Option<T> option, final T value) {
		final Map<String, Object> more = new LinkedHashMap<>(values);
		more.put(option.key(), value);
		return new Preset(name, label, more);
	}
}
