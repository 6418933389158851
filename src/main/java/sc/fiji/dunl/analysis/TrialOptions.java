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

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.settings.Option;
import sc.fiji.dunl.settings.Settings;

/** The settings of trials that a table gives, and of events that cannot be taken as they are. */
public final class TrialOptions {

	/** Value of {@link #EVENTS_OUTSIDE}: the recording is refused. */
	public static final String STOP = "stop";

	/** Value of {@link #EVENTS_OUTSIDE}: they are left out with a warning. */
	public static final String DROP = "drop";

	public static final Option<String> TRIALS_FILE = Option.text("trials_file", "Table of trials (.csv)", "",
		"Table with a row for each trial and the columns start_s and stop_s (or start_frame and stop_frame); the recording " +
			"is cut into these trials, and their further columns are covariates of the events in them.");

	public static final Option<String> EVENTS_OUTSIDE = Option.choice("events_outside", "Events outside the recording",
		List.of(STOP, DROP), "What is done if events or trials lie outside the recording: stop, since the clock or the unit " +
			"may be wrong, or drop them with a warning that names their rows.");

	public static final Option<Double> ONSET_JITTER = Option.number("onset_jitter_s", "Tolerance of onsets", "s", 0, 0, 100,
		"How far, earlier or later, the kernels of an event may start from its time: the best position in all ROIs is found, " +
			"where it stands out, and reported; 0 takes the time as it is.");

	/** All of them, in the order of documentation. */
	public static final List<Option<?>> ALL = List.of(TRIALS_FILE, EVENTS_OUTSIDE, ONSET_JITTER);

	private TrialOptions() {
		// NB: static use only.
	}

	/** The table of trials that settings name, if there is any. */
	public static Optional<Path> file(final Settings settings) {
		final String text = settings.get(TRIALS_FILE).strip();
		try {
			return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
		}
		catch (final InvalidPathException e) {
			throw new InputException("Setting 'trials_file' is '" + text + "', which is no path; correct it.", e);
		}
	}

	/** Whether recordings are cut into trials rather than analysed as one. */
	static boolean cut(final Settings settings) {
		return !settings.get(DunlOptions.TRIAL_EVENT).isEmpty() || !settings.get(TRIALS_FILE).isBlank();
	}
}
