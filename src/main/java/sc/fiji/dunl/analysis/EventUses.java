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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import sc.fiji.dunl.dunl.Kernel;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.EventSample;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.EventUse;
import sc.fiji.dunl.trial.EventUse.Status;
import sc.fiji.dunl.trial.Support;
import sc.fiji.dunl.trial.Trial;

/**
 * What an analysis makes of each event of a recording: whether it was used, and
 * why not.
 *
 * @param uses one per event that was read, by row
 * @param warnings sentences about events that few or no samples tell of
 */
record EventUses(List<EventUse> uses, List<String> warnings) {

	/** Rows that a message names. */
	private static final int NAMED_ROWS = 20;

	/** In place of a sample where there is none. */
	private static final int NONE = Integer.MIN_VALUE;

	/** Part of the samples below which an event counts as partly observed. */
	private static final double HALF = 0.5;

	/**
	 * @param trials of all traces of the recording, with the onsets that were used
	 */
	static EventUses of(final Recording recording, final List<Trial> trials, final KernelBank kernels,
		final Settings settings)
	{
		final EventSample match = TimeOptions.eventSample(settings);
		final List<EventUse> uses = new ArrayList<>();
		for (final Event event : recording.log().outside())
			uses.add(new EventUse(event, Status.OUTSIDE, List.of(), 0));
		for (final Event event : recording.events()) {
			final int sample = match.of(event.seconds(), recording.traces().time());
			final List<Trial> own = trials.stream().filter(trial -> sample >= trial.firstSample() && sample < trial
				.firstSample() + trial.length()).toList();
			final int used = onset(event.row(), trials);
			final Status status = used != NONE ? observed(event, used, recording.traces(), kernels) : own.isEmpty()
				? Status.NO_TRIAL : kernels.kernels().stream().anyMatch(kernel -> starts(event, kernel)) ? Status.MERGED
					: Status.NO_KERNEL;
			uses.add(new EventUse(event, status, own.stream().map(Trial::number).toList(), used == NONE ? 0 : (used - sample) /
				recording.traces().time().rateHz()));
		}
		uses.sort(Comparator.comparingInt(use -> use.event().row()));
		final List<String> warnings = new ArrayList<>();
		warn(uses, use -> use.status() == Status.UNOBSERVED, "No sample was observed in the time of the kernels of ",
			"; their codes are 0 and say nothing.", warnings);
		warn(uses, use -> use.status() == Status.PARTLY_OBSERVED,
			"Fewer than half of the samples were observed in the time of the kernels of ", "; their codes are uncertain.",
			warnings);
		return new EventUses(uses, warnings.stream().map(recording::say).toList());
	}

	/** Sample of the recording at which the kernels of an event start, or {@link #NONE}. */
	private static int onset(final int row, final List<Trial> trials) {
		for (final Trial trial : trials)
			for (final Support support : trial.support())
				for (int i = 0; support.known() && i < support.size(); i++)
					if (support.eventRow(i) == row) return trial.firstSample() + support.sample(i);
		return NONE;
	}

	private static boolean starts(final Event event, final Kernel kernel) {
		return kernel.spec().events().contains(event.name());
	}

	/** Whether the samples that the longest kernel of an event covers were observed. */
	private static Status observed(final Event event, final int onset, final TraceSet traces, final KernelBank kernels) {
		final int length = kernels.kernels().stream().filter(kernel -> starts(event, kernel)).mapToInt(Kernel::length).max()
			.orElseThrow();
		final int from = Math.max(0, onset), to = Math.min(traces.time().size(), onset + length);
		// NB: A ROI of which nothing was observed is flagged as such.
		final int[] rois = IntStream.range(0, traces.size()).filter(r -> traces.missing(r) < traces.time().size()).toArray();
		long observed = 0;
		for (final int r : rois)
			observed += IntStream.range(from, to).filter(t -> !Double.isNaN(traces.value(r, t))).count();
		return observed == 0 ? Status.UNOBSERVED : observed < HALF * rois.length * (to - from) ? Status.PARTLY_OBSERVED
			: Status.USED;
	}

	private static void warn(final List<EventUse> uses, final Predicate<EventUse> which, final String start,
		final String end, final List<String> warnings)
	{
		final List<EventUse> some = uses.stream().filter(which).toList();
		if (some.isEmpty()) return;
		warnings.add(start + some.size() + " event(s) (row " + some.stream().limit(NAMED_ROWS).map(use -> String.valueOf(use
			.event().row())).collect(Collectors.joining(", ")) + (some.size() > NAMED_ROWS ? ", ..." : "") + ")" + end);
	}
}
