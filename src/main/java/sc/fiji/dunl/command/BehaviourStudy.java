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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.behaviour.BehaviourOptions;
import sc.fiji.dunl.behaviour.BehaviourResult;
import sc.fiji.dunl.behaviour.CodesAndBehaviour;
import sc.fiji.dunl.behaviour.Covariate;
import sc.fiji.dunl.behaviour.EventCodes;
import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.imagej.BehaviourFigures;
import sc.fiji.dunl.imagej.ResultFigures;
import sc.fiji.dunl.io.BehaviourTables;
import sc.fiji.dunl.io.Curation;
import sc.fiji.dunl.io.CurationTable;
import sc.fiji.dunl.io.Decision;
import sc.fiji.dunl.io.EventTable;
import sc.fiji.dunl.io.OutputFolder;
import sc.fiji.dunl.io.ResultFolder;
import sc.fiji.dunl.io.RunRecord;
import sc.fiji.dunl.io.StoredResult;
import sc.fiji.dunl.io.TrialTable;
import sc.fiji.dunl.progress.Progress;
import sc.fiji.dunl.settings.Settings;
import sc.fiji.dunl.trace.FrameTimes;
import sc.fiji.dunl.trial.Event;
import sc.fiji.dunl.trial.EventLog;
import sc.fiji.dunl.trial.EventUse;
import sc.fiji.dunl.trial.EventUse.Status;

/**
 * The way from a folder of results to how its codes depend on behaviour: what the
 * command, the command line and scripts call. Decisions about ROIs and codes are
 * heeded.
 */
public final class BehaviourStudy {

	private final Settings settings;
	private final Progress progress;
	private final List<Path> inputs = new ArrayList<>();
	private String unit = "";

	private BehaviourStudy(final Settings settings, final Progress progress) {
		this.settings = settings;
		this.progress = progress;
	}

	/**
	 * Starts a study.
	 *
	 * @param settings hold {@link BehaviourOptions#ALL}
	 */
	public static BehaviourStudy of(final Settings settings, final Progress progress) {
		return new BehaviourStudy(settings, progress);
	}

	/**
	 * Compares the codes of a result with behaviour.
	 *
	 * @param results folder of the result, or of one recording of it
	 * @param events table of events with covariates, in place of those of the result
	 * @param trials table of trials with covariates, beside them
	 * @throws InputException if these cannot be used, or nothing can be told from them
	 */
	public BehaviourResult compare(final Path results, final Optional<Path> events, final Optional<Path> trials) {
		final ResultFolder folder = ResultFolder.open(results);
		final StoredResult result = folder.read(progress);
		final Curation curation = CurationTable.read(folder.curation(), result);
		unit = ResultFigures.codeUnit(result.model());
		for (final String name : List.of("codes.csv", "events.csv"))
			if (Files.isRegularFile(folder.curation().resolveSibling(name))) inputs.add(folder.curation().resolveSibling(name));
		if (Files.isRegularFile(folder.curation())) inputs.add(folder.curation());
		events.ifPresent(inputs::add);
		trials.ifPresent(inputs::add);
		final List<Code> codes = result.codes().stream().filter(code -> curation.of(code) != Decision.REJECTED).toList();
		final EventCodes all = EventCodes.of(result.traces(), result.model().kernels(), codes, events(result, events, trials),
			window());
		final EventCodes chosen = all.of(rois(result, curation), kernels(all));
		return CodesAndBehaviour.of(chosen, covariates(chosen), settings.get(BehaviourOptions.PERMUTATIONS), settings
			.get(BehaviourOptions.PERMUTATION_SEED), progress);
	}

	/** Writes tables, figures and a record but does not commit the folder. */
	public void save(final OutputFolder folder, final BehaviourResult result) {
		BehaviourTables.write(folder, result);
		BehaviourFigures.write(folder, result, unit, progress);
		final RunRecord.Builder record = RunRecord.builder().settings(settings).seed(settings.get(
			BehaviourOptions.PERMUTATION_SEED)).warnings(result.warnings());
		inputs.forEach(record::input);
		record.build().write(folder);
	}

	/** Opens tables and plots; does nothing without a display. */
	public void show(final BehaviourResult result) {
		BehaviourFigures.show(result, unit);
	}

	// -- Events --

	private List<Event> events(final StoredResult result, final Optional<Path> table, final Optional<Path> trials) {
		final FrameTimes clock = FrameTimes.even(result.traces().time());
		final String name = settings.get(BehaviourOptions.AT_EVENT).strip();
		List<Event> events = table.map(file -> matched(EventTable.read(file, clock), result, file, name)).orElseGet(
			() -> result.uses().stream().filter(use -> name.isEmpty() ? used(use) : use.status() != Status.OUTSIDE).map(
				EventUse::event).toList());
		if (!name.isEmpty()) events = events.stream().filter(event -> event.name().equals(name)).toList();
		if (events.isEmpty()) throw new InputException(name.isEmpty()
			? "No event of this result was used, so that there is nothing to hold codes against; give a table of events " +
				"(event_table) and name those that matter (at_event)."
			: "No event is called '" + name + "'; name one of '" + String.join("', '", result.events().stream().map(Event::name)
				.distinct().sorted().toList()) + "' in at_event, or give a table of events that has it (event_table).");
		final EventLog log = EventLog.of(events);
		return trials.map(file -> log.in(TrialTable.read(file, clock))).orElse(log).events();
	}

	private static boolean used(final EventUse use) {
		return use.status() == Status.USED || use.status() == Status.PARTLY_OBSERVED;
	}

	/** Events of a table with the rows that they have in the result. */
	private static List<Event> matched(final List<Event> events, final StoredResult result, final Path file,
		final String name)
	{
		final double half = 0.5 / result.traces().time().rateHz();
		final List<Event> matched = new ArrayList<>();
		for (final Event event : events) {
			final Optional<EventUse> same = result.uses().stream().filter(use -> use.event().name().equals(event.name()) && Math
				.abs(use.event().seconds() - event.seconds()) < half).findFirst();
			final boolean needed = name.isEmpty() || name.equals(event.name()) && result.model().kernels().specs().stream()
				.anyMatch(spec -> spec.events().contains(name));
			if (same.isEmpty() && needed) throw new InputException("'" + event.name() + "' at " + event.seconds() + " s in row " +
				event.row() + " of '" + file + "' is no event of this result; give the events that were analysed, with more columns.");
			if (same.isPresent() && name.isEmpty() && !used(same.get())) continue;
			final Map<String, String> covariates = new HashMap<>(same.map(use -> use.event().covariates()).orElse(Map.of()));
			covariates.putAll(event.covariates());
			matched.add(new Event(event.name(), event.seconds(), same.map(use -> use.event().row()).orElse(event.row()),
				covariates));
		}
		return matched;
	}

	private EventCodes.Window window() {
		if (settings.get(BehaviourOptions.AT_EVENT).isBlank()) return null;
		final double start = settings.get(BehaviourOptions.WINDOW_START), stop = settings.get(BehaviourOptions.WINDOW_STOP);
		if (!(stop > start)) throw new InputException("The window of codes runs from window_start_s = " + start +
			" s to window_stop_s = " + stop + " s; its end must lie behind its start.");
		return new EventCodes.Window(start, stop);
	}

	// -- Choices --

	private int[] rois(final StoredResult result, final Curation curation) {
		final boolean accepted = settings.get(BehaviourOptions.ONLY_ACCEPTED);
		final int[] rois = IntStream.range(0, result.traces().size()).filter(r -> accepted ? curation.of(
			r) == Decision.ACCEPTED : curation.of(r) != Decision.REJECTED).toArray();
		if (rois.length == 0) throw new InputException(accepted
			? "only_accepted is true, but no ROI was accepted; accept some in Explore Results, or set only_accepted to false."
			: "All ROIs of this result were rejected; undo that for some in Explore Results.");
		return rois;
	}

	private int[] kernels(final EventCodes codes) {
		final List<String> wanted = words(BehaviourOptions.KERNELS.key(), settings.get(BehaviourOptions.KERNELS));
		for (final String name : wanted) {
			final int position = codes.kernels().indexOf(name);
			if (position < 0) throw new InputException("No kernel is called '" + name + "'; the kernels are '" + String.join("', '",
				codes.kernels()) + "'.");
			if (!codes.has(position)) throw new InputException("Kernel '" + name +
				"' has no code for these events; name events that start it, or in at_event those after which its codes are summed.");
		}
		final int[] kernels = IntStream.range(0, codes.kernels().size()).filter(c -> wanted.isEmpty() ? codes.has(c) : wanted
			.contains(codes.kernels().get(c))).toArray();
		if (kernels.length == 0) throw new InputException(
			"No kernel of this result starts at events; name events in at_event, after which the codes of each kernel are summed.");
		return kernels;
	}

	private List<Covariate> covariates(final EventCodes codes) {
		final List<Event> events = codes.events();
		final List<String> categories = words(BehaviourOptions.CATEGORIES.key(), settings.get(BehaviourOptions.CATEGORIES));
		final List<String> wanted = words(BehaviourOptions.COVARIATES.key(), settings.get(BehaviourOptions.COVARIATES));
		final List<Covariate> covariates = new ArrayList<>();
		for (final String name : wanted.isEmpty() ? Covariate.names(events) : wanted) {
			if (wanted.isEmpty() && events.stream().allMatch(event -> event.covariates().getOrDefault(name, name.equals(
				Covariate.EVENT) ? event.name() : "").isBlank())) continue;
			final Covariate covariate = Covariate.of(name, events, categories.contains(name));
			if (!wanted.isEmpty() || covariate.varies() && codes.tellsOf(covariate)) covariates.add(covariate);
		}
		if (covariates.isEmpty()) throw new InputException("Nothing varies among these " + events.size() +
			" events; give a table of events or of trials with a column of what you want to hold codes against.");
		for (final String name : categories)
			if (covariates.stream().noneMatch(covariate -> covariate.name().equals(name))) throw new InputException(
				"categories names '" + name + "', which is none of the covariates; they are '" + String.join("', '", covariates
					.stream().map(Covariate::name).toList()) + "'.");
		return covariates;
	}

	private static List<String> words(final String key, final String text) {
		final List<String> words = Arrays.stream(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
		if (words.stream().distinct().count() < words.size()) throw new InputException("Setting '" + key + "' is '" + text +
			"', which names one thing twice; name each once.");
		return words;
	}
}
